"""The opgave Verbonden regio with its speerpunten."""

from .vormen import Kerncijfer, Opgave, Rolhouder, Speerpunt

VERBONDEN = Opgave(
    titel="Verbonden regio",
    sleutel="verbonden",
    accent="blauw",
    samenvatting=(
        "Iedereen moet vlot, veilig en schoon kunnen reizen tussen stad en dorp: met de fiets, de bus, de trein of een "
        "gedeelde auto."
    ),
    ambitie="Binnen drie kwartier op uw werk, ook zonder eigen auto.",
    trefwoorden="mobiliteit, fiets, openbaar vervoer, bereikbaarheid, verkeersveiligheid",
    datum="2023-01-10",
    bijgewerkt="2026-01-12",
    beeld="netwerk-van-routes",
    horizonjaar=2030,
    horizon="""Tussen de grote woonplaatsen ligt een net van brede, verlichte fietspaden. Op negen plekken stapt u
    gemakkelijk over van auto op bus, trein of deelfiets.

    Wie geen auto heeft of wil, hoort er net zo goed bij. Het aantal ernstige ongelukken op onze wegen is gehalveerd.""",
    inhoud="""
    # Reizen stopt niet bij de gemeentegrens

    Mensen wonen in de ene gemeente, werken in de andere en gaan naar school in een derde. Een fietspad of buslijn
    heeft alleen zin als hij doorloopt. Daarom maken we de plannen samen en betalen we ze samen.

    # Eerst de fiets

    De helft van alle autoritten in de regio is korter dan zeven kilometer. Met een snelle route en een goede stalling
    wordt de fiets dan een echte keuze. Elke euro voor fietspaden verdienen we terug: minder files, minder uitstoot en
    gezondere mensen.

    > Ik doe er tien minuten langer over dan met de auto. Maar ik kom fris binnen en ik hoef nooit een plek te zoeken. |
    Wouter Schets, fietst elke dag van Elst naar zijn werk

    # Een reis uit losse stukken

    Niet overal kan elk kwartier een bus rijden. In kleine kernen kiezen we voor vervoer op afroep en voor deelauto's.
    Een hub brengt alles bij elkaar op één plek.

    @beeld lijnen-naar-het-station | Alle lijnen komen samen bij de hubs aan de rand van de stad.
    """,
    kerncijfers=(
        Kerncijfer(31, "procent", "van de ritten binnen de regio gaat met de fiets", "2025-12-31", "Reismonitor 2025"),
        Kerncijfer(142, "kilometer", "snelle fietsroute is klaar", "2026-07-01", "Eigen telling"),
        Kerncijfer(4, "hubs", "zijn open voor reizigers", "2026-10-01", "Eigen telling"),
    ),
    documenten="fietsplan-2030",
    rollen=(
        Rolhouder("Bestuurlijk opdrachtgever", "Marleen Proefman", "2022-07-01"),
        Rolhouder("Opgavemanager", "Bram Proefman", "2022-09-01"),
        Rolhouder("Procesondersteuner", "Ruben Modelman", "2023-02-01"),
    ),
    gemeenten=(
        "Arnhem, Berg en Dal, Beuningen, Doesburg, Druten, Duiven, Heumen, Lingewaard, Montferland, Mook en Middelaar, "
        "Nijmegen, Overbetuwe, Renkum, Rheden, Rozendaal, Westervoort, Wijchen, Zevenaar"
    ),
    speerpunten=(
        Speerpunt(
            titel="Snelle fietsroutes tussen woonplaatsen",
            sleutel="fietsroutes",
            samenvatting="Brede fietspaden zonder stoplichten, van dorp naar stad en van stad naar stad.",
            trefwoorden="fiets, mobiliteit, verkeersveiligheid, bereikbaarheid",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            In 2030 ligt er 230 kilometer snelle fietsroute. Elke route is ten minste vier meter breed, is verlicht en
            heeft voorrang waar dat veilig kan. We beginnen waar veel forenzen en scholieren fietsen.

            = Snelle fietsroutes in aanleg of voorbereiding
            Route | Lengte in km | Klaar in
            Arnhem–Nijmegen, laatste deel | 6 | 2026
            Zevenaar–Duiven–Arnhem | 15 | 2027
            Wijchen–Nijmegen | 11 | 2027
            Druten–Beuningen–Nijmegen | 19 | 2029
            """,
            rollen=(Rolhouder("Speerpuntcoördinator", "Sanne Verzonnen", "2024-09-01"),),
        ),
        Speerpunt(
            titel="Overstappen op hubs",
            sleutel="hubs",
            samenvatting="Negen plekken waar auto, bus, trein en fiets bij elkaar komen.",
            trefwoorden="mobiliteitshub, deelvervoer, openbaar vervoer, elektrisch rijden",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Een hub is meer dan een parkeerplaats. U kunt er laden, een fiets lenen, een pakket ophalen en droog wachten
            op de bus. De kleine hubs staan in dorpen, de grote aan de rand van de stad. Vier hubs zijn open, vijf
            volgen nog.
            """,
        ),
        Speerpunt(
            titel="Openbaar vervoer voor stad en dorp",
            sleutel="ov",
            samenvatting="Vaker een bus waar veel mensen reizen, en vervoer op afroep waar weinig mensen wonen.",
            trefwoorden="openbaar vervoer, dorpen, bereikbaarheid, leefbaarheid",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Op de drukste lijnen komt elke tien minuten een bus. In de dorpen rijdt een belbus die u een uur van tevoren
            bestelt. Vrijwilligers spelen daarbij een grote rol: zij rijden nu al in acht dorpen.

            Samen met de provincies praten we met het Rijk over meer treinen tussen de steden en naar Duitsland.
            """,
        ),
        Speerpunt(
            titel="Veilig naar school en werk",
            sleutel="veilig",
            samenvatting="De gevaarlijkste kruispunten en dijkwegen pakken we als eerste aan.",
            trefwoorden="verkeersveiligheid, fiets, jongeren, mobiliteit",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Per jaar vallen er op de wegen in de regio ongeveer veertig doden en zwaargewonden op de fiets. Dat kan
            minder. We kijken niet alleen naar ongelukken, maar ook naar plekken waar mensen zich onveilig voelen.
            Scholieren wijzen die plekken zelf aan op een kaart.
            """,
            kerncijfers=(
                Kerncijfer(26, "plekken", "zijn veiliger gemaakt sinds 2023", "2026-06-30", "Eigen telling"),
            ),
        ),
        Speerpunt(
            titel="Werkplekken in dorpskernen",
            sleutel="dorpswerk",
            status="vervallen",
            beginjaar=2021,
            eindjaar=2024,
            samenvatting="Een plek om te werken in het dorp, zodat u niet elke dag hoeft te reizen.",
            trefwoorden="dorpen, mobiliteit, digitalisering, leefbaarheid",
            datum="2023-01-10",
            bijgewerkt="2025-01-20",
            inhoud="""
            Vijf dorpshuizen kregen tussen 2021 en 2024 werkplekken met goed internet. Drie daarvan draaien nu zonder
            hulp van de regio. De andere twee trokken te weinig mensen en zijn weer vergaderzaal. Het speerpunt kwam
            daarom niet terug in de nieuwe agenda.
            """,
        ),
    ),
)
