"""The title and the summary of an item: what the source says of it, else its first words."""

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.omzetten import read_summary, read_title


def test_a_title_has_no_mark_up_and_no_characters_that_nobody_sees():
    assert read_title(Bronstuk(1, titel="Regio &amp; <em>Rijk</em>\x07 teke\u200bnen")) == "Regio & Rijk tekenen"


def test_without_a_title_the_first_words_are_it():
    stuk = Bronstuk(1, titel=" ", inhoud="<p>Een bericht zonder titel, met genoeg woorden om er een te maken.</p>")
    assert read_title(stuk) == "Een bericht zonder titel, met genoeg woorden om"
    assert read_title(Bronstuk(1)) == ""


def test_the_summary_is_the_excerpt_else_that_for_search_engines_else_the_begin():
    inhoud = "<h2>Kop</h2><!-- wp:paragraph --><p>De eerste zin.</p><!-- /wp:paragraph -->"
    meta = {"_yoast_wpseo_metadesc": ["%%title%% Voor zoekers. %%sep%%"]}
    assert read_summary(Bronstuk(1, inhoud=inhoud, meta=meta, uittreksel="<p>Uit het stuk.</p>")) == "Uit het stuk."
    assert read_summary(Bronstuk(1, inhoud=inhoud, meta=meta)) == "Voor zoekers."
    assert read_summary(Bronstuk(1, inhoud=inhoud)) == "De eerste zin."
    assert read_summary(Bronstuk(1, inhoud="[vc_row][vc_column_text]Een zin.[/vc_column_text][/vc_row]")) == "Een zin."


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
