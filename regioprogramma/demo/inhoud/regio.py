"""The region itself: its settings, its home page and its index pages."""

from .vormen import Pagina, Rolhouder

REGIO = {
    "naam": "Voorbeeldregio Rijn en Waal",
    "omschrijving": "Achttien gemeenten die samen werken aan werk, wonen, vervoer en landschap.",
    "merkkleur": "#0b5563",
    "adres": "Kade van Morgen 1\n0000 AA Voorbeeldstad",
    "route": "Vanaf het station loopt u in zeven minuten naar de kade. De ingang heeft een helling en een lift.",
    "openingstijden": "maandag tot en met donderdag van 8.30 tot 17.00 uur, vrijdag tot 12.30 uur",
    "telefoon": "026 000 00 10",
    "email": "info@regio.example",
    "pers_email": "pers@regio.example",
    "pers_telefoon": "06 00 00 00 44",
    "woo_contact": (
        "<p>Wilt u informatie die hier niet staat? Stuur uw Woo-verzoek naar "
        '<a href="mailto:woo@regio.example">woo@regio.example</a>. U krijgt binnen vier weken antwoord.</p>'
        "<p>Een klacht over ons werk stuurt u naar "
        '<a href="mailto:klacht@regio.example">klacht@regio.example</a>.</p>'
    ),
    "voettekst": "<p>Deze regio is een voorbeeld. Mensen, bedragen en berichten zijn verzonnen.</p>",
    "toegankelijkheidsstatus": "B",
}
MENU = "opgaven, projecten, nieuws, over-ons, contact"
VOETMENU = "toegankelijkheid, privacy, woo, regio-deals"
POPULAIR = "project-indienen, sterk, voor-raadsleden"
UITGELICHT = "werkplaats-slim-maken"

HOME = Pagina(
    titel="Samen sterker tussen Rijn en Waal",
    samenvatting=(
        "Achttien gemeenten tussen Rijn en Waal werken samen aan sterke bedrijven, betaalbare woningen, goed vervoer "
        "en een mooi landschap. Hier leest u wat wij doen en wat het oplevert."
    ),
    trefwoorden="samenwerking, brede welvaart, Regio Deal, leefbaarheid",
    datum="2023-01-10",
    beeld="rivier-bij-avond",
)

INDEXEN = [
    Pagina(
        titel="Projecten",
        slug="projecten",
        samenvatting="Alle projecten in de regio: wat er gebeurt, waar, met wie en wat het kost.",
        trefwoorden="samenwerking, monitoring, Regio Deal, brede welvaart",
        datum="2023-01-10",
    ),
    Pagina(
        titel="Regio Deals",
        slug="regio-deals",
        samenvatting=(
            "In een Regio Deal spreken Rijk en regio af wat zij samen doen en wie wat betaalt. Dit zijn de deals van "
            "onze regio, ook die van vroeger."
        ),
        trefwoorden="Regio Deal, brede welvaart, financiering, samenwerking",
        datum="2023-01-10",
    ),
    Pagina(
        titel="Nieuws",
        slug="nieuws",
        samenvatting="Wat er in de regio gebeurt: besluiten, mijlpalen en kansen om mee te doen.",
        trefwoorden="samenwerking, participatie, Regio Deal, leefbaarheid",
        datum="2023-01-10",
    ),
    Pagina(
        titel="Contact",
        slug="contact",
        samenvatting=("Bel of mail ons gerust. Weet u niet bij wie u moet zijn? Het algemene nummer helpt u verder."),
        trefwoorden="samenwerking, participatie, gemeenteraad, brede welvaart",
        datum="2023-01-10",
        bijgewerkt="2026-09-07",
        rollen=(
            Rolhouder("Voorzitter van het bestuur", "Hendrik Modelman", "2022-07-01"),
            Rolhouder("Lid van het dagelijks bestuur", "Anouk Denkbeeld", "2022-07-01"),
            Rolhouder("Lid van het dagelijks bestuur", "Farid Voorbeeld", "2026-06-01"),
            Rolhouder("Lid van het dagelijks bestuur", "Tom Schets", "2026-06-01"),
            Rolhouder("Lid van het dagelijks bestuur", "Wilma Voorbeeld", "2022-07-01", "2026-05-28"),
            Rolhouder("Directeur", "Carla Bedacht", "2021-01-01"),
            Rolhouder("Bestuurssecretaris", "Hanneke Denkbeeld"),
            Rolhouder("Adviseur communicatie", "Niels Schets"),
            Rolhouder("Woordvoerder", "Petra Voorbeeld"),
            Rolhouder("Adviseur financiën", "Omar Testers"),
            Rolhouder("Adviseur monitoring"),
        ),
    ),
]
