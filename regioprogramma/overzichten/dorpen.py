"""The villages of a gemeente, and how many projects lie in each."""

from collections import Counter
from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext as _

from contacten.models import Gemeente, Plaats, Woonplaats
from projecten.models import Project
from projecten.plaatsfilter import plaats_urls
from regioprogramma.core.pagina import Sectie


def woonplaatsen_van(gemeente: Gemeente, request: HttpRequest) -> Sectie | None:
    """Return the section with every village and what lies exactly there; None as long as no village is known."""
    dorpen = list(gemeente.woonplaatsen.all())
    if not dorpen:
        return None
    aantallen = _count_projecten(dorpen)
    adressen = plaats_urls(request, aantallen)
    regels = [
        {
            "naam": dorp.naam,
            "aantal": aantallen[dorp.naam],
            "url": adressen.get(dorp.naam, ""),
        }
        for dorp in dorpen
    ]
    inhoud = {"woonplaatsen": regels, "met_projecten": bool(aantallen)}
    return Sectie("woonplaatsen", _("Woonplaatsen"), "secties/woonplaatsen.html", inhoud)


def _count_projecten(dorpen: Sequence[Woonplaats]) -> Counter[str]:
    """Return {village: number of visible projects that lie in it}, for all of these in one question."""
    hier = Plaats.objects.in_woonplaatsen(dorpen)
    zichtbaar = hier.filter(pagina__in=Project.objects.visible().order_by().values("pk"))
    namen = {dorp.naam for dorp in dorpen}
    rijen = zichtbaar.per_gebied().order_by().values_list("pagina_id", "gebied")
    return Counter(gebied for _pagina, gebied in rijen if gebied in namen)
