"""Amounts and numbers as people write them: read as they are meant, or refused with what would have been understood.

In Dutch a point stands between thousands and a comma before decimals. What may be meant in two ways is not guessed.
"""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .waarden import Nauwkeurigheid

#: What stands for "we do not know yet": not a number, and not nought.
ONBEKEND = {"", "-", "–", "—", "?", "n.t.b.", "ntb", "n.n.b.", "nnb", "p.m.", "pm", "onbekend", "nog niet bekend",
    "nog onbekend", "n.v.t.", "nvt"}  # fmt: skip
#: The words for large numbers, and how many these are.
VEELVOUDEN = {
    "k": 10**3, "dzd": 10**3, "duizend": 10**3,
    "mln": 10**6, "mio": 10**6, "miljoen": 10**6,
    "mld": 10**9, "mrd": 10**9, "miljard": 10**9,
}  # fmt: skip
#: Words for large numbers in money alone: elsewhere "40 ton" is a weight and "150 m" a length.
VAN_GELD = VEELVOUDEN | {"ton": 10**5, "m": 10**6}
_SPATIES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_EURO = re.compile(r"^(?:€|euro|eur)\s*|\s*(?:€|eur|euro|euro[’']?s)$")
_VORM = re.compile(
    r"(?P<teken>[-−–+]?)\s*(?P<getal>[0-9][0-9., ]*?)(?P<rond>,\s?[-–—=]{1,2})?\s*(?P<woord>[a-z]+\.?)?"
)
#: What stands before an amount and says how exact it is.
_VOORAF = (
    (re.compile(r"(?:ca\.?|circa|ongeveer|plm\.?|±|~)\s*"), Nauwkeurigheid.CIRCA),
    (re.compile(r"(?:ruim|meer dan|>)\s*(?!=)"), Nauwkeurigheid.RUIM),
    (re.compile(r"(?:minimaal|minstens|ten ?minste|≥|>=)\s*"), Nauwkeurigheid.MINIMAAL),
    (re.compile(r"(?:precies|exact)\s*"), Nauwkeurigheid.EXACT),
)
#: No longer than any number that a column holds: arithmetic with decimals has an end.
_HEEL = re.compile(r"[0-9]{1,18}|[0-9]{1,3}(?:\.[0-9]{3}){1,5}|[0-9]{1,3}(?: [0-9]{3}){1,5}")
_BREUK = re.compile(r"[0-9]{1,9}")


def read_amount(tekst: object, decimalen: int = 2) -> Decimal | None:
    """Return an amount of euros as a Decimal, None for one that is not known yet; raises ValidationError (Dutch)."""
    return _read(tekst, decimalen, geld=True)


def read_rough_amount(tekst: object, decimalen: int = 2) -> tuple[Decimal | None, Nauwkeurigheid | None]:
    """Return an amount as `read_amount` does, and how exact a word before it says that it is: "ca. 800k".

    None for what no word says; raises ValidationError (Dutch).
    """
    kaal = _SPATIES.sub(" ", str(tekst)).strip().lower()
    kaal = re.sub(r"^€\s*", "", kaal)
    for vorm, nauwkeurigheid in _VOORAF:
        if (vooraf := vorm.match(kaal)) and (rest := kaal[vooraf.end() :]):
            try:
                return read_amount(rest, decimalen), nauwkeurigheid
            except ValidationError as fout:
                raise _niet_te_lezen(tekst, geld=True) from fout
    return read_amount(tekst, decimalen), None


def read_decimal(tekst: object, decimalen: int) -> Decimal | None:
    """Return a number as a Decimal, None for one that is not known yet; raises ValidationError (Dutch)."""
    return _read(tekst, decimalen, geld=False)


def _read(tekst: object, decimalen: int, *, geld: bool) -> Decimal | None:
    kaal = _SPATIES.sub(" ", str(tekst)).strip().lower()
    if kaal in ONBEKEND:
        return None
    kaal = _EURO.sub("", _EURO.sub("", kaal)) if geld else re.sub(r" ?(?:%|procent)$", "", kaal)
    vorm = _VORM.fullmatch(kaal.strip())
    if vorm is None:
        raise _niet_te_lezen(tekst, geld)
    woord, veelvouden = (vorm["woord"] or "").rstrip("."), VAN_GELD if geld else VEELVOUDEN
    if woord and woord not in veelvouden:
        raise _niet_te_lezen(tekst, geld)
    heel, komma, breuk = vorm["getal"].strip().partition(",")
    if not _HEEL.fullmatch(heel) or (komma and not _BREUK.fullmatch(breuk)):
        raise _dubbelzinnig(tekst, heel, breuk, geld)
    if geld and not woord and len(breuk) > decimalen:
        # "2,500" may be two and a half, or what an English hand writes for two and a half thousand.
        raise _te_precies(tekst, decimalen)
    waarde = Decimal(re.sub("[. ]", "", heel) + (f".{breuk}" if breuk else "")) * veelvouden.get(woord, 1)
    afgerond = round(waarde, decimalen)
    if waarde != afgerond:
        raise _te_precies(tekst, decimalen)
    if woord:
        # "7,125 miljoen" has no decimals left, and whoever counts them must not find the zeros.
        waarde = afgerond
    return -waarde if vorm["teken"] in {"-", "−", "–"} else waarde


def _niet_te_lezen(tekst: object, geld: bool) -> ValidationError:
    voorbeeld = _("340.000, 1.250.000,50 of 7,5 miljoen") if geld else _("1.250 of 7,5, zonder eenheid")
    return ValidationError(
        _(
            "‘%(tekst)s’ is niet te lezen als getal. Bijvoorbeeld: %(voorbeeld)s. "
            "Weet u het nog niet? Vul dan n.t.b. in."
        ),
        code="invalid",
        params={"tekst": tekst, "voorbeeld": voorbeeld},
    )


def _dubbelzinnig(tekst: object, heel: str, breuk: str, geld: bool) -> ValidationError:
    """Say what a point or comma in an odd place may have meant, when that can be said."""
    gehad = re.fullmatch(r"([0-9]+)\.([0-9]{1,2}|[0-9]{4,})", heel)
    if gehad and not breuk:
        return ValidationError(
            _("‘%(tekst)s’ is niet duidelijk. Schrijf een komma voor de decimalen: %(bedoeld)s."),
            code="invalid",
            params={"tekst": tekst, "bedoeld": f"{gehad[1]},{gehad[2]}"},
        )
    if {",", "."} & set(breuk):
        return ValidationError(
            _("‘%(tekst)s’ is niet duidelijk. Schrijf punten tussen duizendtallen en een komma voor de decimalen."),
            code="invalid",
            params={"tekst": tekst},
        )
    return _niet_te_lezen(tekst, geld)


def _te_precies(tekst: object, decimalen: int) -> ValidationError:
    if not decimalen:
        zin = _("‘%(tekst)s’ heeft decimalen. Vul een heel getal in. Duizendtallen krijgen een punt, geen komma.")
    else:
        zin = _("‘%(tekst)s’ heeft te veel decimalen: hooguit %(aantal)d. Duizendtallen krijgen een punt, geen komma.")
    return ValidationError(zin, code="max_decimal_places", params={"tekst": tekst, "aantal": decimalen})
