"""Pictures: where they stood, with the description that the source has, and never one that we made up."""

from .bron import MEDIA, Bron, blokken, gemeld, te_doen, zet_om

FOTO = f'<img src="{MEDIA}/foto-300x200.jpg" class="size-medium wp-image-7" alt="Bouw">'


def waarde(nummer, alt, bijschrift=""):
    return {"afbeelding": {"image": nummer, "alt_text": alt, "decorative": False}, "bijschrift": bijschrift}


def test_a_picture_stands_before_or_after_the_paragraph_it_was_in():
    assert [soort for soort, _ in blokken(f"<p>{FOTO} Tekst</p>")] == ["afbeelding", "tekst"]
    assert [soort for soort, _ in blokken(f"<p>Een {FOTO} zin</p>")] == ["tekst", "afbeelding"]


def test_the_description_is_that_of_the_page_else_of_the_library_else_for_an_editor_to_write():
    uitkomst = zet_om(f'{FOTO}<img class="wp-image-7" alt=""><img class="wp-image-8">')
    assert [blok["value"] for blok in uitkomst.blokken] == [waarde(7, "Bouw"), waarde(7, "Drie mensen"), waarde(8, "")]
    assert te_doen(uitkomst) == [("beeld-beschrijven", 2)]


def test_a_caption_comes_with_its_picture_and_a_long_one_stands_below_it():
    kort = f'[caption id="a" width="300"]<a href="{MEDIA}/foto.jpg">{FOTO}</a> Foto: <em>Piet</em>[/caption]'
    assert blokken(kort) == [("afbeelding", waarde(7, "Bouw", "Foto: Piet"))]
    assert blokken(f"<figure>{FOTO}<figcaption>In <b>2024</b></figcaption></figure>") == [
        ("afbeelding", waarde(7, "Bouw", "In 2024"))
    ]
    lang = blokken(f"<figure>{FOTO}<figcaption>{'woord ' * 50}</figcaption></figure>")
    assert [soort for soort, _ in lang] == ["afbeelding", "tekst"]


def test_an_old_caption_in_a_value_comes_with_its_picture_too():
    assert blokken(f'[caption caption="Oud onderschrift"]{FOTO}[/caption]') == [
        ("afbeelding", waarde(7, "Bouw", "Oud onderschrift"))
    ]


def test_of_a_picture_that_is_missing_the_caption_stays_and_its_address_is_reported():
    uitkomst = zet_om('<figure><img src="/weg.png" alt="Weg"><figcaption>Onderschrift</figcaption></figure>')
    assert [blok["value"] for blok in uitkomst.blokken] == ["<p>Onderschrift</p>"]
    assert gemeld(uitkomst) == [("ontbreekt", "/weg.png")]


def test_a_gallery_is_its_pictures_in_order_with_their_captions_of_the_library():
    uitkomst = zet_om('[gallery ids="8,7,9" columns="3"]')
    onder = "Onderschrift uit de bibliotheek"
    assert [blok["value"] for blok in uitkomst.blokken] == [waarde(8, "", onder), waarde(7, "Drie mensen", onder)]
    assert gemeld(uitkomst) == [("ontbreekt", "afbeelding 9")]


def test_a_gallery_without_numbers_is_what_was_uploaded_with_the_item():
    assert [soort for soort, _ in blokken("[gallery]", bron=Bron(bijlagen=[7, 8]))] == ["afbeelding", "afbeelding"]
    assert gemeld(zet_om("[gallery]")) == [("weggelaten", "gallery")]


def test_a_picture_that_is_loaded_late_is_found():
    lui = f'<img src="data:image/gif;base64,x" data-src="{MEDIA}/foto.jpg" alt="Bouw">'
    assert blokken(f"{lui}<noscript>{FOTO}</noscript>") == [("afbeelding", waarde(7, "Bouw"))]


def test_a_symbol_is_its_character_and_a_pixel_that_counts_visitors_is_nothing():
    inhoud = 'Hoera <img src="https://s.w.org/images/core/emoji/1/svg/a.svg" class="emoji" alt="🎉">'
    assert blokken(inhoud) == [("tekst", "<p>Hoera 🎉</p>")]
    assert blokken('<img src="https://meet.example/p.gif" width="1" height="1">') == []


def test_a_measure_in_a_class_is_no_number_of_a_picture_and_a_number_without_end_is_none():
    assert blokken('<img class="attachment-7x7 size-7x7" src="/weg.png">') == []
    assert blokken(f'<img class="wp-image-{"9" * 5_000}" src="/weg.png"><img data-id="{"9" * 5_000}">') == []
    assert (
        blokken(f'<!-- wp:block {{"ref":{"9" * 30}}} /--><!-- wp:file {{"id":{"9" * 30}}} --><!-- /wp:file -->') == []
    )
