"""The frozen weights of keywords: made, used, and renewed beside the ones in use."""

from django.db import connection
from django.db.models import Avg, Count, F, Func

from .formule import MILJOEN
from .models import Gewicht, Lijst, Stuk, Versie

_GEWICHTEN = f"""
    INSERT INTO gerelateerd_gewicht (versie_id, trefwoord_id, gewicht)
    SELECT v.nummer, t.trefwoord_id, round(ln(1 + v.stukken::float8 / count(*)) * {MILJOEN})
    FROM gerelateerd_versie v, gerelateerd_vermelding t
    WHERE (%(woorden)s::int[] IS NULL OR t.trefwoord_id = ANY(%(woorden)s::int[])) AND NOT EXISTS (
        SELECT FROM gerelateerd_gewicht g WHERE g.versie_id = v.nummer AND g.trefwoord_id = t.trefwoord_id)
    GROUP BY v.nummer, v.stukken, t.trefwoord_id"""  # noqa: S608 - constants only


def actieve():
    """Return the version in use, or None on a site without keywords."""
    return Versie.objects.filter(actief=True).first()


def weeg(woorden=None):
    """Give these keywords, or all, a weight in every version that has none for them: from then on it is frozen."""
    with connection.cursor() as cursor:
        cursor.execute(_GEWICHTEN, {"woorden": woorden})


def maak(*, actief=False):
    """Make a version with weights from the index as it is now; the caller holds the lock."""
    telling = Stuk.objects.aggregate(
        stukken=Count("pk"), gemiddelde=Avg(Func(F("trefwoorden"), function="cardinality"))
    )
    versie = Versie.objects.create(
        stukken=max(1, telling["stukken"]), gemiddelde=float(telling["gemiddelde"] or 1), actief=actief
    )
    weeg()
    return versie


def zet_om(versie):
    """Use this version from now on, and throw away the others with their lists; the caller holds the lock."""
    for model in (Lijst, Gewicht):
        # In the database alone: there are as many lists as pages times kinds.
        model.objects.exclude(versie=versie)._raw_delete(using=connection.alias)
    Versie.objects.exclude(pk=versie.pk).delete()
    Versie.objects.filter(pk=versie.pk).update(actief=True)
