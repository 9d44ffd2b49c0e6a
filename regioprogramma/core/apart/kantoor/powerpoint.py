"""The text of a presentation of PowerPoint (pptx), slide by slide; ECMA-376, part 1, chapters 19 and 21."""

from contextlib import suppress
from xml.sax.xmlreader import AttributesNSImpl

from .pakket import Genoeg, Kenmerken, Lezer, Pakket, Tekst

#: What stands on a slide as one thing, and may be hidden as one.
_VORMEN = {"sp", "grpSp", "graphicFrame", "pic", "cxnSp"}


def read_powerpoint(pakket: Pakket, meeste: int) -> str:
    """Return the text of the slides that are shown."""
    hoofd, tekst = pakket.main_part(), Tekst(meeste)
    delen = {nummer: deel for soort, nummer, deel in pakket.relations(hoofd) if soort == "slide"}
    volgorde = pakket.hear(hoofd, _Volgorde()).nummers
    with suppress(Genoeg):
        for nummer in volgorde:
            if delen.get(nummer) in pakket.namen:
                pakket.hear(delen[nummer], _Dialezer(tekst))
    return str(tekst)


class _Volgorde(Lezer):
    """The slides in the order in which they are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.nummers: list[str] = []

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl) -> None:
        if name[1] == "sldId":
            # Its own number and that of the relation differ by their namespace only.
            self.nummers += [waarde for (ruimte, naam), waarde in attrs.items() if naam == "id" and ruimte]


class _Dialezer(Lezer):
    """The paragraphs on a slide that is shown. What says that a shape is hidden comes before its text."""

    OVERSLAAN = frozenset({"Fallback"})

    def __init__(self, tekst: Tekst) -> None:
        super().__init__()
        self.tekst = tekst
        self.vormen: list[bool] = []
        self.in_tekst = False

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "sld" and kenmerken.get("show") in {"0", "false"}:
            self.skip_this()
        elif naam in _VORMEN:
            self.vormen.append(bool(self.vormen) and self.vormen[-1])
        elif naam == "cNvPr" and kenmerken.get("hidden") in {"1", "true"} and self.vormen:
            self.vormen[-1] = True
        elif naam == "tc" and {kenmerken.get("hMerge"), kenmerken.get("vMerge")} & {"1", "true"}:
            # It lies under the cell before or above it.
            self.skip_this()
        elif naam == "t":
            self.in_tekst = True
        elif naam == "br":
            self.tekst.add("\n")

    def end(self, naam: str) -> None:
        if naam in _VORMEN and self.vormen:
            self.vormen.pop()
        elif naam == "t":
            self.in_tekst = False
        elif naam == "p":
            self.tekst.add("\n")

    def text(self, tekst: str) -> None:
        if self.in_tekst and not (self.vormen and self.vormen[-1]):
            self.tekst.add(tekst)
