"""The redirects of the website before, from whatever list; what is not understood is told with its line."""

import json

import pytest
from wagtail.models import Site

from regioprogramma.core.adressen import remember_adressen
from regioprogramma.overzetten.wordpress.adressen.omleidingen import rows_of_omleidingen
from regioprogramma.overzetten.wordpress.bronnen.omleidingen import read_omleidingen
from tests.factories import NieuwsberichtFactory

BASIS = "https://www.regio.example"

REDIRECTION = """source,target,regex,code
"/oude-campagne","/over-ons/",0,301
"^/archief/(.*)","/nieuws/$1",1,301
"/weg-is-weg","",0,410
"/naar-buiten","https://www.elders.example/",0,302
"/eigen","https://regio.example/over-ons/",0,301
"^/(\\d+)/(.*)$","/nieuws/$2",1,301
"/raar","/x/",0,500
"""


def lees(tekst, hosts=()):
    inhoud = tekst if isinstance(tekst, bytes) else tekst.encode()
    return read_omleidingen(inhoud, BASIS, hosts)


def rijen(lijst):
    return [(rij.van, rij.naar, rij.code, rij.is_begin) for rij in lijst.rijen]


def test_redirection_as_a_table():
    lijst = lees(REDIRECTION)
    assert rijen(lijst) == [
        ("/oude-campagne", "/over-ons/", 301, False),
        ("/archief", "/nieuws/", 301, True),
        ("/weg-is-weg", "", 410, False),
        ("/eigen", "https://regio.example/over-ons/", 301, False),
    ]
    assert [zin.partition(":")[0] for zin in lijst.meldingen] == ["Regel 5", "Regel 7", "Regel 8"]
    assert "elders.example" in lijst.meldingen[0]


def test_another_website_that_was_ticked_may_be_led_to():
    assert ("/naar-buiten", "https://www.elders.example/", 302, False) in rijen(lees(REDIRECTION, {"elders.example"}))


def test_redirection_as_json():
    rij = {"url": "/a", "match_type": "url", "action_type": "url", "action_code": 301, "action_data": {"url": "/b/"}}
    lijst = lees(
        json.dumps(
            {
                "plugin": {"version": "5.4"},
                "redirects": [
                    rij,
                    {**rij, "url": "/uit", "enabled": False},
                    {**rij, "url": "/weg", "action_type": "error", "action_code": 410, "action_data": None},
                    {**rij, "url": "/login", "match_type": "login"},
                    {**rij, "url": "^/oud/(.*)$", "regex": True, "action_data": {"url": "/nieuw/$1"}},
                    "geen rij",
                ],
            }
        )
    )
    assert (lijst.soort, rijen(lijst)) == (
        "json",
        [("/a", "/b/", 301, False), ("/weg", "", 410, False), ("/oud", "/nieuw/", 301, True)],
    )
    assert len(lijst.meldingen) == 1


def test_yoast_safe_redirect_and_a_table_without_names():
    yoast = "Origin,Target,Type,Format\noud,/nieuw/,301,plain\n^weg/?$,,410,regex\n"
    assert rijen(lees(yoast)) == [("/oud", "/nieuw/", 301, False), ("/weg", "", 410, False)]
    assert rijen(lees("source;target;enable regex;http code\n/a;/b/;0;302\n")) == [("/a", "/b/", 302, False)]
    assert rijen(lees("/a,/b/\n/c,/d/,410\n")) == [("/a", "/b/", 301, False), ("/c", "", 410, False)]


def test_apache():
    lijst = lees(
        """# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteBase /
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule . /index.php [L]
</IfModule>
Redirect 301 /oud /nieuw/
Redirect gone /weg
RedirectPermanent "/met spatie" https://regio.example/zonder/
RedirectMatch 301 ^/archief/(.*)$ /nieuws/$1
RewriteRule ^actie/?$ /campagne/ [R=301,L]
RewriteRule ^oude-map/(.*)$ /map/$1 [L,R=301]
RewriteCond %{HTTP_HOST} ^elders
RewriteRule ^x$ /y/ [R=301]
RedirectMatch 301 (.*)\\.html$ $1.php
"""
    )
    assert rijen(lijst) == [
        ("/oud", "/nieuw/", 301, False),
        ("/oud", "/nieuw/", 301, True),
        ("/weg", "", 410, False),
        ("/weg", "", 410, True),
        ("/met spatie", "https://regio.example/zonder/", 301, False),
        ("/met spatie", "https://regio.example/zonder/", 301, True),
        ("/archief", "/nieuws/", 301, True),
        ("/actie", "/campagne/", 301, False),
        ("/oude-map", "/map/", 301, True),
    ]
    assert [zin.partition(":")[0] for zin in lijst.meldingen] == ["Regel 15", "Regel 16"]


@pytest.mark.parametrize(
    "tekst",
    [b"", b"\xff\xfe\x00", b"{", b'{"redirects": 5}', b"[[[[", b"hallo\nwereld\n", b'"a\n"b",c', b"Redirect '\n"],
)
def test_what_is_no_list_gives_nothing_and_breaks_nothing(tekst):
    assert lees(tekst).rijen == []


def test_a_list_of_many_mistakes_tells_a_part_of_them():
    lijst = lees("source,target\n" + ",/x/\n" * 5_000)
    assert 0 < len(lijst.meldingen) <= 200


@pytest.mark.django_db
def test_what_was_read_leads_on(client):
    bericht = NieuwsberichtFactory(slug="tekenen")
    tekst = REDIRECTION.replace("/over-ons/", bericht.url)
    lijst = lees(tekst, {"www.elders.example"})
    uit = remember_adressen(Site.objects.get(), rows_of_omleidingen(lijst.rijen, BASIS))
    assert (uit.nieuw, uit.onbruikbaar) == (5, [])
    assert client.get("/Oude-Campagne/")["Location"] == bericht.url
    assert client.get("/eigen")["Location"] == bericht.url
    assert client.get("/archief/tekenen/")["Location"] == bericht.url
    assert client.get("/naar-buiten")["Location"] == "https://www.elders.example/"
    assert client.get("/weg-is-weg").status_code == 410
