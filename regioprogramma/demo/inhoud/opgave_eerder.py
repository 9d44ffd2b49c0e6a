"""The opgave of the earlier agenda."""

from .vormen import Kerncijfer, Opgave, Speerpunt

DUURZAAM = Opgave(
    titel="Duurzame regio",
    sleutel="duurzaam",
    agenda="agenda-2021-2025",
    accent="paars",
    samenvatting=(
        "Van 2021 tot en met 2025 werkten de gemeenten samen aan schone techniek, besparing en een gezonde leefomgeving. "
        "Het werk gaat verder in Circulaire regio en Groene groeiregio."
    ),
    ambitie="Schone techniek als motor van de regio.",
    trefwoorden="duurzaamheid, energie, energiebesparing, innovatie, klimaat",
    datum="2023-01-10",
    bijgewerkt="2026-01-12",
    herzien="2029-01-01",
    beeld="golven",
    horizonkop="Wat we wilden bereiken in 2025",
    horizonjaar=2025,
    horizon="""De uitstoot van bedrijven en woningen zou een vijfde lager zijn dan in 2019. Dat is bijna gelukt: eind 2025
    was de daling achttien procent.""",
    inhoud="""
    # Hoe het verderging

    De regionale agenda 2026–2029 kent deze opgave niet meer. Alles over energie en grondstoffen staat nu bij de
    [Circulaire regio](circulair). Alles over groen en klimaat staat bij de [Groene groeiregio](groen).
    """,
    kerncijfers=(
        Kerncijfer(18, "procent", "minder uitstoot dan in 2019", "2025-12-31", "Eindmeting agenda 2021–2025"),
        Kerncijfer(14_200, "woningen", "geïsoleerd", "2025-12-31", "Eindmeting agenda 2021–2025"),
    ),
    documenten="terugblik-agenda-2021-2025",
    gemeenten="Arnhem, Duiven, Lingewaard, Nijmegen, Overbetuwe, Renkum, Rheden, Wijchen, Zevenaar",
    speerpunten=(
        Speerpunt(
            titel="Schone techniek in de fabriek",
            sleutel="schoon",
            status="afgerond",
            beginjaar=2021,
            eindjaar=2025,
            samenvatting="Fabrieken hielpen elkaar om energie en grondstoffen te besparen.",
            trefwoorden="maakindustrie, energiebesparing, innovatie, duurzaamheid",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Zestig bedrijven lieten hun fabriek doorlichten. Samen besparen zij nu evenveel stroom als 5.100 huishoudens
            gebruiken.
            """,
        ),
        Speerpunt(
            titel="Isoleren met buren",
            sleutel="isoleren",
            status="afgerond",
            beginjaar=2021,
            eindjaar=2025,
            samenvatting="Straten die samen inkopen, isoleren goedkoper en sneller.",
            trefwoorden="energiebesparing, wonen, participatie, klimaat",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            In 240 straten gingen buren samen aan de slag. Zij kregen een vaste adviseur en een gezamenlijke offerte. De
            aanpak is nu de standaard in alle achttien gemeenten.
            """,
        ),
    ),
)
