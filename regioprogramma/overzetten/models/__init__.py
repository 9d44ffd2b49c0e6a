"""What is moved in, and what the site remembers of it: spreadsheets of projects, and a whole WordPress site."""

from .rekenblad import (
    Bladindeling,
    Overzetregel,
    Overzetsoort,
    Overzetstatus,
    Overzetting,
    Projectnummer,
    Regelafloop,
    read_nummers,
)
from .verhuisbron import Bestandsrol, Proefuitkomst, Verhuisbestand
from .verhuizing import Overname, Overnamestand, Overnamewerk, Verhuisdoel, Verhuisstatus, Verhuistaak, Verhuizing

__all__ = [
    "Bestandsrol",
    "Bladindeling",
    "Overname",
    "Overnamestand",
    "Overnamewerk",
    "Overzetregel",
    "Overzetsoort",
    "Overzetstatus",
    "Overzetting",
    "Proefuitkomst",
    "Projectnummer",
    "Regelafloop",
    "Verhuisbestand",
    "Verhuisdoel",
    "Verhuisstatus",
    "Verhuistaak",
    "Verhuizing",
    "read_nummers",
]
