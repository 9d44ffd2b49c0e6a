"""Projects and Regio Deals in the related lists."""

from django.db.models import F

from regioprogramma.gerelateerd.soorten import Soort, paren, registreer

from .models import Project, RegioDeal, Voortgangsrapportage


def _van_project(ids):
    """A project is shown by its opgave, its speerpunten and its deal, and shows them."""
    yield from paren(Project.objects.all(), "pk", "opgave", ids)
    yield from paren(Project.objects.all(), "pk", "regio_deal", ids)
    yield from paren(Project.speerpunten.through.objects.all(), "project", "speerpunt", ids)


def _van_deal(ids):
    """A deal shows its predecessor, and the papers of its reports."""
    yield from paren(RegioDeal.objects.all(), "pk", "voorganger", ids)
    rapportages = Voortgangsrapportage.objects.annotate(papier=-F("document"))
    yield from paren(rapportages, "deal", "papier", ids)


registreer(Soort(3, "projecten", Project, levend=True, relaties=_van_project))
registreer(Soort(4, "deals", RegioDeal, levend=True, relaties=_van_deal))
