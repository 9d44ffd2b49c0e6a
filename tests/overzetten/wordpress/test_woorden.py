"""The loss list: the words of the source minus those of the result, counted apart from the conversion."""

from regioprogramma.overzetten.wordpress.omzetten import count_block_words, words_of

from .bron import zet_om


def test_a_word_is_a_run_of_letters_and_digits_without_the_difference_of_capitals():
    assert words_of("Één_twee, DRIE-vier 1.250 ﬁets sa\u00admen") == [
        "één", "twee", "drie", "vier", "1", "250", "fiets", "samen",
    ]  # fmt: skip


def test_a_word_that_is_not_in_the_result_is_on_the_list_with_how_often():
    uitkomst = zet_om("<p>een een twee</p><select><option>keus</option></select><video src='x.mp4'>weg weg</video>")
    assert uitkomst.kwijt == {"weg": 2}
    assert uitkomst.woorden == 6


def test_all_that_a_page_says_in_blocks_counts():
    blokken = [
        {"type": "kop", "value": "Een", "id": "a"},
        {"type": "tekst", "value": '<p>twee<br/>drie</p><a href="/vier/">vijf &amp; zes</a>', "id": "b"},
        {"type": "video", "value": {"titel": "Zeven", "adres": "https://acht.example", "inleiding": ""}, "id": "c"},
        {
            "type": "afbeelding",
            "value": {"afbeelding": {"image": 9, "alt_text": "tien"}, "bijschrift": "elf"},
            "id": "d",
        },
        {"type": "tabel", "value": {"bijschrift": "x", "tabel": {"rows": [{"values": ["y"]}]}}, "id": "e"},
    ]
    assert set(count_block_words(blokken)) == {"een", "twee", "drie", "vijf", "zes", "zeven", "elf", "x", "y"}


def test_mark_up_in_the_middle_of_a_word_does_not_part_it():
    assert zet_om("<p>S<b>amen</b> m<sup>2</sup>, 16<sup>e</sup> eeuw, beleid<sup>1</sup></p>").kwijt == {}


def test_signs_that_look_like_mark_up_are_no_mark_up_in_plain_text():
    assert zet_om("<h2>Kleiner &lt; of &gt; groter</h2>").kwijt == {}
