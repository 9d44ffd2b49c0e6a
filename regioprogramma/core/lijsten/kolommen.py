"""Columns of the lists in the CMS."""

from datetime import datetime

from django.db.models import Model
from django.utils import formats, timezone
from wagtail.admin.ui.tables import Column


class Datumkolom(Column):
    """A date as a date: Wagtail's own says how long ago it was, and of a day to come that it is just now."""

    def get_value(self, instance: Model) -> str:
        """Return the date in words, with the time when that is known."""
        waarde = super().get_value(instance)
        if isinstance(waarde, datetime):
            return formats.date_format(timezone.localtime(waarde), "j N Y, H:i")
        return formats.date_format(waarde, "j N Y") if waarde else ""
