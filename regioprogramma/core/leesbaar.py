"""The value of a field as an editor reads it: labels, euros and Dutch dates, not what the database stores."""

import os.path
from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import SPATIE, toon_getal


def leesbaar(veld, waarde):
    """Return what stands in a field, as text; "" when nothing does. `waarde` is as `value_from_object` gives it."""
    if waarde in (None, "", []):
        return ""
    if veld.is_relation:
        ding = veld.related_model._base_manager.filter(pk=waarde).first()
        return str(ding) if ding else _("(verwijderd)")
    if veld.flatchoices:
        return str(dict(veld.flatchoices).get(waarde, waarde))
    for soort, schrijf in _SCHRIJVERS:
        if isinstance(veld, soort):
            return schrijf(veld, waarde)
    return str(waarde)


def ja_nee(waarde):
    """Return a yes or no as a word."""
    return _("ja") if waarde else _("nee")


def _moment(veld, waarde):
    lokaal = timezone.localtime(waarde) if isinstance(waarde, datetime) else waarde
    return formats.date_format(lokaal, "d-m-Y H:i" if isinstance(waarde, datetime) else "d-m-Y")


def _getal(veld, waarde):
    """Write every digit: of two amounts one must see how much they differ, so no millions here."""
    if "bedrag" not in veld.name:
        return toon_getal(waarde)
    return f"€{SPATIE}{toon_getal(waarde, None if waarde == waarde.to_integral() else 2)}"


#: The first that fits counts. Whole numbers are left as they are: among them are years.
_SCHRIJVERS = (
    (models.DateField, _moment),
    (models.BooleanField, lambda veld, waarde: ja_nee(waarde)),
    (models.DecimalField, _getal),
    (ArrayField, lambda veld, waarde: ", ".join(map(str, waarde))),
    (models.FileField, lambda veld, waarde: os.path.basename(str(waarde))),
)
