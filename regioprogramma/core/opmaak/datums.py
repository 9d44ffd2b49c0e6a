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
from .tonen import machinedatum, show_datum
from .waarden import Precisie

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
#: What is known to the month or the year: "maart 2025", "03-2025", "2025-03", "2025".
_MAAND = re.compile(r"([a-z]+)\.?[\s-]+(\d{4})")
_MAANDCIJFERS = re.compile(r"(\d{1,2})\s*[-/.–]\s*(\d{4})|(\d{4})-(\d{1,2})")
_JAAR = re.compile(r"\d{4}")
#: A quarter: "Q3 2024", "2024 Q3", "3e kwartaal 2024", "derde kwartaal van 2024".
_RANG = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
_KWARTAAL = re.compile(
    r"(?:q|kw|k)\s*(?P<nr>[1-4])[\s/'-]*(?P<jaar>\d{4})|(?P<jaar2>\d{4})[\s/-]*(?:q|kw|k)\s*(?P<nr2>[1-4])"
    r"|(?:(?P<nr3>[1-4])(?:e|ste|de)?|(?P<woord>eerste|tweede|derde|vierde)) kwartaal(?: van)? (?P<jaar3>\d{4})"
    r"|kwartaal (?P<nr4>[1-4])(?: van)?,? (?P<jaar4>\d{4})"
)
#: A part of a month or year that is no date; of it only the month or year is kept.
_ONGEVEER = re.compile(
    r"(?:medio|begin|eind|einde|half|halverwege|ongeveer|circa|ca\.|rond|voorjaar|lente|zomer|najaar|herfst|winter)"
    r"(?: van)? (?P<rest>.+)"
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


def _bare(tekst: object) -> str:
    return " ".join(str(tekst).lower().replace("\u2011", "-").split())


def read_partial_date(tekst: object) -> tuple[date, Precisie] | None:
    """Return a date and how much of it is known, None when nothing is; raises ValidationError (Dutch).

    "maart 2025" is 1 March, known to the month; "2025" is 1 January, known to the year.
    """
    kaal = _bare(tekst)
    try:
        if _JAAR.fullmatch(kaal):
            return _dag(int(kaal), 1, 1), Precisie.JAAR
        if vorm := _MAAND.fullmatch(kaal):
            return _dag(int(vorm[2]), _maand(vorm[1]), 1), Precisie.MAAND
        if vorm := _MAANDCIJFERS.fullmatch(kaal):
            return _dag(int(vorm[2] or vorm[3]), int(vorm[1] or vorm[4]), 1), Precisie.MAAND
    except ValueError as fout:
        raise _refusal(tekst) from fout
    dag = read_date(tekst)
    return None if dag is None else (dag, Precisie.DAG)


def read_rough_date(tekst: object, *, tot: bool = False) -> tuple[date, Precisie, bool] | None:
    """Return a date as `read_partial_date` does, and whether all of the text is in it; also of a quarter or a season.

    "Q3 2024" is July 2024, or with `tot` September: that is where it ends. "medio 2025" is 2025: no more is known.
    Raises ValidationError (Dutch).
    """
    kaal = _bare(tekst)
    if vorm := _KWARTAAL.fullmatch(kaal):
        delen = {naam.rstrip("234"): waarde for naam, waarde in vorm.groupdict().items() if waarde}
        if int(delen["jaar"]) not in JAREN:
            raise _refusal(tekst)
        kwartaal = int(delen.get("nr") or _RANG[delen["woord"]])
        return date(int(delen["jaar"]), kwartaal * 3 - (0 if tot else 2), 1), Precisie.MAAND, False
    if vorm := _ONGEVEER.fullmatch(kaal):
        gelezen = read_partial_date(vorm["rest"])
        if gelezen is None or gelezen[1] == Precisie.DAG:
            raise _refusal(tekst)
        return *gelezen, False
    gelezen = read_partial_date(tekst)
    return None if gelezen is None else (*gelezen, True)


def read_date(tekst: object) -> date | None:
    """Return a date, None for one that is not known yet; raises ValidationError (Dutch).

    A year has four digits: "1-2-26" is not guessed. A day that does not exist is refused.
    """
    kaal = _bare(tekst)
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


class Deeldatumveld(forms.DateField):
    """A date as far as it is known: a day, a month or a year. The form keeps how much of it that is beside it.

    `stond` is how precisely the value that the form begins with is known, `precisie` what was typed.
    """

    widget = forms.TextInput
    stond: str = Precisie.DAG
    precisie: str = Precisie.DAG

    def to_python(self, value: object) -> date | None:
        """Return a date, or None for one that is not known yet; raises ValidationError (Dutch)."""
        if not isinstance(value, str):
            return super().to_python(value)
        gelezen = read_partial_date(value)
        if gelezen is None:
            return None
        datum, self.precisie = gelezen
        return datum

    def prepare_value(self, value: object) -> object:
        """Return what stands in the field: no more than is known; what could not be read as it was typed."""
        if not isinstance(value, date):
            return value
        return f"{value:%d-%m-%Y}" if self.stond == Precisie.DAG else show_datum(value, self.stond)

    def has_changed(self, initial: object, data: object) -> bool:
        return str(self.prepare_value(initial) or "") != str(data or "").strip()


class Datumlijstveld(forms.CharField):
    """Dates as people write them, with commas between; stored as "2025-03": no more precise than they are known."""

    def to_python(self, value: object) -> list[str]:
        """Return the dates as they are stored, the earliest first."""
        delen = [deel for deel in re.split(r"[,;\n]", value if isinstance(value, str) else "") if deel.strip()]
        gelezen = {machinedatum(*datum) for datum in map(read_partial_date, delen) if datum}
        return sorted(gelezen)

    def prepare_value(self, value: object) -> object:
        """Return what stands in the field; what could not be read as it was typed."""
        if not isinstance(value, list | tuple):
            return value
        return ", ".join(show_datum(*read_machinedatum(tekst)) for tekst in value)

    def has_changed(self, initial: object, data: object) -> bool:
        return self.prepare_value(initial or []) != (data or "")


def read_machinedatum(tekst: str) -> tuple[date, Precisie]:
    """Return a date and how much of it is known, from how it is stored: "2025-03"."""
    precisie = {4: Precisie.JAAR, 7: Precisie.MAAND}.get(len(tekst), Precisie.DAG)
    return date.fromisoformat((tekst + "-01-01")[:10]), precisie


class Momentveld(forms.DateTimeField):
    """A moment as people write it, in every form of the CMS."""

    widget = AdminDateTimeInput

    def to_python(self, value: object) -> datetime | None:
        """Return a moment, or None for one that is not known yet."""
        return read_moment(value) if isinstance(value, str) else super().to_python(value)


def typed_date(veld: forms.Field) -> Datumveld:
    """Return the field that takes the place of a date field of Django's, with its own words."""
    return Datumveld(label=veld.label, help_text=veld.help_text, required=veld.required, initial=veld.initial)
