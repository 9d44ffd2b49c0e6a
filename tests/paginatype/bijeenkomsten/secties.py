"""The sections of a meeting and of their list."""

from django.utils.translation import gettext as _

from regioprogramma.core.lijsten import make_lijstsectie
from regioprogramma.core.opmaak import show_moment
from regioprogramma.core.pagina import Sectie, sectie

from .filters import BijeenkomstFilter
from .models import Bijeenkomst, BijeenkomstenPagina


@sectie("bijeenkomstenlijst", BijeenkomstenPagina)
def lijst(pagina, request):
    """All meetings, filtered as the visitor asks."""
    return make_lijstsectie(BijeenkomstFilter(request))


@sectie("wanneer", Bijeenkomst)
def wanneer(pagina, request):
    """When it is; nothing on a draft that does not say yet."""
    if not pagina.begin:
        return None
    wanneer = {"zin": show_moment(pagina.begin, met_jaar=True), "verwijzing": None}
    return Sectie("wanneer", _("Wanneer"), "secties/zin.html", wanneer)
