"""The models of the regional agenda, one module per subject."""

from .agenda import Agenda
from .opgave import Kerncijfer, KerncijfersMixin, Opgave, Speerpunt, SpeerpuntStatus

__all__ = ["Agenda", "Kerncijfer", "KerncijfersMixin", "Opgave", "Speerpunt", "SpeerpuntStatus"]
