"""What stands above the text of a page is not said once more below it."""

import json

import pytest

from regioprogramma.core.models import TekstPagina


def pagina(samenvatting, *blokken):
    """Return a page that is not stored, with this summary and these blocks."""
    ruw = json.dumps([{"type": soort, "value": waarde} for soort, waarde in blokken])
    return TekstPagina(samenvatting=samenvatting, inhoud=TekstPagina._meta.get_field("inhoud").to_python(ruw))


@pytest.mark.parametrize(
    "blokken",
    [
        [("tekst", "<p>Wij &amp; zij <b>werken</b> samen.</p><p>Aan veel.</p>")],
        [("kop", "Samen"), ("tekst", "<p>Wij &amp; zij werken samen. Aan veel.</p>")],
    ],
)
def test_a_summary_that_the_text_begins_with_is_not_shown(blokken):
    assert pagina("Wij & zij werken samen.", *blokken).lead == ""


@pytest.mark.parametrize("blokken", [[], [("tekst", "<p>Aan veel. Wij werken samen.</p>")], [("tekst", "")]])
def test_another_summary_is_shown(blokken):
    assert pagina("Wij werken samen.", *blokken).lead == "Wij werken samen."


def test_a_summary_without_words_is_none():
    assert pagina("", ("tekst", "<p>Tekst.</p>")).lead == ""
