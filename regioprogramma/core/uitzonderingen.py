"""What a view may raise beside Django's own exceptions."""


class Ingetrokken(Exception):
    """A page was published here and is not any more; `titel` is what it was last called. Answered with 410."""

    def __init__(self, titel):
        super().__init__(titel)
        self.titel = titel
