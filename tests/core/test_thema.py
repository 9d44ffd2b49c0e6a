"""The region's own colour."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Site

from regioprogramma.core.models import Regio
from regioprogramma.core.thema import contrast

pytestmark = pytest.mark.django_db


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
    with pytest.raises(ValidationError, match="het contrast is 1,9 en moet 4,5 zijn"):
        regio.full_clean()


@pytest.mark.parametrize("kleur", ["rood", "#12", "#0b5563; }", "#0b556g"])
def test_what_is_no_colour_is_refused_in_dutch(regio, kleur):
    regio.merkkleur = kleur
    with pytest.raises(ValidationError, match="Een kleur schrijft u als #"):
        regio.full_clean()


def test_a_colour_of_its_own_reaches_every_page(regio, client):
    assert b"/thema/" not in client.get("/").content
    regio.merkkleur = "#1D4F91"
    regio.save()
    assert b'href="/thema/1d4f91.css"' in client.get("/").content
    response = client.get("/thema/1d4f91.css")
    assert "--merk: #1d4f91" in response.content.decode()
    assert response["Content-Type"] == "text/css"


def test_a_style_sheet_that_nobody_could_read_does_not_exist(client):
    assert client.get("/thema/ffaa00.css").status_code == 404
    assert client.get("/thema/xyz.css").status_code == 404
