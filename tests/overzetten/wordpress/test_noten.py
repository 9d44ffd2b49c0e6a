"""Footnotes: "[1]" in the text, and at the end a heading with the notes."""

import json

from .bron import blokken, zet_om


def test_a_note_in_the_text_goes_to_the_end():
    assert blokken('Een[fn]Bron <a href="/over-ons/">hier</a>[/fn] twee[fn]Nog een[/fn].') == [
        ("tekst", "<p>Een[1] twee[2].</p>"),
        ("kop", "Noten"),
        ("tekst", '<ol><li>Bron <a id="3" linktype="page">hier</a></li><li>Nog een</li></ol>'),
    ]


def test_the_notes_that_wordpress_keeps_stand_in_their_place_and_are_led_to():
    meta = {"footnotes": json.dumps([{"id": "aa-1", "content": "De <em>bron</em>."}])}
    alinea = '<!-- wp:paragraph --><p>Zin<sup data-fn="aa-1"><a href="#aa-1">1</a></sup>.</p><!-- /wp:paragraph -->'
    met_plaats = zet_om(f"{alinea}<!-- wp:footnotes /-->", meta=meta).blokken
    zonder = zet_om(alinea, meta=meta).blokken
    for uit in (met_plaats, zonder):
        anker = f"noten-{uit[1]['id'][:4]}"
        assert uit[0]["value"] == f'<p>Zin<a href="#{anker}">[1]</a>.</p>'
        assert uit[1]["value"] == "Noten"
        assert uit[2]["value"] == "<ol><li>De <i>bron</i>.</li></ol>"


def test_notes_of_a_word_processor_get_a_heading_and_no_way_back():
    zin = '<h2>Kop</h2><p>Zin<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>'
    inhoud = f'{zin}<p><a name="_ftn1" href="#_ftnref1">[1]</a> De noot.</p>'
    uit = zet_om(inhoud).blokken
    assert [blok["value"] for blok in uit[2:]] == ["Noten", "<p>[1] De noot.</p>"]
    assert uit[1]["value"] == f'<p>Zin<a href="#noten-{uit[2]["id"][:4]}">[1]</a>.</p>'


def test_notes_below_a_heading_get_no_second_one():
    inhoud = '<p>Zin<a href="#_ftn1">[1]</a></p><h2>Voetnoten</h2><p id="_ftn1">[1] De noot.</p>'
    assert [soort for soort, _ in blokken(inhoud)] == ["tekst", "kop", "tekst"]
