"""The list of what editors still have to do on pages that moved in, by page; for everybody in the CMS."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Revision

from regioprogramma.core.models import Afbeelding, Pagina, Weergave
from regioprogramma.core.registers import changeable, veldadres
from regioprogramma.overzetten.models import Overnamewerk
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Blokinhoud, Werksoort, split_dead_link

from .werkformulieren import Werkactieformulier, Werkdaad, Werkfilter

_PER_BLADZIJDE = 50
#: In pixels: a copy of a picture that is at least this wide shows what is on it.
_BREED_GENOEG = 160
#: How many of the words that got lost are named.
_MEESTE_WOORDEN = 12
#: Where in the form of a page work that is not about a block is done.
_VELDEN: dict[str, str] = {
    Werksoort.BEELD_BESCHRIJVEN: "afbeelding",
    Werksoort.SAMENVATTING: "samenvatting",
    Werksoort.DATUM: "publicatiedatum",
    Werksoort.TREFWOORDEN: "trefwoord_koppelingen",
    Werksoort.OPGAVE: "opgave",
}


@dataclass(frozen=True)
class Werkregel:
    """One to-do as it is shown: a sentence, what it is about, where it is done, and its picture."""

    taak: Overnamewerk
    zin: str
    over: str
    adres: str
    beeldadres: str = ""
    voorbeeld: str = ""


@dataclass(frozen=True)
class Werkgroep:
    """The to-dos of one page, with where it is changed and seen."""

    pagina: Pagina
    adres: str
    bekijken: str
    regels: list[Werkregel]


class Werklijstscherm(WagtailAdminTemplateMixin, TemplateView):
    """Everything that is to be done on pages that somebody may change."""

    template_name = "overzetten/werklijst.html"
    page_title = gettext_lazy("Werk na het overzetten")
    header_icon = "list-ul"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": "", "label": str(self.get_page_title())},
        ]

    @cached_property
    def alle(self) -> QuerySet:
        """All work on pages that this editor may change."""
        return Overnamewerk.objects.filter(overname__pagina__in=changeable(self.request.user, Pagina))

    @cached_property
    def filter(self) -> Werkfilter:
        """What is asked for."""
        return Werkfilter(self.request.GET)

    @cached_property
    def taken(self) -> QuerySet:
        """The work that is asked for."""
        return self.filter.apply(self.alle, self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bladzijde = self._page()
        stand = self.alle.aggregate(alle=Count("pk"), gedaan=Count("pk", filter=Q(gedaan_op__isnull=False)))
        kwargs.setdefault("form", Werkactieformulier(taken=self.taken, alle=self.alle))
        vraag = self.request.GET.copy()
        vraag.pop("p", None)
        return super().get_context_data(
            filter=self.filter,
            bladzijde=bladzijde,
            groepen=_groups(bladzijde.object_list, self.request),
            stand=stand,
            vraag=vraag.urlencode(),
            is_gefilterd=any(self.filter.cleaned_data.values()) if self.filter.is_valid() else True,
            aangevinkt=set(self.request.POST.getlist("taak")),
            **kwargs,
        )

    def _page(self) -> Page:
        zelfde = Overnamewerk.objects.filter(afbeelding=OuterRef("afbeelding"), gedaan_op=None).order_by()
        plekken = zelfde.values("afbeelding").annotate(n=Count("overname__pagina", distinct=True)).values("n")
        rijen = self.taken.select_related("overname__pagina", "eigenaar").defer("overname__voorstel")
        rijen = rijen.annotate(plekken=Subquery(plekken)).order_by("overname__pagina__path", "pk")
        return Paginator(rijen, _PER_BLADZIJDE).get_page(self.request.GET.get("p"))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Give, close or open what was ticked; show the same list after it."""
        formulier = Werkactieformulier(request.POST, taken=self.taken, alle=self.alle)
        if not formulier.is_valid():
            return self.render_to_response(self.get_context_data(form=formulier))
        self._carry_out(formulier)
        return redirect(request.get_full_path())

    def _carry_out(self, formulier: Werkactieformulier) -> None:
        daad, gekozen = formulier.cleaned_data["doen"], Overnamewerk.objects.filter(pk__in=formulier.gekozen)
        al_gedaan = formulier.al_gedaan
        if daad == Werkdaad.GEEF:
            self._give(gekozen, formulier.cleaned_data["eigenaar"])
        elif daad == Werkdaad.GEDAAN:
            aantal = gekozen.filter(gedaan_op=None).update(gedaan_op=timezone.now())
            al_gedaan += len(formulier.gekozen) - aantal
            zin = ngettext("%(aantal)s ding is gedaan.", "%(aantal)s dingen zijn gedaan.", aantal)
            self._tell(zin, aantal)
        else:
            aantal = gekozen.filter(gedaan_op__isnull=False).update(gedaan_op=None)
            zin = ngettext("%(aantal)s ding staat weer open.", "%(aantal)s dingen staan weer open.", aantal)
            self._tell(zin, aantal)
            stond = len(formulier.gekozen) - aantal
            self._tell(ngettext("%(aantal)s ding stond al open.", "%(aantal)s dingen stonden al open.", stond), stond)
        self._tell_rest(al_gedaan, formulier.niet_meer, formulier.gevraagd)

    def _tell(self, zin: str, aantal: int, **woorden: str) -> None:
        """Say how many it is, unless it is none."""
        if aantal:
            messages.success(self.request, zin % {"aantal": aantal, **woorden})

    def _tell_rest(self, al_gedaan: int, niet_meer: int, gevraagd: int) -> None:
        """Say what was ticked and could not be done any more: a list in another tab is older than what happened."""
        if al_gedaan == gevraagd == 1:
            messages.info(self.request, _("Dit was al gedaan."))
        elif al_gedaan:
            zin = ngettext("%(aantal)s daarvan was al gedaan.", "%(aantal)s daarvan waren al gedaan.", al_gedaan)
            messages.info(self.request, zin % {"aantal": al_gedaan})
        if niet_meer:
            zin = ngettext(
                "%(aantal)s daarvan staat niet meer in deze lijst.",
                "%(aantal)s daarvan staan niet meer in deze lijst.",
                niet_meer,
            )
            messages.info(self.request, zin % {"aantal": niet_meer})

    def _give(self, gekozen: QuerySet, eigenaar: Any) -> None:
        """Give work to somebody, or take it from whoever had it; only what that person may do."""
        if eigenaar is None:
            aantal = gekozen.update(eigenaar=None)
            self._tell(
                ngettext("%(aantal)s ding is van niemand.", "%(aantal)s dingen zijn van niemand.", aantal), aantal
            )
            return
        alle, wie = gekozen.count(), get_user_display_name(eigenaar)
        mag = gekozen.filter(overname__pagina__in=changeable(eigenaar, Pagina)).values("pk")
        aantal = Overnamewerk.objects.filter(pk__in=list(mag.values_list("pk", flat=True))).update(eigenaar=eigenaar)
        zin = ngettext("%(aantal)s ding is nu van %(wie)s.", "%(aantal)s dingen zijn nu van %(wie)s.", aantal)
        self._tell(zin, aantal, wie=wie)
        if alle > aantal:
            zin = ngettext(
                "%(aantal)s ding is niet gegeven: %(wie)s mag die pagina niet wijzigen.",
                "%(aantal)s dingen zijn niet gegeven: %(wie)s mag die pagina’s niet wijzigen.",
                alle - aantal,
            )
            messages.warning(self.request, zin % {"aantal": alle - aantal, "wie": wie})


def _groups(taken: Sequence[Overnamewerk], request: HttpRequest) -> list[Werkgroep]:
    """Return work by page, as it is shown; in as many questions for much as for little."""
    taken = list(taken)
    blokken = _blocks_of({taak.overname.pagina for taak in taken})
    beelden = {taak.afbeelding_id for taak in taken} - {None}
    wijzigbaar = set(changeable(request.user, Afbeelding).filter(pk__in=beelden).values_list("pk", flat=True))
    kleine = _small_copies(beelden)
    groepen = []
    for pagina, eigen in groupby(taken, key=lambda taak: taak.overname.pagina):
        regels = [
            _line_of(
                taak,
                blokken[pagina.pk].get(taak.blok),
                reverse("wagtailimages:edit", args=[taak.afbeelding_id]) if taak.afbeelding_id in wijzigbaar else "",
                kleine.get(taak.afbeelding_id, ""),
            )
            for taak in eigen
        ]
        concept = reverse("wagtailadmin_pages:view_draft", args=[pagina.pk])
        bekijken = (pagina.get_url(request) if pagina.live else "") or concept
        groepen.append(Werkgroep(pagina, veldadres(pagina.pk), bekijken, regels))
    return groepen


def _blocks_of(paginas: set[Pagina]) -> dict[int, dict[str, Blokinhoud]]:
    """Return {page: {id: block}} of the newest version of each page."""
    uit: dict[int, dict[str, Blokinhoud]] = {pagina.pk: {} for pagina in paginas}
    versies = Revision.objects.filter(pk__in=[pagina.latest_revision_id for pagina in paginas])
    for nummer, inhoud in versies.values_list("object_id", "content__inhoud"):
        uit[int(nummer)] = {blok.get("id", ""): blok for blok in json.loads(inhoud or "[]")}
    return uit


def _small_copies(beelden: set[int]) -> dict[int, str]:
    """Return {picture: address of its smallest copy that is large enough}; none is made for this."""
    uit: dict[int, str] = {}
    for weergave in Weergave.objects.filter(image__in=beelden, width__gte=_BREED_GENOEG).order_by("-width", "-pk"):
        uit[weergave.image_id] = weergave.url
    return uit


def _line_of(taak: Overnamewerk, blok: Blokinhoud | None, beeldadres: str, voorbeeld: str) -> Werkregel:
    """Return one to-do in words."""
    zin, over = _sentence_of(taak, blok)
    pad = _VELDEN.get(taak.soort, "")
    if taak.blok:
        pad = f"inhoud.{taak.blok}" if blok else ""
    return Werkregel(taak, zin, over, veldadres(taak.overname.pagina_id, pad), beeldadres, voorbeeld)


def _sentence_of(taak: Overnamewerk, blok: Blokinhoud | None) -> tuple[str, str]:
    """Return what is to be done, and what of the page that is about."""
    zin = str(_ZINNEN.get(taak.soort, taak.soort))
    if taak.soort in {Werksoort.BEELD_BESCHRIJVEN, Werksoort.TABEL_KOP}:
        waarde = blok["value"] if blok else None
        return zin, (waarde.get("bijschrift") or "") if isinstance(waarde, dict) else ""
    if taak.soort == Werksoort.DODE_LINK:
        woorden, adres = split_dead_link(taak.wat)
        if woorden:
            zin = _("‘%(woorden)s’ was een link die nergens meer heen leidt.") % {"woorden": woorden}
        return zin, adres
    if taak.soort == Werksoort.CONCEPT:
        return zin, _lost_words(taak.overname.kwijt)
    return zin, taak.wat


def _lost_words(kwijt: dict[str, int]) -> str:
    """Return how many words got lost, and the first of them."""
    aantal = sum(kwijt.values())
    zin = ngettext("%(aantal)s woord: %(woorden)s", "%(aantal)s woorden: %(woorden)s", aantal)
    woorden = [*kwijt][:_MEESTE_WOORDEN]
    return zin % {"aantal": aantal, "woorden": ", ".join(woorden) + ("…" if len(kwijt) > len(woorden) else "")}


_ZINNEN: dict[str, Any] = {
    Werksoort.BEELD_BESCHRIJVEN: gettext_lazy("Beschrijf wat de afbeelding laat zien."),
    Werksoort.VIDEO_TITEL: gettext_lazy("Geef de video een titel."),
    Werksoort.TABEL_KOP: gettext_lazy("Geef elke kolom van de tabel een kop."),
    Werksoort.BIJSCHRIFT: gettext_lazy("Klopt het bijschrift van de tabel? De website nam de kop erboven."),
    Werksoort.DODE_LINK: gettext_lazy("Hier stond een link die nergens meer heen leidt."),
    Werksoort.SAMENVATTING: gettext_lazy("Klopt de samenvatting? Het is het begin van de tekst."),
    Werksoort.DATUM: gettext_lazy("Vul de publicatiedatum in. De oude website noemde geen dag."),
    Werksoort.TREFWOORDEN: gettext_lazy("Kies minstens vier trefwoorden."),
    Werksoort.OPGAVE: gettext_lazy("Kies bij welke opgave dit project hoort."),
    Werksoort.VELD: gettext_lazy("Dit gegeven van het project heeft nog geen plaats."),
    Werksoort.FORMULIER: gettext_lazy("Hier stond een formulier. Schrijf op hoe mensen u nu bereiken."),
    Werksoort.LEEG: gettext_lazy("Er staat geen tekst op deze pagina. Vul haar, of verwijder haar."),
    Werksoort.CONCEPT: gettext_lazy("Er ging tekst verloren. Bekijk de pagina, en publiceer haar dan."),
}
