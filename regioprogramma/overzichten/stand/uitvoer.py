"""The rows that the figures are made of, as files."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from opgaven.models import Resultaat, read_meetreeksen
from projecten.models import Besteding, Bijdrage
from regioprogramma.core.lijsten import Uitvoer
from regioprogramma.core.models import Document, Feitwijziging, Pagina
from regioprogramma.core.opmaak import machinedatum

_GELD = ("bron", "organisatie", "bedrag_in_euro", "nauwkeurigheid", "in_natura", "peildatum", "uit_regio_deal")
_BIJDRAGEN = ("pagina", "soort", *_GELD, "url")
_BESTEDINGEN = ("pagina", "soort", "stadium", *_GELD, "wanneer", "ontvanger", "rapportage", "url")
_RESULTATEN = (
    "pagina", "soort", "indicator", "eenheid", "beginstand", "doel", "peildatum", "stand", "rapportage", "toelichting",
    "url",
)  # fmt: skip

_WIJZIGINGEN = ("moment", "pagina", "soort", "onderwerp", "wat", "was", "werd", "reden", "verbetering", "url")


class _Paginas:
    """The pages of some rows, and the titles of what these name as far as a visitor may know of it."""

    def __init__(self, rijen: Sequence[Any]) -> None:
        deals = {rij.uit_deal_id for rij in rijen if getattr(rij, "uit_deal_id", None)}
        ids = {rij.pagina_id for rij in rijen} | deals
        self.op_nummer = {pagina.pk: pagina for pagina in Pagina.objects.visible().filter(pk__in=ids)}
        papieren = {rij.rapportage_id for rij in rijen if getattr(rij, "rapportage_id", None)}
        self.papieren = Document.objects.visible().in_bulk(papieren)

    def begin(self, pagina_id: int, adres_van: Callable[[Any], str]) -> dict[str, Any]:
        """Return the columns about the page of a row."""
        pagina = self.op_nummer[pagina_id]
        return {"pagina": pagina.title, "soort": pagina.soort, "url": adres_van(pagina)}

    def titel(self, pk: int | None) -> str | None:
        """Return the title of a page that is visible."""
        return self.op_nummer[pk].title if pk in self.op_nummer else None

    def papier(self, pk: int | None, adres_van: Callable[[Any], str]) -> str | None:
        """Return the address of a report that is public."""
        return adres_van(self.papieren[pk].get_absolute_url()) if pk in self.papieren else None


def _geld(rij: Bijdrage | Besteding, paginas: _Paginas) -> dict[str, Any]:
    return {
        "bron": rij.get_bron_display(),
        "organisatie": rij.organisatie and rij.organisatie.naam,
        "bedrag_in_euro": rij.bedrag,
        "nauwkeurigheid": rij.nauwkeurigheid if rij.bedrag is not None else None,
        "in_natura": "ja" if rij.in_natura else "nee",
        "peildatum": rij.peildatum,
        "uit_regio_deal": paginas.titel(rij.uit_deal_id),
    }


def bijdragerijen(rijen: Sequence[Bijdrage], adres_van: Callable[[Any], str]) -> Iterable[dict[str, Any]]:
    """Return a row per contribution."""
    paginas = _Paginas(rijen)
    organisaties = _organisaties(rijen, Bijdrage)
    for rij in rijen:
        rij.organisatie = organisaties.get(rij.organisatie_id)
        yield {**paginas.begin(rij.pagina_id, adres_van), **_geld(rij, paginas)}


def _organisaties(rijen: Sequence[Any], model: type[Any]) -> dict[int, Any]:
    """Return {id: organisation} of what some rows name; the iterator that reads them cannot join."""
    ids = {pk for rij in rijen for pk in (rij.organisatie_id, getattr(rij, "ontvanger_id", None)) if pk}
    return model._meta.get_field("organisatie").related_model.objects.in_bulk(ids)


def bestedingrijen(rijen: Sequence[Besteding], adres_van: Callable[[Any], str]) -> Iterable[dict[str, Any]]:
    """Return a row per Besteding; dates are no more precise than they are known."""
    paginas = _Paginas(rijen)
    organisaties = _organisaties(rijen, Besteding)
    for rij in rijen:
        rij.organisatie = organisaties.get(rij.organisatie_id)
        ontvanger = organisaties.get(rij.ontvanger_id)
        yield {
            **paginas.begin(rij.pagina_id, adres_van),
            **_geld(rij, paginas),
            "stadium": rij.get_stadium_display(),
            "wanneer": machinedatum(rij.datum, rij.datum_precisie) if rij.datum else None,
            "ontvanger": ontvanger and ontvanger.naam,
            "rapportage": paginas.papier(rij.rapportage_id, adres_van),
        }


def resultaatrijen(rijen: Sequence[Resultaat], adres_van: Callable[[Any], str]) -> Iterable[dict[str, Any]]:
    """Return a row per value that was measured, and one of a result of which nothing was measured."""
    paginas, reeksen = _Paginas(rijen), read_meetreeksen(rijen)
    papieren = _Paginas([meting for reeks in reeksen for meting in reeks.metingen])
    for reeks in reeksen:
        resultaat = reeks.resultaat
        vast = {
            **paginas.begin(resultaat.pagina_id, adres_van),
            "indicator": resultaat.indicator,
            "eenheid": resultaat.eenheid or None,
            "beginstand": resultaat.beginstand,
            "doel": resultaat.doel,
            "toelichting": resultaat.toelichting or None,
        }
        for meting in reeks.metingen or (None,):
            yield {
                **vast,
                "peildatum": machinedatum(meting.datum, meting.datum_precisie) if meting else None,
                "stand": meting.waarde if meting else None,
                "rapportage": papieren.papier(meting.rapportage_id, adres_van) if meting else None,
            }


def wijzigingrijen(rijen: Sequence[Feitwijziging], adres_van: Callable[[Any], str]) -> Iterable[dict[str, Any]]:
    """Return a row per fact that changed."""
    paginas = _Paginas(rijen)
    for rij in rijen:
        yield {
            **paginas.begin(rij.pagina_id, adres_van),
            "moment": rij.moment,
            "onderwerp": rij.get_soort_display(),
            "wat": rij.wat,
            "was": rij.was or None,
            "werd": rij.werd or None,
            "reden": rij.reden or None,
            "verbetering": "ja" if rij.is_verbetering else "nee",
        }


BIJDRAGENUITVOER = Uitvoer("bijdragen", _BIJDRAGEN, bijdragerijen)
BESTEDINGENUITVOER = Uitvoer("bestedingen", _BESTEDINGEN, bestedingrijen)
RESULTATENUITVOER = Uitvoer("resultaten", _RESULTATEN, resultaatrijen)
WIJZIGINGENUITVOER = Uitvoer("wijzigingen", _WIJZIGINGEN, wijzigingrijen)
