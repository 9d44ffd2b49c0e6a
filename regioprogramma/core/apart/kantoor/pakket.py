"""An office file is an archive of XML: its parts, how they refer to each other, and reading one without being harmed.

An archive can be made to unpack to any size, and XML to any amount of memory: what is read is counted, and nothing is
kept of a part but its text. Parts are found by their relations, for their names are free; see ECMA-376, part 2.
"""

import posixpath
import zipfile
from contextlib import suppress
from typing import BinaryIO, Self, TypeVar
from urllib.parse import unquote
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl

from defusedxml import sax

from regioprogramma.core.apart.fouten import TeGroot

MEGABYTE = 1024 * 1024
#: How much of all parts together is unpacked; a book is 2 MB.
MEESTE_BYTES = 40 * MEGABYTE
_STUK = 64 * 1024
#: How an office file from before 2007 begins, and a later one with a password.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD = 0x1


#: The attributes of an element, by plain name.
Kenmerken = dict[str, str]
#: What a part points at: the last word of the kind, the id, and the part.
Relatie = tuple[str, str, str]
Lezersoort = TypeVar("Lezersoort", bound="Lezer")


class Onleesbaar(ValueError):
    """A file is not what its name says, or holds more than a document can."""


class Uitgepakt(Onleesbaar, TeGroot):
    """The parts of a file are together more than a document can be."""


class Genoeg(Exception):
    """As much text has been read as is kept."""


class Tekst:
    """The text that is read, in pieces, until there is enough of it."""

    def __init__(self, meeste: int) -> None:
        self.meeste, self.lengte = meeste, 0
        self.stukken: list[str] = []

    def add(self, stuk: str) -> None:
        """Add a piece; raises Genoeg after the last that fits."""
        self.stukken.append(stuk)
        self.lengte += len(stuk)
        if self.lengte >= self.meeste:
            raise Genoeg

    def room(self) -> int:
        """Return how many characters still fit."""
        return self.meeste - self.lengte

    def __str__(self) -> str:
        """All lines that hold a word, in order."""
        regels = (" ".join(regel.split()) for regel in "".join(self.stukken).splitlines())
        return "".join(f"{regel}\n" for regel in regels if regel)[: self.meeste]


class Lezer(ContentHandler):
    """Hears what stands in a part, in order. A kind of file says which elements it starts and ends at, by plain name.

    Within an element of `OVERSLAAN` nothing is heard.
    """

    OVERSLAAN: frozenset[str] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self.overgeslagen = 0

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl) -> None:
        if self.overgeslagen or name[1] in self.OVERSLAAN:
            self.overgeslagen += 1
        else:
            self.start(name[1], {naam: waarde for (_ruimte, naam), waarde in attrs.items()})

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:
        if self.overgeslagen:
            self.overgeslagen -= 1
        else:
            self.end(name[1])

    def characters(self, content: str) -> None:
        if not self.overgeslagen:
            self.text(content)

    def skip_this(self) -> None:
        """Hear nothing until the element that just started ends."""
        self.overgeslagen = 1

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        """An element begins."""

    def end(self, naam: str) -> None:
        """An element ends."""

    def text(self, tekst: str) -> None:
        """Characters, in pieces of any length."""


class Pakket:
    """An open archive of parts."""

    def __init__(self, bestand: BinaryIO) -> None:
        bestand.seek(0)
        self.archief = zipfile.ZipFile(bestand)
        self.namen = set(self.archief.namelist())
        self.klein = {naam.lower(): naam for naam in self.namen}
        self.over = MEESTE_BYTES

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fout: object) -> None:
        self.archief.close()

    def is_encrypted(self) -> bool:
        """Whether any part is encrypted."""
        return any(deel.flag_bits & _VERSLEUTELD for deel in self.archief.infolist())

    def hear(self, naam: str, lezer: Lezersoort) -> Lezersoort:
        """Let a Lezer hear a part; raises Genoeg when the Lezer has enough."""
        ontleder = sax.make_parser()
        ontleder.forbid_dtd = True
        ontleder.setFeature(feature_namespaces, True)
        ontleder.setContentHandler(lezer)
        with self.archief.open(naam) as deel:
            while stuk := deel.read(_STUK):
                self.over -= len(stuk)
                if self.over < 0:
                    raise Uitgepakt("unpacks to more than a document can be")
                ontleder.feed(stuk)
            ontleder.close()
        return lezer

    def kind_of(self, naam: str) -> str:
        """Return the name of the outermost element of a part, such as "document"."""
        wortel = _Wortel()
        with suppress(Genoeg):
            self.hear(naam, wortel)
        return wortel.naam

    def relations(self, naam: str = "") -> list[Relatie]:
        """Return [(last word of the kind, id, part)] of what a part points at, or the whole file; not outside it."""
        map_, bestandsnaam = posixpath.split(naam)
        lijst = self._stored(posixpath.join(map_, "_rels", f"{bestandsnaam}.rels"))
        gevonden = self.hear(lijst, _Relaties(map_)).gevonden if lijst in self.namen else []
        return [(soort, nummer, self._stored(deel)) for soort, nummer, deel in gevonden]

    def _stored(self, deel: str) -> str:
        """Return the name of a part as it is stored: capitals and percent-encoding make no difference."""
        return deel if deel in self.namen else self.klein.get(unquote(deel).lower(), deel)

    def main_part(self) -> str:
        """Return the name of the part that the others depend on; raises Onleesbaar when there is none."""
        for soort, _id, deel in self.relations():
            if soort == "officeDocument" and deel in self.namen:
                return deel
        raise Onleesbaar("has no main part")


class _Wortel(Lezer):
    """The name of the outermost element: what a part is."""

    naam = ""

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        self.naam = naam
        raise Genoeg


class _Relaties(Lezer):
    def __init__(self, map_: str) -> None:
        super().__init__()
        self.map = map_
        self.gevonden: list[Relatie] = []

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam != "Relationship" or kenmerken.get("TargetMode") == "External":
            return
        doel = kenmerken.get("Target", "")
        deel = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(posixpath.join(self.map, doel))
        # The last word is the same in both editions of the standard; the rest is not.
        self.gevonden.append((kenmerken.get("Type", "").rpartition("/")[2], kenmerken.get("Id", ""), deel))


def is_on(kenmerken: Kenmerken) -> bool:
    """Whether a switch such as <w:vanish/> is on; it is unless it says otherwise."""
    return kenmerken.get("val", "1") not in {"0", "false", "off"}


def is_locked_compound(bestand: BinaryIO) -> bool:
    """Whether an open file is an office file of Microsoft with a password: an older kind of archive, encrypted."""
    bestand.seek(0)
    if bestand.read(len(COMPOUND)) != COMPOUND:
        return False
    return "EncryptedPackage".encode("utf-16-le") in bestand.read()
