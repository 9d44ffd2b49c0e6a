"""Phone numbers: typed as people do, stored as E.164 ("+31612345678"), shown the Dutch way ("06 - 12 34 56 78").

An extension follows as in RFC 3966 ("+31263779911;ext=12"). The numbers 14 + area code of gemeenten have no
international form: these are stored as they are dialled ("14024").
"""

import re
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

_LAND, LANDNUMMER = "NL", 31
_TOESTEL = re.compile(
    r"\s*[,;]?\s*\(?(?:toestel|tst\.?|ext\.?|x)\s*:?\s*(?P<toestel>[0-9]{1,6})\)?\s*$", re.IGNORECASE
)
#: What a page or a phone puts in a number that is copied from it: spaces and a hyphen at which no line is broken, and
#: characters for the direction of writing.
_SPATIES, _VAST_STREEPJE = re.compile("[\u00a0\u2000-\u200a\u202f]"), "\u2011"
_RICHTING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TEKENS = re.compile(r"[+(]?[0-9 ()./–-]+")
#: 14 with an area code (numbering plan for telephony, Staatscourant).
_GEMEENTE = re.compile(r"140[0-9]{2,3}")
#: 0800, 0900 and the like are followed by four or seven digits; every other number has nine after its 0.
_DIENST = re.compile(r"(?:800|900|906|909)(?:[0-9]{4}|[0-9]{7})")
_GEWOON = re.compile(r"(?!800|900|906|909)[1-9][0-9]{8}")


def read_telefoon(tekst: str) -> str:
    """Return `tekst` as it is stored; raises ValidationError (Dutch) when it is not a phone number."""
    tekst = _RICHTING.sub("", _SPATIES.sub(" ", tekst.replace(_VAST_STREEPJE, "-"))).strip()
    toestel = _TOESTEL.search(tekst)
    nummer = (tekst[: toestel.start()] if toestel else tekst).strip()
    if not _TEKENS.fullmatch(nummer):
        raise _geen_nummer(tekst)
    cijfers = re.sub(r"[^0-9]", "", nummer)
    if _GEMEENTE.fullmatch(cijfers) and "+" not in nummer and not toestel:
        return cijfers
    return _e164(nummer, tekst) + (f";ext={toestel['toestel']}" if toestel else "")


def _e164(nummer: str, tekst: str) -> str:
    try:
        gelezen = phonenumbers.parse(nummer, _LAND)
    except phonenumbers.NumberParseException:
        raise _geen_nummer(tekst) from None
    if not phonenumbers.is_possible_number(gelezen):
        raise _geen_nummer(tekst)
    if gelezen.country_code == LANDNUMMER:
        kaal = phonenumbers.national_significant_number(gelezen)
        if not (_GEWOON.fullmatch(kaal) or _DIENST.fullmatch(kaal)):
            raise _geen_nummer(tekst, _("Nederlandse nummers hebben tien cijfers. Bijvoorbeeld: 020 123 4567."))
    return phonenumbers.format_number(gelezen, phonenumbers.PhoneNumberFormat.E164)


def _geen_nummer(tekst: str, waarom: str | None = None) -> ValidationError:
    voorbeeld = waarom or _("Bijvoorbeeld: 020 123 4567 of 06 12 34 56 78.")
    return ValidationError(
        _("Dit is geen telefoonnummer: ‘%(tekst)s’. %(voorbeeld)s") % {"tekst": tekst, "voorbeeld": voorbeeld}
    )


def show_telefoon(nummer: str) -> str:
    """Return a stored number as it is written in the Netherlands; mobile numbers in pairs after "06 - "."""
    if not nummer:
        return ""
    e164, _puntkomma, toestel = nummer.partition(";ext=")
    return f"{_show(e164)}, {_('toestel')} {toestel}" if toestel else _show(e164)


def _show(e164: str) -> str:
    if _GEMEENTE.fullmatch(e164):
        return f"14 {e164[2:]}"
    if e164.startswith("+316") and len(e164) == 12:
        cijfers = e164[4:]
        return "06 - " + " ".join(cijfers[i : i + 2] for i in range(0, 8, 2))
    nummer = phonenumbers.parse(e164, _LAND)
    stijl = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(
        nummer, stijl.NATIONAL if nummer.country_code == LANDNUMMER else stijl.INTERNATIONAL
    )


class Telefoonveld(models.CharField):
    """A column that holds a phone number; a form may give it in any way people write it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 24, **kwargs})

    def formfield(self, **kwargs: Any) -> forms.Field:
        # What is typed may have spaces and brackets: longer than what is stored.
        return super().formfield(**{**kwargs, "max_length": 60})

    def value_from_object(self, obj: models.Model) -> str:
        """Return what the form shows: a number as people write it, which is read back as the same."""
        return show_telefoon(super().value_from_object(obj))

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return read_telefoon(value) if value else value
