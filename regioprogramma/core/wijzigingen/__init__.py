"""What changed: when, in which version, and what another editor changed meanwhile."""

from .bus import Aspect, documents_changed, once_on_commit, pages_changed
from .gewijzigd import MetWijzigdatum, last_changed, tell_when_changed
from .versies import as_page, store_versions
from .zoals_geopend import ZoalsGeopend

__all__ = [
    "Aspect",
    "documents_changed",
    "once_on_commit",
    "pages_changed",
    "MetWijzigdatum",
    "ZoalsGeopend",
    "as_page",
    "last_changed",
    "store_versions",
    "tell_when_changed",
]
