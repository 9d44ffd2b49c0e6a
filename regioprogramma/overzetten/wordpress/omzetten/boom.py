"""Reads HTML of any quality as a tree, in time that grows with its length alone.

Not BeautifulSoup: what people pasted in WordPress for ten years has thousands of elements inside each other, tags that
never end and paragraphs that nobody closed. Here an element that stands too deep gives its text to the one above it,
and a paragraph, list item or cell ends where the next begins, as in a browser.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

#: Deeper than any page of a person; everything that walks the tree may call itself this often.
_DIEPST = 60
ZONDER_EINDE = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
#: What stands in these is not text: it is skipped to its end.
_ONZICHTBAAR = frozenset({"script", "style", "template", "noscript", "title", "head", "object", "xml"})
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*)")
_EIGENSCHAP = re.compile(r"""([^\s/>=<"']+)(\s*=\s*)?""")
_BREUK = re.compile(r"[^\s/]")
_WAARDE = re.compile(r"[\s>]")
#: Element: what it ends when that is still open, and where looking for it stops.
_BEEINDIGT = {
    "li": ({"li"}, {"ul", "ol", "table"}),
    "p": ({"p"}, {"td", "th", "li", "table", "div", "details", "blockquote", "figure", "figcaption"}),
    "tr": ({"tr"}, {"table"}),
    "td": ({"td", "th"}, {"table", "tr"}),
    "th": ({"td", "th"}, {"table", "tr"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "option": ({"option"}, {"select"}),
    **{deel: ({"thead", "tbody", "tfoot"}, {"table"}) for deel in ("thead", "tbody", "tfoot")},
}
#: A paragraph that is open right above one of these ends there.
_NA_ALINEA = frozenset({
    "address", "article", "aside", "blockquote", "center", "details", "div", "dl", "fieldset", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "pre", "section", "table",
    "ul",
})  # fmt: skip
_VER_GENOEG = 40
#: What stands in these is not shown; when one never ends, what follows is text all the same.
_HOUDT_GEEN_TEKST = frozenset({"iframe", "video", "audio", "svg", "canvas", "map", "form", "select"})


@dataclass
class Knoop:
    """An element: its name in small letters, its attributes, and what is in it."""

    naam: str
    eigenschappen: dict[str, str] = field(default_factory=dict)
    kinderen: list["Knoop | str"] = field(default_factory=list)

    def get(self, naam: str) -> str:
        """Return an attribute, "" without one."""
        return self.eigenschappen.get(naam, "")

    @property
    def klassen(self) -> list[str]:
        """The classes of the element."""
        return self.get("class").split()

    def walk(self) -> Iterator["Knoop | str"]:
        """Yield everything in it, in reading order."""
        stapel = list(reversed(self.kinderen))
        while stapel:
            deel = stapel.pop()
            yield deel
            if isinstance(deel, Knoop):
                stapel.extend(reversed(deel.kinderen))

    def find(self, *namen: str) -> "Knoop | None":
        """Return the first element of these names in it."""
        return next((deel for deel in self.walk() if isinstance(deel, Knoop) and deel.naam in namen), None)

    def text(self) -> str:
        """Return its words."""
        return " ".join("".join(deel for deel in self.walk() if isinstance(deel, str)).split())


class _Bouw:
    """The elements that are open while a text is read."""

    def __init__(self) -> None:
        self.wortel = Knoop("")
        self.open: list[tuple[str, Knoop]] = [("", self.wortel)]
        self.aantal: Counter[str] = Counter()
        #: Elements without text that do not end any more.
        self.eindeloos: set[str] = set()

    def text(self, tekst: str) -> None:
        if tekst:
            self.open[-1][1].kinderen.append(tekst)

    def begin(self, naam: str, eigenschappen: dict[str, str]) -> None:
        self._close_before(naam)
        boven = self.open[-1][1]
        if naam in ZONDER_EINDE:
            boven.kinderen.append(Knoop(naam, eigenschappen))
            return
        knoop = boven
        if len(self.open) <= _DIEPST:
            knoop = Knoop(naam, eigenschappen)
            boven.kinderen.append(knoop)
        else:
            boven.kinderen.append(" ")
        self.open.append((naam, knoop))
        self.aantal[naam] += 1

    def end(self, naam: str) -> None:
        if not self.aantal[naam]:
            return
        while self.open[-1][0] != naam:
            self._pop()
        self._pop(gesloten=True)

    def finish(self) -> Knoop:
        """End what is open still; return the root."""
        while len(self.open) > 1:
            self._pop()
        return self.wortel

    def _pop(self, gesloten: bool = False) -> None:
        naam, knoop = self.open.pop()
        self.aantal[naam] -= 1
        boven = self.open[-1][1]
        if naam in _HOUDT_GEEN_TEKST and not gesloten and knoop is not boven:
            boven.kinderen.extend(knoop.kinderen)
            knoop.kinderen = []

    def _close_before(self, naam: str) -> None:
        if naam in _NA_ALINEA and self.open[-1][0] == "p":
            self._pop()
        weg, grens = _BEEINDIGT.get(naam, (set(), set()))
        for stap, (open_naam, _) in enumerate(reversed(self.open[-_VER_GENOEG:])):
            if open_naam in grens or not weg:
                return
            if open_naam in weg:
                for _n in range(stap + 1):
                    self._pop()
                return


def read_boom(tekst: str) -> Knoop:
    """Return the tree of a piece of HTML; its root has no name."""
    bouw, plek = _Bouw(), 0
    #: After the last ">" no tag can end any more.
    laatste, opmerking = tekst.rfind(">"), tekst.rfind("-->")
    while (begin := tekst.find("<", plek)) >= 0 and begin < laatste:
        if na := _skip_special(tekst, begin, opmerking):
            bouw.text(html.unescape(tekst[plek:begin]))
            plek = na
        elif tag := _TAG.match(tekst, begin):
            bouw.text(html.unescape(tekst[plek:begin]))
            plek = _read_tag(tekst, tag, bouw)
        else:
            bouw.text(html.unescape(tekst[plek : begin + 1]))
            plek = begin + 1
    bouw.text(html.unescape(tekst[plek:]))
    return bouw.finish()


def _skip_special(tekst: str, begin: int, laatste: int) -> int:
    """Return where a comment, a doctype or an instruction ends; 0 when there is none.

    A comment that never ends hides nothing: what follows are words that somebody typed.
    """
    if tekst.startswith("<!--", begin):
        return tekst.find("-->", begin + 2) + 3 if begin < laatste else begin + 4
    if tekst.startswith(("<!", "<?"), begin):
        return tekst.find(">", begin) + 1
    return 0


def _read_tag(tekst: str, tag: re.Match[str], bouw: _Bouw) -> int:
    """Add the element that begins here; return where to read on."""
    naam = tag[2].lower()
    if tag[1]:
        bouw.end(naam)
        return tekst.find(">", tag.end()) + 1
    eigenschappen, plek = _read_attributes(tekst, tag.end())
    if not plek:
        bouw.text("<")
        return tag.start() + 1
    if naam in _ONZICHTBAAR:
        bouw.text(" ")
        return _skip_invisible(tekst, naam, plek, bouw)
    bouw.begin(naam, eigenschappen)
    if tekst[plek - 2 : plek] == "/>" and naam not in ZONDER_EINDE:
        bouw.end(naam)
    return plek


def _skip_invisible(tekst: str, naam: str, plek: int, bouw: _Bouw) -> int:
    einde = None if naam in bouw.eindeloos else re.compile(rf"</{naam}\s*>", re.IGNORECASE).search(tekst, plek)
    if not einde:
        bouw.eindeloos.add(naam)
        return plek
    if naam == "object":
        # An old player: what it plays is asked of its insides.
        bouw.begin("object", {"inhoud": tekst[plek : einde.start()]})
        bouw.end("object")
    return einde.end()


def _read_attributes(tekst: str, plek: int) -> tuple[dict[str, str], int]:
    """Return the attributes from here to the end of the tag, and where that is: 0 when another begins before it."""
    gevonden: dict[str, str] = {}
    begin = plek
    while True:
        teken = _BREUK.search(tekst, plek)
        if not teken:
            return gevonden, tekst.find(">", begin) + 1
        plek = teken.start()
        if tekst[plek] in "<>":
            return gevonden, plek + 1 if tekst[plek] == ">" else 0
        naam = _EIGENSCHAP.match(tekst, plek)
        if not naam:
            plek += 1
            continue
        waarde, plek = _read_value(tekst, naam.end()) if naam[2] else ("", naam.end())
        if plek < 0:
            return gevonden, tekst.find(">", begin) + 1
        gevonden.setdefault(naam[1].lower(), html.unescape(waarde))


def _read_value(tekst: str, plek: int) -> tuple[str, int]:
    """Return the value that begins here and where it ends; below 0 when its quotation mark is never closed."""
    teken = tekst[plek : plek + 1]
    if teken in {'"', "'"}:
        einde = tekst.find(teken, plek + 1)
        return tekst[plek + 1 : einde], (einde + 1 if einde >= 0 else -1)
    grens = _WAARDE.search(tekst, plek)
    na = grens.start() if grens else len(tekst)
    return tekst[plek:na], na
