"""What the CMS asks of us: the button to share a draft and its screens."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Gebruiker, Pagina

from . import delen


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern]:
    """Put the screens at their addresses."""
    return [
        path("delen/", delen.Deellinks.as_view(), name="voorbeeld_deellinks"),
        path("delen/<int:pk>/", delen.Delen.as_view(), name="voorbeeld_delen"),
        path("delen/intrekken/<int:pk>/", delen.withdraw_deellink, name="voorbeeld_intrekken"),
    ]


@hooks.register("register_page_header_buttons")
def share_draft(page: Pagina, user: Gebruiker, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Offer to share the draft in the form of a page, to whoever may edit it."""
    if view_name == "edit" and page.permissions_for_user(user).can_edit():
        yield Button(_("Deel dit concept"), reverse("voorbeeld_delen", args=[page.pk]), icon_name="link", priority=35)


class Deellinksknop(MenuItem):
    """The list of links in the menu, for whoever may change some page."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this user sees it."""
        return policy_registry.get_by_type(Pagina).user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def list_links() -> Deellinksknop:
    """Put the list of all links among the reports."""
    return Deellinksknop(_("Deellinks"), reverse("voorbeeld_deellinks"), name="deellinks", icon_name="link", order=110)
