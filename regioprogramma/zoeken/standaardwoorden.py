"""Words and abbreviations that mean the same in every region; what only one region calls so, its editors add."""

import re

from .models import sleutel_van

_GROEPEN = """
    avg = privacy = persoonsgegevens = gegevensbescherming
    woo = wob = wet open overheid = openbaarheid van bestuur
    woo-verzoek = wob-verzoek = informatieverzoek
    b&w = college van burgemeester en wethouders = college
    ab = algemeen bestuur
    db = dagelijks bestuur
    gr = gemeenschappelijke regeling
    p&c = planning en control
    jaarrekening = jaarverslag = jaarstukken
    begroting = jaarbegroting = programmabegroting
    subsidie = financiële steun = bijdrage in de kosten
    krediet = lening = geldlening
    vacature = sollicitatie = openstaande functie
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
    sociale huur = sociale huurwoning
    bedrijventerrein = bedrijvenpark = industrieterrein = werklocatie
    ondernemer = zzp'er = zelfstandige
    mkb = midden- en kleinbedrijf
    baan = werkgelegenheid = arbeidsplaats
    werkloos = werkzoekend
    bijscholing = omscholing = nascholing
    roc = mbo-school
    hbo = hogeschool
    wo = universiteit
    ai = kunstmatige intelligentie = artificiële intelligentie
    ict = informatietechnologie = automatisering
    hergebruik = tweedehands
    repaircafé = reparatiecafé = reparatiepunt
    statiegeld = borg
    geluidsoverlast = geluidshinder = lawaai
    hittestress = hitte
    wateroverlast = hevige regen
    wandelroute = wandelpad = wandeling
    monument = erfgoed
    kinderen = kids
    ouderen = senioren = bejaarden
    jongeren = jeugd
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
"""


def _lees():
    """Return {key: the keys that count the same} of all these words."""
    gelijk = {}
    for regel in _GROEPEN.strip().splitlines():
        sleutels = list(dict.fromkeys(sleutel_van(woord.strip()) for woord in regel.split(" = ")))
        for sleutel in sleutels:
            gelijk.setdefault(sleutel, []).extend(ander for ander in sleutels if ander != sleutel)
    return gelijk


_GELIJK = _lees()
_MILJOEN = re.compile(r"(\d{1,5})(\d{2})0000")


def gelijk_aan(sleutel):
    """Return the keys that count the same as this one in every region."""
    if miljoenen := _MILJOEN.fullmatch(sleutel):
        heel, rest = miljoenen[1], miljoenen[2].rstrip("0")
        return [f"{heel},{rest} miljoen" if rest else f"{heel} miljoen"]
    return _GELIJK.get(sleutel, [])
