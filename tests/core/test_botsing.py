"""Where a page stood before and a screen of the site stands now, a visitor with an old link finds both."""

import pytest
from wagtail.models import Site

from regioprogramma.core.adressen import OudAdresregel, remember_adressen
from regioprogramma.core.models import OudAdres, TekstPagina
from tests.boom import child
from tests.factories import thuis

pytestmark = pytest.mark.django_db
WOORD = "kwartelveld"


@pytest.fixture
def bots():
    """Return a function that keeps that a page with WOORD stood at an address."""

    def keep(adres, **velden):
        inhoud = [("tekst", f"<p>Hier stond {WOORD}.</p>")]
        pagina = child(thuis(), TekstPagina, f"{adres.strip('/').replace('/', '-')}-uitleg", inhoud=inhoud, **velden)
        remember_adressen(Site.objects.get(), [OudAdresregel(adres, "link", pagina=pagina.pk)])
        return pagina

    return keep


def hoofd(antwoord):
    """Return what stands in the main part of a page."""
    return antwoord.text.partition("<main")[2].partition("</main>")[0]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "adres", ["/zoeken/", "/documenten/", "/projecten/", "/gemeenten/", "/nieuws/", "/stand-van-zaken/"]
)
def test_a_screen_shows_the_text_that_stood_at_its_address(client, bots, adres):
    pagina = bots(adres)
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    assert "Eerder op dit adres" in hoofd(antwoord)
    assert WOORD in hoofd(antwoord)
    assert f'href="{pagina.url}"' in hoofd(antwoord)
    assert client.get(adres.rstrip("/"))["Location"] == adres


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("adres", ["/zoeken/", "/projecten/", "/beheer/"])
def test_its_number_and_its_feed_lead_to_that_place_too(client, bots, adres):
    pagina = bots(adres)
    remember_adressen(Site.objects.get(), [OudAdresregel("/?p=21", "nummer", pagina=pagina.pk)])
    for gevraagd in ("/?page_id=21", "/index.php?p=21"):
        assert client.get(gevraagd)["Location"] == f"{adres}#eerder"
    assert 'id="eerder"' in hoofd(client.get(adres))


def test_who_searches_or_filters_does_not_read_it(client, bots):
    bots("/zoeken/")
    assert WOORD not in client.get("/zoeken/?q=energie").text
    assert WOORD not in client.get("/gemeenten/").text


def test_what_is_withdrawn_is_not_shown(client, bots):
    bots("/zoeken/").unpublish()
    assert "Eerder op dit adres" not in client.get("/zoeken/").text


def test_other_pages_ask_nothing_more(client, bots, count_queries):
    client.get("/gemeenten/"), client.get("/zoeken/")
    voor = count_queries(lambda: client.get("/gemeenten/")), count_queries(lambda: client.get("/zoeken/"))
    pagina = bots("/stand-van-zaken/")
    client.get(pagina.url)
    na = count_queries(lambda: client.get("/gemeenten/")), count_queries(lambda: client.get("/zoeken/"))
    assert na == voor


class TestDoor:
    def test_without_such_a_page_the_cms_asks_who_somebody_is(self, client):
        assert client.get("/beheer/")["Location"] == "/beheer/inloggen/?next=/beheer/"

    def test_a_visitor_reads_what_stood_there_and_an_editor_finds_the_way_in(self, client, bots):
        bots("/beheer/")
        antwoord = client.get("/beheer/")
        assert (antwoord.status_code, antwoord["Cache-Control"]) == (200, "private, no-store")
        assert WOORD in hoofd(antwoord)
        assert 'href="/beheer/inloggen/?next=/beheer/"' in hoofd(antwoord)
        assert client.get("/beheer/inloggen/").status_code == 200

    def test_who_is_logged_in_gets_the_cms(self, als, bots):
        bots("/beheer/")
        assert WOORD not in als("Redacteur").get("/beheer/").text


def test_where_nothing_of_ours_stands_it_is_a_plain_redirect(client, bots):
    pagina = bots("/media/")
    assert client.get("/media/")["Location"] == pagina.url
    assert client.get("/media/feed/")["Location"] == pagina.url


def test_a_screen_that_is_not_there_leads_on(client, bots):
    pagina = bots("/gemeenten/samen/")
    assert OudAdres.objects.get().botst
    assert client.get("/gemeenten/samen/")["Location"] == pagina.url


def test_a_page_at_its_own_address_does_not_show_itself(client):
    pagina = child(thuis(), TekstPagina, "Zelf", inhoud=[("tekst", f"<p>{WOORD}</p>")])
    remember_adressen(Site.objects.get(), [OudAdresregel("/zelf/", "link", pagina=pagina.pk)])
    assert client.get("/zelf/").text.count(WOORD) == 1


def test_a_page_that_somebody_makes_there_later_is_that_page_alone(client, bots):
    bots("/subsidies/")
    child(thuis(), TekstPagina, "Subsidies")
    assert WOORD not in client.get("/subsidies/").text
