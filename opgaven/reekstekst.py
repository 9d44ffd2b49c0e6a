"""A series as an editor types or pastes it: a line per value, "31-12-2025: 140".

What comes from a spreadsheet has a tab for the colon. Each line is read as it is meant, or refused by its number.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regioprogramma.core.models import Document
from regioprogramma.core.opmaak import Precisie, read_decimal, read_partial_date, show_datum
from regioprogramma.taal import write_number

#: When, how much, and perhaps where that is written.
_REGEL = re.compile(r"(?P<wanneer>[^:;|\t]+?)\s*[:;|\t]\s*(?P<waarde>[^;|\t]+?)(?:\s*[;|\t]\s*(?P<bron>.+))?")
#: More values than anybody types of one result.
MEESTE_REGELS = 100
DECIMALEN = 2
_Regel = TypeVar("_Regel")


class Gemeten(NamedTuple):
    """A value that was measured: when, how precisely that is known, how much, and in which report it stands."""

    datum: date
    precisie: Precisie
    waarde: Decimal
    rapportage: Document | None


class Gepland(NamedTuple):
    """The value that is planned for the end of a year."""

    jaar: int
    waarde: Decimal


def read_metingen(tekst: str, find: Callable[[str], Document] | None = None) -> list[Gemeten]:
    """Return what was measured, the oldest first; raises ValidationError (Dutch) with a sentence per line.

    `find` returns the report with a title (default: of all documents).
    """
    regels = _read_lines(tekst, partial(_read_meting, find or find_rapportage))
    _refuse_double([regel.datum for regel in regels], _("Er staan twee standen van dezelfde dag. Laat er één staan."))
    return sorted(regels, key=lambda regel: regel.datum)


def read_tussendoelen(tekst: str) -> list[Gepland]:
    """Return what is planned, the first year first; raises ValidationError (Dutch) with a sentence per line."""
    regels = _read_lines(tekst, _read_tussendoel)
    _refuse_double([regel.jaar for regel in regels], _("Er staan twee doelen voor hetzelfde jaar. Laat er één staan."))
    return sorted(regels)


def _refuse_double(waarden: list[Any], zin: str) -> None:
    if len(set(waarden)) < len(waarden):
        raise ValidationError(zin, code="dubbel")


def _read_lines(tekst: str, read: Callable[[re.Match[str]], _Regel]) -> list[_Regel]:
    gevuld = [regel.strip() for regel in tekst.splitlines() if regel.strip()]
    if len(gevuld) > MEESTE_REGELS:
        raise ValidationError(_("Zet hier hooguit %(aantal)d regels.") % {"aantal": MEESTE_REGELS}, code="te_veel")
    gelezen, fouten = [], []
    for nummer, regel in enumerate(gevuld, start=1):
        try:
            gelezen.append(read(_split(regel)))
        except ValidationError as fout:
            zinnen = " ".join(fout.messages)
            fouten.append(_("Regel %(nummer)d: %(zinnen)s") % {"nummer": nummer, "zinnen": zinnen})
    if fouten:
        raise ValidationError(fouten, code="invalid")
    return gelezen


def _split(regel: str) -> re.Match[str]:
    """Return the parts of a line; "31-12-2025 140" has no sign between them, but can be read in one way only."""
    if vorm := _REGEL.fullmatch(regel) or _REGEL.fullmatch(re.sub(r"^(\S+)\s+(\S+)$", r"\1: \2", regel)):
        return vorm
    raise ValidationError(
        _("Schrijf de datum, een dubbele punt en het getal. Bijvoorbeeld: 31-12-2025: 140."), code="invalid"
    )


def _read_value(vorm: re.Match[str]) -> Decimal:
    waarde = read_decimal(vorm["waarde"], DECIMALEN)
    if waarde is None:
        raise ValidationError(_("Hier ontbreekt het getal."), code="required")
    if abs(waarde) >= 10**12:
        raise ValidationError(_("Dit getal is te groot."), code="max_digits")
    return waarde


def _read_when(vorm: re.Match[str]) -> tuple[date, Precisie]:
    wanneer = read_partial_date(vorm["wanneer"])
    if wanneer is None:
        raise ValidationError(_("Hier ontbreekt de datum."), code="required")
    return wanneer


def _read_meting(find: Callable[[str], Document], vorm: re.Match[str]) -> Gemeten:
    datum, precisie = _read_when(vorm)
    return Gemeten(datum, precisie, _read_value(vorm), find(vorm["bron"].strip()) if vorm["bron"] else None)


def _read_tussendoel(vorm: re.Match[str]) -> Gepland:
    datum, precisie = _read_when(vorm)
    if precisie != Precisie.JAAR or vorm["bron"]:
        raise ValidationError(
            _("Schrijf alleen het jaar, een dubbele punt en het getal. Bijvoorbeeld: 2026: 80."), code="invalid"
        )
    return Gepland(datum.year, _read_value(vorm))


def find_rapportage(titel: str, documenten: QuerySet[Document] | None = None) -> Document:
    """Return the one of these documents (default: all) with this title.

    Raises ValidationError when there is none, or more than one.
    """
    alle = Document.objects.all() if documenten is None else documenten
    gevonden = list(alle.filter(title__iexact=titel).order_by("pk")[:2])
    if len(gevonden) == 1:
        return gevonden[0]
    zin = (
        _("Er zijn meer documenten die ‘%(titel)s’ heten. Geef ze eerst een eigen titel.")
        if gevonden
        else _("Er is geen document dat ‘%(titel)s’ heet. Voeg het eerst toe bij Documenten, of laat de titel weg.")
    )
    raise ValidationError(zin, code="rapportage", params={"titel": titel})


def write_metingen(metingen: Iterable[Any]) -> str:
    """Return a line per Meting, as it is read again."""
    return "\n".join(_write_meting(meting) for meting in metingen)


def _write_meting(meting: Any) -> str:
    wanneer = (
        meting.datum.strftime("%d-%m-%Y")
        if meting.datum_precisie == Precisie.DAG
        else show_datum(meting.datum, meting.datum_precisie)
    )
    regel = f"{wanneer}: {write_number(meting.waarde)}"
    return f"{regel}; {meting.rapportage.title}" if meting.rapportage else regel


def write_tussendoelen(tussendoelen: Mapping[str, str]) -> str:
    """Return a line per year, as it is read again; they come as they are stored: {"2026": "80"}."""
    return "\n".join(f"{jaar}: {write_number(Decimal(waarde))}" for jaar, waarde in sorted(tussendoelen.items()))
