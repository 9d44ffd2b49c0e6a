"""The generated artwork: the same for ever, small, harmless, and served with headers of its own."""

import gzip
import hashlib
import re
from xml.etree import ElementTree

import pytest
from django.http import Http404
from django.test import RequestFactory

from regioprogramma.core.huisstijl.kleuren import ACCENTEN
from regioprogramma.core.huisstijl.kunst import MOTIEVEN, Toevalsreeks, choose_motief, draw_kunst, palette
from regioprogramma.core.huisstijl.kunst_view import serve_kunst

SLUGS = [f"{woord}-{nummer}" for nummer in range(10) for woord in ("wonen", "water", "natuur", "werk", "zorg", "a")]
KIB = 1024
SOM = "8b8e399aaa19714ab6f018744a5b9749739e59f035b948943d30f58a6642bd8f"


def test_same_seed_gives_same_bytes():
    assert draw_kunst("ruimte-voor-water", "blauw") == draw_kunst("ruimte-voor-water", "blauw")
    assert draw_kunst("ruimte-voor-water", "blauw") != draw_kunst("ruimte-voor-wonen", "blauw")


def test_drawings_never_change():
    """Caches keep a drawing for a year: a change of this checksum needs a new address for all drawings."""
    alles = "".join(draw_kunst("een-vaste-slug", accent, motief) for accent in ACCENTEN for motief in MOTIEVEN)
    assert hashlib.sha256(alles.encode()).hexdigest() == SOM


@pytest.mark.parametrize("accent", ACCENTEN)
def test_drawing_is_small(accent):
    groot = {slug: len(gzip.compress(draw_kunst(slug, accent).encode(), mtime=0)) for slug in SLUGS}
    assert max(groot.values()) <= 0.8 * KIB, max(groot, key=groot.get)


@pytest.mark.parametrize("motief", MOTIEVEN)
def test_drawing_is_harmless(motief):
    for slug in SLUGS:
        bron = draw_kunst(slug, "groen", motief)
        wortel = ElementTree.fromstring(bron)  # noqa: S314
        namen = {element.tag.rpartition("}")[2] for element in wortel.iter()}
        assert namen <= {"svg", "style", "g", "defs", "path", "circle", "clipPath", "use"}
        adressen = [waarde for el in wortel.iter() for naam, waarde in el.items() if naam.endswith("href")]
        assert all(re.fullmatch(r"#[a-z]", adres) for adres in adressen)
        assert set(re.findall(r"url\(([^)]*)\)", bron)) <= {"#k"}
        assert not re.search(r"\son\w+=|javascript:|@import", bron)


@pytest.mark.parametrize("motief", MOTIEVEN)
def test_ids_in_a_drawing_are_unique(motief):
    for slug in SLUGS:
        ids = re.findall(r' id="(\w+)"', draw_kunst(slug, "oker", motief))
        assert len(ids) == len(set(ids))


def test_dark_colours_are_inside_the_file():
    bron = draw_kunst("dorp", "paars", "rivier")
    licht, donker = bron.split("@media(prefers-color-scheme:dark)")
    assert palette("paars")["a"] in licht
    assert palette("paars", donker=True)["a"] in donker


def test_every_motif_gets_its_turn():
    aantallen = [choose_motief(f"pagina-{nummer}") for nummer in range(500)]
    assert all(aantallen.count(motief) > 60 for motief in MOTIEVEN)


def test_sequence_is_fixed():
    reeks = Toevalsreeks("zaad")
    assert [reeks.between(0, 9) for _ in range(12)] == [0, 1, 3, 3, 8, 7, 0, 6, 9, 7, 8, 9]


def test_view_serves_an_immutable_svg():
    antwoord = serve_kunst(RequestFactory().get("/kunst/groen/water.svg"), "groen", "water")
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "image/svg+xml"
    assert antwoord["Cache-Control"] == "public, max-age=31536000, immutable"
    assert antwoord["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Vary"] == "Accept-Encoding"
    assert antwoord.content.decode() == draw_kunst("water", "groen")
    assert not antwoord.cookies


@pytest.mark.parametrize(
    ("kop", "gezipt"),
    [("gzip, br", True), ("br;q=1.0, gzip;q=0.8", True), ("gzip;q=0", False), ("br", False), ("", False)],
)
def test_view_compresses_when_asked(kop, gezipt):
    antwoord = serve_kunst(RequestFactory().get("/", headers={"Accept-Encoding": kop}), "oker", "dorp")
    assert antwoord.has_header("Content-Encoding") == gezipt
    inhoud = gzip.decompress(antwoord.content) if gezipt else antwoord.content
    assert inhoud.decode() == draw_kunst("dorp", "oker")
    assert int(antwoord["Content-Length"]) == len(antwoord.content)


@pytest.mark.parametrize(
    ("accent", "slug"),
    [("roze", "water"), ("", "water"), ("groen", ""), ("groen", "a b"), ("groen", "a/b"), ("groen", "a\n")]
    + [("groen", "a\x00"), ("groen", "<script>"), ("groen", "a" * 256), ("Groen", "water"), ("groen", "..")],
)
def test_view_refuses_what_cannot_exist(accent, slug):
    with pytest.raises(Http404):
        serve_kunst(RequestFactory().get("/"), accent, slug)


@pytest.mark.parametrize("slug", ["a", "a" * 255, "Hoofdletters_en-streepjes", "zeeën-en-meren", "2026"])
def test_view_accepts_every_slug_of_the_cms(slug):
    assert serve_kunst(RequestFactory().get("/"), "groen", slug).status_code == 200


def test_view_only_reads():
    assert serve_kunst(RequestFactory().post("/"), "groen", "water").status_code == 405
    assert serve_kunst(RequestFactory().head("/"), "groen", "water").status_code == 200
