"""What the CMS asks of us: our screens, their place in the menu, and the line in the history of a page."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Pagina

from .rekenblad.uitvoeren import OVERZETACTIE, OVERZETRECHT
from .wordpress.achtergrond import VERHUISRECHT
from .wordpress.overnemen.teksten import VERHUISACTIE


@hooks.register("register_admin_urls")
def register_screens() -> list[URLResolver]:
    """Put our screens at their addresses."""
    return [path("overzetten/", include("regioprogramma.overzetten.urls"))]


class Rechtmenu(MenuItem):
    """A way in for whoever has a right."""

    def __init__(self, recht: str, label: Any, scherm: str, icoon: str, order: int) -> None:
        super().__init__(label, reverse(f"overzetten:{scherm}"), name=scherm, icon_name=icoon, order=order)
        self.recht = recht

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this editor has it."""
        return request.user.has_perm(self.recht)


@hooks.register("register_overzetten_menu_item")
def put_rekenblad_in_menu() -> Rechtmenu:
    """Put the spreadsheets in front: they come more often than a website."""
    return Rechtmenu(OVERZETRECHT, gettext_lazy("Rekenblad"), "rekenblad", "table", 10)


@hooks.register("register_overzetten_menu_item")
def put_website_in_menu() -> Rechtmenu:
    """Put moving a website in below it."""
    return Rechtmenu(VERHUISRECHT, gettext_lazy("Website"), "verhuizingen", "site", 20)


@hooks.register("register_overzetten_menu_item")
def put_adressen_in_menu() -> Rechtmenu:
    """Put the addresses of the website before last."""
    return Rechtmenu(OVERZETRECHT, gettext_lazy("Oude adressen"), "adressen", "redirect", 40)


@hooks.register("register_admin_menu_item")
def put_in_menu() -> SubmenuMenuItem:
    """Put all of it below what is kept: it is used now and then. Not shown to whoever may do nothing of it."""
    menu = Menu(register_hook_name="register_overzetten_menu_item")
    return SubmenuMenuItem(gettext_lazy("Overzetten"), menu, name="overzetten", icon_name="upload", order=88)


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
