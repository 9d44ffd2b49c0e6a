"""What the tests of the page cache use."""

import pytest
from django.core.cache import caches

from .bezoeker import Proces


@pytest.fixture
def proces(db, tmp_path):
    """A process of the site that kept nothing yet."""
    for alias in ("paginas", "vragen"):
        caches[alias].clear()
    return Proces(tmp_path)
