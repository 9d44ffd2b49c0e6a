"""What the templates of the CMS need."""

from django import template
from django.conf import settings
from django.urls import reverse

from nieuws.secties.reeksen import reeksen_van
from regioprogramma.redactie.balk import balk_van
from regioprogramma.redactie.handleiding.wegwijzer import uitleg_bij

register = template.Library()


@register.inclusion_tag("redactie/omgeving.html")
def omgevingsbalk():
    """Show what this installation is, on anything but the real site."""
    return {"label": settings.OMGEVINGSLABEL}


@register.inclusion_tag("redactie/handleiding/uitleg.html", takes_context=True)
def uitleg(context):
    """Show the way to the sheet of the manual that helps on this screen."""
    # The header of a screen gets a context without the request in it; the context itself keeps it.
    plaats = getattr(getattr(context, "request", None), "resolver_match", None)
    return {"blad": uitleg_bij(plaats) if plaats else None}


@register.inclusion_tag("redactie/balk/balk.html", takes_context=True)
def redactiebalk(context):
    """Show the way to the form of what this public page is about, to who may enter the CMS."""
    request = context.get("request")
    return {"balk": balk_van(request, context.get("page") or context.get("document")) if request else None}


@register.inclusion_tag("redactie/gerelateerd/paneel_inhoud.html")
def gerelateerd_paneel(pagina, request):
    """Show where the related lists of a page stand in its form; a script brings them, with what is not saved yet."""
    if request is None or not reeksen_van(type(pagina)):
        return {}
    if pagina.pk is None:
        return {"url": _adres_nieuw(request.resolver_match.kwargs)}
    if not pagina.permissions_for_user(request.user).can_edit():
        return {}
    adressen = {naam: reverse(f"redactie_gerelateerd:{naam}", args=[pagina.pk]) for naam in ("paneel", "scherm")}
    return {"url": adressen["paneel"], "scherm": adressen["scherm"]}


def _adres_nieuw(plaats):
    """Return the address of the panel of a page that is not made yet, from where its form stands; None elsewhere."""
    delen = [plaats.get(deel) for deel in ("content_type_app_name", "content_type_model_name", "parent_page_id")]
    return reverse("redactie_gerelateerd:paneel_nieuw", args=delen) if all(delen) else None
