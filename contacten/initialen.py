"""The first letters of a name, for whoever has no photo."""

import re

#: What stands before or behind a name and is not part of it.
_TITELS = re.compile(
    r"(?:(?:dhr|mevr|mw|prof|dr|drs|mr|ir|ing|ds|burgemeester|wethouder|gedeputeerde|mba|msc|bsc|llm|phd|jr|sr)\.?)",
    re.IGNORECASE,
)
#: "’s-" and "’t " before a name, and any other character.
_BEGIN = re.compile(r"^(?:['’‘`´][a-z]-)?[\W\d_]*", re.IGNORECASE)


def read_initials(naam: str) -> str:
    """Return the first letters of the first and last name, at most two; "" for a name without letters.

    "mr. drs. Noor van Voorbeeld-Bedacht" becomes "NV", "IJsbrand ’t Hart" becomes "IJH".
    """
    delen = [deel for deel in naam.partition(",")[0].split() if not _TITELS.fullmatch(deel)]
    kaal = [woord for woord in (_BEGIN.sub("", deel) for deel in delen or naam.split()) if woord]
    return "".join(_letter(woord) for woord in kaal[:1] + kaal[1:][-1:])


def _letter(woord: str) -> str:
    """Return the first letter of a word as a capital; in Dutch "ij" is one."""
    if woord[:2].lower() == "ij":
        return "IJ"
    # The capital of ß is two letters.
    return woord[0].upper()[:1]
