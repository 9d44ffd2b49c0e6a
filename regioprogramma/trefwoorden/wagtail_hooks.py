"""What the CMS asks of the vocabulary: its list, its chooser, and the words in the log."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry

from .models import Bewerking
from .overzicht import Trefwoorden, Trefwoordkiezer
from .rapport import Trefwoordenrapport


@hooks.register("register_admin_viewset")
def register_vocabulary() -> list[ViewSet]:
    """Put the list and the chooser at their addresses."""
    return [Trefwoordkiezer("trefwoord_kiezer"), Trefwoorden()]


class Bewerkingregel(LogFormatter):
    """Says in the log what happened to a page or keyword, with the way to undo it."""

    label = gettext_lazy("Trefwoorden veranderd")
    zin = gettext_lazy("Trefwoorden veranderd: %(titel)s")

    def format_message(self, log_entry: BaseLogEntry) -> str:
        """Return the sentence, linked to the operation."""
        zin = str(self.zin) % {"titel": log_entry.data.get("titel", "")}
        pk = log_entry.data.get("bewerking")
        if not pk:
            return zin
        return format_html('<a href="{}">{}</a>', Bewerking(pk=pk).get_absolute_url(), zin)


class Terugregel(Bewerkingregel):
    """Says that it was undone."""

    label = gettext_lazy("Trefwoorden teruggezet")
    zin = gettext_lazy("Trefwoorden teruggezet: %(titel)s")


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Add our two lines to the log."""
    actions.register_action("trefwoorden.bewerkt")(Bewerkingregel)
    actions.register_action("trefwoorden.teruggedraaid")(Terugregel)


@hooks.register("insert_global_admin_css")
def own_style() -> SafeString:
    """Add the style of our screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("trefwoorden/beheer.css"))


@hooks.register("register_admin_urls")
def register_report() -> list[URLPattern]:
    """Put the report at its address."""
    return [
        path("reports/trefwoorden/", Trefwoordenrapport.as_view(), name="trefwoordenrapport"),
        path(
            "reports/trefwoorden/results/",
            Trefwoordenrapport.as_view(results_only=True),
            name="trefwoordenrapport_results",
        ),
    ]


class Rapportitem(MenuItem):
    """The report in the menu, for whoever may change the vocabulary."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this editor may."""
        return request.user.has_perm("core.change_trefwoord")


@hooks.register("register_reports_menu_item")
def report_in_menu() -> Rapportitem:
    """Put the report in the menu of reports."""
    return Rapportitem(
        gettext_lazy("Trefwoorden"),
        reverse("trefwoordenrapport"),
        name="trefwoordenrapport",
        icon_name="tag",
        order=100,
    )
