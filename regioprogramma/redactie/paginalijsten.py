"""The lists of pages in the menu of the CMS, one per kind of work."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn, ParentPageColumn
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet

from nieuws.models import Nieuwsbericht, Nieuwssoort
from opgaven.models import Agenda, Opgave, Speerpunt, SpeerpuntStatus
from projecten.models import DealStatus, Project, ProjectStatus, RegioDeal


def _kolommen(*eigen):
    """Return the columns of a list: the title first, what matters for this kind of page, then where it stands."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Titel"), sort_key="title", classname="title"),
        *eigen,
        DateColumn("latest_revision_created_at", label=_("Bijgewerkt"), sort_key="latest_revision_created_at"),
        PageStatusColumn("status", label=_("Publicatie"), sort_key="live"),
    ]


def _keuze(label, choices):
    return django_filters.MultipleChoiceFilter(label=label, choices=choices, widget=forms.CheckboxSelectMultiple)


def _opgavefilter():
    return django_filters.ModelMultipleChoiceFilter(
        label=_("Opgave"), queryset=Opgave.objects.order_by("path"), widget=forms.CheckboxSelectMultiple
    )


class Filters(PageFilterSet):
    """Wagtail's filters, less those that say nothing about a list of one kind of page."""

    site = None
    has_child_pages = None


class Nieuwsfilters(Filters):
    """The filters of the list of news."""

    soort = _keuze(_("Soort"), Nieuwssoort.choices)
    opgaven = _opgavefilter()

    class Meta:
        model = Nieuwsbericht
        fields = []


class Projectfilters(Filters):
    """The filters of the list of projects."""

    status = _keuze(_("Status"), ProjectStatus.choices)
    opgave = _opgavefilter()

    class Meta:
        model = Project
        fields = []


class Speerpuntfilters(Filters):
    """The filters of the list of speerpunten."""

    status = _keuze(_("Status"), SpeerpuntStatus.choices)
    opgave = _opgavefilter()

    class Meta:
        model = Speerpunt
        fields = []


class Dealfilters(Filters):
    """The filters of the list of Regio Deals."""

    status = _keuze(_("Status"), DealStatus.choices)

    class Meta:
        model = RegioDeal
        fields = []


class Paginalijst(PageListingViewSet):
    """A list of all pages of one type, whatever their place in the tree."""

    filterset_class = Filters


class Nieuwslijst(Paginalijst):
    """All news; the first thing in the menu because it is the work of every week."""

    model = Nieuwsbericht
    name = "nieuws"
    icon = "doc-full"
    menu_label = _("Nieuws")
    menu_order = 10
    add_to_admin_menu = True
    filterset_class = Nieuwsfilters
    columns = _kolommen(
        DateColumn("publicatiedatum", label=_("Datum"), sort_key="publicatiedatum"),
        Column("soort", label=_("Soort"), accessor="get_soort_display", sort_key="soort"),
    )


class Projectenlijst(Paginalijst):
    """All projects."""

    model = Project
    name = "projecten"
    icon = "clipboard-list"
    menu_label = _("Projecten")
    menu_order = 20
    add_to_admin_menu = True
    filterset_class = Projectfilters
    columns = _kolommen(
        Column("opgave", label=_("Opgave"), accessor="opgave.title", sort_key="opgave__title"),
        Column("projectstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
        DateColumn("herzien_voor", label=_("Controleren voor"), sort_key="herzien_voor"),
    )


class Opgavenlijst(Paginalijst):
    """All opgaven, of every agenda."""

    model = Opgave
    name = "opgaven"
    icon = "list-ul"
    menu_label = _("Opgaven")
    columns = _kolommen(
        ParentPageColumn("parent", label=_("Agenda")),
        DateColumn("herzien_voor", label=_("Controleren voor"), sort_key="herzien_voor"),
    )


class Speerpuntenlijst(Paginalijst):
    """All speerpunten."""

    model = Speerpunt
    name = "speerpunten"
    icon = "list-ol"
    menu_label = _("Speerpunten")
    filterset_class = Speerpuntfilters
    columns = _kolommen(
        ParentPageColumn("parent", label=_("Opgave")),
        Column("volgorde", label=_("Nummer"), sort_key="volgorde"),
        Column("speerpuntstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
    )


class Agendalijst(Paginalijst):
    """The agendas: the running one and those before it."""

    model = Agenda
    name = "agendas"
    icon = "calendar"
    menu_label = _("Agenda’s")
    columns = _kolommen(
        Column("periode", label=_("Periode")),
        BooleanColumn("lopend", label=_("Loopt nu"), sort_key="lopend"),
    )


class Opgavengroep(ViewSetGroup):
    """The agenda and everything in it."""

    items = (Opgavenlijst, Speerpuntenlijst, Agendalijst)
    menu_label = _("Opgaven")
    menu_icon = "list-ul"
    menu_order = 30


class Deallijst(Paginalijst):
    """All Regio Deals."""

    model = RegioDeal
    name = "regio-deals"
    icon = "success"
    menu_label = _("Regio Deals")
    menu_order = 40
    add_to_admin_menu = True
    filterset_class = Dealfilters
    columns = _kolommen(
        Column("dealstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Column("tranche", label=_("Tranche"), sort_key="tranche"),
        DateColumn("startdatum", label=_("Start"), sort_key="startdatum"),
    )


PAGINALIJSTEN = [Nieuwslijst(), Projectenlijst(), Opgavengroep(), Deallijst()]
