"""The opgave Groene groeiregio with its speerpunten."""

from .vormen import Kerncijfer, Opgave, Rolhouder, Speerpunt

GROEN = Opgave(
    titel="Groene groeiregio",
    sleutel="groen",
    accent="petrol",
    samenvatting=(
        "Er zijn tienduizenden woningen nodig. Wij bouwen ze zo dat er meer groen bij komt dan er verdwijnt, en dat ook "
        "starters en ouderen een huis kunnen betalen."
    ),
    ambitie="Bouwen en vergroenen gaan hier samen.",
    trefwoorden="wonen, betaalbaar wonen, groen in de stad, klimaat, natuur",
    datum="2023-01-10",
    bijgewerkt="2026-09-07",
    herzien="2026-11-01",
    beeld="uiterwaarden",
    horizonkop="Waar we naartoe groeien",
    horizonjaar=2032,
    horizon="""Er staan 33.000 woningen bij, waarvan twee derde betaalbaar is. Nieuwe wijken liggen aan het spoor of aan
    een snelle fietsroute. Elke wijk heeft bomen, schaduw en een plek voor regenwater.

    De dorpen zijn gegroeid op hun eigen manier: een straat erbij, een boerderij met appartementen, een school die open
    kon blijven.""",
    inhoud="""
    # Wonen is meer dan stenen

    Een huis zonder school, bus of park is geen thuis. Daarom plannen gemeenten woningen en voorzieningen tegelijk. Zij
    spreken af wie wat bouwt en voor wie.

    = Afgesproken aantal woningen tot en met 2030
    Deelgebied | Woningen | Waarvan betaalbaar
    Stad en rand noord | 11400 | 7600
    Stad en rand zuid | 12900 | 8700
    Betuwe | 5200 | 3500
    Liemers en IJssel | 3500 | 2300

    # Groen als eerste op de tekening

    Bij een nieuw plan tekenen we eerst de bomen, het water en de paden. Daarna pas de huizen. Dat houdt wijken koel in
    de zomer en droog bij zware regen.

    @beeld nieuwe-straat | Schets van een straat waar regenwater naar de bomen stroomt.

    ? Blijft er nog landschap over? | Ja. Vier van de vijf woningen komen binnen de bebouwde kom of direct aan de rand. De
    uiterwaarden en de heuvels blijven vrij van woningbouw.
    """,
    kerncijfers=(
        Kerncijfer(9_740, "woningen", "opgeleverd sinds 2023", "2025-12-31", "Woningmonitor 2025"),
        Kerncijfer(61, "procent", "van de nieuwe woningen is betaalbaar", "2025-12-31", "Woningmonitor 2025"),
        Kerncijfer(84_000, "bomen", "geplant sinds 2023", "2026-03-31", "Telling van gemeenten"),
    ),
    documenten="woonafspraken-2026",
    rollen=(
        Rolhouder("Bestuurlijk opdrachtgever", "Dilara Verzonnen", "2025-11-01"),
        Rolhouder("Opgavemanager", "Gerard Proefman", "2023-01-01", "2026-09-01"),
        Rolhouder("Opgavemanager", "", "2026-09-01"),
        Rolhouder("Procesondersteuner", "Joke Verzonnen", "2025-02-01"),
    ),
    gemeenten=(
        "Arnhem, Beuningen, Druten, Duiven, Lingewaard, Montferland, Nijmegen, Overbetuwe, Renkum, Rheden, Westervoort, "
        "Wijchen, Zevenaar"
    ),
    speerpunten=(
        Speerpunt(
            titel="Sneller bouwen, betaalbaar wonen",
            sleutel="betaalbaar",
            samenvatting="Minder wachten op papieren, meer huizen die mensen kunnen betalen.",
            trefwoorden="wonen, betaalbaar wonen, samenwerking, digitalisering",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Van idee tot sleutel duurt het nu gemiddeld tien jaar. Dat moet naar zes. Gemeenten lenen elkaar mensen uit,
            gebruiken dezelfde regels en keuren een type woning één keer goed voor de hele regio.
            """,
            kerncijfers=(
                Kerncijfer(7.8, "jaar", "van eerste idee tot oplevering", "2025-12-31", "Woningmonitor 2025"),
            ),
        ),
        Speerpunt(
            titel="Groen en koel in stad en dorp",
            sleutel="koel",
            samenvatting="Meer bomen en minder tegels, het eerst waar het in de zomer te heet wordt.",
            trefwoorden="groen in de stad, klimaat, natuur, participatie",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            In sommige straten wordt het zeven graden warmer dan in het park om de hoek. Daar beginnen we. Bewoners
            kiezen mee welke bomen er komen. Op schoolpleinen maken tegels plaats voor gras en schaduw.
            """,
        ),
        Speerpunt(
            titel="Ruimte voor water en natuur",
            sleutel="natuur",
            samenvatting="Beken, uiterwaarden en bossen met elkaar verbinden, zodat dieren en water weg kunnen.",
            trefwoorden="water, natuur, landschap, bodem, klimaat",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Het regent harder en het blijft langer droog. Een beek die kronkelt, houdt water vast. Een natte uiterwaard
            vangt een hoge golf op. Waterschap, boeren en gemeenten maken hier samen plannen voor.
            """,
        ),
        Speerpunt(
            titel="Dorpen met toekomst",
            sleutel="dorpen",
            samenvatting="Kleine kernen houden een school, een ontmoetingsplek en huizen voor jong en oud.",
            trefwoorden="dorpen, leefbaarheid, wonen, participatie",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Een dorp van achthonderd mensen heeft andere vragen dan een wijk van achtduizend. De regio helpt dorpen met
            een eigen plan. Dat plan maken de bewoners zelf, met steun van een dorpenadviseur.
            """,
        ),
    ),
)
