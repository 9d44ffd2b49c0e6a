"""What the screens of a move share: who may see them, and the steps from its files to its last day."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from regioprogramma.overzetten.models import Verhuizing


def read_nummer(tekst: str) -> int | None:
    """Return a number that a screen sent back; None for what is none, or does not fit in the database."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 19 else None


@dataclass(frozen=True)
class Verhuisstap:
    """One step of a move: what it is called, where it is, and whether it is the one that is shown."""

    naam: str
    adres: str
    is_hier: bool


class Verhuisscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """A screen for whoever may move a website in."""

    permission_policy = ModelPermissionPolicy(Verhuizing)
    permission_required = "add"
    header_icon = "site"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse("overzetten:verhuizingen"), "label": _("Website overzetten")},
            {"url": "", "label": str(self.get_page_title())},
        ]


class Verhuizingscherm(Verhuisscherm):
    """A screen about one move; `stap` is the name of its address."""

    stap = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.verhuizing = get_object_or_404(Verhuizing, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.verhuizing)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(verhuizing=self.verhuizing, stappen=self._steps(), **kwargs)

    @cached_property
    def is_begonnen(self) -> bool:
        """Whether there is something to go on with: the files were read, or the command moved something."""
        return bool(self.verhuizing.gelezen_op) or self.verhuizing.overnames.exists()

    def _steps(self) -> list[Verhuisstap]:
        """Return the steps that can be taken: before the files were read there is only one."""
        stappen = [("verhuisbron", _("Bestanden"))]
        if self.verhuizing.gelezen_op:
            stappen += [
                ("verhuisinhoud", _("Wat zit erin")),
                ("verhuisindeling", _("Indeling")),
                ("verhuisproef", _("Proef")),
            ]
        if self.is_begonnen:
            stappen += [("verhuisdoen", _("Overzetten")), ("verhuiscontrole", _("Controleren"))]
        return [
            Verhuisstap(naam, reverse(f"overzetten:{adres}", args=[self.verhuizing.pk]), adres == self.stap)
            for adres, naam in stappen
        ]


class Begonnenscherm(Verhuizingscherm):
    """A screen of what is done after the files were read: before that, the files come first."""

    @property
    def is_aan_de_beurt(self) -> bool:
        """Whether this step can be taken."""
        return self.is_begonnen

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to the files as long as nothing of them is known; whoever may not be here hears that first."""
        if self.user_has_permission(self.permission_required) and not self.is_aan_de_beurt:
            messages.info(request, _("Lees eerst wat er in de bestanden zit."))
            return redirect("overzetten:verhuisbron", self.verhuizing.pk)
        return super().dispatch(request, *args, **kwargs)


class Gelezenscherm(Begonnenscherm):
    """A screen about what was read."""

    @property
    def is_aan_de_beurt(self) -> bool:
        return bool(self.verhuizing.gelezen_op)

    @property
    def inspectie(self) -> dict[str, Any]:
        """What is in the sources."""
        gegevens: dict[str, Any] = self.verhuizing.inspectie
        return gegevens
