"""The gallery in a real browser."""

from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.django_db


NODIG = ("/galerij/", "/galerij/stijl.css", "/static/css/site.css", "/static/galerij/galerij.css")


@pytest.fixture(params=["light", "dark"])
def tab(request, browser, client):
    """A tab of a system that is light or dark; it gets what Django answers here, for the demo has no gallery."""
    antwoorden = {adres: client.get(adres) for adres in NODIG}

    def antwoord(route):
        gevonden = antwoorden.get(urlsplit(route.request.url).path)
        if gevonden:
            route.fulfill(body=gevonden.getvalue(), content_type=gevonden["Content-Type"])
        else:
            route.abort()

    context = browser.new_context(base_url="http://testserver", color_scheme=request.param)
    context.route("**/*", antwoord)
    yield context.new_page()
    context.close()


def test_the_gallery_shows_light_and_dark_whatever_the_system_says(tab):
    tab.goto("/galerij/")
    kleuren = tab.evaluate(
        """() => ['.licht', '.donker'].map(keuze => {
            const vak = getComputedStyle(document.querySelector('.galerij-onderdeel ' + keuze));
            const kop = getComputedStyle(document.querySelector(keuze + ' .kaart a'));
            return [vak.backgroundColor, vak.color, kop.color];
        })"""
    )
    assert kleuren == [
        ["rgb(255, 255, 255)", "rgb(23, 33, 43)", "rgb(11, 85, 99)"],
        ["rgb(17, 24, 31)", "rgb(233, 238, 242)", "rgb(127, 203, 216)"],
    ]


def test_nothing_in_the_gallery_sticks_out_of_its_box(tab):
    tab.set_viewport_size({"width": 390, "height": 800})
    tab.goto("/galerij/")
    te_breed = tab.evaluate(
        """() => [...document.querySelectorAll('.galerij-staat')]
            .filter(staat => [...staat.children].some(vak => vak.scrollWidth > vak.clientWidth + 1))
            .map(staat => staat.closest('section').id + ': ' + staat.previousElementSibling.innerText)"""
    )
    assert te_breed == []
