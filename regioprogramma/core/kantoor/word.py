"""The text of a document of Word (docx); the elements are those of ECMA-376, part 1, chapter 17."""

from contextlib import suppress

from .pakket import Genoeg, Lezer, Tekst, is_on

#: The parts beside the main one that a reader sees, in the order of reading.
ERBIJ = ("header", "footnotes", "endnotes", "footer")
#: What stands between words without being one.
TUSSEN = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_word(pakket, meeste):
    """Return the text: the main part, then headers and notes."""
    hoofd, tekst = pakket.main_part(), Tekst(meeste)
    relaties = [relatie for relatie in pakket.relations(hoofd) if relatie[2] in pakket.namen]
    stijlen = _Stijlen()
    for soort, _id, deel in relaties:
        if soort == "styles":
            pakket.hear(deel, stijlen)
    erbij = [deel for wat in ERBIJ for soort, _id, deel in relaties if soort == wat]
    with suppress(Genoeg):
        for deel in dict.fromkeys([hoofd, *erbij]):
            pakket.hear(deel, _Woordlezer(tekst, stijlen.hidden()))
    return str(tekst)


class _Stijlen(Lezer):
    """Which styles hide their text, also by the style that they are based on."""

    def __init__(self):
        super().__init__()
        self.basis, self.verborgen, self.stijl, self.in_letters = {}, {}, None, False

    def start(self, naam, kenmerken):
        if naam == "style":
            self.stijl = kenmerken.get("styleId")
        elif naam == "basedOn":
            self.basis[self.stijl] = kenmerken.get("val")
        elif naam == "rPr":
            self.in_letters = True
        elif naam == "vanish" and self.in_letters and self.stijl:
            self.verborgen[self.stijl] = is_on(kenmerken)

    def end(self, naam):
        if naam == "rPr":
            self.in_letters = False
        elif naam == "style":
            self.stijl = None

    def hidden(self):
        """Return the names of the styles that hide."""
        return {stijl for stijl in {*self.verborgen, *self.basis} if self._hides(stijl)}

    def _hides(self, stijl):
        gezien = set()
        while stijl and stijl not in gezien:
            if stijl in self.verborgen:
                return self.verborgen[stijl]
            gezien.add(stijl)
            stijl = self.basis.get(stijl)
        return False


class _Woordlezer(Lezer):
    """What was deleted or moved away while changes were tracked is not heard, nor the likeness of a drawing for older
    programs."""

    OVERSLAAN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText"})

    def __init__(self, tekst, verborgen):
        super().__init__()
        self.tekst, self.verborgen = tekst, verborgen
        #: Per paragraph and per run around this place, whether its text is hidden: a drawing has paragraphs inside.
        self.alineas, self.stukken = [], []
        self.in_tekst = False

    def start(self, naam, kenmerken):
        if naam == "p":
            self.alineas.append(False)
        elif naam == "r":
            self.stukken.append(bool(self.alineas) and self.alineas[-1])
        elif naam == "pStyle" and self.alineas:
            self.alineas[-1] = kenmerken.get("val") in self.verborgen
        elif naam == "rStyle" and self.stukken:
            self.stukken[-1] = self.stukken[-1] or kenmerken.get("val") in self.verborgen
        elif naam == "vanish" and self.stukken:
            self.stukken[-1] = is_on(kenmerken)
        elif naam == "t":
            self.in_tekst = True
        elif naam in TUSSEN and self.stukken:
            self.tekst.add(TUSSEN[naam])

    def end(self, naam):
        if naam == "t":
            self.in_tekst = False
        elif naam == "r" and self.stukken:
            self.stukken.pop()
        elif naam == "p" and self.alineas:
            self.alineas.pop()
            self.tekst.add("\n")

    def text(self, tekst):
        if self.in_tekst and not (self.stukken and self.stukken[-1]):
            self.tekst.add(tekst)
