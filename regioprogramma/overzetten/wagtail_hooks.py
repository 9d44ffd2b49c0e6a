"""What the CMS asks of us: our screens, their place in the menu, and the line in the history of a page."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Pagina

from .rekenblad.uitvoeren import OVERZETACTIE, OVERZETRECHT
from .wordpress.overnemen.teksten import VERHUISACTIE


@hooks.register("register_admin_urls")
def register_screens() -> list[URLResolver]:
    """Put our screens at their addresses."""
    return [path("overzetten/", include("regioprogramma.overzetten.urls"))]


class Overzetmenu(MenuItem):
    """The way in, for whoever may bring something in."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this editor may."""
        return request.user.has_perm(OVERZETRECHT)


@hooks.register("register_admin_menu_item")
def put_in_menu() -> Overzetmenu:
    """Put the way in below what is kept: it is used now and then."""
    return Overzetmenu(
        gettext_lazy("Overzetten"), reverse("overzetten:rekenblad"), name="overzetten", icon_name="upload", order=88
    )


@hooks.register("register_admin_menu_item")
def put_adressen_in_menu() -> Overzetmenu:
    """Put the old addresses of the website before below that."""
    return Overzetmenu(
        gettext_lazy("Oude adressen"),
        reverse("overzetten:adressen"),
        name="oude-adressen",
        icon_name="redirect",
        order=89,
    )


class Werklijstknop(MenuItem):
    """The way to the work after a move, for whoever may change a page."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this editor may."""
        return policy_registry.get_by_type(Pagina).user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def put_werklijst_in_menu() -> Werklijstknop:
    """Put the work after a move among the reports."""
    return Werklijstknop(
        gettext_lazy("Werk na het overzetten"),
        reverse("overzetten:werklijst"),
        name="werklijst",
        icon_name="list-ul",
        order=110,
    )


class Overzetlogregel(LogFormatter):
    """Says from which file or website a version of a page came."""

    label = gettext_lazy("Overgezet")

    def format_message(self, log_entry: BaseLogEntry) -> str:
        """Return the sentence that was kept when it was done."""
        return log_entry.data.get("titel", "") or str(self.label)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Add our lines to the log."""
    for actie in (OVERZETACTIE, VERHUISACTIE):
        actions.register_action(actie)(Overzetlogregel)


@hooks.register("insert_global_admin_css")
def own_style() -> SafeString:
    """Add the style of our screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("overzetten/beheer.css"))
