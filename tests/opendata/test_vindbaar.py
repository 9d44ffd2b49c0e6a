"""The pages that the site makes itself can be found: each once in the site map, and by the words that people use."""

import re

import pytest
from bs4 import BeautifulSoup
from django.urls import URLPattern, get_resolver, reverse
from wagtail.models import PageViewRestriction

from regioprogramma.core.models import TekstPagina
from regioprogramma.core.registers.vindbaar import _vindbaar
from regioprogramma.toegankelijkheid.models import Toegankelijkheidsverklaring
from regioprogramma.zoeken.models import LegeZoekvraag
from tests.factories import ProjectFactory, TekstPaginaFactory

pytestmark = pytest.mark.django_db
TOEGANKELIJK = "/toegankelijkheid/"


def in_map(client):
    """Return the paths in the site map, in their order."""
    return re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", client.get("/sitemap.xml").text)


def found(client, vraag):
    """Return the heading and the addresses that search shows for a question, in their order."""
    soep = BeautifulSoup(client.get("/zoeken/", {"q": vraag}).text, "html.parser")
    return soep.h1.get_text(strip=True), [link["href"] for link in soep.select(".treffer .rij-kop a")]


def own_pages():
    """Return the names of the addresses of the site that take no argument."""
    patronen = (deel for deel in get_resolver().url_patterns if isinstance(deel, URLPattern) and deel.name)
    return [deel.name for deel in patronen if not deel.pattern.regex.groups]


def test_every_page_that_the_site_makes_is_in_the_site_map_exactly_once(client, site):
    """But a search page, which asks not to be listed, and what is no page."""
    te_lezen = set()
    for naam in own_pages():
        antwoord = client.get(reverse(naam))
        is_pagina = antwoord.status_code == 200 and antwoord["Content-Type"].startswith("text/html")
        if is_pagina and 'name="robots" content="noindex"' not in antwoord.text:
            te_lezen.add(reverse(naam))
    kaart = in_map(client)
    assert len(kaart) == len(set(kaart))
    assert te_lezen - {reverse("galerij")} <= set(kaart)
    assert {"/open-overheid/", "/data/", "/data/geld/", "/data/api/", TOEGANKELIJK} <= set(kaart)
    assert {pagina.adres for pagina in _vindbaar} <= set(kaart)


def test_what_is_told_of_a_page_is_what_stands_on_it(client, site):
    TekstPagina.objects.get(slug="toegankelijkheid").delete()
    for pagina in _vindbaar:
        soep = BeautifulSoup(client.get(pagina.adres).text, "html.parser")
        if pagina.naam != "trefwoorden":  # without any it says so
            assert soep.select_one(".lead").get_text() == str(pagina.zin), pagina.naam
        assert soep.h1.get_text().strip().endswith(str(pagina.titel)), pagina.naam


class TestToegankelijkheid:
    """The statement is on a page of an editor, or alone: it is in the site map where it is."""

    def test_the_page_of_an_editor_is_listed_once(self, client):
        assert in_map(client).count(TOEGANKELIJK) == 1

    @pytest.mark.parametrize("hoe", ["unpublish", "delete"])
    def test_without_that_page_the_statement_itself_is_listed(self, client, hoe):
        getattr(TekstPagina.objects.get(slug="toegankelijkheid"), hoe)()
        assert in_map(client).count(TOEGANKELIJK) == 1
        assert TOEGANKELIJK in found(client, "toegankelijkheid")[1]

    def test_search_finds_the_page_of_an_editor_once(self, client, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            TekstPagina.objects.get(slug="toegankelijkheid").save_revision().publish()
        assert found(client, "toegankelijkheid")[1].count(TOEGANKELIJK) == 1

    def test_where_it_leads_elsewhere_only_that_is_listed(self, client):
        TekstPagina.objects.get(slug="toegankelijkheid").delete()
        ander = TekstPaginaFactory(title="Voor iedereen", slug="voor-iedereen")
        verklaring = Toegankelijkheidsverklaring.for_site(ander.get_site())
        verklaring.pagina = ander
        verklaring.save()
        kaart = in_map(client)
        assert (kaart.count(TOEGANKELIJK), kaart.count(ander.url)) == (0, 1)
        assert TOEGANKELIJK not in found(client, "toegankelijkheid")[1]

    def test_behind_a_log_in_it_is_not_listed(self, client):
        pagina = TekstPagina.objects.get(slug="toegankelijkheid")
        PageViewRestriction.objects.create(page=pagina, restriction_type=PageViewRestriction.LOGIN)
        assert TOEGANKELIJK not in in_map(client)
        assert TOEGANKELIJK not in found(client, "toegankelijkheid")[1]


class TestZoeken:
    """Search finds what is in no index, by what people call it."""

    @pytest.mark.parametrize(
        ("vraag", "adres"),
        [
            ("open overheid", "/open-overheid/"),
            ("Woo", "/open-overheid/"),
            ("wet open overheid", "/open-overheid/"),
            ("wob-verzoek", "/open-overheid/"),
            ("open data", "/data/"),
            ("api", "/data/api/"),
            ("RSS", "/feeds/"),
            ("documenten", "/documenten/"),
            ("gemeenten", "/gemeenten/"),
            ("stand van zaken", "/stand-van-zaken/"),
        ],
    )
    def test_it_finds_the_page_by_its_name(self, client, site, vraag, adres):
        kop, adressen = found(client, vraag)
        assert adres in adressen
        assert "Geen resultaten" not in kop
        assert not LegeZoekvraag.objects.exists()

    def test_every_name_leads_to_its_page(self, client, site):
        for pagina in _vindbaar:
            for woord in pagina.woorden:
                if pagina.naam != "toegankelijkheid":
                    assert pagina.adres in found(client, woord)[1], woord

    def test_a_longer_question_is_about_something_else(self, client, site):
        ProjectFactory(title="Documenten van de dijk")
        assert "/documenten/" not in found(client, "documenten van de dijk")[1]

    def test_what_was_asked_comes_with_what_else_has_the_words(self, client, site, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            project = ProjectFactory(title="Een api voor bruggen")
        kop, adressen = found(client, "api")
        assert adressen == ["/data/api/", project.url]
        assert kop == "2 resultaten voor ‘api’"

    def test_narrowed_to_a_kind_it_is_not_there(self, client, site):
        assert "/data/api/" not in client.get("/zoeken/?q=api&soort=projecten").text
