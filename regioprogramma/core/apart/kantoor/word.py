"""The text of a document of Word (docx); the elements are those of ECMA-376, part 1, chapter 17."""

from contextlib import suppress
from dataclasses import dataclass

from .pakket import Genoeg, Kenmerken, Lezer, Pakket, Tekst, is_on
from .wordstijlen import Stijlen

#: The parts beside the main one that a reader sees, in the order of reading.
_ERBIJ = ("header", "footnotes", "endnotes", "footer")
NOTEN = {"footnotes", "endnotes"}
#: What stands between words without being one.
_TUSSEN = {
    "tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "drawing": " ", "pict": " ", "object": " ",
}  # fmt: skip
#: What may be hidden as a whole: what stands in it is hidden with it.
DELEN = {"tbl", "tr", "tc", "p", "r", "inline", "anchor", "wpc", "wgp", "grpSp", "wsp", "pic", "graphicFrame"}
#: On which pages a header may stand.
PAGINAS = {"default", "first", "even"}


def read_word(pakket: Pakket, meeste: int) -> str:
    """Return the text: the main part, then the headers and notes that it shows."""
    hoofd, tekst = pakket.main_part(), Tekst(meeste)
    relaties = [relatie for relatie in pakket.relations(hoofd) if relatie[2] in pakket.namen]
    stijlen, instellingen = Stijlen(), _Instellingen()
    for soort, _id, deel in relaties:
        if soort in {"styles", "settings"}:
            pakket.hear(deel, stijlen if soort == "styles" else instellingen)
    with suppress(Genoeg):
        gelezen = pakket.hear(hoofd, _Woordlezer(tekst, stijlen, instellingen.even))
        for wat in _ERBIJ:
            # Two references may lead to one part.
            for deel in dict.fromkeys(deel for soort, nummer, deel in relaties if gelezen.shows(soort, nummer, wat)):
                pakket.hear(deel, _Woordlezer(tekst, stijlen, instellingen.even, gelezen.noten))
    return str(tekst)


class _Instellingen(Lezer):
    """Whether pages with an even number have a header of their own."""

    even = False

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "evenAndOddHeaders":
            self.even = is_on(kenmerken)


@dataclass
class _Deel:
    """A part around this place: `weg` hides all that is in it, `stil` its letters, unless these say otherwise.

    `tabel` is whether the style of a table around it hides letters.
    """

    soort: str
    weg: bool
    stil: bool
    tabel: bool


class _Woordlezer(Lezer):
    """What was deleted or moved away while changes were tracked is not heard, nor the likeness of a drawing for older
    programs, nor how something looked before it was changed.

    `noten` are the notes to which the text points: a reader of the main part finds them, the reader of the part with
    the notes is given them and hears no other.
    """

    OVERSLAAN = frozenset({"moveFrom", "Fallback", "instrText", "delText", "delInstrText"})

    def __init__(
        self, tekst: Tekst, stijlen: Stijlen, even: bool, noten: dict[str, set[str | None]] | None = None
    ) -> None:
        super().__init__()
        self.tekst, self.stijlen, self.even = tekst, stijlen, even
        self.noten = noten or {"footnote": set(), "endnote": set()}
        #: The headers and footers: {(which of the two, on which pages): id of its part} as it is at this place in the
        #: text; those that some page up to here shows; and which of the two the text points at anywhere.
        self.koppen: dict[tuple[str, str], str | None] = {}
        self.getoond: set[tuple[str, str | None]] = set()
        self.genoemd: set[str] = set()
        self.eerste, self.in_tekst = False, False
        #: The parts around this place, and per field around it whether code is being written, its own or around it.
        self.delen, self.velden = [_Deel("", weg=False, stil=stijlen.van_alles, tabel=False)], [False]

    def shows(self, soort: str, nummer: str, wat: str) -> bool:
        """Whether a part is of this kind, and some page shows it; of notes each is judged by itself.

        A writer of files that points at no header at all leaves it to the reader where they stand: they are shown.
        """
        return soort == wat and (soort not in self.genoemd or (soort, nummer) in self.getoond)

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        boven = self.delen[-1]
        if naam.endswith("Change") or "visibility:hidden" in _style(kenmerken):
            self.skip_this()
        elif naam in DELEN:
            self._open(naam, boven)
        elif naam == "del":
            # Of the row or the piece of a formula itself, or of what stands in it.
            boven.weg = boven.weg or boven.soort in {"tr", "r"}
            self.skip_this()
        elif naam in self.noten:
            # Nothing can point at one without a number, so nothing can hide it.
            if "id" in kenmerken and kenmerken["id"] not in self.noten[naam]:
                self.skip_this()
        elif naam == "t":
            self.in_tekst = True
        elif naam in _TUSSEN and boven.soort == "r" and not self._is_hidden():
            self.tekst.add(_TUSSEN[naam])
        else:
            self._property(naam, boven, kenmerken)

    def _open(self, naam: str, boven: _Deel) -> None:
        # A box with text in a hidden word is hidden, whatever its own words say.
        weg = boven.weg or (boven.soort == "r" and boven.stil)
        if naam == "p":
            # It may be a box with text, in the middle of a line.
            self.tekst.add("\n")
        stil = boven.stil if naam != "p" else boven.tabel or self.stijlen.hides(self.stijlen.gewoon)
        self.delen.append(_Deel(naam, weg, stil, boven.tabel))

    def _property(self, naam: str, boven: _Deel, kenmerken: Kenmerken) -> None:
        if naam == "fldChar":
            self._field(kenmerken.get("fldCharType"))
        elif naam in {"footnoteReference", "endnoteReference"} and not self._is_hidden():
            self.noten[naam.removesuffix("Reference")].add(kenmerken.get("id"))
        elif naam in {"hidden", "cellDel"} and boven.soort in {"tr", "tc"}:
            boven.weg = boven.weg or is_on(kenmerken)
        elif naam in {"docPr", "cNvPr"}:
            boven.weg = boven.weg or kenmerken.get("hidden") in {"1", "true"}
        elif (naam, boven.soort) in {("pStyle", "p"), ("tblStyle", "tbl"), ("rStyle", "r"), ("vanish", "r")}:
            self._letters(naam, boven, kenmerken)
        elif naam in {"headerReference", "footerReference", "titlePg", "sectPr"}:
            self._section(naam, kenmerken)

    def _letters(self, naam: str, boven: _Deel, kenmerken: Kenmerken) -> None:
        if naam == "vanish":
            boven.stil = is_on(kenmerken)
            return
        verbergt = self.stijlen.hides(kenmerken.get("val"))
        # The styles of a table, of a paragraph and of words each hide: none shows what another hides.
        if naam == "tblStyle":
            boven.tabel = boven.tabel or verbergt
        else:
            boven.stil = verbergt or (boven.stil if naam == "rStyle" else boven.tabel)

    def _field(self, wat: str | None) -> None:
        """Of a field the code is not heard, nor any field within that; what comes of it is."""
        if wat == "begin":
            self.velden.append(True)
        elif wat == "separate" and len(self.velden) > 1:
            self.velden[-1] = self.velden[-2]
        elif wat == "end" and len(self.velden) > 1:
            self.velden.pop()

    def _section(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "sectPr":
            self.eerste = False
        elif naam == "titlePg":
            self.eerste = is_on(kenmerken)
        else:
            soort, pagina = naam.removesuffix("Reference"), kenmerken.get("type", "default")
            self.genoemd.add(soort)
            if pagina in PAGINAS:
                self.koppen[soort, pagina] = kenmerken.get("id")

    def end(self, naam: str) -> None:
        if naam == "t":
            self.in_tekst = False
        elif naam == "sectPr":
            geldt = {"default": True, "first": self.eerste, "even": self.even}
            # One that a section does not name, it has from the section before.
            self.getoond |= {(soort, nummer) for (soort, wanneer), nummer in self.koppen.items() if geldt[wanneer]}
        elif naam in DELEN:
            self.delen.pop()
            if naam == "p":
                self.tekst.add("\n")

    def text(self, tekst: str) -> None:
        if self.in_tekst and not self._is_hidden():
            self.tekst.add(tekst)

    def _is_hidden(self) -> bool:
        return self.delen[-1].weg or self.delen[-1].stil or self.velden[-1]


def _style(kenmerken: Kenmerken) -> str:
    """Return the style of a drawing for older programs, without spaces."""
    return "".join(kenmerken.get("style", "").split()).lower()
