"""What the CMS asks of the dashboard."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLResolver, include, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.ui.components import Component

from .paneel import Vandaag


@hooks.register("construct_homepage_panels", order=1000)
def only_today(request: HttpRequest, panels: list[Component]) -> None:
    """Show our own dashboard instead of Wagtail's panels."""
    panels[:] = [Vandaag()]


@hooks.register("register_admin_urls")
def register_dashboard() -> list[URLResolver]:
    """Put the screens behind the dashboard at their addresses."""
    return [path("vandaag/", include("regioprogramma.redactie.vandaag.urls"))]


@hooks.register("insert_global_admin_css")
def dashboard_style() -> SafeString:
    """Add the style of the dashboard."""
    return format_html('<link rel="stylesheet" href="{}">', static("redactie/vandaag.css"))


@hooks.register("insert_global_admin_js")
def open_field() -> SafeString:
    """Add the script that puts the cursor in the field that an address names."""
    return format_html('<script type="module" src="{}"></script>', static("redactie/doelveld.js"))
