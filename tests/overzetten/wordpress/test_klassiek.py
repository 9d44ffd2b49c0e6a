"""Classic text: WordPress makes paragraphs of blank lines, and so do we; HTML of any quality keeps its words."""

from .bron import blokken, tekst, zet_om


def test_a_blank_line_ends_a_paragraph_and_the_end_of_a_line_stays():
    assert tekst("Een\ntwee\n\ndrie <b>vier\n\nvijf</b>") == (
        "<p>Een<br/>twee</p><p>drie <b>vier</b></p><p><b>vijf</b></p>"
    )


def test_the_ends_of_lines_between_elements_mean_nothing():
    assert tekst("<ul>\n<li>een</li>\n\n<li>twee</li>\n</ul>\n<p>drie</p>\n\n\n") == (
        "<ul><li>een</li><li>twee</li></ul><p>drie</p>"
    )


def test_a_paragraph_point_or_cell_that_nobody_closed_ends_where_the_next_begins():
    assert tekst("<p>een<p>twee<ul><li>drie<li>vier</ul>vijf") == (
        "<p>een</p><p>twee</p><ul><li>drie</li><li>vier</li></ul><p>vijf</p>"
    )
    [(_, tabel)] = blokken("<table><tr><th>A<th>B<tr><td>c<td>d</table>")
    assert tabel["tabel"]["rows"] == [{"values": ["c", "d"]}]


def test_mark_up_of_a_word_processor_goes_and_its_words_stay():
    word = '<p class="MsoNormal" style="color:red"><span lang="NL">Wij <font>doen</font> het</span><o:p></o:p></p>'
    assert tekst(word) == "<p>Wij doen het</p>"


def test_what_is_no_text_is_not_shown():
    assert tekst("<style>p{}</style><p>Een<script>alert(1)</script></p><!-- weg --><noscript>x</noscript>") == (
        "<p>Een</p>"
    )


def test_a_sign_that_is_no_tag_is_text():
    assert tekst("Kleiner <3 dan 5 < 6 en <b klaar") == "<p>Kleiner &lt;3 dan 5 &lt; 6 en &lt;b klaar</p>"


def test_a_link_around_blocks_stands_on_each_of_them():
    assert tekst('<a href="/over-ons/"><p>Een</p><p>Twee</p></a>') == (
        '<p><a id="3" linktype="page">Een</a></p><p><a id="3" linktype="page">Twee</a></p>'
    )


def test_lines_that_were_formatted_beforehand_stay_lines():
    assert tekst("<pre>een\n\ntwee</pre>") == "<p>een<br/>twee</p>"


def test_a_power_a_formula_and_a_note_are_told_apart():
    assert tekst("40 m<sup>2</sup>, CO<sub>2</sub> en beleid<sup>1</sup>") == "<p>40 m², CO₂ en beleid[1]</p>"


def test_terms_are_bold_and_their_meaning_follows():
    assert tekst("<dl><dt>Regio</dt><dd>Een gebied</dd></dl>") == "<p><b>Regio</b></p><p>Een gebied</p>"


def test_a_list_of_words_is_a_list_and_a_list_of_cards_is_not():
    assert tekst("<ol><li>een<ul><li>diep</li></ul>na</li><li><p>twee</p><p>drie</p></li></ol>") == (
        "<ol><li>een<ul><li>diep</li></ul></li><li>na</li><li>twee<br/>drie</li></ol>"
    )
    kaarten = "<ul><li><h3>Kaart</h3><p>een</p></li><li><h3>Kaart twee</h3><p>twee</p></li></ul>"
    assert [soort for soort, _ in blokken(kaarten)] == ["kop", "tekst", "kop", "tekst"]


def test_text_that_was_read_in_the_wrong_alphabet_is_mended():
    assert tekst("Ã©Ã©n idee: â€˜samenâ€™") == "<p>één idee: ‘samen’</p>"
    assert tekst("ðŸŽ‰ DvoÅ™Ã¡k") == "<p>🎉 Dvořák</p>"
    assert tekst("CAFÉ… in één en Ã©Ã©n") == "<p>CAFÉ… in één en één</p>"


def test_characters_that_nobody_sees_go():
    assert tekst("sa\u200bmen\ufeff wer\u00adken&nbsp;nu") == "<p>samen werken nu</p>"


def test_a_comment_that_never_ends_hides_no_words():
    assert tekst("Een <!-- twee [een_ding a=1]drie[/een_ding]") == "<p>Een twee drie</p>"


def test_a_player_or_a_drawing_that_never_ends_hides_no_words():
    assert blokken('Een <video src="/x.mp4"><p>twee</p>')[-1] == ("tekst", "<p>Een</p><p>twee</p>")
    assert tekst("<p>Een <svg><path d=x></p><p>twee</p>") == "<p>Een</p><p>twee</p>"


def test_thousands_of_elements_or_brackets_keep_their_words():
    diep = 20_000
    assert tekst(f"{'<div>' * diep}woord{'</div>' * diep}") == "<p>woord</p>"
    assert "woord" in tekst(f"{'<b><i>' * diep}woord")
    assert tekst("[" * diep + "woord").endswith("[woord</p>")
    assert tekst("<" * diep + "woord").endswith("&lt;woord</p>")
    assert zet_om("<blockquote><ul><li><details><summary>v</summary>" * 5_000 + "woord").kwijt.get("woord") is None


def test_the_same_text_gives_the_same_blocks_down_to_their_ids():
    een, twee = (zet_om("<h2>Kop</h2><p>tekst</p>").blokken for _ in range(2))
    assert een == twee
    assert len({blok["id"] for blok in een}) == 2
