"""Brings together what the rows of all files say of the villages of this region."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from contacten.models import Gemeente
from contacten.models.gebieden import read_postcode, read_punt
from contacten.models.woonplaatsen import read_woonplaatscode

from .bestand import Lijstfout, Lijstrij

_CODE = re.compile(r"WP\d{4}")


@dataclass
class Gevonden:
    """A village as the files have it."""

    naam: str
    gemeente: Gemeente
    code: str = ""
    punt: str = ""
    postcodes: set[str] = field(default_factory=set)


@dataclass
class Oogst:
    """All that the files say of this region: per gemeente and name, and what is known without a name."""

    woonplaatsen: dict[tuple[int, str], Gevonden] = field(default_factory=dict)
    #: {code of a village: postcode areas}, of rows that do not name it.
    per_code: dict[str, set[str]] = field(default_factory=dict)
    #: {gemeente: postcode areas}, of rows that name no village.
    per_gemeente: dict[Gemeente, set[str]] = field(default_factory=dict)
    regels: int = 0


class _Gemeenten:
    """Finds a gemeente of the region by its code or name, as of today: what merged is what it merged into."""

    def __init__(self) -> None:
        alle = list(Gemeente.objects.select_related("opgegaan_in"))
        self.bekend: dict[str, Gemeente] = {gemeente.naam.casefold(): gemeente.huidige for gemeente in alle}
        self.bekend |= {gemeente.cbs_code.casefold(): gemeente.huidige for gemeente in alle}
        if not self.bekend:
            raise Lijstfout("This site has no gemeenten yet: choose those of the region in the CMS first.")

    def find(self, tekst: str) -> Gemeente | None:
        kaal = tekst.casefold()
        return self.bekend.get(f"gm{kaal:0>4}" if kaal.isascii() and kaal.isdigit() else kaal)


def collect(regels: Iterable[Lijstrij]) -> Oogst:
    """Return what these rows say of the gemeenten of this site; raises Lijstfout when the site has none."""
    gemeenten, oogst = _Gemeenten(), Oogst()
    bekend: dict[str, Gemeente | None] = {}
    for regel in regels:
        oogst.regels += 1
        if regel.gemeente not in bekend:
            bekend[regel.gemeente] = gemeenten.find(regel.gemeente)
        _add(oogst, regel, bekend[regel.gemeente])
    return oogst


def _add(oogst: Oogst, regel: Lijstrij, gemeente: Gemeente | None) -> None:
    postcode = read_postcode(regel.postcode)
    code = read_woonplaatscode(regel.code)
    code = code if _CODE.fullmatch(code) else ""
    # Newer lists of CBS have the code where the name was.
    naam = "" if _CODE.fullmatch(regel.naam) else regel.naam
    if gemeente and naam:
        ding = oogst.woonplaatsen.setdefault((gemeente.pk, naam.casefold()), Gevonden(naam, gemeente))
        ding.code = ding.code or code
        ding.punt = ding.punt or _punt(regel.punt)
        ding.postcodes |= {postcode} - {""}
    elif code and not naam and postcode:
        oogst.per_code.setdefault(code, set()).add(postcode)
    elif gemeente and postcode:
        oogst.per_gemeente.setdefault(gemeente, set()).add(postcode)


def _punt(tekst: str) -> str:
    """Return a point as it is stored; "" for none, or for metres of the Dutch grid (RD)."""
    try:
        return read_punt(tekst) if tekst else ""
    except ValidationError:
        return ""
