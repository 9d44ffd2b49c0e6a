"""What the templates of the CMS need."""

from django import template
from django.conf import settings

register = template.Library()


@register.inclusion_tag("redactie/omgeving.html")
def omgevingsbalk():
    """Show what this installation is, on anything but the real site."""
    return {"label": settings.OMGEVINGSLABEL}
