"""Small files that are made to hurt whatever reads them: much work, much memory, or no end."""

import io
import struct
import zlib

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from tests.core.kantoor import R, docx, relaties, zipped

_LETTER = (("Type", "Font"), ("Subtype", "Type1"), ("BaseFont", "Helvetica"))


def pdf(*paginas, keer=1):
    """Return a PDF with these streams as its pages, the last `keer` times."""
    schrijver = PdfWriter()
    letter = DictionaryObject({NameObject(f"/{naam}"): NameObject(f"/{wat}") for naam, wat in _LETTER})
    for nummer, inhoud in enumerate([*paginas, *paginas[-1:] * (keer - 1)]):
        blad = schrijver.add_blank_page(99, 99)
        if nummer < len(paginas):
            stroom = DecodedStreamObject()
            stroom.set_data(inhoud)
            verwijzing = schrijver._add_object(stroom.flate_encode(9))
        blad[NameObject("/Contents")] = verwijzing
        blad[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): letter})}
        )
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue()


def zin(tekst):
    """Return a stream that writes a line."""
    return f"BT /F1 12 Tf ({tekst}) Tj ET".encode()


def veel_stappen(hoeveel=6_000_000):
    """Return a PDF of one page that takes many steps to write."""
    return pdf(b"BT /F1 12 Tf " + b"(a)Tj " * hoeveel + b"ET")


def zonder_letters(bladen=6_000):
    """Return a PDF of which each page takes long and none has text: nothing is ever enough."""
    return pdf(b"q Q " * 100_000, keer=bladen)


def werkboek(blad="", woorden=""):
    """Return a workbook of one sheet with these cells, and these texts for cells."""
    map_ = "xl/worksheets/"
    return zipped(
        {
            "_rels/.rels": relaties(("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": relaties(("worksheet", "worksheets/a.xml"), ("sharedStrings", "b.xml")),
            "xl/workbook.xml": f'<workbook xmlns:r="{R}"><sheets><sheet name="Blad" r:id="rId1"/></sheets></workbook>',
            f"{map_}a.xml": f"<worksheet><sheetData><row>{blad}</row></sheetData></worksheet>",
            "xl/b.xml": f"<sst>{woorden}</sst>",
        }
    )


def lege_cellen():
    """Return a workbook of which the cells, none with anything in it, unpack to a thousand times its size."""
    return werkboek(blad="<c/>" * 9_000_000)


def lege_woorden():
    """Return a workbook with millions of texts that no cell uses."""
    return werkboek(woorden="<si/>" * 7_000_000)


def lege_regels():
    """Return a document of Word of nothing but millions of empty words."""
    return docx(f"<w:p>{'<w:r/>' * 6_000_000}</w:p>")


def png(breedte, hoogte):
    """Return a PNG of see-through pixels, four bytes each when it is unpacked."""

    def deel(soort, inhoud):
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))

    pers = zlib.compressobj(1)
    regel = bytes(4 * breedte + 1)
    beeld = b"".join(pers.compress(regel) for _ in range(hoogte)) + pers.flush()
    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + deel(b"IHDR", kop) + deel(b"IDAT", beeld) + deel(b"IEND", b"")


def png_met_woorden(hoeveel=60):
    """Return a small PNG with a great deal of text packed in it."""
    heel = png(8, 8)
    inhoud = b"Comment\x00\x00" + zlib.compress(bytes(60_000_000), 9)
    deel = struct.pack(">I", len(inhoud)) + b"zTXt" + inhoud + struct.pack(">I", zlib.crc32(b"zTXt" + inhoud))
    return heel[:33] + deel * hoeveel + heel[33:]


def beeld(formaat, breedte, hoogte, **hoe):
    """Return a picture of one colour."""
    uit = io.BytesIO()
    Image.new("RGB", (breedte, hoogte), "teal").save(uit, formaat, **hoe)
    return uit.getvalue()


def film(beelden=200_000):
    """Return a GIF of very many frames of a pixel."""
    eerste = beeld("GIF", 1, 1)
    # After the head, of which the colours are a part, stands the one frame; then the byte that ends the file.
    kleuren = 13 + 3 * 2 ** ((eerste[10] & 7) + 1)
    return eerste[:kleuren] + eerste[kleuren:-1] * beelden + eerste[-1:]
