"""What a view may raise beside Django's own exceptions."""


class Ingetrokken(Exception):
    """A page was published here and is not any more; `titel` is what it was last called. Answered with 410."""

    def __init__(self, titel: str) -> None:
        super().__init__(titel)
        self.titel = titel


class HalfFormulier(Exception):
    """A part of a form that was sent is missing or damaged, as after a broken connection. Answered with 400."""
