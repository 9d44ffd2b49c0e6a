"""What the CMS asks of the history."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from .scherm import Afbeeldinggeschiedenis, Documentgeschiedenis


@hooks.register("register_admin_urls")
def register_history() -> list[URLPattern]:
    """Put the history of documents and pictures at its address."""
    return [
        path("geschiedenis/document/<int:pk>/", Documentgeschiedenis.as_view(), name="geschiedenis_document"),
        path("geschiedenis/afbeelding/<int:pk>/", Afbeeldinggeschiedenis.as_view(), name="geschiedenis_afbeelding"),
    ]


@hooks.register("insert_global_admin_css")
def history_style() -> SafeString:
    """Tell old from new by more than a colour."""
    return format_html('<link rel="stylesheet" href="{}">', static("redactie/historie.css"))
