"""The section of the list of projects."""

from django.http import HttpRequest

from projecten.filters import ProjectFilter
from projecten.models import ProjectenPagina
from projecten.plaatsfilter import explain_plaats
from regioprogramma.core.pagina import Sectie, sectie


@sectie("projectenlijst", ProjectenPagina)
def lijst(pagina: ProjectenPagina, request: HttpRequest) -> Sectie:
    """All projects, filtered as the visitor asks; even when there are none, to say so."""
    filters = ProjectFilter(request)
    inhoud = {**filters.lijst().inhoud(), "plaatsuitleg": explain_plaats(filters)}
    return Sectie("projecten", "", "secties/projectenlijst.html", inhoud)
