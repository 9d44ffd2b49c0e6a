"""The report of what an editor may want to mend about related pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_

import django_filters
from django import forms
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Count, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Site
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Pagina, PaginaTrefwoord
from regioprogramma.core.pagina import op_site
from regioprogramma.gerelateerd.berekenen import fill_lijsten
from regioprogramma.gerelateerd.bijhouden import process_wijzigingen
from regioprogramma.gerelateerd.models import Actie, Lijst, Stuk, Sturing, Wijziging
from regioprogramma.gerelateerd.soorten import soort_met_naam

from .etiketten import Etiket, read_etiketten
from .reeksen import soorten_van, types_with_reeksen

#: With fewer keywords a page finds little that fits; the help text of the form asks for as many.
MINSTENS_TREFWOORDEN = 4
#: Lists that are missing are computed for at most this many pages while an editor waits.
_HOOGSTENS = 1000


class Opmerking(models.TextChoices):
    """What may be wrong; the value is also the name of its column in the query."""

    ZONDER = "zonder", gettext_lazy("Geen gerelateerde pagina’s")
    WEINIG = "weinig", gettext_lazy("Minder dan vier trefwoorden")
    WEG = "weg", gettext_lazy("Vastgezet, maar niet te zien")
    EENZIJDIG = "eenzijdig", gettext_lazy("Alleen aan één kant vastgezet")


class Rapportfilters(WagtailFilterSet):
    """The filter of the report."""

    opmerking = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("Opmerking"),
        choices=Opmerking.choices,
        widget=forms.CheckboxSelectMultiple,
        method="filter_choice",
    )

    class Meta:
        model = Pagina
        fields: list[str] = []

    def filter_choice(self, queryset: QuerySet, naam: str, waarden: Sequence[str]) -> QuerySet:
        """Keep the pages with any of these remarks."""
        return queryset.filter(reduce(or_, (Q(**{waarde: True}) for waarde in waarden))) if waarden else queryset


class Rapportknop(MenuItem):
    """The report in the menu, for whoever may change some page."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this user sees it."""
        return policy_registry.get_by_type(Pagina).user_has_permission(request.user, "change")


class Rapport(PageReportView):
    """Published pages that this editor may change and that have a remark."""

    page_title = gettext_lazy("Gerelateerd")
    header_icon = "link"
    filterset_class = Rapportfilters
    results_template_name = "reeksen/rapport.html"
    index_url_name = "redactie_gerelateerd:rapport"
    index_results_url_name = "redactie_gerelateerd:rapport_resultaten"
    any_permission_required = ["change"]
    list_export = ["title", "soort", "aantal_trefwoorden", "tekst"]
    export_headings = {
        "title": gettext_lazy("Titel"),
        "soort": gettext_lazy("Soort"),
        "aantal_trefwoorden": gettext_lazy("Aantal trefwoorden"),
        "tekst": gettext_lazy("Opmerkingen"),
    }

    def get_filename(self) -> str:
        """Return the name of the file that is exported, without its extension."""
        return "gerelateerd"

    def get_queryset(self) -> QuerySet:
        """Return the pages with a remark, and remember what the remarks about pins say."""
        # Like every reader of lists: what waits to be worked through comes first.
        if Wijziging.objects.exists():
            process_wijzigingen()
        if fill_lijsten(hoogstens=_HOOGSTENS) == _HOOGSTENS:
            messages.warning(self.request, _("Nog niet alle lijsten zijn uitgerekend. Ververs deze pagina straks."))
        self.zinnen, weg, eenzijdig = _vastgezet()
        mag = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        woorden = PaginaTrefwoord.objects.filter(pagina=OuterRef("pk")).order_by().values("pagina")
        self.queryset = (
            Pagina.objects.filter(_op_een_site(), pk__in=mag.order_by().values("pk"))
            .filter(content_type__in=ContentType.objects.get_for_models(*types_with_reeksen()).values())
            .annotate(aantal_trefwoorden=Coalesce(Subquery(woorden.annotate(n=Count("pk")).values("n")), 0))
            .annotate(zonder=_waar(_without()), weinig=_waar(Q(aantal_trefwoorden__lt=MINSTENS_TREFWOORDEN)))
            .annotate(weg=_waar(Q(pk__in=weg)), eenzijdig=_waar(Q(pk__in=eenzijdig)))
            .filter(reduce(or_, (Q(**{opmerking: True}) for opmerking in Opmerking.values)))
            .order_by("title", "pk")
        )
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list: Iterable[Pagina]) -> Iterable[Pagina]:
        """Give every page its remarks as sentences."""
        for pagina in object_list:
            pagina.opmerkingen = [str(Opmerking.ZONDER.label)] if pagina.zonder else []
            if pagina.weinig:
                pagina.opmerkingen.append(_("%(aantal)s van de 4 trefwoorden") % {"aantal": pagina.aantal_trefwoorden})
            pagina.opmerkingen += self.zinnen[pagina.pk]
            pagina.tekst = " ".join(f"{opmerking}." for opmerking in pagina.opmerkingen)
        return object_list


def _waar(voorwaarde: Q | Exists) -> ExpressionWrapper:
    return ExpressionWrapper(voorwaarde, output_field=models.BooleanField())


def _op_een_site() -> Q:
    """Return the condition that a visitor may see a page, on whichever site it stands."""
    voorwaarde = Q(pk__in=[])
    for site in Site.objects.select_related("root_page"):
        with op_site(site):
            voorwaarde |= Q(pk__in=Pagina.objects.visible().order_by().values("pk"))
    return voorwaarde


def _without() -> Q:
    """Return the condition that nothing stands in the lists of a page, by keywords or because an editor pinned it."""
    eigen = Lijst.objects.filter(versie__actief=True, stuk_id=OuterRef("pk"))
    # A page of the index without stored lists was not computed yet: nobody knows what is in them.
    bekend = ~Exists(Stuk.objects.filter(pk=OuterRef("pk"))) | Exists(eigen)
    voorwaarde = Q(pk__in=[])
    for paginatype in types_with_reeksen():
        nummers = [soort_met_naam(soort).nummer for soort in soorten_van(paginatype)]
        gevuld = Exists(eigen.filter(soort__in=nummers, stukken__len__gt=0))
        voorwaarde |= Q(content_type=ContentType.objects.get_for_model(paginatype)) & ~Q(gevuld)
    return Q(bekend) & voorwaarde & ~Q(Exists(_geldende().filter(pagina=OuterRef("pk"))))


def _geldende() -> QuerySet:
    """Return the pins whose last day has not passed."""
    return Sturing.objects.filter(Q(tot__isnull=True) | Q(tot__gte=timezone.localdate()), actie=Actie.VAST)


def _vastgezet() -> tuple[dict[int, list[str]], set[int], set[int]]:
    """Return ({page: sentences}, pages with a pin to what is gone, pages with a pin from one side only)."""
    paren = set(_geldende().values_list("pagina", "naar"))
    zinnen, weg, eenzijdig = defaultdict(list), set(), set()
    for van, bron, etiket in _per_site(paren):
        namen = {"titel": etiket.titel, "bezwaar": etiket.bezwaar}
        if etiket.bezwaar:
            weg.add(van)
            zinnen[van].append(_("Zet ‘%(titel)s’ vast, maar die %(bezwaar)s") % namen)
        elif (etiket.naar, van) not in paren and bron.soort and bron.soort.naam in soorten_van(etiket.paginatype):
            eenzijdig.add(van)
            zinnen[van].append(_("Zet ‘%(titel)s’ vast, maar andersom niet") % namen)
    return zinnen, weg, eenzijdig


def _per_site(paren: Iterable[tuple[int, int]]) -> Iterator[tuple[int, Etiket, Etiket]]:
    """Yield (page, its Etiket, the Etiket that it pins) of these pairs, each seen from the site of the page."""
    paden = dict(Pagina.objects.filter(pk__in={van for van, _naar in paren}).values_list("pk", "path"))
    for site in Site.objects.select_related("root_page"):
        eigen = sorted(paar for paar in paren if paden[paar[0]].startswith(site.root_page.path))
        if eigen:
            with op_site(site):
                etiketten = read_etiketten({stuk for paar in eigen for stuk in paar})
            yield from ((van, etiketten[van], etiketten[naar]) for van, naar in eigen)
