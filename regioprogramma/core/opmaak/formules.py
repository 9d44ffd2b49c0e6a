"""A text in a spreadsheet that nobody meant as a formula: every file that we write for one guards against that."""

#: A cell that starts with one of these is a formula to a spreadsheet.
_TEKENS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: What a spreadsheet overlooks in front of it.
_SPATIES = " \N{NO-BREAK SPACE}"
#: A cell that starts with this is a text; a spreadsheet does not show the character.
_TEKST = "'"


def guard_formula(tekst: str) -> str:
    """Return a text as a cell in which it cannot be taken for a formula."""
    return _TEKST + tekst if _is_formula(tekst) else tekst


def unguard_formula(cel: str) -> str:
    """Return the text of a cell that `guard_formula` wrote."""
    tekst = cel.removeprefix(_TEKST)
    return tekst if _is_formula(tekst) else cel


def _is_formula(tekst: str) -> bool:
    return tekst.lstrip(_SPATIES).startswith(_TEKENS)
