"""Brings the villages of the site up to date with what the files say, and tells what that changes.

Nothing is taken away: what the files no longer have is told, and somebody decides.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count
from django.utils import translation

from contacten.models import Gemeente, Woonplaats

from .bestand import Lijstfout, read_regels
from .verzamelen import Gevonden, Oogst, collect


@dataclass
class Lijstuitkomst:
    """What came of it, in sentences for whoever runs the site."""

    regels: int
    nieuw: list[str] = field(default_factory=list)
    gewijzigd: list[str] = field(default_factory=list)
    gelijk: int = 0
    niet_meer: list[str] = field(default_factory=list)

    @property
    def geschreven(self) -> int:
        """How many records were written, or would be."""
        return len(self.nieuw) + len(self.gewijzigd)


class _Proef(Exception):
    """Ends the transaction of a dry run."""


def update_woonplaatsen(paden: Sequence[Path], *, proef: bool = False) -> Lijstuitkomst:
    """Read these files and write what they say: all or nothing, and with `proef` nothing.

    Raises Lijstfout, with a sentence, for a file that cannot be read or says what cannot be.
    """
    oogst = collect(chain.from_iterable(read_regels(pad) for pad in paden))
    if not (oogst.woonplaatsen or oogst.per_code or oogst.per_gemeente):
        raise Lijstfout(f"None of the {oogst.regels} rows is about a gemeente of this site.")
    bevinding = Lijstuitkomst(oogst.regels)
    try:
        with transaction.atomic():
            _write(oogst, bevinding)
            if proef:
                raise _Proef
    except _Proef:
        pass
    return bevinding


def _write(oogst: Oogst, bevinding: Lijstuitkomst) -> None:
    # Nobody adds the same village meanwhile.
    bekend = list(Woonplaats.objects.select_for_update(of=("self",)).select_related("gemeente"))
    op_code = {ding.code: ding for ding in bekend if ding.code}
    op_naam = {(ding.gemeente_id, ding.naam.casefold()): ding for ding in bekend}
    gezien: set[int] = set()
    for sleutel, gevonden in sorted(oogst.woonplaatsen.items()):
        ding = op_code.get(gevonden.code) or op_naam.get(sleutel) or Woonplaats()
        gevonden.postcodes |= oogst.per_code.pop(gevonden.code, set())
        gezien.add(_update(ding, gevonden, bevinding))
    for code, postcodes in oogst.per_code.items():
        if ding := op_code.get(code):
            _update(ding, Gevonden(ding.naam, ding.gemeente, postcodes=postcodes), bevinding)
    _write_gemeenten(oogst, bevinding)
    bevinding.niet_meer += _list_missing(oogst, gezien)


def _update(ding: Woonplaats, gevonden: Gevonden, bevinding: Lijstuitkomst) -> int:
    """Write what differs of one village; return its id."""
    nieuw = {
        "naam": gevonden.naam,
        "gemeente": gevonden.gemeente,
        "code": gevonden.code or ding.code,
        "coordinaten": gevonden.punt or ding.coordinaten,
        "postcodegebieden": sorted({*ding.postcodegebieden, *gevonden.postcodes}),
    }
    oud = {veld: getattr(ding, veld) for veld in nieuw} if ding.pk else {}
    anders = {veld: waarde for veld, waarde in nieuw.items() if oud.get(veld) != waarde}
    if ding.pk and not anders:
        bevinding.gelijk += 1
        return ding.pk
    for veld, waarde in anders.items():
        setattr(ding, veld, waarde)
    naam = f"{gevonden.naam} ({gevonden.gemeente.naam})"
    _save(ding, naam)
    if oud:
        bevinding.gewijzigd.append(f"{naam}: {'; '.join(_told(veld, oud[veld], nieuw[veld]) for veld in anders)}")
    else:
        bevinding.nieuw.append(f"{naam}{_between(ding.postcodegebieden)}")
    return ding.pk


def _told(veld: str, oud: object, nieuw: object) -> str:
    if isinstance(oud, list) and isinstance(nieuw, list):
        return "postcode areas added: " + ", ".join(deel for deel in nieuw if deel not in oud)
    return f"{veld} ‘{oud}’ becomes ‘{nieuw}’" if oud else f"{veld} becomes ‘{nieuw}’"


def _between(postcodes: Iterable[str]) -> str:
    return f": {', '.join(postcodes)}" if postcodes else ""


def _save(ding: Woonplaats | Gemeente, naam: str) -> None:
    try:
        with translation.override("en"):
            ding.full_clean()
    except ValidationError as fout:
        raise Lijstfout(f"{naam} cannot be stored, so nothing was: {' '.join(fout.messages)}") from None
    ding.save()


def _write_gemeenten(oogst: Oogst, bevinding: Lijstuitkomst) -> None:
    """Put postcode areas with the only village of a gemeente, or with the gemeente as long as no village has them."""
    for gemeente, postcodes in sorted(oogst.per_gemeente.items(), key=lambda paar: paar[0].naam):
        dorpen = list(gemeente.woonplaatsen.select_related("gemeente"))
        if len(dorpen) == 1:
            _update(dorpen[0], Gevonden(dorpen[0].naam, gemeente, postcodes=postcodes), bevinding)
            continue
        al_bekend = {cijfers for dorp in dorpen for cijfers in dorp.postcodegebieden}
        over = sorted(({*gemeente.postcodegebieden} | postcodes) - al_bekend)
        if over == gemeente.postcodegebieden:
            bevinding.gelijk += 1
            continue
        gemeente.postcodegebieden = over
        _save(gemeente, gemeente.naam)
        bevinding.gewijzigd.append(f"{gemeente.naam}: postcode areas without a village{_between(over)}")


def _list_missing(oogst: Oogst, gezien: set[int]) -> Iterator[str]:
    """Yield a sentence per village that its gemeente in the files no longer has, and per postcode area likewise."""
    genoemd = {gevonden.gemeente.pk for gevonden in oogst.woonplaatsen.values()}
    weg = Woonplaats.objects.filter(gemeente__in=genoemd).exclude(pk__in=gezien).select_related("gemeente")
    for ding in weg.annotate(gebruikt=Count("plaatsen__pagina", distinct=True)):
        gebruik = f"used by {ding.gebruikt} pages" if ding.gebruikt else "used by no page"
        yield f"{ding} ({ding.gemeente.naam}), {gebruik}: kept. Delete it in the CMS if it is gone."
    dorpen = {(dorp.gemeente_id, dorp.naam.casefold()): dorp for dorp in Woonplaats.objects.filter(pk__in=gezien)}
    for sleutel, gevonden in sorted(oogst.woonplaatsen.items()):
        if gevonden.postcodes and (meer := set(dorpen[sleutel].postcodegebieden) - gevonden.postcodes):
            yield f"{gevonden.naam}: postcode areas {', '.join(sorted(meer))} are not in the files: kept."
