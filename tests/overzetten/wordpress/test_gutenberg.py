"""Blocks of WordPress' own editor: their comments go, what stands in a comment alone is written out."""

from .bron import MEDIA, Bron, blokken, gemeld, tekst, zet_om


def test_neighbours_of_text_become_one_block_in_reading_order():
    inhoud = """<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div>
    <!-- wp:paragraph {"align":"center"} --><p class="has-text-align-center">Links</p><!-- /wp:paragraph --></div>
    <!-- /wp:column --><!-- wp:column --><div><!-- wp:list --><ul><!-- wp:list-item --><li>rechts</li>
    <!-- /wp:list-item --></ul><!-- /wp:list --></div><!-- /wp:column --></div><!-- /wp:columns -->"""
    assert tekst(inhoud) == "<p>Links</p><ul><li>rechts</li></ul>"


def test_text_between_blocks_is_classic_text():
    assert tekst("Los\n\nstuk<!-- wp:paragraph --><p>blok\nregel</p><!-- /wp:paragraph -->") == (
        "<p>Los</p><p>stuk</p><p>blok regel</p>"
    )


def test_a_block_that_is_used_again_is_written_out_and_a_circle_ends():
    bron = Bron({5: '<!-- wp:paragraph --><p>Weer</p><!-- /wp:paragraph --><!-- wp:block {"ref":5} /-->'})
    assert tekst('<!-- wp:block {"ref":5} /-->', bron=bron) == "<p>Weer</p>"
    assert gemeld(zet_om('<!-- wp:block {"ref":6} /-->', bron=bron)) == [("ontbreekt", "block 6")]


def test_a_block_that_uses_itself_many_times_ends():
    keten = {
        n: f'<p>n{n}</p><!-- wp:block {{"ref":{n + 1}}} /--><!-- wp:block {{"ref":{n + 1}}} /-->' for n in range(9)
    }
    uitkomst = zet_om('<!-- wp:block {"ref":0} /-->', bron=Bron(keten))
    assert "n4" in uitkomst.blokken[0]["value"]
    assert "n5" not in uitkomst.blokken[0]["value"]


def test_the_fields_of_an_acf_block_are_text_in_order_and_reported():
    inhoud = (
        '<!-- wp:acf/feiten {"name":"acf/feiten","data":{"titel":"Feiten","_titel":"field_5f2a","rij":1,'
        '"rij_0_tekst":"Een <b>rij</b>","knop":{"title":"Meer","url":"/over-ons/"},"kleur":"#ff0000"}} /-->'
    )
    uitkomst = zet_om(inhoud)
    assert [blok["value"] for blok in uitkomst.blokken] == [
        "Feiten",
        '<p>Een <b>rij</b></p><p><a id="3" linktype="page">Meer</a></p>',
    ]
    assert gemeld(uitkomst) == [("anders", "acf/feiten")]


def test_what_the_site_made_itself_is_reported_and_a_form_is_no_text():
    inhoud = (
        '<!-- wp:latest-posts {"postsToShow":5} /--><!-- wp:jetpack/contact-form {"to":"x"} -->'
        '<!-- wp:jetpack/field-name {"label":"Naam"} /--><!-- /wp:jetpack/contact-form -->'
    )
    uitkomst = zet_om(inhoud)
    assert uitkomst.blokken == []
    assert [wat for _, wat in gemeld(uitkomst)] == ["latest-posts", "jetpack/contact-form", "veld: Naam"]


def test_a_file_is_a_document_and_words_that_its_name_lacks_stand_above_it():
    blok = (
        '<!-- wp:file {{"id":50}} --><div class="wp-block-file"><a href="{0}/rapport.pdf">{1}</a>'
        '<a href="{0}/rapport.pdf" class="wp-block-file__button" download>Downloaden</a></div><!-- /wp:file -->'
    )
    assert blokken(blok.format(MEDIA, "Jaarrapport 2024")) == [("document", 50)]
    assert blokken(blok.format(MEDIA, "Lees alles")) == [("tekst", "<p>Lees alles</p>"), ("document", 50)]
    assert zet_om(blok.format(MEDIA, "Jaarrapport 2024")).kwijt == {}


def test_a_picture_behind_a_text_stands_before_it_once():
    cover = '<!-- wp:cover {{"url":"foto.jpg","id":7}} --><div{}><p>Op beeld</p></div><!-- /wp:cover -->'
    oud = cover.format(' style="background-image:url(foto.jpg)"')
    nieuw = cover.format('><img class="wp-image-7" src="foto.jpg"')
    for inhoud in (oud, nieuw):
        assert [soort for soort, _ in blokken(inhoud)] == ["afbeelding", "tekst"]


def test_a_comment_that_never_ends_or_is_no_json_loses_no_other_word():
    assert tekst("<!-- wp:paragraph {kapot --><p>een</p><!-- /wp:paragraph --><!-- wp:x ") == "<p>een</p>"


def test_a_picture_in_a_field_of_acf_is_shown():
    inhoud = '<!-- wp:acf/hero {"data":{"afbeelding":7,"_afbeelding":"field_1","aantal":3}} /-->'
    assert [soort for soort, _ in blokken(inhoud)] == ["afbeelding"]
