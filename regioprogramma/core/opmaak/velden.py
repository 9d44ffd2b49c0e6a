"""Form fields for numbers: text, read by `getallen`, because a number field of a browser changes what was typed.

It drops a comma, answers nothing at all for "7,5 miljoen", and lets a wheel or an arrow change a sum unseen.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Field
from wagtail import blocks

from regioprogramma.taal import write_number

from .getallen import read_amount, read_decimal

#: For a number in a table, where no column of the database sets a limit.
MEESTE_DECIMALEN = 6


class Getalinvoer(forms.TextInput):
    """A line of text for a number; a phone shows the keys of numbers."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})


class Getalveld(forms.DecimalField):
    """A number as people write it; shown back with points between thousands."""

    widget = Getalinvoer
    lees = staticmethod(read_decimal)

    def to_python(self, value: Any) -> Decimal | None:
        """Return a Decimal of at most `decimal_places`, or None for a number that is not known yet."""
        if value is None or isinstance(value, Decimal):
            return value
        return self.lees(value, MEESTE_DECIMALEN if self.decimal_places is None else self.decimal_places)

    def prepare_value(self, value: Any) -> str:
        """Return what stands in the field: a number as it is written, what could not be read as it was typed."""
        return value if isinstance(value, str) else write_number(value)


class Bedragveld(Getalveld):
    """An amount of euros as people write it."""

    lees = staticmethod(read_amount)


class Heelgetalveld(forms.IntegerField):
    """A whole number as people write it: of years and places in an order, so without points when shown back."""

    widget = Getalinvoer

    def to_python(self, value: Any) -> int | None:
        """Return an int, or None for one that is not known yet."""
        gelezen = read_decimal(value, 0) if isinstance(value, str) else value
        return None if gelezen is None else int(gelezen)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        # Not the limits and steps of a number field of a browser.
        return {}


class Getalblok(blocks.DecimalBlock):
    """A number in a table."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.field: forms.Field = Getalveld(required=self.field.required, help_text=self.field.help_text)

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        # It is stored as any number: how a form reads it is nothing that a migration needs to know.
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.DecimalBlock", args, kwargs


def veld_voor(db_field: Field) -> dict[str, Any]:
    """Return the arguments for the form field of a column with decimals, in every form of the CMS."""
    return {"form_class": Bedragveld if "bedrag" in db_field.name else Getalveld, "widget": Getalinvoer}
