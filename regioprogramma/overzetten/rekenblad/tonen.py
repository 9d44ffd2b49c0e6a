"""How what a version holds is written for somebody who compares: with every digit, in the words of the site."""

from datetime import date
from decimal import Decimal
from typing import Any

from regioprogramma.core.opmaak import Nauwkeurigheid, Precisie, readable, show_datum, show_getal, show_ja_nee

from .kolommen import Kolom, Waardesoort
from .naslag import Naslag


def show_value(kolom: Kolom, velden: dict[str, Any], naslag: Naslag) -> str:
    """Return what the field of a column holds in a version, as text; "" when nothing."""
    naam = kolom.modelveld.name
    waarde = velden.get(naam)
    if waarde in (None, ""):
        return ""
    match kolom.soort:
        case Waardesoort.BEDRAG:
            return _amount(kolom, velden)
        case Waardesoort.GETAL:
            return show_getal(Decimal(str(waarde)))
        case Waardesoort.DATUM | Waardesoort.DAG:
            return show_datum(date.fromisoformat(waarde), velden.get(f"{naam}_precisie") or Precisie.DAG)
        case Waardesoort.JANEE:
            return show_ja_nee(waarde)
        case Waardesoort.KEUZE:
            return str(dict(kolom.modelveld.flatchoices).get(waarde, waarde))
        case Waardesoort.VERWIJZING:
            return naslag.of(kolom.naslag).namen.get(waarde, "?")
    return str(waarde)


def _amount(kolom: Kolom, velden: dict[str, Any]) -> str:
    veld = kolom.modelveld
    tekst = readable(veld, Decimal(str(velden[veld.name])))
    hoe = velden.get(veld.name.replace("bedrag", "nauwkeurigheid")) or Nauwkeurigheid.EXACT
    return tekst if hoe == Nauwkeurigheid.EXACT else f"{Nauwkeurigheid(hoe).label} {tekst}"


def show_names(ids: list[int], lijst: Any) -> str:
    """Return the names of things, with a bar between them as in a cell."""
    return " | ".join(lijst.namen.get(pk, "?") for pk in ids)
