"""The report on the vocabulary: what is never or hardly used, used almost everywhere, or there twice."""

from collections.abc import Iterable

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from regioprogramma.core.models import Pagina, PaginaTrefwoord, Trefwoord

from .vergelijken import bijna_dubbel

#: A keyword on more than this share of the pages no longer tells them apart.
BIJNA_OVERAL = 0.3
#: Below this many pages a share says nothing.
MINSTENS_PAGINAS = 10


def bevindingen() -> dict[int, list[str]]:
    """Return {id: [sentences]} of every keyword that there is something to say about."""
    gedragen = PaginaTrefwoord.objects.filter(pagina__in=Pagina.objects.visible())
    paginas = gedragen.aggregate(aantal=Count("pagina", distinct=True))["aantal"]
    uit = {}
    for pk, aantal in met_aantal().order_by().values_list("pk", "aantal"):
        if aantal == 0:
            uit[pk] = [_("Nooit gebruikt")]
        elif aantal == 1:
            uit[pk] = [_("Eén keer gebruikt")]
        elif paginas >= MINSTENS_PAGINAS and aantal > BIJNA_OVERAL * paginas:
            uit[pk] = [_("Op %(deel)d %% van de pagina’s") % {"deel": round(100 * aantal / paginas)}]
    for pk, namen in bijna_dubbel().items():
        uit.setdefault(pk, []).append(_("Lijkt op %(namen)s") % {"namen": ", ".join(f"‘{naam}’" for naam in namen)})
    return uit


def met_aantal() -> QuerySet:
    """Return all keywords with `aantal`: how many pages that visitors see carry it."""
    per_woord = PaginaTrefwoord.objects.filter(trefwoord=OuterRef("pk"), pagina__in=Pagina.objects.visible())
    per_woord = per_woord.order_by().values("trefwoord").annotate(aantal=Count("pk")).values("aantal")
    return Trefwoord.objects.annotate(aantal=Coalesce(Subquery(per_woord, output_field=IntegerField()), 0))


class Actiekolom(Column):
    """The links to what can be done about a keyword."""

    def get_value(self, instance: Trefwoord) -> SafeString:
        """Return links: merge, split, delete."""
        samen = reverse("trefwoorden:samenvoegen") + f"?trefwoord={instance.pk}"
        splitsen = reverse("trefwoorden:splitsen", args=[instance.pk])
        weg = reverse("trefwoorden:delete", args=[instance.pk])
        return format_html(
            '<a href="{}">{}</a> · <a href="{}">{}</a> · <a href="{}">{}</a>',
            *(samen, _("Samenvoegen"), splitsen, _("Splitsen"), weg, _("Verwijderen")),
        )


class Trefwoordenrapport(ReportView):
    """The report in the CMS, also as CSV."""

    model = Trefwoord
    permission_required = "change"
    page_title = gettext_lazy("Trefwoorden")
    header_icon = "tag"
    index_url_name = "trefwoordenrapport"
    index_results_url_name = "trefwoordenrapport_results"
    is_searchable = False
    default_ordering = "naam"
    columns = [
        TitleColumn("naam", label=gettext_lazy("Trefwoord"), url_name="trefwoorden:edit"),
        Column("aantal", label=gettext_lazy("Pagina’s")),
        Column("bevinding", label=gettext_lazy("Wat valt op?")),
        Actiekolom("actie", label=gettext_lazy("Wat kunt u doen?")),
    ]
    list_export = ["naam", "aantal", "bevinding"]
    export_headings = {"aantal": gettext_lazy("Pagina’s"), "bevinding": gettext_lazy("Wat valt op?")}

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "trefwoordenrapport"

    def get_queryset(self) -> QuerySet:
        self.gevonden = bevindingen()
        return met_aantal().filter(pk__in=self.gevonden)

    def decorate_paginated_queryset(self, object_list: Iterable[Trefwoord]) -> Iterable[Trefwoord]:
        for woord in object_list:
            woord.bevinding = "; ".join(self.gevonden[woord.pk])
        return object_list
