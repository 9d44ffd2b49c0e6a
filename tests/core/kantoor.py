"""Makes small office files for tests: a part per piece, with the relations that lead to it."""

import io
import zipfile

from openpyxl import Workbook

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PR = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = {
    naam: f"urn:oasis:names:tc:opendocument:xmlns:{naam}:1.0"
    for naam in ("office", "text", "table", "style", "draw", "presentation", "manifest")
}
ODF["dc"] = "http://purl.org/dc/elements/1.1/"


def zipped(delen):
    """Return an archive of {name: content}."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return uit.getvalue()


def relaties(*rijen):
    """Return the part with relations of (kind, target); their ids are rId1, rId2, …"""
    regels = "".join(
        f'<Relationship Id="rId{nr}" Type="{R}/{soort}" Target="{doel}"/>' for nr, (soort, doel) in enumerate(rijen, 1)
    )
    return f'<Relationships xmlns="{PR}">{regels}</Relationships>'


def docx(body, hoofd="word/document.xml", **erbij):
    """Return a document of Word with this body; `erbij` is {kind of part: what is in it}."""
    map_, naam = hoofd.split("/")
    delen = {
        "_rels/.rels": relaties(("officeDocument", hoofd)),
        hoofd: f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        f"{map_}/_rels/{naam}.rels": relaties(*((soort, f"{soort}9.xml") for soort in erbij)),
    }
    for soort, inhoud in erbij.items():
        delen[f"{map_}/{soort}9.xml"] = f'<w:{soort} xmlns:w="{W}">{inhoud}</w:{soort}>'
    return zipped(delen)


def alinea(*stukken):
    """Return a paragraph of Word of a run per piece; a piece that is XML stands in its run as it is."""
    return "<w:p>" + "".join(stuk if stuk.startswith("<w:") else run(stuk) for stuk in stukken) + "</w:p>"


def run(tekst, eigenschappen=""):
    """Return a run of Word."""
    return f'<w:r><w:rPr>{eigenschappen}</w:rPr><w:t xml:space="preserve">{tekst}</w:t></w:r>'


def odf(body, stijlen="", stijlblad=None, soort="text"):
    """Return a document of LibreOffice with this body and these automatic styles."""
    ruimtes = " ".join(f'xmlns:{naam}="{waarde}"' for naam, waarde in ODF.items())
    delen = {
        "content.xml": f"<office:document-content {ruimtes}><office:automatic-styles>{stijlen}"
        f"</office:automatic-styles><office:body><office:{soort}>{body}</office:{soort}></office:body>"
        "</office:document-content>"
    }
    if stijlblad is not None:
        delen["styles.xml"] = f"<office:document-styles {ruimtes}>{stijlblad}</office:document-styles>"
    return zipped(delen)


def pptx(*dias):
    """Return a presentation with these slides: (attributes of the slide, what is on it)."""
    nummers = "".join(f'<p:sldId id="{255 + nr}" r:id="rId{nr}"/>' for nr in range(len(dias), 0, -1))
    delen = {
        "_rels/.rels": relaties(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{P}" xmlns:r="{R}"><p:sldIdLst>{nummers}</p:sldIdLst>'
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": relaties(*(("slide", f"slides/d{nr}.xml") for nr in range(len(dias)))),
    }
    for nr, (kenmerken, inhoud) in enumerate(dias):
        delen[f"ppt/slides/d{nr}.xml"] = f'<p:sld xmlns:p="{P}" xmlns:a="{A}" {kenmerken}>{inhoud}</p:sld>'
        delen[f"ppt/slides/_rels/d{nr}.xml.rels"] = relaties(("notesSlide", f"../notesSlides/n{nr}.xml"))
        delen[f"ppt/notesSlides/n{nr}.xml"] = f'<p:notes xmlns:p="{P}" xmlns:a="{A}">{vorm("Spiekbriefje")}</p:notes>'
    return zipped(delen)


def vorm(*alineas, kenmerken=""):
    """Return a shape with paragraphs of text."""
    regels = "".join(f"<a:p><a:r><a:t>{regel}</a:t></a:r></a:p>" for regel in alineas)
    return f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" {kenmerken}/></p:nvSpPr><p:txBody>{regels}</p:txBody></p:sp>'


def xlsx(vul):
    """Return a workbook that `vul(workbook)` filled."""
    boek, uit = Workbook(), io.BytesIO()
    vul(boek)
    boek.save(uit)
    return uit.getvalue()
