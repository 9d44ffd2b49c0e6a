"""A running demo to break things in; every test leaves it whole."""

import pytest

from tests.demo_site import DemoSite


@pytest.fixture(scope="session")
def storing(demo_folder, tmp_path_factory):
    """A running demo with two web processes."""
    with DemoSite(demo_folder, tmp_path_factory.mktemp("storing") / "var", WEB_CONCURRENCY="2") as site:
        yield site
