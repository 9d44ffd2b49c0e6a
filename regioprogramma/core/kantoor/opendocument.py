"""The text of a document of LibreOffice (odt, ods, odp); the elements are those of OpenDocument 1.3, part 3."""

from contextlib import suppress
from dataclasses import dataclass, field

from .pakket import Genoeg, Lezer, Onleesbaar, Tekst

INHOUD, STIJLEN, LIJST = "content.xml", "styles.xml", "META-INF/manifest.xml"
TUSSEN = {"tab": " ", "line-break": "\n", "s": " ", "note": " "}
#: The elements that hold lines, and what has a style that may hide it.
REGELS = {"p", "h"}
GESTIJLD = {"span", "p", "h", "table", "table-row", "table-column", "section", "page"}


def read_opendocument(pakket, meeste):
    """Return the text of the document, then of headers and footers."""
    if INHOUD not in pakket.namen:
        raise Onleesbaar("has no content")
    stijlen, tekst = _Stijlen(), Tekst(meeste)
    delen = [deel for deel in (INHOUD, STIJLEN) if deel in pakket.namen]
    for deel in reversed(delen):
        pakket.hear(deel, stijlen)
    with suppress(Genoeg):
        for deel in delen:
            pakket.hear(deel, _Odflezer(tekst, stijlen.hidden(), stijlen.lagen))
    return str(tekst)


def is_locked_opendocument(pakket):
    """Whether a part is in cipher, as the list of parts says."""
    return LIJST in pakket.namen and pakket.hear(LIJST, _Slot()).gevonden


class _Slot(Lezer):
    gevonden = False

    def start(self, naam, kenmerken):
        self.gevonden = self.gevonden or naam == "encryption-data"


class _Stijlen(Lezer):
    """Which styles hide what has them: text, a sheet, a row, a slide."""

    def __init__(self):
        super().__init__()
        self.basis, self.verborgen, self.stijl = {}, set(), None
        #: The layers of drawings that are not shown.
        self.lagen = set()

    def start(self, naam, kenmerken):
        if naam == "layer" and _hides(kenmerken):
            self.lagen.add(kenmerken.get("name"))
        elif naam == "style":
            self.stijl = kenmerken.get("name")
            self.basis[self.stijl] = kenmerken.get("parent-style-name")
        elif naam.endswith("-properties") and self.stijl and _hides(kenmerken):
            self.verborgen.add(self.stijl)

    def hidden(self):
        """Return the names of the styles that hide, also by the style they take after."""
        return {stijl for stijl in self.basis if self._by_parent(stijl)}

    def _by_parent(self, stijl):
        gezien = set()
        while stijl and stijl not in gezien:
            if stijl in self.verborgen:
                return True
            gezien.add(stijl)
            stijl = self.basis.get(stijl)
        return False


def _hides(kenmerken):
    """Whether attributes of an element or a style hide what they are about."""
    return (
        kenmerken.get("display") in {"none", "false"}
        # What stands in a frame of which nobody filled in the text.
        or kenmerken.get("placeholder") == "true"
        or kenmerken.get("visibility") in {"hidden", "collapse", "filter"}
        or kenmerken.get("is-hidden") == "true"
    )


@dataclass
class _Tabel:
    """A table around this place: which column comes next, and which are hidden. A cell may hold another one."""

    kolom: int = 0
    verborgen: set = field(default_factory=set)


class _Odflezer(Lezer):
    OVERSLAAN = frozenset(
        {
            "tracked-changes", "annotation", "annotation-end", "notes", "note-citation", "hidden-text", "title",
            "desc", "binary-data", "script", "automatic-styles", "font-face-decls", "forms", "dde-links",
            "content-validations", "handout-master",
        }
    )  # fmt: skip

    def __init__(self, tekst, verborgen, lagen):
        super().__init__()
        self.tekst, self.verborgen, self.lagen = tekst, verborgen, lagen
        self.regels, self.tabellen = [], []

    def start(self, naam, kenmerken):
        if naam == "hidden-paragraph":
            if self.regels and _hides(kenmerken):
                self.regels[-1] = None
        elif self._is_hidden(naam, kenmerken):
            self._hide(naam, kenmerken)
        elif naam == "table":
            self.tabellen.append(_Tabel())
        elif naam.startswith("table") or naam == "covered-table-cell":
            self._table(naam, kenmerken)
        elif naam in REGELS:
            self.regels.append([])
        elif naam in TUSSEN:
            self.text(TUSSEN[naam])

    def _is_hidden(self, naam, kenmerken):
        van_stijl = naam in GESTIJLD and kenmerken.get("style-name") in self.verborgen
        return van_stijl or _hides(kenmerken) or kenmerken.get("layer") in self.lagen

    def _hide(self, naam, kenmerken):
        if naam == "table-column" and self.tabellen:
            tabel, keer = self.tabellen[-1], _times(kenmerken, "number-columns-repeated")
            tabel.verborgen |= set(range(tabel.kolom, tabel.kolom + min(keer, 1_000)))
            tabel.kolom += keer
        self.skip_this()

    def _table(self, naam, kenmerken):
        """Keep count of the columns, and skip a cell of a hidden one, or one that lies under another."""
        tabel = self.tabellen[-1] if self.tabellen else _Tabel()
        if naam == "table-row":
            tabel.kolom = 0
        elif naam in {"table-column", "table-cell", "covered-table-cell"}:
            verborgen = naam != "table-column" and tabel.kolom in tabel.verborgen
            tabel.kolom += _times(kenmerken, "number-columns-repeated")
            if verborgen or naam == "covered-table-cell":
                self.skip_this()

    def end(self, naam):
        if naam == "table":
            self.tabellen.pop()
        elif naam in REGELS and self.regels:
            regel = self.regels.pop()
            if regel:
                self.tekst.add("".join(regel) + "\n")

    def text(self, tekst):
        if self.regels and self.regels[-1] is not None:
            self.regels[-1].append(tekst)


def _times(kenmerken, naam):
    waarde = kenmerken.get(naam, "1")
    return int(waarde) if waarde.isdecimal() and len(waarde) < 8 else 1
