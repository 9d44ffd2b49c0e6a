"""What the templates of the CMS need."""

from django import template
from django.conf import settings

from regioprogramma.redactie.handleiding import uitleg_of_scherm

register = template.Library()


@register.inclusion_tag("redactie/omgeving.html")
def omgevingsbalk() -> dict[str, str]:
    """Show what this installation is, on anything but the real site."""
    return {"label": settings.OMGEVINGSLABEL}


register.inclusion_tag("redactie/handleiding/uitleg.html", takes_context=True, name="uitleg")(uitleg_of_scherm)
