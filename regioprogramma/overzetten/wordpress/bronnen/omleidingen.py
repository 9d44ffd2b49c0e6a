"""Reads the redirects that a website had: of Redirection, Yoast or Safe Redirect Manager, or those of Apache.

What kind of list it is follows from what is in it. What is not understood is told with its line, in Dutch.
"""

import csv
import io
import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from .apache import is_apache, read_apache
from .omleiding import Melder, Omleiding, checked_omleiding

#: In bytes, and rows: more is no list of redirects.
_GROOTSTE, _MEESTE = 10_000_000, 50_000
#: What the columns are called, in whatever list.
_KOLOMMEN = {
    "van": {"source", "origin", "from", "request", "old url", "source url", "van", "oud", "oorsprong", "bron"},
    "naar": {"target", "to", "destination", "new url", "target url", "naar", "nieuw", "doel", "bestemming"},
    "code": {"code", "type", "http code", "status", "status code", "http_code", "soort"},
    "regex": {"regex", "format", "enable regex", "formaat"},
    "aan": {"status_enabled", "enabled", "actief"},
}
_JA = {"1", "true", "yes", "regex", "ja"}
_NEE = {"0", "false", "no", "disabled", "nee", "uit"}


@dataclass
class Omleidinglijst:
    """What was read: of which kind, the redirects, and a sentence about each line that was not understood."""

    soort: str
    rijen: list[Omleiding] = field(default_factory=list)
    meldingen: list[str] = field(default_factory=list)


def read_omleidingen(inhoud: bytes, basis: str, hosts: Collection[str] = ()) -> Omleidinglijst:
    """Return the redirects in a list of the website at `basis`; to other websites only at the ticked `hosts`."""
    if len(inhoud) > _GROOTSTE:
        return Omleidinglijst("", meldingen=[_("Dit bestand is te groot voor een lijst met doorverwijzingen.")])
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", "replace")
    soort, lees = _kind_of(tekst)
    lijst = Omleidinglijst(soort)
    melder = Melder(lijst.meldingen)
    for nummer, ruw in enumerate(lees(tekst, melder)):
        if nummer >= _MEESTE:
            lijst.meldingen.append(
                _("Er zijn meer dan %(aantal)s regels; de rest is niet gelezen.") % {"aantal": _MEESTE}
            )
            break
        if (rij := checked_omleiding(ruw, melder)) and _goes_to_known(rij, basis, hosts, melder):
            lijst.rijen.append(rij)
    return lijst


_Lezer = Callable[[str, Melder], Iterator[Omleiding]]


def _kind_of(tekst: str) -> tuple[str, _Lezer]:
    if tekst.lstrip()[:1] in {"{", "["}:
        return "json", _read_json
    return ("apache", read_apache) if is_apache(tekst) else ("csv", _read_csv)


def _goes_to_known(rij: Omleiding, basis: str, hosts: Collection[str], melder: Melder) -> bool:
    """Whether a redirect stays on the website, or goes to another one that somebody ticked."""
    host = urlsplit(rij.naar).hostname
    bekend = {naam.removeprefix("www.") for naam in (urlsplit(basis).hostname or "", *hosts)}
    if host is None or host.removeprefix("www.") in bekend:
        return True
    melder.tell(
        rij.regel,
        _("‘%(van)s’ gaat naar een andere website (%(host)s). Vink die website aan als dat mag."),
        van=rij.van,
        host=host,
    )
    return False


def _read_json(tekst: str, melder: Melder) -> Iterator[Omleiding]:
    """Yield what the export of Redirection has."""
    try:
        gelezen = json.loads(tekst)
    except (ValueError, RecursionError):
        melder.tell(1, _("dit is geen leesbaar JSON-bestand."))
        return
    rijen = gelezen.get("redirects") if isinstance(gelezen, dict) else gelezen
    for nummer, rij in enumerate(rijen if isinstance(rijen, list) else [], start=1):
        if not isinstance(rij, dict) or rij.get("enabled") in (False, 0, "disabled"):
            continue
        if rij.get("match_type", "url") != "url" or rij.get("action_type") not in ("url", "error"):
            melder.tell(
                nummer, _("‘%(van)s’ heeft een voorwaarde die de website niet kan overnemen."), van=rij.get("url")
            )
            continue
        data = rij.get("action_data")
        naar = data.get("url", "") if isinstance(data, dict) else data
        yield Omleiding(
            str(rij.get("url") or ""), str(naar or ""), _number(rij.get("action_code")), nummer, bool(rij.get("regex"))
        )


def _number(waarde: Any) -> int:
    return int(waarde) if str(waarde).strip().isdecimal() and len(str(waarde)) < 5 else 301


def _read_csv(tekst: str, melder: Melder) -> Iterator[Omleiding]:
    """Yield the rows of a table; without names of columns the first is from, the second to, the third a code."""
    csv.field_size_limit(1_000_000)
    scheiding = max(",;\t", key=tekst.partition("\n")[0].count)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
    plek: dict[str, int] = {}
    while True:
        try:
            rij = next(lezer)
        except StopIteration:
            return
        except csv.Error:
            melder.tell(lezer.line_num, _("deze regel is niet te lezen."))
            continue
        if not plek:
            plek = _columns_of(rij) or {"van": 0, "naar": 1, "code": 2}
            if _columns_of(rij):
                continue
        if any(cel.strip() for cel in rij):
            yield from _of_row(rij, plek, lezer.line_num)


def _columns_of(rij: list[str]) -> dict[str, int]:
    """Return {what: number of the column} when a row holds the names of the columns; {} when not."""
    namen = [cel.strip().lower() for cel in rij]
    gevonden = {
        wat: next(plek for plek, naam in enumerate(namen) if naam in woorden)
        for wat, woorden in _KOLOMMEN.items()
        if set(namen) & woorden
    }
    return gevonden if "van" in gevonden else {}


def _of_row(rij: list[str], plek: dict[str, int], nummer: int) -> Iterator[Omleiding]:
    def cel(wat: str) -> str:
        return rij[plek[wat]].strip() if wat in plek and plek[wat] < len(rij) else ""

    if cel("aan").lower() in _NEE:
        return
    van = cel("van")
    is_regex = cel("regex").lower() in _JA or van.startswith("^")
    yield Omleiding(van, cel("naar"), _number(cel("code")), nummer, is_regex)
