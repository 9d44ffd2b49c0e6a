"""What the CMS asks of the dashboard."""

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from wagtail import hooks

from .paneel import Vandaag


@hooks.register("construct_homepage_panels", order=1000)
def only_today(request, panels):
    """Show our own dashboard instead of Wagtail's panels."""
    panels[:] = [Vandaag()]


@hooks.register("register_admin_urls")
def register_dashboard():
    """Put the screens behind the dashboard at their addresses."""
    return [path("vandaag/", include("regioprogramma.redactie.vandaag.urls"))]


@hooks.register("insert_global_admin_css")
def dashboard_style():
    """Add the style of the dashboard."""
    return format_html('<link rel="stylesheet" href="{}">', static("redactie/vandaag.css"))


@hooks.register("insert_global_admin_js")
def open_field():
    """Add the script that puts the cursor in the field that an address names."""
    return format_html('<script type="module" src="{}"></script>', static("redactie/doelveld.js"))
