"""The models of the regional agenda, one module per subject."""

from .agenda import Agenda
from .opgave import Kerncijfer, KerncijfersMixin, Opgave, Speerpunt, SpeerpuntStatus
from .resultaten import Meetreeks, Meting, Resultaat, ResultatenMixin, read_meetreeksen, read_newest

__all__ = [
    "Agenda",
    "Kerncijfer",
    "KerncijfersMixin",
    "Meetreeks",
    "Meting",
    "Opgave",
    "Resultaat",
    "ResultatenMixin",
    "Speerpunt",
    "SpeerpuntStatus",
    "read_meetreeksen",
    "read_newest",
]
