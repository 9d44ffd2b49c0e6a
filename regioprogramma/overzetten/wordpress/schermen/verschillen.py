"""The screens of pages that were changed here and on the old site: which they are, and what is taken over of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from regioprogramma.core.inhoud import InhoudBlok
from regioprogramma.core.models import Afbeelding, Document, Pagina
from regioprogramma.core.registers import changeable
from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuizing
from regioprogramma.overzetten.wordpress.overnemen.kiezen import (
    Nietgekozen,
    Verschilkeuze,
    accept_chosen,
    fields_that_differ,
    keep_ours,
    pairs_of,
    refusal_of,
)
from regioprogramma.overzetten.wordpress.vergelijken import Blokpaar, Titels, Woordstuk, mark_differences, read_block

from .basis import Verhuisscherm, read_nummer

_PER_BLADZIJDE = 50


@dataclass(frozen=True)
class Verschilstuk:
    """A field or block as it is shown: its name, both sides in words, and what its tick is called."""

    naam: str
    #: The name and value of its tick; "" when there is nothing to take over.
    veld: str
    waarde: str
    soort: str
    hier: list[Woordstuk]
    daar: list[Woordstuk]
    #: Both read the same: a link or the mark-up differs.
    alleen_opmaak: bool = False


class Verschillenscherm(Verhuisscherm, TemplateView):
    """The pages that were changed on both sides since they moved in."""

    template_name = "overzetten/verschillen.html"
    page_title = gettext_lazy("Hier en daar gewijzigd")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.verhuizing = get_object_or_404(Verhuizing, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.verhuizing)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": "", "label": str(self.get_page_title())},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = self.verhuizing.overnames.filter(
            stand=Overnamestand.GEWIJZIGD_HIER, pagina__in=changeable(self.request.user, Pagina)
        )
        rijen = rijen.select_related("pagina__latest_revision__user").defer(
            "voorstel", "kwijt", "meldingen", "pagina__latest_revision__content"
        )
        bladzijde = Paginator(rijen.order_by("pagina__path"), _PER_BLADZIJDE).get_page(self.request.GET.get("p"))
        return super().get_context_data(verhuizing=self.verhuizing, bladzijde=bladzijde, **kwargs)


class Verschilscherm(Verhuisscherm, TemplateView):
    """One page: as it is here and as the old site has it now, with a tick for every part that differs."""

    template_name = "overzetten/verschil.html"
    page_title = gettext_lazy("Hier en daar gewijzigd")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        alle = Overname.objects.filter(pagina__isnull=False).select_related("verhuizing")
        self.rij = get_object_or_404(alle, pk=kwargs["pk"])
        self.pagina = self.rij.pagina.specific

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let nobody in who may not change the page; lead on when somebody chose already."""
        if not self.pagina.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        if self.rij.stand != Overnamestand.GEWIJZIGD_HIER and self.user_has_permission(self.permission_required):
            messages.info(request, _("Hier is al voor gekozen."))
            return self._to_list()
        return super().dispatch(request, *args, **kwargs)

    @property
    def lijst(self) -> str:
        """The address of the list that this page is in."""
        return reverse("overzetten:verschillen", args=[self.rij.verhuizing_id])

    def get_page_subtitle(self) -> str:
        return self.pagina.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": self.lijst, "label": str(self.get_page_title())},
            {"url": "", "label": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        versie = self.pagina.get_latest_revision_as_object()
        paren = pairs_of(self.rij, versie)
        titels = _titles_of(blok for paar in paren for blok in (paar.hier, paar.daar) if blok)
        delen = [
            (gelijk, [_show_pair(paar, titels) for paar in groep])
            for gelijk, groep in groupby(paren, key=lambda paar: paar.is_gelijk)
        ]
        velden = [_show_field(self.rij, versie, naam) for naam in fields_that_differ(self.rij, versie)]
        return super().get_context_data(
            rij=self.rij,
            pagina=self.pagina,
            velden=velden,
            delen=delen,
            weigering=refusal_of(self.pagina, self.request.user),
            is_te_kiezen=bool(velden) or any(paar.daar and not paar.is_gelijk for paar in paren),
            aangevinkt={*self.request.POST.getlist("veld"), *self.request.POST.getlist("blok")},
            **kwargs,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Take over what was ticked as a new version, or keep what is here."""
        nummers = {nummer for nummer in map(read_nummer, request.POST.getlist("blok")) if nummer is not None}
        keuze = Verschilkeuze(
            request.user,
            request.POST.get("versie", ""),
            request.POST.get("afdruk", ""),
            set(request.POST.getlist("veld")),
            nummers,
        )
        houdt = request.POST.get("doen") == "houd"
        try:
            (keep_ours if houdt else accept_chosen)(self.rij, keuze)
        except Nietgekozen as fout:
            return self._show_again(str(fout))
        titel = self.pagina.get_admin_display_title()
        if houdt:
            messages.success(request, _("‘%(titel)s’ blijft zoals zij hier is.") % {"titel": titel})
        else:
            zin = _("Er staat een nieuw concept klaar van ‘%(titel)s’. Bekijk het, en publiceer het dan.")
            knop = messages.button(reverse("wagtailadmin_pages:edit", args=[self.pagina.pk]), _("Open de pagina"))
            messages.success(request, zin % {"titel": titel}, buttons=[knop])
        return self._to_list()

    def _show_again(self, reden: str) -> HttpResponse:
        """Show both sides as they are now, with why it was not done."""
        messages.error(self.request, reden)
        self.rij.refresh_from_db()
        if self.rij.pagina_id is None or self.rij.stand != Overnamestand.GEWIJZIGD_HIER:
            return self._to_list()
        self.pagina = self.rij.pagina.specific
        return self.render_to_response(self.get_context_data())

    def _to_list(self) -> HttpResponse:
        return redirect(self.lijst)


def _titles_of(blokken: Iterable[dict[str, Any]]) -> Titels:
    """Return what the pictures and documents in these blocks are called."""
    beelden, documenten = set(), set()
    for blok in blokken:
        if blok["type"] == "document":
            documenten.add(blok["value"])
        elif blok["type"] == "afbeelding":
            keuze = blok["value"].get("afbeelding")
            beelden.add(keuze.get("image") if isinstance(keuze, dict) else keuze)
    titels = {
        ("afbeelding", pk): titel
        for pk, titel in Afbeelding.objects.filter(pk__in=beelden - {None}).values_list("pk", "title")
    }
    gevonden = Document.objects.filter(pk__in=documenten - {None}).values_list("pk", "title")
    return {**titels, **{("document", pk): titel for pk, titel in gevonden}}


def _show_pair(paar: Blokpaar, titels: Titels) -> Verschilstuk:
    blok = paar.hier or paar.daar or {}
    naam = str(InhoudBlok().child_blocks[blok["type"]].label)
    links, rechts = [read_block(kant, titels) if kant else "" for kant in (paar.hier, paar.daar)]
    hier, daar = mark_differences(links, rechts)
    soort = "gelijk" if paar.is_gelijk else "anders" if paar.hier and paar.daar else "hier" if paar.hier else "daar"
    veld = "blok" if soort in {"anders", "daar"} else ""
    return Verschilstuk(naam, veld, str(paar.nummer), soort, hier, daar, soort == "anders" and links == rechts)


def _show_field(rij: Overname, pagina: Pagina, naam: str) -> Verschilstuk:
    hier, daar = mark_differences(getattr(pagina, naam), rij.voorstel[naam])
    namen = {"title": _("Titel"), "samenvatting": _("Samenvatting")}
    return Verschilstuk(namen[naam], "veld", naam, "anders", hier, daar)
