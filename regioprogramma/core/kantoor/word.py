"""The text of a document of Word (docx); the elements are those of ECMA-376, part 1, chapter 17."""

from contextlib import suppress
from dataclasses import dataclass

from .pakket import Genoeg, Lezer, Tekst, is_on
from .wordstijlen import Stijlen

#: The parts beside the main one that a reader sees, in the order of reading.
ERBIJ = ("header", "footnotes", "endnotes", "footer")
NOTEN = {"footnotes", "endnotes"}
#: What stands between words without being one.
TUSSEN = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
#: What may be hidden as a whole: what stands in it is hidden with it.
DELEN = {"tbl", "tr", "tc", "p", "r", "inline", "anchor", "wgp", "wsp", "group", "shape", "rect", "textbox"}


def read_word(pakket, meeste):
    """Return the text: the main part, then the headers and notes that it shows."""
    hoofd, tekst = pakket.main_part(), Tekst(meeste)
    relaties = [relatie for relatie in pakket.relations(hoofd) if relatie[2] in pakket.namen]
    stijlen, instellingen = Stijlen(), _Instellingen()
    for soort, _id, deel in relaties:
        if soort in {"styles", "settings"}:
            pakket.hear(deel, stijlen if soort == "styles" else instellingen)
    with suppress(Genoeg):
        gelezen = pakket.hear(hoofd, _Woordlezer(tekst, stijlen, instellingen.even))
        for wat in ERBIJ:
            delen = [(nummer, deel) for soort, nummer, deel in relaties if soort == wat]
            for deel in dict.fromkeys(deel for nummer, deel in delen if wat in NOTEN or gelezen.shows(wat, nummer)):
                noten = gelezen.noten[wat[:-1]] if wat in NOTEN else None
                pakket.hear(deel, _Woordlezer(tekst, stijlen, instellingen.even, noten))
    return str(tekst)


class _Instellingen(Lezer):
    """Whether pages with an even number have a header of their own."""

    even = False

    def start(self, naam, kenmerken):
        if naam == "evenAndOddHeaders":
            self.even = is_on(kenmerken)


@dataclass
class _Deel:
    """A part around this place: `weg` hides all that is in it, `stil` its letters, unless these say otherwise."""

    soort: str
    weg: bool
    stil: bool


class _Woordlezer(Lezer):
    """What was deleted or moved away while changes were tracked is not heard, nor the likeness of a drawing for older
    programs, nor how something looked before it was changed.

    `noten` are the numbers of the notes that are shown; None where there are no notes to choose from.
    """

    OVERSLAAN = frozenset({"moveFrom", "Fallback", "instrText", "delText", "delInstrText"})

    def __init__(self, tekst, stijlen, even, bekende_noten=None):
        super().__init__()
        self.tekst, self.stijlen, self.even, self.bekende_noten = tekst, stijlen, even, bekende_noten
        self.noten = {"footnote": set(), "endnote": set()}
        #: {(header or footer, which pages): id of its part} so far, those of sections until here, and all named.
        self.koppen, self.getoond, self.genoemd = {}, set(), set()
        self.eerste, self.in_sectie, self.in_tekst = False, False, False
        #: Per part around this place, and per field around it whether its code is being written.
        self.delen, self.velden = [_Deel("", False, stijlen.standaard)], []

    def shows(self, soort, nummer):
        """Whether some page shows a header or footer; one to which the text does not point is not judged."""
        gekozen = {kop for kop in self.genoemd if kop[0] == soort}
        return not gekozen or (soort, nummer) in self.getoond

    def start(self, naam, kenmerken):
        boven = self.delen[-1]
        if naam.endswith("Change"):
            self.skip_this()
        elif naam in DELEN:
            self._open(naam, boven, kenmerken)
        elif naam == "del":
            # Of the row or the piece of a formula itself, or of what stands in it.
            boven.weg = boven.weg or boven.soort in {"tr", "r"}
            self.skip_this()
        elif naam in self.noten:
            if self.bekende_noten is not None and kenmerken.get("id", "") not in {"", *self.bekende_noten}:
                self.skip_this()
        elif naam == "t":
            self.in_tekst = True
        elif naam in TUSSEN and boven.soort == "r" and not self._is_hidden():
            self.tekst.add(TUSSEN[naam])
        else:
            self._property(naam, boven, kenmerken)

    def _open(self, naam, boven, kenmerken):
        # A box with text in a hidden word is hidden, whatever its own words say.
        weg = boven.weg or (boven.soort == "r" and boven.stil) or "visibility:hidden" in _style(kenmerken)
        self.delen.append(_Deel(naam, weg, boven.stil))

    def _property(self, naam, boven, kenmerken):
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

    def _letters(self, naam, boven, kenmerken):
        if naam == "vanish":
            boven.stil = is_on(kenmerken)
        else:
            # A style of words shows nothing that their paragraph hides.
            boven.stil = (naam == "rStyle" and boven.stil) or self.stijlen.hides(kenmerken.get("val"))

    def _field(self, wat):
        """Of a field the code is not heard, nor any field within that; what comes of it is."""
        if wat == "begin":
            self.velden.append(True)
        elif wat == "separate" and self.velden:
            self.velden[-1] = False
        elif wat == "end" and self.velden:
            self.velden.pop()

    def _section(self, naam, kenmerken):
        if naam == "sectPr":
            self.eerste = False
        elif naam == "titlePg":
            self.eerste = is_on(kenmerken)
        else:
            soort, nummer = naam.removesuffix("Reference"), kenmerken.get("id")
            self.genoemd.add((soort, nummer))
            self.koppen[soort, kenmerken.get("type", "default")] = nummer

    def end(self, naam):
        if naam == "t":
            self.in_tekst = False
        elif naam == "sectPr":
            geldt = {"default": True, "first": self.eerste, "even": self.even}
            # One that a section does not name it has from the section before.
            self.getoond |= {(soort, nummer) for (soort, wanneer), nummer in self.koppen.items() if geldt.get(wanneer)}
        elif naam in DELEN:
            self.delen.pop()
            if naam == "p":
                self.tekst.add("\n")

    def text(self, tekst):
        if self.in_tekst and not self._is_hidden():
            self.tekst.add(tekst)

    def _is_hidden(self):
        return self.delen[-1].weg or self.delen[-1].stil or any(self.velden)


def _style(kenmerken):
    """Return the style of a drawing for older programs, without spaces."""
    return "".join(kenmerken.get("style", "").split())
