"""A region that chooses its own colours and logo loses nothing: the second theme of the demo in a real browser."""

import subprocess
import sys

import pytest

from tests.browser.adressen import SOORTEN
from tests.browser.axe import assert_accessible_by_day_and_by_night
from tests.demo_site import ROOT, DemoSite, demo_environment


@pytest.fixture(scope="module")
def heide(demo_folder, tmp_path_factory):
    """The address of a demo with the theme "heide"."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("heide") / "var") as site:
        omgeving = demo_environment(site.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo")
        opdracht = [sys.executable, "manage.py", "demo_thema", "heide"]
        subprocess.run(opdracht, cwd=ROOT, env=omgeving, check=True, capture_output=True)
        yield site.url


@pytest.mark.parametrize("kind", SOORTEN)
def test_every_page_is_as_accessible_in_the_colours_of_another_region(page, heide, addresses, kind):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(heide + addresses[kind])
    assert page.locator("link[href*='/thema/merk-6b2d5c']").count() == 1
    assert page.evaluate("document.querySelector('.merk img').naturalWidth") > 0
    assert_accessible_by_day_and_by_night(page)
