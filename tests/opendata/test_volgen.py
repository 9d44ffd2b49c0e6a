"""A feed is not a page to read, so a page says what it is and a browser shows what stands in it."""

import pytest

from tests.factories import GemeenteFactory, OpgaveFactory, RegioDealFactory

pytestmark = pytest.mark.django_db


def test_a_page_says_what_a_feed_is_and_where_each_of_them_is(client):
    opgave, deal = OpgaveFactory(title="Wonen"), RegioDealFactory(title="Deal")
    GemeenteFactory(naam="Ede", slug="ede")
    html = client.get("/feeds/").text
    assert "feedlezer" in html
    for adres in ("/feeds/nieuws.xml", opgave.feed_adres, deal.feed_adres, "/feeds/gemeente/ede.xml"):
        assert f'href="{adres}"' in html
        assert client.get(adres).status_code == 200


def test_the_link_to_a_feed_leads_to_what_a_feed_is_too(client):
    opgave = OpgaveFactory(title="Wonen")
    assert 'href="/feeds/"' in client.get(opgave.get_url()).text


def test_a_browser_shows_a_feed_in_its_own_style(client):
    eerste, tweede, *_rest = client.get("/feeds/nieuws.xml").content.decode().splitlines()
    assert eerste.startswith("<?xml version=")
    assert tweede.startswith('<?xml-stylesheet type="text/css" href="/static/css/feed.')
