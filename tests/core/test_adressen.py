"""A link whose text is the address says it once on paper."""

import pytest
from wagtail.rich_text import RichText

from regioprogramma.core.templatetags.regio import opgemaakt


@pytest.mark.parametrize(
    ("adres", "tekst", "eenmaal"),
    [
        ("https://regio.example/", "https://regio.example/", True),
        ("https://regio.example/", "regio.example", True),
        ("https://regio.example/plan.pdf", "regio.example/plan.pdf", True),
        ("https://regio.example/", "onze website", False),
        ("https://regio.example/", "regio.example/plan", False),
        ("https://regio.example/plan", "regio.example", False),
    ],
)
def test_a_link_that_is_its_own_address_is_marked_and_another_is_not(adres, tekst, eenmaal):
    bron = f'<p>Zie <a href="{adres}">{tekst}</a> en <a href="https://ander.example/">dit</a>.</p>'
    html = opgemaakt(bron)
    assert html == opgemaakt(RichText(bron))
    assert html.count('class="adres"') == eenmaal
    assert f"{tekst}</a>" in html
    assert "<p>Zie <a " in html
