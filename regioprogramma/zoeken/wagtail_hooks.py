"""What editors do about search: words that mean the same, pages on top, and what was looked for in vain."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import EditView
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from regioprogramma.core.lijsten import Datumkolom
from regioprogramma.core.wijzigingen import ZoalsGeopend

from .leeg import RECHT, lege_vragen
from .models import Aanbeveling, LegeZoekvraag, Synoniem


class Zoekwoordscherm(ZoalsGeopend, EditView):
    """Changes what stands in one of these lists."""


class Synoniemen(ModelViewSet):
    """Words that mean the same to whoever searches."""

    model = Synoniem
    name = "synoniemen"
    icon = "link"
    menu_label = _("Synoniemen")
    list_display = [Column("woorden", label=_("Woorden"), accessor=str)]
    search_fields = ["woorden"]
    copy_view_enabled = False
    edit_view_class = Zoekwoordscherm
    inspect_view_enabled = True


class Aanbevelingen(ModelViewSet):
    """Pages that stand on top for some searches."""

    model = Aanbeveling
    name = "aanbevelingen"
    icon = "pin"
    menu_label = _("Aanbevolen pagina’s")
    list_display = [
        Column("woorden", label=_("Zoekwoorden"), accessor=lambda aanbeveling: ", ".join(aanbeveling.woorden)),
        "pagina",
        "volgorde",
    ]
    search_fields = ["woorden"]
    copy_view_enabled = False
    edit_view_class = Zoekwoordscherm
    inspect_view_enabled = True
    inspect_view_fields = ["woorden", "pagina", "volgorde"]


class Zoekgroep(ModelViewSetGroup):
    """What editors set for search."""

    items = (Synoniemen, Aanbevelingen)
    # Not "Zoeken": the search field is called that, and stands in the same menu.
    menu_label = _("Beter vindbaar")
    menu_icon = "search"
    menu_order = 85


class LegeZoekvragen(ReportView):
    """What visitors looked for in vain, the most wanted first."""

    model = LegeZoekvraag
    page_title = _("Zoeken zonder resultaat")
    header_icon = "search"
    index_url_name = "lege_zoekvragen"
    index_results_url_name = "lege_zoekvragen_resultaten"
    permission_required = "view"
    columns = [
        Column("vraag", label=_("Vraag")),
        Column("keer", label=_("Aantal keer")),
        Datumkolom("laatst", label=_("Laatst op")),
    ]
    list_export = ["vraag", "keer", "laatst"]
    export_headings = {"vraag": _("Vraag"), "keer": _("Aantal keer"), "laatst": _("Laatst op")}

    def get_queryset(self) -> QuerySet:
        """Return the questions of the last months, each once."""
        return lege_vragen()


class Rapportlink(MenuItem):
    """The link to the report, for whoever may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(RECHT)


@hooks.register("register_admin_viewset")
def register_lists() -> list[ViewSetGroup]:
    """Put both lists at their address."""
    return [Zoekgroep()]


@hooks.register("register_reports_menu_item")
def register_report() -> Rapportlink:
    """Put the report among the others."""
    return Rapportlink(
        _("Zoeken zonder resultaat"), reverse("lege_zoekvragen"), name="lege-zoekvragen", icon_name="search", order=900
    )


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLPattern]:
    """Give the report its addresses."""
    return [
        path("rapporten/zoeken/", LegeZoekvragen.as_view(), name="lege_zoekvragen"),
        path(
            "rapporten/zoeken/resultaten/",
            LegeZoekvragen.as_view(results_only=True),
            name="lege_zoekvragen_resultaten",
        ),
    ]
