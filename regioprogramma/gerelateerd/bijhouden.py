"""Keeps the index and the lists true: whatever changes is marked at once and worked through as soon as it is final.

Nothing is patched: a list that could have changed is dropped, and computed again when somebody reads it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.utils import timezone
from django_tasks import task

from regioprogramma.core.wijzigingen import once_on_commit

from . import versies
from .formule import MILJOEN, STERKTE, lengte, tijdfactor
from .models import Lijst, Stuk, Sturing, Vermelding, Versie, Wijziging
from .slot import lock_index
from .taken import count_wijzigingen
from .toestand import GEEN_SOORT, read_toestand

#: When more pieces change at once than this share of all (and than a few), dropping every list costs less than finding
#: out which.
VEEL_TEGELIJK, WEINIG_TEGELIJK = 0.02, 50


def mark_stukken(ids: Iterable[int], *, relaties: bool = True) -> None:
    """Say that these pieces may have changed; handled by the worker, or by whoever reads before that.

    Without `relaties` only keywords: most of what is read about a piece then stays as it was.
    """
    Wijziging.objects.bulk_create([Wijziging(stuk_id=pk, relaties=relaties) for pk in ids])
    once_on_commit(process_later.enqueue)


@task(priority=50)
def process_later() -> None:
    """Work through what was marked: whoever publishes does not wait for the lists of others."""
    process_wijzigingen()


@transaction.atomic
def process_wijzigingen() -> int:
    """Work through what was marked; return the number of pieces that had really changed.

    What an editor steered until a day that has passed goes first: that changes a page without anybody saving it.
    """
    lock_index()
    Sturing.objects.filter(tot__lt=timezone.localdate()).delete()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM gerelateerd_wijziging RETURNING stuk_id, relaties")
        rijen = cursor.fetchall()
    return _update({pk for pk, _relaties in rijen}, {pk for pk, relaties in rijen if relaties}) if rijen else 0


def mend_index() -> int:
    """Compare the whole index with the content and mend what differs; return the number of pieces that did.

    For changes that no signal tells of: an import in bulk, or a query by hand.
    """
    process_wijzigingen()
    toestand = read_toestand()
    bekend = {stuk.stuk_id: stuk for stuk in Stuk.objects.all()}
    anders = {pk for pk in toestand.keys() | bekend.keys() if _inhoud(toestand.get(pk)) != _inhoud(bekend.get(pk))}
    mark_stukken(anders)
    return process_wijzigingen()


class Verschil(NamedTuple):
    """A piece that changed: as it stands in the index and as it must become; None when it is not there."""

    oud: Stuk | None
    nieuw: Stuk | None

    @property
    def alleen_buiten(self) -> bool:
        """Whether only what its own lists leave out changed: nothing for the lists of others."""
        return bool(self.oud and self.nieuw) and _inhoud(self.oud)[:-1] == _inhoud(self.nieuw)[:-1]

    @property
    def rises_by(self) -> list[int] | None:
        """The keywords through which alone it can score more than it did; None when anything else changed.

        A piece with as many keywords as before, or more, has a length factor that is no higher.
        """
        oud, nieuw = self.oud, self.nieuw
        if oud is None or nieuw is None or _inhoud(oud)[:4] != _inhoud(nieuw)[:4]:
            return None
        if len(nieuw.trefwoorden) < len(oud.trefwoorden):
            return None
        return sorted(set(nieuw.trefwoorden) - set(oud.trefwoorden))


def _inhoud(stuk: Stuk | None) -> tuple[Any, ...]:
    if stuk is None:
        return ()
    return stuk.soort, stuk.site_id, stuk.levend, stuk.dag, sorted(stuk.trefwoorden), sorted(stuk.buiten)


def _update(ids: set[int], met_relaties: set[int]) -> int:
    verschillen = _compare(ids, met_relaties)
    # What shows a piece, or no longer does, changes with it; so do the documents that a page offers.
    anderen = {ander for verschil in verschillen.values() for ander in _tegenhangers(verschil)} - ids
    verschillen |= _compare(anderen, anderen)
    if not verschillen:
        return 0
    versie = versies.actieve()
    veel = versie is None or len(verschillen) > max(VEEL_TEGELIJK * versie.stukken, WEINIG_TEGELIJK)
    if veel:
        Lijst.objects.all()._raw_delete(using=connection.alias)
    else:
        _drop_lists_of(verschillen)
    _write(verschillen)
    if versie is None:
        versies.make_version(actief=True)
        return len(verschillen)
    versies.weigh(sorted({woord for v in verschillen.values() if v.nieuw for woord in v.nieuw.trefwoorden}))
    if not veel:
        anders = [verschil for verschil in verschillen.values() if verschil.nieuw and not verschil.alleen_buiten]
        _drop_lists_that_fit([(v.nieuw, v.rises_by) for v in anders if v.nieuw and v.nieuw.soort != GEEN_SOORT])
    count_wijzigingen(versie, len(verschillen))
    return len(verschillen)


def _compare(ids: set[int], met_relaties: set[int]) -> dict[int, Verschil]:
    bekend = Stuk.objects.in_bulk(ids) if ids else {}
    # What is not in the index yet is read as a whole.
    bekend_buiten = {pk: stuk.buiten for pk, stuk in bekend.items() if pk not in met_relaties}
    toestand = read_toestand(ids, bekend_buiten) if ids else {}
    return {
        pk: Verschil(bekend.get(pk), toestand.get(pk))
        for pk in ids
        if _inhoud(toestand.get(pk)) != _inhoud(bekend.get(pk))
    }


def _tegenhangers(verschil: Verschil) -> set[int]:
    oud, nieuw = (set(stuk.buiten) if stuk else set() for stuk in (verschil.oud, verschil.nieuw))
    return (oud ^ nieuw) | {pk for pk in oud | nieuw if pk < 0}


def _drop_lists_of(verschillen: Mapping[int, Verschil]) -> None:
    """Drop the own lists of what changed, and those of others that it stands in."""
    anders = [pk for pk, verschil in verschillen.items() if not verschil.alleen_buiten]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM gerelateerd_lijst WHERE stuk_id = ANY(%s)", [list(verschillen)])
        for pk in anders:
            # One at a time: only then does the index of the lists serve.
            cursor.execute("DELETE FROM gerelateerd_lijst WHERE stukken @> ARRAY[%s]::int[]", [pk])


def _write(verschillen: Mapping[int, Verschil]) -> None:
    """Put the new state in the index."""
    nieuw = [verschil.nieuw for verschil in verschillen.values() if verschil.nieuw]
    anders = [pk for pk, verschil in verschillen.items() if not verschil.alleen_buiten]
    Stuk.objects.filter(stuk_id__in=verschillen)._raw_delete(using=connection.alias)
    Vermelding.objects.filter(stuk_id__in=anders)._raw_delete(using=connection.alias)
    Stuk.objects.bulk_create(nieuw, batch_size=1000)
    Vermelding.objects.bulk_create(
        [
            Vermelding(
                stuk_id=stuk.stuk_id,
                trefwoord_id=woord,
                soort=stuk.soort,
                site_id=stuk.site_id,
                levend=stuk.levend,
                dag=stuk.dag,
                aantal=len(stuk.trefwoorden),
            )
            for stuk in nieuw
            if not verschillen[stuk.stuk_id].alleen_buiten
            for woord in stuk.trefwoorden
        ],
        batch_size=1000,
    )


#: The lists of one version that a changed piece is now strong enough to enter, with enough of a score. Most sources
#: are ruled out before their list is looked at: what one scores with itself is at least what it shares, plus what the
#: lightest keywords together weigh, as many as it has besides. The margin is for rounding: to drop one list too many
#: does no harm.
_MARGE = 0.999999
_PAST = f"""
    WITH woord AS MATERIALIZED (
        SELECT c.trefwoord_id, g.gewicht, v.gemiddelde, {lengte("c.aantal", "v.gemiddelde")} AS lengte
        FROM gerelateerd_vermelding c JOIN gerelateerd_versie v ON v.nummer = %(versie)s
        JOIN gerelateerd_gewicht g ON g.versie_id = v.nummer AND g.trefwoord_id = c.trefwoord_id
        WHERE c.stuk_id = %(id)s
    ),
    paar AS MATERIALIZED (
        SELECT b.stuk_id, sum(w.gewicht) * max(w.lengte) AS kaal
        FROM woord w JOIN gerelateerd_vermelding b USING (trefwoord_id)
        WHERE b.stuk_id <> %(id)s AND (%(door)s::int[] IS NULL OR b.stuk_id IN (
            SELECT stuk_id FROM gerelateerd_vermelding WHERE trefwoord_id = ANY(%(door)s::int[])))
        GROUP BY b.stuk_id, b.aantal
        HAVING sum(w.gewicht) * max(w.lengte) >= {STERKTE * _MARGE}::float8 * (
            sum(w.gewicht) + coalesce((%(licht)s::int[])[b.aantal - count(*)], 0)
        ) * {lengte("b.aantal", "max(w.gemiddelde)")}
    ),
    kans AS MATERIALIZED (
        -- LIMIT 1: looked up one by one in the index, however few the planner thinks there are.
        SELECT p.stuk_id, p.kaal, l.drempel FROM paar p CROSS JOIN LATERAL (
            SELECT eigen, drempel FROM gerelateerd_lijst
            WHERE stuk_id = p.stuk_id AND soort = %(soort)s AND versie_id = %(versie)s LIMIT 1
        ) l WHERE p.kaal >= {STERKTE * _MARGE} * l.eigen
    ),
    weg AS MATERIALIZED (
        SELECT k.stuk_id FROM kans k
        CROSS JOIN LATERAL (SELECT levend, dag FROM gerelateerd_stuk WHERE stuk_id = k.stuk_id LIMIT 1) b
        JOIN gerelateerd_stuk c ON c.stuk_id = %(id)s JOIN gerelateerd_versie v ON v.nummer = %(versie)s
        WHERE k.kaal * {tijdfactor("b", "c", "v.midden")} / {MILJOEN} >= k.drempel * {_MARGE}
    )
    DELETE FROM gerelateerd_lijst
    WHERE stuk_id IN (SELECT stuk_id FROM weg) AND soort = %(soort)s AND versie_id = %(versie)s"""  # noqa: S608 - constants only


def _drop_lists_that_fit(stukken: Sequence[tuple[Stuk, list[int] | None]]) -> None:
    """Drop the lists that the changed pieces could enter, each as it is now and with what it `rises_by`."""
    for versie in Versie.objects.all():
        lichtste = versie.gewichten.order_by("gewicht", "trefwoord_id").values_list("gewicht", flat=True)
        velden = {"versie": versie.pk, "licht": list(accumulate(lichtste[:100]))}
        with connection.cursor() as cursor:
            for stuk, door in stukken:
                cursor.execute(_PAST, velden | {"id": stuk.stuk_id, "soort": stuk.soort, "door": door})
