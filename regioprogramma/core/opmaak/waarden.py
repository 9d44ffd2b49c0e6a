"""Choices that several models share: how precise a date is and how exact an amount."""

from calendar import monthrange
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Precisie(models.TextChoices):
    """How much of a stored date is known; a month is stored as its first day, a year as 1 January."""

    DAG = "dag", _("op de dag")
    MAAND = "maand", _("op de maand")
    JAAR = "jaar", _("op het jaar")


def laatste_dag(datum: date, precisie: str) -> date:
    """Return the last day that a date can be, as far as it is known: for "juli 2020" the 31st."""
    if precisie == Precisie.JAAR:
        return datum.replace(month=12, day=31)
    if precisie == Precisie.MAAND:
        return datum.replace(day=monthrange(datum.year, datum.month)[1])
    return datum


def is_voorbij(datum: date, precisie: str) -> bool:
    """Whether the day, month or year that is known of a date is over."""
    return laatste_dag(datum, precisie) < timezone.localdate()


def over_before(veld: str, dag: date) -> Q:
    """Return the condition that a date was over before a day: its day, month or year, as far as that is known."""
    return (
        Q(**{f"{veld}_precisie": Precisie.DAG, f"{veld}__lt": dag})
        | Q(**{f"{veld}_precisie": Precisie.MAAND, f"{veld}__lt": dag.replace(day=1)})
        | Q(**{f"{veld}_precisie": Precisie.JAAR, f"{veld}__lt": dag.replace(month=1, day=1)})
    )


class Nauwkeurigheid(models.TextChoices):
    """The word that stands before an amount when it is not exact."""

    EXACT = "exact", _("precies")
    RUIM = "ruim", _("ruim")
    MINIMAAL = "minimaal", _("minimaal")
    CIRCA = "circa", _("circa")


class Accent(models.TextChoices):
    """The colour family of an opgave; the values are names in the style sheet's tokens."""

    PETROL = "petrol", _("Petrol")
    GROEN = "groen", _("Groen")
    BLAUW = "blauw", _("Blauw")
    PAARS = "paars", _("Paars")
    OKER = "oker", _("Oker")
    TERRACOTTA = "terracotta", _("Terracotta")


def precisieveld(**opties: Any) -> models.CharField:
    """Return the column that says how precise the date field before it is; `opties` are those of any column."""
    return models.CharField(
        _("precisie"),
        max_length=5,
        choices=Precisie,
        default=Precisie.DAG,
        help_text=_("Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’."),
        **opties,
    )
