"""The order of names as a Dutch reader looks them up: without the punctuation before them and the accents in them."""

import re

from django.db.models import CharField, F, Func, Value
from django.db.models.functions import Lower

#: Each letter with a mark, and the same letter without; PostgreSQL itself orders them by a locale nobody chose.
_MET = "áàâäãåéèêëíìîïóòôöõúùûüýÿçñ"
_ZONDER = "aaaaaaeeeeiiiiooooouuuuyycn"
#: "’s-", "'t " and the like, and any punctuation, at the beginning.
_BEGIN = r"^(?:[''’‘`´][a-z][- ])?[^a-z0-9à-ÿ]*"


def name_order(veld: str) -> Func:
    """Return the expression by which a name is ordered: "’s-Hertogenbosch" stands under H, "Één" among the e's."""
    kaal = Func(Lower(F(veld)), Value(_BEGIN), Value(""), function="regexp_replace", output_field=CharField())
    return Func(kaal, Value(_MET), Value(_ZONDER), function="translate", output_field=CharField())


def name_key(naam: str) -> str:
    """Return what a name is ordered by when it is in memory already: the same rule."""
    return re.sub(_BEGIN, "", naam.lower()).translate(str.maketrans(_MET, _ZONDER))
