"""The models of projects and Regio Deals, one module per subject."""

from .besteding import Besteding, Stadium
from .deal import DealStatus, Doel, RegioDeal, RegioDealsPagina, Voortgangsrapportage
from .geld import Bijdrage, Geldbron, GeldMixin, totaalbedrag
from .kaart import KaartMixin, KaartQuerySet
from .project import Project, ProjectenPagina, ProjectStatus
from .voortgang import Mijlpaal, MijlpalenMixin, StandMixin

__all__ = [
    "Besteding",
    "Bijdrage",
    "DealStatus",
    "Doel",
    "GeldMixin",
    "Geldbron",
    "KaartMixin",
    "KaartQuerySet",
    "Mijlpaal",
    "MijlpalenMixin",
    "Project",
    "ProjectStatus",
    "ProjectenPagina",
    "RegioDeal",
    "RegioDealsPagina",
    "Stadium",
    "StandMixin",
    "Voortgangsrapportage",
    "totaalbedrag",
]
