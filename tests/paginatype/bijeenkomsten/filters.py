"""The filters of the list of meetings."""

from regioprogramma.core.lijsten import LijstFilter, lijst_op, make_trefwoordfacet

from .models import Bijeenkomst, BijeenkomstenPagina


@lijst_op(BijeenkomstenPagina)
class BijeenkomstFilter(LijstFilter):
    """By keyword."""

    trefwoord = make_trefwoordfacet()

    @classmethod
    def stukken(cls):
        return Bijeenkomst.objects.visible()
