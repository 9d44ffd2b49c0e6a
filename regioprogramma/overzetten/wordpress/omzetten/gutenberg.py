"""Reads the comments with which WordPress' own editor marks its blocks, and turns the text into HTML.

Most blocks are HTML already: their comments go. What says something in its comment alone is written out: a block that
is used again, the fields of ACF, footnotes. What stands between blocks is classic text.
"""

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from . import codetabel
from .codehtml import read_link_value, write_beeld, write_insluiting
from .omgeving import Omzetgang
from .uitkomst import Meldsoort

_BEGIN = re.compile(r"<!--\s*(/?)wp:([a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)")
#: A field of ACF that holds the number of a picture.
_BEELDVELD = re.compile(r"afbeelding|beeld|foto|image|photo|logo")
#: Blocks in each other, and blocks in all: a site with a hundred of one block has made a mistake.
DIEPST_HERBRUIKT = 5
MEESTE_HERBRUIKT = 100
#: Blocks whose HTML is text that WordPress still makes paragraphs of.
KLASSIEK = frozenset({"freeform", "shortcode", "core/freeform", "core/shortcode"})
#: Blocks of WordPress that it fills itself, without words that somebody typed.
ZONDER_TEKST = frozenset({
    "spacer", "separator", "more", "nextpage", "column", "columns", "group", "buttons", "list", "list-item",
    "social-links", "home-link", "site-title", "post-title", "post-content", "template-part", "pattern",
    "navigation-link", "navigation-submenu",
})  # fmt: skip
_TEKSTSLEUTELS = frozenset([*codetabel.TITELS, *codetabel.TEKSTEN, *codetabel.KNOPTEKSTEN])


@dataclass
class _Blok:
    """A block that stands in its comment alone, or the comment that begins or ends one."""

    naam: str
    waarden: dict[str, Any] = field(default_factory=dict)
    is_einde: bool = False
    staat_alleen: bool = False
    #: The HTML from here to the next comment.
    volgt: str = ""


@dataclass
class _Lezing:
    """How far expanding blocks that are used again has come."""

    om: Omzetgang
    boven: tuple[int, ...] = ()
    teller: list[int] = field(default_factory=lambda: [0])
    #: How many forms the reading is in.
    formulieren: int = 0


def has_blokken(tekst: str) -> bool:
    """Whether a text was made with WordPress' own editor of blocks."""
    return "<!-- wp:" in tekst or bool(_BEGIN.search(tekst))


def expand_blokken(tekst: str, om: Omzetgang) -> str:
    """Return the text as HTML; what WordPress makes paragraphs of stands in `wp-klassiek`."""
    return _expand(tekst, _Lezing(om))


def _expand(tekst: str, lezing: _Lezing) -> str:
    uit: list[str] = []
    plek, open_blokken = 0, 0
    for begin in _BEGIN.finditer(tekst):
        if begin.start() < plek:
            continue
        uit.append(_between(tekst[plek : begin.start()], open_blokken))
        einde = tekst.find("-->", begin.end())
        if einde < 0:
            plek = len(tekst)
            break
        plek, blok = einde + 3, _read_blok(begin, tekst[begin.end() : einde])
        blok.volgt = tekst[plek : max(plek, tekst.find("<!--", plek))]
        open_blokken = max(0, open_blokken + _step(blok))
        uit.append(_write(blok, lezing))
    return "".join([*uit, _between(tekst[plek:], open_blokken)])


def _step(blok: _Blok) -> int:
    if blok.staat_alleen or blok.naam in KLASSIEK:
        return 0
    return -1 if blok.is_einde else 1


def _between(tekst: str, open_blokken: int) -> str:
    """Return the HTML of a block as it is; classic text between blocks so that it becomes paragraphs."""
    return tekst if open_blokken or not tekst.strip() else f"<wp-klassiek>{tekst}</wp-klassiek>"


def _read_blok(begin: re.Match[str], rest: str) -> _Blok:
    rest = rest.strip()
    staat_alleen = rest.endswith("/")
    ruw = rest[:-1].strip() if staat_alleen else rest
    try:
        waarden = json.loads(ruw) if ruw.startswith("{") else {}
    except (ValueError, RecursionError):
        waarden = {}
    return _Blok(begin[2].removeprefix("core/"), waarden, bool(begin[1]), staat_alleen)


def _write(blok: _Blok, lezing: _Lezing) -> str:
    """Return what stands in the place of a comment."""
    if blok.naam == "block" and not blok.is_einde:
        return _expand_herbruikbaar(blok, lezing)
    if schrijver := (_EINDEN if blok.is_einde else _BEGINNEN).get(blok.naam):
        return schrijver(blok, lezing.om)
    if codetabel.is_formulier(blok.naam):
        _count_formulier(blok, lezing)
    elif blok.staat_alleen and lezing.formulieren:
        lezing.om.report(Meldsoort.WEGGELATEN, f"veld: {blok.waarden.get('label') or blok.naam}")
    elif blok.staat_alleen:
        return _write_values(blok, lezing.om)
    return "\n"


def _count_formulier(blok: _Blok, lezing: _Lezing) -> None:
    """Keep in mind that what stands alone in a form is one of its fields."""
    if not blok.staat_alleen:
        lezing.formulieren = max(0, lezing.formulieren + (-1 if blok.is_einde else 1))
    if not blok.is_einde:
        lezing.om.report(Meldsoort.WEGGELATEN, blok.naam)


def _expand_herbruikbaar(blok: _Blok, lezing: _Lezing) -> str:
    nummer = blok.waarden.get("ref")
    if (
        not isinstance(nummer, int)
        or nummer >= 10**9
        or nummer in lezing.boven
        or len(lezing.boven) >= DIEPST_HERBRUIKT
    ):
        return ""
    lezing.teller[0] += 1
    tekst = lezing.om.bron.read_herbruikbaar(nummer) if lezing.teller[0] <= MEESTE_HERBRUIKT else ""
    if not tekst.strip():
        lezing.om.report(Meldsoort.ONTBREEKT, f"block {nummer}")
        return ""
    binnen = _Lezing(lezing.om, (*lezing.boven, nummer), lezing.teller)
    return f"<div>{_expand(tekst, binnen)}</div>"


def _write_values(blok: _Blok, om: Omzetgang) -> str:
    """Return the texts of a block that stands in its comment alone; those of WordPress itself have none."""
    if blok.naam in ZONDER_TEKST:
        return ""
    is_acf = blok.naam.startswith("acf/")
    waarden = blok.waarden.get("data") if is_acf else blok.waarden if "/" in blok.naam else None
    gemaakt = "".join(_read_values(waarden, alles=is_acf)) if waarden else ""
    om.report(Meldsoort.ANDERS if gemaakt else Meldsoort.WEGGELATEN, blok.naam)
    return f"<div>{gemaakt}</div>"


def _read_values(waarde: Any, sleutel: str = "", alles: bool = False, diep: int = 0) -> list[str]:
    """Return the texts in the fields of a block, in order; of ACF all of them, of others those that are known."""
    if diep > 12:
        return []
    if isinstance(waarde, dict) and isinstance(waarde.get("url"), str) and isinstance(waarde.get("title"), str):
        return [f'<p><a href="{html.escape(waarde["url"])}">{waarde["title"]}</a></p>'] if waarde["title"] else []
    if isinstance(waarde, dict):
        zonder = [(naam, deel) for naam, deel in waarde.items() if not str(naam).startswith("_")]
        return [stuk for naam, deel in zonder for stuk in _read_values(deel, _field(naam, sleutel), alles, diep + 1)]
    if isinstance(waarde, list):
        return [stuk for deel in waarde for stuk in _read_values(deel, sleutel, alles, diep + 1)]
    if alles and _BEELDVELD.search(sleutel) and re.fullmatch(r"[1-9]\d{0,9}", str(waarde)):
        return [write_beeld("", str(waarde))]
    return [_write_text(sleutel, waarde)] if isinstance(waarde, str) and _is_text(sleutel, waarde, alles) else []


def _field(naam: str, boven: str) -> str:
    """Return the name of a field as people gave it: that of a row of ACF ends with it."""
    naam = re.sub(r"^.*_\d+_", "", str(naam)).lower()
    return naam if naam not in {"value", "desktop", "innercontent", "0"} else boven


def _is_text(sleutel: str, waarde: str, alles: bool) -> bool:
    if not codetabel.is_leesbaar(sleutel, waarde) or re.fullmatch(r"field_\w+|\d{8}|[\w-]+\.(?:php|svg)", waarde):
        return False
    return alles or sleutel in _TEKSTSLEUTELS or bool(re.search(r"<(?:p|li|h\d)\b", waarde))


def _write_text(sleutel: str, waarde: str) -> str:
    if sleutel in codetabel.TITELS or sleutel in {"kop", "titel", "naam", "vraag"}:
        return f"<wp-kop>{waarde}</wp-kop>"
    return f"<wp-klassiek>{waarde}</wp-klassiek>"


def _write_footnotes(_blok: _Blok, _om: Omzetgang) -> str:
    return "<wp-noten></wp-noten>"


def _begin_classic(blok: _Blok, _om: Omzetgang) -> str:
    return "" if blok.staat_alleen else "<wp-klassiek>"


def _end_classic(_blok: _Blok, _om: Omzetgang) -> str:
    return "</wp-klassiek>"


def _begin_file(blok: _Blok, _om: Omzetgang) -> str:
    return (
        f'<wp-bestand nummer="{blok.waarden.get("id", "")}" adres="{html.escape(str(blok.waarden.get("href", "")))}">'
    )


def _end_file(_blok: _Blok, _om: Omzetgang) -> str:
    return "</wp-bestand>"


def _begin_cover(blok: _Blok, _om: Omzetgang) -> str:
    """The picture behind a text, when the HTML has it as a background."""
    adres, alt = blok.waarden.get("url"), blok.waarden.get("alt")
    if not isinstance(adres, str) or "<img" in blok.volgt or "background-image" not in blok.volgt:
        return ""
    return write_beeld(adres, str(blok.waarden.get("id", "")), str(alt) if alt else None)


def _begin_embed(blok: _Blok, _om: Omzetgang) -> str:
    adres = blok.waarden.get("url")
    return write_insluiting(adres) if blok.staat_alleen and isinstance(adres, str) else ""


def _begin_button(blok: _Blok, om: Omzetgang) -> str:
    """A button of a form says in its comment what it says; one of a text is a link in HTML."""
    link = read_link_value(str(blok.waarden.get("url", "")))
    if not blok.staat_alleen or not link or not blok.waarden.get("text"):
        return ""
    return f'<p><a href="{html.escape(link[0])}">{blok.waarden["text"]}</a></p>'


_BEGINNEN: dict[str, Callable[[_Blok, Omzetgang], str]] = {
    "footnotes": _write_footnotes,
    **dict.fromkeys(KLASSIEK, _begin_classic),
    "file": _begin_file,
    "cover": _begin_cover,
    "embed": _begin_embed,
    "button": _begin_button,
}
_EINDEN: dict[str, Callable[[_Blok, Omzetgang], str]] = {**dict.fromkeys(KLASSIEK, _end_classic), "file": _end_file}
