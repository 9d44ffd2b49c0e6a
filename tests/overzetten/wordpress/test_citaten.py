"""Quotations and questions: a quotation has a name, a question opens to its answer; whatever lacks one is text."""

import pytest

from .bron import blokken, gemeld, zet_om


@pytest.mark.parametrize(
    "inhoud",
    [
        "<blockquote><p>Zo is het.</p><cite>Noor Voorbeeld</cite></blockquote>",
        "<blockquote><p>“Zo is het.”</p><footer>— Noor Voorbeeld</footer></blockquote>",
        "<blockquote><p>Zo is het.<br>– Noor Voorbeeld</p></blockquote>",
        "<blockquote>Zo is het.\n\n- <em>Noor Voorbeeld</em></blockquote>",
        "<figure><blockquote><p>Zo is het.</p><cite>Noor Voorbeeld</cite></blockquote></figure>",
    ],
)
def test_a_quotation_with_a_name_is_a_quotation(inhoud):
    assert blokken(inhoud) == [("citaat", {"citaat": "Zo is het.", "wie": "Noor Voorbeeld"})]


def test_a_quotation_without_a_name_is_a_text_between_quotation_marks():
    assert blokken("<blockquote><p>Een</p><p>twee</p></blockquote>") == [("tekst", "<p>‘Een</p><p>twee’</p>")]
    assert blokken("<blockquote>“Al gedaan”</blockquote>") == [("tekst", "<p>“Al gedaan”</p>")]


def test_a_quotation_that_holds_a_link_or_a_list_keeps_it():
    met_link = '<blockquote><p>Zie <a href="/over-ons/">ons</a>.</p><cite>Noor</cite></blockquote>'
    assert blokken(met_link) == [("tekst", '<p>‘Zie <a id="3" linktype="page">ons</a>.’</p><p>Noor</p>')]
    assert blokken("<blockquote><ul><li>een</li></ul></blockquote>") == [("tekst", "<ul><li>een</li></ul>")]


@pytest.mark.parametrize(
    "inhoud",
    [
        "<details><summary>Mag dat?</summary><p>Ja.</p></details>",
        '<div class="schema-faq-section"><strong class="schema-faq-question">Mag dat?</strong> <p>Ja.</p></div>',
        '<div class="rank-math-list-item"><h3 class="rank-math-question">Mag dat?</h3><div>Ja.</div></div>',
        '<div class="kt-accordion-pane"><button><span class="kt-blocks-accordion-title">Mag dat?</span></button>'
        "<div><p>Ja.</p></div></div>",
    ],
)
def test_a_question_of_any_plug_in_opens_to_its_answer(inhoud):
    assert blokken(inhoud) == [("uitklap", {"vraag": "Mag dat?", "antwoord": "<p>Ja.</p>"})]


def test_a_picture_in_an_answer_follows_it_and_a_heading_in_it_is_bold():
    inhoud = '<details><summary>Mag dat?</summary><h3>Ja</h3><img src="foto.jpg" alt="B"><p>Zeker.</p></details>'
    (eerste, uitklap), (tweede, _) = blokken(inhoud)
    assert (eerste, tweede) == ("uitklap", "afbeelding")
    assert uitklap["antwoord"] == "<p><b>Ja</b></p><p>Zeker.</p>"


def test_a_question_without_an_answer_or_that_is_too_long_is_a_heading_with_text():
    assert blokken('<details><summary>Beeld</summary><img src="foto.jpg" alt="B"></details>')[0] == ("kop", "Beeld")
    assert blokken(f"<details><summary>{'woord ' * 40}</summary>Ja.</details>")[0][0] == "tekst"


def test_a_table_in_an_answer_is_rows_of_text_and_reported():
    rijen = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"
    uitkomst = zet_om(f"<details><summary>Tabel?</summary>{rijen}</details>")
    assert uitkomst.blokken[0]["value"]["antwoord"] == "<p>a – b</p><p>c – d</p>"
    assert gemeld(uitkomst)[0][1].startswith("tabel in antwoord")
