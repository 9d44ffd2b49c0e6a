"""What asks for an editor's attention: every app registers its own rules here, and the CMS shows what they find."""

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import Count, Model, QuerySet, Window
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry

Regelsoort = TypeVar("Regelsoort", bound="Regel")

_regels: list["Regel"] = []


class Blok(models.TextChoices):
    """The headings under which rules stand, in their order."""

    CONCEPTEN = "concepten", _("Mijn concepten")
    WACHT = "wacht", _("Wacht op mij")
    INGEPLAND = "ingepland", _("Ingepland")
    NIET_ACTUEEL = "niet-actueel", _("Niet meer actueel")


class Rij(NamedTuple):
    """One thing to look at: what it is, what is the matter, and where that is mended."""

    titel: str
    uitleg: str
    url: str


class Regel:
    """One thing that may be the matter. `naam` is a part of an address, `uitleg` says why it matters."""

    naam = ""
    titel = ""
    uitleg = ""
    blok = Blok.NIET_ACTUEEL
    volgorde = 100
    #: Shown as a warning: something does not happen that the editor counts on.
    waarschuwing = False

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return what the rule finds among what this user may change: an ordered queryset."""
        raise NotImplementedError

    def rij(self, ding: Any) -> Rij:
        """Return one of these as a Rij."""
        raise NotImplementedError

    def rijen(self, dingen: Iterable[Any]) -> list[Rij]:
        """Return some of these as a list of Rij; a rule that must read more does so here, for all at once."""
        return [self.rij(ding) for ding in dingen]

    def eerste(self, gebruiker: AbstractBaseUser, hoeveel: int) -> tuple[list[Rij], int]:
        """Return (the first rows, how many there are) in one query."""
        gevonden = list(self.objecten(gebruiker).annotate(er_zijn=Window(Count("*")))[:hoeveel])
        return self.rijen(gevonden), gevonden[0].er_zijn if gevonden else 0


def register_regel(regel: Regelsoort) -> Regelsoort:
    """Add a rule to those that the CMS shows."""
    _regels.append(regel)
    return regel


def list_regels() -> list[Regel]:
    """Return every rule in the order in which they are shown."""
    plaats = {blok: nummer for nummer, blok in enumerate(Blok)}
    return sorted(_regels, key=lambda regel: (plaats[regel.blok], regel.volgorde, regel.naam))


def changeable(gebruiker: AbstractBaseUser, model: type[Model]) -> QuerySet:
    """Return the things of a model, such as pages, that this user may change, as a queryset of ids."""
    beleid = policy_registry.get_by_type(model)
    return beleid.instances_user_has_permission_for(gebruiker, "change").order_by().values("pk")


def veldadres(pagina_id: int, pad: str = "") -> str:
    """Return the address of the form of a page, opened at a field; `pad` as Wagtail writes it, "roltoewijzingen.3"."""
    adres = reverse("wagtailadmin_pages:edit", args=[pagina_id])
    return f"{adres}#:w:contentpath={pad}" if pad else adres


def paginarij(pagina: Model, tekst: str, pad: str = "", titel: str = "") -> Rij:
    """Return the Rij of a page, with its kind: "Project: het einde was in maart 2026"."""
    # Not `soort`: for news that is a column with the kind of message.
    soort = pagina.specific_class.soortnaam
    uitleg = f"{soort}: {tekst}" if soort else tekst
    return Rij(titel or pagina.title, uitleg, veldadres(pagina.pk, pad))
