"""What the rows of a form chose, asked of the database once per kind of thing, however many rows there are."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import groupby
from typing import Any

from django.db.models import Model, QuerySet
from django.forms import BaseForm, BaseFormSet, Form, ModelChoiceField, Select
from django.forms.models import ModelChoiceIterator, ModelChoiceIteratorValue
from django.forms.widgets import ChoiceWidget
from django.utils.choices import flatten_choices
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

    def find(self, waarde: Any) -> Model | None:
        """Return the thing that is offered under this value; None when it is not."""
        alle = (sleutel for sleutel, _tekst in flatten_choices(self) if str(sleutel) == str(waarde))
        return next((sleutel.instance for sleutel in alle if isinstance(sleutel, ModelChoiceIteratorValue)), None)


def read_once(veld: ModelChoiceField) -> None:
    """Let a field read what it offers once, to show and to judge it; whatever it is told to offer afterwards too."""
    veld.iterator = EenmaalGelezen
    if isinstance(veld.widget, ChoiceWidget):
        veld.widget.choices = veld.choices
        veld.to_python = partial(_offered, veld, veld.to_python)


def _offered(veld: ModelChoiceField, anders: Callable[[Any], Any], waarde: Any) -> Any:
    """Return what was chosen of what the field offers, else what `anders` says of that."""
    keuzes = veld.widget.choices
    return (keuzes.find(waarde) if isinstance(keuzes, EenmaalGelezen) else None) or anders(waarde)


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
    """What is chosen in columns of rows that offer the same, read at once when it is asked for first."""

    def __init__(self, keuzes: QuerySet) -> None:
        self.keuzes, self.met_ouders = keuzes, False
        self.kolommen: list[tuple[Sequence[BaseForm], str]] = []

    @cached_property
    def dingen(self) -> dict[int, Model]:
        """Return {id: object} of what is chosen in all rows."""
        keuzes = self.keuzes.with_parents() if self.met_ouders else self.keuzes
        return keuzes.in_bulk(read_numbers({rij[naam].value() for rijen, naam in self.kolommen for rij in rijen}))

    def find(self, anders: Callable[[Any], Model | None], waarde: Any) -> Model | None:
        """Return what is chosen in one cell; `anders` looks for, or refuses, what is none of these."""
        nummer = read_number(waarde)
        gevonden = None if nummer is None else self.dingen.get(nummer)
        return gevonden or anders(waarde)


def _own(rij: Form, anders: Callable[[Any], Model | None], waarde: Any) -> Model | None:
    """Return the thing that a row is about when its own number was sent, else what `anders` says of that."""
    return rij.instance if rij.instance.pk and read_number(waarde) == rij.instance.pk else anders(waarde)


def read_together(formulier: BaseForm, formsets: Iterable[BaseFormSet]) -> None:
    """Let a form and its rows ask the database once per kind of thing, to show or to judge what is chosen."""
    gelezen: dict[Hashable, Gekozen] = {}
    for naam, veld in formulier.fields.items():
        if isinstance(veld, ModelChoiceField) and isinstance(veld.widget, BaseChooser):
            _share_column([formulier], naam, veld, gelezen)
    for formset in formsets:
        rijen = formset.forms
        for naam, veld in rijen[0].fields.items() if rijen else ():
            if not isinstance(veld, ModelChoiceField):
                continue
            if naam == formset.model._meta.pk.name:
                for rij in rijen:
                    rij.fields[naam].to_python = partial(_own, rij, rij.fields[naam].to_python)
                continue
            _share_column(rijen, naam, veld, gelezen)


def _with_column(gelezen: dict[Hashable, Gekozen], keuzes: QuerySet, rijen: Sequence[BaseForm], naam: str) -> Gekozen:
    """Return where a column is read: together with all that offers every thing of its kind, else by itself."""
    alle = not (keuzes.query.where or keuzes.query.is_sliced or keuzes.query.annotations)
    gekozen = gelezen.setdefault(keuzes.model if alle else (naam, len(gelezen)), Gekozen(keuzes))
    gekozen.kolommen.append((rijen, naam))
    return gekozen


def _share_column(
    rijen: Sequence[BaseForm], naam: str, veld: ModelChoiceField, gelezen: dict[Hashable, Gekozen]
) -> None:
    gekozen = _with_column(gelezen, veld.queryset, rijen, naam)
    # What may not be chosen any more may have been chosen before, and is shown.
    getoond = _with_column(gelezen, veld.queryset.model._default_manager.all(), rijen, naam)
    # The window to choose another page opens at the one above it.
    getoond.met_ouders = issubclass(veld.queryset.model, AbstractPage)
    keuzes = (veld.iterator if issubclass(veld.iterator, EenmaalGelezen) else EenmaalGelezen)(veld)
    for rij in rijen:
        eigen = rij.fields[naam]
        eigen.to_python = partial(gekozen.find, eigen.to_python)
        if isinstance(eigen.widget, BaseChooser):
            eigen.widget.get_instance = partial(getoond.find, eigen.widget.get_instance)
        elif isinstance(eigen.widget, Select):
            eigen.widget.choices = keuzes
