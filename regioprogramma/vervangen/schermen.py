"""Deleting what is used: first where that is, then another in its place, or none, or not at all."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views import generic
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.views import documents
from wagtail.images.views import images

from regioprogramma.core.adressen import take_adres
from regioprogramma.core.models import Gebruiker, Pagina

from .formulieren import Vervangformulier
from .plekken import Plek, is_beschermd, plekken_van, plekken_van_tak
from .rechten import may_publish
from .vervang import replace

SJABLOON = "vervangen/verwijderen.html"


class Vervangkeuze:
    """What an editor chose on the screen of a thing that is used, and whether it can be done."""

    def __init__(self, request: HttpRequest, ding: Model, plekken: list[Plek]) -> None:
        self.ding, self.plekken, self.gebruiker = ding, plekken, request.user
        self.actie = request.POST.get("actie", "") if request.method == "POST" else ""
        self.formulier = Vervangformulier(request.POST if self.actie == "vervangen" else None, ding=ding)
        self.beschermd = is_beschermd(ding)
        #: What stands where this editor may not change it; then another editor must.
        self.verboden = [plek for plek in plekken if not plek.mag]

    @property
    def ask_whom(self) -> str:
        """Whom to ask for what one may not do: the hoofdredacteur, and for whoever is one the beheerder."""
        return _("de beheerder") if may_publish(self.gebruiker) else _("de hoofdredacteur")

    def carry_out(self) -> bool:
        """Do what was chosen as far as it goes before deleting; return whether the thing may be deleted now."""
        if not self.plekken:
            return True
        if self.verboden:
            return False
        if self.actie == "verwijderen":
            return not self.beschermd
        if self.actie != "vervangen" or not self.formulier.is_valid():
            return False
        nieuw = self.formulier.cleaned_data["vervanging"]
        if nieuw is None:
            self.formulier.add_error("vervanging", _("Kies waardoor u het wilt vervangen."))
            return False
        replace(self.ding, nieuw, self.gebruiker)
        if isinstance(self.ding, Pagina):
            lead_page_on(self.ding, nieuw)
        return True

    @property
    def context(self) -> dict[str, Any]:
        """What the template shows."""
        return {
            "keuze": self,
            "plekken": self.plekken,
            "form": self.formulier,
            "media": self.formulier.media,
            "soort": self.ding._meta.verbose_name,
        }


#: What the mixin is mixed into: a screen that deletes one thing.
_Scherm: Any = object


class MetVervanging(_Scherm):
    """A screen of Wagtail that deletes, with what comes instead."""

    template_name = SJABLOON

    @cached_property
    def keuze(self) -> Vervangkeuze:
        return Vervangkeuze(self.request, self.object, plekken_van(self.object, self.request.user))

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        if not self.keuze.carry_out():
            return self.render_to_response(self.get_context_data())
        naar, zin = self.get_success_url(), self.get_success_message()
        self.delete_action()
        messages.success(self.request, zin)
        return HttpResponseRedirect(naar)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, **self.keuze.context, "annuleer": self.get_success_url()}


class Verwijderscherm(MetVervanging, generic.DeleteView):
    """Delete a person, role, organisation or gemeente."""


class DocumentVerwijderen(MetVervanging, documents.DeleteView):
    """Delete a document."""


class AfbeeldingVerwijderen(MetVervanging, images.DeleteView):
    """Delete a picture."""

    template_name = SJABLOON


def pagina_verwijderen(request: HttpRequest, pagina: Pagina) -> HttpResponse | None:
    """Show who uses a page before it is deleted; return None when Wagtail's own screen may follow."""
    keuze = Vervangkeuze(request, pagina, plekken_van_tak(pagina, request.user))
    if keuze.carry_out():
        return None
    context = {
        **keuze.context,
        "object": pagina,
        "header_title": _("Pagina verwijderen"),
        "onder": pagina.get_descendants().count(),
        "annuleer": pagina.get_parent() and redirect("wagtailadmin_explore", pagina.get_parent().pk).url,
    }
    return render(request, "vervangen/pagina_verwijderen.html", context)


def lead_page_on(oud: Pagina, nieuw: Pagina) -> None:
    """Let the address of a page, and every older one that led there, lead to the page that took its place."""
    Redirect.objects.filter(redirect_page=oud).update(redirect_page=nieuw)
    site, _wortel, pad = oud.get_url_parts() or (None, None, None)
    if pad and (oud.live or oud.first_published_at):
        take_adres(pad)
        Redirect.add_redirect(pad, redirect_to=nieuw, automatically_created=True)


def refuse_in_bulk(request: HttpRequest, dingen: Sequence[Model]) -> HttpResponse | None:
    """Refuse to delete many things at once when some are used; return None when none is.

    One by one an editor sees where, and can put another in its place.
    """
    gekozen = {(_model(ding), ding.pk) for ding in dingen}
    gebruikt = [
        ding
        for ding in dingen
        if any((_model(plek.ding), plek.ding.pk) not in gekozen for plek in _plekken(ding, request.user))
    ]
    if not gebruikt:
        return None
    namen = ", ".join(f"‘{ding}’" for ding in gebruikt[:5])
    zin = _(
        "Nog in gebruik: %(namen)s. Er is niets verwijderd. Verwijder deze één voor één: "
        "dan ziet u waar ze staan en kunt u ze vervangen."
    )
    messages.error(request, capfirst(zin % {"namen": namen}))
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def _model(ding: Model) -> type[Model]:
    """Return what tells a page from a person with the same number; a page is one whether or not its type was read."""
    return Pagina if isinstance(ding, Pagina) else type(ding)


def _plekken(ding: Model, gebruiker: Gebruiker) -> list[Plek]:
    return plekken_van_tak(ding, gebruiker) if isinstance(ding, Pagina) else plekken_van(ding, gebruiker)
