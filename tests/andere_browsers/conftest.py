"""One demo and two other browsers for the tests in this folder."""

import pytest

from tests.andere_browsers.bladeraar import Firefox, WebKit, install_browsers
from tests.browser.adressen import find_addresses


def pytest_collection_modifyitems(items):
    """They need a demo, as the tests of the browser do."""
    for item in items:
        if "andere_browsers" in item.path.parts:
            item.add_marker(pytest.mark.demo)


@pytest.fixture(scope="session")
def browsers():
    """Whatever is missing is installed first."""
    install_browsers()


@pytest.fixture(scope="module", params=[Firefox, WebKit], ids=lambda soort: soort.naam)
def blader(request, browsers):
    """Each of the two browsers, in Dutch."""
    bladeraar = request.param()
    yield bladeraar
    bladeraar.sluit()


@pytest.fixture(scope="module")
def vos(browsers):
    """Firefox alone."""
    bladeraar = Firefox()
    yield bladeraar
    bladeraar.sluit()


@pytest.fixture(scope="session")
def addresses(demo_site):
    """One path per kind of page: {kind: path}."""
    return find_addresses(demo_site)
