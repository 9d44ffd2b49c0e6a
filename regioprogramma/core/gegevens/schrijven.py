"""Write values as the shapes of the open data have them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model

from regioprogramma.core.opmaak import Precisie, machinedatum

#: Makes a whole address of a page or of a path.
Adresmaker = Callable[[Any], str]


def write_datum(datum: date | None, precisie: str = Precisie.DAG) -> dict[str, str] | None:
    """Return a Datumvorm; None without a date."""
    return {"waarde": machinedatum(datum, precisie), "precisie": str(precisie)} if datum else None


def write_bedrag(
    bedrag: Decimal | None, nauwkeurigheid: str | None, peildatum: date | None = None, in_natura: bool = False
) -> dict[str, Any]:
    """Return a Bedragvorm: of what is not known nobody says how exact it is."""
    return {
        "bedrag": bedrag,
        "valuta": "EUR",
        "nauwkeurigheid": None if bedrag is None else str(nauwkeurigheid),
        "inNatura": in_natura,
        "peildatum": peildatum,
    }


def write_keuze(ding: Any, veld: str) -> dict[str, str]:
    """Return a Keuzevorm of a field with choices."""
    return {"code": str(getattr(ding, veld)), "naam": str(getattr(ding, f"get_{veld}_display")())}


def write_verwijzing(ding: Model, titel: str, adres: str) -> dict[str, Any]:
    """Return a Verwijsvorm."""
    return {"id": ding.pk, "titel": titel, "url": adres}
