"""The form field for plain text: cleaned before it is judged, so that invisible characters alone leave it empty."""

from typing import Any

from django import forms

from .schoon import clean_text


class Tekstveld(forms.CharField):
    """Plain text without what nobody sees.

    What is stored is cleaned whatever way it came (core/signalen.py). Cleaned there alone, a name that was judged
    could become an empty one, or that of another.
    """

    def to_python(self, value: Any) -> str:
        """Return the text as it will be stored."""
        return super().to_python(clean_text(value) if isinstance(value, str) else value)
