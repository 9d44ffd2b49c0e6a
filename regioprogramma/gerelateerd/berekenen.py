"""Computes lists with the one statement that defines them, and stores them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.db.models import Count

from .formule import BEWAARD, BEWAARDE_BRON, LOSSE_BRON, lijst_sql
from .models import Lijst, Stuk, Versie
from .slot import lock_index, share_index
from .soorten import alle_soorten
from .versies import actieve

#: How many pieces get their lists in one statement when all are filled.
_STAPEL = 50
#: How many keywords a reason names at most.
REDENEN = 3

_BEWAARD, _LOS = lijst_sql(BEWAARDE_BRON), lijst_sql(LOSSE_BRON)


@dataclass(frozen=True)
class Kandidaat:
    """A piece in a list: its id, its score, its strength (0 to about 1) and the heaviest shared keywords."""

    stuk_id: int
    score: float
    sterkte: float
    redenen: tuple[int, ...]


@dataclass(frozen=True)
class Lijstbron:
    """A piece as its lists are computed for it, stored or not: a page on the screen of an editor is one."""

    stuk_id: int
    site_id: int
    levend: bool
    dag: int | None
    trefwoorden: tuple[int, ...]
    buiten: tuple[int, ...]


#: {(piece, kind number): what stands in the list}.
Lijsten = dict[tuple[int, int], list[Kandidaat]]


def nummers() -> list[int]:
    """Return the numbers of all kinds."""
    return [soort.nummer for soort in alle_soorten()]


def compute(
    bron: Lijstbron, soorten: Sequence[int] | None = None, versie: Versie | None = None, hoeveel: int = BEWAARD
) -> dict[int, list[Kandidaat]]:
    """Return {kind number: [Kandidaat]} for one Bron, as live SQL says it is."""
    versie = versie or actieve()
    if versie is None or not bron.trefwoorden:
        return {}
    velden = {
        "id": bron.stuk_id,
        "site": bron.site_id,
        "levend": bron.levend,
        "dag": bron.dag,
        "trefwoorden": list(bron.trefwoorden),
        "buiten": list(bron.buiten),
    }
    woorden = {bron.stuk_id: bron.trefwoorden}
    lijsten, _eigen = _execute(_LOS, woorden, versie, soorten or nummers(), hoeveel, velden)
    return {soort: lijst for (_pk, soort), lijst in lijsten.items()}


def compute_stored(ids: Iterable[int], soorten: Sequence[int] | None = None, versie: Versie | None = None) -> Lijsten:
    """Return {(piece, kind number): [Kandidaat]} for these pieces of the index; an empty list where there is none."""
    return _compute_stored(ids, soorten, versie or actieve())[0]


def _compute_stored(
    ids: Iterable[int], soorten: Sequence[int] | None, versie: Versie | None
) -> tuple[Lijsten, dict[int, float]]:
    woorden = dict(Stuk.objects.filter(pk__in=ids).values_list("pk", "trefwoorden"))
    if versie is None or not woorden:
        return {}, {}
    return _execute(_BEWAARD, woorden, versie, soorten or nummers(), BEWAARD, {"ids": list(woorden)})


def store_lijsten(ids: Iterable[int], soorten: Sequence[int] | None = None, versie: Versie | None = None) -> Lijsten:
    """Compute the lists of these pieces and store them, unless somebody changes the index just now; return them."""
    with transaction.atomic():
        mag = share_index()
        versie = versie or actieve()
        lijsten, eigen = _compute_stored(ids, soorten, versie)
        if mag and versie and lijsten:
            rijen = [_rij(pk, soort, lijst, versie, eigen[pk]) for (pk, soort), lijst in lijsten.items()]
            Lijst.objects.bulk_create(rijen, ignore_conflicts=True)
    return lijsten


def fill_lijsten(versie: Versie | None = None, hoogstens: int | None = None) -> int:
    """Compute and store lists that are missing, at most those of `hoogstens` pieces; return of how many pieces."""
    versie = versie or actieve()
    if versie is None:
        return 0
    aantal = Lijst.objects.filter(versie=versie).values("stuk_id").annotate(aantal=Count("soort"))
    vol = aantal.filter(aantal=len(nummers())).values("stuk_id")
    leeg = list(Stuk.objects.exclude(pk__in=vol).order_by("pk").values_list("pk", flat=True)[:hoogstens])
    for begin in range(0, len(leeg), _STAPEL):
        store_lijsten(leeg[begin : begin + _STAPEL], versie=versie)
    return len(leeg)


def verify_lijsten(hoogstens: int) -> tuple[int, set[int]]:
    """Compare at most this many stored lists, picked at random, with live SQL; return (number, pieces that differ)."""
    with transaction.atomic():
        # Nothing may change between reading a list and computing it.
        lock_index()
        lijsten = list(Lijst.objects.filter(versie__actief=True).order_by("?")[:hoogstens])
        anders = set()
        for lijst in lijsten:
            (berekend,) = compute_stored([lijst.stuk_id], [lijst.soort]).values() or ([],)
            if [(k.stuk_id, k.score) for k in berekend] != list(zip(lijst.stukken, lijst.scores, strict=True)):
                anders.add(lijst.stuk_id)
    return len(lijsten), anders


def _execute(
    sql: str,
    woorden: Mapping[int, Sequence[int]],
    versie: Versie,
    soorten: Sequence[int],
    hoeveel: int,
    velden: dict[str, Any],
) -> tuple[Lijsten, dict[int, float]]:
    """Return ({(piece, kind number): [Kandidaat]}, {piece: what it scores with itself}) of the pieces in `woorden`."""
    alle = {woord for eigen in woorden.values() for woord in eigen}
    gewichten = dict(versie.gewichten.filter(trefwoord_id__in=alle).values_list("trefwoord_id", "gewicht"))
    with connection.cursor() as cursor:
        cursor.execute(sql, {**velden, "versie": versie.pk, "soorten": soorten, "hoeveel": hoeveel})
        rijen = cursor.fetchall()
    lijsten: Lijsten = {(pk, soort): [] for pk in woorden for soort in soorten}
    for bron, _zelf, soort, stuk_id, score, sterkte, trefwoorden in rijen:
        if stuk_id is not None:
            gedeeld = sorted(set(woorden[bron]) & set(trefwoorden), key=lambda w: (-gewichten.get(w, 0), w))
            lijsten[bron, soort].append(Kandidaat(stuk_id, score, sterkte, tuple(gedeeld[:REDENEN])))
    return lijsten, {rij[0]: rij[1] for rij in rijen}


def _rij(stuk_id: int, soort: int, lijst: Sequence[Kandidaat], versie: Versie, eigen: float) -> Lijst:
    return Lijst(
        stuk_id=stuk_id,
        soort=soort,
        versie=versie,
        stukken=[kandidaat.stuk_id for kandidaat in lijst],
        scores=[kandidaat.score for kandidaat in lijst],
        sterktes=[kandidaat.sterkte for kandidaat in lijst],
        redenen=[kandidaat.redenen for kandidaat in lijst],
        drempel=lijst[-1].score if len(lijst) == BEWAARD else 0,
        eigen=eigen,
    )
