"""The filters of the list of documents, and the list as a file."""

from collections.abc import Mapping, Sequence

from django.db.models import F, Func, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from opgaven.filters import opgavefacet
from regioprogramma.core.gegevens import OPEN_DOCUMENTEN
from regioprogramma.core.lijsten import (
    NIEUWSTE,
    TITEL,
    Facet,
    Jaarfacet,
    Keuze,
    Koppeling,
    LijstFilter,
    make_trefwoordfacet,
)
from regioprogramma.core.models import Document, Documentsoort, Informatiecategorie, Pagina, PaginaDocument
from regioprogramma.core.opmaak import met_hoofdletter


class Woofacet(Facet):
    """A filter on the categories of the Wet open overheid; in the address a category has its number: "011"."""

    def __init__(self) -> None:
        rijen = Koppeling(_met_categorie, "pk", "categorie")
        keuzes = [(soort.nummer, met_hoofdletter(str(soort.label))) for soort in Informatiecategorie]
        super().__init__(_("Wet open overheid"), lambda filterset: keuzes, koppeling=rijen)

    def voorwaarde(self, waarden: Sequence[str]) -> Q:
        """Return the condition for what belongs to any of these categories."""
        codes = [soort.value for soort in Informatiecategorie if soort.nummer in waarden]
        return Q(woo_categorieen__overlap=codes)

    def keuzes(self, aantallen: Mapping[str, int], gekozen: Sequence[str]) -> list[Keuze]:
        """Return the values to offer; the database counts by the code of a category."""
        return super().keuzes({Informatiecategorie(code).nummer: n for code, n in aantallen.items()}, gekozen)


def _met_categorie() -> QuerySet:
    rijen = Document.objects.exclude(woo_categorieen=[]).order_by()
    return rijen.annotate(categorie=Func(F("woo_categorieen"), function="unnest"))


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
    woo = Woofacet()
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
