"""Reads a list of villages or postcode areas: CSV with whatever between the columns, or GeoJSON."""

import csv
import json
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .kolommen import Kolommen, all_names, find_kolommen

_SCHEIDERS = ";,\t|"
#: In characters. A first line longer than this is no line with headings.
_LANGSTE_KOP = 65_536
#: How many bytes are looked at in one go.
_STUK = 1 << 20
#: In bytes: GeoJSON is read whole, with all its borders.
_GROOTSTE_JSON = 512 * 1024 * 1024
_PUNT = re.compile(r"POINT\s*\(\s*(?P<oost>[\d.]+)\s+(?P<noord>[\d.]+)\s*\)", re.IGNORECASE)
#: How a file begins that is something else: a zip (an XLSX too), a PDF, what was compressed, and text in two bytes.
_ANDERS = (b"PK\x03\x04", b"%PDF", b"\x1f\x8b", b"\xff\xfe", b"\xfe\xff", b"SQLite format")


class Lijstfout(Exception):
    """A file cannot be read; the message says why in a sentence for whoever runs the site."""


@dataclass(frozen=True)
class Lijstrij:
    """One row: what it says of a village or postcode area. What it does not say is ""."""

    naam: str
    code: str
    gemeente: str
    postcode: str
    punt: str


def read_regels(pad: Path) -> Iterator[Lijstrij]:
    """Yield the rows of a file, of which only one is in memory; raises Lijstfout for one that cannot be read."""
    try:
        begin = _begin(pad)
        if begin.lstrip()[:1] in (b"{", b"["):
            yield from _read_json(pad)
            return
        yield from _read_csv(pad)
    except OSError as fout:
        raise Lijstfout(f"{pad}: cannot be opened ({fout.strerror}).") from None
    except (csv.Error, UnicodeError) as fout:
        raise Lijstfout(f"{pad}: is no CSV that can be read ({fout}).") from None


def _begin(pad: Path) -> bytes:
    with pad.open("rb") as bestand:
        begin = bestand.read(4096)
    if not begin.strip():
        raise Lijstfout(f"{pad}: is empty.")
    if begin.startswith(_ANDERS) or b"\x00" in begin:
        raise Lijstfout(f"{pad}: is no text. Unpack it, or save it as CSV (UTF-8), and try again.")
    return begin.removeprefix(b"\xef\xbb\xbf")


def _read_csv(pad: Path) -> Iterator[Lijstrij]:
    with pad.open(encoding=_codering(pad), newline="") as bestand:
        kop = bestand.readline(_LANGSTE_KOP)
        scheider = max(_SCHEIDERS, key=kop.count)
        bestand.seek(0)
        rijen = csv.reader(bestand, delimiter=scheider)
        kolommen = _checked(pad, next(rijen, []))
        yield from (_regel(rij, kolommen) for rij in rijen if rij)


def _codering(pad: Path) -> str:
    """Return UTF-8 for what is all UTF-8, else Windows-1252."""
    lezer = getincrementaldecoder("utf-8")()
    try:
        with pad.open("rb") as bestand:
            while stuk := bestand.read(_STUK):
                lezer.decode(stuk)
            lezer.decode(b"", final=True)
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8-sig"


def _checked(pad: Path, koppen: Sequence[str]) -> Kolommen:
    kolommen = find_kolommen(koppen)
    if not kolommen.tells_something:
        genoemd = ", ".join(kop.strip()[:30] for kop in koppen[:8])
        raise Lijstfout(f"{pad}: has no columns for {all_names()}. Its columns begin with: {genoemd}.")
    return kolommen


def _regel(rij: Sequence[str], kolommen: Kolommen) -> Lijstrij:
    waarden = [_schoon(rij[plek]) if plek is not None and plek < len(rij) else "" for plek in kolommen]
    naam, code, gemeente, postcode, punt, noord, oost = waarden
    gevonden = _PUNT.fullmatch(punt)
    noord, oost = (gevonden["noord"], gevonden["oost"]) if gevonden else (noord, oost)
    return Lijstrij(naam, code, gemeente, postcode, f"{noord}, {oost}" if noord and oost else "")


def _schoon(tekst: str) -> str:
    return " ".join("".join(teken for teken in tekst if teken.isprintable() or teken.isspace()).split())


def _read_json(pad: Path) -> Iterator[Lijstrij]:
    if pad.stat().st_size > _GROOTSTE_JSON:
        raise Lijstfout(f"{pad}: is too large for GeoJSON. Save it as CSV: the borders are not needed.")
    try:
        inhoud = json.loads(pad.read_bytes())
    except (ValueError, RecursionError, MemoryError):
        raise Lijstfout(f"{pad}: begins as JSON and is none that can be read.") from None
    dingen = inhoud.get("features") if isinstance(inhoud, dict) else None
    if not isinstance(dingen, list) or not dingen:
        raise Lijstfout(f"{pad}: is JSON without a list of features, so no GeoJSON.")
    eigenschappen = [_eigenschappen(ding) for ding in dingen]
    koppen = list(dict.fromkeys(naam for velden in eigenschappen[:100] for naam in velden))
    kolommen = _checked(pad, koppen)
    for velden in eigenschappen:
        yield _regel([velden.get(kop, "") for kop in koppen], kolommen)


def _eigenschappen(ding: Any) -> dict[str, str]:
    """Return the properties of a feature as text, its point among them; the borders of an area are not read."""
    velden = ding.get("properties") if isinstance(ding, dict) else None
    uit = {
        str(naam): "" if waarde is None or isinstance(waarde, list | dict) else str(waarde)
        for naam, waarde in (velden.items() if isinstance(velden, dict) else ())
    }
    vorm = ding.get("geometry") if isinstance(ding, dict) else None
    if isinstance(vorm, dict) and vorm.get("type") == "Point" and isinstance(vorm.get("coordinates"), list):
        oost, noord = (str(deel) for deel in [*vorm["coordinates"], "", ""][:2])
        uit |= {"longitude": oost, "latitude": noord}
    return uit
