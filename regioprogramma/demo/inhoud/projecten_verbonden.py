"""The projects of the opgave Verbonden regio."""

from .vormen import Bijdrage, Mijlpaal, Project, Resultaat, Rolhouder, Totaal

VERBONDEN = [
    Project(
        titel="Snelfietsroute Liemers",
        sleutel="snelfietsroute-liemers",
        samenvatting="Vijftien kilometer breed en verlicht fietspad van Zevenaar via Duiven naar Arnhem.",
        trefwoorden="fiets, bereikbaarheid, mobiliteit, verkeersveiligheid",
        datum="2023-03-16",
        bijgewerkt="2026-09-24",
        beeld="netwerk-van-routes",
        status="in-uitvoering",
        opgave="verbonden",
        speerpunten="fietsroutes",
        start="2024-02",
        eind="2027-10",
        gemeenten="Arnhem, Duiven, Westervoort, Zevenaar",
        partners="Provincie Gelderland*, Gemeente Arnhem, Gemeente Duiven, Gemeente Westervoort, Gemeente Zevenaar",
        website="https://www.fietsliemers.example",
        inhoud="""
        # Door vier gemeenten in vijftig minuten

        De route loopt langs het spoor. Zo hoeft er maar één weg onder u door: de rest gaat met tunnels en bruggen. Bij elk
        station kunt u de fiets overdekt stallen.

        = Hoe ver we zijn
        Deel | Kilometer | Stand
        Zevenaar–Duiven | 5 | klaar
        Duiven–Westervoort | 4 | klaar
        Westervoort–Arnhem, met brug | 6 | in aanleg

        # Overlast

        Tot de zomer van 2027 is het fietspad langs de IJsselbrug smal. Fiets er rustig, en stap af als u een tegenligger met
        een bakfiets ziet.
        """,
        totaal=Totaal(28_500_000, "exact", "2024-01-25"),
        geld=(
            Bijdrage("rijk", 9_000_000, peildatum="2024-01-25"),
            Bijdrage("provincie", 12_500_000, "Provincie Gelderland", peildatum="2024-01-25"),
            Bijdrage("gemeenten", 7_000_000, peildatum="2024-01-25"),
        ),
        mijlpalen=(
            Mijlpaal("2024-05-13", "Eerste schop de grond in", True),
            Mijlpaal("2025-09", "Zevenaar–Duiven open", True),
            Mijlpaal("2026-08-31", "Duiven–Westervoort open", True),
            Mijlpaal("2027-06", "Fietsbrug op zijn plaats"),
            Mijlpaal("2027-10", "Hele route open"),
        ),
        resultaten=(
            Resultaat("Fietsers per werkdag bij Duiven", "fietsers", 1_450, 2_600, 2_080, "2026-09-15"),
            Resultaat("Route klaar", "kilometer", 0, 15, 9, "2026-09-01"),
        ),
        rollen=(
            Rolhouder("Projectleider", "Sanne Verzonnen", "2024-09-01"),
            Rolhouder("Bestuurlijk opdrachtgever", "Marleen Proefman", "2023-03-01"),
        ),
        video="""Mee op de fiets naar Arnhem | https://www.youtube.com/watch?v=voorbeeld03 | 4 minuten | Een verpleegkundige
        fietst het eerste stuk van de nieuwe route. | Verpleegkundige: Vroeger stond ik vijf keer stil. Nu één keer, en
        dat is om naar de reigers te kijken.""",
    ),
    Project(
        titel="Snelle fietsroute Wijchen–Nijmegen",
        sleutel="fietsroute-wijchen-nijmegen",
        samenvatting="Elf kilometer doorfietsen langs het kanaal, met voorrang waar dat veilig kan.",
        trefwoorden="fiets, bereikbaarheid, klimaat, mobiliteit",
        datum="2025-02-20",
        bijgewerkt="2026-07-02",
        status="goedgekeurd",
        opgave="verbonden",
        speerpunten="fietsroutes",
        start="2026-12",
        eind="2027-12",
        gemeenten="Wijchen, Nijmegen, Beuningen",
        partners="Gemeente Wijchen*, Gemeente Nijmegen, Provincie Gelderland",
        inhoud="""
        Over deze route is lang gepraat. Bewoners van de Kanaalstraat wilden geen brommers voor de deur. Daarom buigt het pad
        daar af, achter de volkstuinen langs. Dat scheelt de buurt lawaai en kost de fietser twintig seconden.

        De aanleg begint in december, na het vogelseizoen.
        """,
        totaal=Totaal(11_200_000, "circa", "2026-06-25"),
        geld=(
            Bijdrage("provincie", 6_000_000, "Provincie Gelderland", peildatum="2026-06-25"),
            Bijdrage("gemeenten", 5_200_000, nauwkeurigheid="circa", peildatum="2026-06-25"),
        ),
        mijlpalen=(
            Mijlpaal("2026-06-25", "Raad van Wijchen stemt in", True),
            Mijlpaal("2026-12", "Begin van de aanleg"),
            Mijlpaal("2027-12", "Open"),
        ),
        rollen=(Rolhouder("Projectleider", "Sanne Verzonnen", "2025-02-01"),),
    ),
    Project(
        titel="Fietsbrug over de IJssel",
        sleutel="fietsbrug-ijssel",
        samenvatting="Een idee: een brug voor fietsers en wandelaars bij Doesburg, zodat u niet meer op de pont hoeft te wachten.",
        trefwoorden="fiets, recreatie, bereikbaarheid, water",
        datum="2026-05-07",
        status="idee",
        opgave="verbonden",
        speerpunten="fietsroutes",
    ),
    Project(
        titel="Hub Rijnoever",
        sleutel="hub-rijnoever",
        samenvatting="Aan de rand van Arnhem stapt u over van auto op bus of deelfiets. De vierde hub van de regio is open.",
        trefwoorden="mobiliteitshub, deelvervoer, openbaar vervoer, elektrisch rijden",
        datum="2024-04-18",
        bijgewerkt="2026-09-10",
        beeld="lijnen-naar-het-station",
        status="afgerond",
        opgave="verbonden",
        speerpunten="hubs",
        start="2024-06",
        eind="2026-05-20",
        gemeenten="Arnhem, Renkum",
        plaats="Rijnoever, Arnhem",
        partners="Gemeente Arnhem*, Vervoersbedrijf De Halte, Provincie Gelderland",
        inhoud="""
        Er zijn 420 parkeerplaatsen, 60 laadpunten en 80 deelfietsen. De bus naar het centrum gaat elke tien minuten. Wie
        parkeert en verder reist, betaalt samen € 4 per dag.

        # Wat beter kon

        Het dak van de wachtruimte lekte bij de eerste bui. Dat is in juni hersteld. De borden vanaf de snelweg kwamen drie
        weken te laat.

        > Ik zet de auto weg, pak mijn koffie en stap in de bus. Het lijkt wel vakantie. | Reiziger, in de eerste week
        """,
        totaal=Totaal(7_900_000, "exact", "2026-08-31"),
        geld=(
            Bijdrage("provincie", 3_400_000, "Provincie Gelderland", peildatum="2026-08-31"),
            Bijdrage("gemeenten", 3_300_000, "Gemeente Arnhem", peildatum="2026-08-31"),
            Bijdrage("privaat", 1_200_000, "Vervoersbedrijf De Halte", peildatum="2026-08-31"),
        ),
        mijlpalen=(
            Mijlpaal("2024-09", "Begin van de bouw", True),
            Mijlpaal("2025-11", "Laadpunten werken", True),
            Mijlpaal("2026-05-20", "Hub open", True),
        ),
        resultaten=(
            Resultaat("Overstappers per werkdag", "reizigers", 0, 350, 292, "2026-08-31"),
            Resultaat("Bezetting van de laadpunten", "procent", None, 50, 58, "2026-08-31"),
        ),
        rollen=(Rolhouder("Projectleider", "Bram Proefman", "2024-06-01", "2026-06-30"),),
    ),
    Project(
        titel="Deelauto’s in vijf dorpen",
        sleutel="deelautos-in-dorpen",
        samenvatting="Dorpen beheren samen elektrische auto’s. Een vrijwilliger zorgt voor de sleutel en de planning.",
        trefwoorden="deelvervoer, dorpen, elektrisch rijden, leefbaarheid",
        datum="2025-10-16",
        bijgewerkt="2026-08-13",
        status="in-uitvoering",
        opgave="verbonden",
        speerpunten="hubs",
        deal="sterk",
        doel="Dorpen die blijven",
        start="2026-01",
        eind="2028-12",
        gemeenten="Berg en Dal, Druten, Montferland, Mook en Middelaar, Overbetuwe",
        partners="Vervoersbedrijf De Halte*, Gemeente Overbetuwe, Gemeente Montferland",
        inhoud="""
        In een dorp staat een tweede auto het grootste deel van de week stil. Vijf dorpen delen er daarom samen twaalf. Per
        rit betaalt u voor de tijd en de kilometers. Rijdt u niet, dan betaalt u niets.

        - Reserveren kan met een app, maar ook met een belletje naar de dorpscoördinator.
        - Wie geen rijbewijs heeft, kan met een vrijwilliger mee.
        - De auto laadt op stroom van het dak van het dorpshuis.
        """,
        totaal=Totaal(980_000, "exact", "2025-10-09"),
        geld=(
            Bijdrage("rijk", 400_000, peildatum="2025-10-09"),
            Bijdrage("gemeenten", 380_000, peildatum="2025-10-09"),
            Bijdrage("privaat", 200_000, "Vervoersbedrijf De Halte", in_natura=True, peildatum="2025-10-09"),
        ),
        mijlpalen=(
            Mijlpaal("2026-03", "Eerste auto’s in Overbetuwe", True),
            Mijlpaal("2026-09", "Vijf dorpen rijden", False, "Vier rijden er, het vijfde volgt in januari"),
            Mijlpaal("2028-12", "Dorpen gaan zelf door"),
        ),
        resultaten=(
            Resultaat("Vaste gebruikers", "mensen", 0, 400, 163, "2026-08-01"),
            Resultaat("Verkochte tweede auto’s", "auto’s", 0, 60),
        ),
        rollen=(Rolhouder("Projectleider", "Bram Proefman", "2026-01-01"),),
    ),
    Project(
        titel="Vervoer op afroep Betuwe",
        sleutel="vervoer-op-afroep",
        samenvatting="Een busje dat u een uur van tevoren bestelt, gereden door vrijwilligers uit acht dorpen.",
        trefwoorden="openbaar vervoer, dorpen, bereikbaarheid, participatie, zorg en gezondheid",
        datum="2024-11-20",
        bijgewerkt="2026-05-12",
        beeld="lijnen-naar-het-station",
        status="in-uitvoering",
        opgave="verbonden",
        speerpunten="ov",
        deal="sterk",
        doel="Dorpen die blijven",
        start="2025-03",
        eind="2028-03",
        gemeenten="Druten, Lingewaard, Overbetuwe",
        partners="Vervoersbedrijf De Halte*, Gemeente Overbetuwe, Gemeente Lingewaard, Gemeente Druten",
        inhoud="""
        Toen de lijnbus verdween, konden ouderen niet meer naar de huisarts. Scholieren moesten worden gebracht. Nu rijden er
        vier busjes met een lift en acht stoelen, van zeven uur ’s ochtends tot elf uur ’s avonds.

        # Zo werkt het

        1. Bel of gebruik de app, ten minste een uur van tevoren.
        2. Het busje haalt u op bij een halte in de buurt. Kunt u slecht lopen? Dan bij de deur.
        3. U betaalt € 2 per rit, contant of met de pas.

        Er zijn 96 chauffeurs. Allemaal volgden zij een cursus eerste hulp.
        """,
        totaal=Totaal(2_300_000, "exact", "2024-11-14"),
        geld=(
            Bijdrage("rijk", 900_000, peildatum="2024-11-14"),
            Bijdrage("provincie", 700_000, "Provincie Gelderland", peildatum="2024-11-14"),
            Bijdrage("gemeenten", 500_000, peildatum="2024-11-14"),
            Bijdrage("overig", 200_000, nauwkeurigheid="circa", in_natura=True, peildatum="2024-11-14"),
        ),
        mijlpalen=(
            Mijlpaal("2025-03-24", "Eerste rit", True),
            Mijlpaal("2026-04", "Ook op zondag", True),
            Mijlpaal("2027-01", "Aansluiting op de nachttrein"),
        ),
        resultaten=(
            Resultaat("Ritten per maand", "ritten", 0, 4_000, 2_760, "2026-04-30"),
            Resultaat("Tevreden reizigers", "procent", None, 85, 92, "2026-04-30"),
        ),
        rollen=(Rolhouder("Projectleider", "", "2026-07-01"),),
    ),
    Project(
        titel="Veilige dijkwegen",
        sleutel="veilige-dijkwegen",
        samenvatting="Smalle dijken worden veiliger voor wie fietst, wandelt of er woont.",
        trefwoorden="verkeersveiligheid, fiets, landschap, recreatie",
        datum="2023-06-08",
        bijgewerkt="2026-07-09",
        beeld="netwerk-van-routes",
        status="in-uitvoering",
        opgave="verbonden",
        speerpunten="veilig",
        start="2023-09",
        eind="2028",
        gemeenten="Beuningen, Druten, Lingewaard, Overbetuwe, Rheden, Zevenaar",
        partners="Waterschap Twee Rivieren*, Gemeente Overbetuwe, Gemeente Druten, Provincie Gelderland",
        inhoud="""
        Op een mooie zondag delen trekkers, motoren en wielrenners een weg van drieënhalve meter. We pakken 60 plekken aan,
        de gevaarlijkste eerst. Soms met een drempel, soms met een pad naast de dijk. Op vier plekken mogen auto’s er alleen
        nog in één richting langs.

        Bewoners meten zelf mee: achttien gezinnen hebben een teller aan het hek.
        """,
        geld=(
            Bijdrage("rijk", 2_200_000, peildatum="2023-09-01"),
            Bijdrage("gemeenten", 3_100_000, nauwkeurigheid="circa", peildatum="2023-09-01"),
            Bijdrage("overig", 900_000, "Waterschap Twee Rivieren", peildatum="2023-09-01"),
        ),
        mijlpalen=(
            Mijlpaal("2024-06", "Eerste tien plekken klaar", True),
            Mijlpaal("2026-06-30", "Plek 26 klaar", True),
            Mijlpaal("2028", "Alle zestig plekken klaar"),
        ),
        resultaten=(
            Resultaat("Plekken die veiliger zijn", "plekken", 0, 60, 26, "2026-06-30"),
            Resultaat("Ongelukken met letsel op dijken, per jaar", "ongelukken", 47, 24, 38, "2025-12-31"),
        ),
        rollen=(Rolhouder("Projectleider", "Koen Verzonnen", "2023-09-01"),),
    ),
    Project(
        titel="Scholieren wijzen de weg",
        sleutel="scholieren-wijzen-de-weg",
        samenvatting="Leerlingen van 31 scholen zetten enge plekken op een kaart. Gemeenten losten er de helft van op.",
        trefwoorden="jongeren, verkeersveiligheid, participatie, fiets, onderwijs",
        datum="2023-09-07",
        bijgewerkt="2025-07-10",
        status="afgerond",
        opgave="verbonden",
        speerpunten="veilig",
        start="2023-09",
        eind="2025-07-04",
        gemeenten="Arnhem, Heumen, Nijmegen, Rheden, Wijchen, Zevenaar",
        partners="Gemeente Rheden*, ROC Rivierstroom, Gemeente Nijmegen",
        inhoud="""
        “Hier staat een heg, en daar komt altijd een busje achter vandaan.” Zulke zinnen staan op de kaart die 5.400 leerlingen
        maakten. Een verkeersdeskundige bekeek ze allemaal. De helft kon snel beter: een heg snoeien, een lamp erbij, een streep
        op de weg.

        - 612 plekken gemeld
        - 308 plekken opgelost
        - 41 plekken gaan mee in een grotere verbouwing

        Alle leerlingen kregen antwoord, ook als het antwoord nee was.
        """,
        geld=(
            Bijdrage("gemeenten", 260_000, nauwkeurigheid="circa", peildatum="2025-07-04"),
            Bijdrage("onderwijs", 60_000, "ROC Rivierstroom", in_natura=True, peildatum="2025-07-04"),
        ),
        mijlpalen=(
            Mijlpaal("2023-11", "Kaart online", True),
            Mijlpaal("2024-10", "Honderdste plek opgelost", True),
            Mijlpaal("2025-07-04", "Laatste antwoord verstuurd", True),
        ),
        resultaten=(
            Resultaat("Plekken opgelost", "plekken", 0, 250, 308, "2025-07-04"),
            Resultaat("Scholieren die zich veilig voelen", "procent", 61, 75, 72, "2025-06-30"),
        ),
        rollen=(Rolhouder("Projectleider", "Ruben Modelman", "2023-09-01", "2025-07-31"),),
    ),
    Project(
        titel="Nachtbus in het weekend",
        sleutel="nachtbus",
        samenvatting="Een bus in de nacht tussen de twee steden en de dorpen. Er reden te weinig mensen mee.",
        trefwoorden="openbaar vervoer, jongeren, leefbaarheid, bereikbaarheid",
        datum="2024-01-25",
        bijgewerkt="2025-01-16",
        status="gestopt",
        opgave="verbonden",
        speerpunten="ov",
        start="2024-02",
        eind="2024-12-28",
        gemeenten="Arnhem, Nijmegen, Beuningen, Overbetuwe, Wijchen",
        partners="Vervoersbedrijf De Halte*, Gemeente Nijmegen",
        inhoud="""
        Jongeren vroegen om een bus na het uitgaan. Die kwam er: twee ritten per nacht, voor € 5. Gemiddeld zaten er elf mensen
        in. Voor een bus die zichzelf voor de helft terugverdient, waren er dertig nodig.

        Jongeren zelf zeiden achteraf: wij gaan liever samen in een taxi. Twee dorpen hebben daarom nu een afspraak met een
        taxibedrijf, voor een vaste prijs.
        """,
        geld=(
            Bijdrage("gemeenten", 190_000, peildatum="2024-12-31"),
            Bijdrage("privaat", 60_000, "Vervoersbedrijf De Halte", peildatum="2024-12-31"),
        ),
        mijlpalen=(
            Mijlpaal("2024-02-10", "Eerste nacht", True),
            Mijlpaal("2024-12-28", "Laatste nacht", True),
        ),
        resultaten=(Resultaat("Reizigers per rit", "reizigers", 0, 30, 11, "2024-12-28"),),
    ),
]
