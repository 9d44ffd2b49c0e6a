"""A row that is folded: what the browser sends of it, and one line that says what stands in it."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.db.models import Field
from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME
from django.utils.choices import flatten_choices
from django.utils.html import strip_tags
from django.utils.text import Truncator
from wagtail.admin.widgets import BaseChooser

from regioprogramma.core.opmaak import readable

#: What a line may hold: as many parts, of as many characters.
_MEESTE_DELEN, _LANGSTE_DEEL = 4, 60


def sent_values(rij: forms.BaseForm, namen: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (name, value) of these fields of a row, as the browser would send them if they were on the screen."""
    for naam in namen:
        gebonden = rij[naam]
        waarde, widget = gebonden.value(), gebonden.field.widget
        if gebonden.field.disabled:
            continue
        if isinstance(widget, forms.CheckboxInput):
            if waarde:
                yield gebonden.html_name, "on"
            continue
        kiest = isinstance(widget, BaseChooser)
        getoond = getattr(waarde, "pk", waarde) if kiest else widget.format_value(waarde)
        for deel in getoond if isinstance(getoond, list) else [getoond]:
            yield gebonden.html_name, "" if deel is None else str(deel)


class Gevouwen:
    """A row without its fields; `namen` are the fields that an editor fills in, in their order on the screen."""

    is_gevouwen = True

    def __init__(self, rij: forms.BaseForm, namen: Sequence[str]) -> None:
        self.form, self.namen = rij, namen

    def verborgen(self) -> list[tuple[str, str]]:
        """Return what the browser sends of it."""
        return list(sent_values(self.form, [naam for naam in self.namen if naam in self.form.fields]))

    @cached_property
    def samenvatting(self) -> str:
        """What stands in it, in one line: "Rijk · € 340.000"; without what is as it always is."""
        delen = (self._part(naam) for naam in self.namen if naam in self.form.fields)
        gevuld = [Truncator(" ".join(deel.split())).chars(_LANGSTE_DEEL) for deel in delen if deel]
        return " · ".join(gevuld[:_MEESTE_DELEN])

    def _part(self, naam: str) -> str:
        ding, gebonden = self.form.instance, self.form[naam]
        velden: dict[str, Field] = {veld.name: veld for veld in ding._meta.fields}
        if naam not in velden:
            # No column of the row: lines of text, of which each is a thing of its own.
            return " / ".join(str(gebonden.value() or "").splitlines())
        veld = velden[naam]
        waarde = veld.value_from_object(ding)
        if _says_nothing(veld, waarde):
            return ""
        if waarde is True:
            return str(veld.verbose_name)
        if veld.is_relation:
            return self._chosen(gebonden, waarde)
        return readable(veld, strip_tags(waarde) if isinstance(waarde, str) else waarde)

    def _chosen(self, gebonden: forms.BoundField, waarde: Any) -> str:
        widget = gebonden.field.widget
        if isinstance(widget, BaseChooser):
            return str(widget.get_instance(waarde) or "")
        return next(
            (str(tekst) for sleutel, tekst in flatten_choices(widget.choices) if str(sleutel) == str(waarde)), ""
        )


def _says_nothing(veld: Field, waarde: Any) -> bool:
    """Whether a field is empty, or as it always is; a sum of nothing is a sum."""
    leeg = waarde is None or waarde is False or waarde == ""
    return leeg or (waarde == veld.get_default() and not isinstance(waarde, date))


def own_fields(rij: forms.BaseForm, pk: str) -> list[str]:
    """Return the fields of a row that no editor sees: its number, its place and whether it goes."""
    return [naam for naam in (pk, ORDERING_FIELD_NAME, DELETION_FIELD_NAME) if naam in rij.fields]
