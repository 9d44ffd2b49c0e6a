"""How a number is written."""

from decimal import Decimal


def write_number(waarde: Decimal | int | None) -> str:
    """Write a number as it is read: 1250000.50 becomes "1.250.000,50", and what is whole has no decimals."""
    if waarde is None:
        return ""
    waarde = Decimal(waarde)
    heel = waarde == waarde.to_integral()
    tekst = f"{waarde.quantize(Decimal(1)):,}" if heel else f"{waarde.normalize():,f}"
    tekst = tekst.translate(str.maketrans(",.", ".,"))
    komma = tekst.find(",")
    # Cents are written in two digits.
    return tekst + "0" if komma >= 0 and len(tekst) - komma == 2 and abs(waarde) >= 1000 else tekst
