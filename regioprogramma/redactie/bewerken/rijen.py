"""The fields of one row of a form, for whoever opens it."""

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.fields import RichTextField
from wagtail.permissions import page_permission_policy

from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import read_json, read_number
from regioprogramma.core.pagina import known_to
from regioprogramma.core.rijen import NIEUW, Rijenpaneel, find_rows, is_place

#: What an editor may do who can have the form of a page before them.
_BEWERKT = ["add", "change", "publish"]


@never_cache
@require_POST
def rij(request: HttpRequest, app: str, model: str, relatie: str) -> HttpResponse:
    """Return the fields of a row as they were sent along; without a place (`plek`) a whole new row.

    Raises PermissionDenied for whoever has no pages to edit, and Http404 for what is not there or not theirs to know.
    """
    if not page_permission_policy.user_has_any_permission(request.user, _BEWERKT):
        raise PermissionDenied
    try:
        soort = apps.get_model(app, model)
    except LookupError as fout:
        raise Http404 from fout
    paneel = find_rows(soort, relatie) if issubclass(soort, Pagina) and soort is not Pagina else None
    plek = request.POST.get("plek", NIEUW)
    if paneel is None or not is_place(plek) or not _knows(request, paneel, plek):
        raise Http404
    return HttpResponse(paneel.render_fields(request, plek, request.POST))


def _knows(request: HttpRequest, paneel: Rijenpaneel, plek: str) -> bool:
    """Whether what a row names can be read, and the pages among it are known to whoever asks: it would be shown."""
    gekozen: set[int] = set()
    for veld in paneel.db_field.related_model._meta.fields:
        waarde = request.POST.get(f"{paneel.relation_name}-{plek}-{veld.name}", "")
        if isinstance(veld, RichTextField):
            gekozen |= _linked_pages(waarde)
        elif veld.is_relation and waarde:
            nummer = read_number(waarde)
            if nummer is None:
                return False
            gekozen |= {nummer} if issubclass(veld.related_model, Pagina) else set()
    if not gekozen:
        return True
    bekend = known_to(request.user, Pagina.objects.filter(pk__in=gekozen)).values_list("pk", flat=True)
    # One that is gone tells nothing.
    return set(Pagina.objects.filter(pk__in=gekozen).values_list("pk", flat=True)) <= set(bekend)


def _linked_pages(tekst: str) -> set[int]:
    """Return the pages (ids) that a text links to, as the editor for rich text sends it."""
    try:
        entiteiten = read_json(tekst)["entityMap"].values()
        return {entiteit["data"]["id"] for entiteit in entiteiten if isinstance(entiteit["data"].get("id"), int)}
    except (ValueError, TypeError, KeyError, AttributeError):
        return set()


@hooks.register("register_admin_urls")
def register_row() -> list[URLPattern]:
    """Put the rows at their address."""
    return [path("rijen/<slug:app>/<slug:model>/<slug:relatie>/", rij, name="redactie_rij")]


@hooks.register("insert_global_admin_js")
def folded_row() -> SafeString:
    """Add what a folded row looks like, once: the script makes all of them like it."""
    return render_to_string(
        "core/rijen/sjabloon.html", {"child": {"is_gevouwen": True, "form": {"prefix": "__rij__"}}}
    )
