"""The sections that news fills, and the related lists: from here every kind of page is known."""

from . import gerelateerd, nieuws

__all__ = ["gerelateerd", "nieuws"]
