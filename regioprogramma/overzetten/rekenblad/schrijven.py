"""Writes projects as a spreadsheet that can be brought in again, and the template: the same without projects."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from wagtail.permissions import policy_registry

from projecten.models import Project
from regioprogramma.core.lijsten import text_cell, value_cell
from regioprogramma.core.models import Gebruiker
from regioprogramma.core.opmaak import Precisie, show_datum, show_ja_nee
from regioprogramma.overzetten.models import Projectnummer

from .kolommen import KEUZENBLAD, PROJECTEN, RESULTATEN, TABELLEN, Kolom, Waardesoort, Werktabel
from .lijsten import LIJSTEN
from .naslag import Naslag
from .proef import EIGEN_NUMMER
from .versies import read_tables

#: For how many rows the template offers the words of a list.
_RIJEN = 5_000
_BREEDTE = 22
Versierij = dict[str, Any]


def write_projecten(gebruiker: Gebruiker) -> bytes:
    """Return all projects that somebody may change, as their newest version has them."""
    mag = policy_registry.get_by_type(Project).instances_user_has_permission_for(gebruiker, "change")
    projecten = Project.objects.filter(pk__in=mag.order_by().values("pk")).order_by("path")
    return _Schrijver(gebruiker).write(projecten)


def write_sjabloon(gebruiker: Gebruiker) -> bytes:
    """Return a spreadsheet without projects, with the words and names that can be chosen."""
    return _Schrijver(gebruiker).write(Project.objects.none())


class _Schrijver:
    def __init__(self, gebruiker: Gebruiker) -> None:
        self.naslag = Naslag(gebruiker)
        self.nummers = dict(Projectnummer.objects.values_list("pagina_id", "nummer"))
        self.boek = Workbook(write_only=True)
        self.keuzes: dict[str, list[str]] = {}

    def write(self, projecten: Any) -> bytes:
        """Return the bytes of the file."""
        bladen = {tabel.naam: self._sheet(tabel) for tabel in TABELLEN.values()}
        for project, versie in read_tables(projecten.iterator(chunk_size=100)):
            vast = {
                "nummer": self.nummers.get(project.pk) or f"{EIGEN_NUMMER}{project.pk}",
                "project": versie["title"],
            }
            for tabel in TABELLEN.values():
                for rij in _rows_of(tabel, versie):
                    cellen = [self._cell(kolom, vast, rij, bladen[tabel.naam]) for kolom in columns_of(tabel)]
                    bladen[tabel.naam].append(cellen)
        self._offer(bladen)
        uit = io.BytesIO()
        self.boek.save(uit)
        return uit.getvalue()

    def _sheet(self, tabel: Werktabel) -> Any:
        blad = self.boek.create_sheet(str(tabel.label))
        blad.freeze_panes = "C2"
        kolommen = columns_of(tabel)
        for nummer in range(1, len(kolommen) + 1):
            blad.column_dimensions[get_column_letter(nummer)].width = _BREEDTE
        blad.append([_head_cell(blad, kolom) for kolom in kolommen])
        return blad

    def _cell(self, kolom: Kolom, vast: dict[str, str], rij: Versierij, blad: Any) -> Any:
        if kolom.soort is Waardesoort.NUMMER:
            return text_cell(blad, vast[kolom.naam])
        waarde = self._value(kolom, rij)
        if isinstance(waarde, str):
            return text_cell(blad, waarde)
        return value_cell(blad, waarde, is_bedrag=kolom.soort is Waardesoort.BEDRAG)

    def _value(self, kolom: Kolom, rij: Versierij) -> Any:
        """Return what a cell holds: text, a number, a day, or None."""
        if lijst := LIJSTEN.get(kolom.naam):
            ids = lijst.ids(rij.get(lijst.relatie) or [])
            return " | ".join(self.naslag.of(lijst.naslag).namen.get(pk, "") for pk in ids) or None
        waarde = rij.get(kolom.modelveld.name)
        if waarde in (None, ""):
            return None
        match kolom.soort:
            case Waardesoort.BEDRAG | Waardesoort.GETAL:
                return Decimal(str(waarde))
            case Waardesoort.DATUM | Waardesoort.DAG:
                return _date(waarde, rij.get(f"{kolom.modelveld.name}_precisie") or Precisie.DAG)
            case Waardesoort.JANEE:
                return str(show_ja_nee(waarde))
            case Waardesoort.KEUZE:
                return str(dict(kolom.modelveld.flatchoices).get(waarde, waarde))
            case Waardesoort.VERWIJZING:
                return self.naslag.of(kolom.naslag).namen.get(waarde)
        return str(waarde)

    def _offer(self, bladen: dict[str, Any]) -> None:
        """Write the sheet with what can be chosen, and offer that in the cells."""
        keuzes = self.boek.create_sheet(str(KEUZENBLAD))
        lijsten = dict(self._lists())
        keuzes.append([text_cell(keuzes, capfirst(kop), vet=True) for kop in lijsten])
        for plek in range(max(map(len, lijsten.values()))):
            keuzes.append(
                [text_cell(keuzes, lijst[plek]) if plek < len(lijst) else None for lijst in lijsten.values()]
            )
        letters = {kop: get_column_letter(nummer) for nummer, kop in enumerate(lijsten, start=1)}
        for tabel in TABELLEN.values():
            for nummer, kolom in enumerate(columns_of(tabel), start=1):
                kop = _list_of(kolom)
                if kop in lijsten and lijsten[kop] and kolom.soort is not Waardesoort.VERWIJZINGEN:
                    letter, einde = letters[kop], len(lijsten[kop]) + 1
                    # What is not in the list may be typed all the same: it is judged when it is brought in.
                    regel = DataValidation(type="list", formula1=f"{KEUZENBLAD}!${letter}$2:${letter}${einde}")
                    regel.errorStyle, regel.allow_blank = "warning", True
                    regel.add(f"{get_column_letter(nummer)}2:{get_column_letter(nummer)}{_RIJEN}")
                    bladen[tabel.naam].data_validations.append(regel)

    def _lists(self) -> Iterator[tuple[str, list[str]]]:
        for tabel in TABELLEN.values():
            for kolom in columns_of(tabel):
                if kop := _list_of(kolom):
                    yield kop, self._words(kolom)

    def _words(self, kolom: Kolom) -> list[str]:
        if kolom.soort is Waardesoort.JANEE:
            return [str(show_ja_nee(waarde)) for waarde in (True, False)]
        if kolom.soort is Waardesoort.KEUZE:
            return [str(label) for _waarde, label in kolom.modelveld.flatchoices]
        return self.naslag.of(kolom.naslag).choices()


def columns_of(tabel: Werktabel) -> list[Kolom]:
    """Return the columns that the site writes: amounts in rows, not beside each other."""
    return [kolom for kolom in tabel.kolommen if not kolom.bron]


def _list_of(kolom: Kolom) -> str:
    """Return what the list of words of a column is called; "" when it has none. The same words are one list."""
    if kolom.soort is Waardesoort.JANEE:
        return "ja of nee"
    if kolom.soort is Waardesoort.KEUZE:
        return str(kolom.modelveld.verbose_name)
    return kolom.naslag.replace("_", " ")


def _rows_of(tabel: Werktabel, versie: Versierij) -> Iterable[Versierij]:
    """Return the rows of a table that a version holds; of a result one for each value that was measured."""
    if tabel is PROJECTEN:
        return [versie]
    rijen = versie.get(tabel.relatie) or []
    if tabel is not RESULTATEN:
        return rijen
    return [regel for rij in rijen for regel in _with_values(rij, versie.get("metingen") or [])]


def _with_values(resultaat: Versierij, metingen: Sequence[Versierij]) -> list[Versierij]:
    eigen = sorted((m for m in metingen if m["sleutel"] == resultaat["sleutel"]), key=lambda m: m["datum"])
    if not eigen:
        return [resultaat]
    sleutel = {veld: resultaat[veld] for veld in RESULTATEN.sleutel}
    eerste, *verder = [{naam: m[naam] for naam in ("waarde", "datum", "datum_precisie")} for m in eigen]
    return [{**resultaat, **eerste}, *({**sleutel, **meting} for meting in verder)]


def _date(waarde: str, precisie: str) -> Any:
    dag = date.fromisoformat(waarde)
    if precisie == Precisie.JAAR:
        return dag.year
    return show_datum(dag, precisie) if precisie == Precisie.MAAND else dag


def _head_cell(blad: Any, kolom: Kolom) -> Any:
    """Return the head of a column, with what may stand below it where that is not plain."""
    cel = text_cell(blad, capfirst(str(kolom.label)), vet=True)
    if kolom.uitleg:
        cel.comment = Comment(str(kolom.uitleg), "")
    return cel
