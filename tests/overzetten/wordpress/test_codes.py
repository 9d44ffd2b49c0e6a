"""Shortcodes: what they enclose stays in order, what their values say stands with it, and no bracket is left."""

import base64
from urllib.parse import quote

import pytest

from regioprogramma.overzetten.wordpress.omzetten.codes import find_kortcodes

from .bron import MEDIA, blokken, gemeld, tekst, zet_om


@pytest.mark.parametrize(
    "woorden", ["Prijs [excl. btw] en [1]", "[...] en [noot: zie onder]", "[ leeg ] [b]vet[/b]", "[1] [2020-2024]"]
)
def test_words_between_brackets_are_words(woorden):
    assert find_kortcodes(woorden) == []
    assert tekst(woorden) == f"<p>{woorden}</p>"


def test_an_unknown_code_leaves_its_words_and_is_named():
    uitkomst = zet_om('Voor [onbekend_ding kleur="rood"]binnen[/onbekend_ding] na [ander-ding]')
    assert uitkomst.blokken[0]["value"] == "<p>Voor binnen na</p>"
    assert gemeld(uitkomst) == [("anders", "onbekend_ding"), ("weggelaten", "ander-ding")]


def test_a_sentence_that_looks_like_a_code_keeps_its_words_between_round_brackets():
    assert tekst("Dit [semi-open data van 2020] telt") == "<p>Dit (semi-open data van 2020) telt</p>"
    assert tekst("Dit [and a = b in een zin] telt") == "<p>Dit (and a = b in een zin) telt</p>"


def test_a_code_that_was_never_closed_shows_no_bracket():
    assert tekst('Begin [vc_column_text css="x') == '<p>Begin vc_column_text css="x</p>'
    assert tekst("Einde [/vc_row] hier") == "<p>Einde hier</p>"
    assert tekst("Zo staat er [[gallery]] in") == "<p>Zo staat er [] in</p>"


def test_a_code_inside_a_tag_or_a_comment_breaks_nothing():
    assert tekst('<p title="[x_y a=1]">een</p><!-- [x_y][/x_y] -->') == "<p>een</p>"


def test_the_parts_of_wpbakery_become_text_heading_picture_and_link():
    inhoud = (
        '[vc_row][vc_column width="1/2"][vc_custom_heading text="Aanpak" font_container="tag:h2|text_align:left"]'
        '[vc_column_text]\nEen\n\nTwee\n[/vc_column_text][vc_single_image image="7"]'
        '[vc_btn title="Lees meer" link="url:%2Fover-ons%2F|title:x"][/vc_column][/vc_row]'
    )
    assert [soort for soort, _ in blokken(inhoud)] == ["kop", "tekst", "afbeelding", "tekst"]
    assert blokken(inhoud)[3][1] == '<p><a id="3" linktype="page">Lees meer</a></p>'


def test_what_a_builder_encoded_is_read():
    rauw = base64.b64encode(quote("<p>Rauwe tekst</p><script>x</script>").encode()).decode()
    assert tekst(f"[vc_raw_html]{rauw}[/vc_raw_html]") == "<p>Rauwe tekst</p>"
    assert zet_om(f"[vc_raw_html]{rauw}[/vc_raw_html]").kwijt == {}
    groep = quote('[{"label":"Techniek","value":"90"}]')
    assert tekst(f'[vc_progress_bar values="{groep}"]') == "<p>Techniek</p><p>90</p>"
    assert tekst("[vc_message]Zie ``{`` niet[/vc_message]") == "<p>Zie ``{`` niet</p>"


@pytest.mark.parametrize(
    "inhoud",
    [
        '[vc_tta_accordion][vc_tta_section title="Vraag?"][vc_column_text]Ja.[/vc_column_text][/vc_tta_section]'
        "[/vc_tta_accordion]",
        '[et_pb_accordion][et_pb_accordion_item title="Vraag?"]<p>Ja.</p>[/et_pb_accordion_item][/et_pb_accordion]',
        '[et_pb_toggle title="Vraag?" open="off"]Ja.[/et_pb_toggle]',
        '[fusion_accordion][fusion_toggle title="Vraag?"]Ja.[/fusion_toggle][/fusion_accordion]',
        "[av_toggle_container][av_toggle title='Vraag?']\nJa.\n[/av_toggle][/av_toggle_container]",
        '[su_spoiler title="Vraag?"]Ja.[/su_spoiler]',
    ],
)
def test_what_opens_in_a_builder_opens_here(inhoud):
    assert blokken(inhoud) == [("uitklap", {"vraag": "Vraag?", "antwoord": "<p>Ja.</p>"})]


def test_what_somebody_said_in_a_builder_is_a_quotation():
    inhoud = '[et_pb_testimonial author="Jan" job_title="Boer" portrait_url=""]<p>Goed zo.</p>[/et_pb_testimonial]'
    assert blokken(inhoud) == [("citaat", {"citaat": "Goed zo.", "wie": "Jan, Boer"})]


def test_titles_texts_and_buttons_in_values_stand_around_what_a_code_encloses():
    inhoud = (
        '<h2>Kop</h2>[et_pb_cta title="Meedoen" button_text="Ja" button_url="/over-ons/" color="#fff" align="left"]'
        "Kom erbij.[/et_pb_cta]"
    )
    assert blokken(inhoud)[1][1] == ('<h3>Meedoen</h3><p>Kom erbij.</p><p><a id="3" linktype="page">Ja</a></p>')


def test_a_button_around_words_is_a_link_with_those_words():
    assert tekst('[fusion_button link="/over-ons/" color="x"]Naar ons[/fusion_button]') == (
        '<p><a id="3" linktype="page">Naar ons</a></p>'
    )
    assert (
        tekst('Klik [button link="/over-ons/"]hier[/button] nu') == '<p>Klik <a id="3" linktype="page">hier</a> nu</p>'
    )


def test_buttons_beside_each_other_are_lines_of_their_own():
    knoppen = '<p>Kies.</p>\n[wm_button url="/over-ons/"]Een[/wm_button][wm_button url="/over-ons/"]Twee[/wm_button]'
    links = [f'<p><a id="3" linktype="page">{woord}</a></p>' for woord in ("Een", "Twee")]
    assert tekst(knoppen) == f"<p>Kies.</p>{''.join(links)}"


def test_columns_of_a_theme_stand_apart_and_a_marked_word_does_not():
    assert tekst("[one_half]Links[/one_half][one_half_last]Rechts[/one_half_last]") == "<p>Links</p><p>Rechts</p>"
    assert tekst("[dropcap]W[/dropcap]oord") == "<p>Woord</p>"


def test_the_title_of_a_form_is_kept_and_the_form_is_reported():
    uitkomst = zet_om('[contact-form-7 id="5" title="Contact"][gravityform id="1" title="false"]')
    assert uitkomst.blokken[0]["value"] == "<p>Contact</p>"
    assert gemeld(uitkomst) == [("weggelaten", "contact-form-7"), ("weggelaten", "gravityform")]


def test_a_picture_of_which_the_address_is_enclosed_is_shown():
    inhoud = f'[fusion_imageframe image_id="7|full"]{MEDIA}/foto.jpg[/fusion_imageframe]'
    assert [soort for soort, _ in blokken(inhoud)] == ["afbeelding"]


def test_a_video_in_a_code_is_a_video_and_its_title_stands_once():
    [(soort, waarde)] = blokken('[vc_video link="https://youtu.be/dQw4w9WgXcQ" title="De film"]')
    assert (soort, waarde["titel"]) == ("video", "De film")
    assert [soort for soort, _ in blokken('[fusion_youtube id="dQw4w9WgXcQ"]')] == ["video"]


def test_thousands_of_codes_in_each_other_keep_their_words():
    assert tekst(f"{'[vc_row]' * 5_000}woord{'[/vc_row]' * 5_000}") == "<p>woord</p>"
    assert "woord" in tekst(f"{'[a_b x=' * 5_000}woord {'[q ' * 5_000}")


def test_every_value_that_a_visitor_read_is_kept_whatever_the_code_is():
    assert zet_om('[gallery ids="7" title="Onze foto’s"]').blokken[0]["value"] == "<p>Onze foto’s</p>"
    [(_, waarde)] = blokken('[et_pb_toggle title="Vraag?" subtitle="Kort"]Ja.[/et_pb_toggle]')
    assert waarde["antwoord"] == "<p>Kort</p><p>Ja.</p>"
    lijst = f'[fusion_imageframe caption="Wij"]{MEDIA}/foto.jpg[/fusion_imageframe]'
    assert [soort for soort, _ in blokken(lijst)] == ["afbeelding", "tekst"]


def test_a_key_that_says_it_is_a_title_or_a_text_is_read_also_of_a_builder_that_nobody_knows_here():
    teller = blokken('[stat_counter counter_title="Projecten" counter_value="48"]')
    assert [waarde for _, waarde in teller] == ["Projecten", "<p>48</p>"]
    omslag = '[flip_box title_front="Voor" title_back="Na" text_front="Een" admin_title="Blok" title_heading="h3"]'
    assert [waarde for _, waarde in blokken(f"{omslag}Twee[/flip_box]")] == ["Voor", "<p>Na</p><p>Een</p><p>Twee</p>"]
    assert blokken('[x_y button_alt_text="a" image_title="b" link_title="c" use_text="yes" field_title="d"]') == []


def test_the_name_that_a_builder_gives_a_thing_is_no_text():
    venster = blokken('[fusion_modal name="contact-2" title="Venster"]In.[/fusion_modal]')
    assert [waarde for _, waarde in venster] == ["Venster", "<p>In.</p>"]
    mens = blokken('[fusion_person name="Noor"]Zij.[/fusion_person]')
    assert [waarde for _, waarde in mens] == ["Noor", "<p>Zij.</p>"]


def test_the_title_of_a_gallery_stands_above_its_pictures():
    assert [soort for soort, _ in blokken('[vc_gallery images="7" title="Onze streek"]')] == ["kop", "afbeelding"]
