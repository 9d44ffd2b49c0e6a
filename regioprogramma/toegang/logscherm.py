"""The audit log as a beheerder reads it: by person, kind and period, also as a file. Nothing in it can be changed."""

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from .models import Auditregel, Gebeurtenis


class Auditfilter(WagtailFilterSet):
    """By whom or on whose account, what, and when."""

    wie = django_filters.CharFilter(label=_("Gebruikersnaam"), method="of_person")
    soort = django_filters.ChoiceFilter(label=_("Soort"), choices=Gebeurtenis.choices)
    moment = django_filters.DateFromToRangeFilter(label=_("Periode"), widget=DateRangePickerWidget)

    class Meta:
        model = Auditregel
        fields: list[str] = []

    def of_person(self, regels: QuerySet, naam: str, waarde: str) -> QuerySet:
        """Return what this person did, and what was done with this account."""
        return regels.filter(Q(wie__icontains=waarde) | Q(account__icontains=waarde))


def _tijdstip(regel: Auditregel) -> str:
    """Return when it was, to the second: what happened first may matter."""
    return date_format(timezone.localtime(regel.moment), "d-m-Y H:i:s")


class Auditlog(ReportView):
    """The log as a list, the last first."""

    model = Auditregel
    page_title = _("Auditlog")
    header_icon = "history"
    index_url_name = "toegang_auditlog"
    index_results_url_name = "toegang_auditlog_resultaten"
    permission_required = "view"
    filterset_class = Auditfilter
    is_searchable = False
    default_ordering = "-moment"
    columns = [
        Column("moment", label=_("Wanneer"), accessor=_tijdstip, sort_key="moment"),
        Column("soort", label=_("Soort"), accessor="get_soort_display"),
        Column("wie", label=_("Wie")),
        Column("account", label=_("Account")),
        Column("wat", label=_("Wat")),
        Column("adres", label=_("Vanaf")),
    ]
    list_export = ["moment", "soort", "wie", "account", "wat", "adres"]
    export_headings = {
        "moment": _("Wanneer"),
        "soort": _("Soort"),
        "wie": _("Wie"),
        "account": _("Account"),
        "wat": _("Wat"),
        "adres": _("Vanaf"),
    }

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "auditlog"

    def get_queryset(self) -> QuerySet:
        """Return all of it; the filter makes it less."""
        return self.filter_queryset(Auditregel.objects.order_by("-moment", "-pk"))
