"""The pages that put things side by side."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regioprogramma.core.adressen import takes
from regioprogramma.core.pagina import Sectie, Verwijzing, kruimels_onder_home
from regioprogramma.overzichten.pagina import show_overzicht

from .soorten import VERGELIJKSOORTEN
from .vraag import Vergelijkvraag


@require_safe
@takes()
def show_vergelijken(request: HttpRequest) -> HttpResponse:
    """What can be put side by side."""
    verwijzingen = [
        Verwijzing(reverse("vergelijking", args=[naam]), str(soort.titel)) for naam, soort in VERGELIJKSOORTEN.items()
    ]
    sectie = Sectie(
        "soorten", _("Wat wilt u vergelijken?"), "secties/verwijzingen.html", {"verwijzingen": verwijzingen}
    )
    zin = _("Zet twee, drie of vier projecten, opgaven of gemeenten naast elkaar.")
    return show_overzicht(request, _("Vergelijken"), [sectie], kruimels_onder_home(), samenvatting=zin)


@require_safe
@takes("kies", "zoek")
def show_vergelijking(request: HttpRequest, soort: str) -> HttpResponse:
    """Things of one kind side by side; without any, what there is to choose."""
    gekozen = VERGELIJKSOORTEN.get(soort)
    if gekozen is None:
        raise Http404("no kind that can be compared")
    kruimels = kruimels_onder_home((_("Vergelijken"), reverse("vergelijken")))
    zin = _("Kies er twee, drie of vier. Wat bij elkaar hoort, staat op dezelfde regel.")
    vraag = Vergelijkvraag(gekozen, request)
    return show_overzicht(request, str(gekozen.titel), [vraag.sectie()], kruimels, samenvatting=zin)
