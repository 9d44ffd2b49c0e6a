"""What changed, in words: the comparison of two versions of a page, and the log of everything that has no versions."""

from .vergelijken import Terugzetscherm, Vergelijkscherm

__all__ = [
    "Terugzetscherm",
    "Vergelijkscherm",
]
