"""The title and the summary of an item: what the source says of it, else its first words."""

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.omzetten import first_sentences, read_summary, read_title


def test_a_title_has_no_mark_up_and_no_characters_that_nobody_sees():
    assert read_title(Bronstuk(1, titel="Regio &amp; <em>Rijk</em>\x07 teke\u200bnen")) == "Regio & Rijk tekenen"


def test_without_a_title_the_first_words_are_it():
    stuk = Bronstuk(1, titel=" ", inhoud="<p>Een bericht zonder titel, met genoeg woorden om er een te maken.</p>")
    assert read_title(stuk) == "Een bericht zonder titel, met genoeg woorden om"
    assert read_title(Bronstuk(1)) == ""


def test_the_summary_is_the_excerpt_else_that_for_search_engines():
    meta = {"_yoast_wpseo_metadesc": ["%%title%% Voor zoekers. %%sep%%"]}
    assert (
        read_summary(Bronstuk(1, inhoud="<p>Een.</p>", meta=meta, uittreksel="<p>Uit het stuk.</p>"))
        == "Uit het stuk."
    )
    assert read_summary(Bronstuk(1, inhoud="<p>Een.</p>", meta=meta)) == "Voor zoekers."
    assert read_summary(Bronstuk(1, inhoud="<p>De eerste zin.</p>")) == ""


def tekst(waarde):
    return {"type": "tekst", "value": waarde, "id": "t"}


def test_without_a_summary_the_first_sentences_of_the_text_are_it():
    kop = {"type": "kop", "value": "Kop", "id": "k"}
    assert first_sentences([kop, tekst("<h3>Tussen</h3><p>De <b>eerste</b> zin.</p><p>De tweede.</p>")]) == (
        "De eerste zin. De tweede."
    )
    assert len(first_sentences([tekst("<p>" + "Een zin die goed is. " * 40 + "</p>")])) <= 300
    assert first_sentences([kop]) == ""
    knop = '<p>De zin.</p><p><a href="/x">Meer hierover</a></p><p>Zie <a href="/x">hier</a>.</p>'
    assert first_sentences([tekst(knop)]) == "De zin. Zie hier."


def test_an_excerpt_that_was_broken_off_says_so_in_one_character():
    assert read_summary(Bronstuk(1, uittreksel="Een begin [&hellip;]")) == "Een begin…"


def test_a_long_summary_ends_with_a_sentence_else_with_a_word():
    zinnen = "Dit is een zin van de regio die goed is. " * 12
    kort = read_summary(Bronstuk(1, uittreksel=zinnen))
    assert len(kort) <= 300
    assert kort.endswith("goed is.")
    lang = read_summary(Bronstuk(1, uittreksel="woord " * 100))
    assert len(lang) <= 300
    assert lang.endswith("woord…")
