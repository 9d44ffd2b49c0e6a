"""What may not come in is refused with a Dutch sentence, through every door, and the rest of the form stays."""

import gc
import io
import json
import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Site
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from regioprogramma.core.models import Afbeelding, Document, Regio
from tests.core.kantoor import zipped
from tests.factories import PDF, maak_png
from tests.redactie.formulier import fouten

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file of a picture that it just stored open until it is collected.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
BESCHRIJF = "Beschrijf wat de afbeelding laat zien"


def bom(breedte=20_000, hoogte=20_000):
    """Return a PNG of a few kilobytes that unpacks to 400 million pixels."""

    def deel(soort, inhoud):
        som = struct.pack(">I", zlib.crc32(soort + inhoud))
        return struct.pack(">I", len(inhoud)) + soort + inhoud + som

    kop = struct.pack(">IIBBBBB", breedte, hoogte, 1, 0, 0, 0, 0)
    beeld = zlib.compress(bytes(breedte // 8 + 1) * hoogte, 9)
    return b"\x89PNG\r\n\x1a\n" + deel(b"IHDR", kop) + deel(b"IDAT", beeld) + deel(b"IEND", b"")


def film(beelden=40):
    """Return a GIF of many large frames."""
    uit = io.BytesIO()
    eerste, *rest = [Image.new("L", (1600, 1200), 4 * beeld) for beeld in range(beelden)]
    eerste.save(uit, "GIF", save_all=True, append_images=rest)
    return uit.getvalue()


def ruis(formaat="PNG"):
    """Return a picture whose pixels have nothing to do with each other: cut short, it misses some."""
    uit = io.BytesIO()
    Image.effect_noise((200, 200), 90).convert("RGB").save(uit, formaat)
    return uit.getvalue()


def bewegende_png():
    """Return a PNG of two pictures."""
    uit = io.BytesIO()
    eerste, tweede = Image.new("RGB", (20, 20), "red"), Image.new("RGB", (20, 20), "blue")
    eerste.save(uit, "PNG", save_all=True, append_images=[tweede])
    return uit.getvalue()


GEWEIGERD = {
    "beweegt.png": (bewegende_png(), "een PNG die beweegt"),
    "script.svg": (SVG, "Geen ondersteund afbeeldingsformaat"),
    "vermomd.png": (SVG, "geldige afbeelding"),
    "tekst.jpg": (b"Dit is geen foto.", "geldige afbeelding"),
    "leeg.png": (b"", "leeg"),
    "verkeerd.jpg": (maak_png(), "Geen geldige"),
    "bom.png": (bom(), "pixels"),
    "film.gif": (film(), "pixels"),
    "half.png": (maak_png()[:30], "geldige afbeelding"),
    "afgekapt.png": (ruis()[:-2000], "geldige afbeelding"),
    "afgekapt.jpg": (ruis("JPEG")[:-2000], "geldige afbeelding"),
}


@pytest.fixture(scope="module", autouse=True)
def collect_files():
    yield
    gc.collect()


@pytest.fixture
def redactie(als):
    return als("Redacteur")


def nieuwe_afbeelding(naam, inhoud, **velden):
    return {
        "title": "Mijn titel",
        "description": "Twee monteurs.",
        "licentie": "cc0",
        "file": SimpleUploadedFile(naam, inhoud),
        **velden,
    }


@pytest.mark.parametrize("naam", GEWEIGERD)
def test_a_bad_image_is_refused_and_the_rest_stays(redactie, naam):
    inhoud, zin = GEWEIGERD[naam]
    antwoord = redactie.post(reverse("wagtailimages:add"), nieuwe_afbeelding(naam, inhoud))
    assert antwoord.status_code == 200
    assert any(zin in fout for fout in fouten(antwoord)), fouten(antwoord)
    assert "Mijn titel" in antwoord.content.decode()
    assert "Twee monteurs." in antwoord.content.decode()
    assert not Afbeelding.objects.exists()


@pytest.mark.parametrize("naam", GEWEIGERD)
def test_a_bad_image_is_refused_among_many(redactie, naam):
    inhoud, zin = GEWEIGERD[naam]
    gegevens = {"title": naam, "files[]": SimpleUploadedFile(naam, inhoud)}
    antwoord = json.loads(redactie.post(reverse("wagtailimages:add_multiple"), gegevens).content)
    assert not antwoord["success"]
    assert zin in antwoord["error_message"]


@pytest.mark.parametrize("naam", GEWEIGERD)
def test_a_bad_image_is_refused_in_the_chooser(redactie, naam):
    inhoud, zin = GEWEIGERD[naam]
    velden = {f"image-chooser-upload-{k}": v for k, v in nieuwe_afbeelding(naam, inhoud).items()}
    antwoord = json.loads(redactie.post(reverse("wagtailimages_chooser:create"), velden).content)
    assert antwoord["step"] == "reshow_creation_form"
    assert zin in WagtailTestUtils.get_soup(antwoord["htmlFragment"]).get_text()
    assert "Mijn titel" in antwoord["htmlFragment"]


def test_a_large_image_is_refused(redactie, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    antwoord = redactie.post(reverse("wagtailimages:add"), nieuwe_afbeelding("groot.png", maak_png(900, 900)))
    assert any("te groot" in fout for fout in fouten(antwoord)), fouten(antwoord)


class TestDescription:
    def test_a_picture_without_one_is_refused(self, redactie):
        velden = nieuwe_afbeelding("foto.png", maak_png(), description="")
        antwoord = redactie.post(reverse("wagtailimages:add"), velden)
        assert any(BESCHRIJF in fout for fout in fouten(antwoord)), fouten(antwoord)

    def test_decoration_needs_none(self, redactie):
        velden = nieuwe_afbeelding("foto.png", maak_png(), description="", decoratief="on")
        assert redactie.post(reverse("wagtailimages:add"), velden).status_code == 302
        assert Afbeelding.objects.get().default_alt_text == ""

    def test_many_at_once_ask_for_it_one_by_one(self, redactie):
        gegevens = {"title": "Foto", "files[]": SimpleUploadedFile("foto.png", maak_png())}
        antwoord = json.loads(redactie.post(reverse("wagtailimages:add_multiple"), gegevens).content)
        assert antwoord["success"], "the file is in, but no picture yet"
        assert not Afbeelding.objects.exists()
        nummer = antwoord["uploaded_file_id"]
        url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[nummer])
        velden = {f"uploaded-image-{nummer}-{k}": v for k, v in {"title": "Foto", "licentie": "cc0"}.items()}
        opnieuw = json.loads(redactie.post(url, velden).content)
        assert BESCHRIJF in opnieuw["form"]
        redactie.post(url, {**velden, f"uploaded-image-{nummer}-description": "Een foto."})
        assert Afbeelding.objects.get().description == "Een foto."

    def test_the_chooser_asks_for_it(self, redactie):
        velden = nieuwe_afbeelding("foto.png", maak_png(), description="")
        velden = {f"image-chooser-upload-{k}": v for k, v in velden.items()}
        antwoord = json.loads(redactie.post(reverse("wagtailimages_chooser:create"), velden).content)
        assert BESCHRIJF in antwoord["htmlFragment"]

    def test_it_cannot_be_taken_away(self, als):
        client = als("Hoofdredacteur")
        client.post(reverse("wagtailimages:add"), nieuwe_afbeelding("foto.png", maak_png()))
        url = reverse("wagtailimages:edit", args=[Afbeelding.objects.get().pk])
        antwoord = client.post(url, {"title": "Foto", "licentie": "cc0", "description": ""})
        assert any(BESCHRIJF in fout for fout in fouten(antwoord))


def nieuw_document(naam, inhoud, **velden):
    keuzes = {"soort": "overig", "datum_precisie": "dag", "taal": "nl", "toegankelijk": "onbekend"}
    return {"title": "Mijn stuk", "file": SimpleUploadedFile(naam, inhoud), **keuzes, **velden}


class TestDocuments:
    def test_a_pdf_comes_in_and_is_read(self, redactie):
        assert redactie.post(reverse("wagtaildocs:add"), nieuw_document("stuk.pdf", PDF)).status_code == 302
        document = Document.objects.get()
        assert (document.paginas, document.bestandstype, document.file_size) == (1, "pdf", len(PDF))

    @pytest.mark.parametrize(
        "naam", ["stuk.pdf", "stuk.docx", "stuk.xlsx", "stuk.odt", "stuk.ods", "stuk.pptx", "stuk.zip"]
    )
    def test_a_file_that_nobody_can_open_is_refused_for_one_reason(self, redactie, naam):
        antwoord = redactie.post(reverse("wagtaildocs:add"), nieuw_document(naam, b"%PDF-1.7 kapot"))
        _algemeen, fout = fouten(antwoord)
        assert "Dit bestand kan niet worden geopend" in fout
        assert not Document.objects.exists()

    @pytest.mark.parametrize("naam", ["lijst.csv", "brief.txt"])
    def test_lines_of_text_are_text(self, redactie, naam):
        _algemeen, fout = fouten(
            redactie.post(reverse("wagtaildocs:add"), nieuw_document(naam, b"PK\x03\x04\x00\x00"))
        )
        assert "kan niet worden geopend" in fout
        for inhoud in ("naam;bedrag\nRheden;5".encode("utf-16"), b"caf\xe9;1\n"):
            assert redactie.post(reverse("wagtaildocs:add"), nieuw_document(naam, inhoud)).status_code == 302

    def test_an_archive_with_a_password_or_a_missing_end_is_refused_and_another_is_not(self, redactie):
        heel = zipped({"tekst.txt": "Een bestand in een archief. " * 99})
        # In the list at the end of an archive, eight bytes after its signature, stands whether a part is encrypted.
        teken = heel.index(b"PK\x01\x02") + 8
        for inhoud, zin in (
            (heel[:teken] + bytes([heel[teken] | 1]) + heel[teken + 1 :], "zit een wachtwoord"),
            (heel[:-30], "kan niet worden geopend"),
        ):
            _algemeen, fout = fouten(redactie.post(reverse("wagtaildocs:add"), nieuw_document("stuk.zip", inhoud)))
            assert zin in fout
        assert redactie.post(reverse("wagtaildocs:add"), nieuw_document("stuk.zip", heel)).status_code == 302

    @pytest.mark.parametrize("naam", ["virus.exe", "pagina.html", "plaatje.svg", "zonder"])
    def test_a_kind_of_file_nobody_needs_is_refused(self, redactie, naam):
        antwoord = redactie.post(reverse("wagtaildocs:add"), nieuw_document(naam, b"inhoud"))
        assert antwoord.status_code == 200
        assert any("niet toegestaan" in fout for fout in fouten(antwoord)), fouten(antwoord)
        assert "Mijn stuk" in antwoord.content.decode()
        assert not Document.objects.exists()

    @pytest.mark.parametrize("deur", ["wagtaildocs:add", "wagtaildocs_chooser:create", "wagtaildocs:add_multiple"])
    def test_two_hundred_megabytes_are_refused(self, redactie, deur):
        groot = SimpleUploadedFile("groot.pdf", b"%PDF-1.7")
        groot.file = Nullen(200 * 1024 * 1024)
        if deur == "wagtaildocs:add_multiple":
            velden = {"title": "Mijn stuk", "files[]": groot}
        else:
            prefix = "document-chooser-upload-" if "chooser" in deur else ""
            velden = {f"{prefix}{k}": v for k, v in nieuw_document("x.pdf", b"x", file=groot).items()}
        antwoord = redactie.post(reverse(deur), velden)
        tekst = antwoord.content.decode("unicode_escape" if "json" in antwoord["Content-Type"] else "utf-8")
        assert antwoord.status_code == 200
        assert "te groot" in tekst
        assert "50,0" in tekst
        assert deur == "wagtaildocs:add_multiple" or "Mijn stuk" in tekst
        assert not Document.objects.exists()


class Nullen(io.RawIOBase):
    """A file of zeros that takes no memory."""

    def __init__(self, lengte):
        self.lengte, self.plek = lengte, 0

    def read(self, size=-1):
        deel = min(size if size >= 0 else self.lengte, self.lengte - self.plek)
        self.plek += deel
        return bytes(deel)


def test_a_drawn_logo_comes_in_through_the_settings_of_the_region(beheerder):
    regio = Regio.for_site(Site.objects.get(is_default_site=True))
    url = reverse("wagtailsettings:edit", args=["core", "regio", regio.site_id])
    velden = querydict_from_html(beheerder.get(url).content.decode(), form_index=0)
    leeg = nested_form_data({"menu": streamfield([]), "voetmenu": streamfield([])})
    tekening = SVG.replace(b"<script>", b'<path d="M0 0h4v4z"/><script>').replace(
        b"svg xmlns", b'svg viewBox="0 0 8 2" xmlns'
    )
    bestand = SimpleUploadedFile("logo.svg", tekening, "image/svg+xml")
    antwoord = beheerder.post(url, {**velden.dict(), **leeg, "logo_svg": bestand})
    assert antwoord.status_code == 302, fouten(antwoord)
    regio.refresh_from_db()
    assert regio.logo_verhouding == 4
    assert b"alert" not in regio.logo_svg.read()


def test_a_picture_without_a_file_is_asked_for_one(als):
    antwoord = als("Communicatie").post(reverse("wagtailimages:add"), {"title": "Beeld", "description": "Een brug."})
    assert antwoord.status_code == 200
    assert any("verplicht" in fout for fout in fouten(antwoord)), fouten(antwoord)
