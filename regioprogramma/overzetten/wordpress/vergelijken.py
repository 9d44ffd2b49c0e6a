"""Puts two texts side by side, block by block: what a page says here, and what the old site says now.

Blocks are the same when a visitor reads and follows the same; how an editor stores them differs from how we do.
"""

import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from regioprogramma.core.inhoud import anker
from regioprogramma.core.opmaak import text_of

from .omzetten.uitkomst import Blokinhoud
from .omzetten.woorden import words_of

#: {("afbeelding" or "document", id): title}.
Titels = Mapping[tuple[str, int], str]
#: A block here and one there; either may be missing.
_Samen = tuple[Blokinhoud | None, Blokinhoud | None]
#: Blocks that share less of their words than this are no versions of each other.
_MINSTE_GELIJKENIS = 0.4
#: Of more pairs than this the first is put beside the first.
_MEESTE_PAREN = 10_000
_TAG = re.compile(r"<([a-z0-9]+)((?:\s[^<>]*)?)>")
_EIGENSCHAP = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ANKERLINK = re.compile(r'href="#([^"]+)"')


@dataclass(frozen=True)
class Blokpaar:
    """A block here and the one that it is on the old site; either may be missing. `nummer` is its place."""

    nummer: int
    hier: Blokinhoud | None
    daar: Blokinhoud | None
    is_gelijk: bool = False


@dataclass(frozen=True)
class Woordstuk:
    """Some words of one side, and whether the other has them too."""

    tekst: str
    is_anders: bool


def pair_blocks(hier: Sequence[Blokinhoud], daar: Sequence[Blokinhoud]) -> list[Blokpaar]:
    """Return the blocks of both texts in their order, each beside the one that it is."""
    links, rechts = [[_key_of(blok) for blok in kant] for kant in (hier, daar)]
    paren: list[tuple[Blokinhoud | None, Blokinhoud | None, bool]] = []
    for soort, h1, h2, d1, d2 in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if soort == "equal":
            paren += [(een, ander, True) for een, ander in zip(hier[h1:h2], daar[d1:d2], strict=True)]
        else:
            paren += [(een, ander, False) for een, ander in _align(hier[h1:h2], daar[d1:d2])]
    return [Blokpaar(nummer, een, ander, gelijk) for nummer, (een, ander, gelijk) in enumerate(paren, 1)]


def _key_of(blok: Blokinhoud) -> str:
    """Return what two blocks have in common that say the same: no ids, no empty fields, no order of attributes."""
    return json.dumps([blok["type"], _bare(blok["value"])], sort_keys=True, default=str)


def _bare(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return _TAG.sub(_bare_tag, html.unescape(waarde)).strip()
    if isinstance(waarde, dict):
        return {naam: bloot for naam, deel in waarde.items() if (bloot := _bare(deel)) not in (None, "", False, [])}
    return [_bare(deel) for deel in waarde] if isinstance(waarde, list) else waarde


def _bare_tag(tag: re.Match[str]) -> str:
    delen = {naam: een or ander for naam, een, ander in _EIGENSCHAP.findall(tag[2]) if naam != "data-block-key"}
    return f"<{tag[1]}{''.join(f' {naam}={delen[naam]}' for naam in sorted(delen))}>"


def _align(hier: Sequence[Blokinhoud], daar: Sequence[Blokinhoud]) -> list[_Samen]:
    """Return blocks that differ, those that look most alike beside each other, in the order of both."""
    if len(hier) * len(daar) > _MEESTE_PAREN:
        kort = min(len(hier), len(daar))
        return [*zip(hier[:kort], daar[:kort], strict=True), *_alone(hier[kort:], daar[kort:])]
    lijkt = _likeness(hier, daar)
    beste = [[0.0] * (len(daar) + 1) for _rij in range(len(hier) + 1)]
    for h in range(len(hier) - 1, -1, -1):
        for d in range(len(daar) - 1, -1, -1):
            samen = beste[h + 1][d + 1] + lijkt[h][d] if lijkt[h][d] else 0.0
            beste[h][d] = max(beste[h + 1][d], beste[h][d + 1], samen)
    return list(_walk_best(hier, daar, lijkt, beste))


def _alone(hier: Iterable[Blokinhoud], daar: Iterable[Blokinhoud]) -> list[_Samen]:
    return [*((blok, None) for blok in hier), *((None, blok) for blok in daar)]


def _walk_best(
    hier: Sequence[Blokinhoud], daar: Sequence[Blokinhoud], lijkt: list[list[float]], beste: list[list[float]]
) -> Iterator[_Samen]:
    h = d = 0
    while h < len(hier) and d < len(daar):
        if lijkt[h][d] and beste[h][d] == beste[h + 1][d + 1] + lijkt[h][d]:
            yield hier[h], daar[d]
            h, d = h + 1, d + 1
        elif beste[h][d] == beste[h + 1][d]:
            yield hier[h], None
            h += 1
        else:
            yield None, daar[d]
            d += 1
    yield from _alone(hier[h:], daar[d:])


def _likeness(hier: Sequence[Blokinhoud], daar: Sequence[Blokinhoud]) -> list[list[float]]:
    """Return how much each block here is like each there, from 0 to 1: by the words of both."""
    links, rechts = [[Counter(words_of(read_block(blok, {}))) for blok in kant] for kant in (hier, daar)]
    return [
        [_share(een, ander) if h["type"] == d["type"] else 0.0 for d, ander in zip(daar, rechts, strict=True)]
        for h, een in zip(hier, links, strict=True)
    ]


def _share(een: Counter[str], ander: Counter[str]) -> float:
    aandeel = 2 * (een & ander).total() / (een.total() + ander.total() or 1)
    return aandeel if aandeel >= _MINSTE_GELIJKENIS else 0.0


def read_block(blok: Blokinhoud, titels: Titels) -> str:
    """Return what a visitor reads of a block, a line per paragraph."""
    waarde = blok["value"]
    match blok["type"]:
        case "tekst":
            return text_of(waarde)
        case "document":
            return _("Document: %(titel)s") % {"titel": titels.get(("document", waarde), waarde)}
        case "afbeelding":
            return "\n".join(_picture_lines(waarde, titels))
        case "tabel":
            return "\n".join(_table_lines(waarde))
        case "uitklap":
            return f"{waarde.get('vraag', '')}\n{text_of(waarde.get('antwoord') or '')}"
        case "citaat":
            return f"‘{waarde.get('citaat', '')}’\n{waarde.get('wie', '')}"
        case "video":
            teksten = [waarde.get(naam) or "" for naam in ("titel", "adres", "inleiding", "duur")]
            return "\n".join(filter(None, [*teksten, text_of(waarde.get("uitgeschreven") or "")]))
    return str(waarde)


def _picture_lines(waarde: Mapping[str, Any], titels: Titels) -> Iterator[str]:
    keuze = waarde.get("afbeelding") or {}
    keuze = keuze if isinstance(keuze, dict) else {"image": keuze}
    beeld = keuze.get("image") or 0
    yield _("Afbeelding: %(titel)s") % {"titel": titels.get(("afbeelding", beeld), beeld)}
    if keuze.get("alt_text"):
        yield _("Beschrijving: %(tekst)s") % {"tekst": keuze["alt_text"]}
    if waarde.get("bijschrift"):
        yield _("Bijschrift: %(tekst)s") % {"tekst": waarde["bijschrift"]}


def _table_lines(waarde: Mapping[str, Any]) -> Iterator[str]:
    tabel = waarde.get("tabel") or {}
    yield waarde.get("bijschrift") or ""
    rijen = [[kolom["heading"] for kolom in tabel.get("columns", [])]]
    rijen += [rij["values"] for rij in tabel.get("rows", [])]
    for rij in rijen:
        yield " | ".join("" if cel is None else str(cel) for cel in rij)


def mark_differences(hier: str, daar: str) -> tuple[list[Woordstuk], list[Woordstuk]]:
    """Return the words of both sides, with those marked that the other does not have."""
    links, rechts = [re.findall(r"\S+\s*", tekst) for tekst in (hier, daar)]
    zelfde = SequenceMatcher(None, [deel.strip() for deel in links], [deel.strip() for deel in rechts])
    codes = zelfde.get_opcodes()
    return (
        _join([(deel, soort != "equal") for soort, h1, h2, _d1, _d2 in codes for deel in links[h1:h2]]),
        _join([(deel, soort != "equal") for soort, _h1, _h2, d1, d2 in codes for deel in rechts[d1:d2]]),
    )


def _join(delen: Iterable[tuple[str, bool]]) -> list[Woordstuk]:
    return [
        Woordstuk("".join(tekst for tekst, _anders in stuk), anders)
        for anders, stuk in groupby(delen, key=lambda deel: deel[1])
    ]


def take_chosen(paren: Sequence[Blokpaar], gekozen: set[int]) -> tuple[list[Blokinhoud], dict[str, str]]:
    """Return the text here with the chosen blocks of the old site in it, and {id there: id here} of these.

    A block that replaces one keeps its id: remarks on it stay. Links to headings follow these ids.
    """
    blijft = {paar.hier.get("id") for paar in paren if paar.hier}
    ids: dict[str, str] = {}
    ankers: dict[str, str] = {}
    blokken: list[Blokinhoud] = []
    for paar in paren:
        blok = paar.hier
        if paar.daar and paar.nummer in gekozen and not paar.is_gelijk:
            eigen = (paar.hier or {}).get("id") or (paar.daar["id"] if paar.daar["id"] not in blijft else str(uuid4()))
            blok, ids[paar.daar["id"]] = {**paar.daar, "id": eigen}, eigen
        if blok is not None:
            blokken.append(blok)
            if paar.daar and blok["type"] == paar.daar["type"] == "kop":
                ankers[anker(paar.daar["id"], paar.daar["value"])] = anker(blok.get("id"), blok["value"])
    nieuw = set(ids.values())
    return [_lead_to(blok, ankers) if blok.get("id") in nieuw else blok for blok in blokken], ids


def _lead_to(blok: Blokinhoud, ankers: Mapping[str, str]) -> Blokinhoud:
    """Return a block in which links to headings lead to where these are here."""

    def lead(waarde: Any) -> Any:
        if isinstance(waarde, str):
            return _ANKERLINK.sub(lambda link: f'href="#{ankers.get(link[1], link[1])}"', waarde)
        return {naam: lead(deel) for naam, deel in waarde.items()} if isinstance(waarde, dict) else waarde

    return {**blok, "value": lead(blok["value"])}
