"""Keeps the index true: what may have changed is marked, and read anew when the transaction is final."""

from collections.abc import Callable, Collection, Iterable, Sequence

from django.db import connection
from django_tasks import task

from regioprogramma.core.models import Trefwoord
from regioprogramma.core.wijzigingen import once_on_commit

from . import inhoud, woordenschat
from .models import Gelijkwoord, Synoniem, Vindplaats, Zoekbron, sleutel_van
from .vector import build_vector, indexvelden

STUK_DINGEN = 200
#: What a result shows a piece of; of longer texts only this much is kept beside the index.
MEESTE_TEKST = 400_000


def _marked(*, leeg: bool = False) -> dict[str, set[int]]:
    """Return {kind: ids} of what was marked on this connection.

    Marks of what was rolled back may be among them: to read something once too often does no harm.
    """
    marked: dict[str, set[int]] = connection.__dict__.setdefault("_zoeken_gemerkt", {})
    if leeg:
        connection.__dict__["_zoeken_gemerkt"] = {}
    return marked


def mark_changed(bron: str, ids: Iterable[int]) -> None:
    """Say that these things may have changed."""
    if not (nieuw := set(ids)):
        return
    _marked().setdefault(bron, set()).update(nieuw)
    once_on_commit(read_marked)


def read_marked() -> None:
    """Bring the index up to date with all that was marked; called when the transaction is final."""
    for bron, ids in _marked(leeg=True).items():
        update_vindplaatsen(bron, ids)


def read_own_changes() -> None:
    """Bring in what this transaction changed itself: whoever writes and then searches finds what was written."""
    if connection.in_atomic_block and _marked():
        read_marked()


def update_vindplaatsen(bron: str, ids: Iterable[int], *, revise: bool = True) -> int:
    """Read these things anew and put what can be found in the index, the rest out of it; return how many are in.

    With `revise` compounds elsewhere are looked at again in the background, when there are new words.
    """
    alle = sorted(ids)
    aantal = 0
    nieuwe_woorden: set[str] = set()
    for begin in range(0, len(alle), STUK_DINGEN):
        stuk = alle[begin : begin + STUK_DINGEN]
        gevonden = inhoud.read_inhoud_of(bron, stuk)
        nieuwe_woorden |= _write(gevonden)
        Vindplaats.objects.filter(
            bron=bron, bron_id__in=set(stuk) - {gevonden_.bron_id for gevonden_ in gevonden}
        ).delete()
        aantal += len(gevonden)
    if nieuwe_woorden and revise:
        revise_later.enqueue(sorted(nieuwe_woorden)[: woordenschat.WEINIG_NIEUWE + 1])
    return aantal


def _write(gevonden: Sequence[inhoud.Inhoud]) -> set[str]:
    """Put these in the index; return the words that were not known yet."""
    velden = [indexvelden(ding) for ding in gevonden]
    geleerd = woordenschat.learn({token.vorm: token.stam for ding in velden for veld in ding for token in veld.tokens})
    rijen = [
        (
            ding.bron,
            ding.bron_id,
            ding.soort,
            ding.gewicht,
            ding.datum,
            max(1, sum(not token.is_stopwoord for token in van_ding[0].tokens)),
            build_vector(van_ding, geleerd.delen),
            fragmenttekst(ding),
        )
        for ding, van_ding in zip(gevonden, velden, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            """INSERT INTO zoeken_vindplaats (bron, bron_id, soort, gewicht, datum, titelwoorden, woorden, tekst)
            VALUES (%s, %s, %s, %s, %s, %s, %s::tsvector, %s)
            ON CONFLICT (bron, bron_id) DO UPDATE SET soort = excluded.soort, gewicht = excluded.gewicht,
                datum = excluded.datum, titelwoorden = excluded.titelwoorden, woorden = excluded.woorden,
                tekst = excluded.tekst""",
            rijen,
        )
    return geleerd.nieuw


def fragmenttekst(ding: inhoud.Inhoud) -> str:
    """Return the text that a result shows a piece of."""
    return "\n".join(deel for deel in (ding.samenvatting, ding.tekst) if deel)[:MEESTE_TEKST].replace("\x00", "")


def rebuild_index(report: Callable[[str, int], object] | None = None) -> None:
    """Make the whole index again while it is in use: row by row, nothing is ever missing."""
    _marked(leeg=True)
    make_gelijkwoorden()
    for bron in Zoekbron.values:
        ids = inhoud.alle_ids(bron)
        aantal = update_vindplaatsen(bron, ids, revise=False)
        Vindplaats.objects.filter(bron=bron).exclude(bron_id__in=ids).delete()
        if report:
            report(bron, aantal)
    revise_woorden()
    forget_woorden()


def forget_woorden() -> None:
    """Forget the words that nothing uses any more: they would be offered to whoever types wrong."""
    with connection.cursor() as cursor:
        cursor.execute(
            """DELETE FROM zoeken_woord w WHERE NOT EXISTS (
                SELECT FROM (SELECT DISTINCT substr(lexeem, 2) AS vorm FROM zoeken_vindplaats,
                    unnest(tsvector_to_array(woorden)) AS lexeem WHERE lexeem LIKE '=%') gebruikt
                WHERE gebruikt.vorm = w.vorm)"""
        )


def make_gelijkwoorden() -> None:
    """Make the table of synonyms again from the groups of the editors and the synonyms of the keywords."""
    groepen = {f"s{synoniem.pk}": synoniem.woorden for synoniem in Synoniem.objects.all()}
    # A synonym of a keyword finds the keyword, and not what its other synonyms find: a bus is not a train.
    for trefwoord in Trefwoord.objects.exclude(synoniemen=[]):
        for nummer, synoniem in enumerate(trefwoord.synoniemen):
            groepen[f"t{trefwoord.pk}.{nummer}"] = [trefwoord.naam, synoniem]
    gewenst = {
        (groep, sleutel)
        for groep, woorden in groepen.items()
        for sleutel in {sleutel_van(woord) for woord in woorden}
        if sleutel
    }
    bekend = {(rij.groep, rij.sleutel): rij.pk for rij in Gelijkwoord.objects.all()}
    Gelijkwoord.objects.filter(pk__in=[pk for paar, pk in bekend.items() if paar not in gewenst]).delete()
    Gelijkwoord.objects.bulk_create(
        [Gelijkwoord(groep=groep, sleutel=sleutel) for groep, sleutel in sorted(gewenst - bekend.keys())],
        ignore_conflicts=True,
    )


def revise_woorden(nieuw: Collection[str] | None = None) -> None:
    """Take compounds apart again that have one of these new words in them, or all; index anew what uses those."""
    anders = woordenschat.revise_samenstellingen(nieuw)
    gebruikt: dict[str, set[int]] = {}
    for begin in range(0, len(anders), STUK_DINGEN):
        query = " | ".join(f"'={vorm}'" for vorm in anders[begin : begin + STUK_DINGEN])
        with connection.cursor() as cursor:
            cursor.execute("SELECT bron, bron_id FROM zoeken_vindplaats WHERE woorden @@ %s::tsquery", [query])
            for bron, bron_id in cursor.fetchall():
                gebruikt.setdefault(bron, set()).add(bron_id)
    for bron, ids in gebruikt.items():
        update_vindplaatsen(bron, ids, revise=False)


@task()
def revise_later(nieuw: list[str]) -> None:
    """Let compounds that were indexed before fall apart into words that are new."""
    revise_woorden(nieuw)
