"""Suggests what a message is about: what its text links to, and what it names. The editor decides."""

from collections.abc import Collection, Iterable, Mapping

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contacten.models import Gemeente
from opgaven.models import Opgave
from projecten.models import Project, RegioDeal
from regioprogramma.core.opmaak import read_numbers
from regioprogramma.taal import GEWICHTEN, rank_named

#: How many suggestions an editor gets, and how many links are looked at.
_HOOGSTENS, MEESTE_LINKS = 6, 200
#: Where a suggestion is filled in: the field of the form per kind.
VELD_ONDERWERPEN, VELD_OPGAVEN, VELD_GEMEENTEN = "onderwerpen", "opgaven", "gemeenten"

#: What a message can be about: the field that chooses it, and its id.
_Sleutel = tuple[str, int]


@require_POST
def suggest_onderwerpen(request: HttpRequest) -> JsonResponse:
    """Return what the texts and links in the form say a message is about, as JSON; every editor may ask."""
    delen = {deel: request.POST.get(deel, "") for deel in GEWICHTEN}
    links = read_numbers(request.POST.getlist("link")[:MEESTE_LINKS])
    gekozen = {
        (veld, pk)
        for veld in (VELD_ONDERWERPEN, VELD_OPGAVEN, VELD_GEMEENTEN)
        for pk in read_numbers(request.POST.getlist(veld)[:MEESTE_LINKS])
    }
    return JsonResponse({"voorstellen": onderwerpvoorstellen(delen, links, gekozen)})


def onderwerpvoorstellen(
    delen: Mapping[str, str], links: Iterable[int] = (), gekozen: Collection[_Sleutel] = frozenset()
) -> list[dict[str, str]]:
    """Return suggestions as dicts of veld, id, title, edit_url and reden; `gekozen` holds pairs (veld, id).

    Only what a visitor may see is suggested: so no title of a draft is given away.
    """
    keuzes = _keuzes()
    gelinkt = [(veld, pk) for pk in links for veld in (VELD_ONDERWERPEN, VELD_OPGAVEN) if (veld, pk) in keuzes]
    genoemd = rank_named(delen, [(sleutel, titel) for sleutel, titel in keuzes.items()])
    redenen = dict.fromkeys(genoemd, _("staat in de tekst")) | dict.fromkeys(gelinkt, _("u linkt ernaar"))
    volgorde = [sleutel for sleutel in dict.fromkeys([*gelinkt, *genoemd]) if sleutel not in gekozen]
    return [_voorstel(sleutel, keuzes[sleutel], redenen[sleutel]) for sleutel in volgorde[:_HOOGSTENS]]


def _keuzes() -> dict[_Sleutel, str]:
    """Return {(field, id): title} of all that a message can be about."""
    keuzes = {(VELD_GEMEENTEN, pk): naam for pk, naam in Gemeente.objects.current().values_list("pk", "naam")}
    for veld, paginas in (
        (VELD_OPGAVEN, Opgave.objects.visible().of_running_agenda()),
        (VELD_ONDERWERPEN, Project.objects.visible()),
        (VELD_ONDERWERPEN, RegioDeal.objects.visible()),
    ):
        keuzes |= {(veld, pk): titel for pk, titel in paginas.order_by().values_list("pk", "title")}
    return keuzes


def _voorstel(sleutel: _Sleutel, titel: str, reden: str) -> dict[str, str]:
    veld, pk = sleutel
    adres = reverse("wagtailadmin_pages:edit", args=[pk]) if veld == VELD_ONDERWERPEN else ""
    return {"veld": veld, "id": str(pk), "title": titel, "edit_url": adres, "reden": reden}
