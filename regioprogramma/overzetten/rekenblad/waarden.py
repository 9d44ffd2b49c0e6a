"""What stands in a cell, as a version of a page would hold it; or why it is not understood, in Dutch.

How amounts, numbers and dates are read is said in `core/opmaak`. Here stands only what a spreadsheet adds: cells that
are numbers or dates already, "-" for "make it empty", and formulas without an outcome.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextField
from django.utils.translation import gettext as _

from regioprogramma.core.apart import Celsoort
from regioprogramma.core.opmaak import (
    Nauwkeurigheid,
    Precisie,
    read_decimal,
    read_machinedatum,
    read_partial_date,
    read_rough_amount,
    read_rough_date,
    show_datum,
    show_getal,
    unguard_formula,
)

from .kolommen import KEUZEWOORDEN, Kolom, Waardesoort
from .lezen import Bladcel
from .naslag import plain

#: What empties a field; a cell without anything leaves it as it is.
WIS = "-"
_JA = {"ja", "j", "x", "v", "✓", "✔", "waar", "true", "1", "yes"}
_NEE = {"nee", "n", "onwaar", "false", "0", "no", "neen"}
_CENT = Decimal("0.01")
#: Below this much of a cent what is lost is how a machine stores a number.
_RUIS = Decimal("0.000001")


@dataclass(frozen=True)
class Celinhoud:
    """What a cell says: values by the fields they fill, or names to look up. Without either the field stays."""

    velden: dict[str, Any] = field(default_factory=dict)
    namen: tuple[str, ...] | None = None
    let_op: str = ""


def read_cell(kolom: Kolom, cel: Bladcel, factor: int = 1) -> Celinhoud | None:
    """Return what a cell says, None when it says nothing; raises ValidationError (Dutch).

    `factor` is by how much the amounts of the column were divided, as its head says.
    """
    if cel.soort is Celsoort.FORMULE:
        raise ValidationError(
            _("hier staat een formule zonder uitkomst. Open het bestand, bewaar het en kies het opnieuw")
        )
    if cel.soort is Celsoort.FOUT:
        raise ValidationError(_("in de cel staat een fout: ‘%(tekst)s’"), params={"tekst": cel.tekst})
    tekst = cel.tekst.replace("\N{NO-BREAK SPACE}", " ").strip()
    if not tekst:
        return None
    if tekst == WIS and kolom.soort is not Waardesoort.NUMMER:
        return _cleared(kolom)
    if kolom.soort is Waardesoort.BEDRAG:
        return _amount(kolom, Bladcel(cel.soort, tekst), factor)
    return _LEZERS[kolom.soort](kolom, Bladcel(cel.soort, unguard_formula(tekst)))


def _cleared(kolom: Kolom) -> Celinhoud:
    """Return what makes a field empty; raises ValidationError for one that may not be."""
    if kolom.soort is Waardesoort.VERWIJZINGEN:
        return Celinhoud(namen=())
    veld = kolom.modelveld
    if kolom.soort is Waardesoort.JANEE:
        return Celinhoud({veld.name: False})
    if not veld.blank:
        raise ValidationError(_("dit mag niet leeg worden gemaakt"))
    if kolom.soort is Waardesoort.VERWIJZING:
        return Celinhoud(namen=())
    return Celinhoud({veld.name: None if veld.null else ""})


def plain_text(cel: Bladcel) -> str:
    """Return what people see in a cell, on one line."""
    if cel.soort is Celsoort.JANEE:
        return _("ja") if cel.tekst == "1" else _("nee")
    if cel.soort is Celsoort.DATUM:
        return show_datum(*_stored_date(cel.tekst))
    return " ".join(cel.tekst.split())


def _text(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    veld = kolom.modelveld
    meer_regels = isinstance(veld, TextField) and cel.soort is Celsoort.TEKST
    tekst = "\n".join(" ".join(regel.split()) for regel in cel.tekst.splitlines()) if meer_regels else plain_text(cel)
    if veld.max_length and len(tekst) > veld.max_length:
        # Of a longer text the column itself says nothing.
        waarden = {"meeste": veld.max_length, "aantal": len(tekst)}
        raise ValidationError(_("dit zijn %(aantal)d tekens, en het mogen er %(meeste)d zijn"), params=waarden)
    return Celinhoud({veld.name: veld.clean(tekst, None)})


def _number_of_project(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    tekst = plain_text(cel)
    if kolom.naam == "nummer" and len(tekst) > 60:
        raise ValidationError(_("een projectnummer heeft hooguit 60 tekens"))
    return Celinhoud({kolom.naam: tekst})


def _choice(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    """Return the word of a list that a cell means, by its label, its value, or what else people write for it."""
    keuzes = dict(kolom.modelveld.flatchoices)
    woorden = {plain(label): waarde for waarde, label in keuzes.items()} | {plain(waarde): waarde for waarde in keuzes}
    tekst = plain(plain_text(cel))
    waarde = woorden.get(tekst) or KEUZEWOORDEN.get(tekst)
    if waarde not in keuzes:
        raise ValidationError(
            _("‘%(tekst)s’ staat niet in de lijst. Kies uit: %(keuzes)s"),
            params={"tekst": cel.tekst, "keuzes": ", ".join(map(str, keuzes.values()))},
        )
    return Celinhoud({kolom.modelveld.name: waarde})


def _yes_or_no(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    tekst = plain(cel.tekst)
    if tekst not in _JA | _NEE:
        raise ValidationError(_("‘%(tekst)s’ is geen ja of nee"), params={"tekst": cel.tekst})
    return Celinhoud({kolom.modelveld.name: tekst in _JA})


def _amount(kolom: Kolom, cel: Bladcel, factor: int) -> Celinhoud:
    hoe: Nauwkeurigheid | None = None
    if cel.soort is Celsoort.GETAL:
        bedrag: Decimal | None = Decimal(cel.tekst) * factor
    elif cel.soort is Celsoort.TEKST:
        bedrag, hoe = read_rough_amount(cel.tekst)
        if factor > 1 and bedrag is not None and not any(teken.isalpha() for teken in cel.tekst):
            bedrag *= factor
    else:
        raise ValidationError(_("hier staat geen bedrag maar ‘%(tekst)s’"), params={"tekst": plain_text(cel)})
    bedrag, let_op = _rounded(bedrag)
    velden: dict[str, Any] = {kolom.modelveld.name: _checked(kolom, bedrag)}
    if hoe:
        velden[kolom.modelveld.name.replace("bedrag", "nauwkeurigheid")] = str(hoe)
    return Celinhoud(velden, let_op=let_op)


def _figure(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    if cel.soort is Celsoort.GETAL:
        getal, let_op = _rounded(Decimal(cel.tekst))
    elif cel.soort is Celsoort.TEKST:
        getal, let_op = read_decimal(cel.tekst, 2), ""
    else:
        raise ValidationError(_("hier staat geen getal maar ‘%(tekst)s’"), params={"tekst": plain_text(cel)})
    return Celinhoud({kolom.modelveld.name: _checked(kolom, getal)}, let_op=let_op)


def _rounded(getal: Decimal | None) -> tuple[Decimal | None, str]:
    """Return a number with two decimals, as a column holds it, and a sentence when that is another number."""
    if getal is None:
        return None, ""
    rond = getal.quantize(_CENT, ROUND_HALF_UP)
    if abs(rond - getal) < _RUIS:
        return rond, ""
    zin = _("‘%(getal)s’ wordt afgerond op twee decimalen")
    return rond, zin % {"getal": show_getal(getal)}


def _checked(kolom: Kolom, getal: Decimal | None) -> str | None:
    """Return a number as a version holds it; raises ValidationError for one that does not fit."""
    if getal is None:
        if not kolom.modelveld.null:
            raise ValidationError(_("hier ontbreekt het getal"))
        return None
    kolom.modelveld.run_validators(getal)
    return str(getal)


def _date(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    gelezen, let_op = _read_date(cel, tot=kolom.tot)
    veld = kolom.modelveld
    if gelezen is None:
        return _cleared(kolom)
    return Celinhoud({veld.name: gelezen[0].isoformat(), f"{veld.name}_precisie": str(gelezen[1])}, let_op=let_op)


def _day(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    gelezen, _let_op = _read_date(cel, tot=False)
    if gelezen is None:
        return _cleared(kolom)
    if gelezen[1] != Precisie.DAG:
        raise ValidationError(
            _("‘%(tekst)s’ is geen dag. Bijvoorbeeld: 30-06-2026"), params={"tekst": plain_text(cel)}
        )
    return Celinhoud({kolom.modelveld.name: gelezen[0].isoformat()})


def _read_date(cel: Bladcel, *, tot: bool) -> tuple[tuple[date, Precisie] | None, str]:
    """Return a date with its precision, None for one that is not known yet, and what of the cell is not in it."""
    if cel.soort is Celsoort.DATUM:
        return _stored_date(cel.tekst), ""
    gelezen = read_rough_date(cel.tekst, tot=tot)
    if gelezen is None:
        return None, ""
    dag, precisie, is_heel = gelezen
    if is_heel:
        return (dag, precisie), ""
    return (dag, precisie), _("‘%(tekst)s’ wordt ‘%(datum)s’") % {
        "tekst": cel.tekst,
        "datum": show_datum(dag, precisie),
    }


def _stored_date(tekst: str) -> tuple[date, Precisie]:
    """Return a date that a file stores as one: as much of it as the cell shows; raises ValidationError."""
    machine, _spatie, getoond = tekst.partition(" ")
    try:
        dag, precisie = read_machinedatum(machine)
    except ValueError as fout:
        raise ValidationError(_("‘%(tekst)s’ is geen datum"), params={"tekst": tekst}) from fout
    try:
        kort = read_partial_date(getoond)
    except ValidationError:
        kort = None
    if kort and kort[1] == Precisie.MAAND and kort[0] == dag.replace(day=1):
        return kort
    if kort and kort[1] == Precisie.JAAR and kort[0].year == dag.year:
        return kort
    return dag, precisie


def _names(kolom: Kolom, cel: Bladcel) -> Celinhoud:
    """Return the names in a cell: with a bar, a semicolon or a line between them."""
    tekst = cel.tekst if cel.soort is Celsoort.TEKST else plain_text(cel)
    if kolom.soort is Waardesoort.VERWIJZING:
        return Celinhoud(namen=(" ".join(tekst.split()),))
    for teken in ("|", ";", "\n"):
        tekst = tekst.replace(teken, "|")
    return Celinhoud(namen=tuple(" ".join(naam.split()) for naam in tekst.split("|") if naam.strip()))


_LEZERS: dict[Waardesoort, Callable[[Kolom, Bladcel], Celinhoud]] = {
    Waardesoort.TEKST: _text,
    Waardesoort.NUMMER: _number_of_project,
    Waardesoort.KEUZE: _choice,
    Waardesoort.JANEE: _yes_or_no,
    Waardesoort.GETAL: _figure,
    Waardesoort.DATUM: _date,
    Waardesoort.DAG: _day,
    Waardesoort.VERWIJZING: _names,
    Waardesoort.VERWIJZINGEN: _names,
}
