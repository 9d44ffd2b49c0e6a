"""The region's own colours and logo."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Site
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from opgaven.models import Opgave
from regioprogramma.core.huisstijl.kleuren import (
    ACCENTEN,
    MINIMAAL,
    VLAK,
    VLAK_DONKER,
    contrast,
    helderheid,
    leesbaarheid,
    make_accent,
    nearest_accent,
)
from regioprogramma.core.models import Regio
from tests.boom import child
from tests.factories import AfbeeldingFactory

pytestmark = pytest.mark.django_db

INKT, INKT_DONKER = "#17212b", "#e9eef2"
#: Every sixth step of each channel: light, dark, grey and glaring colours.
KLEUREN = [f"#{r:02x}{g:02x}{b:02x}" for r in range(0, 256, 51) for g in range(0, 256, 51) for b in range(0, 256, 51)]
LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50" onload="alert(1)">
<script>alert(1)</script><path fill="#123456" d="M0 0h9v9z" onclick="x()"/></svg>"""


@pytest.fixture
def regio():
    return Regio.for_site(Site.objects.get(is_default_site=True))


@pytest.mark.parametrize(
    ("kleur", "verhouding"), [("#000000", 21), ("#ffffff", 1), ("#767676", 4.54), ("#0b5563", 8.42)]
)
def test_contrast_is_computed_as_wcag_says(kleur, verhouding):
    assert contrast(kleur, "#ffffff") == pytest.approx(verhouding, abs=0.01)


def test_a_colour_that_cannot_be_read_is_refused_with_the_measured_ratio(regio):
    regio.merkkleur = "#ffaa00"
    with pytest.raises(ValidationError, match="het contrast is 1,6 en moet 4,5 zijn.*#916100") as fout:
        regio.full_clean()
    assert list(fout.value.message_dict) == ["merkkleur"]


@pytest.mark.parametrize("kleur", KLEUREN)
def test_the_nearest_colour_that_is_offered_can_be_read(kleur):
    voorstel = nearest_accent(kleur)
    assert leesbaarheid(voorstel) >= MINIMAAL
    assert (voorstel == kleur) == (leesbaarheid(kleur) >= MINIMAAL)


@pytest.mark.parametrize(
    "accent", [*ACCENTEN.values(), *map(make_accent, sorted({nearest_accent(k) for k in KLEUREN}))]
)
def test_text_of_an_accent_can_be_read_on_its_tint_by_day_and_by_night(accent):
    for inkt in (accent.licht, INKT):
        assert contrast(inkt, accent.licht_tint) >= MINIMAAL
    for inkt in (accent.donker, INKT_DONKER):
        assert contrast(inkt, accent.donker_tint) >= MINIMAAL
    assert helderheid(accent.licht_tint) >= helderheid(VLAK)
    assert helderheid(accent.donker_tint) <= helderheid(VLAK_DONKER)


@pytest.mark.parametrize("kleur", ["rood", "#12", "#0b5563; }", "#0b556g"])
def test_what_is_no_colour_is_refused_in_dutch(regio, kleur):
    regio.merkkleur = kleur
    with pytest.raises(ValidationError, match="Een kleur schrijft u als #"):
        regio.full_clean()


def test_colours_of_its_own_reach_every_page_and_every_drawing(regio, site, client):
    child(site["agenda"], Opgave, "Wonen", accent="oker")
    assert b"/thema/" not in client.get("/opgaven/wonen/").content
    regio.merkkleur, regio.kleur_oker = "#1D4F91", "#7A1F1F"
    regio.save()
    pagina = client.get("/opgaven/wonen/").content.decode()
    assert 'href="/thema/merk-1d4f91.oker-7a1f1f.css"' in pagina
    assert "/kunst/7a1f1f/wonen.svg" in pagina
    response = client.get("/thema/merk-1d4f91.oker-7a1f1f.css")
    stijl = response.content.decode()
    assert "--basis-color-action-1-color-default: #1d4f91" in stijl
    assert '[data-accent="oker"] { --basis-color-accent-1-color-default: #7a1f1f' in stijl
    assert response["Content-Type"] == "text/css"
    assert client.get("/kunst/7a1f1f/wonen.svg").status_code == 200


@pytest.mark.parametrize("naam", ["merk-ffaa00", "merk-xyz", "geel-1d4f91", "merk-1d4f91.merk", "merk"])
def test_a_style_sheet_that_nobody_could_read_does_not_exist(client, naam):
    assert client.get(f"/thema/{naam}.css").status_code == 404


@pytest.mark.parametrize("accent", ["ffaa00", "geel", "-11111", "1d4f9"])
def test_a_drawing_in_a_colour_that_nobody_could_read_does_not_exist(client, accent):
    assert client.get(f"/kunst/{accent}/wonen.svg").status_code == 404


def test_a_drawn_logo_is_kept_without_what_runs_and_stands_in_the_header(regio, client):
    regio.logo_svg = SimpleUploadedFile("logo.svg", LOGO)
    regio.full_clean()
    regio.save()
    response = client.get(regio.logo_svg.url)
    bron = b"".join(response.streaming_content)
    assert b"M0 0h9v9z" in bron
    assert b"script" not in bron
    assert b"onclick" not in bron
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert f'<img src="{regio.logo_svg.url}" width="192" height="48"' in client.get("/").content.decode()


@pytest.mark.parametrize(
    "inhoud", [b"geen xml", b"<html/>", b'<svg xmlns="http://www.w3.org/2000/svg"/>', b"\xff\xfe"]
)
def test_what_is_no_drawing_is_refused_in_dutch(regio, inhoud):
    regio.logo_svg = SimpleUploadedFile("logo.svg", inhoud)
    with pytest.raises(ValidationError, match="Dit is geen SVG met een maat"):
        regio.full_clean()


def test_a_logo_of_points_stands_in_the_header_and_its_name_when_the_file_is_gone(regio, client):
    regio.logo = AfbeeldingFactory(title="Logo")
    regio.save()
    merk = WagtailTestUtils.get_soup(client.get("/").content.decode()).select_one(".merk")
    assert merk.img["alt"] == regio.naam
    regio.logo.renditions.all().delete()
    regio.logo.file.storage.delete(regio.logo.file.name)
    merk = WagtailTestUtils.get_soup(client.get("/").content.decode()).select_one(".merk")
    assert merk.img is None
    assert regio.naam in merk.text
