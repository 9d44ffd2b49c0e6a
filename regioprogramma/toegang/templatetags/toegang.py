"""What the templates of the door need, and the bar that they share with the rest of the CMS."""

from allauth.socialaccount.adapter import get_adapter
from django import template
from django.conf import settings
from django.http import HttpRequest

register = template.Library()


@register.inclusion_tag("toegang/omgeving.html")
def omgevingsbalk() -> dict[str, str]:
    """Show what this installation is, on anything but the real site."""
    return {"label": settings.OMGEVINGSLABEL}


@register.simple_tag(takes_context=True)
def aanbieder(context: template.Context) -> object:
    """Return the organisation where somebody can log in too, with `name` and `get_login_url`; None without one."""
    request: HttpRequest = context["request"]
    return next(iter(get_adapter(request).list_providers(request)), None)


@register.simple_tag
def met_wachtwoord() -> bool:
    """Return whether somebody may have a password here."""
    return settings.LOCAL_PASSWORDS
