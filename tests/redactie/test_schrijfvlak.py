"""Whatever a browser or a program sends as rich text: it is stored clean, without a word lost and without an error."""

import json

import pytest

from regioprogramma.core.inhoud.blokken import OPMAAK
from regioprogramma.redactie.bewerken.schrijfvlak import Schrijfvlak
from tests import factories
from tests.redactie.formulier import streamfield, wijzig_pagina


def blok(tekst, soort="unstyled", **velden):
    return {
        "key": "abcde",
        "text": tekst,
        "type": soort,
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [],
        **velden,
    }


def bewaar(staat, features=OPMAAK):
    gestuurd = staat if isinstance(staat, str) else json.dumps(staat)
    return Schrijfvlak(features=features).value_from_datadict({"veld": gestuurd}, {}, "veld")


def vat(*blokken, **entiteiten):
    return {"blocks": list(blokken), "entityMap": entiteiten}


@pytest.mark.parametrize(
    ("soort", "html"),
    [
        ("header-one", "<h3"),
        ("header-two", "<h3"),
        ("header-four", "<h4"),
        ("header-six", "<h4"),
        ("blockquote", "<p"),
        ("code-block", "<p"),
        ("atomic", "<p"),
        ("TABLE", "<p"),
        (None, "<p"),
        (7, "<p"),
    ],
)
def test_a_paragraph_of_a_kind_that_is_not_allowed_keeps_its_words(soort, html):
    assert bewaar(vat(blok("Alle woorden", soort))).startswith(html)
    assert "Alle woorden" in bewaar(vat(blok("Alle woorden", soort)))


def test_styles_and_links_that_are_not_allowed_leave_their_words():
    stijlen = [{"offset": 0, "length": 4, "style": stijl} for stijl in ("UNDERLINE", "COLOR-red", "BOLD")]
    links = [{"offset": 5, "length": 4, "key": sleutel} for sleutel in (0, 1, 2)]
    entiteiten = {
        "0": {"type": "IMAGE", "mutability": "IMMUTABLE", "data": {"id": 1}},
        "1": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}},
        "2": {"type": "DOCUMENT", "mutability": "MUTABLE", "data": {}},
    }
    uit = bewaar(vat(blok("Vier stuk", inlineStyleRanges=stijlen, entityRanges=links[1:2]), **entiteiten))
    assert uit == '<p data-block-key="abcde"><b>Vier</b> stuk</p>'
    assert "stuk" in bewaar(vat(blok("Vier stuk", entityRanges=links[:1]), **entiteiten))
    assert "stuk" in bewaar(vat(blok("Vier stuk", entityRanges=links[2:]), **entiteiten))


@pytest.mark.parametrize(
    "entiteit",
    [
        {"type": "DOCUMENT", "data": {}},
        {"type": "DOCUMENT", "data": {"id": "1"}},
        {"type": "LINK", "data": {"url": 7}},
        {"type": "LINK", "data": None},
        {"type": 7, "data": {"id": 1}},
        "los",
    ],
)
def test_a_link_that_leads_nowhere_leaves_its_words_alone(entiteit):
    stuk = [{"offset": 5, "length": 4, "key": 0}]
    assert bewaar(vat(blok("Vier stuk", entityRanges=stuk), **{"0": entiteit})) == (
        '<p data-block-key="abcde">Vier stuk</p>'
    )


def test_empty_paragraphs_and_headings_go_and_spaces_are_plain():
    uit = bewaar(vat(blok("", "header-three"), blok("\u00a0"), blok("a\u00a0 b"), blok(" ", "atomic")))
    assert uit == '<p data-block-key="abcde">a b</p>'


@pytest.mark.parametrize(
    "gestuurd",
    [
        "geen json, wel woorden",
        '"woorden"',
        '["woorden"]',
        '{"blocks": [{"text": "woorden", "depth": "x", "entityRanges": 5, "inlineStyleRanges": [7, {"offset": -1}]}]}',
        '{"blocks": ["woorden"], "entityMap": []}',
        '{"blocks": [{"text": "woorden", "entityRanges": [{"offset": 0, "length": 99, "key": 0}]}]}',
        '{"blocks": [{"text": "woorden", "key": "\\"><script>"}], "entityMap": {"0": null}}',
        "[" * 100_000 + "woorden",
    ],
)
def test_what_no_editor_made_is_taken_for_text(gestuurd):
    uit = bewaar(gestuurd)
    assert "woorden" in uit
    assert "<script" not in uit


@pytest.mark.parametrize("gestuurd", ["", "null", "{}", '{"blocks": null}'])
def test_nothing_is_nothing(gestuurd):
    assert bewaar(gestuurd) == ""


@pytest.mark.django_db
def test_a_form_with_hostile_rich_text_is_stored_clean(als):
    bericht = factories.NieuwsberichtFactory(title="Bericht")
    kwaad = json.dumps(vat(blok("Kop", "header-one"), blok("<script>x</script>\u00a0woorden", "atomic")))
    wijzig_pagina(als("Communicatie"), bericht, inhoud=streamfield([("tekst", kwaad)]))
    bericht.refresh_from_db()
    [tekst] = bericht.inhoud
    assert tekst.value.source == (
        '<h3 data-block-key="abcde">Kop</h3><p data-block-key="abcde">&lt;script&gt;x&lt;/script&gt; woorden</p>'
    )
