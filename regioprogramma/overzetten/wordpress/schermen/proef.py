"""The screens of the dry run: every text, the one that loses most in front, and its old and new text side by side."""

import re
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db import transaction
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from regioprogramma.core.models import TekstPagina
from regioprogramma.overzetten.models import Proefuitkomst, Verhuisdoel, Verhuistaak, Verhuizing
from regioprogramma.overzetten.wordpress.achtergrond import stop_work
from regioprogramma.overzetten.wordpress.indeling import Verhuisindeling
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Meldsoort, Werksoort
from regioprogramma.overzetten.wordpress.omzetten.woorden import lines_of_block, words_of
from regioprogramma.overzetten.wordpress.taken import begin

from .basis import Gelezenscherm
from .werkformulieren import WERKNAMEN

_PER_BLADZIJDE = 50
_WOORD = re.compile(r"([^\W_]+)")
#: What happened to a part of a text, and what is left to do, in words.
_MELDINGEN = {
    Meldsoort.WEGGELATEN: gettext_lazy("Weggelaten"),
    Meldsoort.ANDERS: gettext_lazy("Wordt iets anders"),
    Meldsoort.ONTBREEKT: gettext_lazy("Bestand ontbreekt"),
    Meldsoort.DODE_LINK: gettext_lazy("Link zonder doel"),
}


class Proeffilter(forms.Form):
    """Which outcomes are shown."""

    zoek = forms.CharField(label=gettext_lazy("Zoek in titel of adres"), required=False, max_length=200)
    wat = forms.ChoiceField(
        label=gettext_lazy("Wat ermee gebeurt"),
        required=False,
        choices=[
            ("", gettext_lazy("Alles")),
            ("concept", gettext_lazy("Blijft een concept")),
            ("woorden", gettext_lazy("Er gaan woorden verloren")),
            ("melding", gettext_lazy("Een onderdeel verandert")),
        ],
    )
    doel = forms.ChoiceField(
        label=gettext_lazy("Wordt"), required=False, choices=[("", gettext_lazy("Alles")), *Verhuisdoel.choices]
    )


class Verhuisproefscherm(Gelezenscherm, TemplateView):
    """What every text would become; nothing of it is on the website."""

    template_name = "overzetten/verhuizing_proef.html"
    page_title = gettext_lazy("Proef")
    stap = "verhuisproef"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Try, or stop trying."""
        if "stop" in request.POST:
            stop_work(self.verhuizing)
        elif not begin(self.verhuizing, Verhuistaak.PROEF, request.user):
            messages.error(request, _("De website is er nu mee bezig. Wacht tot dat klaar is, of stop het eerst."))
        return redirect("overzetten:verhuisproef", self.verhuizing.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filter_ = Proeffilter(self.request.GET)
        gekozen = filter_.cleaned_data if filter_.is_valid() else {}
        vraag = self.request.GET.copy()
        vraag.pop("p", None)
        akkoord = Verhuisindeling.from_json(self.verhuizing.indeling).akkoord
        return super().get_context_data(
            filter=filter_,
            bladzijde=self._page_of(gekozen, akkoord),
            akkoord=set(akkoord),
            tellingen=self._counts(akkoord),
            is_gefilterd=any(gekozen.values()),
            vraag=vraag.urlencode(),
            **kwargs,
        )

    def _counts(self, akkoord: list[int]) -> dict[str, int]:
        """Return how many texts there are, and how many of them lose words: few, too many, or too many and agreed."""
        goed = Q(nummer__in=akkoord)
        tellingen: dict[str, int] = self.verhuizing.proeven.aggregate(
            alle=Count("pk"),
            concept=Count("pk", filter=Q(is_heel=False) & ~goed),
            toch=Count("pk", filter=Q(is_heel=False) & goed),
            weinig=Count("pk", filter=Q(is_heel=True, aantal_kwijt__gt=0)),
        )
        return tellingen

    def _page_of(self, gekozen: dict[str, str], akkoord: list[int]) -> Page:
        rijen = self.verhuizing.proeven.defer("oud", "blokken", "kwijt")
        if zoek := gekozen.get("zoek"):
            rijen = rijen.filter(Q(titel__icontains=zoek) | Q(oud_adres__icontains=zoek))
        if gekozen.get("doel"):
            rijen = rijen.filter(doel=gekozen["doel"])
        concept = Q(is_heel=False) & ~Q(nummer__in=akkoord)
        wat = {"concept": concept, "woorden": Q(aantal_kwijt__gt=0), "melding": ~Q(meldingen=[])}
        if gekozen.get("wat"):
            rijen = rijen.filter(wat[gekozen["wat"]])
        return Paginator(rijen, _PER_BLADZIJDE).get_page(self.request.GET.get("p"))


class Proefdetail(Gelezenscherm, TemplateView):
    """One text: as it was read on the old site, and as it would be here."""

    template_name = "overzetten/verhuizing_proefdetail.html"
    page_title = gettext_lazy("Oud en nieuw naast elkaar")
    stap = "verhuisproef"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.uitkomst = Proefuitkomst.objects.filter(verhuizing=self.verhuizing, pk=kwargs["proef"]).first()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to the list when a new dry run took the place of this outcome."""
        if self.uitkomst is None and self.user_has_permission(self.permission_required):
            messages.info(request, _("Deze uitkomst is er niet meer. Zoek de tekst hieronder opnieuw op."))
            return redirect("overzetten:verhuisproef", self.verhuizing.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.uitkomst.titel

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        kruimels = super().get_breadcrumbs_items()
        proef = {"url": reverse("overzetten:verhuisproef", args=[self.verhuizing.pk]), "label": _("Proef")}
        return [*kruimels[:-1], proef, kruimels[-1]]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Agree that the page is published with the words that it loses, or do so no more."""
        with transaction.atomic():
            verhuizing = Verhuizing.objects.select_for_update().get(pk=self.verhuizing.pk)
            akkoord = set(verhuizing.indeling.get("akkoord", []))
            akkoord ^= {self.uitkomst.nummer} if ("akkoord" in request.POST) != self._is_agreed(akkoord) else set()
            verhuizing.indeling = {**verhuizing.indeling, "akkoord": sorted(akkoord)}
            verhuizing.save(update_fields=["indeling"])
        return redirect(request.path)

    def _is_agreed(self, akkoord: set[int]) -> bool:
        return self.uitkomst.nummer in akkoord

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitkomst = self.uitkomst
        rijen = list(self.verhuizing.proeven.values_list("pk", flat=True))
        plek = rijen.index(uitkomst.pk)
        return super().get_context_data(
            uitkomst=uitkomst,
            is_akkoord=self._is_agreed(set(self.verhuizing.indeling.get("akkoord", []))),
            oud=[_marked(regel, uitkomst.kwijt) for regel in uitkomst.oud],
            nieuw=[(_label_of(blok), lines_of_block(blok)) for blok in uitkomst.blokken],
            meldingen=[(_MELDINGEN.get(soort, soort), wat) for soort, wat in uitkomst.meldingen],
            werk=[(WERKNAMEN[Werksoort(soort)], wat) for soort, wat in uitkomst.werk],
            kwijt=sorted(uitkomst.kwijt.items(), key=lambda paar: (-paar[1], paar[0])),
            volgende=rijen[plek + 1] if plek + 1 < len(rijen) else None,
            vorige=rijen[plek - 1] if plek else None,
            **kwargs,
        )


def _marked(regel: str, kwijt: dict[str, int]) -> SafeString:
    """Return a line in which the words that get lost are marked."""
    delen = (deel for deel in _WOORD.split(regel) if deel)
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", deel) if any(woord in kwijt for woord in words_of(deel)) else deel,)
            for deel in delen
        ),
    )


def _label_of(blok: dict[str, Any]) -> str:
    soort = TekstPagina._meta.get_field("inhoud").stream_block.child_blocks.get(blok["type"])
    return str(soort.label) if soort is not None else blok["type"]
