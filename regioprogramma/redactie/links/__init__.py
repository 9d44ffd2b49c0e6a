"""The links to other sites: collected from the pages, asked politely, reported when they fail."""

from importlib import import_module

from .controle import check_links
from .oogst import collect_links

__all__ = [
    "check_links",
    "collect_links",
    "load_links",
]


def load_links() -> None:
    """Register the rule, once all models are there; what the worker does comes along with this room."""
    import_module(f"{__name__}.regel")
