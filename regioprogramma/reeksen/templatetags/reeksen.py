"""The related lists in the form of a page."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse

from regioprogramma.core.models import Pagina
from regioprogramma.reeksen.reeksen import reeksen_van

register = template.Library()


@register.inclusion_tag("reeksen/paneel_inhoud.html")
def gerelateerd_paneel(pagina: Pagina, request: HttpRequest | None) -> dict[str, str | None]:
    """Show where the related lists of a page stand in its form; a script brings them, with what is not saved yet."""
    if request is None or not reeksen_van(type(pagina)):
        return {}
    if pagina.pk is None:
        return {"url": _adres_nieuw(request.resolver_match.kwargs)}
    if not pagina.permissions_for_user(request.user).can_edit():
        return {}
    adressen = {naam: reverse(f"redactie_gerelateerd:{naam}", args=[pagina.pk]) for naam in ("paneel", "scherm")}
    return {"url": adressen["paneel"], "scherm": adressen["scherm"]}


def _adres_nieuw(plaats: Mapping[str, Any]) -> str | None:
    """Return the address of the panel of a page that is not made yet, from where its form stands; None elsewhere."""
    delen = [plaats.get(deel) for deel in ("content_type_app_name", "content_type_model_name", "parent_page_id")]
    return reverse("redactie_gerelateerd:paneel_nieuw", args=delen) if all(delen) else None
