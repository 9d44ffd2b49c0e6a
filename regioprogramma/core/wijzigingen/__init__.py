"""What changed: when, in which version, and what another editor changed meanwhile."""

from .gewijzigd import MetWijzigdatum, last_changed, tell_when_changed
from .herschrijven import has_row, lock_pages, rewrite_pages, rewrite_versions, versions_of, versions_where
from .versies import as_page, store_versions
from .zoals_geopend import ZoalsGeopend

__all__ = [
    "MetWijzigdatum",
    "ZoalsGeopend",
    "as_page",
    "has_row",
    "last_changed",
    "lock_pages",
    "rewrite_pages",
    "rewrite_versions",
    "store_versions",
    "tell_when_changed",
    "versions_of",
    "versions_where",
]
