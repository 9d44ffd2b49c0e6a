"""How long what a statement says remains true, in months; and the day on which it no longer does."""

import calendar
from datetime import date

#: After this the statement must be looked at again: recital 4 of Implementing Decision (EU) 2018/1523.
BEKIJKEN = 12
#: After this a research counts no more: https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status.
ONDERZOEK = 36
#: Within this a research that is planned must be done, for status C; the same source.
PLANNEN = 6


def add_months(dag: date, maanden: int) -> date:
    """Return the same day so many months later, or earlier below zero; the last of the month where it has no such."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))
