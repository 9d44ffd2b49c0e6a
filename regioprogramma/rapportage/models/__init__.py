"""The models of the reporting round: the round with its rows and cells, its links, and what is kept at its end."""

from .concept import Conceptafloop, Rapportageconcept
from .link import Rapportagelink
from .opname import Momentopname, Verantwoordingsindeling
from .rij import NIETS, STAATNAMEN, Rapportagecel, Rapportageregel, Regelstaat
from .ronde import Rapportageronde, Rondestatus

__all__ = [
    "NIETS",
    "STAATNAMEN",
    "Conceptafloop",
    "Momentopname",
    "Rapportagecel",
    "Rapportageconcept",
    "Rapportagelink",
    "Rapportageregel",
    "Rapportageronde",
    "Regelstaat",
    "Rondestatus",
    "Verantwoordingsindeling",
]
