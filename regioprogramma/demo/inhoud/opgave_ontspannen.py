"""The opgave Ontspannen regio with its speerpunten."""

from .vormen import Kerncijfer, Opgave, Rolhouder, Speerpunt

ONTSPANNEN = Opgave(
    titel="Ontspannen regio",
    sleutel="ontspannen",
    accent="terracotta",
    samenvatting=(
        "Rivieren, bossen, vestingen en musea: er is in de regio veel te beleven. Wij zorgen dat u er gemakkelijk komt "
        "en dat het mooi blijft, ook als het druk wordt."
    ),
    ambitie="Genieten van landschap en cultuur, voor bewoner en bezoeker.",
    trefwoorden="recreatie, landschap, erfgoed, cultuur, toerisme",
    datum="2023-01-10",
    bijgewerkt="2026-01-12",
    beeld="dijk-met-bomen",
    horizonjaar=2029,
    horizon="""Vanuit elke woonkern wandelt of fietst u binnen tien minuten het groen in. Bezoekers blijven langer en
    komen ook in het voorjaar en het najaar.

    De drukste plekken hebben rust gekregen, omdat er mooie plekken bij zijn gekomen.""",
    inhoud="""
    # Spreiden in plaats van volstouwen

    Op zomerse zondagen staan de auto’s bij de bekende plassen tot ver in de berm. Een paar kilometer verder is het
    stil. Met nieuwe paden, betere borden en meer overstapplekken verdelen we bezoekers over de regio.

    # Verhalen langs de rivier

    De Romeinen, de steenbakkers en de vluchtelingen van 1944 lieten sporen na. Musea en dorpen vertellen die verhalen
    samen. Zo leert een kind uit Druten iets over Doesburg, en andersom.

    @beeld stadje-aan-de-ijssel | Oude vestingsteden zijn een begin- of eindpunt van veel routes.

    - Bewoners gaan voor: een route loopt nooit langs een slaapkamerraam.
    - Natuur gaat voor: in het broedseizoen zijn sommige paden dicht.
    - Ondernemers doen mee: zij betalen een deel van het onderhoud.

    > Sinds de route langs ons erf loopt, verkopen we op zondag net zo veel ijs als vroeger in een week. | Gijs Bedacht,
    melkveehouder
    """,
    kerncijfers=(
        Kerncijfer(2.9, "miljoen", "overnachtingen per jaar", "2025-12-31", "Toerismemonitor 2025"),
        Kerncijfer(
            68,
            "procent",
            "van de bewoners is tevreden over het groen dichtbij",
            "2025-11-30",
            "Leefbaarheidsonderzoek",
        ),
    ),
    rollen=(
        Rolhouder("Bestuurlijk opdrachtgever", "Ineke Testers", "2024-10-01"),
        Rolhouder("Opgavemanager", "Lotte Testers", "2025-02-01"),
        Rolhouder("Procesondersteuner", "Joke Verzonnen", "2025-02-01"),
    ),
    gemeenten=(
        "Arnhem, Berg en Dal, Doesburg, Druten, Heumen, Lingewaard, Montferland, Mook en Middelaar, Nijmegen, Renkum, "
        "Rheden, Rozendaal"
    ),
    speerpunten=(
        Speerpunt(
            titel="Routes voor voet en fiets",
            sleutel="routes",
            samenvatting="Een net van paden dat klopt: goed aangegeven, onderhouden en met een bankje op tijd.",
            trefwoorden="wandelen, recreatie, fiets, landschap",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Er liggen 1.400 kilometer wandelroutes in de regio, maar niet elk bord klopt. We brengen alles op orde en
            leggen ontbrekende stukken aan. Vrijwilligers lopen elke route twee keer per jaar na.
            """,
            kerncijfers=(
                Kerncijfer(96, "routes", "zijn gecontroleerd en hersteld", "2026-09-30", "Stichting Landschap en Pad"),
            ),
        ),
        Speerpunt(
            titel="Plezier aan het water",
            sleutel="waterplezier",
            samenvatting="Zwemmen, varen en vissen op plekken die daar geschikt voor zijn.",
            trefwoorden="water, recreatie, toerisme, natuur",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            De rivier lijkt rustig, maar de stroming is sterk. Daarom wijzen we zwemplekken aan die veilig zijn, met
            toezicht in de zomer. Voor kano’s komen er opstapplaatsen. Waar vogels broeden, houden we afstand.
            """,
        ),
        Speerpunt(
            titel="Erfgoed dat leeft",
            sleutel="erfgoed",
            samenvatting="Oude gebouwen krijgen een nieuw gebruik, en hun verhaal wordt verteld.",
            trefwoorden="erfgoed, cultuur, toerisme, binnenstad",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Een steenoven als atelier, een fort als speelplaats, een kerk als bibliotheek. Een gebouw dat wordt gebruikt,
            blijft het beste bewaard. De regio helpt eigenaren met een plan en met de eerste kosten.
            """,
        ),
    ),
)
