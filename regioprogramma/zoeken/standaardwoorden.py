"""Words and abbreviations that mean the same in every region; what only one region calls that, its editors add."""

import re

from .models import sleutel_van

STANDAARDGROEPEN = """
    avg = privacy = persoonsgegevens = gegevensbescherming
    woo = wob = wet open overheid = openbaarheid van bestuur
    woo-verzoek = wob-verzoek = informatieverzoek
    b&w = college van burgemeester en wethouders = college
    ab = algemeen bestuur
    db = dagelijks bestuur
    gr = gemeenschappelijke regeling
    p&c = planning en control
    jaarrekening = jaarverslag = jaarstukken
    begroting = jaarbegroting = programmabegroting = budget
    subsidie = financiële steun = bijdrage in de kosten
    krediet = lening = geldlening
    vacature = sollicitatie = solliciteren = openstaande functie
    stage = stageplaats = stageplek = stagiair = afstudeerplek
    klacht = klagen
    adres = bezoekadres = postadres
    openingstijden = bereikbaar
    ov = openbaar vervoer
    belbus = buurtbus = vervoer op afroep = vraagafhankelijk vervoer = regiotaxi
    p+r = park and ride = transferium = overstappunt = hub
    deelauto = autodelen = auto delen = deelmobiliteit
    laadpaal = laadpunt = oplaadpunt = laadstation
    ev = elektrische auto = e-auto
    fietssnelweg = snelfietsroute = snelle fietsroute
    fietsenstalling = fietsstalling = stalling
    auto = wagen = personenauto
    vrachtwagen = vrachtauto = truck
    walstroom = stroom van de wal = stroom aan wal
    accu = batterij
    zonnepaneel = pv
    stroom = elektriciteit
    netcongestie = vol stroomnet = overbelast stroomnet
    woningcorporatie = corporatie = woningbouwvereniging = woonstichting
    huurwoning = huurhuis
    woning = huis
    sociale huur = sociale huurwoning = sociale woningbouw
    bedrijventerrein = bedrijvenpark = industrieterrein = werklocatie
    ondernemer = zzp'er = zelfstandige = zzp = zelfstandige zonder personeel
    mkb = midden- en kleinbedrijf
    baan = werkgelegenheid = arbeidsplaats
    werkloos = werkzoekend = uitkering
    bijscholing = omscholing = nascholing = ander beroep = carrièreswitch
    roc = mbo-school
    hbo = hogeschool
    wo = universiteit
    ai = kunstmatige intelligentie = artificiële intelligentie
    ict = informatietechnologie = automatisering
    hergebruik = tweedehands = gebruikt materiaal = opnieuw gebruiken = recyclen
    repaircafé = reparatiecafé = reparatiepunt
    statiegeld = borg
    geluidsoverlast = geluidshinder = lawaai = herrie = geluid
    hittestress = hitte = hittegolf = warmte in de stad
    wateroverlast = hevige regen
    wandelroute = wandelpad = wandeling
    monument = erfgoed
    kinderen = kids
    ouderen = senioren = bejaarden
    jongeren = jeugd = tieners
    scholier = leerling
    mindervalide = gehandicapt = invalide = beperking = rolstoel
    slechtziend = blind = schermlezer
    laaggeletterd = taalles
    vrijwilliger = vrijwilligerswerk
    mantelzorg = mantelzorger
    nieuwkomer = vluchteling = statushouder = asielzoeker
    arbeidsmigrant = buitenlandse werknemer
    gezin = huishouden
    arts = dokter = huisarts
    volksvertegenwoordiger = raadslid = gemeenteraadslid
    burger = inwoner = bewoner
    inspraak = participatie = meepraten
    bzk = ministerie van binnenlandse zaken = binnenlandse zaken
    ezk = ministerie van economische zaken = economische zaken
    ienw = ministerie van infrastructuur en waterstaat
    vws = ministerie van volksgezondheid
    eu = europa = europese unie
    voortgang = stand van zaken = voortgangsrapportage
    eindverslag = eindrapport = eindrapportage
    convenant = overeenkomst = akkoord
    tel = telefoon = telefoonnummer
    mail = e-mail = mailadres = e-mailadres
    pers = media = journalist = persvoorlichter = woordvoerder
    2 = twee
    3 = drie
    4 = vier
    5 = vijf
    6 = zes
    7 = zeven
    8 = acht
    9 = negen
    10 = tien
    11 = elf
    12 = twaalf
    13 = dertien
    14 = veertien
    15 = vijftien
    16 = zestien
    17 = zeventien
    18 = achttien
    19 = negentien
    20 = twintig
    30 = dertig
    40 = veertig
    50 = vijftig
    60 = zestig
    70 = zeventig
    80 = tachtig
    90 = negentig
    100 = honderd
    200 = tweehonderd
    1000 = duizend
    toegankelijkheid = wcag = digitoegankelijk
    ha = hectare
    km = kilometer
    m2 = vierkante meter
    kw = kilowatt
    mw = megawatt
    kwh = kilowattuur
    co2 = kooldioxide = broeikasgas
    mln = miljoen
    mrd = miljard
    procent = percentage
    speelplaats = schoolplein = speelplein
    speeltuin = speelplek = speelterrein
    kinderopvang = crèche = kinderdagverblijf
    basisschool = lagere school
    leerkracht = docent = leraar = juf
    diploma = certificaat
    bibliotheek = bieb
    museum = expositie = tentoonstelling
    evenement = festival
    sportveld = sporthal = sportaccommodatie
    zwembad = zwemmen
    recreëren = recreatie = vrije tijd = uitje
    toerist = bezoeker = dagjesmens
    toerisme = vakantie = recreatie en toerisme
    camping = kamperen
    horeca = restaurant = café = kroeg
    winkel = winkelier = detailhandel
    fabriek = maakindustrie
    bedrijf = onderneming = firma
    werkgever = baas
    werknemer = personeel = medewerker = team
    salaris = loon
    monteur = installateur = technicus
    stagebegeleider = leermeester
    nieuw bedrijf = startup = starter
    boer = agrariër = akkerbouwer = veehouder = landbouwer
    boerderij = agrarisch bedrijf
    landbouw = akkerbouw = veeteelt
    natuurgebied = natuurreservaat
    biodiversiteit = planten en dieren = soortenrijkdom
    sloot = beek = waterloop
    droogte = watertekort
    overstroming = hoogwater
    riool = riolering
    drinkwater = kraanwater
    park = plantsoen
    stoep = trottoir
    file = filedruk = opstopping
    verkeersveiligheid = verkeersveilig = veilig verkeer
    parkeren = parkeerplaats = parkeergarage
    fiets = rijwiel
    e-bike = elektrische fiets
    trein = spoor = station
    kano = kajak = kanoën = kajakken
    gladheid = ijzel = glad = gladde weg
    oorlog = wereldoorlog = bevrijding
    bedrijfsopvolging = bedrijfsoverdracht = bedrijfsovername
    werkplek = flexplek = werkruimte
    kinderwagen = buggy
    goedkoop = betaalbaar
    hennep = cannabis = wiet
    kvk = kamer van koophandel
    cbs = centraal bureau voor de statistiek
    rws = rijkswaterstaat
    vng = vereniging van nederlandse gemeenten
    wmo = wet maatschappelijke ondersteuning
    ggz = geestelijke gezondheidszorg
    vve = vereniging van eigenaren
    ehbo = eerste hulp
    azc = asielzoekerscentrum
    bso = buitenschoolse opvang = naschoolse opvang
    hov = hoogwaardig openbaar vervoer
    ro = ruimtelijke ordening
    rvo = rijksdienst voor ondernemend nederland
    veerpont = pont = veer
    haven = kade
    vracht = lading = goederen
    bezorgen = pakket = levering
    koopwoning = koophuis
    woningnood = woningtekort
    nieuwbouw = bouwproject
    verbouwing = verbouwen = renovatie = renoveren
    isolatie = isoleren
    dakpan = dak
    warmtepomp = verwarming = cv-ketel
    aardgasvrij = gasloos
    zonne-energie = zonnestroom = zonnepark
    windmolen = windturbine = windenergie
    duurzaam = milieuvriendelijk
    afval = vuilnis = restafval
    afvalscheiding = afval scheiden
    grondstof = materiaal
    plastic = kunststof
    reparatie = repareren = herstellen
    veiligheid = veilig
    inbraak = diefstal = criminaliteit
    politie = handhaving = boa
    brandweer = veiligheidsregio
    ziekenhuis = kliniek
    gezondheid = gezond
    verpleeghuis = verzorgingstehuis = zorginstelling
    thuiszorg = wijkverpleging
    eenzaam = eenzaamheid
    dementie = alzheimer
    armoede = schulden = geldzorgen
    buurt = wijk
    dorp = kern
    binnenstad = stadscentrum
    buitengebied = platteland
    dorpshuis = buurthuis = wijkcentrum = ontmoetingsplek
    gemeentehuis = stadhuis
    wethouder = bestuurder
    burgemeester = burgervader
    vergadering = bijeenkomst = overleg
    besluit = beslissing
    stemmen = verkiezingen
    plan = voorstel = idee
    aanmelden = inschrijven = opgeven
    aanvragen = indienen = aanvraag
    formulier = aanvraagformulier
    deadline = sluitingsdatum = uiterlijk
    belasting = heffing
    uitgave = kosten
    sponsor = geldgever = financier
    doel = doelstelling
    resultaat = opbrengst = uitkomst
    meetresultaat = meting
    cijfers = statistiek = getallen = kerncijfers
    onderzoek = studie
    rapport = rapportage = verslag
    nieuwsbrief = mailing
    brief = kamerbrief
    kaart = plattegrond
    foto = afbeelding = beeld
    video = film = filmpje
    partner = deelnemer
    contactpersoon = aanspreekpunt
    projectleider = projectmanager
    gestopt = beëindigd = afgeblazen
    klaar = afgerond = gereed = voltooid
    begonnen = gestart
    bezig = lopend = in uitvoering
    uitgesteld = vertraging
    innovatie = vernieuwing
    robot = robotisering
    chip = halfgeleider = microchip
    digitaal = online
    computer = pc
    dataverbinding = glasvezel = internet
    algoritme = algoritmeregister
    website = site = webpagina
    wachtwoord = inloggen
"""


def _read_groepen() -> dict[str, list[str]]:
    """Return {key: the keys that count the same} of all these words."""
    gelijk: dict[str, list[str]] = {}
    for regel in STANDAARDGROEPEN.strip().splitlines():
        sleutels = list(dict.fromkeys(sleutel_van(woord.strip()) for woord in regel.split(" = ")))
        for sleutel in sleutels:
            gelijk.setdefault(sleutel, []).extend(ander for ander in sleutels if ander != sleutel)
    return gelijk


_GELIJK = _read_groepen()
_MILJOEN = re.compile(r"(\d{1,5})(\d{2})0000")


def gelijk_aan(sleutel: str) -> list[str]:
    """Return the keys that count the same as this one in every region."""
    if miljoenen := _MILJOEN.fullmatch(sleutel):
        heel, rest = miljoenen[1], miljoenen[2].rstrip("0")
        return [f"{heel},{rest} miljoen" if rest else f"{heel} miljoen"]
    return _GELIJK.get(sleutel, [])
