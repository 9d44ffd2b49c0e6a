"""What comes of a text is what an editor could have made: our blocks take it, and show its words."""

import json

import pytest
from django.utils.html import strip_tags
from wagtail.blocks import StreamBlockValidationError

from regioprogramma.core.inhoud.blokken import InhoudBlok
from regioprogramma.core.inhoud.schoon import clean_leaf
from regioprogramma.core.inhoud.wandeling import rewrite_leaves
from regioprogramma.overzetten.wordpress.omzetten import words_of
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Beelddoel
from tests.factories import AfbeeldingFactory, DocumentFactory

from .bron import MEDIA, Bron, te_doen, zet_om

ALLES = f"""<h2>Eerst</h2><p>Een <b>alinea</b> met <a href="https://elders.example/">link</a>.</p>
<figure><img class="wp-image-7" src="{MEDIA}/foto.jpg" alt="Bouw"><figcaption>Onder</figcaption></figure>
<blockquote>Gezegd<cite>Noor</cite></blockquote>
<iframe title="Film" src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>
<p><a href="{MEDIA}/rapport.pdf">Jaarrapport 2024</a></p>
<table><caption>Getallen</caption><tr><th>k</th><th>m</th></tr><tr><td>n</td><td>1.250</td></tr></table>
<details><summary>Mag?</summary><ul><li>Ja</li></ul></details>
<h3>Diep</h3><ol><li>slot</li></ol>"""


@pytest.fixture
def bron(db):
    """A source whose picture and document are really here."""
    beeld, document = AfbeeldingFactory(), DocumentFactory(title="Jaarrapport 2024")

    class Echte(Bron):
        def find_beeld(self, adres, nummer):
            return Beelddoel(beeld.pk)

        def find_document(self, adres, nummer):
            return document.pk

        def find_link(self, adres):
            doel = super().find_link(adres)
            return type(doel)(doel.soort, document.pk, doel.adres, doel.naam) if doel.nummer == 50 else doel

    return Echte()


def test_our_blocks_take_what_was_made_and_show_its_words_in_order(bron):
    uitkomst = zet_om(ALLES, bron=bron)
    assert [blok["type"] for blok in uitkomst.blokken] == [
        "kop", "tekst", "afbeelding", "citaat", "video", "document", "tabel", "uitklap", "tekst",
    ]  # fmt: skip
    waarde = InhoudBlok().to_python(json.loads(json.dumps(uitkomst.blokken)))
    schoon = InhoudBlok().clean(waarde)
    getoond = words_of(" ".join(strip_tags(str(deel)) for deel in schoon))
    plekken = [
        getoond.index(woord) for woord in words_of("eerst alinea link onder gezegd noor jaarrapport k n mag ja")
    ]
    assert plekken == sorted(plekken)
    assert uitkomst.kwijt == {}


def test_what_was_made_is_clean_already(bron):
    ruw = zet_om(ALLES, bron=bron).blokken
    assert rewrite_leaves(InhoudBlok(), ruw, clean_leaf) == ruw


def test_a_picture_without_a_description_is_all_that_keeps_a_text_from_being_valid(bron):
    uitkomst = zet_om('<p>Tekst</p><img src="zonder.jpg">', bron=bron)
    assert te_doen(uitkomst) == [("beeld-beschrijven", 1)]
    with pytest.raises(StreamBlockValidationError) as fout:
        InhoudBlok().clean(InhoudBlok().to_python(uitkomst.blokken))
    assert list(fout.value.block_errors) == [1]
