"""How a postcode area and a point on the map are written: four digits, and degrees of WGS84."""

import re

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.lookups import Regex
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: A whole postcode or its digits alone, as people write it; the letters are of a street and are not kept.
_POSTCODE = re.compile(r"([1-9][0-9]{3})\s?([A-Za-z]{2})?")
#: Two numbers, with a point or a comma in them, and anything that parts them: "52.1383, 6.2064", "52,1383 6,2064".
_PUNT = re.compile(r"(\d{1,2}[.,]\d{1,15})\s*[,; ]\s*(\d{1,2}[.,]\d{1,15})")
#: As it is stored. The first degrees are those of the Netherlands, so what was turned round is refused.
_PUNT_OPGESLAGEN = r"^(5[0-3]\.[0-9]{1,6}, [3-7]\.[0-9]{1,6})?$"
#: Beyond six decimals a point moves by less than a metre.
_DECIMALEN = 6
POSTCODEZIN = _("Een postcodegebied is vier cijfers. Bijvoorbeeld: 7211.")
PUNTZIN = _("Schrijf coördinaten in graden, eerst noord en dan oost. Bijvoorbeeld: 52.1383, 6.2064.")


def read_postcode(tekst: str) -> str:
    """Return the four digits of a postcode, however it was written; "" for what is no postcode."""
    gevonden = _POSTCODE.fullmatch(tekst.strip())
    return gevonden[1] if gevonden else ""


def read_punt(tekst: str) -> str:
    """Return a point as it is stored, "52.1383, 6.2064"; raises ValidationError for what is no point here."""
    gevonden = _PUNT.fullmatch(tekst.strip())
    if gevonden is None:
        raise ValidationError(PUNTZIN)
    noord, oost = (round(float(deel.replace(",", ".")), _DECIMALEN) for deel in gevonden.groups())
    punt = f"{noord}, {oost}"
    if not re.match(_PUNT_OPGESLAGEN, punt):
        raise ValidationError(PUNTZIN)
    return punt


def clean_punt(ding: models.Model) -> None:
    """Write the point of a record as it is stored; raises ValidationError at its field when it is none."""
    if ding.coordinaten:
        try:
            ding.coordinaten = read_punt(ding.coordinaten)
        except ValidationError as fout:
            raise ValidationError({"coordinaten": fout}) from None


def split_punt(punt: str) -> tuple[float, float] | None:
    """Return (latitude, longitude) of a stored point; None for none."""
    return tuple(float(deel) for deel in punt.split(", ")) if punt else None  # type: ignore[return-value]


def puntveld() -> models.CharField:
    """Return the column of a point."""
    return models.CharField(
        _("coördinaten"),
        max_length=40,
        blank=True,
        help_text=_("In graden (WGS84), eerst noord, dan oost. Bijvoorbeeld: 52.1383, 6.2064."),
    )


def puntregel(naam: str) -> models.CheckConstraint:
    """Return the rule of the database for the column of a point."""
    return models.CheckConstraint(
        condition=Q(coordinaten__regex=_PUNT_OPGESLAGEN), name=naam, violation_error_message=PUNTZIN
    )


def postcodesveld(hulp: str | Promise) -> ArrayField:
    """Return the column of the postcode areas of a place; one area may lie in more places."""
    return ArrayField(
        models.CharField(max_length=4, validators=[RegexValidator(r"^[1-9][0-9]{3}$", POSTCODEZIN)]),
        verbose_name=_("postcodegebieden"),
        blank=True,
        default=list,
        db_default=[],
        help_text=hulp,
    )


def postcodesregel(naam: str) -> models.CheckConstraint:
    """Return the rule of the database for the column of postcode areas."""
    aaneen = Func("postcodegebieden", Value(","), function="array_to_string", output_field=models.TextField())
    return models.CheckConstraint(
        condition=Regex(aaneen, Value(r"^([1-9][0-9]{3}(,[1-9][0-9]{3})*)?$")),
        name=naam,
        violation_error_message=POSTCODEZIN,
    )
