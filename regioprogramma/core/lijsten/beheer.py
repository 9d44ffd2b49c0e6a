"""The list of all pages of one type in the CMS: each app describes its own in `beheer.py`, and the menu shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import django_filters
from django import forms
from django.db.models import Model
from django.db.models.expressions import BaseExpression
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from regioprogramma.core.pagina import typed_models

from .kolommen import Datumkolom

_beheerlijsten: dict[type[Model], "Beheerlijst"] = {}


@dataclass(frozen=True, kw_only=True)
class Beheerlijst:
    """What the list of a page type shows beside what every list has: title, who changed it, when, and its state."""

    model: type[Model]
    #: The part of its address, and what the menu calls it.
    naam: str
    label: str
    icoon: str = "doc-full"
    #: The place in the menu; the lowest first. A list of what is seldom changed stands among the data instead.
    plaats: int = 45
    bij_gegevens: bool = False
    kolommen: Sequence[Column] = ()
    filters: Mapping[str, django_filters.Filter] = field(default_factory=dict)
    #: What a row shows of other records, read with the page itself: {name: expression}.
    erbij: Mapping[str, BaseExpression] = field(default_factory=dict)


def register_beheerlijst(lijst: Beheerlijst) -> None:
    """Show this list in the menu of the CMS."""
    _beheerlijsten[lijst.model] = lijst


def beheerlijsten() -> list[Beheerlijst]:
    """Return the list of every kind of page, and of what else was registered, in their order."""
    anders = {
        model: Beheerlijst(
            model=model,
            naam=model.paginatype.naam,
            label=model._meta.verbose_name_plural.capitalize(),
            kolommen=(controle_kolom(),),
        )
        for model in typed_models()
    }
    return sorted((anders | _beheerlijsten).values(), key=lambda lijst: lijst.plaats)


def controle_kolom() -> Column:
    """Return the column with the day before which somebody checks whether a page is still true."""
    return Datumkolom("herzien_voor", label=_("Controleren voor"), sort_key="herzien_voor")


def filter_by_choice(label: str, choices: Sequence[tuple[Any, Any]]) -> django_filters.Filter:
    """Return a filter whose values an editor ticks."""
    return django_filters.MultipleChoiceFilter(label=label, choices=choices, widget=forms.CheckboxSelectMultiple)
