"""The manual for editors, docs/handleiding/, readable in the CMS and one click from the screen that it is about."""

from .wegwijzer import uitleg_of_scherm

__all__ = [
    "uitleg_of_scherm",
]
