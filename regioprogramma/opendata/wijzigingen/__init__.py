"""What changed in the open data, in an order that a program can go on in: noted in the change's own transaction."""

from .bijwerken import catch_up, start_anew
from .boeken import Gegevenswijziging, Rijwijziging, Wijzigingenstand
from .triggers import install_followers

__all__ = [
    "Gegevenswijziging",
    "Rijwijziging",
    "Wijzigingenstand",
    "catch_up",
    "install_followers",
    "start_anew",
]
