"""What a cell of a spreadsheet holds, on both sides of the boundary."""

from enum import StrEnum


class Celsoort(StrEnum):
    """What a cell holds; each goes with a text."""

    TEKST = "t"
    #: With a point before the decimals.
    GETAL = "n"
    #: Of a date as much as is shown: "2024", "2024-09" or "2024-09-30".
    DATUM = "d"
    JANEE = "b"
    #: A formula of which the file does not say what came of it.
    FORMULE = "f"
    FOUT = "e"
