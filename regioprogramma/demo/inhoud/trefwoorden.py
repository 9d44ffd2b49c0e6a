"""The vocabulary of the demo. A broader word stands before the words below it."""

from .vormen import Trefwoord

TREFWOORDEN = [
    # Work and business
    Trefwoord("economie", "Werk, bedrijven en geld in de regio.", "bedrijvigheid, economische groei"),
    Trefwoord(
        "mkb", "Bedrijven met minder dan 250 medewerkers.", "midden- en kleinbedrijf, kleine bedrijven", "economie"
    ),
    Trefwoord("ondernemerschap", "Een bedrijf starten, leiden en laten groeien.", "ondernemers, starters", "economie"),
    Trefwoord("innovatie", "Nieuwe producten en nieuwe manieren van werken.", "vernieuwing, uitvindingen", "economie"),
    Trefwoord("maakindustrie", "Bedrijven die producten en machines maken.", "industrie, fabrieken", "economie"),
    Trefwoord("hightech", "Chips, sensoren en andere geavanceerde techniek.", "halfgeleiders, chips", "innovatie"),
    Trefwoord(
        "werklocaties", "Bedrijventerreinen en kantoorgebieden.", "bedrijventerreinen, bedrijvenparken", "economie"
    ),
    Trefwoord(
        "binnenstad", "Winkels, horeca en werk in het hart van stad of dorp.", "centrum, winkelgebied", "economie"
    ),
    Trefwoord("logistiek", "Vervoer, opslag en overslag van goederen.", "goederenvervoer, distributie", "economie"),
    Trefwoord("binnenvaart", "Vracht en passagiers over de rivier.", "schepen, havens", "logistiek"),
    Trefwoord("financiering", "Leningen, subsidies en investeringen.", "subsidie, investeringsfonds", "economie"),
    Trefwoord("landbouw", "Boeren, tuinders en fruittelers.", "boeren, tuinbouw, fruitteelt", "economie"),
    Trefwoord("voedsel", "Eten maken, verwerken en verkopen.", "food, lokaal eten", "landbouw"),
    # Learning and working
    Trefwoord("arbeidsmarkt", "Vraag naar en aanbod van werk.", "banen, personeel, werkgelegenheid"),
    Trefwoord("onderwijs", "Van basisschool tot universiteit.", "scholen, opleiding"),
    Trefwoord("mbo", "Beroepsonderwijs op school en in het bedrijf.", "beroepsonderwijs, vakonderwijs", "onderwijs"),
    Trefwoord(
        "omscholing", "Een ander vak leren tijdens uw loopbaan.", "bijscholing, een leven lang leren", "arbeidsmarkt"
    ),
    Trefwoord("techniekonderwijs", "Lessen en opleidingen in techniek.", "technieklessen", "onderwijs"),
    Trefwoord("jongeren", "Mensen tot 27 jaar.", "leerlingen, studenten"),
    Trefwoord(
        "inclusief werk", "Werk voor mensen met een afstand tot de arbeidsmarkt.", "sociaal ondernemen", "arbeidsmarkt"
    ),
    Trefwoord("zorg en gezondheid", "Gezond leven, zorg en nieuwe techniek in de zorg.", "gezondheid, health"),
    Trefwoord("digitalisering", "Werken met data, software en slimme machines.", "data, kunstmatige intelligentie"),
    Trefwoord("digitale vaardigheden", "Kunnen omgaan met computer en internet.", "digivaardig", "digitalisering"),
    # Energy and climate
    Trefwoord("energie", "Opwek, opslag, vervoer en besparing van energie.", "stroom, elektriciteit"),
    Trefwoord(
        "energieopslag", "Batterijen en andere manieren om energie te bewaren.", "batterij, buurtbatterij", "energie"
    ),
    Trefwoord("netcongestie", "Het stroomnet is vol.", "vol stroomnet, file op het stroomnet", "energie"),
    Trefwoord("zonne-energie", "Stroom van de zon, op daken en velden.", "zonnepanelen", "energie"),
    Trefwoord("waterstof", "Waterstof als brandstof en als opslag.", "", "energie"),
    Trefwoord("warmte", "Gebouwen verwarmen zonder aardgas.", "warmtenet, aquathermie", "energie"),
    Trefwoord("energiebesparing", "Minder energie verbruiken.", "isoleren, isolatie", "energie"),
    Trefwoord("klimaat", "Omgaan met hitte, droogte en hevige regen.", "klimaatadaptatie, hittestress"),
    Trefwoord("duurzaamheid", "Zo leven en werken dat het volgende generaties niet schaadt.", "verduurzaming"),
    # Circular
    Trefwoord("circulaire economie", "Grondstoffen steeds opnieuw gebruiken.", "kringloop, hergebruik"),
    Trefwoord("circulair bouwen", "Bouwen met materiaal dat al is gebruikt.", "", "circulaire economie"),
    Trefwoord(
        "biobased",
        "Materiaal van planten, zoals hout en vlas.",
        "vezelhennep, natuurlijke materialen",
        "circulaire economie",
    ),
    Trefwoord("afval", "Afval voorkomen, scheiden en verwerken.", "restafval, reststromen", "circulaire economie"),
    Trefwoord("repareren", "Spullen langer laten meegaan.", "reparatie, repaircafé", "circulaire economie"),
    Trefwoord("inkoop", "Wat overheden kopen en onder welke voorwaarden.", "aanbesteding, opdrachtgeverschap"),
    # Getting around
    Trefwoord("mobiliteit", "Hoe mensen en goederen zich verplaatsen.", "verkeer, vervoer"),
    Trefwoord("fiets", "Fietsen naar werk, school en winkel.", "fietsen, fietspad, snelfietsroute", "mobiliteit"),
    Trefwoord("openbaar vervoer", "Trein, bus en ander vervoer voor iedereen.", "ov, bus, trein", "mobiliteit"),
    Trefwoord("deelvervoer", "Auto’s, fietsen en scooters die u deelt.", "deelauto, deelfiets", "mobiliteit"),
    Trefwoord("mobiliteitshub", "Een plek om over te stappen.", "hub, overstappunt", "mobiliteit"),
    Trefwoord("verkeersveiligheid", "Minder ongelukken op straat.", "veilig verkeer", "mobiliteit"),
    Trefwoord(
        "elektrisch rijden", "Voertuigen op stroom en plekken om te laden.", "laadpalen, laadplein", "mobiliteit"
    ),
    Trefwoord("bereikbaarheid", "Kunnen komen waar u wilt zijn.", "doorstroming", "mobiliteit"),
    # Living and landscape
    Trefwoord("wonen", "Woningen bouwen, verbeteren en verdelen.", "woningbouw, huizen"),
    Trefwoord(
        "betaalbaar wonen",
        "Woningen voor mensen met een laag of middeninkomen.",
        "sociale huur, starterswoning",
        "wonen",
    ),
    Trefwoord("leefbaarheid", "Hoe prettig het is om ergens te wonen.", "voorzieningen"),
    Trefwoord("dorpen", "Wonen en leven in kleine kernen.", "kleine kernen, platteland", "leefbaarheid"),
    Trefwoord("natuur", "Dieren, planten en de gebieden waar zij leven.", "biodiversiteit"),
    Trefwoord("landschap", "Hoe het land eruitziet en wordt gebruikt.", "buitengebied, uiterwaarden"),
    Trefwoord("groen in de stad", "Bomen, parken en groene daken.", "vergroenen, stadsnatuur", "natuur"),
    Trefwoord("water", "Rivieren, beken en regenwater.", "waterbeheer, rivier"),
    Trefwoord("bodem", "De grond waarop wij leven en telen.", "grond", "natuur"),
    # Free time
    Trefwoord("recreatie", "Vrije tijd buiten de deur.", "vrije tijd, uitjes"),
    Trefwoord("toerisme", "Bezoekers van buiten de regio.", "bezoekers, vakantie", "recreatie"),
    Trefwoord("wandelen", "Routes en paden om te voet te gaan.", "wandelroute, klompenpad", "recreatie"),
    Trefwoord("cultuur", "Kunst, muziek, musea en evenementen.", "kunst, festival"),
    Trefwoord("erfgoed", "Gebouwen, verhalen en sporen van vroeger.", "monumenten, geschiedenis", "cultuur"),
    # Working together
    Trefwoord("samenwerking", "Hoe gemeenten en partners samen besluiten.", "bestuur, samenwerken"),
    Trefwoord("Regio Deal", "Afspraken tussen Rijk en regio.", "deal met het Rijk"),
    Trefwoord("brede welvaart", "Meer dan geld: ook gezondheid, natuur en veiligheid.", "kwaliteit van leven"),
    Trefwoord("begroting", "Wat de regio uitgeeft en waaraan.", "geld, jaarrekening", "samenwerking"),
    Trefwoord("monitoring", "Meten of het werk iets oplevert.", "voortgang, resultaten"),
    Trefwoord(
        "gemeenteraad", "De gekozen volksvertegenwoordiging van een gemeente.", "raadsleden, raad", "samenwerking"
    ),
    Trefwoord("participatie", "Inwoners en ondernemers die meepraten.", "inspraak, meedoen"),
]
