"""The filters of the list of documents, and the list as a file."""

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from opgaven.filters import opgavefacet
from regioprogramma.core.gegevens import OPEN_DOCUMENTEN
from regioprogramma.core.lijsten import (
    NIEUWSTE,
    TITEL,
    Facet,
    Jaarfacet,
    Koppeling,
    LijstFilter,
    make_trefwoordfacet,
)
from regioprogramma.core.models import Document, Documentsoort, Pagina, PaginaDocument


def _op_zichtbare_pagina() -> QuerySet:
    return PaginaDocument.objects.filter(pagina__in=Pagina.objects.visible().order_by().values("pk"))


def _met_opgave() -> QuerySet:
    """The opgave of a document is that of the opgave, speerpunt or project that offers it."""
    opgave = Coalesce("pagina__als_opgave__pk", "pagina__speerpunt__opgave_id", "pagina__project__opgave_id")
    return _op_zichtbare_pagina().annotate(opgave=opgave).order_by().distinct()


def _met_trefwoord() -> QuerySet:
    """The keywords of a document are those of the pages that offer it."""
    return _op_zichtbare_pagina().order_by().distinct()


class DocumentFilter(LijstFilter):
    """Kind, opgave, year and keyword."""

    soort = Facet(_("Soort"), lambda filterset: Documentsoort.choices, kolom="soort")
    opgave = opgavefacet(koppeling=Koppeling(_met_opgave, "document_id", "opgave"))
    jaar = Jaarfacet(_("Jaar"), "datum")
    trefwoord = make_trefwoordfacet(
        Koppeling(_met_trefwoord, "document_id", "pagina__trefwoord_koppelingen__trefwoord__slug")
    )

    per_bladzijde = 20
    sorteringen = (NIEUWSTE, TITEL)
    uitvoer = OPEN_DOCUMENTEN

    @classmethod
    def stukken(cls) -> QuerySet:
        return Document.objects.visible()
