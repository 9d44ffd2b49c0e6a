"""What the CMS asks of the manual."""

from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem


@hooks.register("register_admin_urls")
def register_manual() -> list[URLResolver]:
    """Put the manual at its address."""
    return [path("handleiding/", include("regioprogramma.redactie.handleiding.urls"))]


@hooks.register("register_admin_menu_item")
def manual_in_the_menu() -> MenuItem:
    """Put the manual in the menu, as its last item."""
    return MenuItem(
        _("Handleiding"), reverse("redactie_handleiding:inhoud"), name="handleiding", icon_name="help", order=120
    )


@hooks.register("insert_global_admin_css")
def manual_style() -> SafeString:
    """Add the style of the manual and of the way to it."""
    return format_html('<link rel="stylesheet" href="{}">', static("redactie/handleiding.css"))
