"""Dates and moments as people write them: day, month, year, in figures or words. What may be meant in two ways is not
guessed.
"""

import re
from datetime import date, datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from .getallen import ONBEKEND

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december")  # fmt: skip
#: The years of what a region tells about.
JAREN = range(1800, 2200)
#: The abbreviations of the months, beside their first three letters.
KORTE_MAANDEN = {"mrt": 3, "sept": 9}
_CIJFERS = re.compile(r"(\d{1,2})\s*[-/.–]\s*(\d{1,2})\s*[-/.–]\s*(\d{4})")
_MACHINE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WOORDEN = re.compile(
    r"(?:(?:[a-z]+dag|ma|di|wo|do|vr|za|zo)\.?,?\s+)?(\d{1,2})(?:e|ste|de)?[\s-]+([a-z]+)\.?[\s-]+(\d{4})"
)
#: A day, and then a time: 9:00, 9.00 uur, 9 uur, 09:00:00.
_TIJD = re.compile(r"(.+?)(?:[,\s]+|t)(?:om\s+)?(\d{1,2})(?:[:.](\d{2})(?::\d{2})?(?:\s*(?:uur|u))?|\s*(?:uur|u))")


def read_moment(tekst: object) -> datetime | None:
    """Return a moment in the time of the region, at midnight without a time; None for one that is not known yet.

    Raises ValidationError (Dutch).
    """
    kaal = " ".join(str(tekst).lower().split())
    vorm = _TIJD.fullmatch(kaal)
    try:
        tijd = time(int(vorm[2]), int(vorm[3] or 0)) if vorm else time()
    except ValueError as fout:
        raise ValidationError(
            _("‘%(tekst)s’ is geen moment. Bijvoorbeeld: 12-03-2026 09:00."), code="invalid", params={"tekst": tekst}
        ) from fout
    dag = read_date(vorm[1] if vorm else tekst)
    return from_current_timezone(datetime.combine(dag, tijd)) if dag else None


def read_date(tekst: object) -> date | None:
    """Return a date, None for one that is not known yet; raises ValidationError (Dutch).

    A year has four digits: "1-2-26" is not guessed. A day that does not exist is refused.
    """
    kaal = " ".join(str(tekst).lower().replace("\u2011", "-").split())
    if kaal in ONBEKEND:
        return None
    if vorm := _CIJFERS.fullmatch(kaal):
        dag, maand, jaar = map(int, vorm.groups())
    elif vorm := _MACHINE.fullmatch(kaal):
        jaar, maand, dag = map(int, vorm.groups())
    elif vorm := _WOORDEN.fullmatch(kaal):
        dag, maand, jaar = int(vorm[1]), _maand(vorm[2]), int(vorm[3])
    else:
        raise _refusal(tekst)
    try:
        return _dag(jaar, maand, dag)
    except ValueError as fout:
        raise _refusal(tekst) from fout


def _dag(jaar: int, maand: int, dag: int) -> date:
    """Return a date; raises ValueError for a year in which nothing of a programme happens: a slip of the keys."""
    if jaar not in JAREN:
        raise ValueError("no year of ours")
    return date(jaar, maand, dag)


def _maand(woord: str) -> int:
    heel = next((nr for nr, naam in enumerate(MAANDEN, start=1) if woord in (naam, naam[:3])), 0)
    return heel or KORTE_MAANDEN.get(woord, 0)


def _refusal(tekst: object) -> ValidationError:
    return ValidationError(
        _("‘%(tekst)s’ is geen datum. Schrijf dag, maand en jaar. Bijvoorbeeld: 12-03-2026 of 12 maart 2026."),
        code="invalid",
        params={"tekst": tekst},
    )


class Datumveld(forms.DateField):
    """A date as people write it, in every form of the CMS."""

    widget = AdminDateInput

    def to_python(self, value: object) -> date | None:
        """Return a date, or None for one that is not known yet."""
        return read_date(value) if isinstance(value, str) else super().to_python(value)


class Momentveld(forms.DateTimeField):
    """A moment as people write it, in every form of the CMS."""

    widget = AdminDateTimeInput

    def to_python(self, value: object) -> datetime | None:
        """Return a moment, or None for one that is not known yet."""
        return read_moment(value) if isinstance(value, str) else super().to_python(value)


def typed_date(veld: forms.Field) -> Datumveld:
    """Return the field that takes the place of a date field of Django's, with its own words."""
    return Datumveld(label=veld.label, help_text=veld.help_text, required=veld.required, initial=veld.initial)
