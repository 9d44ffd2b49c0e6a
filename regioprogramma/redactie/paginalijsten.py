"""The lists of pages in the menu of the CMS, one per kind of work."""

import django_filters
from django import forms
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn, ParentPageColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Revision

from nieuws.models import Nieuwsbericht, Nieuwssoort
from opgaven.models import Agenda, Opgave, Speerpunt, SpeerpuntStatus
from projecten.models import DealStatus, Project, ProjectStatus, RegioDeal
from regioprogramma.core.kolommen import Datumkolom
from regioprogramma.core.models import Gebruiker
from regioprogramma.core.rechten import known_to

from .beleid import bewerkbaar, may_add


def _kolommen(*eigen):
    """Return the columns of a list: the title first, what matters for this kind of page, then where it stands."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Titel"), sort_key="title", classname="title"),
        *eigen,
        Datumkolom("latest_revision_created_at", label=_("Bijgewerkt"), sort_key="latest_revision_created_at"),
        Column("bewerker", label=_("Door"), accessor="bewerker", sort_key="bewerker"),
        PageStatusColumn("status", label=_("Publicatie"), sort_key="live"),
    ]


def _keuze(label, choices):
    return django_filters.MultipleChoiceFilter(label=label, choices=choices, widget=forms.CheckboxSelectMultiple)


def _opgavefilter():
    return django_filters.ModelMultipleChoiceFilter(
        label=_("Opgave"),
        # A draft of another is nothing to choose.
        queryset=lambda request: known_to(request.user, Opgave.objects.order_by("path")),
        widget=forms.CheckboxSelectMultiple,
    )


def _controlefilter():
    """Return the filter for pages that somebody should look at again."""
    return django_filters.ChoiceFilter(
        label=_("Controleren"),
        choices=[("te-laat", _("Datum is vandaag of voorbij")), ("geen", _("Geen datum"))],
        empty_label=_("Alles"),
        widget=forms.RadioSelect,
        method=_op_controle,
    )


def _op_controle(paginas, naam, waarde):
    vandaag = timezone.localdate()
    return paginas.filter(herzien_voor__lte=vandaag) if waarde == "te-laat" else paginas.filter(herzien_voor=None)


class Filters(PageFilterSet):
    """Wagtail's filters, less those that say nothing about a list of one kind of page."""

    site = None
    has_child_pages = None
    controleren = _controlefilter()
    publicatie = django_filters.ChoiceFilter(
        label=_("Publicatie"),
        choices=[
            ("gepubliceerd", _("Gepubliceerd")),
            ("concept", _("Nog niet gepubliceerd")),
            ("gewijzigd", _("Gewijzigd sinds de publicatie")),
            ("ingepland", _("Ingepland")),
        ],
        empty_label=_("Alles"),
        widget=forms.RadioSelect,
        method="filter_publicatie",
    )

    def filter_publicatie(self, paginas, naam, waarde):
        """Keep the pages that are public, never were, have changes waiting, or have a day to come."""
        return paginas.filter(
            {
                "gepubliceerd": Q(live=True),
                "concept": Q(live=False, expired=False),
                "gewijzigd": Q(live=True, has_unpublished_changes=True),
                "ingepland": Q(_revisions__approved_go_live_at__isnull=False),
            }[waarde]
        ).distinct()


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


def met_bewerker(paginas):
    """Add who saved each page last, as `bewerker`: the full name, else the login."""
    laatste = Revision.objects.filter(pk=OuterRef("latest_revision_id"))
    namen = Gebruiker.objects.filter(pk=OuterRef("user_id")).annotate(
        naam=Coalesce(NullIf(Trim(Concat("first_name", Value(" "), "last_name")), Value("")), "username")
    )
    return paginas.annotate(bewerker=Subquery(laatste.annotate(naam=Subquery(namen.values("naam"))).values("naam")))


#: What a row shows of other records, read with the page itself.
UIT_ANDERE = {
    Nieuwsbericht: {
        "opgavenamen": ArraySubquery(
            Opgave.objects.filter(nieuwsberichten=OuterRef("pk")).order_by("path").values("title")
        )
    },
    Project: {"opgavenaam": Subquery(Opgave.objects.filter(pk=OuterRef("opgave")).values("title"))},
}


class Lijstscherm(IndexView):
    """The pages that an editor may change, with who saved each last and of what it is a part."""

    def get_base_queryset(self):
        """Return the pages to list: Wagtail also shows those next to which one may add."""
        return super().get_base_queryset().filter(pk__in=bewerkbaar(self.request.user).order_by().values("pk"))

    def get_add_url(self):
        """Return where a page of this type is added; None for who may do that nowhere."""
        return super().get_add_url() if may_add(self.request.user, self.model) else None

    def annotate_queryset(self, pages):
        """Return the pages with all that a row shows."""
        return super().annotate_queryset(met_bewerker(pages).annotate(**UIT_ANDERE.get(self.model, {})))


class Paginalijst(PageListingViewSet):
    """A list of all pages of one type, whatever their place in the tree."""

    filterset_class = Filters
    index_view_class = Lijstscherm
    add_to_admin_menu = True


class Nieuwslijst(Paginalijst):
    """All news; the first thing in the menu because it is the work of every week."""

    model = Nieuwsbericht
    name = "nieuws"
    icon = "doc-full"
    menu_label = _("Nieuws")
    menu_order = 10
    filterset_class = Nieuwsfilters
    columns = _kolommen(
        Datumkolom("publicatiedatum", label=_("Datum"), sort_key="publicatiedatum"),
        Column("opgaven", label=_("Opgaven"), accessor=lambda bericht: ", ".join(bericht.opgavenamen)),
        Column("soort", label=_("Soort"), accessor="get_soort_display", sort_key="soort"),
    )


class Projectenlijst(Paginalijst):
    """All projects."""

    model = Project
    name = "projecten"
    icon = "clipboard-list"
    menu_label = _("Projecten")
    menu_order = 20
    filterset_class = Projectfilters
    columns = _kolommen(
        Column("opgavenaam", label=_("Opgave"), sort_key="opgavenaam"),
        Column("projectstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Datumkolom("herzien_voor", label=_("Controleren voor"), sort_key="herzien_voor"),
    )


class Opgavenlijst(Paginalijst):
    """All opgaven, of every agenda."""

    model = Opgave
    name = "opgaven"
    icon = "list-ul"
    menu_label = _("Opgaven")
    menu_order = 30
    columns = _kolommen(
        ParentPageColumn("parent", label=_("Agenda")),
        Datumkolom("herzien_voor", label=_("Controleren voor"), sort_key="herzien_voor"),
    )


class Speerpuntenlijst(Paginalijst):
    """All speerpunten."""

    model = Speerpunt
    name = "speerpunten"
    icon = "list-ol"
    menu_label = _("Speerpunten")
    menu_order = 35
    filterset_class = Speerpuntfilters
    columns = _kolommen(
        ParentPageColumn("parent", label=_("Opgave")),
        Column("volgorde", label=_("Nummer"), sort_key="volgorde"),
        Column("speerpuntstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Datumkolom("herzien_voor", label=_("Controleren voor"), sort_key="herzien_voor"),
    )


class Agendalijst(Paginalijst):
    """The agendas: the running one and those before it. Seldom changed, so it stands among the data in the menu."""

    model = Agenda
    add_to_admin_menu = False
    name = "agendas"
    icon = "calendar"
    menu_label = _("Agenda’s")
    columns = _kolommen(
        Column("periode", label=_("Periode")),
        BooleanColumn("lopend", label=_("Loopt nu"), sort_key="lopend"),
    )


class Deallijst(Paginalijst):
    """All Regio Deals."""

    model = RegioDeal
    name = "regio-deals"
    icon = "success"
    menu_label = _("Regio Deals")
    menu_order = 40
    filterset_class = Dealfilters
    columns = _kolommen(
        Column("dealstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Column("tranche", label=_("Tranche"), sort_key="tranche"),
        Datumkolom("startdatum", label=_("Start"), sort_key="startdatum"),
        Datumkolom("herzien_voor", label=_("Controleren voor"), sort_key="herzien_voor"),
    )


PAGINALIJSTEN = [Nieuwslijst(), Projectenlijst(), Opgavenlijst(), Speerpuntenlijst(), Deallijst()]


def list_address(paginatype):
    """Return the address of the list of all pages of a type; None when it has none."""
    return next((reverse(lijst.get_url_name("index")) for lijst in PAGINALIJSTEN if lijst.model is paginatype), None)
