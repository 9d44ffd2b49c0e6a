"""Reads the tags of a page with their places, so that what is changed in it leaves every other letter as it was."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate

#: Elements without an end (HTML, 13.1.2).
_LEEG = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_ATTRIBUUT = r"""(\s{naam}\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)"""


@dataclass(slots=True)
class Tag:
    """A tag. `begin` and `eind` are its places in the text; `sluit` says that it ends an element."""

    naam: str
    begin: int
    eind: int
    sluit: bool = False
    attributen: dict[str, str] = field(default_factory=dict)


class _Lezer(HTMLParser):
    def __init__(self, tekst: str) -> None:
        super().__init__(convert_charrefs=False)
        self._tekst, self.tags = tekst, list[Tag]()
        self._regels = [0, *accumulate(len(regel) + 1 for regel in tekst.split("\n"))]
        self.feed(tekst)
        self.close()

    def _place(self) -> int:
        regel, kolom = self.getpos()
        return self._regels[regel - 1] + kolom

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        begin = self._place()
        eind = begin + len(self.get_starttag_text() or "")
        self.tags.append(Tag(tag, begin, eind, attributen={naam: waarde or "" for naam, waarde in attrs}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _LEEG:
            eind = self.tags[-1].eind
            self.tags.append(Tag(tag, eind, eind, sluit=True))

    def handle_endtag(self, tag: str) -> None:
        begin = self._place()
        self.tags.append(Tag(tag, begin, self._tekst.find(">", begin) + 1 or len(self._tekst), sluit=True))


class Tagblad:
    """The text of a page, its tags, and the changes that are to be made in it."""

    def __init__(self, tekst: str) -> None:
        self.tekst, self.tags = tekst, _Lezer(tekst).tags
        self._wijzigingen: list[tuple[int, int, str]] = []

    def find(self, *namen: str) -> Iterator[int]:
        """Yield the number of every tag that begins one of these elements."""
        for nummer, tag in enumerate(self.tags):
            if tag.naam in namen and not tag.sluit:
                yield nummer

    def end_of(self, nummer: int) -> int:
        """Return the number of the tag that ends the element that this one begins; itself when nothing does."""
        naam, diepte = self.tags[nummer].naam, 0
        if naam in _LEEG:
            return nummer
        for verder in range(nummer, len(self.tags)):
            if self.tags[verder].naam == naam:
                diepte += -1 if self.tags[verder].sluit else 1
                if not diepte:
                    return verder
        return nummer

    def within(self, nummer: int) -> Iterator[int]:
        """Yield the number of every tag that begins an element within this one."""
        for verder in range(nummer + 1, self.end_of(nummer)):
            if not self.tags[verder].sluit:
                yield verder

    def inner(self, nummer: int) -> str:
        """Return what stands within an element."""
        return self.tekst[self.tags[nummer].eind : self.tags[self.end_of(nummer)].begin]

    def words(self, nummer: int) -> str:
        """Return the text within an element, without its tags."""
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", self.inner(nummer))).split())

    def replace(self, begin: int, eind: int, door: str) -> None:
        """Let something else stand at a place; what lies within a larger change goes with that."""
        self._wijzigingen.append((begin, eind, door))

    def replace_element(self, nummer: int, door: str) -> None:
        """Let something else stand in place of an element."""
        self.replace(self.tags[nummer].begin, self.tags[self.end_of(nummer)].eind, door)

    def set_attribute(self, nummer: int, naam: str, waarde: str | None) -> None:
        """Give a tag another value for an attribute that it has; None takes the attribute away."""
        tag = self.tags[nummer]
        patroon = re.compile(_ATTRIBUUT.format(naam=re.escape(naam)), re.IGNORECASE)
        gevonden = patroon.search(self.tekst, tag.begin, tag.eind)
        if gevonden:
            nieuw = "" if waarde is None else f'{gevonden[1]}"{escape(waarde)}"'
            self.replace(gevonden.start(), gevonden.end(), nieuw)

    def result(self) -> str:
        """Return the text with the changes made."""
        delen, tot = [], 0
        for begin, eind, door in _outermost(self._wijzigingen):
            delen += [self.tekst[tot:begin], door]
            tot = eind
        return "".join([*delen, self.tekst[tot:]])


def _outermost(wijzigingen: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the changes in their order, without those that lie within another."""
    tot = 0
    for begin, eind, door in sorted(wijzigingen, key=lambda wijziging: (wijziging[0], -wijziging[1])):
        if begin >= tot:
            yield begin, eind, door
            tot = eind
