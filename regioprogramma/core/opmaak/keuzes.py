"""The words of a choice, for rows of things that each have one."""

from collections.abc import Hashable, Mapping
from functools import cache
from typing import Any

from django.db.models import Field
from django.utils.encoding import force_str


class Keuzewoorden:
    """A model of which `get_..._display` looks up one word; Django's puts all choices in words each time."""

    def _get_FIELD_display(self, field: Field) -> Any:
        waarde = getattr(self, field.attname)
        return force_str(_woorden(field).get(waarde, waarde), strings_only=True)


@cache
def _woorden(field: Field) -> Mapping[Hashable, Any]:
    return dict(field.flatchoices)
