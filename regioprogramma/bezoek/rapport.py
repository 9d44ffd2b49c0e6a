"""The report of visits: what was read most in a period, and how much that was per day."""

from datetime import timedelta
from typing import Any

import django_filters
from django.conf import settings
from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from .models import Dagtelling, Telsoort
from .tellen import MINSTE_ZOEKERS

#: What somebody must be allowed to see it.
BEZOEKRECHT = "bezoek.view_dagtelling"
#: How many days the table of days has.
_DAGEN = 31
_SOORTEN = [keuze for keuze in Telsoort.choices if keuze[0] != Telsoort.ROBOT]


class Bezoekfilter(WagtailFilterSet):
    """Which kind, and when."""

    soort = django_filters.ChoiceFilter(label=_("Soort"), choices=_SOORTEN, empty_label=_("Alles"))
    dag = django_filters.DateFromToRangeFilter(label=_("Periode"), widget=DateRangePickerWidget)

    class Meta:
        model = Dagtelling
        fields: list[str] = []


class Bezoekrapport(ReportView):
    """What was read, looked for and downloaded, the most wanted first."""

    model = Dagtelling
    page_title = _("Bezoek")
    header_icon = "view"
    index_url_name = "bezoekrapport"
    index_results_url_name = "bezoekrapport_resultaten"
    template_name = "bezoek/rapport.html"
    permission_required = "view"
    filterset_class = Bezoekfilter
    is_searchable = False
    columns = [
        Column("wat", label=_("Wat")),
        Column("soort", label=_("Soort"), accessor=lambda rij: Telsoort(rij["soort"]).label),
        Column("keer", label=_("Aantal keer")),
        Column("dagen", label=_("Op hoeveel dagen")),
    ]
    list_export = ["wat", "soort", "keer", "dagen"]
    export_headings = {
        "wat": _("Wat"),
        "soort": _("Soort"),
        "keer": _("Aantal keer"),
        "dagen": _("Op hoeveel dagen"),
    }

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "bezoek"

    def get_queryset(self) -> QuerySet:
        """Return what was counted in the period, each thing once."""
        geteld = self.filter_queryset(Dagtelling.objects.exclude(soort=Telsoort.ROBOT))
        per_ding = geteld.order_by().values("soort", "wat").annotate(keer=Sum("aantal"), dagen=Count("pk"))
        return per_ding.order_by("-keer", "soort", "wat")

    def get_filtered_queryset(self) -> QuerySet:
        """Return the same: filtered before it was added up."""
        return self.get_queryset()

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        return {**context, "staat_aan": bool(settings.BEZOEK_DAGEN), "minstens": MINSTE_ZOEKERS, "dagen": _per_dag()}


def _per_dag() -> list[dict[str, Any]]:
    """Return the last days that something was counted of, the newest first, with the largest number of pages."""
    vanaf = timezone.localdate() - timedelta(days=_DAGEN)
    som = {naam: Sum("aantal", filter=Q(soort=soort), default=0) for naam, soort in _TELKOLOMMEN.items()}
    rijen = list(Dagtelling.objects.filter(dag__gte=vanaf).order_by().values("dag").annotate(**som).order_by("-dag"))
    meeste = max((rij["paginas"] for rij in rijen), default=0)
    return [{**rij, "meeste": meeste} for rij in rijen]


_TELKOLOMMEN = {"paginas": Telsoort.PAGINA, "downloads": Telsoort.DOWNLOAD, "robots": Telsoort.ROBOT}
