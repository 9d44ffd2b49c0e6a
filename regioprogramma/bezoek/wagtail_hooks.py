"""What the CMS asks of us: the report of visits, and its place among the others."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .rapport import BEZOEKRECHT, Bezoekrapport


class Bezoekmenu(MenuItem):
    """The way to the report, for whoever may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this editor may."""
        return bool(request.user.has_perm(BEZOEKRECHT))


@hooks.register("register_reports_menu_item")
def put_in_reports() -> Bezoekmenu:
    """Put the report among the others."""
    return Bezoekmenu(gettext_lazy("Bezoek"), reverse("bezoekrapport"), name="bezoek", icon_name="view", order=950)


@hooks.register("register_admin_urls")
def register_bezoek_urls() -> list[URLPattern]:
    """Give the report its addresses."""
    return [
        path("rapporten/bezoek/", Bezoekrapport.as_view(), name="bezoekrapport"),
        path(
            "rapporten/bezoek/resultaten/", Bezoekrapport.as_view(results_only=True), name="bezoekrapport_resultaten"
        ),
    ]
