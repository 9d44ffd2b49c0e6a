"""Feeds, site map, robots.txt and what a page says to machines."""

import io
import json
import re
from datetime import UTC, datetime

import feedparser
import pytest
from defusedxml import ElementTree
from django.utils.html import escape
from PIL import Image

from regioprogramma.core.models import Pagina
from regioprogramma.opendata import zoekmachines
from tests.factories import (
    DeelnameFactory,
    DocumentFactory,
    GemeenteFactory,
    NieuwsberichtFactory,
    OpgaveFactory,
    ProjectFactory,
    RegioDealFactory,
    SpeerpuntFactory,
)

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
KAART = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC3339 = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
VREEMD = "Tom & Jerry's </script><b>plan</b>"


@pytest.fixture
def inhoud():
    """One message about everything that has a feed."""
    woorden = ["energie", "mkb", "wonen", "water"]
    opgave = OpgaveFactory(title="Opgave", slug="opgave", trefwoorden=woorden)
    speerpunt = SpeerpuntFactory(title="Punt", opgave=opgave, trefwoorden=woorden)
    deal = RegioDealFactory(title="Deal", trefwoorden=woorden)
    gemeente = GemeenteFactory(naam="Ede", slug="ede")
    project = ProjectFactory(title="Werk", trefwoorden=woorden)
    bericht = NieuwsberichtFactory(
        title=f"Nieuw in Ede: {VREEMD}",
        samenvatting=VREEMD,
        opgaven=[opgave],
        onderwerpen=[project, deal],
        gemeenten=[gemeente],
        trefwoorden=woorden,
        publicatiedatum=datetime(2026, 3, 1, tzinfo=UTC),
    )
    NieuwsberichtFactory(title="Brede aanpak")
    dingen = {"opgave": opgave, "speerpunt": speerpunt, "project": project, "deal": deal, "gemeente": gemeente}
    return {**dingen, "bericht": bericht}


def adressen(inhoud):
    return [
        "/feeds/nieuws.xml",
        inhoud["opgave"].feed_adres,
        inhoud["speerpunt"].feed_adres,
        f"/feeds/project/{inhoud['project'].pk}.xml",
        inhoud["deal"].feed_adres,
        "/feeds/gemeente/ede.xml",
        "/feeds/trefwoord/energie.xml",
    ]


def test_every_feed_is_atom_that_readers_accept(inhoud, client, subtests):
    for adres in adressen(inhoud):
        with subtests.test(adres):
            antwoord = client.get(adres)
            assert antwoord["Content-Type"] == "application/atom+xml; charset=utf-8"
            feed = feedparser.parse(antwoord.content, response_headers={"content-type": antwoord["Content-Type"]})
            assert not feed.bozo
            assert feed.version == "atom10"
            titels = {bericht.title for bericht in feed.entries}
            assert inhoud["bericht"].title in titels
            if adres != "/feeds/nieuws.xml":
                assert "Brede aanpak" not in titels, "Ede is no part of a longer word"


def test_a_feed_has_all_that_the_standard_requires(inhoud, client):
    wortel = ElementTree.fromstring(client.get("/feeds/nieuws.xml").content)
    for ding in (wortel, *wortel.iter(f"{ATOM}entry")):
        for naam in ("id", "title", "updated"):
            assert len(ding.findall(f"{ATOM}{naam}")) == 1
        assert re.fullmatch(RFC3339, ding.findtext(f"{ATOM}updated"))
        assert re.match(r"https?://|urn:uuid:", ding.findtext(f"{ATOM}id"))
        assert all(re.match("https?://", link.get("href")) for link in ding.findall(f"{ATOM}link"))
    assert wortel.find(f"{ATOM}link[@rel='self']").get("href").endswith("/feeds/nieuws.xml")
    assert wortel.findtext(f"{ATOM}author/{ATOM}name")
    ids = [ding.text for ding in wortel.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    samenvattingen = [ding.text for ding in wortel.iter(f"{ATOM}summary")]
    assert escape(VREEMD) in samenvattingen, "text stays text, for a summary is read as HTML"


def test_a_page_that_the_site_makes_says_what_it_is_about(inhoud, client):
    document = DocumentFactory(title=VREEMD)
    gemeente = machinetekst(client.get("/gemeenten/ede/").text)["CollectionPage"]["about"]
    assert gemeente == {"@type": "AdministrativeArea", "name": "Ede", "identifier": inhoud["gemeente"].cbs_code}
    woord = machinetekst(client.get("/trefwoorden/energie/").text)["CollectionPage"]["about"]
    assert woord["@type"] == "DefinedTerm"
    assert woord["inDefinedTermSet"].endswith("//testserver/trefwoorden/")
    bestand = machinetekst(client.get(document.get_absolute_url()).text)["DigitalDocument"]
    assert bestand["name"] == VREEMD
    assert bestand["encoding"]["contentUrl"].endswith(document.bestandsadres)
    assert bestand["encoding"]["encodingFormat"]


@pytest.mark.parametrize("adres", ["opgave/x.xml", "opgave/0.xml", "deal/99999999999999.xml", "weg/1.xml"])
def test_a_feed_about_nothing_is_not_found(adres, client):
    assert client.get(f"/feeds/{adres}").status_code == 404


def test_an_empty_feed_does_not_change_by_itself(client):
    assert client.get("/feeds/nieuws.xml").content == client.get("/feeds/nieuws.xml").content


def test_a_page_tells_of_its_feed_in_the_head_and_in_the_text(inhoud, client):
    for adres, feed in (
        (inhoud["opgave"].url, inhoud["opgave"].feed_adres),
        ("/gemeenten/ede/", "/feeds/gemeente/ede.xml"),
        ("/trefwoorden/energie/", "/feeds/trefwoord/energie.xml"),
        ("/nieuws/", "/feeds/nieuws.xml"),
    ):
        html = client.get(adres).text
        assert re.search(rf'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="{feed}">', html)
        assert f'<a href="{feed}"' in html


def test_the_site_map_follows_its_schema(inhoud, client):
    document = DocumentFactory()
    wortel = ElementTree.fromstring(client.get("/sitemap.xml").content)
    assert wortel.tag == f"{KAART}urlset"
    paden = []
    for url in wortel:
        assert url.tag == f"{KAART}url"
        assert [deel.tag.removeprefix(KAART) for deel in url] in (["loc"], ["loc", "lastmod"])
        assert re.match(r"https?://[^/]+/", url[0].text)
        assert len(url[0].text) < 2048
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", deel.text) for deel in url[1:])
        paden.append(re.sub(r"^https?://[^/]+", "", url[0].text))
    assert len(paden) == len(set(paden))
    for ding in ("opgave", "speerpunt", "deal", "bericht"):
        assert inhoud[ding].url in paden
    assert {"/gemeenten/ede/", "/trefwoorden/energie/", document.get_absolute_url()} <= set(paden)


def test_a_large_site_map_is_a_list_of_parts(inhoud, client, monkeypatch):
    monkeypatch.setattr(zoekmachines, "PER_BESTAND", 10)
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    delen = [deel.text for deel in index.iter(f"{KAART}loc")]
    assert len(delen) > 1
    locaties = [
        loc.text for deel in delen for loc in ElementTree.fromstring(client.get(deel).content).iter(f"{KAART}loc")
    ]
    assert len(locaties) == len(set(locaties)) > 10
    assert client.get("/sitemap.xml?p=99").status_code == 404


@pytest.mark.parametrize("per_bestand", [5_000, 3])
def test_an_overview_changed_when_anything_below_it_did(inhoud, client, monkeypatch, per_bestand):
    monkeypatch.setattr(zoekmachines, "PER_BESTAND", per_bestand)
    Pagina.objects.update(last_published_at=datetime(2025, 1, 1, 12, tzinfo=UTC))
    Pagina.objects.filter(pk=inhoud["bericht"].pk).update(last_published_at=datetime(2026, 2, 3, 12, tzinfo=UTC))
    dagen = {}
    for deel in client.get("/sitemap.xml"), *(client.get(f"/sitemap.xml?p={nummer}") for nummer in range(1, 40)):
        if deel.status_code == 200 and b"<urlset" in deel.content:
            for url in ElementTree.fromstring(deel.content):
                pad = re.sub(r"^https?://[^/]+", "", url[0].text)
                dagen[pad] = url[1].text if len(url) > 1 else None
    gewijzigd = {pad for pad, dag in dagen.items() if dag == "2026-02-03"}
    assert {"/", "/nieuws/", inhoud["bericht"].url} <= gewijzigd
    assert dagen["/projecten/"] == dagen[inhoud["opgave"].url] == "2025-01-01"


def test_robots_are_told_where_the_site_map_is(client):
    assert re.search(r"^Sitemap: https?://.*/sitemap.xml$", client.get("/robots.txt").text, re.MULTILINE)


def machinetekst(html):
    """Return the objects that a page describes itself with, by type."""
    gevonden = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {ding["@type"]: ding for tekst in gevonden for ding in json.loads(tekst)["@graph"]}


def test_a_page_describes_itself_to_machines(inhoud, client):
    project = ProjectFactory(title=VREEMD, slug="vreemd")
    thuis = machinetekst(client.get("/").text)
    assert thuis["GovernmentOrganization"]["name"]
    zoek = thuis["WebSite"]["potentialAction"]
    assert zoek["@type"] == "SearchAction"
    assert "{search_term_string}" in zoek["target"]["urlTemplate"]
    bericht = machinetekst(client.get(inhoud["bericht"].url).text)
    assert bericht["NewsArticle"]["headline"] == inhoud["bericht"].title
    assert {"datePublished", "author", "image", "mainEntityOfPage"} <= bericht["NewsArticle"].keys()
    assert [stap["position"] for stap in bericht["BreadcrumbList"]["itemListElement"]] == [1, 2]
    assert all(stap["item"].startswith("http") for stap in bericht["BreadcrumbList"]["itemListElement"])
    assert machinetekst(client.get(project.url).text)["Project"]["name"] == VREEMD


def test_a_link_elsewhere_has_a_picture_that_networks_accept(inhoud, client):
    html = client.get(inhoud["bericht"].url).text
    og = dict(re.findall(r'<meta property="og:([^"]+)" content="([^"]*)">', html))
    assert og["type"] == "article"
    assert og["image"].startswith("http")
    pad = re.sub(r"^https?://[^/]+", "", og["image"])
    antwoord = client.get(pad)
    with Image.open(io.BytesIO(antwoord.content)) as beeld:
        assert (beeld.format, beeld.size) == ("PNG", (1200, 630))
    assert client.get("/deelbeeld/geel.png").status_code == 404


def test_a_gemeente_shows_the_money_of_what_happens_there(inhoud, client):
    from tests.factories import BijdrageFactory

    ProjectFactory(title="Elders")
    project = ProjectFactory(title="Hier", totaal_bedrag=2_000_000, totaal_nauwkeurigheid="ruim")
    DeelnameFactory(pagina=project, gemeente=inhoud["gemeente"])
    BijdrageFactory(pagina=project, bedrag=500_000)
    html = client.get("/gemeenten/ede/").text.replace("\N{NO-BREAK SPACE}", " ")
    assert "ruim € 2 miljoen" in html
    assert "€ 500.000" in html
    assert "Elk bedrag is van het hele project" in html


def test_a_feed_never_fails_because_of_one_message(inhoud, client):
    bericht = type(inhoud["bericht"]).objects.filter(pk=inhoud["bericht"].pk)
    # As an import or an older version may have stored it.
    bericht.update(title="Eerste\u000btweede", samenvatting="Pieptoon \u0007 en meer")
    antwoord = client.get("/feeds/nieuws.xml")
    assert antwoord.status_code == 200
    titels = {titel.text for titel in ElementTree.fromstring(antwoord.content).iterfind(f"{ATOM}entry/{ATOM}title")}
    assert titels == {"Eerste tweede", "Brede aanpak"}


@pytest.mark.parametrize(
    "adres", ["/feeds/nieuws.xml", "/nieuws/", "/projecten/", "/documenten/", "/sitemap.xml", "/"]
)
def test_what_a_reader_has_already_is_not_sent_again(inhoud, client, adres):
    eerste = client.get(adres)
    antwoord = client.get(adres, headers={"if-none-match": eerste["ETag"]})
    assert (antwoord.status_code, antwoord.content) == (304, b"")
    NieuwsberichtFactory(title="Erbij")
    ProjectFactory(title="Erbij")
    DocumentFactory(title="Erbij")
    assert client.get(adres, headers={"if-none-match": eerste["ETag"]}).status_code == 200
