"""Where the CMS shows the related lists: the panel, the report, and their style."""

from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks

from .rapport import Rapportknop


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLResolver]:
    """Put the panel and the report about related pages at their addresses."""
    return [path("gerelateerd/", include("regioprogramma.reeksen.urls"))]


@hooks.register("register_reports_menu_item")
def register_report() -> Rapportknop:
    """Put the report about related pages in the menu, for whoever may change a page."""
    return Rapportknop(
        _("Gerelateerd"), reverse("redactie_gerelateerd:rapport"), name="gerelateerd", icon_name="link", order=100
    )


@hooks.register("insert_global_admin_css")
def add_style() -> SafeString:
    """Add the style of the panel to the CMS."""
    return format_html('<link rel="stylesheet" href="{}">', static("reeksen/gerelateerd.css"))
