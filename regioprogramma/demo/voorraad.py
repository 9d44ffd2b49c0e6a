"""Keeps what the loader has made, so that what comes later can point at it by name."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.timezone import make_aware

from regioprogramma.core.opmaak import Precisie, read_machinedatum

from .uitzonderingen import DemoFout

Ding = TypeVar("Ding", bound=Model)
#: By what a thing is found: its name, or for a goal that of its deal and its own.
Sleutel = str | tuple[str, str]


class Voorraad:
    """Everything made so far: per kind, by name or key."""

    def __init__(self) -> None:
        self._alles: dict[str, dict[Sleutel, Any]] = {}

    def keep(self, soort: str, sleutel: Sleutel, object_: Ding) -> Ding:
        """Remember an object; return it."""
        if self._alles.setdefault(soort, {}).setdefault(sleutel, object_) is not object_:
            raise DemoFout(f"De voorbeeldinhoud noemt {soort} “{sleutel}” twee keer.")
        return object_

    def find(self, soort: str, sleutel: Sleutel) -> Any:
        """Return one object."""
        try:
            return self._alles[soort][sleutel]
        except KeyError:
            raise DemoFout(f"De voorbeeldinhoud noemt {soort} “{sleutel}”, maar die bestaat niet.") from None

    def find_or_none(self, soort: str, sleutel: str) -> Any:
        """Return one object, or None when no key is given."""
        return self.find(soort, sleutel) if sleutel else None

    def find_all(self, soort: str, sleutels: str) -> list[Any]:
        """Return the objects of a text with keys between commas."""
        return [self.find(soort, sleutel) for sleutel in split_names(sleutels)]

    def find_of(self, model: type[Model], sleutel: Sleutel) -> Any:
        """Return one object of a model, whatever the texts of the content call that kind."""
        for dingen in self._alles.values():
            if isinstance(ding := dingen.get(sleutel), model):
                return ding
        raise DemoFout(f"De voorbeeldinhoud noemt {model._meta.verbose_name} “{sleutel}”, maar die bestaat niet.")

    def count(self, soort: str) -> int:
        """Return how many objects of a kind there are."""
        return len(self._alles.get(soort, ()))


def split_names(tekst: str) -> list[str]:
    """Return the names in a text with commas between them."""
    return [naam.strip() for naam in tekst.split(",") if naam.strip()]


def save_checked(object_: Ding) -> Ding:
    """Check an object as a form would, and store it; return it. A mistake in the content stops the loader."""
    check(object_)
    object_.save()
    return object_


def check(object_: Model) -> None:
    """Raise DemoFout when an object breaks a rule of its model."""
    try:
        object_.full_clean()
    except ValidationError as error:
        raise mistake(object_, error) from None


def mistake(object_: object, error: ValidationError) -> DemoFout:
    """Return the DemoFout for a ValidationError."""
    return DemoFout(f"De voorbeeldinhoud klopt niet bij “{object_}”: {error}")


def read_demodatum(tekst: str) -> date | None:
    """Return a date, the first day of what is known; None for an empty text."""
    return date.fromisoformat((tekst + "-01-01")[:10]) if tekst else None


def read_precise_date(tekst: str) -> tuple[date | None, str]:
    """Return a date and how precise it is: "2024-03" is known to the month."""
    return read_machinedatum(tekst) if tekst else (None, Precisie.DAG)


def read_demogetal(getal: float | None) -> Decimal | None:
    """Return a number as it was written, without the tail of a float; None stays None."""
    return None if getal is None else Decimal(str(getal))


def read_demomoment(tekst: str) -> datetime:
    """Return nine o'clock in the morning of a day."""
    return make_aware(datetime.combine(date.fromisoformat(tekst), time(9)))
