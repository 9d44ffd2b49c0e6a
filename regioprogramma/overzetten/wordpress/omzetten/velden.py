"""The texts that stand in fields beside the text (ACF): of a page that was built of them, they are its text."""

import re
from dataclasses import replace
from html import escape

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

#: By which ACF says that a key is one of its fields: beside "tekst" stands "_tekst" with the number of the field.
_VELD = re.compile(r"field_\w+")
_KOP = re.compile(r"kop|titel|title|heading|vraag|question", re.IGNORECASE)
#: What is no text: numbers, days, addresses, and what PHP stored.
_GEEN_TEKST = re.compile(r"[\d\s.,:/+-]+|https?://\S+|\S+@\S+|#[0-9a-f]{3,8}|[abdiNOs]:\d+.*", re.DOTALL)
#: A heading is no longer than this; a text of one word says how something is shown.
_LANGSTE_KOP = 120


def with_field_texts(stuk: Bronstuk) -> Bronstuk:
    """Return an item with the texts of its fields below its own text, in the order in which they stand there."""
    stukken = [
        _as_html(sleutel, stuk.meta_value(sleutel).strip()) for sleutel in stuk.meta if _is_field(stuk, sleutel)
    ]
    toegevoegd = "\n\n".join(deel for deel in stukken if deel and deel not in stuk.inhoud)
    return replace(stuk, inhoud=f"{stuk.inhoud}\n\n{toegevoegd}") if toegevoegd else stuk


def _is_field(stuk: Bronstuk, sleutel: str) -> bool:
    return not sleutel.startswith("_") and bool(_VELD.fullmatch(stuk.meta_value(f"_{sleutel}")))


def _as_html(sleutel: str, waarde: str) -> str:
    """Return the text of a field; "" for what is no text."""
    if _GEEN_TEKST.fullmatch(waarde):
        return ""
    if re.search(r"<[a-z][^>]*>", waarde, re.IGNORECASE):
        return waarde
    if _KOP.search(sleutel) and len(waarde) <= _LANGSTE_KOP:
        return f"<h2>{escape(waarde)}</h2>"
    return f"<p>{escape(waarde)}</p>" if len(waarde.split()) > 1 else ""
