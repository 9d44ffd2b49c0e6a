"""Spreadsheets for tests: as a region makes them, and as nobody should."""

from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.core.kantoor import R, odf, relaties, xlsx, zipped

__all__ = ["boek", "ods", "werkboek_van", "zipped"]


def boek(*bladen, voor=None):
    """Return a workbook with these sheets, (name, rows); `voor(workbook)` changes it before it is saved."""

    def vul(werkboek):
        werkboek.remove(werkboek.active)
        for naam, rijen in bladen:
            blad = werkboek.create_sheet(naam)
            for rij in rijen:
                blad.append(list(rij))
        if voor:
            voor(werkboek)

    return xlsx(vul)


def ods(*rijen, stijlen="", tabel=""):
    """Return a spreadsheet of LibreOffice with these rows of XML in one sheet."""
    regels = (
        rij if rij.startswith("<table:table-row") else f"<table:table-row>{rij}</table:table-row>" for rij in rijen
    )
    body = "".join(regels)
    return odf(f'<table:table table:name="Projecten" {tabel}>{body}</table:table>', stijlen, soort="spreadsheet")


def werkboek_van(blad, soort="xl/workbook.xml"):
    """Return a workbook of one sheet with this XML as its rows."""
    return zipped(
        {
            "_rels/.rels": relaties(("officeDocument", soort)),
            "xl/_rels/workbook.xml.rels": relaties(("worksheet", "worksheets/a.xml")),
            soort: f'<workbook xmlns:r="{R}"><sheets><sheet name="Projecten" r:id="rId1"/></sheets></workbook>',
            "xl/worksheets/a.xml": f"<worksheet><sheetData>{blad}</sheetData></worksheet>",
        }
    )


def in_1904(*rijen):
    """Return a workbook that counts its days from 1904, as those of old Macs do."""

    def voor(werkboek):
        werkboek.epoch = CALENDAR_MAC_1904

    return boek(("Projecten", rijen), voor=voor)


def cellen(*teksten):
    """Return a row of XML with texts in its cells."""
    return "".join(f'<c t="inlineStr"><is><t>{tekst}</t></is></c>' for tekst in teksten)
