"""What the rows of a form chose, asked of the database once per column, however many rows there are."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from itertools import groupby
from typing import Any

from django.db.models import Model, QuerySet
from django.forms import BaseFormSet, Form, ModelChoiceField, Select
from django.forms.models import ModelChoiceIterator
from django.forms.widgets import ChoiceWidget
from wagtail.admin.widgets import BaseChooser
from wagtail.models import AbstractPage

from regioprogramma.core.opmaak import read_number, read_numbers


class EenmaalGelezen(ModelChoiceIterator):
    """The choices of a field, read once: Wagtail writes them twice, for the screen and for its scripts."""

    def __init__(self, field: ModelChoiceField) -> None:
        super().__init__(field)
        self.gelezen: list[Any] | None = None

    def list_choices(self) -> Iterator[Any]:
        """Yield the choices, by asking the database."""
        return super().__iter__()

    def __iter__(self) -> Iterator[Any]:
        if self.gelezen is None:
            self.gelezen = list(self.list_choices())
        return iter(self.gelezen)


def read_once(veld: ModelChoiceField) -> None:
    """Let a field read what it offers once; whatever it is told to offer afterwards too."""
    veld.iterator = EenmaalGelezen
    if isinstance(veld.widget, ChoiceWidget):
        veld.widget.choices = veld.choices


def offer_grouped(veld: ModelChoiceField, queryset: QuerySet, groep: Callable[[Any], str]) -> None:
    """Let a choice field offer `queryset` under headings: `groep(object)` is the heading, in the queryset's order."""

    class Keuzes(EenmaalGelezen):
        def list_choices(self) -> Iterator[tuple[str, Any]]:
            if self.field.empty_label is not None:
                yield ("", self.field.empty_label)
            for kop, deel in groupby(self.queryset.all(), key=groep):
                yield (kop, [self.choice(item) for item in deel])

    veld.iterator = Keuzes
    veld.queryset = queryset


class Gekozen:
    """What is chosen in one column of a list of rows, read at once when it is asked for first."""

    def __init__(self, keuzes: QuerySet, rijen: Sequence[Form], naam: str) -> None:
        self.keuzes, self.rijen, self.naam = keuzes, rijen, naam

    @cached_property
    def dingen(self) -> dict[int, Model]:
        """Return {id: object} of what is chosen in all rows."""
        keuzes = self.keuzes
        if issubclass(keuzes.model, AbstractPage):
            # The window to choose another one opens at the page above it.
            keuzes = keuzes.with_parents()
        return keuzes.in_bulk(read_numbers({rij[self.naam].value() for rij in self.rijen}))

    def find(self, anders: Callable[[Any], Model | None], waarde: Any) -> Model | None:
        """Return what is chosen in one row; `anders` looks for, or refuses, what is none of these."""
        nummer = read_number(waarde)
        gevonden = None if nummer is None else self.dingen.get(nummer)
        return gevonden or anders(waarde)


def _own(rij: Form, anders: Callable[[Any], Model | None], waarde: Any) -> Model | None:
    """Return the thing that a row is about when its own number was sent, else what `anders` says of that."""
    return rij.instance if rij.instance.pk and read_number(waarde) == rij.instance.pk else anders(waarde)


def read_together(formset: BaseFormSet) -> None:
    """Let the rows of a formset ask the database once per column, to show or to judge what is chosen."""
    rijen = formset.forms
    for naam, veld in rijen[0].fields.items() if rijen else ():
        if not isinstance(veld, ModelChoiceField):
            continue
        if naam == formset.model._meta.pk.name:
            for rij in rijen:
                rij.fields[naam].to_python = partial(_own, rij, rij.fields[naam].to_python)
            continue
        _share_column(rijen, naam, veld)


def _share_column(rijen: Sequence[Form], naam: str, veld: ModelChoiceField) -> None:
    gekozen = Gekozen(veld.queryset, rijen, naam)
    # What may not be chosen any more may have been chosen before, and is shown.
    getoond = Gekozen(veld.queryset.model._default_manager.all(), rijen, naam)
    keuzes = veld.choices if issubclass(veld.iterator, EenmaalGelezen) else EenmaalGelezen(veld)
    for rij in rijen:
        eigen = rij.fields[naam]
        eigen.to_python = partial(gekozen.find, eigen.to_python)
        if isinstance(eigen.widget, BaseChooser):
            eigen.widget.get_instance = partial(getoond.find, eigen.widget.get_instance)
        elif isinstance(eigen.widget, Select):
            eigen.widget.choices = keuzes
