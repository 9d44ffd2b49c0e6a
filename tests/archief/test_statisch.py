"""`manage.py archief MAP`: the same as files, which any web server can send and no server needs."""

import os
from pathlib import Path
from re import findall
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from regioprogramma.archief.ophalen import Opgehaald
from regioprogramma.archief.statisch import name_of
from tests.factories import TekstPaginaFactory

from .conftest import make_archief
from .lezer import References

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def map_(heel, tmp_path_factory):
    gemaakt = make_archief(tmp_path_factory.mktemp("kopie"), "kopie")
    assert gemaakt.einde == "", gemaakt.fout
    return gemaakt.pad


def broken(folder):
    """Return (file, reference) of every reference in a page or style that leads to no file of the folder."""
    wrong = []
    for file in folder.rglob("*"):
        if file.suffix not in {".html", ".css"}:
            continue
        text = file.read_text()
        found = References(text).found if file.suffix == ".html" else findall(r"""url\(["']?([^)"'#]+)""", text)
        for reference in found:
            parts = urlsplit(urldefrag(reference).url)
            if parts.scheme or parts.netloc or not parts.path:
                continue
            to = Path(os.path.normpath(file.parent / unquote(parts.path)))
            if parts.query or parts.path.startswith("/") or not to.is_file() or folder not in to.parents:
                wrong.append((file, reference))
    return wrong


def test_every_reference_leads_to_a_file_beside_it(map_):
    assert broken(map_) == []


def test_every_page_stands_in_a_folder_of_its_own_name(map_):
    for pad in ("", "projecten", "projecten/bouwen", "opgaven/wonen", "zoeken", "gemeenten/ede", "data/api"):
        assert (map_ / pad / "index.html").is_file()
    for pad in ("robots.txt", "sitemap.xml", "feeds/nieuws.xml", "data/projecten.csv"):
        assert (map_ / pad).is_file()


def test_the_second_page_of_a_list_is_reached_by_its_links(map_):
    eerste = (map_ / "nieuws" / "index.html").read_text()
    assert 'rel="next" href="%40pagina%3D2/index.html"' in eerste
    tweede = (map_ / "nieuws" / "@pagina=2" / "index.html").read_text()
    assert '<a rel="prev" href="../index.html' in tweede


def test_a_download_has_its_name_and_its_bytes(map_, heel):
    document = heel["document"]
    with document.file.open("rb") as eigen:
        assert (map_ / "documenten" / str(document.pk) / "bestand" / document.filename).read_bytes() == eigen.read()
    assert list((map_ / "nieuws" / "@formaat=csv").iterdir())[0].suffix == ".csv"


def test_a_link_over_a_redirect_leads_to_where_that_ends(map_, heel):
    tekst = (map_ / "vragen" / "index.html").read_text()
    assert f'href="../documenten/{heel["document"].pk}/besluit/index.html">kort' in tekst


def answer(adres, soort="text/html", **koppen):
    return Opgehaald(adres, 200, [("content-type", soort), *koppen.items()], None, 0)


@pytest.mark.parametrize(
    "adres, soort, naam",
    [
        ("http://x/", "text/html", "index.html"),
        ("http://x/a/", "text/html", "a/index.html"),
        ("http://x/a", "text/html", "a/index.html"),
        ("http://x/a/?pagina=2", "text/html", "a/@pagina=2/index.html"),
        ("http://x/a/?plaats=Den+Haag", "text/html", "a/@plaats=Den Haag/index.html"),
        ("http://x/sitemap.xml?p=2", "application/xml", "@p=2/sitemap.xml"),
        ("http://x/api/v1", "application/json", "api/v1.json"),
        (
            "http://x/documenten/1/bestand/Plan%20%C3%A9%C3%A9n.pdf",
            "application/pdf",
            "documenten/1/bestand/Plan één.pdf",
        ),
    ],
)
def test_an_address_has_one_name(adres, soort, naam):
    assert name_of(answer(adres, soort)) == naam


@pytest.mark.parametrize("deel", ["..", "%2e%2e", "a%2f..%2f..%2fb", "%00", "con:", "x" * 300, "a%5cb", "..."])
def test_no_name_leads_out_of_the_folder_or_is_refused_by_a_disk(deel):
    naam = name_of(answer(f"http://x/{deel}/"))
    delen = naam.split("/")
    assert not {"", ".", ".."} & set(delen)
    assert not findall(r'[\x00-\x1f<>:"\\|?*]', naam)
    assert max(len(een.encode()) for een in delen) <= 200


def test_two_addresses_never_share_a_file(heel, maak):
    TekstPaginaFactory(title="Een", slug="EeN")
    TekstPaginaFactory(title="Ander", slug="een")
    gemaakt = maak("kopie")
    assert gemaakt.einde == "", gemaakt.fout
    assert broken(gemaakt.pad) == []
    alle = [str(pad).lower() for pad in gemaakt.pad.rglob("*.html")]
    assert len(alle) == len(set(alle))
