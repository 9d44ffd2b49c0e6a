"""The projects of the opgave Groene groeiregio."""

from .vormen import Bijdrage, Mijlpaal, Project, Resultaat, Rolhouder, Totaal

GROEN = [
    Project(
        titel="Eén keer goedgekeurd, overal gebouwd",
        sleutel="eens-goedgekeurd",
        samenvatting="Een type woning dat één gemeente heeft goedgekeurd, mag in de hele regio worden gebouwd.",
        trefwoorden="wonen, betaalbaar wonen, samenwerking, digitalisering",
        datum="2024-08-29",
        bijgewerkt="2026-06-18",
        beeld="nieuwe-straat",
        status="in-uitvoering",
        opgave="groen",
        speerpunten="betaalbaar",
        start="2024-09",
        eind="2027-12",
        gemeenten="Arnhem, Beuningen, Duiven, Lingewaard, Nijmegen, Overbetuwe, Wijchen, Zevenaar",
        partners="Regiobureau Rijn en Waal*, Woningcorporatie Onder de Pannen, Provincie Gelderland",
        inhoud="""
        Een huis dat in de ene gemeente veilig is, is dat in de volgende ook. Toch werd elke tekening overal opnieuw
        gecontroleerd. Dat kostte per plan een half jaar.

        Acht gemeenten vertrouwen nu op elkaars werk. Er staan zestien typen in de catalogus, van een huis voor twee tot een
        klein flatgebouw. De plek wordt nog wel apart bekeken: past het in de straat, en blijven de bomen staan?

        = Weken tussen aanvraag en besluit
        Soort plan | Vroeger | Nu
        Type uit de catalogus | 26 | 7
        Eigen ontwerp | 26 | 23
        """,
        geld=(
            Bijdrage("provincie", 500_000, "Provincie Gelderland", peildatum="2024-08-01"),
            Bijdrage("gemeenten", 650_000, nauwkeurigheid="circa", peildatum="2024-08-01"),
        ),
        mijlpalen=(
            Mijlpaal("2025-03", "Eerste type goedgekeurd", True),
            Mijlpaal("2026-06-11", "Duizendste woning uit de catalogus vergund", True),
            Mijlpaal("2027-01", "Ook de andere tien gemeenten doen mee"),
        ),
        resultaten=(
            Resultaat("Typen in de catalogus", "typen", 0, 24, 16, "2026-06-11"),
            Resultaat("Vergunde woningen", "woningen", 0, 3_000, 1_012, "2026-06-11"),
        ),
        rollen=(Rolhouder("Projectleider", "Joke Verzonnen", "2026-09-01"),),
    ),
    Project(
        titel="Koele wijken",
        sleutel="koele-wijken",
        samenvatting="Acht wijken krijgen bomen, schaduw en water. De plannen zijn klaar, het werk begint later dan gehoopt.",
        trefwoorden="klimaat, groen in de stad, zorg en gezondheid, participatie, water",
        datum="2024-11-20",
        bijgewerkt="2026-08-06",
        beeld="uiterwaarden",
        status="in-uitvoering",
        opgave="groen",
        speerpunten="koel",
        deal="sterk",
        doel="Gezond in de wijk",
        start="2025-01",
        eind="2028-12-31",
        gemeenten="Arnhem, Nijmegen, Wijchen, Zevenaar",
        partners="Gemeente Arnhem*, Gemeente Nijmegen, Gemeente Wijchen, Gemeente Zevenaar, Zorggroep Lindehof",
        inhoud="""
        # Hitte is ongelijk verdeeld

        In de warmste straten wonen vaak mensen met weinig geld en weinig tuin. Op 2 juli 2025 was het er om elf uur
        ’s avonds nog 29 graden. Daar beginnen we.

        # Waarom het later wordt

        Het eerste plan kwam van achter een bureau. Bewoners vonden er te weinig plekken om te zitten in. We zijn opnieuw
        begonnen, nu met wandelingen door de wijk. Dat kostte een half jaar.

        # Wat er komt

        - 2.600 bomen, waarvan een derde al groot is
        - vijf pleinen waar regenwater mag blijven staan
        - een koele zaal per wijk, open op hete dagen
        """,
        totaal=Totaal(11_500_000, "exact", "2024-11-14"),
        geld=(
            Bijdrage("rijk", 5_000_000, peildatum="2024-11-14"),
            Bijdrage("gemeenten", 5_200_000, peildatum="2024-11-14"),
            Bijdrage("provincie", 1_300_000, "Provincie Gelderland", peildatum="2024-11-14"),
        ),
        mijlpalen=(
            Mijlpaal("2026-03", "Plannen van acht wijken klaar", True),
            Mijlpaal("2026-06", "Eerste duizend bomen geplant", False, "Het zijn er nu 310"),
            Mijlpaal("2027-06", "Koele zalen open"),
        ),
        resultaten=(
            Resultaat("Geplante bomen", "bomen", 0, 2_600, 310, "2026-06-30"),
            Resultaat("Bewoners die hun wijk gezond noemen", "procent", 54, 65),
        ),
        rollen=(
            Rolhouder("Projectleider", "Tess Modelman", "2025-01-01"),
            Rolhouder("Bestuurlijk opdrachtgever", "Dilara Verzonnen", "2025-11-01"),
        ),
    ),
    Project(
        titel="Groene schoolpleinen",
        sleutel="groene-schoolpleinen",
        samenvatting="Tegels eruit, gras en klimbomen erin. Kinderen tekenen zelf mee aan hun plein.",
        trefwoorden="groen in de stad, onderwijs, jongeren, natuur, klimaat",
        datum="2025-10-16",
        bijgewerkt="2026-11-12",
        status="in-uitvoering",
        opgave="groen",
        speerpunten="koel",
        deal="sterk",
        doel="Gezond in de wijk",
        start="2026-01",
        eind="2028-07",
        gemeenten="Arnhem, Duiven, Heumen, Nijmegen, Renkum, Westervoort",
        partners="Gemeente Nijmegen*, Gemeente Arnhem, Stichting Landschap en Pad",
        inhoud="""
        Veertig pleinen gaan op de schop. Elk plein krijgt een plek om les te geven, een plek om te ravotten en een plek om
        even niets te doen.

        > Ik heb een heuvel bedacht waar je af mag rollen. Hij is er nu echt. | Leerling van acht jaar, Westervoort

        Na schooltijd is het plein open voor de buurt. Een conciërge van de wijk doet om negen uur het hek dicht.
        """,
        totaal=Totaal(3_600_000, "exact", "2025-10-09"),
        geld=(
            Bijdrage("rijk", 1_500_000, peildatum="2025-10-09"),
            Bijdrage("gemeenten", 1_600_000, peildatum="2025-10-09"),
            Bijdrage("onderwijs", 500_000, nauwkeurigheid="circa", in_natura=True, peildatum="2025-10-09"),
        ),
        mijlpalen=(
            Mijlpaal("2026-05-22", "Eerste plein open", True),
            Mijlpaal("2026-11-11", "Tiende plein open", True),
            Mijlpaal("2028-07", "Veertig pleinen klaar"),
        ),
        resultaten=(
            Resultaat("Groene pleinen", "pleinen", 0, 40, 10, "2026-11-12"),
            Resultaat("Tegels eruit", "vierkante meter", 0, 36_000, 8_900, "2026-11-12"),
        ),
        rollen=(Rolhouder("Projectleider", ""),),
    ),
    Project(
        titel="Warm in de winter, koel in de zomer",
        sleutel="warm-en-koel-wonen",
        samenvatting="Duizend huurwoningen worden zo verbeterd dat de rekening daalt en de slaapkamer koel blijft.",
        trefwoorden="wonen, energiebesparing, betaalbaar wonen, zorg en gezondheid",
        datum="2025-10-16",
        bijgewerkt="2026-07-23",
        beeld="nieuwe-straat",
        status="in-uitvoering",
        opgave="groen",
        speerpunten="betaalbaar",
        deal="sterk",
        doel="Gezond in de wijk",
        start="2026-02",
        eind="2028-12",
        gemeenten="Arnhem, Nijmegen, Renkum, Zevenaar",
        partners="Woningcorporatie Onder de Pannen*, Gemeente Arnhem, Gemeente Nijmegen",
        inhoud="""
        Dikke gordijnen en een ventilator: zo kwamen veel huurders de zomer door. Nu komen er zonwering, isolatie van de
        klei uit de regio en een dak dat de zon terugkaatst.

        - De huur gaat niet omhoog.
        - Tijdens het werk is er een logeerwoning in de buurt.
        - Een bewoner uit de straat is het aanspreekpunt, en krijgt daarvoor betaald.
        """,
        totaal=Totaal(8_200_000, "exact", "2025-10-09"),
        geld=(
            Bijdrage("rijk", 2_600_000, peildatum="2025-10-09"),
            Bijdrage("provincie", 800_000, "Provincie Gelderland", peildatum="2025-10-09"),
            Bijdrage("privaat", 4_800_000, "Woningcorporatie Onder de Pannen", peildatum="2025-10-09"),
        ),
        mijlpalen=(
            Mijlpaal("2026-04", "Eerste straat begint", True),
            Mijlpaal("2026-12", "Honderd woningen klaar"),
            Mijlpaal("2028-12", "Duizend woningen klaar"),
        ),
        resultaten=(
            Resultaat("Verbeterde woningen", "woningen", 0, 1_000, 72, "2026-07-01"),
            Resultaat("Daling van de energierekening", "procent", 0, 35, 31, "2026-07-01"),
        ),
        rollen=(Rolhouder("Projectleider", "Tess Modelman", "2026-02-01"),),
    ),
    Project(
        titel="Rust in de wijk",
        sleutel="rust-in-de-wijk",
        samenvatting="Stiller asfalt, minder sluipverkeer en afspraken met bezorgers. Bewoners meten zelf het geluid.",
        trefwoorden="zorg en gezondheid, mobiliteit, leefbaarheid, participatie",
        datum="2025-10-16",
        bijgewerkt="2026-09-17",
        status="in-uitvoering",
        opgave="groen",
        speerpunten="koel",
        deal="sterk",
        doel="Gezond in de wijk",
        start="2026-03",
        eind="2028-10",
        gemeenten="Arnhem, Beuningen, Nijmegen",
        partners="Gemeente Nijmegen*, Gemeente Beuningen, Universiteit aan de Waal",
        inhoud="""
        Wie slecht slaapt door lawaai, wordt eerder ziek. In drie wijken hangen 150 geluidsmeters aan balkons en lantaarns. De
        universiteit kijkt mee.

        Het eerste dat opviel: niet de snelweg, maar optrekkende scooters en vuilniswagens vóór zessen maken het verschil. De
        ophaaltijden zijn daarom al verschoven.
        """,
        totaal=Totaal(1_400_000, "exact", "2025-10-09"),
        geld=(
            Bijdrage("rijk", 600_000, peildatum="2025-10-09"),
            Bijdrage("gemeenten", 550_000, peildatum="2025-10-09"),
            Bijdrage("onderwijs", 250_000, "Universiteit aan de Waal", in_natura=True, peildatum="2025-10-09"),
        ),
        mijlpalen=(
            Mijlpaal("2026-05", "Meters opgehangen", True),
            Mijlpaal("2026-09-07", "Vuilniswagens rijden later", True),
            Mijlpaal("2027-08", "Stil asfalt op twaalf straten"),
        ),
        resultaten=(Resultaat("Bewoners die goed slapen", "procent", 58, 70),),
        rollen=(Rolhouder("Projectleider", "Sanne Verzonnen", "2026-03-01"),),
    ),
    Project(
        titel="De beek mag weer kronkelen",
        sleutel="beek-mag-kronkelen",
        samenvatting="Een rechte beek krijgt haar bochten terug. Zo blijft er water staan voor boer en natuur.",
        trefwoorden="water, natuur, landbouw, bodem, klimaat",
        datum="2026-08-27",
        bijgewerkt="2026-11-05",
        beeld="beek-in-bochten",
        status="aangemeld",
        opgave="groen",
        speerpunten="natuur",
        deal="landschap",
        doel="Water krijgt de ruimte",
        start="2027-10",
        gemeenten="Berg en Dal, Mook en Middelaar",
        partners="Waterschap Twee Rivieren*, Provincie Limburg, Gemeente Berg en Dal",
        inhoud="""
        In 1961 is de beek rechtgetrokken. Sindsdien stroomt het water zo snel weg dat de sloten in juni droog staan. Het plan
        geeft de beek drie kilometer bochten terug.

        Elf boeren ruilen grond. Twee willen dat nog niet. Met hen praten we door: dwingen past niet bij dit plan.
        """,
        geld=(Bijdrage("overig", 85_000, "Waterschap Twee Rivieren", peildatum="2026-08-01"),),
        mijlpalen=(Mijlpaal("2027-04", "Besluit, als het convenant is getekend"),),
        rollen=(Rolhouder("Projectleider", "Koen Verzonnen", "2026-08-01"),),
    ),
    Project(
        titel="Twintig dorpsplannen",
        sleutel="twintig-dorpsplannen",
        samenvatting="Bewoners van twintig dorpen schrijven zelf op wat hun dorp nodig heeft, en krijgen geld om te beginnen.",
        trefwoorden="dorpen, participatie, leefbaarheid, samenwerking",
        datum="2024-11-20",
        bijgewerkt="2026-06-25",
        beeld="uiterwaarden",
        status="in-uitvoering",
        opgave="groen",
        speerpunten="dorpen",
        deal="sterk",
        doel="Dorpen die blijven",
        start="2025-01",
        eind="2027-12",
        gemeenten="Berg en Dal, Beuningen, Druten, Heumen, Lingewaard, Montferland, Overbetuwe, Rheden, Zevenaar",
        partners="Regiobureau Rijn en Waal*, Gemeente Montferland, Gemeente Druten",
        inhoud="""
        Een dorp kent zichzelf het best. Daarom maakt niet een bureau het plan, maar een groep van acht tot twaalf bewoners.
        Een dorpenadviseur helpt met vragen stellen en met lastige brieven.

        # Wat er in de plannen staat

        Geen twee plannen zijn gelijk. Het ene dorp wil huizen voor jongeren, het andere een bankje op de plek van de oude
        halte. Bijna elk plan vraagt om een plek om elkaar te ontmoeten.

        ? Wat gebeurt er met een plan dat klaar is? | De gemeenteraad bespreekt het binnen drie maanden. Het dorp krijgt
        € 25.000 om meteen met iets kleins te beginnen.
        """,
        totaal=Totaal(1_250_000, "exact", "2024-11-14"),
        geld=(
            Bijdrage("rijk", 600_000, peildatum="2024-11-14"),
            Bijdrage("gemeenten", 450_000, peildatum="2024-11-14"),
            Bijdrage("provincie", 200_000, "Provincie Gelderland", peildatum="2024-11-14"),
        ),
        mijlpalen=(
            Mijlpaal("2025-06", "Eerste vijf plannen klaar", True),
            Mijlpaal("2026-06-20", "Twaalfde plan aangeboden", True),
            Mijlpaal("2027-12", "Twintig plannen klaar"),
        ),
        resultaten=(
            Resultaat("Dorpsplannen klaar", "plannen", 0, 20, 12, "2026-06-20"),
            Resultaat("Bewoners die meeschreven", "mensen", 0, 3_000, 1_940, "2026-06-20"),
        ),
        rollen=(Rolhouder("Projectleider", "Hanneke Denkbeeld", "2025-01-01"),),
    ),
    Project(
        titel="Dorpshuis Plus",
        sleutel="dorpshuis-plus",
        samenvatting="Een dorpshuis waar u ook een pakje haalt, de wijkverpleegkundige ziet of leert omgaan met de computer.",
        trefwoorden="dorpen, leefbaarheid, zorg en gezondheid, digitale vaardigheden",
        datum="2025-10-16",
        bijgewerkt="2026-09-24",
        status="in-uitvoering",
        opgave="groen",
        speerpunten="dorpen",
        deal="sterk",
        doel="Dorpen die blijven",
        start="2026-01",
        eind="2028-12-31",
        gemeenten="Berg en Dal, Druten, Lingewaard, Montferland, Overbetuwe, Rheden, Zevenaar",
        partners="Zorggroep Lindehof*, Gemeente Zevenaar, Gemeente Montferland",
        inhoud="""
        Een dorpshuis dat alleen op vrijdagavond open is, redt het niet. Met een pakketpunt, een spreekuur en een keuken voor
        iedereen komt er elke dag iemand binnen.

        1. Het dorp kiest drie dingen die het mist.
        2. Een bouwteam van vrijwilligers en leerlingen maakt de verbouwing.
        3. Een betaalde gastvrouw of gastheer doet twintig uur per week open.
        """,
        totaal=Totaal(4_100_000, "exact", "2025-10-09"),
        geld=(
            Bijdrage("rijk", 1_700_000, peildatum="2025-10-09"),
            Bijdrage("provincie", 900_000, "Provincie Gelderland", peildatum="2025-10-09"),
            Bijdrage("gemeenten", 1_100_000, peildatum="2025-10-09"),
            Bijdrage("overig", 400_000, "Zorggroep Lindehof", in_natura=True, peildatum="2025-10-09"),
        ),
        mijlpalen=(
            Mijlpaal("2026-04-03", "Eerste dorpshuis verbouwd", True),
            Mijlpaal("2027-06", "Vijftien dorpen doen mee"),
            Mijlpaal("2028-12-31", "Twintig dorpen doen mee"),
        ),
        resultaten=(
            Resultaat("Dorpen met een ontmoetingsplek", "dorpen", 3, 20, 9, "2026-06-30"),
            Resultaat("Bezoekers per week", "bezoekers", 210, 2_000, 870, "2026-06-30"),
        ),
        rollen=(Rolhouder("Projectleider", "Joke Verzonnen", "2026-01-01"),),
    ),
    Project(
        titel="Wonen op het erf",
        sleutel="wonen-op-het-erf",
        samenvatting="Oude schuren zouden woningen worden voor jongeren uit het dorp. De regels veranderden, en we zijn gestopt.",
        trefwoorden="dorpen, wonen, landbouw, betaalbaar wonen",
        datum="2024-11-20",
        bijgewerkt="2025-11-20",
        status="gestopt",
        opgave="groen",
        speerpunten="dorpen",
        deal="sterk",
        doel="Dorpen die blijven",
        start="2025-01",
        eind="2025-11-18",
        gemeenten="Lingewaard, Overbetuwe",
        partners="Gemeente Overbetuwe*, Woningcorporatie Onder de Pannen",
        inhoud="""
        # Wat we wilden

        Dertig woningen in schuren die leegstaan, voor jongeren die in hun dorp willen blijven.

        # Waarom het stopte

        In de zomer van 2025 kwamen er strengere regels voor wonen dicht bij vee. Van de veertien erven bleven er twee over.
        Daarmee kunnen we de kosten niet verdelen.

        # Wat er met het geld gebeurt

        Er is € 84.000 uitgegeven aan onderzoek. De rest, ruim € 500.000 van het Rijk, is terug in de deal en gaat naar
        nieuwe projecten. De twee erven die wel kunnen, gaan zelf verder.
        """,
        totaal=Totaal(1_400_000, "exact", "2024-11-14"),
        geld=(
            Bijdrage("rijk", 600_000, peildatum="2024-11-14"),
            Bijdrage("gemeenten", 400_000, peildatum="2024-11-14"),
            Bijdrage("privaat", 400_000, "Woningcorporatie Onder de Pannen", peildatum="2024-11-14"),
        ),
        mijlpalen=(
            Mijlpaal("2025-03", "Veertien erven gevonden", True),
            Mijlpaal("2025-09", "Eerste vergunning", False, "Niet gelukt"),
            Mijlpaal("2025-11-18", "Besluit om te stoppen", True),
        ),
        resultaten=(Resultaat("Woningen op het erf", "woningen", 0, 30, 0, "2025-11-18"),),
    ),
]
