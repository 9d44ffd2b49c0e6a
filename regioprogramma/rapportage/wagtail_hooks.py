"""What the CMS asks of us: our screens, and their place in the menu."""

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .rechten import may_manage, rondes_of


@hooks.register("register_admin_urls")
def register_screens() -> list[URLResolver]:
    """Put our screens at their addresses."""
    return [path("rapportages/", include("regioprogramma.rapportage.urls"))]


class Rapportagemenu(MenuItem):
    """The way in, for whoever manages rounds or has a row in one."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this editor has anything to do there."""
        return may_manage(request.user) or rondes_of(request.user).exists()


@hooks.register("register_admin_menu_item")
def put_in_menu() -> Rapportagemenu:
    """Put the way in above that for spreadsheets."""
    return Rapportagemenu(
        gettext_lazy("Rapportages"),
        reverse("rapportage:lijst"),
        name="rapportages",
        icon_name="calendar-check",
        order=86,
    )
