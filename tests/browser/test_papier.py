"""On paper a page is short."""

import io

import pytest
from pypdf import PdfReader


@pytest.mark.parametrize(("soort", "bladen"), [("home", 1), ("opgave", 4), ("project", 3), ("contact", 7)])
def test_a_page_takes_few_sheets_of_paper(page, addresses, soort, bladen):
    page.goto(addresses[soort])
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) <= bladen
