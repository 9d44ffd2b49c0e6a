"""Walks through HTML and hands out its parts in reading order: paragraphs, headings, lists, blocks of other kinds.

What an element means is said in the tables that it is given (`opmaak.py`): an element that nobody knows gives its
words to the line in which it stands.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .boom import Knoop
from .omgeving import Omzetgang, Tekstdeel
from .regel import REGELEINDE, Opmaak, Tekstregel
from .uitkomst import Linkdoel, Werksoort

_LEGE_REGEL = re.compile(r"\n[ \t]*\n\s*")
_ADRES = re.compile(r"https?://[^\s<>\"]+")
#: Elements that stand apart from the words around them.
_APART = frozenset({
    "address", "article", "aside", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "footer", "header", "html", "legend", "li", "main", "menu", "nav", "p", "section", "summary",
    "tbody", "td", "tfoot", "th", "thead", "tr", "wp-bestand",
})  # fmt: skip
Elementhandeling = Callable[["Stroom", Knoop], None]


@dataclass(frozen=True)
class Handelingen:
    """What to do with an element: by its name, or by one of its classes."""

    namen: dict[str, Elementhandeling]
    klassen: dict[str, Elementhandeling]
    #: For a paragraph that is an address and nothing else.
    insluiten: Callable[["Stroom", str, str], None]


@dataclass(frozen=True)
class Linkomgeving:
    """The link in which the walk is: its address and where it leads."""

    adres: str
    doel: Linkdoel | None


@dataclass
class Stroom:
    """One walk; `sub` makes another for what is inside something."""

    om: Omzetgang
    handelingen: Handelingen
    #: Whether the ends of lines mean something: in classic text, and in what was formatted beforehand.
    klassiek: bool = False
    letterlijk: bool = False
    #: Whether an address that is a whole paragraph shows what is there: not in a list, a table or a heading.
    los: bool = True
    opmaak: list[Opmaak] = field(default_factory=list)
    link: Linkomgeving | None = None
    delen: list[Tekstdeel] = field(default_factory=list)
    regel: Tekstregel = field(default_factory=Tekstregel)
    #: Pictures in the middle of the running paragraph: they follow it.
    na: list[Tekstdeel] = field(default_factory=list)
    werk: list[tuple[Werksoort, str]] = field(default_factory=list)

    def walk(self, knoop: Knoop) -> None:
        """Go through what is in an element."""
        for deel in knoop.kinderen:
            if isinstance(deel, str):
                self.text(deel)
            else:
                self.visit(deel)

    def visit(self, knoop: Knoop) -> None:
        """Do what an element asks for."""
        self._pass_anchors(knoop)
        bij_klasse = next(
            (self.handelingen.klassen[naam] for naam in knoop.klassen if naam in self.handelingen.klassen), None
        )
        if handeling := bij_klasse or self.handelingen.namen.get(knoop.naam):
            handeling(self, knoop)
        elif knoop.naam in _APART:
            self.end()
            self.walk(knoop)
            self.end()
        else:
            self.walk(knoop)

    def sub(self, knoop: Knoop, los: bool = True) -> list[Tekstdeel]:
        """Return the parts of what is in an element, apart from this walk."""
        zo = (self.klassiek, self.letterlijk, los and self.los)
        binnen = Stroom(self.om, self.handelingen, *zo, list(self.opmaak), self.link)
        binnen.walk(knoop)
        binnen.end()
        self.werk.extend(binnen.werk)
        return binnen.delen

    def text(self, tekst: str) -> None:
        """Add words to the running paragraph."""
        tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
        if self.letterlijk:
            self._lines(tekst)
        elif self.klassiek:
            for nummer, alinea in enumerate(_LEGE_REGEL.split(tekst)):
                if nummer:
                    self.end()
                self._lines(alinea)
        else:
            self.regel.add(tekst.replace("\n", " "), self.opmaak)

    def _lines(self, tekst: str) -> None:
        for nummer, regel in enumerate(tekst.split("\n")):
            if nummer:
                self.regel.add(REGELEINDE, self.opmaak)
            self.regel.add(regel, self.opmaak)

    def break_line(self) -> None:
        """End the line, not the paragraph."""
        self.regel.add(REGELEINDE, self.opmaak)

    def end(self) -> None:
        """End the running paragraph."""
        regel, na = self.regel, self.na
        self.regel, self.na = Tekstregel(), []
        if not regel.is_leeg:
            kaal = regel.kaal
            met_link = any(deel.tag == "a" for _, opmaak in regel.delen for deel in opmaak)
            if self.los and not self.letterlijk and not met_link and _ADRES.fullmatch(kaal):
                self.handelingen.insluiten(self, kaal, "")
            else:
                self.add(Tekstdeel("alinea", regel.write()))
        for deel in na:
            self.add(deel)

    def add(self, deel: Tekstdeel) -> None:
        """Hand out a part; the fragments and work that were waiting for one come with it."""
        deel.ankers.extend(self.om.ankers)
        deel.werk.extend(self.werk)
        self.om.ankers, self.werk = [], []
        self.delen.append(deel)

    def add_beside(self, deel: Tekstdeel) -> None:
        """Hand out a part that stands in a paragraph: before its words when there are none yet, else after them."""
        if self.regel.is_leeg:
            self.add(deel)
        else:
            self.na.append(deel)

    def _pass_anchors(self, knoop: Knoop) -> None:
        namen = [knoop.get("id"), knoop.get("name") if knoop.naam == "a" else ""]
        self.om.ankers.extend(naam for naam in namen if naam)
