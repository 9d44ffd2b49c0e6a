"""Answers the form of a page: which keywords fit what stands in it now."""

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from regioprogramma.core.opmaak import read_number, read_numbers
from regioprogramma.taal import GEWICHTEN

from .voorstellen import trefwoordvoorstellen

#: No page has more keywords than this.
_MEESTE = 200


@require_POST
def suggest_trefwoorden(request: HttpRequest) -> JsonResponse:
    """Return the suggestions for the texts and keywords in the form, as JSON; every editor may ask."""
    delen = {deel: request.POST.get(deel, "") for deel in GEWICHTEN}
    gekozen = read_numbers(request.POST.getlist("trefwoord_koppelingen")[:_MEESTE])
    pagina_id = read_number(request.POST.get("pagina", "")) or 0
    uit = [
        {
            "veld": "trefwoord_koppelingen",
            "id": str(voorstel.trefwoord.pk),
            "title": voorstel.trefwoord.naam,
            "edit_url": reverse("trefwoorden:edit", args=[voorstel.trefwoord.pk]),
            "reden": voorstel.reden,
        }
        for voorstel in trefwoordvoorstellen(delen, gekozen, pagina_id)
    ]
    return JsonResponse({"voorstellen": uit})
