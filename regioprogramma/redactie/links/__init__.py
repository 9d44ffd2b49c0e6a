"""The links to other sites: collected from the pages, asked politely, reported when they fail."""

from importlib import import_module

from .oogst import collect_links

__all__ = [
    "collect_links",
    "load_links",
]


def load_links() -> None:
    """Register the rule, and what the worker does; once all models are there."""
    for naam in ("controle", "regel"):
        import_module(f"{__name__}.{naam}")
