"""Codes that are written in many ways and mean one thing: a postcode, a phone number, an amount, a date.

Each has one name in the index, whatever spaces, points and words it was written with. The words of it stand there too.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from regioprogramma.core.opmaak import KORTE_MAANDEN, MAANDEN, VAN_GELD
from regioprogramma.taal import Token
from regioprogramma.taal.woorden import STOPWOORDEN

#: The months by their whole names and by their abbreviations.
_MAAND = {naam[:lang]: nr for nr, naam in enumerate(MAANDEN, start=1) for lang in (3, len(naam))} | KORTE_MAANDEN
_VEEL = "|".join(VAN_GELD)
_GETAL = r"(?P<{0}>\d{{1,3}}(?:[.\u00a0 ]\d{{3}})+|\d+)(?:,(?P<{0}_rest>\d{{1,3}}))?"
#: Between the parts of a code on one line: what stands on the next line is another thing.
_SP = r"[^\S\n]*"
#: The four digits that many postcodes begin with; with the word before them, for a number alone may be anything.
_POSTCODEGEBIED = re.compile(
    r"\bpostcode[\s\u00a0]+(?P<cijfers>[1-9]\d{3})(?![\w])(?![\s\u00a0]?[A-Z]{2}\b)", re.IGNORECASE
)
_POSTCODE = re.compile(r"(?<![\w])(?P<cijfers>\d{4})[\s\u00a0]?(?P<letters>[A-Za-z]{2})(?!\w)")
#: A Dutch number: ten digits from 0, or +31 and nine; with spaces, hyphens and brackets between them.
_TELEFOON = re.compile(r"(?<![\d+])(?:(?:\+|00)31[\s().\u00a0/–-]*(?:\(0\))?|0)(?:[\s().\u00a0/–-]{0,3}\d){9}(?!\d)")
#: 14 and an area code: the number of a gemeente.
_VEERTIEN = re.compile(r"(?<![\d.,])14[\s\u00a0]?0\d{2,3}(?![\d.,])")
_BEDRAG = re.compile(
    rf"(?:(?:€|\beuro?\b){_SP}{_GETAL.format('na')}(?:{_SP}(?P<na_veel>{_VEEL})\b)?"
    # In "in 2027 € 5 miljoen" the year is not an amount.
    rf"|(?<![\w.,]){_GETAL.format('voor')}(?:{_SP}(?P<voor_veel>{_VEEL}))?{_SP}(?:€|euro\b|eur\b)(?!{_SP}\d))",
    re.IGNORECASE,
)
_DATUM = re.compile(
    rf"(?<![\d.,/-])(?P<dag>\d{{1,2}}){_SP}(?:[-/.]{_SP}(?P<nr>\d{{1,2}}){_SP}[-/.]|(?P<maand>{'|'.join(_MAAND)})\.?){_SP}"
    r"(?P<jaar>(?:19|20)\d\d|(?<=[-/])\d\d)(?!\d)",
    re.IGNORECASE,
)
_MACHINEDATUM = re.compile(r"(?<![\d-])(?P<jaar>(?:19|20)\d\d)-(?P<nr>\d\d)-(?P<dag>\d\d)(?![\d-])")


@dataclass(frozen=True)
class Code:
    """A code in a text: its one name, and where it stands there."""

    naam: str
    begin: int
    eind: int

    @property
    def deel_van(self) -> str:
        """The name of what it lies in: a postcode lies in the area of its digits; "" for any other code."""
        return f"pg{self.naam[2:6]}" if self.naam.startswith("pc") else ""


def find_codes(tekst: str) -> list[Code]:
    """Return the codes in a text, in order; where two overlap, the one that begins first, then the longest."""
    alle = [Code(naam, *gevonden.span()) for patroon, read in _SOORTEN for gevonden in patroon.finditer(tekst)
            if (naam := read(gevonden))]  # fmt: skip
    uit: list[Code] = []
    tot = 0
    for code in sorted(alle, key=lambda code: (code.begin, -code.eind)):
        if code.begin >= tot:
            uit.append(code)
            tot = code.eind
    return uit


def as_tokens(tekst: str) -> list[Token]:
    """Return the codes in a text as words of the index."""
    return [Token(code.naam, code.naam, (), code.begin, code.eind) for code in find_codes(tekst)]


def without(tekst: str, codes: Sequence[Code]) -> str:
    """Return a text without these codes in it, for whoever reads the words around them."""
    for code in reversed(codes):
        tekst = f"{tekst[: code.begin]} {tekst[code.eind :]}"
    return tekst


def _postcode(gevonden: re.Match[str]) -> str:
    letters, aaneen = gevonden["letters"], len(gevonden[0]) == 6
    # "2026 op" is a year and a word.
    if not aaneen and letters != letters.upper() and letters.lower() in STOPWOORDEN:
        return ""
    return f"pc{gevonden['cijfers']}{letters.lower()}"


def _postcodegebied(gevonden: re.Match[str]) -> str:
    return f"pg{gevonden['cijfers']}"


def _telefoon(gevonden: re.Match[str]) -> str:
    cijfers = re.sub(r"\D", "", gevonden[0])
    return f"tel{cijfers[-9:]}"


def _veertien(gevonden: re.Match[str]) -> str:
    return "tel" + re.sub(r"\D", "", gevonden[0])


def _bedrag(gevonden: re.Match[str]) -> str:
    soort = "na" if gevonden["na"] else "voor"
    heel, rest, veel = (gevonden[f"{soort}{deel}"] for deel in ("", "_rest", "_veel"))
    waarde = Decimal(re.sub(r"\D", "", heel) + (f".{rest}" if rest else "")) * VAN_GELD.get((veel or "").lower(), 1)
    return f"eur{waarde.normalize():f}".replace(".", "c")


def _datum(gevonden: re.Match[str]) -> str:
    delen = gevonden.groupdict()
    maand = int(delen["nr"]) if delen["nr"] else _MAAND[delen["maand"].lower()]
    dag, jaar = int(delen["dag"]), delen["jaar"] if len(delen["jaar"]) == 4 else f"20{delen['jaar']}"
    return f"dag{jaar}{maand:02}{dag:02}" if 1 <= maand <= 12 and 1 <= dag <= 31 else ""


_SOORTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_POSTCODE, _postcode),
    (_POSTCODEGEBIED, _postcodegebied),
    (_TELEFOON, _telefoon),
    (_VEERTIEN, _veertien),
    (_BEDRAG, _bedrag),
    (_DATUM, _datum),
    (_MACHINEDATUM, _datum),
)
