"""The Regio Deals: one that is finished, one that runs and one that is being worked out."""

from .vormen import Bijdrage, Deal, Mijlpaal, Rapportage, Resultaat, Rolhouder, Totaal

BZK = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"

CLEANTECH = Deal(
    titel="Cleantech Regio Deal 2019",
    sleutel="cleantech",
    samenvatting=(
        "De deal van onze voorganger, de Cleantech Regio. Rijk, gemeenten, provincie en ondernemers investeerden in schone "
        "techniek, groene groei en vakmensen."
    ),
    trefwoorden="Regio Deal, duurzaamheid, innovatie, arbeidsmarkt, circulaire economie, brede welvaart",
    datum="2023-03-28",
    bijgewerkt="2025-06-12",
    herzien="2028-01-01",
    beeld="golven",
    status="afgerond",
    tranche=3,
    aantal_projecten=9,
    aangevraagd="2019-12",
    geselecteerd="2020-02",
    getekend="2020-07-09",
    start="2020-07",
    eind="2024-12-31",
    regiokassier="Gemeente Arnhem",
    email="regiodeal@regio.example",
    inhoud="""
    Het kabinet koos het plan van de Cleantech Regio in februari 2020 uit. Daarna werkten gemeenten, provincie en Rijk
    het samen uit tot een deal.

    Geen van de partners kon dit alleen. De kracht zat in de combinatie: een bedrijf met een idee, een school met
    leerlingen en een overheid die meebetaalt. Zo werd de regio een betere plek om te werken en te wonen.
    """,
    doelen=(
        (
            "Investeren in onze regio",
            "Het Rijk legde € 7,5 miljoen in. De totale waarde kwam uit op ruim € 100 miljoen. Het grootste deel kwam van "
            "ondernemers: zij kochten machines, bouwden werkplaatsen en namen mensen aan.",
        ),
        (
            "Groene Groei",
            "Bedrijven moesten hier graag willen blijven, en nieuwe bedrijven moesten willen komen. Dat kon alleen als "
            "groei samenging met schone lucht en minder gebruik van grondstoffen en olie. Schoon vervoer hoorde daarbij.",
        ),
        (
            "Cleantech Werkt",
            "Schone techniek vraagt om mensen die met techniek en computers kunnen werken. De deal hielp jongeren, "
            "werknemers en mensen zonder baan aan een opleiding die past. De nadruk lag op het mbo.",
        ),
    ),
    totaal=Totaal(100_000_000, "ruim", "2020-02-01"),
    geld=(
        Bijdrage("rijk", 7_500_000, BZK, peildatum="2020-07-09"),
        Bijdrage("provincie", 9_000_000, "Provincie Gelderland", peildatum="2020-07-09"),
        Bijdrage("gemeenten", 12_000_000, nauwkeurigheid="circa", peildatum="2020-07-09"),
        Bijdrage("onderwijs", 6_500_000, "ROC Rivierstroom", in_natura=True, peildatum="2020-07-09"),
        Bijdrage("privaat", 66_000_000, nauwkeurigheid="minimaal", peildatum="2020-07-09"),
    ),
    mijlpalen=(
        Mijlpaal("2021-03", "Eerste projecten goedgekeurd", True, "Zes projecten, samen € 18 miljoen"),
        Mijlpaal("2024-12-31", "Laatste project afgerond", True),
        Mijlpaal("2025-06-12", "Eindverslag aangeboden aan het Rijk", True),
    ),
    resultaten=(
        Resultaat("Bedrijven die investeerden in schone techniek", "bedrijven", 0, 150, 183, "2024-12-31"),
        Resultaat("Mensen met een certificaat in techniek of ICT", "mensen", 0, 2_000, 2_340, "2024-12-31"),
        Resultaat("Bespaarde uitstoot van CO2 per jaar", "ton", 0, 40_000, 36_500, "2024-12-31"),
    ),
    rapportages=(
        Rapportage(
            "2020–2022",
            "2023-03",
            "voortgangsrapportage-cleantech-2022",
            "Zeven van de negen projecten liepen op schema. De helft van het geld was besteed.",
        ),
        Rapportage(
            "2020–2024",
            "2025-06-12",
            "eindverslag-cleantech",
            "Alle projecten zijn klaar. Twee van de drie doelen zijn gehaald, het derde voor negentig procent.",
        ),
    ),
    documenten="voortgangsrapportage-cleantech-2022, eindverslag-cleantech",
    partners=f"Cleantech Regio*, {BZK}, Provincie Gelderland, ROC Rivierstroom, Ondernemerskring Rijn en Waal",
    gemeenten="Arnhem, Doesburg, Duiven, Rheden, Westervoort, Zevenaar",
)

STERK = Deal(
    titel="Regio Deal Sterk in Stad en Land",
    sleutel="sterk",
    samenvatting="Rijk en regio investeren tot en met 2028 samen € 52 miljoen in goed werk, leefbare dorpen en gezonde wijken.",
    trefwoorden="Regio Deal, brede welvaart, leefbaarheid, arbeidsmarkt, dorpen, samenwerking",
    datum="2024-02-29",
    bijgewerkt="2026-04-16",
    beeld="regio-op-de-kaart",
    status="in-uitvoering",
    tranche=5,
    aangevraagd="2023-10-30",
    geselecteerd="2024-02",
    getekend="2024-06-20",
    start="2024-07-01",
    eind="2028-12-31",
    voorganger="cleantech",
    regiokassier="Gemeente Nijmegen",
    email="regiodeal@regio.example",
    inhoud="""
    # Waarom deze deal

    Met veel inwoners gaat het goed, maar niet met iedereen. In sommige wijken leven mensen zeven jaar korter in goede
    gezondheid dan in andere. In dorpen verdwijnen winkels en bussen. En bedrijven zoeken mensen die er niet zijn.

    Deze deal pakt die drie dingen tegelijk aan. Een baan helpt iemand vooruit, maar alleen als er ook een bus rijdt en
    een huis te vinden is.

    # Zo kiezen we projecten

    Een projectplan moet passen bij een van de doelen, ten minste twee gemeenten helpen en voor de helft worden betaald
    door de indieners. Een commissie van inwoners, ondernemers en bestuurders geeft advies.

    @document convenant-sterk
    """,
    doelen=(
        (
            "Werk dat past",
            "Wij scholen 3.000 mensen om en helpen 250 bedrijven om slimmer te werken. Zo komt er minder druk op wie al "
            "werkt.",
        ),
        (
            "Dorpen die blijven",
            "In twintig dorpen komt er een plek waar mensen elkaar ontmoeten, leren en zorg krijgen. Vervoer op afroep "
            "brengt hen erheen.",
        ),
        (
            "Gezond in de wijk",
            "Acht wijken krijgen meer groen, minder lawaai en woningen die in de winter warm en in de zomer koel zijn.",
        ),
    ),
    totaal=Totaal(52_000_000, "exact", "2024-06-20"),
    geld=(
        Bijdrage("rijk", 20_000_000, BZK, peildatum="2024-06-20"),
        Bijdrage("provincie", 8_000_000, "Provincie Gelderland", peildatum="2024-06-20"),
        Bijdrage("provincie", 500_000, "Provincie Limburg", peildatum="2024-06-20"),
        Bijdrage("gemeenten", 11_500_000, peildatum="2024-06-20"),
        Bijdrage("privaat", 7_000_000, nauwkeurigheid="minimaal", peildatum="2024-06-20"),
        Bijdrage("onderwijs", 3_500_000, "ROC Rivierstroom", in_natura=True, peildatum="2024-06-20"),
        Bijdrage("eu", 1_500_000, nauwkeurigheid="circa", peildatum="2024-06-20"),
    ),
    mijlpalen=(
        Mijlpaal("2024-11", "Eerste ronde: zeven projecten gekozen", True),
        Mijlpaal("2025-10", "Tweede ronde: zes projecten gekozen", True),
        Mijlpaal("2027-02", "Laatste ronde voor nieuwe projecten", False, "Er is nog € 3,4 miljoen te verdelen"),
    ),
    resultaten=(
        Resultaat("Mensen omgeschoold", "mensen", 0, 3_000, 1_215, "2026-06-30"),
        Resultaat("Bedrijven die slimmer werken", "bedrijven", 0, 250, 96, "2026-06-30"),
        Resultaat("Dorpen met een ontmoetingsplek", "dorpen", 3, 20, 9, "2026-06-30"),
        Resultaat("Bewoners die hun wijk gezond noemen", "procent", 54, 65),
    ),
    rapportages=(
        Rapportage(
            "2024",
            "2025-04-17",
            "voortgangsrapportage-sterk-2024",
            "Een half jaar na de start zijn zeven projecten begonnen. Er is € 1,9 miljoen uitgegeven.",
        ),
        Rapportage(
            "2025",
            "2026-04-16",
            "voortgangsrapportage-sterk-2025",
            "Twaalf projecten lopen, één is gestopt. De omscholing gaat sneller dan gedacht, de wijken lopen achter.",
        ),
    ),
    documenten="convenant-sterk, uitvoeringsprogramma-sterk, bijdragen-per-project",
    partners=(
        f"Regiobureau Rijn en Waal*, {BZK}, Provincie Gelderland, Provincie Limburg, ROC Rivierstroom, "
        "Ondernemerskring Rijn en Waal, Zorggroep Lindehof, Woningcorporatie Onder de Pannen"
    ),
    gemeenten=(
        "Arnhem, Berg en Dal, Beuningen, Doesburg, Druten, Duiven, Heumen, Lingewaard, Montferland, Mook en Middelaar, "
        "Nijmegen, Overbetuwe, Renkum, Rheden, Rozendaal, Westervoort, Wijchen, Zevenaar"
    ),
    rollen=(
        Rolhouder("Bestuurlijk opdrachtgever", "Hendrik Modelman", "2024-06-20"),
        Rolhouder("Programmamanager", "Luuk van Fictie", "2024-07-01"),
    ),
)

LANDSCHAP = Deal(
    titel="Regio Deal Gezond Landschap",
    sleutel="landschap",
    samenvatting=(
        "Het Rijk koos in juni 2026 ons plan voor een landschap waar boeren een boterham verdienen, water de ruimte krijgt "
        "en mensen graag komen. Nu werken we het uit."
    ),
    trefwoorden="Regio Deal, landschap, landbouw, water, natuur, recreatie",
    datum="2026-06-18",
    bijgewerkt="2026-10-08",
    herzien="2027-03-01",
    beeld="polder-in-de-lente",
    status="in-uitwerking",
    tranche=7,
    aangevraagd="2025-10-31",
    geselecteerd="2026-06",
    regiokassier="Gemeente Overbetuwe",
    inhoud="""
    # Wat er nu gebeurt

    Rijk en regio schrijven het convenant. Daarin staat wat we gaan doen, wie wat betaalt en hoe we meten of het werkt. We
    hopen in het voorjaar van 2027 te tekenen.

    Hebt u een plan voor uw dorp, erf of natuurgebied? Stuur het vóór 1 februari 2027 naar
    [regiodeal@regio.example](regiodeal@regio.example).
    """,
    doelen=(
        ("Boeren met de natuur", "Een eerlijk inkomen voor boeren die zorgen voor schoon water en een levende bodem."),
        ("Water krijgt de ruimte", "Beken en uiterwaarden houden meer water vast, voor natte en voor droge tijden."),
        ("Buiten is voor iedereen", "Nieuwe paden en plekken, ook voor mensen die slecht ter been zijn."),
    ),
    totaal=Totaal(36_000_000, "circa", "2025-10-31"),
    geld=(
        Bijdrage("rijk", 15_000_000, BZK, "minimaal", peildatum="2026-06-18"),
        Bijdrage("provincie", 9_000_000, "Provincie Gelderland", "circa", peildatum="2025-10-31"),
        Bijdrage("gemeenten", 7_000_000, "", "circa", peildatum="2025-10-31"),
        Bijdrage("overig", 5_000_000, "Waterschap Twee Rivieren", in_natura=True, peildatum="2025-10-31"),
    ),
    mijlpalen=(Mijlpaal("2027-04", "Ondertekening van het convenant"),),
    documenten="aanvraag-landschap",
    partners=(f"Waterschap Twee Rivieren*, {BZK}, Provincie Gelderland, Stichting Landschap en Pad"),
    gemeenten="Berg en Dal, Druten, Lingewaard, Mook en Middelaar, Overbetuwe, Rheden",
    rollen=(
        Rolhouder("Programmamanager", "", "2026-09-01"),
        Rolhouder("Bestuurlijk opdrachtgever", "Dilara Verzonnen"),
    ),
)

DEALS = [CLEANTECH, STERK, LANDSCHAP]
