"""What the gallery shows, in order: a heading for every kind, below it each template with its states."""

from .onderdelen import ONDERDELEN
from .overzicht import OVERZICHT
from .stukken import BLOKKEN, SECTIES
from .uitklappen import UITKLAPPEN
from .verantwoording import VERANTWOORDING
from .vinden import VINDEN

GALERIJGROEPEN = {
    "Onderdelen": ONDERDELEN,
    "Verantwoording": VERANTWOORDING,
    "Uitklappen": UITKLAPPEN,
    "Zoeken en bladeren": OVERZICHT,
    "Tabel en vergelijken": VINDEN,
    "Blokken in een tekst": BLOKKEN,
    "Gegevens in beeld": SECTIES,
}

#: Those that take the whole width of a page: light stands above dark there, not beside it.
BREED = {
    *SECTIES,
    "components/geldstand.html",
    "components/projecttabel.html",
    "components/vergelijking.html",
    "components/agenda_opgave.html",
    "components/bandbeeld.html",
    "components/secties.html",
}
