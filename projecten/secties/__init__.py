"""The sections about projects, deals and their money; importing them registers them."""

from . import agenda, deals, lijst, projecten, stand

__all__ = ["agenda", "deals", "lijst", "projecten", "stand"]
