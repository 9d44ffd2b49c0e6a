"""What is the name of a website that everybody can open: not of a computer, and nothing inside a network."""

import re

#: Parts with a dot in between; the last begins with a letter, or it would be a number of a computer.
_NAAM = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{1,62}")
#: How a name ends that exists within a network only.
_BINNEN = {"arpa", "corp", "home", "internal", "intranet", "lan", "local", "localhost"}
_LANGSTE = 253


def is_openbare_naam(naam: str) -> bool:
    """Whether this is the name of a website that may be on the internet."""
    try:
        kaal = naam.encode("idna").decode().lower()
    except UnicodeError:
        return False
    return len(kaal) <= _LANGSTE and bool(_NAAM.fullmatch(kaal)) and kaal.rpartition(".")[2] not in _BINNEN
