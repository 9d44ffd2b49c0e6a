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
from .verhuizing import Overname, Overnamestand, Overnamewerk, Verhuisdoel, Verhuisstatus, Verhuizing

__all__ = [
    "Bladindeling",
    "Overname",
    "Overnamestand",
    "Overnamewerk",
    "Overzetregel",
    "Overzetsoort",
    "Overzetstatus",
    "Overzetting",
    "Projectnummer",
    "Regelafloop",
    "Verhuisdoel",
    "Verhuisstatus",
    "Verhuizing",
    "read_nummers",
]
