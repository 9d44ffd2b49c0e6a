"""Takes a score apart, for whoever asks why."""

from dataclasses import dataclass

from django.db import connection

from .formule import MILJOEN, STERKTE, lengte, tijdfactor

_DELEN = f"""
    SELECT g.trefwoord_id, g.gewicht / {MILJOEN}::float8, {lengte("cardinality(r.trefwoorden)", "v.gemiddelde")},
        {tijdfactor("b", "r", "v.midden")}, r.stuk_id = ANY(b.buiten), (
            SELECT sum(z.gewicht) * {lengte("cardinality(b.trefwoorden)", "v.gemiddelde")} / {MILJOEN}
            FROM gerelateerd_gewicht z WHERE z.versie_id = v.nummer AND z.trefwoord_id = ANY(b.trefwoorden))
    FROM gerelateerd_versie v JOIN gerelateerd_stuk b ON b.stuk_id = %s JOIN gerelateerd_stuk r ON r.stuk_id = %s
    LEFT JOIN gerelateerd_gewicht g ON g.versie_id = v.nummer
        AND g.trefwoord_id = ANY(b.trefwoorden) AND g.trefwoord_id = ANY(r.trefwoorden)
    WHERE v.actief ORDER BY g.gewicht DESC, g.trefwoord_id"""  # noqa: S608 - constants only


@dataclass(frozen=True)
class Uitleg:
    """Why a piece stands in the list of another, or does not: the factors of the score.

    `woorden` are the shared keywords as (id, weight), the heaviest first. `zelf` is what the source scores with
    itself, `buiten` whether it never stands there: its page shows it already, or an editor pinned or hid it.
    """

    woorden: tuple[tuple[int, float], ...]
    lengte: float
    tijd: float
    zelf: float
    buiten: bool

    @property
    def score(self) -> float:
        """The score as the lists hold it."""
        return sum(gewicht for _woord, gewicht in self.woorden) * self.lengte * self.tijd

    @property
    def sterkte(self) -> float:
        """The share of what the source scores with itself, without time."""
        return sum(gewicht for _woord, gewicht in self.woorden) * self.lengte / self.zelf

    @property
    def getoond(self) -> bool:
        """Whether it may stand in the list, if there is room."""
        return bool(self.woorden) and not self.buiten and self.sterkte >= STERKTE


def explain_score(bron: int, doel: int) -> Uitleg | None:
    """Return the Uitleg of the piece `doel` in the lists of `bron`; None when one of the two is not in the index."""
    with connection.cursor() as cursor:
        cursor.execute(_DELEN, [bron, doel])
        rijen = cursor.fetchall()
    if not rijen:
        return None
    _woord, _gewicht, lengtefactor, tijd, buiten, zelf = rijen[0]
    woorden = tuple((woord, gewicht) for woord, gewicht, *_rest in rijen if woord is not None)
    return Uitleg(woorden, lengtefactor, tijd, zelf, buiten)
