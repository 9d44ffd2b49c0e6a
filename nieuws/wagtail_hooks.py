"""What the CMS asks of news: what a message is about, from what stands in its form."""

from django.urls import URLPattern, path
from wagtail import hooks

from .onderwerpen import suggest_onderwerpen


@hooks.register("register_admin_urls")
def register_suggestions() -> list[URLPattern]:
    """Put the suggestions at their address."""
    return [path("nieuws/onderwerpen/", suggest_onderwerpen, name="nieuws_onderwerpen")]
