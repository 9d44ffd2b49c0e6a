"""How a region names, orders and leaves out what is in the account: read from what is stored, or refused."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .kolommen import CODELIJSTEN, RAPPORTBLADEN, Geldgroep, Rapportblad, Rapportkolom

#: What a head of a column, or a code, may be long.
LANGST = 120


@dataclass(frozen=True)
class Uitvoerindeling:
    """The columns of each sheet in their order, with their heads, and the words of each list of codes."""

    kolommen: dict[str, tuple[tuple[Rapportkolom, str], ...]]
    codes: dict[str, dict[str, str]]

    def word(self, lijst: str, waarde: str) -> str:
        """Return the word of a region for a value; the value itself for one that the site no longer knows."""
        return self.codes[lijst].get(waarde, waarde)

    def heads(self, blad: str, jaar: int) -> list[str]:
        """Return the heads of a sheet, for the year of a round."""
        return [self.head(kop, str(jaar)) for _kolom, kop in self.kolommen[blad]]

    def head(self, kop: str, jaar: str) -> str:
        """Return a head with what it has for a year and for the groups."""
        # Not `format`: what somebody typed is no program.
        kop = kop.replace("{jaar}", jaar)
        for groep in Geldgroep:
            kop = kop.replace(f"{{{groep}}}", self.word("groepnaam", groep))
        return kop


def default_kolommen() -> list[dict[str, Any]]:
    """Return all columns as they are stored: all of them on, with the names of the site."""
    return [
        {"blad": blad.naam, "veld": kolom.veld, "kop": str(kolom.kop), "aan": True}
        for blad in RAPPORTBLADEN.values()
        for kolom in blad.kolommen
    ]


def default_codes() -> dict[str, dict[str, str]]:
    """Return all codes as they are stored: the words of the site."""
    return {
        naam: {str(waarde): str(woord) for waarde, woord in lijst.woorden.items()}
        for naam, lijst in CODELIJSTEN.items()
    }


def read_indeling(kolommen: Any = None, codes: Any = None) -> Uitvoerindeling:
    """Return how the account is laid out; raises ValidationError (Dutch) for what is no sheet, column or code.

    A sheet of which nothing is said has all its columns; a code of which nothing is said is that of the site.
    """
    fouten: list[str] = []
    per_blad: dict[str, list[tuple[Rapportkolom, str]]] = {}
    genoemd: set[str] = set()
    for regel in _list_of(kolommen, fouten):
        gevonden = _read_column(regel, fouten)
        if gevonden is None:
            continue
        blad, kolom = gevonden
        genoemd.add(blad.naam)
        if kolom in [eerder for eerder, _kop in per_blad.get(blad.naam, [])]:
            fouten.append(_("De kolom ‘%(veld)s’ staat twee keer.") % {"veld": kolom.veld})
        if regel.get("aan", True) is not False:
            per_blad.setdefault(blad.naam, []).append((kolom, str(regel.get("kop") or kolom.kop)))
    woorden = _read_codes(codes, fouten)
    if fouten:
        raise ValidationError(fouten)
    heel = {
        blad.naam: tuple(per_blad.get(blad.naam, []))
        if blad.naam in genoemd
        else tuple((kolom, str(kolom.kop)) for kolom in blad.kolommen)
        for blad in RAPPORTBLADEN.values()
    }
    return Uitvoerindeling(heel, woorden)


def _list_of(kolommen: Any, fouten: list[str]) -> list[dict[str, Any]]:
    if not kolommen:
        return []
    if not isinstance(kolommen, list) or not all(isinstance(regel, dict) for regel in kolommen):
        fouten.append(_("De kolommen zijn niet te lezen."))
        return []
    return kolommen


def _read_column(regel: dict[str, Any], fouten: list[str]) -> tuple[Rapportblad, Rapportkolom] | None:
    blad = RAPPORTBLADEN.get(str(regel.get("blad")))
    if blad is None:
        fouten.append(_("Het blad ‘%(blad)s’ bestaat niet.") % {"blad": regel.get("blad")})
        return None
    kolom = blad.column(str(regel.get("veld")))
    if kolom is None:
        velden = {"veld": regel.get("veld"), "blad": blad.label}
        fouten.append(_("De kolom ‘%(veld)s’ bestaat niet op het blad ‘%(blad)s’.") % velden)
        return None
    if len(str(regel.get("kop") or "")) > LANGST:
        fouten.append(_("Een kop is hooguit %(langst)d tekens lang.") % {"langst": LANGST})
    return blad, kolom


def _read_codes(codes: Any, fouten: list[str]) -> dict[str, dict[str, str]]:
    """Return the words of each list, those of the site where nothing else is said."""
    heel = default_codes()
    if codes and not isinstance(codes, dict):
        fouten.append(_("De codes zijn niet te lezen."))
        return heel
    for naam, eigen in (codes or {}).items():
        if naam not in heel:
            fouten.append(_("De codelijst ‘%(lijst)s’ bestaat niet.") % {"lijst": naam})
        elif not isinstance(eigen, dict):
            fouten.append(_("De codes zijn niet te lezen."))
        else:
            for waarde, code in eigen.items():
                _put_code(heel, naam, waarde, code, fouten)
    return heel


def _put_code(heel: dict[str, dict[str, str]], naam: str, waarde: str, code: Any, fouten: list[str]) -> None:
    lijst = CODELIJSTEN[naam]
    if waarde not in heel[naam]:
        fouten.append(
            _("‘%(waarde)s’ is onbekend in de lijst ‘%(lijst)s’.") % {"waarde": waarde, "lijst": lijst.label}
        )
    elif not isinstance(code, str) or len(code) > LANGST:
        fouten.append(_("De code bij ‘%(waarde)s’ is niet te lezen.") % {"waarde": waarde})
    elif lijst.keuzes and code not in dict(lijst.keuzes):
        mag = ", ".join(str(keuze) for keuze, _label in lijst.keuzes)
        zin = _("De code ‘%(code)s’ bij ‘%(waarde)s’ is onbekend. U kunt kiezen uit: %(mag)s.")
        fouten.append(zin % {"code": code, "waarde": waarde, "mag": mag})
    elif code.strip():
        heel[naam][waarde] = code.strip()
