"""Finds the shortcodes of WordPress in a text: `[name key="value"]words[/name]`.

`[1]` and `[excl. btw]` are words. A code has a value, a closing twin, a `_` or `-` in its name, or is one that
WordPress itself knows. Every "[" is looked at once: hostile texts have thousands of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_NAAM = re.compile(r"\[(/?)([a-zA-Z_][\w-]{1,60})(?=[\s\]/])")
_SLEUTEL = re.compile(r"([\w:.-]+)\s*=\s*")
#: A value without quotation marks ends at a space; an address in it may hold a slash.
_KAAL = re.compile(r"[^\s\]\[]*")
_LOS = re.compile(r"https?://[^\s\]\[\"']+|[^\s\]\[=\"']{1,80}")
_SPATIE = re.compile(r"\s*")
#: Codes of WordPress and of much used plug-ins that may stand alone without a value.
BEKEND = frozenset({
    "audio", "caption", "embed", "fn", "footnote", "gallery", "gravityform", "mfn", "playlist", "video",
    "wpforms",
})  # fmt: skip
#: A name that is this short is a word, unless it stands here.
_KORTE = frozenset({"fn"})
_LANGSTE = 500_000
_LANGSTE_LOSSE = 300


@dataclass
class Kortcode:
    """A code as it stands in a text: from `begin` up to `einde`; `sluit` is the place of its twin among the codes."""

    naam: str
    begin: int
    einde: int
    is_einde: bool = False
    waarden: dict[str, str] = field(default_factory=dict)
    #: What stands in it without a key.
    losse: list[str] = field(default_factory=list)
    in_tag: bool = False
    sluit: int | None = None

    @property
    def is_zeker(self) -> bool:
        """Whether it can be no word, twin or not."""
        return bool(self.waarden) or "_" in self.naam or "-" in self.naam or self.naam in BEKEND


def find_kortcodes(tekst: str) -> list[Kortcode]:
    """Return the codes in a text, in order, each with its twin."""
    gevonden = list(_scan(tekst))
    einden = {code.naam for code in gevonden if code.is_einde}
    zeker = {code.naam for code in gevonden if code.is_zeker}
    codes = [code for code in gevonden if code.naam in zeker or code.naam in einden]
    _pair(codes)
    return codes


def _scan(tekst: str) -> Iterator[Kortcode]:
    """Yield whatever looks like a code; those inside a tag are marked, those in a comment left alone."""
    plek, tags = 0, _find_tags(tekst)
    tag = next(tags, None)
    for haak in re.finditer(r"\[", tekst):
        begin = haak.start()
        while tag and tag[1] <= begin:
            tag = next(tags, None)
        in_tag = tag is not None and tag[0] < begin
        if begin < plek or (in_tag and tag and tag[2]):
            continue
        if code := _read_code(tekst, begin):
            code.in_tag, plek = in_tag, code.einde
            yield code


def _find_tags(tekst: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where tags and comments begin and end, and whether it is a comment."""
    laatste, opmerking, begin = tekst.rfind(">"), tekst.rfind("-->"), tekst.find("<")
    while 0 <= begin < laatste:
        na, einde = tekst[begin + 1 : begin + 2], begin + 1
        if begin < opmerking and tekst.startswith("<!--", begin):
            einde = tekst.find("-->", begin) + 3
            yield begin, einde, True
        elif na.isalpha() or na == "/":
            einde = tekst.find(">", begin) + 1
            yield begin, einde, False
        begin = tekst.find("<", einde)


def _read_code(tekst: str, begin: int) -> Kortcode | None:
    kop = _NAAM.match(tekst, begin)
    if not kop or (len(kop[2]) < 3 and kop[2] not in _KORTE):
        return None
    code = Kortcode(kop[2], begin, kop.end(), bool(kop[1]))
    plek = kop.end()
    while plek < begin + _LANGSTE:
        plek = _skip_space(tekst, plek)
        teken = tekst[plek : plek + 1]
        if teken == "]":
            code.einde = plek + 1
            return code
        na = plek + 1 if teken == "/" else _read_part(tekst, plek, code)
        if na <= plek:
            return None
        plek = na
    return None


def _skip_space(tekst: str, plek: int) -> int:
    ruimte = _SPATIE.match(tekst, plek)
    return ruimte.end() if ruimte else plek


def _read_part(tekst: str, plek: int, code: Kortcode) -> int:
    """Read one value into a code; return where it ends, or `plek` when this is no code after all."""
    sleutel = _SLEUTEL.match(tekst, plek)
    begin = sleutel.end() if sleutel else plek
    teken = tekst[begin : begin + 1]
    if teken in {'"', "'"}:
        einde = tekst.find(teken, begin + 1)
        waarde, na = tekst[begin + 1 : einde], einde + 1
        if einde < 0 or (not sleutel and len(waarde) > _LANGSTE_LOSSE):
            return plek
    else:
        kaal = (_KAAL if sleutel else _LOS).match(tekst, begin)
        waarde, na = (kaal[0], kaal.end()) if kaal else ("", plek)
    if sleutel:
        eind_code = tekst[na - 1 : na + 1] == "/]"
        code.waarden.setdefault(sleutel[1].lower(), waarde.rstrip("/") if eind_code else waarde)
    elif waarde:
        code.losse.append(waarde)
    return na


def _pair(codes: list[Kortcode]) -> None:
    """Say of each code which one closes it: the next of its name, those that stand in it counted."""
    open_codes: dict[str, list[Kortcode]] = {}
    for plek, code in enumerate(codes):
        if not code.is_einde:
            open_codes.setdefault(code.naam, []).append(code)
        elif rij := open_codes.get(code.naam):
            rij.pop().sluit = plek
