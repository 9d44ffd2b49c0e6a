"""What was shown from elsewhere: videos of YouTube and Vimeo play here too, the rest is a link or a note."""

import pytest

from regioprogramma.overzetten.wordpress.omzetten.videos import read_video

from .bron import MEDIA, blokken, gemeld, te_doen, zet_om

ADRES = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


@pytest.mark.parametrize(
    "adres",
    [
        "http://youtube.com/watch?v=dQw4w9WgXcQ",
        "https://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&t=3s",
        "//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0",
        "https://youtu.be/dQw4w9WgXcQ?si=x",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "http://www.youtube.com/v/dQw4w9WgXcQ&hl=nl",
    ],
)
def test_every_address_of_a_video_is_the_one_that_our_block_takes(adres):
    assert read_video(adres) == ADRES


def test_an_address_on_a_line_of_its_own_is_a_video_and_one_in_a_sentence_is_not():
    assert [soort for soort, _ in blokken(f"Kijk\n\n{ADRES}\n\nmee")] == ["tekst", "video", "tekst"]
    assert [soort for soort, _ in blokken("[embed]https://vimeo.com/76979871[/embed]")] == ["video"]
    assert [soort for soort, _ in blokken(f"Kijk op {ADRES} mee")] == ["tekst"]
    assert blokken(f"<ul><li>{ADRES}</li></ul>") == [("tekst", f"<ul><li>{ADRES}</li></ul>")]


def test_the_title_of_a_video_is_what_the_source_calls_it_else_for_an_editor_to_write():
    speler = '<iframe title="{}" src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'
    met_titel, zonder = zet_om(speler.format("Uitleg")), zet_om(speler.format("YouTube video player"))
    assert met_titel.blokken[0]["value"] == {"titel": "Uitleg", "adres": ADRES, "inleiding": ""}
    assert not met_titel.werk
    assert zonder.blokken[0]["value"]["titel"] == "Video"
    assert te_doen(zonder) == [("video-titel", 0)]


def test_a_caption_is_the_title_of_a_video():
    figuur = f'<figure class="wp-block-embed"><div>\n{ADRES}\n</div><figcaption>De film</figcaption></figure>'
    uitkomst = zet_om(figuur)
    assert uitkomst.blokken[0]["value"]["titel"] == "De film"
    assert not uitkomst.werk


def test_a_map_is_left_out_and_reported():
    uitkomst = zet_om('<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>')
    assert uitkomst.blokken == []
    assert gemeld(uitkomst) == [("weggelaten", "https://www.google.com/maps/embed?pb=1")]


def test_what_another_website_showed_is_a_link_and_reported():
    uitkomst = zet_om('<iframe src="https://open.spotify.com/embed/x" title="Podcast"></iframe>')
    assert uitkomst.blokken[0]["value"] == '<p><a href="https://open.spotify.com/embed/x">Podcast</a></p>'
    assert gemeld(uitkomst) == [("anders", "https://open.spotify.com/embed/x")]
    assert blokken("https://www.elders.example/verhaal")[0][1] == (
        '<p><a href="https://www.elders.example/verhaal">elders.example</a></p>'
    )


def test_a_film_in_a_file_that_is_not_here_is_reported():
    uitkomst = zet_om(f'<video src="{MEDIA}/film.mp4">Uw browser kan dit niet</video>')
    assert uitkomst.blokken == []
    assert ("ontbreekt", f"{MEDIA}/film.mp4") in gemeld(uitkomst)


def test_an_old_player_is_a_video():
    oud = '<object width="480"><param name="movie" value="http://www.youtube.com/v/dQw4w9WgXcQ"></object>'
    assert [soort for soort, _ in blokken(oud)] == ["video"]


def test_a_form_is_no_text_and_the_note_names_its_fields():
    uitkomst = zet_om("<form><p>Schrijf ons</p><label>Naam</label><input><button>Stuur</button></form>")
    assert uitkomst.blokken[0]["value"] == "<p>Schrijf ons</p>"
    assert gemeld(uitkomst) == [("weggelaten", "formulier: Naam")]
    assert uitkomst.kwijt == {}
