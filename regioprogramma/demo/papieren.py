"""Makes the documents of the demo: a tagged PDF, an OpenDocument text and a spreadsheet.

The content is a list of sections ``(kop, inhoud)``. In ``inhoud`` a string is a paragraph; anything else is a row of a
table. Rows that follow each other form one table and its first row holds the column headings. The same arguments give
the same bytes: dates are fixed and nothing is read from the clock.
"""

import io
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, NamedTuple

from fpdf import FPDF, ViewerPreferences
from fpdf.encryption import StandardSecurityHandler
from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFArray
from odf import dc, meta, style, table, text
from odf.element import Element
from odf.namespaces import nsdict
from odf.opendocument import OpenDocumentText
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from regioprogramma.core.huisstijl import Toevalsreeks, palette, parse_colour

Papierrij = Sequence[object]
Papiersectie = tuple[str, Sequence[str | Papierrij]]

DATUM = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
"""The moment of creation that a document carries when the caller names none."""

_TAAL, LAND = "nl", "NL"
REGEL = 5.6
"""Height of a line of running text in the PDF, in mm."""


def split_content(inhoud: Sequence[str | Papierrij]) -> Iterator[str | list[Papierrij]]:
    """Yield each paragraph as a string, and rows that follow each other as one table."""
    for is_alinea, groep in groupby(inhoud, key=lambda deel: isinstance(deel, str)):
        if is_alinea:
            yield from map(str, groep)
        else:
            yield list(groep)


def is_amount(waarde: object) -> bool:
    """Tell whether a cell holds a number or an amount, which reads best aligned to the right."""
    kaal = str(waarde).strip().removeprefix("-").removeprefix("€").strip()
    return kaal[:1].isdigit() and all(teken in "0123456789.,% -–" for teken in kaal)


class Kinderen(PDFArray):
    """Every structure element of a PDF; only those directly below the document are written as its children."""

    def serialize(self, _security_handler: StandardSecurityHandler | None = None, _obj_id: int | None = None) -> str:
        boven = PDFArray(element for element in self if element.p.s == "/Document")
        return boven.serialize(_security_handler=_security_handler, _obj_id=_obj_id)


class Structuur(StructureTreeBuilder):
    """fpdf2's structure tree, with elements inside elements (table, row, cell)."""

    def __init__(self) -> None:
        super().__init__()
        self.doc_struct_elem.s = "/Document"
        self.doc_struct_elem.k = Kinderen()
        self._tellers: dict[int, int] = {}

    def add_group(self, pagina: int, soort: str, ouder: StructElem | None = None) -> StructElem:
        """Add an element that holds other elements."""
        element = StructElem(
            struct_type=f"/{soort}", parent=ouder or self.doc_struct_elem, kids=[], page_number=pagina
        )
        self.doc_struct_elem.k.append(element)
        if ouder is not None:
            ouder.k.append(element)
        return element

    def add_content(self, pagina: int, soort: str, ouder: StructElem | None = None) -> tuple[StructElem, int, int]:
        """Add an element for drawn content; return it, its number on the page and the page's number in the tree."""
        boom = self.spid_per_page_number.setdefault(pagina, len(self.spid_per_page_number))
        nummer = self._tellers.get(pagina, 0)
        self._tellers[pagina] = nummer + 1
        element = self.add_group(pagina, soort, ouder)
        element.k.append(nummer)
        self.struct_tree_root.parent_tree.nums[boom].append(element)
        return element, nummer, boom


class Papier(FPDF):
    """An A4 document in the house style: a drawn cover, headings, paragraphs and tables, all tagged.

    The standard fonts of every PDF reader are used, in the encoding cp1252: that has the euro sign and the dashes,
    and needs no font file.
    """

    struct_builder: Structuur

    def __init__(self, titel: str, accent: str) -> None:
        super().__init__(format="A4")
        self.core_fonts_encoding = "cp1252"
        self.struct_builder = Structuur()
        self.titel = clean(titel)
        self.kleuren = {toon: parse_colour(kleur) for toon, kleur in palette(accent).items()}
        self.set_title(self.titel)
        self.set_lang(f"{_TAAL}-{LAND}")
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(24, 26)
        self.set_auto_page_break(auto=True, margin=26)

    @contextmanager
    def tagged(self, soort: str, ouder: StructElem | None = None) -> Iterator[StructElem]:
        """Mark what is drawn inside as one element of the structure; it must stay on one page."""
        element, nummer, boom = self.struct_builder.add_content(self.page, soort, ouder)
        self.pages[self.page].struct_parents = boom
        self._out(f"/{soort} <</MCID {nummer}>> BDC")
        yield element
        self._out("EMC")

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Mark what is drawn inside as decoration, which a screen reader skips."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def footer(self) -> None:
        if self.page_no() == 1:
            return
        with self.decoration():
            self.set_y(-16)
            self.set_font("Helvetica", size=9)
            self.set_text_color(90)
            self.cell(self.epw / 2, 5, self.titel if len(self.titel) < 60 else "")
            self.cell(self.epw / 2, 5, f"Pagina {self.page_no()}", align="R")

    def use_style(self, grootte: float, vet: bool = False, toon: str | None = None) -> None:
        """Choose the size in points, the weight and the colour of what follows."""
        self.set_font("Helvetica", "B" if vet else "", grootte)
        self.set_text_color(*(self.kleuren[toon] if toon else (23, 33, 43)))

    def split_lines(self, breedte: float, tekst: str) -> list[str]:
        """Return the lines that a text takes in a column of ``breedte`` mm."""
        regels: Any = self.multi_cell(breedte, None, clean(tekst), align="L", dry_run=True, output="LINES")
        return [regel.encode("latin-1").decode("cp1252") for regel in regels]  # fpdf2 returns the encoded text

    def write_block(self, soort: str, tekst: str, hoogte: float = REGEL) -> None:
        """Write a heading or a paragraph; ``hoogte`` is the height of a line in mm."""
        regels = self.split_lines(self.epw, tekst)
        while regels:
            if self.will_page_break(hoogte):
                self.add_page()
            aantal = max(1, int((self.page_break_trigger - self.y - 0.01) / hoogte))
            with self.tagged(soort):
                for regel in regels[:aantal]:
                    self.cell(self.epw, hoogte, regel, new_x="LMARGIN", new_y="NEXT")
            regels = regels[aantal:]

    def draw_cover(self, ondertitel: str, datum: datetime) -> None:
        """Draw the first page: a strip of parcels, the title and what kind of document it is."""
        self.add_page()
        with self.decoration():
            self.draw_parcels(height=92)
        self.set_y(116)
        self.use_style(28, vet=True, toon="f")
        self.write_block("H1", self.titel, 12)
        self.ln(4)
        self.use_style(14)
        self.write_block("P", ondertitel, 7.5)
        self.ln(8)
        self.use_style(10.5)
        self.write_block("P", f"{datum.day} {_MAANDEN[datum.month - 1]} {datum.year}")

    def draw_parcels(self, height: float) -> None:
        """Draw strips of land over the full width of the page, ``height`` mm high."""
        reeks = Toevalsreeks(self.titel)
        self.set_draw_color(255)
        self.set_line_width(0.5)
        for rij in range(4):
            x, diep = -float(reeks.between(0, 12)), height / 4
            while x < self.w:
                breed = reeks.between(8, 15)
                self.set_fill_color(*self.kleuren[reeks.pick("abbcccddef")])
                links = x + rij * 3
                hoeken = [(links, rij * diep), (links + breed, rij * diep)]
                hoeken += [(links + breed + 3, (rij + 1) * diep), (links + 3, (rij + 1) * diep)]
                self.polygon(hoeken, style="DF")
                x += breed

    def write_section(self, kop: str, inhoud: Sequence[str | Papierrij]) -> None:
        """Write a heading with the paragraphs and tables below it."""
        if self.will_page_break(34):
            self.add_page()
        self.ln(5)
        self.start_section(clean(kop))
        self.use_style(16, vet=True, toon="f")
        self.write_block("H2", kop, 8)
        self.ln(2)
        for deel in split_content(inhoud):
            if isinstance(deel, str):
                self.use_style(11)
                self.write_block("P", deel)
                self.ln(3)
            else:
                self.write_table([[clean(str(cel)) for cel in rij] for rij in deel])

    def measure_columns(self, rijen: list[list[str]]) -> list[float]:
        """Return the width of each column in mm: in proportion to its longest text, with a ceiling."""
        self.use_style(10, vet=True)
        wensen = [min(75, max(self.get_string_width(cel) for cel in kolom) + 6) for kolom in zip(*rijen, strict=True)]
        return [wens * self.epw / sum(wensen) for wens in wensen]

    def write_table(self, rijen: list[list[str]]) -> None:
        """Write a table; its first row holds the headings and is drawn again on every page."""
        tabel = Tabel(
            self.struct_builder.add_group(self.page, "Table"),
            self.measure_columns(rijen),
            [len(kolom) > 1 and all(map(is_amount, kolom[1:])) for kolom in zip(*rijen, strict=True)],
        )
        koppen: list[list[str]] = []
        for nummer, rij in enumerate(rijen):
            self.use_style(10, vet=nummer == 0)
            cellen = [self.split_lines(breed - 3, cel) for breed, cel in zip(tabel.breedtes, rij, strict=True)]
            if self.will_page_break(measure_row(cellen)):
                self.add_page()
                if koppen:
                    self.draw_row(tabel, koppen, "")
            koppen = koppen or cellen
            self.draw_row(tabel, cellen, "TD" if nummer else "TH")
        self.ln(5)

    def draw_row(self, tabel: "Tabel", cellen: list[list[str]], soort: str) -> None:
        """Draw one row at the current height; ``soort`` is TH, TD, or empty for headings that are drawn again."""
        kop, boven, hoogte = soort != "TD", self.y, measure_row(cellen)
        with self.decoration():
            self.set_fill_color(*self.kleuren["a"])
            self.set_draw_color(*self.kleuren["d" if kop else "b"])
            self.set_line_width(0.3)
            if kop:
                self.rect(self.l_margin, boven, self.epw, hoogte, style="F")
            self.line(self.l_margin, boven + hoogte, self.l_margin + self.epw, boven + hoogte)
        rij = self.struct_builder.add_group(self.page, "TR", tabel.element) if soort else None
        self.use_style(10, vet=kop, toon="f" if kop else None)
        x = self.l_margin
        for regels, breed, naar_rechts in zip(cellen, tabel.breedtes, tabel.rechts, strict=True):
            with self.tagged(soort, rij) if soort else self.decoration() as element:
                for i, regel in enumerate(regels):
                    self.set_xy(x, boven + 1.5 + 5 * i)
                    self.cell(breed - 3 * naar_rechts, 5, regel, align="R" if naar_rechts else "L")
            if soort == "TH":
                kop_in_structuur: Any = element
                kop_in_structuur.a = "<</O /Table /Scope /Column>>"
            x += breed
        self.set_xy(self.l_margin, boven + hoogte)


class Tabel(NamedTuple):
    """A table that is being drawn: its element, and per column the width in mm and whether it aligns right."""

    element: StructElem
    breedtes: list[float]
    rechts: list[bool]


def measure_row(cellen: list[list[str]]) -> float:
    """Return the height in mm of a row of cells."""
    return max(len(regels) for regels in cellen) * 5 + 3


_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def clean(tekst: str) -> str:
    """Return a text that cp1252 can hold: composed accents, plain hyphens, a question mark for what is left."""
    tekst = unicodedata.normalize("NFC", tekst).replace("\u202f", "\u00a0").replace("\u2011", "-")
    return tekst.encode("cp1252", "replace").decode("cp1252")


def make_pdf(
    titel: str, ondertitel: str, secties: Sequence[Papiersectie], *, accent: str = "petrol", datum: datetime = DATUM
) -> bytes:
    """Return a tagged Dutch PDF of at least two A4 pages: a cover, then the sections with bookmarks."""
    papier = Papier(titel, accent)
    papier.set_subject(clean(ondertitel))
    papier.set_creation_date(datum)
    papier.draw_cover(ondertitel, datum)
    papier.add_page()
    for kop, inhoud in secties:
        papier.write_section(kop, inhoud)
    return bytes(papier.output())


def freeze_zip(inhoud: bytes, datum: datetime) -> bytes:
    """Return the same zip file with one fixed time on every entry; the first entry stays uncompressed if it was."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w") as doel:
        for post in bron.infolist():
            nieuw = zipfile.ZipInfo(post.filename, datum.timetuple()[:6])
            nieuw.compress_type = post.compress_type
            nieuw.external_attr = 0o644 << 16
            doel.writestr(nieuw, bron.read(post))
    return uit.getvalue()


def build_styles(document: OpenDocumentText) -> None:
    """Add the styles of the text: Dutch as the language, headings, paragraphs and table headings."""
    basis = style.DefaultStyle(family="paragraph")
    basis.addElement(style.TextProperties(language=_TAAL, country=LAND, fontsize="11pt", fontfamily="sans-serif"))
    document.styles.addElement(basis)
    for naam, titel, grootte, ruimte in (
        ("Title", "Title", "24pt", "0.4cm"),
        ("Heading_20_1", "Heading 1", "16pt", "0.25cm"),
        ("Text_20_body", "Text body", "11pt", "0.2cm"),
        ("Table_20_Heading", "Table Heading", "10pt", "0.1cm"),
        ("Table_20_Contents", "Table Contents", "10pt", "0.1cm"),
    ):
        stijl = style.Style(name=naam, displayname=titel, family="paragraph")
        stijl.addElement(style.ParagraphProperties(marginbottom=ruimte, margintop=ruimte))
        vet = {} if naam in ("Text_20_body", "Table_20_Contents") else {"fontweight": "bold"}
        stijl.addElement(style.TextProperties(fontsize=grootte, **vet))
        document.styles.addElement(stijl)


def build_odf_table(naam: str, rijen: list[Papierrij]) -> table.Table:
    """Return an OpenDocument table whose first row is marked as headings."""
    tabel = table.Table(name=naam)
    tabel.addElement(table.TableColumn(numbercolumnsrepeated=len(rijen[0])))
    koppen = table.TableHeaderRows()
    tabel.addElement(koppen)
    for nummer, rij in enumerate(rijen):
        regel = table.TableRow()
        for waarde in rij:
            cel = table.TableCell(valuetype="string")
            cel.addElement(text.P(stylename="Table_20_Contents" if nummer else "Table_20_Heading", text=str(waarde)))
            regel.addElement(cel)
        (tabel if nummer else koppen).addElement(regel)
    return tabel


def make_odt(titel: str, secties: Sequence[Papiersectie], *, datum: datetime = DATUM) -> bytes:
    """Return an OpenDocument text with a title, headings, paragraphs and tables."""
    Element.namespaces = dict(nsdict)  # odfpy adds what it meets for ever, so a second document would differ
    document = OpenDocumentText()
    moment = datum.strftime("%Y-%m-%dT%H:%M:%S")
    for element in (dc.Title(text=titel), dc.Language(text=f"{_TAAL}-{LAND}"), dc.Date(text=moment)):
        document.meta.addElement(element)
    document.meta.addElement(meta.CreationDate(text=moment))
    build_styles(document)
    document.text.addElement(text.P(stylename="Title", text=titel))
    for nummer, (kop, inhoud) in enumerate(secties, start=1):
        document.text.addElement(text.H(outlinelevel=1, stylename="Heading_20_1", text=kop))
        for deel in split_content(inhoud):
            if isinstance(deel, str):
                document.text.addElement(text.P(stylename="Text_20_body", text=deel))
            else:
                document.text.addElement(build_odf_table(f"Tabel {nummer}", deel))
    uit = io.BytesIO()
    document.write(uit)
    return freeze_zip(uit.getvalue(), datum)


def make_xlsx(titel: str, koppen: Sequence[str], rijen: Sequence[Papierrij], *, datum: datetime = DATUM) -> bytes:
    """Return a workbook with one sheet: bold headings that stay in view, a filter, and fitting columns."""
    boek = Workbook()
    moment = datum.astimezone(UTC).replace(tzinfo=None)
    eigenschappen = boek.properties
    eigenschappen.title, eigenschappen.language, eigenschappen.creator = titel, f"{_TAAL}-{LAND}", "Regioprogramma"
    eigenschappen.created = eigenschappen.modified = moment
    blad = boek.active
    blad.title = "".join("-" if teken in r"[]:*?/\'" else teken for teken in titel)[:31]
    blad.append(list(koppen))
    for rij in rijen:
        blad.append(list(rij))
    for cel in blad[1]:
        cel.font = Font(bold=True, color=palette("petrol")["f"][1:])
        cel.fill = PatternFill("solid", fgColor=palette("petrol")["a"][1:])
        cel.alignment = Alignment(vertical="top", wrap_text=True)
    for nummer, kolom in enumerate(blad.columns, start=1):
        langste = max(len(str(cel.value)) for cel in kolom if cel.value is not None)
        blad.column_dimensions[get_column_letter(nummer)].width = min(48, langste + 3)
    blad.freeze_panes = "A2"
    blad.auto_filter.ref = blad.dimensions
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        ExcelWriter(boek, archief).save()
    return freeze_zip(uit.getvalue(), datum)
