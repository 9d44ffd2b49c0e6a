"""Links: to our page, document or heading; of those that lead nowhere the words stay, and somebody hears of it."""

from .bron import MEDIA, SITE, blokken, gemeld, te_doen, tekst, zet_om


def test_a_link_leads_to_our_page_or_document():
    inhoud = f'<a href="{SITE}/over-ons/">wij</a> en het <a href="{MEDIA}/rapport.pdf">hele rapport</a>'
    assert tekst(inhoud) == (
        '<p><a id="3" linktype="page">wij</a> en het <a id="50" linktype="document">hele rapport</a></p>'
    )


def test_a_link_to_elsewhere_and_an_address_of_mail_stay():
    inhoud = '<a href="https://elders.example/?a=1&amp;b=2">daar</a> <a href="mailto:a@b.example">mail</a>'
    assert tekst(inhoud) == (
        '<p><a href="https://elders.example/?a=1&amp;b=2">daar</a> <a href="mailto:a@b.example">mail</a></p>'
    )


def test_of_a_dead_link_the_words_stay_and_there_is_work():
    uitkomst = zet_om('<p>Zie <a href="/bestaat-niet/">dit</a>.</p>')
    assert uitkomst.blokken[0]["value"] == "<p>Zie dit.</p>"
    assert gemeld(uitkomst) == [("dode-link", "/bestaat-niet/")]
    assert te_doen(uitkomst) == [("dode-link", 0)]


def test_of_an_attack_and_of_a_door_for_editors_only_the_words_stay():
    gevaar = (
        '<a href="java\nscript:alert(1)">klik</a> <a href="data:text/html,x">of</a> <a href="/wp-admin/x">hier</a>'
    )
    uitkomst = zet_om(gevaar)
    assert uitkomst.blokken[0]["value"] == "<p>klik of hier</p>"
    assert not uitkomst.werk


def test_of_an_address_that_no_browser_can_read_the_words_stay():
    assert tekst('<a href="http://elders[1">een</a> <a href="http://[x]y/">twee</a>') == "<p>een twee</p>"


def test_a_link_within_the_page_leads_to_our_heading():
    inhoud = (
        f'<p><a href="#team">Team</a> <a href="{SITE}/een-pagina/#diep">diep</a> <a href="#weg">weg</a></p>'
        '<h2 id="team">Ons team</h2><p id="diep">x</p>'
    )
    (_, eerste), *_ = blokken(inhoud)
    anker = zet_om(inhoud).blokken[1]["id"][:4]
    assert eerste == f'<p><a href="#ons-team-{anker}">Team</a> <a href="#ons-team-{anker}">diep</a> weg</p>'


def test_a_link_to_a_picture_shows_the_picture():
    assert [soort for soort, _ in blokken(f'<p>Zie <a href="{MEDIA}/foto.jpg">de foto</a>.</p>')] == [
        "tekst", "afbeelding",
    ]  # fmt: skip


def test_a_document_alone_in_its_paragraph_is_a_document_when_its_name_says_the_same():
    assert blokken(f'<p><a href="{MEDIA}/rapport.pdf">Jaarrapport 2024 (pdf)</a></p>') == [("document", 50)]
    anders = blokken(f'<p><a href="{MEDIA}/rapport.pdf">Alles over de cijfers</a></p>')
    assert anders == [("tekst", '<p><a id="50" linktype="document">Alles over de cijfers</a></p>')]


def test_a_picture_that_led_elsewhere_keeps_its_link_and_one_to_its_own_file_does_not():
    weg = blokken(f'<a href="https://maker.example/"><img src="{MEDIA}/foto.jpg" alt="Bouw"></a>')
    assert [soort for soort, _ in weg] == ["afbeelding", "tekst"]
    assert weg[1][1] == '<p><a href="https://maker.example/">Bouw</a></p>'
    eigen = blokken(f'<a href="{MEDIA}/foto.jpg"><img src="{MEDIA}/foto.jpg" alt="Bouw"></a>')
    assert [soort for soort, _ in eigen] == ["afbeelding"]


def test_a_dead_link_around_a_picture_alone_is_no_work():
    uitkomst = zet_om(f'<a href="/oud.jpg"><img src="{MEDIA}/foto.jpg" alt="Bouw"></a>')
    assert [blok["type"] for blok in uitkomst.blokken] == ["afbeelding"]
    assert not uitkomst.werk
    assert not uitkomst.meldingen
