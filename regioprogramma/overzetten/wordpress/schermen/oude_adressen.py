"""The screens of old addresses: which have no answer yet, what becomes of each, and a list to test more."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db import transaction
from django.db.models import Case, Q, QuerySet, Value, When
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.models import Site
from wagtail.permission_policies import ModelPermissionPolicy

from regioprogramma.core.adressen import OudAdresregel, can_keep, key_of, remember_adressen
from regioprogramma.core.models import LEIDT_DOOR, Adresstand, Herkomst, OudAdres
from regioprogramma.core.pagina import huidige_site
from regioprogramma.overzetten.models import Overzetting
from regioprogramma.overzetten.wordpress.adressen.stukken import askable
from regioprogramma.overzetten.wordpress.controleren.controle import Adrescontrole, Adresoordeel, check_adressen

from .adresformulieren import Adresfilter, Adresformulier, Toetsformulier
from .basis import read_nummer

_PER_BLADZIJDE = 50
#: In seconds: how long an editor waits for a list; a longer one is tested by the command.
_TOETSTIJD = 15.0
#: How many addresses of a kind are shown, and how many at once go to the list.
_MEESTE_GETOOND, _MEESTE_ERBIJ = 200, 2_000


class _Adresscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """A screen for whoever may bring something in."""

    permission_policy = ModelPermissionPolicy(Overzetting)
    permission_required = "add"
    header_icon = "redirect"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse("overzetten:adressen"), "label": _("Oude adressen")},
            {"url": "", "label": str(self.get_page_title())},
        ]

    @cached_property
    def site(self) -> Site:
        """The site of which these are the addresses."""
        return huidige_site() or Site.objects.get(is_default_site=True)

    @property
    def adressen(self) -> QuerySet:
        """All old addresses of the site."""
        return OudAdres.objects.filter(site=self.site)


class Adressenscherm(_Adresscherm, TemplateView):
    """All old addresses: those without an answer first, the most asked at the top."""

    template_name = "overzetten/oude_adressen.html"
    page_title = gettext_lazy("Oude adressen")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return super().get_breadcrumbs_items()[:-1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filter_ = Adresfilter(self.request.GET)
        gekozen = filter_.cleaned_data if filter_.is_valid() else {}
        return super().get_context_data(
            filter=filter_,
            bladzijde=self._page_of(gekozen),
            standen=[(stand, self.adressen.in_stand(stand).count()) for stand in Adresstand],
            vraag=self._question(),
            is_gefilterd=any(gekozen.values()),
            **kwargs,
        )

    def _page_of(self, gekozen: dict[str, str]) -> Page:
        rijen = self.adressen.select_related("pagina", "document", "afbeelding")
        if zoek := gekozen.get("zoek"):
            sleutel = key_of(zoek) if "/" in zoek or "?" in zoek else zoek
            op_titel = Q(titel__icontains=zoek) | Q(pagina__title__icontains=zoek)
            rijen = rijen.filter(Q(sleutel__icontains=sleutel) | op_titel)
        if gekozen.get("stand"):
            rijen = rijen.in_stand(gekozen["stand"])
        if gekozen.get("herkomst"):
            rijen = rijen.filter(herkomst=gekozen["herkomst"])
        rang = Case(When(LEIDT_DOOR, then=Value(2)), When(~Q(titel=""), then=Value(1)), default=Value(0))
        return Paginator(rijen.order_by(rang, "-treffers", "sleutel"), _PER_BLADZIJDE).get_page(
            self.request.GET.get("p")
        )

    def _question(self) -> str:
        """Return what the address of this screen asks, but for the page."""
        vraag = self.request.GET.copy()
        vraag.pop("p", None)
        return vraag.urlencode()


class Adreskeuze(_Adresscherm, FormView):
    """Choose what becomes of one old address."""

    template_name = "overzetten/oud_adres.html"
    form_class = Adresformulier
    page_title = gettext_lazy("Waar leidt dit adres naartoe?")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.rij = get_object_or_404(self.adressen, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return self.rij.sleutel

    def get_form_kwargs(self) -> dict[str, Any]:
        velden = {**super().get_form_kwargs(), "instance": self.rij, "for_user": self.request.user}
        if "data" in velden:
            velden["data"] = velden["data"].copy()
            # A chooser breaks on what is no number.
            for naam in ("pagina", "document", "afbeelding"):
                if read_nummer(velden["data"].get(naam, "")) is None:
                    velden["data"][naam] = ""
        return velden

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # The form has put what was chosen in its own.
        rij = self.adressen.select_related("pagina", "document", "afbeelding").get(pk=self.rij.pk)
        return super().get_context_data(rij=rij, adres=askable(self.rij.sleutel), **kwargs)

    def form_valid(self, form: Adresformulier) -> HttpResponse:
        """Keep it as said by hand: nothing that comes in later changes it."""
        with transaction.atomic():
            is_dood = bool(remember_adressen(self.site, [form.as_regel()]).doodlopend)
            # What leads nowhere is not kept.
            transaction.set_rollback(is_dood)
        if is_dood:
            form.add_error("adres", _("Op dat adres staat niets, of het leidt weer hierheen. Kies een ander adres."))
            return self.form_invalid(form)
        messages.success(self.request, _("‘%(adres)s’ is bewaard.") % {"adres": self.rij.sleutel})
        return redirect("overzetten:adressen")


class Toetsscherm(_Adresscherm, FormView):
    """Bring a site map, a log or a list, and see what each address answers; add those without an answer."""

    template_name = "overzetten/adressen_toetsen.html"
    form_class = Toetsformulier
    page_title = gettext_lazy("Adressen toetsen")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._add(request.POST["erbij"]) if "erbij" in request.POST else super().post(request, *args, **kwargs)

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Show what was answered."""
        lijst = form.lijst
        controle = check_adressen(self.site, lijst.aantallen, _TOETSTIJD)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                lijst=lijst,
                controle=controle,
                groepen=_groups(controle),
                erbij=[key_of(uit.adres) for uit in controle.uitkomsten if uit.oordeel == Adresoordeel.OPEN],
            )
        )

    def _add(self, tekst: str) -> HttpResponse:
        """Put addresses without an answer in the list."""
        sleutels = [sleutel for sleutel in map(key_of, tekst.split("\n")) if can_keep(sleutel)][:_MEESTE_ERBIJ]
        regels = (OudAdresregel(askable(sleutel), str(Herkomst.LIJST)) for sleutel in sleutels)
        nieuw = remember_adressen(self.site, regels).nieuw
        zin = ngettext("%(aantal)s adres staat nu in de lijst.", "%(aantal)s adressen staan nu in de lijst.", nieuw)
        messages.success(self.request, zin % {"aantal": nieuw})
        return redirect(f"{reverse('overzetten:adressen')}?stand={Adresstand.OPEN}")


def _groups(controle: Adrescontrole) -> list[dict[str, Any]]:
    """Return the answers by how they are, what needs somebody first."""
    groepen = [
        {"oordeel": oordeel, "uitkomsten": [uit for uit in controle.uitkomsten if uit.oordeel == oordeel]}
        for oordeel in Adresoordeel
    ]
    return [
        {**groep, "aantal": len(groep["uitkomsten"]), "uitkomsten": groep["uitkomsten"][:_MEESTE_GETOOND]}
        for groep in groepen
        if groep["uitkomsten"]
    ]
