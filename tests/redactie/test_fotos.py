"""A photo straight from a phone comes in by every door; where it was taken does not."""

import gc
import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from regioprogramma.core.apart import fotos
from regioprogramma.core.models import Afbeelding
from tests.factories import AfbeeldingFactory, als_bestand
from tests.redactie.formulier import fouten

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file of a picture that it just stored open until it is collected.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
GEHEIM = [b"Exif", b"GPSLatitude", b"ns.adobe.com", b"Telefoon X", b"geheime opmerking"]
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:e="http://ns.adobe.com/exif/1.0/" e:GPSLatitude="52,8N"/>'


@pytest.fixture(scope="module", autouse=True)
def collect_files():
    yield
    gc.collect()


def foto(formaat="JPEG", breedte=400, hoogte=300, draai=6):
    """Return a photo that lies on its side, red on the left, with all that a phone writes in it."""
    beeld = Image.new("RGB", (breedte, hoogte), "white")
    beeld.paste("red", (0, 0, breedte // 2, hoogte))
    exif = Image.Exif()
    exif[0x0112] = draai
    exif[0x010F] = "Telefoon X"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 8.0, 0.0), 3: "E", 4: (6.0, 12.0, 0.0)})
    extra = {"JPEG": {"comment": b"geheime opmerking"}}.get(formaat, {})
    uit = io.BytesIO()
    beeld.save(uit, formaat, exif=exif, xmp=XMP, **extra)
    return uit.getvalue()


def velden(naam, inhoud):
    return {"title": "Foto", "description": "Een foto.", "licentie": "cc0", "file": SimpleUploadedFile(naam, inhoud)}


def bewaard():
    """Return what is kept of the one picture: its bytes, and as Pillow reads them."""
    afbeelding = Afbeelding.objects.get()
    with afbeelding.file.open("rb") as bestand:
        inhoud = bestand.read()
    beeld = Image.open(io.BytesIO(inhoud))
    assert (beeld.width, beeld.height) == (afbeelding.width, afbeelding.height)
    assert len(inhoud) == afbeelding.file_size
    return inhoud, beeld


def door_formulier(client, naam, inhoud):
    antwoord = client.post(reverse("wagtailimages:add"), velden(naam, inhoud))
    assert antwoord.status_code == 302, fouten(antwoord)


def door_kiezer(client, naam, inhoud):
    post = {f"image-chooser-upload-{k}": v for k, v in velden(naam, inhoud).items()}
    assert json.loads(client.post(reverse("wagtailimages_chooser:create"), post).content)["step"] == "chosen"


def met_velen(client, naam, inhoud):
    post = {"title": "Foto", "files[]": SimpleUploadedFile(naam, inhoud)}
    nummer = json.loads(client.post(reverse("wagtailimages:add_multiple"), post).content)["uploaded_file_id"]
    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[nummer])
    rest = {"title": "Foto", "description": "Een foto.", "licentie": "cc0"}
    client.post(url, {f"uploaded-image-{nummer}-{k}": v for k, v in rest.items()})


def door_code(client, naam, inhoud):
    AfbeeldingFactory(file=als_bestand(inhoud, naam))


@pytest.mark.parametrize("deur", [door_formulier, door_kiezer, met_velen, door_code], ids=lambda deur: deur.__name__)
def test_where_it_was_taken_stays_out_by_every_door(als, deur):
    gegeven = foto()
    assert all(stuk in gegeven for stuk in GEHEIM)
    deur(als("Hoofdredacteur"), "IMG_0001.jpg", gegeven)
    inhoud, beeld = bewaard()
    assert [stuk for stuk in GEHEIM if stuk in inhoud] == []
    assert not beeld.getexif()
    # Turned a quarter: what lay on the left is on top.
    assert beeld.size == (300, 400)
    assert beeld.convert("RGB").getpixel((150, 50))[1] < 100


@pytest.mark.parametrize("formaat", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_kind_of_file_stays(als, formaat):
    door_formulier(als("Hoofdredacteur"), f"foto.{formaat.lower()}", foto(formaat))
    inhoud, beeld = bewaard()
    assert beeld.format == formaat
    assert [stuk for stuk in GEHEIM if stuk in inhoud] == []
    assert beeld.size == (300, 400)


def test_a_photo_is_no_larger_than_any_screen_needs(als):
    door_formulier(als("Hoofdredacteur"), "groot.jpg", foto(breedte=4000, hoogte=3000, draai=1))
    _inhoud, beeld = bewaard()
    assert beeld.size == (3200, 2400)


def test_forty_megabytes_come_in(als):
    zwaar = foto(breedte=800, hoogte=600) + bytes(40 * 1024 * 1024)
    door_formulier(als("Hoofdredacteur"), "zwaar.jpg", zwaar)
    inhoud, _beeld = bewaard()
    assert len(inhoud) < 100_000


def test_a_photo_with_a_second_picture_behind_it_is_one_photo(als, settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000
    eerste, tweede = (Image.new("RGB", (150, 100), kleur) for kleur in ("red", "blue"))
    uit = io.BytesIO()
    eerste.save(uit, "MPO", save_all=True, append_images=[tweede, tweede])
    door_formulier(als("Hoofdredacteur"), "diepte.jpg", uit.getvalue())
    _inhoud, beeld = bewaard()
    assert (beeld.format, getattr(beeld, "n_frames", 1)) == ("JPEG", 1)


@pytest.mark.parametrize("formaat", ["GIF", "WEBP"])
def test_what_moves_goes_on_moving(als, formaat):
    beelden = [Image.new("RGB", (60, 40), kleur) for kleur in ("red", "green", "blue")]
    uit = io.BytesIO()
    beelden[0].save(uit, formaat, save_all=True, append_images=beelden[1:], duration=200, loop=0)
    door_formulier(als("Hoofdredacteur"), f"film.{formaat.lower()}", uit.getvalue())
    _inhoud, beeld = bewaard()
    assert beeld.n_frames == 3


def test_what_is_see_through_stays_so(als):
    uit = io.BytesIO()
    Image.new("RGBA", (40, 30), (255, 0, 0, 0)).save(uit, "PNG")
    door_formulier(als("Hoofdredacteur"), "logo.png", uit.getvalue())
    _inhoud, beeld = bewaard()
    assert beeld.convert("RGBA").getpixel((5, 5))[3] == 0


def beeld_van(formaat, modus="RGB", maat=(60, 40), kleur=None):
    """Return the bytes of a plain picture in some mode."""
    uit = io.BytesIO()
    Image.new(modus, maat, kleur if kleur is not None else {"CMYK": (0, 200, 200, 0)}.get(modus, "red")).save(
        uit, formaat
    )
    return uit.getvalue()


@pytest.mark.parametrize(
    ("naam", "inhoud", "formaat"),
    [
        ("lijntje.jpg", beeld_van("JPEG", maat=(600, 4)), "JPEG"),
        ("streep.jpg", beeld_van("JPEG", maat=(1, 600)), "JPEG"),
        ("lijntje.png", beeld_van("PNG", maat=(600, 4)), "PNG"),
        ("drukwerk.jpg", beeld_van("JPEG", "CMYK", kleur=(0, 200, 200, 0)), "JPEG"),
        ("grijs.png", beeld_van("PNG", "I;16", kleur=40_000), "PNG"),
        ("IMG_2041.HEIC", beeld_van("HEIF"), "JPEG"),
        ("TEL.HEIF", beeld_van("HEIF"), "JPEG"),
    ],
)
def test_what_a_camera_a_scanner_or_a_printer_makes_comes_in_and_is_shown(als, naam, inhoud, formaat):
    door_formulier(als("Hoofdredacteur"), naam, inhoud)
    _inhoud, beeld = bewaard()
    assert beeld.format == formaat
    assert beeld.mode in {"RGB", "L"}
    afbeelding = Afbeelding.objects.get()
    assert afbeelding.filename.lower().endswith((".jpg", ".png"))
    for maat in ("width-320|format-avif", "fill-200x100|format-avif"):
        assert afbeelding.get_rendition(maat).width > 0


def test_sixteen_bits_of_grey_stay_as_light_as_they_were(als):
    door_formulier(als("Hoofdredacteur"), "grijs.png", beeld_van("PNG", "I;16", kleur=40_000))
    _inhoud, beeld = bewaard()
    assert abs(beeld.convert("L").getpixel((5, 5)) - 40_000 // 256) <= 1


@pytest.mark.parametrize("maat", [(6480, 4640), (4640, 6480), (9000, 6000)])
def test_a_photo_of_many_pixels_is_not_unpacked_whole(maat, monkeypatch):
    """Whatever its form; a square is not what a camera makes."""
    uitgepakt = []
    verklein = Image.Image.thumbnail
    monkeypatch.setattr(
        Image.Image, "thumbnail", lambda zelf, *args: (uitgepakt.append(zelf.size), verklein(zelf, *args))
    )
    uit = io.BytesIO()
    fotos.clean(io.BytesIO(foto(breedte=maat[0], hoogte=maat[1], draai=1)), uit, 60_000_000)
    assert max(uitgepakt[0]) < max(maat) * 0.6
    kop, _einde, schoon = uit.getvalue().partition(b"\n")
    assert max(Image.open(io.BytesIO(schoon)).size) == max(json.loads(kop)["maat"]) == fotos.GROOTSTE
