"""The frozen weights of keywords: made, used, and renewed beside the ones in use."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Aggregate, Avg, Count, F, Func, IntegerField, Q

from .formule import MILJOEN, PEILDAG
from .models import Gewicht, Lijst, Stuk, Vermelding, Versie

_GEWICHTEN = f"""
    WITH nieuw AS MATERIALIZED (
        SELECT v.nummer, v.stukken, w.id FROM gerelateerd_versie v CROSS JOIN unnest(%s::int[]) AS w(id)
        WHERE NOT EXISTS (
            SELECT FROM gerelateerd_gewicht g WHERE g.versie_id = v.nummer AND g.trefwoord_id = w.id)
    )
    INSERT INTO gerelateerd_gewicht (versie_id, trefwoord_id, gewicht)
    SELECT n.nummer, n.id, round(ln(1 + n.stukken::float8 / count(*)) * {MILJOEN})
    FROM nieuw n JOIN gerelateerd_vermelding t ON t.trefwoord_id = n.id
    GROUP BY n.nummer, n.stukken, n.id"""  # noqa: S608 - constants only


class Middelste(Aggregate):
    """The value that half of the others are lower than; rows without one do not count."""

    template = "percentile_disc(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = IntegerField()


def actieve() -> Versie | None:
    """Return the version in use, or None on a site without keywords."""
    return Versie.objects.filter(actief=True).first()


def weigh(woorden: Iterable[int]) -> None:
    """Give these keywords a weight in every version that has none for them: from then on it is frozen."""
    with connection.cursor() as cursor:
        cursor.execute(_GEWICHTEN, [list(woorden)])


def make_version(*, actief: bool = False) -> Versie:
    """Make a version with weights from the index as it is now; the caller holds the lock."""
    telling = Stuk.objects.aggregate(
        stukken=Count("pk"),
        gemiddelde=Avg(Func(F("trefwoorden"), function="cardinality")),
        midden=Middelste("dag", filter=Q(levend=False)),
    )
    versie = Versie.objects.create(
        stukken=max(1, telling["stukken"]),
        gemiddelde=float(telling["gemiddelde"] or 1),
        midden=PEILDAG if telling["midden"] is None else telling["midden"],
        actief=actief,
    )
    weigh(Vermelding.objects.order_by().values_list("trefwoord_id", flat=True).distinct())
    return versie


def switch_version(versie: Versie) -> None:
    """Use this version from now on, and throw away the others with their lists; the caller holds the lock."""
    for model in (Lijst, Gewicht):
        # In the database alone: there are as many lists as pages times kinds.
        model.objects.exclude(versie=versie)._raw_delete(using=connection.alias)
    Versie.objects.exclude(pk=versie.pk).delete()
    Versie.objects.filter(pk=versie.pk).update(actief=True)
