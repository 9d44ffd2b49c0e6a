"""Lists of addresses to test: only the address is kept, whatever else stands on a line."""

import gzip
import io

import pytest

from regioprogramma.overzetten.wordpress.bronnen.adreslijst import read_adreslijst

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://www.regio.example/over-ons/</loc><image:image><image:loc>https://x.example/a.png</image:loc></image:image></url>
<url><loc> https://www.regio.example/Nieuws/A/ </loc><lastmod>2024-01-01</lastmod></url>
<url><loc>https://www.regio.example/</loc></url>
</urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://www.regio.example/page-sitemap.xml</loc></sitemap></sitemapindex>"""
LOG = """203.0.113.9 - jan [06/Jul/2024:10:00:00 +0200] "GET /over-ons/?email=jan@x.example HTTP/1.1" 200 1 "-" "x"
203.0.113.9 - - [06/Jul/2024:10:00:01 +0200] "GET /formulier.php?naam=jan HTTP/1.1" 200 0
203.0.113.9 - - [06/Jul/2024:10:00:01 +0200] "GET /Over-ons HTTP/1.1" 301 0
203.0.113.9 - - [06/Jul/2024:10:00:01 +0200] "POST /wp-login.php HTTP/1.1" 200 0 "-" "bot"
www.regio.example:443 203.0.113.9 - - [06/Jul/2024:10:00:02 +0200] "GET /?p=51&utm_source=x HTTP/2.0" 301 0 "-" "x"
203.0.113.9 - - [06/Jul/2024:10:00:03 +0200] "GET /wp-content/themes/x/style.css HTTP/1.1" 200 1 "-" "x"
203.0.113.9 - - [06/Jul/2024:10:00:03 +0200] "GET /wp-content/uploads/a.pdf HTTP/1.1" 200 1 "-" "x"
"""


def lees(tekst):
    return read_adreslijst(io.BytesIO(tekst if isinstance(tekst, bytes) else tekst.encode()))


def test_a_site_map_names_its_pages_and_not_their_pictures():
    lijst = lees(SITEMAP)
    assert (lijst.soort, lijst.aantallen) == ("sitemap", {"/over-ons": 1, "/nieuws/a": 1})
    assert lees(gzip.compress(SITEMAP.encode(), mtime=0)).aantallen == lijst.aantallen


def test_a_list_of_site_maps_says_which_to_bring_too():
    lijst = lees(INDEX)
    assert lijst.onderliggend == ["https://www.regio.example/page-sitemap.xml"]
    assert "page-sitemap.xml" in lijst.meldingen[0]


def test_a_log_gives_what_visitors_opened_and_nothing_about_them():
    lijst = lees(LOG)
    assert (lijst.soort, lijst.overgeslagen) == ("log", 2)
    assert lijst.aantallen == {"/over-ons": 2, "/formulier.php": 1, "?p=51": 1, "/wp-content/uploads/a.pdf": 1}
    assert "203.0.113.9" not in repr(lijst)
    assert "jan" not in repr(lijst)


def test_a_log_of_json_lines():
    lijst = lees(
        '{"remote_addr": "203.0.113.9", "request": "GET /a/ HTTP/1.1"}\n{"uri": "/b/", "method": "GET"}\n'
        '{"request_uri": "/c/", "request_method": "POST"}\n{"url": "https://www.regio.example/A"}\n{"x": 1}\n{kapot\n'
    )
    assert (lijst.aantallen, lijst.overgeslagen) == ({"/a": 2, "/b": 1}, 3)


def test_a_plain_list_and_a_table_with_numbers():
    lijst = lees('# eigen lijst\n/a/\nhttps://www.regio.example/b/;12;3\n\n"/a","5"\nTitel,Klikken\n?p=5\r\n')
    assert lijst.aantallen == {"/a": 6, "/b": 12, "?p=5": 1}


@pytest.mark.parametrize(
    "kwaad",
    [
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><urlset><url><loc>/a/</loc></url></urlset>',
        b"<urlset><url><loc>/a/",
        b"\x1f\x8bkapot",
        gzip.compress(b"/a/\n", mtime=0),
    ],
)
def test_what_cannot_be_read_says_so(kwaad):
    lijst = lees(kwaad)
    assert not lijst.aantallen
    assert len(lijst.meldingen) == 1


def test_an_endless_line_takes_no_memory_and_the_next_is_read():
    lijst = lees(b"/" + b"a" * 2_000_000 + b"\n/b/\n" + b"\x00\xff\n")
    assert lijst.aantallen == {"/b": 1}


def test_nothing_gives_nothing():
    assert not lees(b"").aantallen
