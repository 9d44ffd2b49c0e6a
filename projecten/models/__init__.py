"""The models of projects and Regio Deals, one module per subject."""

from .deal import DealStatus, Doel, RegioDeal, RegioDealsPagina, Voortgangsrapportage
from .geld import Bijdrage, Geldbron, GeldMixin
from .project import Project, ProjectenPagina, ProjectStatus
from .voortgang import Mijlpaal, MijlpalenMixin, Resultaat, ResultatenMixin

__all__ = [
    "Bijdrage",
    "DealStatus",
    "Doel",
    "GeldMixin",
    "Geldbron",
    "Mijlpaal",
    "MijlpalenMixin",
    "Project",
    "ProjectStatus",
    "ProjectenPagina",
    "RegioDeal",
    "RegioDealsPagina",
    "Resultaat",
    "ResultatenMixin",
    "Voortgangsrapportage",
]
