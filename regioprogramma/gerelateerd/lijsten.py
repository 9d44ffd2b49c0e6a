"""Reading: what stands in the lists of a page, and why."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.models import Document, Pagina, PaginaTrefwoord, Trefwoord
from regioprogramma.core.pagina import huidige_site

from .berekenen import REDENEN, Kandidaat, Lijstbron, compute, nummers, store_lijsten
from .bijhouden import process_wijzigingen
from .formule import BEWAARD
from .models import Actie, Gewicht, Stuk
from .soorten import Lijstsoort, soort_met_naam, soort_van
from .toestand import dagnummer, read_buiten

_VAST, _GEWIJZIGD = -1, -2
#: How many of every kind are fetched together: all that are stored, so that one query serves every list.
_VOORUIT = BEWAARD
#: Everything stored about the lists of a piece in one go: the lists, the pins, and whether changes wait.
_LEES = f"""
    SELECT l.soort, l.stukken, l.scores, l.sterktes, l.redenen
    FROM gerelateerd_lijst l JOIN gerelateerd_versie v ON v.nummer = l.versie_id AND v.actief
    WHERE l.stuk_id = %(id)s
    UNION ALL SELECT {_VAST}, array(
        SELECT naar FROM gerelateerd_sturing WHERE pagina_id = %(id)s AND actie = '{Actie.VAST.value}'
        ORDER BY volgorde, id), NULL, NULL, NULL
    UNION ALL SELECT {_GEWIJZIGD}, NULL, NULL, NULL, NULL WHERE EXISTS (SELECT FROM gerelateerd_wijziging)
        OR EXISTS (SELECT FROM gerelateerd_sturing WHERE pagina_id = %(id)s AND tot < %(vandaag)s)"""  # noqa: S608 - constants only


@dataclass(frozen=True)
class Gerelateerd:
    """A related piece: the page or document, the shared keywords that say why, and how strong it is (0 to about 1).

    `vast`: an editor put it there.
    """

    pagina: Pagina | Document
    trefwoorden: tuple[Trefwoord, ...]
    sterkte: float
    score: float
    vast: bool = False


def gerelateerd(pagina: Pagina, soort: str, aantal: int = 3, zonder: Iterable[int] = ()) -> list[Gerelateerd]:
    """Return at most `aantal` Gerelateerd of the kind named `soort` for a page: pins first, then by score.

    `zonder` holds the pieces that the page shows already. Only what a visitor of this site may see. In a preview the
    list is that of the keywords on the screen. All lists of a page are read together, once.
    """
    gelezen = pagina.remember("gerelateerd", partial(Leesbeurt, pagina))
    return gelezen.lijst(soort_met_naam(soort), aantal, set(zonder))


class Leesbeurt:
    """All lists of one page, read at once."""

    def __init__(self, pagina: Pagina) -> None:
        vast, self.kandidaten = _read(pagina)
        self._gevonden: dict[int, Any] = {}
        self._gevraagd: set[int] = set()
        self.vast = self._redenen_van_vaste(pagina, vast)
        # What is shared is the page's own.
        self._namen = {koppeling.trefwoord_id: koppeling.trefwoord for koppeling in _koppelingen(pagina)}

    def lijst(self, soort: Lijstsoort, aantal: int, zonder: Collection[int]) -> list[Gerelateerd]:
        """Return the list of one kind; see `gerelateerd`."""
        kandidaten = {k.stuk_id: k for k in self.kandidaten.get(soort.nummer, ()) if k.stuk_id not in self.vast}
        alle = {pk: k for pk, k in {**self.vast, **kandidaten}.items() if pk not in zonder}
        getoond = self._zichtbaar(soort, list(alle)[: aantal + len(self.vast)])[:aantal]
        if len(getoond) < aantal:
            # Some may be invisible just now: the next in line take their place.
            getoond = self._zichtbaar(soort, list(alle))[:aantal]
        return [self._item(self._gevonden[pk], alle[pk], pk in self.vast) for pk in getoond]

    def _zichtbaar(self, soort: Lijstsoort, ids: Sequence[int]) -> list[int]:
        """Return those of `ids` that are of this kind and that a visitor of this site may see."""
        vraag = {pk for pk in ids if (pk < 0) == (soort.model is Document)} - self._gevraagd
        if vraag and soort.model is not Document:
            # The first of the other kinds come along: one query then serves every list.
            alvast = {k.stuk_id for lijst in self.kandidaten.values() for k in lijst[:_VOORUIT] if k.stuk_id > 0}
            vraag |= alvast - self._gevraagd
        if vraag:
            self._gevraagd |= vraag
            self._gevonden |= fetch_stukken(vraag, soort.model is Document)
        if soort.model is Document:
            return [pk for pk in ids if pk in self._gevonden and pk < 0]
        type_id = ContentType.objects.get_for_model(soort.model).pk
        paginas = [pk for pk in ids if pk > 0 and pk in self._gevonden]
        return [pk for pk in paginas if self._gevonden[pk].content_type_id == type_id]

    def _item(self, stuk: Pagina | Document, kandidaat: Kandidaat, vast: bool) -> Gerelateerd:
        woorden = tuple(self._namen[woord] for woord in kandidaat.redenen if woord in self._namen)
        return Gerelateerd(stuk, woorden, kandidaat.sterkte, kandidaat.score, vast)

    @staticmethod
    def _redenen_van_vaste(pagina: Pagina, vast: list[int]) -> dict[int, Kandidaat]:
        """Return the pinned ids as {id: Kandidaat}, in their order, with the keywords they share, if any."""
        zwaarste: list[int] = []
        van: dict[int, list[int]] = {}
        if vast:
            gewichten = Gewicht.objects.filter(versie__actief=True, trefwoord_id__in=_trefwoorden(pagina))
            zwaarste = list(gewichten.order_by("-gewicht", "trefwoord_id").values_list("trefwoord_id", flat=True))
            van = dict(Stuk.objects.filter(pk__in=vast).values_list("pk", "trefwoorden"))
        gedeeld = {pk: [woord for woord in zwaarste if woord in van.get(pk, ())] for pk in vast}
        return {pk: Kandidaat(pk, 0, 0, tuple(woorden[:REDENEN])) for pk, woorden in gedeeld.items()}


def fetch_stukken(ids: Iterable[int], documenten: bool) -> dict[int, Any]:
    """Return {id: page, or document} of the pieces that a visitor of this site may see."""
    if documenten:
        return {-pk: document for pk, document in Document.objects.visible_by_id(-pk for pk in ids).items()}
    return Pagina.objects.visible_by_id(ids)


def bron_van(pagina: Pagina) -> Lijstbron:
    """Return the Bron of a page as it stands in memory, published or not."""
    soort = soort_van(type(pagina))
    site = huidige_site()
    return Lijstbron(
        stuk_id=pagina.pk or 0,
        site_id=site.pk if site else Site.objects.values_list("pk", flat=True).first() or 0,
        levend=bool(soort and soort.levend),
        dag=dagnummer(pagina.publicatiedatum or (None if soort and soort.levend else timezone.now())),
        trefwoorden=tuple(_trefwoorden(pagina)),
        buiten=tuple({pagina.pk or 0, *(read_buiten([pagina.pk]).get(pagina.pk, ()) if pagina.pk else ())}),
    )


def _read(pagina: Pagina) -> tuple[list[int], dict[int, list[Kandidaat]]]:
    """Return ([pinned ids], {kind number: [Kandidaat]}) of a page."""
    rijen = _rijen(pagina.pk)
    if _GEWIJZIGD in rijen:
        process_wijzigingen()
        rijen = _rijen(pagina.pk)
    vast = rijen[_VAST][0]
    if is_voorbeeld(pagina):
        return vast, compute(bron_van(pagina))
    lijsten = {
        soort: [Kandidaat(*velden[:3], tuple(velden[3])) for velden in zip(*kolommen, strict=True)]
        for soort, kolommen in rijen.items()
        if soort > 0
    }
    mist = [nummer for nummer in nummers() if nummer not in lijsten]
    if mist:
        berekend = store_lijsten([pagina.pk], mist)
        if not berekend:
            # Not in the index: without keywords, or only for whoever is logged in.
            return vast, compute(bron_van(pagina))
        lijsten |= {soort: lijst for (_pk, soort), lijst in berekend.items()}
    return vast, lijsten


def _rijen(pk: int | None) -> dict[int, tuple[list[int], Any, Any, list[list[int]]]]:
    with connection.cursor() as cursor:
        cursor.execute(_LEES, {"id": pk or 0, "vandaag": timezone.localdate()})
        return {
            soort: (stukken, scores, sterktes, json.loads(redenen or "[]"))
            for soort, stukken, scores, sterktes, redenen in cursor.fetchall()
        }


def is_voorbeeld(pagina: Pagina) -> bool:
    """Whether this page is not as it is published: new, a draft, or with keywords that are not saved yet."""
    return (
        pagina.pk is None
        or not pagina.live
        or "trefwoord_koppelingen" in getattr(pagina, "_cluster_related_objects", {})
    )


def _trefwoorden(pagina: Pagina) -> list[int]:
    return [koppeling.trefwoord_id for koppeling in _koppelingen(pagina)]


def _koppelingen(pagina: Pagina) -> list[PaginaTrefwoord]:
    return pagina.kinderen("trefwoord_koppelingen", "trefwoord")
