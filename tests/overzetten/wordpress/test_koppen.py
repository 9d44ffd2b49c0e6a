"""Headings: the first level that is used is ours, deeper ones stand in the text, and none is skipped."""

from .bron import blokken, gemeld, zet_om


def test_the_first_level_is_a_heading_and_deeper_ones_stand_in_the_text():
    assert blokken("<h3>A</h3><h5>B</h5><p>c</p><h6>D</h6><h3>E</h3>") == [
        ("kop", "A"),
        ("tekst", "<h3>B</h3><p>c</p><h4>D</h4>"),
        ("kop", "E"),
    ]


def test_one_heading_at_the_top_is_the_title_once_more_so_those_below_it_are_headings():
    assert [soort for soort, _ in blokken("<h1>Titel</h1><h2>A</h2><p>a</p><h2>B</h2>")] == [
        "kop", "kop", "tekst", "kop",
    ]  # fmt: skip


def test_one_heading_of_another_level_is_no_title():
    assert blokken("<h2>A</h2><h3>B</h3><h3>C</h3>") == [("kop", "A"), ("tekst", "<h3>B</h3><h3>C</h3>")]


def test_no_level_is_skipped():
    assert blokken("<h4>Eerst</h4><h2>Dan</h2><h4>Diep</h4>") == [
        ("kop", "Eerst"),
        ("kop", "Dan"),
        ("tekst", "<h3>Diep</h3>"),
    ]


def test_a_heading_that_repeats_the_title_of_the_page_is_left_out_and_reported():
    uitkomst = zet_om("<h1>Een pagina</h1><p>tekst</p>")
    assert [blok["type"] for blok in uitkomst.blokken] == ["tekst"]
    assert gemeld(uitkomst) == [("anders", "kop gelijk aan titel: Een pagina")]
    assert uitkomst.kwijt == {}


def test_a_heading_that_is_too_long_stands_in_the_text_and_is_reported():
    lang = "woord " * 30
    uitkomst = zet_om(f"<h2>{lang}</h2>")
    assert [blok["type"] for blok in uitkomst.blokken] == ["tekst"]
    assert uitkomst.meldingen[0].wat.startswith("lange kop: woord")


def test_a_heading_that_is_a_link_keeps_its_link():
    inhoud = '<h2>Eerst</h2><p>x</p><h2><a href="/over-ons/">Kaart</a></h2>'
    assert blokken(inhoud)[-1] == ("tekst", '<p>x</p><h3><a id="3" linktype="page">Kaart</a></h3>')
    assert blokken('<h2><a href="/over-ons/">Kaart</a></h2>') == [
        ("kop", "Kaart"),
        ("tekst", '<p><a id="3" linktype="page">Kaart</a></p>'),
    ]


def test_mark_up_in_a_heading_goes_and_a_picture_in_it_follows():
    assert [soort for soort, _ in blokken('<h2><b>Met</b><br>beeld <img src="foto.jpg"></h2>')] == [
        "kop",
        "afbeelding",
    ]
    assert blokken("<h2><b>Met</b><br>regel</h2>") == [("kop", "Met regel")]
