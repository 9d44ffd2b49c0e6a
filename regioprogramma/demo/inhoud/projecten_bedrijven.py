"""The projects of the opgave Productieve regio about transport of goods and places to work."""

from .vormen import Bijdrage, Mijlpaal, Project, Resultaat, Rolhouder, Totaal

BEDRIJVEN = [
    Project(
        titel="Stroom aan de kade",
        sleutel="stroom-aan-de-kade",
        samenvatting="Schepen aan de Waalkade zetten hun motor uit en nemen stroom van de wal.",
        trefwoorden="binnenvaart, logistiek, energie, duurzaamheid, water",
        datum="2025-12-04",
        bijgewerkt="2026-09-17",
        beeld="kade-met-pakhuizen",
        status="goedgekeurd",
        opgave="productief",
        speerpunten="logistiek",
        start="2027-01",
        eind="2028-06",
        gemeenten="Beuningen, Druten, Nijmegen",
        plaats="Waalkade, Nijmegen",
        partners="Havenbedrijf Waalkade*, Gemeente Nijmegen, Netbeheer Oosterlicht",
        inhoud="""
        Een schip dat stilligt, heeft toch stroom nodig voor koeling en licht. Nu draait daarvoor dag en nacht een dieselmotor.
        Bewoners langs de kade horen dat, en ruiken het.

        Er komen elf stroomkasten. De schipper meldt zich met een pas en betaalt wat hij gebruikt. De netbeheerder heeft
        ruimte beloofd, omdat de kasten ’s nachts laden als er stroom over is.
        """,
        totaal=Totaal(2_400_000, "exact", "2026-09-10"),
        geld=(
            Bijdrage("provincie", 900_000, "Provincie Gelderland", peildatum="2026-09-10"),
            Bijdrage("gemeenten", 600_000, "Gemeente Nijmegen", peildatum="2026-09-10"),
            Bijdrage("privaat", 900_000, "Havenbedrijf Waalkade", peildatum="2026-09-10"),
        ),
        mijlpalen=(
            Mijlpaal("2026-09-10", "Project goedgekeurd", True),
            Mijlpaal("2027-04", "Eerste vier kasten"),
            Mijlpaal("2028-06", "Alle elf kasten in gebruik"),
        ),
        resultaten=(Resultaat("Schepen die stroom van de wal gebruiken", "procent", 4, 75),),
        rollen=(Rolhouder("Projectleider", ""),),
    ),
    Project(
        titel="Schone laatste kilometers",
        sleutel="schone-laatste-kilometer",
        samenvatting="Pakjes en bier komen met kleine elektrische wagens de binnenstad in, gebundeld in plaats van los.",
        trefwoorden="logistiek, binnenstad, elektrisch rijden, verkeersveiligheid",
        datum="2024-09-12",
        bijgewerkt="2026-05-28",
        status="in-uitvoering",
        opgave="productief",
        speerpunten="logistiek",
        start="2024-10",
        eind="2026-12-31",
        gemeenten="Arnhem, Nijmegen",
        partners="Gemeente Arnhem*, Gemeente Nijmegen, Ondernemerskring Rijn en Waal",
        inhoud="""
        Op een dinsdagochtend reden er 340 bestelbussen door het centrum van Arnhem. De meeste waren voor driekwart leeg.
        Nu rijden vrachtwagens naar een hal aan de rand. Vandaar gaat alles samen verder, in 28 kleine wagens.

        # Wat winkeliers merken

        - Eén levering op een dag, op een vaste tijd.
        - Verpakkingen gaan meteen mee terug.
        - Minder bussen voor de deur.

        Horecazaken doen langzamer mee dan gehoopt: zij willen vroeg bier en laat brood.
        """,
        geld=(
            Bijdrage("gemeenten", 1_300_000, peildatum="2024-09-01"),
            Bijdrage("provincie", 700_000, "Provincie Gelderland", peildatum="2024-09-01"),
            Bijdrage("privaat", 1_100_000, nauwkeurigheid="circa", peildatum="2024-09-01"),
        ),
        mijlpalen=(
            Mijlpaal("2025-01-06", "Hal in Arnhem open", True),
            Mijlpaal("2025-09", "Hal in Nijmegen open", True),
            Mijlpaal("2026-06", "Honderd horecazaken doen mee", False, "Op 1 november waren het er 71"),
        ),
        resultaten=(
            Resultaat("Ritten van bestelbussen in het centrum", "per dag", 340, 170, 214, "2026-05-01"),
            Resultaat("Winkels en horeca die meedoen", "zaken", 0, 400, 287, "2026-05-01"),
        ),
        rollen=(Rolhouder("Projectleider", "Femke van Fictie", "2025-01-01"),),
    ),
    Project(
        titel="De Oude Steenfabriek vernieuwt",
        sleutel="oude-steenfabriek",
        samenvatting="Een bedrijventerrein van 64 hectare krijgt groen, ruimte en een eigen stroomnet.",
        trefwoorden="werklocaties, netcongestie, klimaat, groen in de stad, erfgoed",
        datum="2024-03-21",
        bijgewerkt="2026-06-11",
        beeld="werkplaats-aan-het-water",
        status="in-uitvoering",
        opgave="productief",
        speerpunten="werklocaties",
        start="2024-04",
        eind="2029",
        gemeenten="Duiven, Westervoort",
        plaats="De Oude Steenfabriek, Duiven",
        partners="Gemeente Duiven*, Netbeheer Oosterlicht, Provincie Gelderland",
        inhoud="""
        Op het terrein werken 3.900 mensen bij 180 bedrijven. Bij zware regen stond het water er tot de drempels. In de zomer
        werd het er veertig graden.

        # Wat er verandert

        1. Langs alle wegen komen bomen en een geul voor regenwater.
        2. Lege hallen maken plaats voor gebouwen met twee lagen.
        3. Bedrijven delen hun aansluiting op het stroomnet.

        De oude schoorsteen van de steenfabriek blijft staan. Eronder komt een lunchroom.
        """,
        totaal=Totaal(21_000_000, "circa", "2024-03-14"),
        geld=(
            Bijdrage("gemeenten", 8_000_000, "Gemeente Duiven", peildatum="2024-03-14"),
            Bijdrage("provincie", 5_000_000, "Provincie Gelderland", peildatum="2024-03-14"),
            Bijdrage("privaat", 8_000_000, nauwkeurigheid="minimaal", peildatum="2024-03-14"),
        ),
        mijlpalen=(
            Mijlpaal("2024-10-17", "Eerste boom geplant", True),
            Mijlpaal("2025-12", "Geulen in de noordelijke helft klaar", True),
            Mijlpaal("2027", "Gedeeld stroomnet werkt"),
            Mijlpaal("2029", "Zuidelijke helft klaar"),
        ),
        resultaten=(
            Resultaat("Oppervlak met groen", "procent", 6, 20, 11, "2026-05-31"),
            Resultaat("Bedrijven die stroom delen", "bedrijven", 0, 60, 0, "2026-05-31"),
        ),
        rollen=(Rolhouder("Projectleider", "Kees Bedacht", "2024-04-01"),),
    ),
    Project(
        titel="Stroom delen op Betuwepoort",
        sleutel="stroom-delen-betuwepoort",
        samenvatting="Negen bedrijven verdelen hun stroom over de dag, zodat er ruimte komt zonder nieuwe kabel.",
        trefwoorden="netcongestie, werklocaties, energie, energieopslag, samenwerking",
        datum="2026-02-26",
        bijgewerkt="2026-10-22",
        status="goedgekeurd",
        opgave="productief",
        speerpunten="werklocaties, energie",
        start="2027-02",
        eind="2028",
        gemeenten="Lingewaard, Overbetuwe",
        plaats="Bedrijventerrein Betuwepoort, Overbetuwe",
        partners="Netbeheer Oosterlicht*, Gemeente Overbetuwe, Energiecluster Stroomop",
        inhoud="""
        De bakkerij heeft stroom nodig om vier uur ’s nachts, het koelhuis juist ’s middags. Samen hebben zij genoeg, apart
        komen ze tekort. Een computer verdeelt de stroom en een batterij vangt de pieken op.

        ? Wat als twee bedrijven tegelijk alles willen? | Dan gaat de batterij aan. Is die leeg, dan geldt de volgorde die zij
        vooraf hebben afgesproken.
        """,
        totaal=Totaal(1_900_000, "circa", "2026-10-15"),
        geld=(
            Bijdrage("provincie", 600_000, "Provincie Gelderland", peildatum="2026-10-15"),
            Bijdrage("privaat", 1_300_000, nauwkeurigheid="circa", peildatum="2026-10-15"),
        ),
        mijlpalen=(
            Mijlpaal("2026-10-15", "Negen bedrijven tekenen", True),
            Mijlpaal("2027-09", "Batterij geplaatst"),
        ),
        rollen=(Rolhouder("Projectleider", "Pieter Testers"),),
    ),
    Project(
        titel="Chipschool",
        sleutel="chipschool",
        samenvatting="Een idee: één plek in de regio waar mbo, hbo en universiteit samen mensen opleiden voor de chipindustrie.",
        trefwoorden="hightech, onderwijs, arbeidsmarkt, innovatie",
        datum="2026-10-08",
        status="idee",
        opgave="productief",
        speerpunten="clusters, talent",
    ),
    Project(
        titel="Containers over water",
        sleutel="containers-over-water",
        samenvatting="Een vaste boot zou tweemaal per week containers varen. Er was te weinig vracht, en daarom zijn we gestopt.",
        trefwoorden="binnenvaart, logistiek, duurzaamheid, economie",
        datum="2023-10-05",
        bijgewerkt="2025-06-26",
        beeld="kade-met-pakhuizen",
        status="gestopt",
        opgave="productief",
        speerpunten="logistiek",
        start="2023-11",
        eind="2025-06-25",
        gemeenten="Druten, Nijmegen, Lingewaard",
        partners="Havenbedrijf Waalkade*, Gemeente Nijmegen",
        inhoud="""
        # Wat we wilden

        Twee keer per week een boot met containers, zodat er 6.000 vrachtwagens per jaar minder over de brug rijden.

        # Waarom het stopte

        In de droge zomer van 2024 kon de boot zeven weken maar half beladen varen. Klanten gingen terug naar de weg. Daarna
        vertrok ook de projectleider. In juni 2025 besloten de partners om te stoppen.

        # Wat we ervan leerden

        Een vaste dienst heeft ten minste drie grote klanten nodig, vóór de eerste vaart. Het geld dat over was, ging terug
        naar de gemeenten. De kade is wel geschikt gemaakt. Die gebruiken we voor stroom van de wal.
        """,
        totaal=Totaal(850_000, "exact", "2023-09-28"),
        geld=(
            Bijdrage("gemeenten", 350_000, peildatum="2023-09-28"),
            Bijdrage("privaat", 500_000, "Havenbedrijf Waalkade", peildatum="2023-09-28"),
        ),
        mijlpalen=(
            Mijlpaal("2024-03-04", "Eerste vaart", True),
            Mijlpaal("2024-12", "Derde grote klant", False, "Niet gelukt"),
            Mijlpaal("2025-06-25", "Besluit om te stoppen", True),
        ),
        resultaten=(Resultaat("Containers over water", "containers", 0, 12_000, 2_140, "2025-06-25"),),
        rollen=(Rolhouder("Projectleider", "Stef Bedacht", "2023-11-01", "2025-03-01"),),
    ),
]
