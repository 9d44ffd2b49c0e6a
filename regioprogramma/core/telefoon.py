"""Phone numbers: typed as people do, stored as E.164 ("+31612345678"), shown the Dutch way ("06 - 12 34 56 78")."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

LAND = "NL"


def lees_telefoon(tekst):
    """Return `tekst` as E.164; raises ValidationError (Dutch) when it is no phone number."""
    try:
        nummer = phonenumbers.parse(tekst, LAND)
    except phonenumbers.NumberParseException:
        nummer = None
    if nummer is None or not phonenumbers.is_possible_number(nummer):
        raise ValidationError(_("Dit is geen telefoonnummer. Bijvoorbeeld: 020 123 4567 of 06 12 34 56 78."))
    return phonenumbers.format_number(nummer, phonenumbers.PhoneNumberFormat.E164)


def toon_telefoon(e164):
    """Return a stored number as it is written in the Netherlands; mobile numbers in pairs after "06 - "."""
    if not e164:
        return ""
    if e164.startswith("+316") and len(e164) == 12:
        cijfers = e164[4:]
        return "06 - " + " ".join(cijfers[i : i + 2] for i in range(0, 8, 2))
    nummer = phonenumbers.parse(e164, LAND)
    stijl = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(nummer, stijl.NATIONAL if nummer.country_code == 31 else stijl.INTERNATIONAL)


class Telefoonveld(models.CharField):
    """A column that holds a phone number as E.164; a form may give it in any way people write it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 16, **kwargs})

    def formfield(self, **kwargs):
        # What is typed may have spaces and brackets: longer than what is stored.
        return super().formfield(**{**kwargs, "max_length": 40})

    def value_from_object(self, obj):
        """Return what the form shows: a number as people write it, which is read back as the same."""
        return toon_telefoon(super().value_from_object(obj))

    def to_python(self, value):
        value = super().to_python(value)
        return lees_telefoon(value) if value else value
