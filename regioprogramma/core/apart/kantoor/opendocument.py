"""The text of a document of LibreOffice (odt, ods, odp); the elements are those of OpenDocument 1.3, part 3."""

from contextlib import suppress
from dataclasses import dataclass, field

from .pakket import Genoeg, Kenmerken, Lezer, Onleesbaar, Pakket, Tekst
from .verborgen import Stijlboom, Stroken

INHOUD, STIJLEN, LIJST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_TUSSEN = {"tab": " ", "line-break": "\n", "s": " ", "note": " ", "frame": " "}
#: The elements that hold lines, and what has a style that may hide it.
_REGELS = {"p", "h"}
GESTIJLD = {"span", "p", "h", "table", "table-row", "table-column", "section", "page"}
_KOLOMMEN = {"table-column", "table-column-group"}
TABEL = {"table", "table-row", "table-cell", "covered-table-cell"}


def read_opendocument(pakket: Pakket, meeste: int) -> str:
    """Return the text of the document, then of headers and footers."""
    if INHOUD not in pakket.namen:
        raise Onleesbaar("has no content")
    stijlen, tekst = _Stijlen(), Tekst(meeste)
    delen = [deel for deel in (INHOUD, STIJLEN) if deel in pakket.namen]
    for deel in reversed(delen):
        pakket.hear(deel, stijlen)
    with suppress(Genoeg):
        for deel in delen:
            pakket.hear(deel, _Odflezer(tekst, stijlen))
    return str(tekst)


def is_locked_opendocument(pakket: Pakket) -> bool:
    """Whether a part is encrypted, as the list of parts says."""
    return LIJST in pakket.namen and pakket.hear(LIJST, _Slot()).gevonden


class _Slot(Lezer):
    gevonden = False

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        self.gevonden = self.gevonden or naam == "encryption-data"


class _Stijlen(Lezer):
    """Which styles hide what has them: text, a sheet, a row, a slide; and which layers and pages are not seen."""

    def __init__(self) -> None:
        super().__init__()
        self.boom = Stijlboom()
        self.stijl: str | None = None
        #: The layers of drawings that are not shown.
        self.lagen: set[str | None] = set()
        #: {kind of page: the kind that follows it}, and those that something asks for.
        self.bladen: dict[str | None, str | None] = {}
        self.gevraagd: set[str | None] = {"Standard"}

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        self.gevraagd.add(kenmerken.get("master-page-name"))
        if naam == "layer" and hides(kenmerken):
            self.lagen.add(kenmerken.get("name"))
        elif naam == "master-page":
            self.bladen[kenmerken.get("name")] = kenmerken.get("next-style-name")
        elif naam == "style":
            self.stijl = kenmerken.get("name")
            self.boom.basis[self.stijl] = kenmerken.get("parent-style-name")
        elif naam.endswith("-properties") and self.stijl:
            self._properties(kenmerken)

    def _properties(self, kenmerken: Kenmerken) -> None:
        if hides(kenmerken):
            self.boom.verborgen[self.stijl] = True
        elif kenmerken.get("display") == "true":
            self.boom.verborgen.setdefault(self.stijl, False)

    def end(self, naam: str) -> None:
        if naam == "style":
            self.stijl = None

    def pages(self) -> set[str | None]:
        """Return the kinds of page that may be seen: the first, those that are asked for, and what follows these."""
        gezien: set[str | None] = set()
        wachtend = [*list(self.bladen)[:1], *self.gevraagd]
        while wachtend:
            blad = wachtend.pop()
            if blad in self.bladen and blad not in gezien:
                gezien.add(blad)
                wachtend.append(self.bladen[blad])
        return gezien


def hides(kenmerken: Kenmerken) -> bool:
    """Whether attributes of an element or a style hide what they are about."""
    return (
        kenmerken.get("display") in {"none", "false"}
        # What stands in a frame whose text nobody filled in.
        or kenmerken.get("placeholder") == "true"
        or kenmerken.get("visibility") in {"hidden", "collapse", "filter"}
        or kenmerken.get("is-hidden") == "true"
    )


@dataclass
class _Tabel:
    """A table around this place: which column comes next, and which are hidden. A cell may hold another one."""

    kolom: int = 1
    verborgen: Stroken = field(default_factory=Stroken)
    #: Per group of columns around this place whether it is hidden.
    groepen: list[bool] = field(default_factory=lambda: [False])


class _Odflezer(Lezer):
    OVERSLAAN = frozenset(
        {
            "tracked-changes", "annotation", "annotation-end", "notes", "note-citation", "hidden-text", "title",
            "desc", "binary-data", "script", "automatic-styles", "font-face-decls", "forms", "dde-links",
            "content-validations", "handout-master",
        }
    )  # fmt: skip

    def __init__(self, tekst: Tekst, stijlen: _Stijlen) -> None:
        super().__init__()
        self.tekst, self.stijlen, self.bladen = tekst, stijlen, stijlen.pages()
        self.tabellen = [_Tabel()]
        self.regels: list[list[str] | None] = []

    def start(self, naam: str, kenmerken: Kenmerken) -> None:
        if naam == "hidden-paragraph":
            if self.regels and hides(kenmerken):
                self.regels[-1] = None
        elif naam in _KOLOMMEN:
            self._column(naam, kenmerken)
        elif self._is_hidden(naam, kenmerken):
            self.skip_this()
        elif naam in TABEL:
            self._table(naam, kenmerken)
        elif naam in _REGELS:
            # What stands in a frame at a hidden line is hidden with it.
            self.regels.append(None if self.regels and self.regels[-1] is None else [])
        elif naam in _TUSSEN:
            self.text(_TUSSEN[naam])

    def _is_hidden(self, naam: str, kenmerken: Kenmerken) -> bool:
        if naam == "master-page":
            return kenmerken.get("name") not in self.bladen
        van_stijl = naam in GESTIJLD and self.stijlen.boom.hides(kenmerken.get("style-name"))
        return van_stijl or hides(kenmerken) or kenmerken.get("layer") in self.stijlen.lagen

    def _column(self, naam: str, kenmerken: Kenmerken) -> None:
        """Keep which columns are hidden, by themselves or with their group; they are counted all the same."""
        tabel = self.tabellen[-1]
        verborgen = tabel.groepen[-1] or self._is_hidden(naam, kenmerken)
        if naam == "table-column-group":
            tabel.groepen.append(verborgen)
            return
        eerste, tabel.kolom = tabel.kolom, tabel.kolom + times(kenmerken, "number-columns-repeated")
        if verborgen:
            tabel.verborgen.add(eerste, tabel.kolom - 1)

    def _table(self, naam: str, kenmerken: Kenmerken) -> None:
        """Keep where a cell stands; skip one that lies under another, or of which all columns are hidden."""
        tabel = self.tabellen[-1]
        if naam == "table":
            self.tabellen.append(_Tabel())
            return
        if naam == "table-row":
            tabel.kolom = 1
            return
        eerste, keer = tabel.kolom, times(kenmerken, "number-columns-repeated")
        tabel.kolom += keer
        laatste = eerste + max(keer, times(kenmerken, "number-columns-spanned")) - 1
        if naam == "covered-table-cell" or tabel.verborgen.covers(eerste, laatste):
            self.skip_this()

    def end(self, naam: str) -> None:
        if naam == "table":
            self.tabellen.pop()
        elif naam == "table-column-group":
            self.tabellen[-1].groepen.pop()
        elif naam in _REGELS and self.regels:
            regel = self.regels.pop()
            if regel:
                self.tekst.add("".join(regel) + "\n")

    def text(self, tekst: str) -> None:
        if self.regels and self.regels[-1] is not None:
            self.regels[-1].append(tekst)


def times(kenmerken: Kenmerken, naam: str) -> int:
    """Return how often an element says that it stands there."""
    waarde = kenmerken.get(naam, "1")
    return int(waarde) if waarde.isdecimal() and len(waarde) < 8 else 1
