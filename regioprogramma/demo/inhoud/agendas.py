"""The regional agendas: the one that runs and the one before it."""

from .vormen import Agenda, Rolhouder

AGENDAS = [
    Agenda(
        titel="Opgaven",
        slug="opgaven",
        samenvatting=(
            "De regionale agenda 2026–2029 telt vijf opgaven. Samen laten zij zien waar de achttien gemeenten de "
            "komende jaren aan werken."
        ),
        trefwoorden="samenwerking, brede welvaart, gemeenteraad, leefbaarheid, monitoring",
        datum="2023-01-10",
        bijgewerkt="2026-01-12",
        beginjaar=2026,
        eindjaar=2029,
        vastgesteld="2025-12-11",
        door="het algemeen bestuur",
        lopend=True,
        documenten="regionale-agenda-2026-2029, gemeenten-per-opgave",
        rollen=(Rolhouder("Directeur", "Carla Bedacht"), Rolhouder("Bestuurssecretaris", "Hanneke Denkbeeld")),
    ),
    Agenda(
        titel="Regionale agenda 2021–2025",
        slug="agenda-2021-2025",
        samenvatting="De eerste gezamenlijke agenda van de achttien gemeenten. Zij liep tot en met 2025.",
        trefwoorden="samenwerking, duurzaamheid, brede welvaart, monitoring",
        datum="2023-01-10",
        bijgewerkt="2026-01-12",
        herzien="2029-01-01",
        beginjaar=2021,
        eindjaar=2025,
        vastgesteld="2020-12-16",
        door="het algemeen bestuur",
        documenten="terugblik-agenda-2021-2025",
    ),
]
