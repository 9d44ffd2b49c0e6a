"""What the content says now: the published pieces with their keywords, read from the pages and documents."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.models import Document, Pagina, PaginaDocument
from regioprogramma.core.pagina import op_site

from .formule import UITERSTE_DAG
from .models import Stuk, Sturing
from .soorten import DOCUMENTEN, alle_soorten, soort_van

NUL = date(2000, 1, 1)
GEEN_SOORT = 0


def dagnummer(moment: date | None) -> int | None:
    """Return the day of a date or moment as the formula counts: days since 2000, cut off at both ends; or None."""
    if moment is None:
        return None
    dag = (timezone.localtime(moment).date() if hasattr(moment, "hour") else moment) - NUL
    return max(-UITERSTE_DAG, min(UITERSTE_DAG, dag.days))


def read_toestand(
    ids: Collection[int] | None = None, bekend_buiten: Mapping[int, Collection[int]] = MappingProxyType({})
) -> dict[int, Stuk]:
    """Return {piece: Stuk as it must be} of those of `ids` that belong in the index; of everything without `ids`.

    `bekend_buiten` is {piece: what never stands in its lists} where that is known.
    """
    stukken: dict[int, Stuk] = {}
    for site in Site.objects.select_related("root_page"):
        with op_site(site):
            if ids is None or any(pk > 0 for pk in ids):
                stukken |= {stuk.stuk_id: stuk for stuk in _paginas(site, ids)}
            if ids is None or any(pk < 0 for pk in ids):
                stukken |= {stuk.stuk_id: stuk for stuk in _documenten(site, ids)}
    onbekend = None if ids is None else [pk for pk in stukken if pk not in bekend_buiten]
    buiten = {**dict(bekend_buiten), **(read_buiten(onbekend) if onbekend != [] else {})}
    for stuk in stukken.values():
        stuk.buiten = sorted({stuk.stuk_id, *buiten.get(stuk.stuk_id, ())})
    return stukken


def _paginas(site: Site, ids: Collection[int] | None) -> Iterator[Stuk]:
    paginas = Pagina.objects.visible()
    if ids is not None:
        paginas = paginas.filter(pk__in=[pk for pk in ids if pk > 0])
    woorden = ArrayAgg("trefwoord_koppelingen__trefwoord", order_by="trefwoord_koppelingen__trefwoord")
    gevonden = paginas.filter(trefwoord_koppelingen__isnull=False).annotate(woorden=woorden).order_by()
    for pk, type_id, moment, woorden in gevonden.values_list("pk", "content_type", "publicatiedatum", "woorden"):
        soort = soort_van(ContentType.objects.get_for_id(type_id).model_class())
        yield Stuk(
            stuk_id=pk,
            soort=soort.nummer if soort else GEEN_SOORT,
            site_id=site.pk,
            levend=bool(soort and soort.levend),
            dag=dagnummer(moment),
            trefwoorden=woorden,
        )


def _documenten(site: Site, ids: Collection[int] | None) -> Iterator[Stuk]:
    """A document carries the keywords of the pages that offer it: nobody has to keep those twice."""
    aangeboden = Q(pagina_koppelingen__pagina__in=Pagina.objects.visible())
    documenten = Document.objects.visible()
    if ids is not None:
        documenten = documenten.filter(pk__in=[-pk for pk in ids if pk < 0])
    pad = "pagina_koppelingen__pagina__trefwoord_koppelingen__trefwoord"
    gevonden = documenten.filter(aangeboden, **{f"{pad}__isnull": False}).annotate(
        woorden=ArrayAgg(pad, distinct=True, order_by=pad)
    )
    for pk, datum, woorden in gevonden.order_by().values_list("pk", "datum", "woorden"):
        yield Stuk(
            stuk_id=-pk,
            soort=DOCUMENTEN.nummer,
            site_id=site.pk,
            levend=False,
            dag=dagnummer(datum),
            trefwoorden=woorden,
        )


def read_buiten(ids: Collection[int] | None) -> dict[int, set[int]]:
    """Return {piece: pieces that never stand in its lists} of these pieces, or of all; without the piece itself."""
    buiten: dict[int, set[int]] = {}
    for een, ander in set(relaties(ids)):
        buiten.setdefault(een, set()).add(ander)
        buiten.setdefault(ander, set()).add(een)
    sturingen = Sturing.objects.all() if ids is None else Sturing.objects.filter(pagina__in=[p for p in ids if p > 0])
    for van, naar in sturingen.values_list("pagina", "naar"):
        buiten.setdefault(van, set()).add(naar)
    return buiten


def relaties(ids: Collection[int] | None) -> Iterator[tuple[int, int]]:
    """Yield the pairs of pieces that show each other already; see `Soort.relaties`."""
    for soort in alle_soorten():
        yield from soort.relaties(ids)
    koppelingen = PaginaDocument.objects.all()
    if ids is not None:
        koppelingen = koppelingen.filter(Q(pagina__in=ids) | Q(document__in=[-pk for pk in ids if pk < 0]))
    for pagina, document in koppelingen.values_list("pagina", "document"):
        yield pagina, -document
