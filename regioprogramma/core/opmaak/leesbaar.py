"""The value of a field as an editor reads it: labels, euros and Dutch dates, not what the database stores."""

import os.path
import re
from datetime import datetime
from typing import Any

from bs4 import BeautifulSoup
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Field
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from .tonen import SPATIE, show_getal


def readable(veld: Field, waarde: Any) -> str:
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


#: What begins on a line of its own, and what stands beside something else.
_REGELS = ("p", "h2", "h3", "h4", "li", "tr", "blockquote", "dt", "dd", "figcaption", "caption", "div")
_CELLEN = ("td", "th")


def text_of(html: object) -> str:
    """Return the text of a piece of HTML: a line per paragraph, item and row, with a vertical bar between cells."""
    soep = BeautifulSoup(str(html), "html.parser")
    for element in soep.find_all([*_REGELS, "br"]):
        element.insert_after("\n")
    for cel in soep.find_all(_CELLEN):
        if cel.find_next_sibling(_CELLEN):
            cel.append(" | ")
    regels = (re.sub(r"\s+", " ", regel).strip() for regel in soep.get_text().splitlines())
    return "\n".join(regel for regel in regels if regel)


def show_ja_nee(waarde: object) -> str:
    """Return a yes or no as a word."""
    return _("ja") if waarde else _("nee")


def _moment(veld: Field, waarde: Any) -> str:
    lokaal = timezone.localtime(waarde) if isinstance(waarde, datetime) else waarde
    return formats.date_format(lokaal, "d-m-Y H:i" if isinstance(waarde, datetime) else "d-m-Y")


def _getal(veld: Field, waarde: Any) -> str:
    """Write every digit: one must see how much two amounts differ, so no millions here."""
    if "bedrag" not in veld.name:
        return show_getal(waarde)
    return f"€{SPATIE}{show_getal(waarde, None if waarde == waarde.to_integral() else 2)}"


#: The first that fits counts. Whole numbers are left as they are: among them are years.
_SCHRIJVERS = (
    (models.DateField, _moment),
    (models.BooleanField, lambda veld, waarde: show_ja_nee(waarde)),
    (models.DecimalField, _getal),
    (
        models.JSONField,
        lambda veld, waarde: ", ".join(f"{deel}: {show_getal(hoeveel)}" for deel, hoeveel in waarde.items()),
    ),
    (
        ArrayField,
        lambda veld, waarde: ", ".join(str(dict(veld.base_field.flatchoices).get(deel, deel)) for deel in waarde),
    ),
    (models.FileField, lambda veld, waarde: os.path.basename(str(waarde))),
)
