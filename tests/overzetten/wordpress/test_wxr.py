"""An export is read item by item, whatever is wrong with it; what could hurt is refused."""

import pytest

from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.bronnen.knippen import STUKLENGTE
from regioprogramma.overzetten.wordpress.bronnen.lezer import read_item
from regioprogramma.overzetten.wordpress.bronnen.wxr import Wxrlezer

from .exports import KOP, SLOT, item, write_export


def read(pad):
    """Return (the items of an export, whoever read it)."""
    lezer = Wxrlezer(pad)
    return [stuk for stuk, _knipsel in lezer.read()], lezer


@pytest.fixture
def export(tmp_path):
    """Return a function that writes text or bytes as an export."""

    def write(inhoud):
        pad = tmp_path / "export.xml"
        pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        return pad

    return write


def test_an_item_is_read_with_its_meta_and_terms(tmp_path):
    een = item(
        7, "Over & ons", "<p>Tekst</p>", meta=[("kleur", "rood")], termen=[("category", "energie", "Energie")],
        post_parent=3, post_password="",
    )  # fmt: skip
    (stuk,), lezer = read(write_export(tmp_path / "a.xml", een))
    assert (stuk.nummer, stuk.titel, stuk.inhoud, stuk.ouder) == (7, "Over & ons", "<p>Tekst</p>", 3)
    assert stuk.meta == {"kleur": ["rood"]}
    assert [(term.domein, term.naam) for term in stuk.termen] == [("category", "Energie")]
    assert not stuk.heeft_wachtwoord
    assert lezer.kop.naam == "Oude regio"
    assert [term.naam for term in lezer.kop.termen] == ["Energie"]


def test_an_item_is_found_again_by_its_place(tmp_path):
    pad = write_export(tmp_path / "a.xml", item(1, "Een"), item(2, "Twee €"), item(3, "Drie"))
    lezer = Wxrlezer(pad)
    plekken = {stuk.nummer: (knipsel.plaats, len(knipsel.inhoud)) for stuk, knipsel in lezer.read()}
    assert read_item(lezer, *plekken[3]).titel == "Drie"


def test_marks_inside_cdata_are_text(tmp_path):
    citaat = "Zo ziet een feed eruit: <item><title>x</title></item> <item> en verder"
    (stuk, ander), _lezer = read(write_export(tmp_path / "a.xml", item(1, "Feeds", citaat), item(2, "Volgende")))
    assert stuk.inhoud == citaat
    assert ander.titel == "Volgende"


def test_cdata_that_ends_within_itself_is_joined(tmp_path):
    (stuk,), _lezer = read(write_export(tmp_path / "a.xml", item(1, "Code", "a ]]]]><![CDATA[> b")))
    assert stuk.inhoud == "a ]]> b"


def test_an_item_that_is_larger_than_what_is_read_at_once_is_whole(tmp_path):
    lang = "woord " * (STUKLENGTE // 2)
    stukken, _lezer = read(write_export(tmp_path / "a.xml", item(1, "Lang", lang), item(2, "Kort")))
    assert [len(stuk.inhoud.split()) for stuk in stukken] == [STUKLENGTE // 2, 0]


def test_a_file_that_was_cut_off_gives_what_it_has(export):
    stukken, lezer = read(export(KOP + item(1, "Heel") + item(2, "Half", "begin en einde")[:-150]))
    assert [stuk.titel for stuk in stukken] == ["Heel", "Half"]
    assert "afgebroken" in lezer.meldingen[0].zin
    assert "niet compleet" in lezer.meldingen[-1].zin
    _stukken, lezer = read(export(KOP + item(1, "Heel")))
    assert ["niet compleet" in melding.zin for melding in lezer.meldingen] == [True]
    _stukken, lezer = read(export(KOP + item(1, "Heel") + SLOT))
    assert lezer.meldingen == []


def test_an_item_without_an_end_takes_no_other_along(export):
    half = item(1, "Eerste", "tekst een").replace("]]></content:encoded>", "</content:encoded>").replace("</item>", "")
    stukken, _lezer = read(export(KOP + half + item(2, "Tweede", "tekst twee") + SLOT))
    assert [(stuk.nummer, stuk.titel) for stuk in stukken][-1] == (2, "Tweede")


def test_cdata_that_is_never_closed_takes_no_other_along(export):
    kapot = item(1, "Eerste", "tekst een").replace("tekst een]]>", "tekst een")
    stukken, lezer = read(export(KOP + kapot + item(2, "Tweede", "tekst twee") + SLOT))
    assert [stuk.titel for stuk in stukken] == ["Eerste", "Tweede"]
    assert stukken[0].inhoud.startswith("tekst een")
    assert lezer.meldingen


def test_what_breaks_the_rules_of_xml_is_read_by_what_is_left(export):
    kapot = item(1, "x").replace("<![CDATA[x]]>", "Rijk & regio &nbsp; samen")
    (stuk,), _lezer = read(export(KOP + kapot + SLOT))
    assert stuk.titel.split() == ["Rijk", "&", "regio", "samen"]


def test_bytes_that_are_no_utf8_are_read_as_windows_wrote_them(export):
    ruw = (KOP + item(1, "Cafe") + item(2, "Twee") + SLOT).encode().replace(b"Cafe]", "Café]".encode("cp1252"))
    stukken, lezer = read(export(ruw))
    assert [stuk.titel for stuk in stukken] == ["Café", "Twee"]
    assert "Windows" in lezer.meldingen[0].zin
    assert ruw[lezer.meldingen[0].plaats :].startswith(b"\xe9")


def test_control_characters_are_spaces(export):
    (stuk,), _lezer = read(export(KOP + item(1, "Een\x0btwee", "a&#x0;b\x00c") + SLOT))
    assert stuk.titel == "Een twee"
    assert "\x00" not in stuk.inhoud


def test_only_elements_of_wordpress_count(export):
    nep = '<wp:postmeta xmlns:wp="http://example.com/nep/"><wp:meta_key>nep</wp:meta_key></wp:postmeta>'
    (stuk,), _lezer = read(export(KOP + item(1, "Een").replace("</item>", nep + "</item>") + SLOT))
    assert stuk.meta == {}


def test_comments_are_counted_and_not_kept(export):
    reactie = "<wp:comment><wp:comment_author_email>geheim@x.example</wp:comment_author_email></wp:comment>"
    (stuk,), _lezer = read(export(KOP + item(1, "Een").replace("</item>", reactie * 2 + "</item>") + SLOT))
    assert stuk.reacties == 2
    assert "geheim" not in repr(stuk)


def test_a_date_of_nothing_is_no_date(tmp_path):
    (stuk,), _lezer = read(write_export(tmp_path / "a.xml", item(1, "Een", post_date="0000-00-00 00:00:00")))
    assert stuk.datum == ""


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        ("", "leeg"),
        ("PK\x03\x04 en meer", "ingepakt"),
        ('<?xml version="1.0"?><rss><channel><title>gewone feed</title></channel></rss>', "geen export van WordPress"),
        ("zomaar tekst", "geen export van WordPress"),
        (KOP.replace("<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss') + SLOT, "DOCTYPE"),
        (KOP.encode("utf-16"), "UTF-16"),
    ],
    ids=["empty", "packed", "feed", "text", "entities", "utf-16"],
)  # fmt: skip
def test_what_is_no_export_is_refused_with_what_to_do(export, inhoud, zin):
    with pytest.raises(Bronfout, match=zin):
        read(export(inhoud))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Bronfout, match="niet te openen"):
        read(tmp_path / "weg.xml")
