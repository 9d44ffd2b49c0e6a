"""The lists of pages in the menu of the CMS, one per kind of work."""

from functools import cache

import django_filters
from django import forms
from django.db.models import Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Revision

from regioprogramma.core.lijsten import Beheerlijst, Datumkolom, beheerlijsten
from regioprogramma.core.models import Gebruiker
from regioprogramma.redactie.rollen import bewerkbaar, may_add


def _kolommen(*eigen: BaseColumn) -> list[BaseColumn]:
    """Return the columns of a list: the title first, what matters for this kind of page, then where it stands."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Titel"), sort_key="title", classname="title"),
        *eigen,
        Datumkolom("latest_revision_created_at", label=_("Bijgewerkt"), sort_key="latest_revision_created_at"),
        Column("bewerker", label=_("Door"), accessor="bewerker", sort_key="bewerker"),
        PageStatusColumn("status", label=_("Publicatie"), sort_key="live"),
    ]


def _controlefilter() -> django_filters.Filter:
    """Return the filter for pages that somebody should look at again."""
    return django_filters.ChoiceFilter(
        label=_("Controleren"),
        choices=[("te-laat", _("Datum is vandaag of voorbij")), ("geen", _("Geen datum"))],
        empty_label=_("Alles"),
        widget=forms.RadioSelect,
        method=_op_controle,
    )


def _op_controle(paginas: QuerySet, naam: str, waarde: str) -> QuerySet:
    vandaag = timezone.localdate()
    return paginas.filter(herzien_voor__lte=vandaag) if waarde == "te-laat" else paginas.filter(herzien_voor=None)


class Filters(PageFilterSet):
    """Wagtail's filters, without those that say nothing about a list of one kind of page."""

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

    def filter_publicatie(self, paginas: QuerySet, naam: str, waarde: str) -> QuerySet:
        """Keep the pages that are public, never were, have changes waiting, or have a day to come."""
        return paginas.filter(
            {
                "gepubliceerd": Q(live=True),
                "concept": Q(live=False, expired=False),
                "gewijzigd": Q(live=True, has_unpublished_changes=True),
                "ingepland": Q(_revisions__approved_go_live_at__isnull=False),
            }[waarde]
        ).distinct()


def with_bewerker(paginas: QuerySet) -> QuerySet:
    """Add who saved each page last, as `bewerker`: the full name, else the login."""
    laatste = Revision.objects.filter(pk=OuterRef("latest_revision_id"))
    namen = Gebruiker.objects.filter(pk=OuterRef("user_id")).annotate(
        naam=Coalesce(NullIf(Trim(Concat("first_name", Value(" "), "last_name")), Value("")), "username")
    )
    return paginas.annotate(bewerker=Subquery(laatste.annotate(naam=Subquery(namen.values("naam"))).values("naam")))


class Paginalijstscherm(IndexView):
    """The pages that an editor may change, with who saved each last and of what it is a part."""

    def get_base_queryset(self) -> QuerySet:
        """Return the pages to list: Wagtail also shows those next to which one may add."""
        return super().get_base_queryset().filter(pk__in=bewerkbaar(self.request.user).order_by().values("pk"))

    def get_add_url(self) -> str | None:
        """Return where a page of this type is added; None for whoever may not do that anywhere."""
        return super().get_add_url() if may_add(self.request.user, self.model) else None

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Return the pages with all that a row shows."""
        erbij = next((lijst.erbij for lijst in beheerlijsten() if lijst.model is self.model), {})
        return super().annotate_queryset(with_bewerker(pages).annotate(**erbij))


class Paginalijst(PageListingViewSet):
    """A list of all pages of one type, whatever their place in the tree."""

    filterset_class = Filters
    index_view_class = Paginalijstscherm
    add_to_admin_menu = True


def _make_viewset(lijst: Beheerlijst) -> type[Paginalijst]:
    """Return the screens of one list."""
    meta = type("Meta", (), {"model": lijst.model, "fields": []})
    return type(
        f"{lijst.model.__name__}lijst",
        (Paginalijst,),
        {
            "model": lijst.model,
            "name": lijst.naam,
            "icon": lijst.icoon,
            "menu_label": lijst.label,
            "menu_order": lijst.plaats,
            "add_to_admin_menu": not lijst.bij_gegevens,
            "filterset_class": type("Lijstfilters", (Filters,), {**lijst.filters, "Meta": meta}),
            "columns": _kolommen(*lijst.kolommen),
            "beheerlijst": lijst,
        },
    )


@cache
def viewsets_of_pages() -> tuple[type[Paginalijst], ...]:
    """Return the screens of the list of every page type, in the order of the menu; once all apps described theirs."""
    return tuple(_make_viewset(lijst) for lijst in beheerlijsten())


@cache
def page_lists() -> tuple[Paginalijst, ...]:
    """Return the lists that stand in the menu themselves."""
    return tuple(viewset() for viewset in viewsets_of_pages() if not viewset.beheerlijst.bij_gegevens)


def list_address(paginatype: type[Model]) -> str | None:
    """Return the address of the list of all pages of a type; None when it has none."""
    return next((reverse(lijst.get_url_name("index")) for lijst in page_lists() if lijst.model is paginatype), None)
