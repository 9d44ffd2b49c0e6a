"""Every page can be looked at before it is published, in every way, however little is filled in."""

import pytest
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import get_page_models
from wagtail.test.utils.form_data import nested_form_data

from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Speerpunt
from regioprogramma.core.models import Pagina
from tests import factories
from tests.redactie.formulier import lees_formulier, streamfield

pytestmark = pytest.mark.django_db

AANBLIKKEN = ["", "kaart", "zoeken", "afdrukken", "bestaat niet"]


def half_gevuld(paginatype):
    """Return a new page as the CMS makes one before anything is typed, and one that was saved almost empty."""
    ouder = factories.OpgaveFactory() if paginatype is Speerpunt else factories.thuis()
    nieuw = paginatype(title="Nog zonder titel", slug="x1", depth=ouder.depth + 1, path=ouder.path + "0099")
    nieuw.set_url_path(ouder)
    yield nieuw
    bewaard = paginatype(title="Nog zonder titel", slug=f"leeg-{paginatype.__name__.lower()}", live=False)
    ouder.add_child(instance=bewaard)
    yield bewaard


def bekijk(pagina, aanblik=""):
    antwoord = pagina.make_preview_request(RequestFactory().get("/"), aanblik)
    return antwoord.status_code, antwoord.content.decode()


@pytest.mark.parametrize("paginatype", [m for m in get_page_models() if m is not Pagina], ids=lambda m: m.__name__)
def test_a_half_filled_page_can_be_looked_at_in_every_way(paginatype):
    for pagina in half_gevuld(paginatype):
        nummer = pagina.pk
        for aanblik in AANBLIKKEN:
            status, tekst = bekijk(pagina, aanblik)
            assert status == 200, (aanblik, pagina.pk)
            assert "Nog zonder titel" in tekst
        assert pagina.pk == nummer, "a look makes no other page of it"


def test_the_normal_preview_is_the_page_that_a_visitor_gets(client):
    bericht = factories.NieuwsberichtFactory(trefwoorden=["energie", "water"])
    factories.NieuwsberichtFactory(title="Een ander bericht", trefwoorden=["energie", "water"])
    bezoeker = client.get(bericht.url).content.decode()
    assert "Een ander bericht" in bezoeker
    assert bekijk(bericht)[1].split() == bezoeker.split()


def test_the_card_and_the_result_show_what_is_not_published_yet():
    bericht = factories.NieuwsberichtFactory(title="Oud", slug="oud")
    bericht.title, bericht.samenvatting = "Nieuwe kop", "Woord " * 45
    for aanblik in ("kaart", "zoeken"):
        tekst = bekijk(bericht, aanblik)[1]
        assert "Nieuwe kop" in tekst
        assert 'data-accent="petrol"' in tekst
    assert "testserver › nieuws › oud" in tekst or "localhost › nieuws › oud" in tekst
    assert "Woord …" in tekst


def test_the_print_preview_brings_the_style_for_paper():
    assert "css/afdruk.css" in bekijk(factories.thuis(), "afdrukken")[1]
    assert "css/afdruk.css" not in bekijk(factories.thuis())[1]


def test_checks_are_loaded_in_the_panel_of_the_cms_only(als, client):
    bericht = factories.NieuwsberichtFactory()
    redactie = als("Communicatie")
    voorbeeld = reverse("wagtailadmin_pages:preview_on_edit", args=[bericht.pk])
    velden = lees_formulier(redactie, reverse("wagtailadmin_pages:edit", args=[bericht.pk]), "page-edit-form")
    assert redactie.post(voorbeeld, {**velden.dict(), **nested_form_data({"inhoud": streamfield([])})}).json()[
        "is_valid"
    ]
    tabblad = redactie.get(voorbeeld).content.decode()
    assert bericht.title in tabblad and "wagtail-userbar" not in tabblad
    paneel = redactie.get(voorbeeld + "?in_preview_panel=true").content.decode()
    assert "wagtail-userbar" in paneel
    assert "wagtail-userbar" not in redactie.get(bericht.url).content.decode()
    client.logout()
    antwoord = client.get(bericht.url)
    assert "Cookie" not in antwoord.headers.get("Vary", "")


def test_the_smallest_screen_comes_first():
    assert Nieuwsbericht().default_preview_size == "mobile"
    assert NieuwsPagina().preview_sizes[0]["device_width"] == 390
