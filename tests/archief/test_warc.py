"""`manage.py archief NAAM.warc.gz`: the whole public site, in a file that needs nothing of the site any more."""

import gzip
from re import search

import pytest

from .conftest import make_archief
from .lezer import lacking, page, read_warc

pytestmark = pytest.mark.django_db
HIER = "http://localhost"


@pytest.fixture(scope="module")
def gemaakt(heel, tmp_path_factory):
    """The archive of the site, as it was made."""
    return make_archief(tmp_path_factory.mktemp("archief"))


@pytest.fixture(scope="module")
def archief(gemaakt):
    """What is in it."""
    assert gemaakt.einde == "", gemaakt.fout
    return read_warc(gemaakt.pad)


def test_every_reference_of_a_page_or_style_is_in_the_archive(archief):
    assert lacking(archief, "localhost") == set()


def test_every_address_of_the_site_map_is_in_the_archive(archief):
    kaart = archief[f"{HIER}/sitemap.xml"][3].decode()
    adressen = [regel.partition("</loc>")[0] for regel in kaart.split("<loc>")[1:]]
    assert len(adressen) > 30
    assert [adres for adres in adressen if archief.get(adres, (0,))[0] != 200] == []


def test_what_is_no_page_is_in_the_archive_as_the_site_serves_it(archief, heel, client):
    for pad in ("/robots.txt", "/feeds/nieuws.xml", "/data/projecten.csv", "/data/catalogus.ttl"):
        antwoord = client.get(pad)
        inhoud = b"".join(antwoord) if antwoord.streaming else antwoord.content
        assert archief[f"{HIER}{pad}"][3].replace(b"localhost", b"testserver") == inhoud.replace(
            b"localhost", b"testserver"
        )
    document = heel["document"]
    bestand = next(adres for adres in archief if f"/documenten/{document.pk}/bestand/" in adres)
    with document.file.open("rb") as eigen:
        assert archief[bestand][3] == eigen.read()


def test_a_picture_has_a_copy_that_every_browser_knows_and_all_copies_are_there(archief):
    opgave = page(archief, f"{HIER}/opgaven/wonen/")
    assert search(r'<source type="image/avif"[^>]* srcset="/media/', opgave)
    gewoon = search(r'<img src="(/media/[^"]+\.jpg)"', opgave)[1]
    assert archief[f"{HIER}{gewoon}"][1] == "image/jpeg"
    assert {soort for _status, soort, _koppen, _lichaam in archief.values()} >= {"image/avif", "image/jpeg"}


def test_no_answer_sets_a_cookie_or_says_who_asked(archief):
    for adres, (_status, _soort, koppen, _lichaam) in archief.items():
        assert {naam.lower() for naam in koppen} & {"set-cookie", "x-request-id"} == set(), adres


def test_every_page_says_that_it_is_a_copy_and_of_which_address(archief):
    paginas = [adres for adres, (status, soort, *_rest) in archief.items() if (status, soort) == (200, "text/html")]
    for adres in paginas:
        tekst = page(archief, adres)
        assert tekst.count("Dit is een kopie van") == 1, adres
        assert f"van de pagina {adres.replace('&', '&amp;')}." in tekst


def test_no_form_or_control_is_left_that_needs_the_site(archief):
    for adres, (_status, soort, _koppen, lichaam) in archief.items():
        if soort == "text/html":
            assert not search(rb"<(form|input|select|textarea)\b|<button(?![^>]* type=\"button\")", lichaam), adres


def test_search_is_the_list_of_all_pages(archief):
    lijst = page(archief, f"{HIER}/zoeken/")
    assert "<title>Alle pagina’s</title>" in lijst
    for titel, adres in (("Wonen aan het water", "/opgaven/wonen/"), ("Bouwen", "/projecten/bouwen/")):
        assert f'<a href="{adres}">{titel}</a>' in lijst
    assert lijst.index(">Nieuwsberichten</h2>") < lijst.index(">Projecten</h2>") < lijst.index(">Andere pagina’s</h2>")
    assert "/zoeken/?" not in "".join(archief)
    assert '<a href="/zoeken/">gezocht</a>' in page(archief, f"{HIER}/vragen/")


def test_a_list_is_kept_page_by_page_and_by_one_filter(archief, heel):
    opgave = heel["opgave"].pk
    assert '<a rel="prev" href="/nieuws/">' in page(archief, f"{HIER}/nieuws/?pagina=2")
    assert f"{HIER}/nieuws/?opgave={opgave}" in archief
    dubbel = [adres for adres in archief if "&" in adres and "pagina=" not in adres]
    assert dubbel == []


def test_a_link_to_what_is_not_kept_leads_to_the_whole_list_or_nowhere(archief, heel):
    vragen = page(archief, f"{HIER}/vragen/")
    assert '<a href="/nieuws/#resultaten">twee filters</a>' in vragen
    assert '<a href="/projecten/">met een volger</a>' in vragen
    assert search(r"<a ?>beheer</a>", vragen)
    assert f'<a href="/documenten/{heel["document"].pk}/">kort</a>' in vragen
    assert archief[f"{HIER}/documenten/{heel['document'].pk}/"][0] in {301, 302}


def test_an_archive_says_what_it_is_and_is_packed_per_record(gemaakt):
    pad, gezegd = gemaakt.pad, gemaakt.gezegd
    begin = gzip.decompress(pad.read_bytes())[:2000].decode()
    for regel in ("WARC/1.1", "WARC-Type: warcinfo", "software: Regioprogramma", "operator: ", "format: WARC File"):
        assert regel in begin
    assert pad.read_bytes().count(b"\x1f\x8b\x08") >= 2 * len(read_warc(pad)) + 1
    assert f"{len(read_warc(pad))} addresses" in gezegd


def test_a_name_without_gz_gives_an_archive_that_is_not_packed(heel, maak):
    pad = maak("site.warc").pad
    assert pad.read_bytes().startswith(b"WARC/1.1")
    assert lacking(read_warc(pad), "localhost") == set()


def test_what_is_not_changed_stands_there_letter_by_letter(archief, client):
    """Only what needs the site is taken out of a page: of one without forms but for search, the body is the same."""
    zelf = client.get("/privacy/", headers={"host": "localhost"}).text
    kopie = page(archief, f"{HIER}/privacy/")
    assert zelf[zelf.index("<main") : zelf.index("</main>")] == kopie[kopie.index("<main") : kopie.index("</main>")]


def test_it_asks_the_site_and_no_network(heel, maak, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("somebody asks the network")

    monkeypatch.setattr("socket.create_connection", refuse)
    assert maak().einde == ""
