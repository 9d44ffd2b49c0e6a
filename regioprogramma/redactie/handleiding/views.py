"""The manual on the screen, for everybody who may enter the CMS."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .bladen import INHOUDSBLAD, beeld_van, blad_van


@require_safe
def blad(request: HttpRequest, naam: str = INHOUDSBLAD) -> HttpResponse:
    """Show one sheet, or the table of contents."""
    gevonden = blad_van(naam)
    if gevonden is None:
        raise Http404("no such sheet")
    return render(request, "redactie/handleiding/blad.html", {"blad": gevonden, "inhoud": blad_van(INHOUDSBLAD)})


@require_safe
def beeld(request: HttpRequest, naam: str) -> HttpResponse:
    """Send a picture of the manual."""
    bestand = beeld_van(naam)
    if bestand is None:
        raise Http404("no such picture")
    return HttpResponse(bestand.read_bytes(), content_type="image/png")
