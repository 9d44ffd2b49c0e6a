"""What changed, when, in which version and by whom meanwhile; and how many things are changed at once, shown first."""

from .bus import Aspect, documents_changed, once_on_commit, pages_changed, tell_of_many, tells_later, told_later
from .feiten import complete_feiten, tells_feiten
from .herschrijven import has_row, lock_pages, rewrite_pages, rewrite_versions, versions_of, versions_where
from .schrijfronde import Schrijfronde, index_later, index_pages, leave_for_later, write_together
from .tweestaps import Tweestapsscherm, seal
from .versies import as_page, store_versions
from .zoals_geopend import ZoalsGeopend

__all__ = [
    "Aspect",
    "Schrijfronde",
    "documents_changed",
    "once_on_commit",
    "pages_changed",
    "Tweestapsscherm",
    "ZoalsGeopend",
    "as_page",
    "complete_feiten",
    "has_row",
    "index_later",
    "index_pages",
    "leave_for_later",
    "lock_pages",
    "rewrite_pages",
    "rewrite_versions",
    "seal",
    "store_versions",
    "tell_of_many",
    "told_later",
    "tells_later",
    "tells_feiten",
    "versions_of",
    "versions_where",
    "write_together",
]
