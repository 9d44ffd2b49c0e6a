"""What somebody said: a quotation with a name, else a text between quotation marks."""

import re

from .beelden import read_plain
from .boom import Knoop
from .omgeving import Tekstdeel
from .stroom import Stroom

LANGSTE_NAAM = 120
_NAAM = re.compile(r"(?:^|<br/>)\s*(?:<[bi]>)*\s*(?:[–—―~]|--?)\s*([^<>]*(?:</?[bi]>[^<>]*)*)$")
_BEGINTEKEN = "‘’“”\"'„«"
_EINDTEKEN = "’‘”“\"'»"


def show_citaat(stroom: Stroom, knoop: Knoop) -> None:
    """A quotation; its name is in `cite`, or on a last line that begins with a dash."""
    stroom.end()
    bronnen = [deel for deel in knoop.walk() if isinstance(deel, Knoop) and deel.naam in {"cite", "footer"}]
    wie_html = _take_out(knoop, bronnen[-1]) if bronnen and _is_last(knoop, bronnen[-1]) else None
    delen = stroom.sub(knoop)
    wie = [deel for deel in stroom.sub(wie_html) if deel.soort == "alinea"] if wie_html else []
    if not wie:
        delen, wie = _split_name(delen)
    for deel in _write(knoop, delen, wie):
        stroom.add(deel)


def _is_last(knoop: Knoop, bron: Knoop) -> bool:
    """Whether nothing is said after an element."""
    gezien = False
    binnen = {id(deel) for deel in bron.walk()}
    for deel in knoop.walk():
        gezien = gezien or deel is bron
        if gezien and isinstance(deel, str) and deel.strip() and id(deel) not in binnen:
            return False
    return True


def _take_out(knoop: Knoop, bron: Knoop) -> Knoop:
    for deel in [knoop, *knoop.walk()]:
        if isinstance(deel, Knoop) and any(kind is bron for kind in deel.kinderen):
            deel.kinderen = [kind for kind in deel.kinderen if kind is not bron]
            break
    return Knoop("div", {}, bron.kinderen)


def _split_name(delen: list[Tekstdeel]) -> tuple[list[Tekstdeel], list[Tekstdeel]]:
    """Return the parts without the name on the last line, and that name."""
    if not delen or delen[-1].soort != "alinea":
        return delen, []
    laatste = delen[-1]
    naam = _NAAM.search(laatste.html)
    if not naam or (len(delen) == 1 and naam.start() == 0):
        return delen, []
    rest = laatste.html[: naam.start()]
    wie = Tekstdeel("alinea", read_plain(naam[1]))
    over = [Tekstdeel("alinea", rest, ankers=laatste.ankers, werk=laatste.werk)] if rest else []
    return [*delen[:-1], *over], [wie]


def _write(knoop: Knoop, delen: list[Tekstdeel], wie: list[Tekstdeel]) -> list[Tekstdeel]:
    naam = read_plain(" ".join(deel.html for deel in wie)).lstrip("–—―~- ")
    tekst = "\n\n".join(read_plain(deel.html) for deel in delen)
    gewoon = all(deel.soort == "alinea" and "<a " not in deel.html for deel in [*delen, *wie])
    if gewoon and tekst and 0 < len(naam) <= LANGSTE_NAAM:
        waarde = {"citaat": _without_marks(tekst), "wie": naam}
        return [Tekstdeel("citaat", waarde=waarde).take_over([*delen, *wie])]
    if delen and all(deel.soort == "alinea" for deel in delen) and not knoop.find("pre", "code"):
        _add_marks(delen)
    return [*delen, *wie]


def _without_marks(tekst: str) -> str:
    """Return what was said without quotation marks around all of it: the site sets them."""
    binnen = tekst[1:-1]
    omringd = len(tekst) > 2 and tekst[0] in _BEGINTEKEN and tekst[-1] in _EINDTEKEN
    return binnen if omringd and not set(binnen) & set('“”"„«»') else tekst


def _add_marks(delen: list[Tekstdeel]) -> None:
    eerste, laatste = read_plain(delen[0].html), read_plain(delen[-1].html)
    if eerste[:1] in _BEGINTEKEN or laatste[-1:] in _EINDTEKEN:
        return
    delen[0].html = f"‘{delen[0].html}"
    delen[-1].html = f"{delen[-1].html}’"
