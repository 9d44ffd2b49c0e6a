"""Reads the redirects in a file of Apache: `.htaccess`."""

import re
import shlex
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .omleiding import Melder, Omleiding

_REGEL = re.compile(r"^\s*(Redirect(?:Match|Permanent|Temp)?|RewriteRule|RewriteCond|RewriteEngine)\b", re.I | re.M)
_CODES = {"permanent": 301, "temp": 302, "seeother": 303, "gone": 410}
#: What a rule of rewriting says when it redirects.
_VLAG = re.compile(r"(?:^|,)\s*(?:R|redirect)(?:=(\w+))?\s*(?:,|$)", re.I)
_GONE = re.compile(r"(?:^|,)\s*(?:G|gone)\s*(?:,|$)", re.I)


def is_apache(tekst: str) -> bool:
    """Whether this is a file of Apache."""
    return bool(_REGEL.search(tekst))


def read_apache(tekst: str, melder: Melder) -> Iterator[Omleiding]:
    """Yield the redirects; what WordPress itself writes there is none."""
    voorwaarde = False
    for nummer, regel in enumerate(tekst.splitlines(), start=1):
        if not _REGEL.match(regel):
            continue
        try:
            delen = shlex.split(regel)
        except ValueError:
            melder.tell(nummer, _("deze regel is niet te lezen."))
            continue
        wat = delen[0].lower()
        if wat == "rewritecond":
            voorwaarde = True
        elif wat == "rewriterule":
            yield from _of_rewrite(delen, nummer, voorwaarde, melder)
            voorwaarde = False
        elif wat.startswith("redirect"):
            yield from _of_redirect(wat, delen[1:], nummer, melder)


def _of_redirect(wat: str, delen: list[str], nummer: int, melder: Melder) -> Iterator[Omleiding]:
    """Yield what Redirect, RedirectPermanent, RedirectTemp and RedirectMatch say."""
    code = {"redirectpermanent": 301}.get(wat, 302)
    if delen and (delen[0].lower() in _CODES or delen[0].isdecimal()):
        eerste = delen.pop(0).lower()
        code = _CODES[eerste] if eerste in _CODES else int(eerste[:4])
    if not delen or len(delen) > 2:
        melder.tell(nummer, _("deze regel is niet te lezen."))
        return
    van, naar = delen[0], delen[1] if len(delen) > 1 else ""
    is_match = wat == "redirectmatch"
    yield Omleiding(van, naar, code, nummer, is_regex=is_match)
    # Apache takes what stands below along.
    if not is_match and van.strip("/"):
        yield Omleiding(van.rstrip("/"), f"{naar.rstrip('/')}/" if naar else "", code, nummer, is_begin=True)


def _of_rewrite(delen: list[str], nummer: int, voorwaarde: bool, melder: Melder) -> Iterator[Omleiding]:
    """Yield what a rule of rewriting says, when it redirects and always."""
    vlaggen = delen[3].strip("[]") if len(delen) > 3 else ""
    door, weg = _VLAG.search(vlaggen), _GONE.search(vlaggen)
    if len(delen) < 3 or not (door or weg):
        return
    if voorwaarde or "%{" in delen[2] or delen[1].startswith("!"):
        melder.tell(nummer, _("‘%(van)s’ heeft een voorwaarde die de website niet kan overnemen."), van=delen[1])
        return
    code = 410 if weg or door is None else _code_of(door[1])
    yield Omleiding(delen[1], "" if code == 410 else delen[2], code, nummer, is_regex=True)


def _code_of(tekst: str | None) -> int:
    tekst = (tekst or "302").lower()
    return int(tekst[:4]) if tekst.isdecimal() else _CODES.get(tekst, 302)
