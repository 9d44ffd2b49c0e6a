"""The projects of the opgave Ontspannen regio."""

from .vormen import Bijdrage, Mijlpaal, Project, Resultaat, Rolhouder, Totaal

ONTSPANNEN = [
    Project(
        titel="Wandelnetwerk compleet",
        sleutel="wandelnetwerk-compleet",
        samenvatting="Alle wandelroutes nagelopen, borden hersteld en ontbrekende paden aangelegd.",
        trefwoorden="wandelen, recreatie, landschap, toerisme, participatie",
        datum="2023-04-06",
        bijgewerkt="2026-10-08",
        beeld="dijk-met-bomen",
        status="in-uitvoering",
        opgave="ontspannen",
        speerpunten="routes",
        start="2023-05",
        eind="2027-05",
        gemeenten="Arnhem, Berg en Dal, Doesburg, Druten, Heumen, Mook en Middelaar, Renkum, Rheden, Rozendaal",
        partners="Stichting Landschap en Pad*, Gemeente Berg en Dal, Gemeente Rheden",
        website="https://www.landschapenpad.example",
        inhoud="""
        # Vrijwilligers lopen voorop

        Tweehonderd vrijwilligers lopen elk twee keer per jaar een vaste route. Zij nemen een schroevendraaier mee, een
        snoeischaar en een telefoon om te melden wat zij niet zelf kunnen maken.

        # Wat er nieuw is

        - 34 kilometer pad dat nog ontbrak
        - 120 bankjes, hooguit anderhalve kilometer uit elkaar
        - borden die u ook ’s avonds kunt lezen

        > Het mooiste is dat mensen me bedanken terwijl ik een paal rechtzet. | Cor Schets, vrijwilliger in Rheden
        """,
        totaal=Totaal(1_650_000, "circa", "2023-04-01"),
        geld=(
            Bijdrage("provincie", 700_000, "Provincie Gelderland", peildatum="2023-04-01"),
            Bijdrage("gemeenten", 650_000, peildatum="2023-04-01"),
            Bijdrage("overig", 300_000, "Stichting Landschap en Pad", "circa", in_natura=True, peildatum="2023-04-01"),
        ),
        mijlpalen=(
            Mijlpaal("2024-05", "Vijftig routes op orde", True),
            Mijlpaal("2026-04-18", "Laatste ontbrekende pad bij Groesbeek open", True),
            Mijlpaal("2027-05", "Alle 128 routes op orde"),
        ),
        resultaten=(
            Resultaat("Routes gecontroleerd en hersteld", "routes", 0, 128, 96, "2026-09-30"),
            Resultaat("Waardering van wandelaars", "", 6.9, 8, 7.8, "2026-09-30"),
        ),
        rollen=(Rolhouder("Projectleider", "Lotte Testers", "2025-02-01"),),
    ),
    Project(
        titel="Veilige zwemplekken",
        sleutel="veilige-zwemplekken",
        samenvatting="Zes plekken waar u in de zomer veilig kunt zwemmen, met een strandje, een douche en toezicht.",
        trefwoorden="water, recreatie, jongeren, natuur",
        datum="2026-03-26",
        bijgewerkt="2026-10-29",
        beeld="dijk-met-bomen",
        status="goedgekeurd",
        opgave="ontspannen",
        speerpunten="waterplezier",
        start="2027-02",
        eind="2028-09",
        gemeenten="Arnhem, Heumen, Lingewaard, Nijmegen, Rheden",
        partners="Waterschap Twee Rivieren*, Gemeente Nijmegen, Gemeente Lingewaard",
        inhoud="""
        Elke zomer verdrinken er mensen in de grote rivieren. Verbieden alleen helpt niet: wie het warm heeft, zoekt water.
        Daarom komen er plekken waar het wél kan, in plassen zonder stroming.

        1. Een lijn laat zien tot waar u kunt staan.
        2. In juli en augustus is er toezicht van twaalf tot acht uur.
        3. Het waterschap meet elke week of het water schoon is.
        """,
        totaal=Totaal(1_300_000, "exact", "2026-10-22"),
        geld=(
            Bijdrage("gemeenten", 900_000, peildatum="2026-10-22"),
            Bijdrage("overig", 400_000, "Waterschap Twee Rivieren", peildatum="2026-10-22"),
        ),
        mijlpalen=(
            Mijlpaal("2026-10-22", "Project goedgekeurd", True),
            Mijlpaal("2027-06", "Eerste twee plekken open"),
            Mijlpaal("2028-06", "Alle zes open"),
        ),
        rollen=(Rolhouder("Projectleider", "Koen Verzonnen"),),
    ),
    Project(
        titel="Kanoroute door de Betuwe",
        sleutel="kanoroute-betuwe",
        samenvatting="Een dag peddelen langs boomgaarden en kastelen, met opstapplaatsen die ook geschikt zijn voor een rolstoel.",
        trefwoorden="water, recreatie, toerisme, landschap",
        datum="2026-09-03",
        status="aangemeld",
        opgave="ontspannen",
        speerpunten="waterplezier",
        deal="landschap",
        doel="Buiten is voor iedereen",
        start="2027-09",
        gemeenten="Lingewaard, Overbetuwe, Druten",
        partners="Stichting Landschap en Pad*, Waterschap Twee Rivieren",
        inhoud="""
        De Linge is ondiep en rustig. Toch kunt u er bijna nergens een kano in het water leggen. Het plan heeft veertien
        opstapplaatsen, vier plekken om te kamperen en een kaart die u ook zonder bereik kunt lezen.

        In het broedseizoen blijft één deel dicht. Dat is met vogelaars besproken.
        """,
        rollen=(Rolhouder("Projectleider", "Lotte Testers"),),
    ),
    Project(
        titel="De steenoven wordt atelier",
        sleutel="steenoven-wordt-atelier",
        samenvatting="Een oude ringoven in de uiterwaard krijgt een dak, licht en zeventien werkplaatsen.",
        trefwoorden="erfgoed, cultuur, ondernemerschap, binnenstad",
        datum="2024-07-04",
        bijgewerkt="2026-06-04",
        beeld="stadje-aan-de-ijssel",
        status="in-uitvoering",
        opgave="ontspannen",
        speerpunten="erfgoed",
        start="2024-09",
        eind="2027-04",
        gemeenten="Rheden, Doesburg",
        plaats="Uiterwaard bij Giesbeek",
        partners="Gemeente Rheden*, Provincie Gelderland, Hogeschool De Oversteek",
        inhoud="""
        Honderd jaar lang bakten mensen hier klinkers. De oven is een lange gang van gewelven, elk groot genoeg voor een
        pottenbakker, een meubelmaker of een filmploeg.

        # Behoud door gebruik

        De schoorsteen is hersteld met stenen uit de oven zelf. Vleermuizen houden hun eigen gewelf: daar komt niemand.

        # Wie er komen

        Elf van de zeventien plekken zijn verhuurd. Er is een wachtlijst voor starters. De huur hangt af van wat iemand verdient.
        """,
        totaal=Totaal(4_600_000, "circa", "2024-06-27"),
        geld=(
            Bijdrage("rijk", 1_200_000, peildatum="2024-06-27"),
            Bijdrage("provincie", 1_500_000, "Provincie Gelderland", peildatum="2024-06-27"),
            Bijdrage("gemeenten", 1_100_000, "Gemeente Rheden", peildatum="2024-06-27"),
            Bijdrage("privaat", 800_000, nauwkeurigheid="circa", peildatum="2024-06-27"),
        ),
        mijlpalen=(
            Mijlpaal("2025-05", "Schoorsteen hersteld", True),
            Mijlpaal("2026-05-30", "Eerste vijf ateliers in gebruik", True),
            Mijlpaal("2027-04", "Opening voor publiek"),
        ),
        resultaten=(
            Resultaat("Verhuurde ateliers", "ateliers", 0, 17, 11, "2026-06-01"),
            Resultaat("Bezoekers per jaar", "bezoekers", 0, 15_000),
        ),
        rollen=(Rolhouder("Projectleider", "Mirjam Schets", "2024-09-01"),),
    ),
    Project(
        titel="Verhalen van de grensrivier",
        sleutel="verhalen-van-de-grensrivier",
        samenvatting="Dertien musea vertellen samen over Romeinen, steenbakkers en de winter van 1944.",
        trefwoorden="erfgoed, cultuur, toerisme, onderwijs",
        datum="2023-03-30",
        bijgewerkt="2025-06-05",
        status="afgerond",
        opgave="ontspannen",
        speerpunten="erfgoed",
        start="2023-04",
        eind="2025-05-05",
        gemeenten="Arnhem, Berg en Dal, Doesburg, Lingewaard, Nijmegen, Overbetuwe",
        partners="Universiteit aan de Waal*, Gemeente Nijmegen, Gemeente Arnhem, Gemeente Overbetuwe",
        website="https://www.grensrivier.example",
        inhoud="""
        Wie vroeger drie musea bezocht, hoorde drie keer hetzelfde. Nu heeft elk museum een eigen hoofdstuk. Met één kaartje
        gaat u ze allemaal langs, op de fiets of met de bus.

        - Ruim 84.000 mensen kochten een kaartje.
        - Leerlingen namen 240 gesprekken op met mensen die de oorlog meemaakten.
        - De verhalen zijn vrij te gebruiken in de klas.
        """,
        geld=(
            Bijdrage("provincie", 400_000, "Provincie Gelderland", peildatum="2025-05-05"),
            Bijdrage("gemeenten", 350_000, peildatum="2025-05-05"),
            Bijdrage("eu", 250_000, nauwkeurigheid="circa", peildatum="2025-05-05"),
        ),
        mijlpalen=(
            Mijlpaal("2024-04-06", "Eerste museum opent zijn hoofdstuk", True),
            Mijlpaal("2024-09-17", "Tachtig jaar na de slag", True),
            Mijlpaal("2025-05-05", "Laatste museum klaar", True),
        ),
        resultaten=(
            Resultaat("Verkochte kaartjes", "kaartjes", 0, 60_000, 84_200, "2025-05-05"),
            Resultaat("Opgenomen gesprekken", "gesprekken", 0, 200, 240, "2025-05-05"),
        ),
    ),
    Project(
        titel="Paden voor iedereen",
        sleutel="paden-voor-iedereen",
        samenvatting="Een idee: in elk natuurgebied ten minste één route die ook met een rolstoel of kinderwagen te doen is.",
        trefwoorden="wandelen, recreatie, natuur, zorg en gezondheid",
        datum="2026-07-16",
        status="idee",
        opgave="ontspannen",
        speerpunten="routes",
        deal="landschap",
        doel="Buiten is voor iedereen",
    ),
]
