"""A part of an export as a small tree: by the rules of XML, and else by whatever can still be read in it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_namespaces

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import create_parser

#: The name spaces of an export, by the letters that WordPress gives them; its own has the number of a version.
_RUIMTEN = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_WORDPRESS = re.compile(r"https?://wordpress\.org/export/\d+\.\d+/(excerpt/)?$")
_GEWOON = {
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
}
_VERKLARING = re.compile(r"""xmlns:([A-Za-z_][\w.-]*)\s*=\s*["']([^"'<>&]+)["']""")
#: Parts of parts of parts: no export has more, and no deeper ones are read.
_DIEPSTE = 12
_DEEL = re.compile(
    r"<!\[CDATA\[((?:(?!\]\]>|</(?:content:encoded|excerpt:encoded|title|wp:\w+)>).)*)(?:\]\]>)?"
    r"|<(/?)([A-Za-z_][\w:.-]{0,60})((?:\s[^<>]*)?)>",
    re.S,
)
_EIGENSCHAP = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TEKEN = re.compile(r"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,8}));")


@dataclass
class Knoop:
    """An element: its name with the letters of WordPress ("wp:post_id"), what it says, and those in it."""

    naam: str
    eigenschappen: dict[str, str] = field(default_factory=dict)
    delen: list[str] = field(default_factory=list)
    kinderen: list["Knoop"] = field(default_factory=list)

    @property
    def tekst(self) -> str:
        """What stands in it, without the white space around it."""
        return "".join(self.delen).strip(" \t\r\n")

    def all(self, naam: str) -> Iterator["Knoop"]:
        """Yield the elements in it with this name."""
        return (kind for kind in self.kinderen if kind.naam == naam)

    def text_of(self, naam: str) -> str:
        """Return what the first element in it with this name says; "" without one."""
        return next((kind.tekst for kind in self.all(naam)), "")


def read_ruimten(kop: str) -> dict[str, str]:
    """Return {letters: name space} as the head of an export declares them, with those that WordPress always uses."""
    return {**_GEWOON, **dict(_VERKLARING.findall(kop.partition("<channel")[0]))}


def parse_strict(deel: str, ruimten: dict[str, str]) -> Knoop | None:
    """Return the first element of a part of an export, by the rules of XML; None when it breaks them."""
    verklaringen = "".join(f' xmlns:{letters}="{ruimte}"' for letters, ruimte in ruimten.items())
    bouwer = _Bouwer()
    lezer = create_parser(forbid_dtd=True)
    lezer.setFeature(feature_namespaces, True)
    lezer.setContentHandler(bouwer)
    try:
        lezer.feed(f"<deel{verklaringen}>{_TEKEN.sub(_readable, deel)}</deel>".encode())
        lezer.close()
    except (SAXException, DefusedXmlException, ValueError):
        return None
    return bouwer.wortel.kinderen[0].kinderen[0] if bouwer.wortel.kinderen[0].kinderen else None


def _readable(gevonden: re.Match[str]) -> str:
    """Return a character by its number; a space for one that XML may not hold."""
    nummer = int(gevonden[1], 16) if gevonden[1] else int(gevonden[2])
    mag = (
        nummer in (9, 10, 13)
        or 0x20 <= nummer <= 0xD7FF
        or 0xE000 <= nummer <= 0xFFFD
        or 0x10000 <= nummer <= 0x10FFFF
    )
    return gevonden[0] if mag else " "


class _Bouwer(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.wortel = Knoop("")
        self.open = [self.wortel]
        self.te_diep = 0

    def startElementNS(self, name: Any, qname: Any, attrs: Any) -> None:
        if len(self.open) > _DIEPSTE:
            self.te_diep += 1
            return
        knoop = Knoop(_known_as(*name), {sleutel[1]: waarde for sleutel, waarde in attrs.items()})
        self.open[-1].kinderen.append(knoop)
        self.open.append(knoop)

    def endElementNS(self, name: Any, qname: Any) -> None:
        if self.te_diep:
            self.te_diep -= 1
        else:
            self.open.pop()

    def characters(self, content: str) -> None:
        self.open[-1].delen.append(content)


def _known_as(ruimte: str | None, naam: str) -> str:
    """Return the name of an element with letters of WordPress; one from elsewhere gets a name that nobody asks for."""
    if not ruimte:
        return naam
    if gevonden := _WORDPRESS.match(ruimte):
        return f"excerpt:{naam}" if gevonden[1] else f"wp:{naam}"
    return f"{_RUIMTEN[ruimte]}:{naam}" if ruimte in _RUIMTEN else f"?:{naam}"


def parse_loose(deel: str) -> Knoop:
    """Return a tree of what can be read in a part that breaks the rules; what is never closed ends with its parent."""
    wortel = Knoop("")
    takken, tot = [wortel], 0
    for gevonden in _DEEL.finditer(deel):
        takken[-1].delen.append(html.unescape(deel[tot : gevonden.start()]).replace("]]>", ""))
        tot = gevonden.end()
        if gevonden[1] is not None:
            takken[-1].delen.append(gevonden[1])
        elif gevonden[2]:
            _close(takken, gevonden[3])
        else:
            knoop = Knoop(gevonden[3], {n: html.unescape(a or b) for n, a, b in _EIGENSCHAP.findall(gevonden[4])})
            takken[-1].kinderen.append(knoop)
            if not gevonden[4].rstrip().endswith("/") and len(takken) <= _DIEPSTE:
                takken.append(knoop)
    takken[-1].delen.append(html.unescape(deel[tot:]))
    return wortel


def _close(takken: list[Knoop], naam: str) -> None:
    for plek in range(len(takken) - 1, 0, -1):
        if takken[plek].naam == naam:
            del takken[plek:]
            return
