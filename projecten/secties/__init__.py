"""The sections about projects, deals and their money; importing them registers them."""

from . import deals, lijst, projecten

__all__ = ["deals", "lijst", "projecten"]
