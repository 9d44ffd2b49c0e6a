"""What stands in the menu of the CMS: the lists of pages, people, organisations and settings."""

from .gegevens import KIEZERS, data_lists
from .paginalijsten import list_address, page_lists

__all__ = ["KIEZERS", "data_lists", "list_address", "page_lists"]
