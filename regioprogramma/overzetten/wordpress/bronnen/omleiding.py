"""One redirect of the website before, and what of a pattern can be kept."""

import re
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

_LEIDT_DOOR = {301, 302, 303, 307, 308}
_WEG = {404, 410, 451}
#: Patterns that stand for one address, and for all below one: "^/a/?$" and "^/a/(.*)$".
_TEKENS = r"(?:[\w\-./%~ !@&=:,+]|\\[.\-/ ?+()])*?"
_EEN = re.compile(rf"\^?(?P<pad>/?{_TEKENS})(?:/\??)?\$?")
_ERONDER = re.compile(rf"\^?(?P<pad>/?{_TEKENS})/?\(\.[*+]\??\)/?\$?")
#: How a target names what stood below.
_REST = re.compile(r"[$\\]1/?$")


@dataclass(frozen=True)
class Omleiding:
    """A redirect as a list says it: from where, to where, with which status, on which line.

    `is_regex` when `van` is a pattern; `is_begin` when it stands for all below an address, and for that itself.
    """

    van: str
    naar: str
    code: int = 301
    regel: int = 0
    is_regex: bool = False
    is_begin: bool = False

    @property
    def is_weg(self) -> bool:
        """Whether it says that what stood there is gone."""
        return self.code in _WEG


class Melder:
    """Collects a sentence about each line that was not understood."""

    #: So many are told; what is wrong with more is wrong with all.
    _MEESTE = 200

    def __init__(self, zinnen: list[str]) -> None:
        self.zinnen = zinnen

    def tell(self, regel: int, zin: str, **delen: object) -> None:
        """Add a sentence about a line."""
        if len(self.zinnen) < self._MEESTE:
            kort = {naam: str(waarde)[:120] for naam, waarde in delen.items()}
            self.zinnen.append(_("Regel %(regel)s: ") % {"regel": regel} + (zin % kort if kort else zin))


def checked_omleiding(ruw: Omleiding, melder: Melder) -> Omleiding | None:
    """Return a redirect as it can be kept; None, told to the melder, of what cannot."""
    if not ruw.van:
        melder.tell(ruw.regel, _("er staat geen oud adres."))
    elif not ruw.is_weg and ruw.code not in _LEIDT_DOOR:
        melder.tell(
            ruw.regel, _("‘%(van)s’ heeft een code die de website niet kent: %(code)s."), van=ruw.van, code=ruw.code
        )
    elif not ruw.is_weg and not _is_address(ruw.naar):
        melder.tell(ruw.regel, _("‘%(van)s’ gaat nergens naartoe."), van=ruw.van)
    else:
        rij = replace(ruw, naar="") if ruw.is_weg else ruw
        return _of_pattern(rij, melder) if ruw.is_regex else replace(rij, van=_with_slash(rij.van))
    return None


def _is_address(naar: str) -> bool:
    return naar.startswith("/") and not naar.startswith("//") or naar.lower().startswith(("http://", "https://"))


def _with_slash(adres: str) -> str:
    return adres if adres.startswith(("/", "http://", "https://")) else f"/{adres}"


def _of_pattern(rij: Omleiding, melder: Melder) -> Omleiding | None:
    """Return what a pattern of a simple form stands for."""
    if (een := _EEN.fullmatch(rij.van)) and "$1" not in rij.naar and "\\1" not in rij.naar:
        return replace(rij, van=_plain(een["pad"]), is_regex=False)
    onder = _ERONDER.fullmatch(rij.van)
    if onder and onder["pad"].strip("/") and (rij.is_weg or _REST.search(rij.naar)):
        naar = _REST.sub("", rij.naar)
        if rij.is_weg or (naar.endswith("/") and "$" not in naar and "\\" not in naar):
            return replace(rij, van=_plain(onder["pad"]), naar=naar, is_regex=False, is_begin=True)
    melder.tell(
        rij.regel,
        _("het patroon ‘%(van)s’ kan de website niet overnemen. Kies zelf waar die adressen naartoe leiden."),
        van=rij.van,
    )
    return None


def _plain(pad: str) -> str:
    return _with_slash(re.sub(r"\\(.)", r"\1", pad))
