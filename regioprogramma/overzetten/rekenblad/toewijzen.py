"""Which row of a page a row of a file is about: the one that is the same, else the one with the same key."""

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from .kolommen import Waardesoort, Werktabel
from .naslag import Naslag, plain
from .verzamelen import Invoerrij

Versierij = dict[str, Any]


def same(oud: Any, nieuw: Any) -> bool:
    """Whether two values of a version are the same; nothing is the same as an empty text, and spaces are spaces."""
    if isinstance(oud, str) and isinstance(nieuw, str) and oud.split() == nieuw.split():
        return True
    if oud in (None, "") or nieuw in (None, ""):
        return oud in (None, "") and nieuw in (None, "")
    if oud == nieuw:
        return True
    if isinstance(oud, bool) or isinstance(nieuw, bool):
        return False
    try:
        return Decimal(str(oud)) == Decimal(str(nieuw))
    except InvalidOperation:
        return False


def pair_rows(
    tabel: Werktabel, rijen: Sequence[Versierij], invoerrijen: Sequence[Invoerrij], naslag: Naslag
) -> list[Versierij]:
    """Return for each row of a file the row that it is about, {} for a new one; each is taken once.

    What is the same goes first, so that of rows that look alike none takes the place of another.
    """
    vrij = list(rijen)
    wensen = [_loosely(invoerrij, naslag) for invoerrij in invoerrijen]
    gevonden: dict[int, Versierij] = {}
    hoe: list[Callable[[Werktabel, Versierij, Versierij], bool]] = [_is_all, _is_part, _has_key, _may_have_key]
    for past in hoe:
        for plek, wens in enumerate(wensen):
            if plek in gevonden:
                continue
            for rij in vrij:
                if past(tabel, rij, wens):
                    gevonden[plek] = rij
                    vrij = [ander for ander in vrij if ander is not rij]
                    break
    return [gevonden.get(plek, {}) for plek in range(len(wensen))]


def find_row(tabel: Werktabel, rijen: Sequence[Versierij], invoerrij: Invoerrij, naslag: Naslag) -> Versierij:
    """Return the row with the key of a row of a file, {} for a new one; more rows of a file may be about one."""
    wens = _loosely(invoerrij, naslag)
    for past in (_has_key, _may_have_key):
        for rij in rijen:
            if past(tabel, rij, wens):
                return rij
    return {}


def _loosely(invoerrij: Invoerrij, naslag: Naslag) -> Versierij:
    """Return {field: value} of what a row of a file says; a name may be of anything that the site has."""
    wens: Versierij = {}
    for cel in invoerrij.cellen.values():
        if cel.kolom.soort is Waardesoort.VERWIJZING:
            lijst, namen = naslag.of(cel.kolom.naslag), map(plain, cel.gelezen.namen or ())
            ids = {pk for naam in namen for pk in lijst.ids.get(naam, set()) | lijst.per_naam.get(naam, set())}
            # A name of nothing is no row's.
            wens[cel.kolom.modelveld.name] = ids or ({0} if cel.gelezen.namen else set())
        else:
            wens |= cel.gelezen.velden
    return wens


def _alike(oud: Any, nieuw: Any) -> bool:
    if isinstance(nieuw, set):
        return oud in nieuw if nieuw else oud is None
    return same(oud, nieuw) or (isinstance(oud, str) and isinstance(nieuw, str) and plain(oud) == plain(nieuw))


def _is_part(tabel: Werktabel, rij: Versierij, wens: Versierij) -> bool:
    """Whether a row holds all that is said."""
    genoemd = [veld for veld in wens if veld in rij]
    return tabel.sleutel[0] in genoemd and all(_alike(rij[veld], wens[veld]) for veld in genoemd)


def _is_all(tabel: Werktabel, rij: Versierij, wens: Versierij) -> bool:
    """Whether a row holds all that is said, and nothing else."""
    velden = {
        kolom.modelveld.name
        for kolom in tabel.kolommen
        if kolom.soort not in {Waardesoort.NUMMER, Waardesoort.JANEE, Waardesoort.KEUZE}
    }
    return _is_part(tabel, rij, wens) and all(rij.get(veld) in (None, "") for veld in velden - set(wens))


def _has_key(tabel: Werktabel, rij: Versierij, wens: Versierij) -> bool:
    """Whether a row has the key that is said; what is not said of it is empty."""
    niet_genoemd = [veld for veld in tabel.sleutel if veld not in wens]
    return _may_have_key(tabel, rij, wens) and all(rij.get(veld) in (None, "", False) for veld in niet_genoemd)


def _may_have_key(tabel: Werktabel, rij: Versierij, wens: Versierij) -> bool:
    """Whether a row has what is said of its key."""
    genoemd = [veld for veld in tabel.sleutel if veld in wens]
    return tabel.sleutel[0] in genoemd and all(_alike(rij.get(veld), wens[veld]) for veld in genoemd)
