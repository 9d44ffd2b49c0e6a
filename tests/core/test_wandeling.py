"""One walk through blocks finds every text, link and reference, however deep, and no kind of block escapes it."""

import json
from importlib import import_module

import pytest
from django.apps import apps
from wagtail import blocks
from wagtail.blocks import StreamValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from regioprogramma.core.inhoud import clean_texts, find_links, read_leaves, rewrite_leaves
from regioprogramma.core.inhoud.links import Link
from regioprogramma.core.inhoud.wandeling import way_through
from regioprogramma.core.models import Document, TekstPagina
from regioprogramma.vervangen.wissel import Wissel
from tests.plan import LABELS

NBSP = "\N{NO-BREAK SPACE}"
LINK = '<p><a linktype="document" id="7">Het plan</a></p>'
#: The modules in which Wagtail has kinds of blocks.
WAGTAIL = (
    "wagtail.blocks",
    "wagtail.contrib.table_block.blocks",
    "wagtail.contrib.typed_table_block.blocks",
    "wagtail.documents.blocks",
    "wagtail.embeds.blocks",
    "wagtail.images.blocks",
    "wagtail.snippets.blocks",
)
#: What only others are made of, and a table of one text that no block describes: the walk refuses it.
NIET = {"BaseChoiceBlock", "FieldBlock", "TableBlock"}


class Rij(blocks.StructBlock):
    """A piece of a list."""

    tekst = blocks.RichTextBlock()
    adres = blocks.URLBlock()


class Proef(blocks.StreamBlock):
    """What no page of the site has yet: a list, and a table with texts and documents."""

    rijen = blocks.ListBlock(Rij(label="Rij"))
    tabel = TypedTableBlock(
        [("tekst", blocks.RichTextBlock()), ("naam", blocks.CharBlock()), ("document", DocumentChooserBlock())]
    )


RIJ = {"tekst": f"{LINK}<p>a{NBSP}b</p>", "adres": "https://www.example.org/"}
INHOUD = [
    {"type": "rijen", "id": "s1", "value": [{"type": "item", "id": "r1", "value": RIJ}, RIJ]},
    {
        "type": "tabel",
        "id": "s2",
        "value": {
            "columns": [
                {"type": "tekst", "heading": f"c{NBSP}d"},
                {"type": "naam", "heading": "Naam"},
                {"type": "document", "heading": "Document"},
            ],
            "rows": [{"values": [LINK, f"e{NBSP}f", 7]}, {"values": ["", "", None]}],
            "caption": f"g{NBSP}h",
        },
    },
    {"type": "vroeger", "id": "s3", "value": f"i{NBSP}j"},
]


@pytest.fixture
def proefpagina(db, monkeypatch):
    """A page whose text is made of other blocks."""
    veld = TekstPagina._meta.get_field("inhoud")
    monkeypatch.setattr(veld, "stream_block", Proef())
    return TekstPagina(inhoud=StreamValue(veld.stream_block, json.loads(json.dumps(INHOUD)), is_lazy=True))


def every_block(blok):
    """Yield a block and all that it is defined with."""
    yield blok
    kinderen = [*getattr(blok, "child_blocks", {}).values(), *filter(None, [getattr(blok, "child_block", None)])]
    for kind in kinderen:
        yield from every_block(kind)


def stream_fields():
    modellen = [model for model in apps.get_models() if model._meta.app_label in LABELS]
    return [veld for model in modellen for veld in model._meta.local_fields if isinstance(veld, StreamField)]


@pytest.mark.parametrize("veld", stream_fields(), ids=str)
def test_every_block_of_the_site_is_known(veld):
    assert all(way_through(blok) for blok in every_block(veld.stream_block))


def test_the_site_has_texts_in_blocks():
    assert len(stream_fields()) > 5


def kinds(soort=blocks.Block):
    for onder in soort.__subclasses__():
        yield onder
        yield from kinds(onder)


def test_every_kind_of_block_of_wagtail_is_known_or_refused():
    for naam in WAGTAIL:
        import_module(naam)
    refused = set()
    for soort in kinds():
        if soort.__module__.startswith("wagtail."):
            try:
                way_through(soort.__new__(soort))
            except TypeError:
                refused.add(soort.__name__)
    assert refused == NIET


class Doos(blocks.Block):
    """A container of another's making."""

    child_block = blocks.CharBlock()


def test_a_container_that_nobody_described_is_refused():
    with pytest.raises(TypeError, match="Doos is not known"):
        read_leaves(blocks.StreamBlock([("doos", Doos())]), [{"type": "doos", "value": ["a"]}])


def test_every_leaf_is_read_with_its_place():
    gevonden = [(".".join(plek.pad), type(plek.blok).__name__) for plek, _waarde in read_leaves(Proef(), INHOUD)]
    assert gevonden == [
        ("s1.r1.tekst", "RichTextBlock"),
        ("s1.r1.adres", "URLBlock"),
        ("s1..tekst", "RichTextBlock"),
        ("s1..adres", "URLBlock"),
        ("s2.caption", "CharBlock"),
        ("s2.columns.0.heading", "CharBlock"),
        ("s2.columns.1.heading", "CharBlock"),
        ("s2.columns.2.heading", "CharBlock"),
        ("s2.rows.0.values.0", "RichTextBlock"),
        ("s2.rows.0.values.1", "CharBlock"),
        ("s2.rows.0.values.2", "DocumentChooserBlock"),
    ]


def test_who_changes_nothing_gets_the_same_and_the_value_itself_stays():
    assert rewrite_leaves(Proef(), INHOUD, lambda plek, waarde: waarde) == INHOUD
    voor = json.dumps(INHOUD)
    rewrite_leaves(Proef(), INHOUD, lambda plek, waarde: "x")
    assert json.dumps(INHOUD) == voor


@pytest.mark.parametrize("waarde", [5, {"image": 5, "alt_text": "", "decorative": False}])
def test_a_picture_is_found_in_both_ways_that_it_is_stored(waarde):
    assert [(plek.pad, blad) for plek, blad in read_leaves(ImageBlock(), waarde)] == [(("image",), 5)]
    anders = rewrite_leaves(ImageBlock(), waarde, lambda *_: 6)
    assert [blad for _plek, blad in read_leaves(ImageBlock(), anders)] == [6]


def test_a_link_in_a_list_and_in_a_cell_is_found(proefpagina):
    assert list(find_links(proefpagina)) == [
        Link("inhoud.s1.r1.tekst", "Het plan", naar_document=7),
        Link("inhoud.s1.r1.adres", "", "https://www.example.org/"),
        Link("inhoud.s1..tekst", "Het plan", naar_document=7),
        Link("inhoud.s1..adres", "", "https://www.example.org/"),
        Link("inhoud.s2.rows.0.values.0", "Het plan", naar_document=7),
        Link("inhoud.s2.rows.0.values.2", "", naar_document=7),
    ]


def test_a_text_in_a_list_and_in_a_cell_is_cleaned(proefpagina):
    clean_texts(proefpagina)
    schoon = json.dumps(list(proefpagina.inhoud.raw_data))
    assert "\\u00a0" not in schoon
    assert schoon.count("<p>a b</p>") == 2
    assert all(f'"{tekst}"' in schoon for tekst in ("c d", "e f", "g h"))


def test_a_reference_in_a_list_and_in_a_cell_is_replaced(proefpagina):
    velden = {"inhoud": json.dumps(INHOUD)}
    assert Wissel(Document(pk=7), Document(pk=8)).in_velden(TekstPagina, velden) == [
        "Inhoud: Rijen: Rij",
        "Inhoud: Tabel",
    ]
    na = json.loads(velden["inhoud"])
    assert 'id="8"' in na[0]["value"][0]["value"]["tekst"] and 'id="8"' in na[0]["value"][1]["tekst"]
    assert [cel for rij in na[1]["value"]["rows"] for cel in rij["values"]][2] == 8
    assert "7" not in velden["inhoud"]
    assert na[2] == INHOUD[2], "what the site does not know any more stays as it was"
