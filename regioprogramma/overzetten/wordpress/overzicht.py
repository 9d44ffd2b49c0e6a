"""What the screens of a move show of its sources: what was counted, with examples of what visitors could see.

It is kept with the move. Of what visitors never saw only counts are in it: no title, no file, no value of a field.
"""

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext as _

from .botsingen import find_collisions
from .bronnen.fouten import Bronfout
from .bronnen.ophalen import Ophaler
from .bronnen.uploads import Uploads
from .indeling import NOOIT, guess_doel, has_no_pages, is_front, is_subject, term_key, was_seen
from .inspectie import inspect
from .inventaris import Bronregel, Inventaris, walk_down
from .menu import read_menus
from .projectvelden import general_key
from .voorstellen import propose_opgaven

#: How many titles of a kind and values of a field are shown, and how much of each.
_TITELS, _WAARDEN, _LANGSTE_WAARDE = 3, 5, 80
#: How many items of a kind are read for that, how many of all kinds, and of how many fields of a kind.
_LEES_SOORT, _LEES_ALLES, _MEESTE_VELDEN = 50, 2_000, 200
#: As many characters of a text are looked at; and what stands for a field that needs no more values.
_BEKIJK = 500
_VOL = [""] * _WAARDEN
_MAIL = re.compile(r"[^\s@<>()\"']+@[^\s@<>()\"']+")
_TAG = re.compile(r"<[^>]*>")
#: A kind of which the items are messages or files: thousands, and none above another.
_GEEN_BOOM = {"nieuws", "bestand", "niet"}


def describe_sources(inventaris: Inventaris, uploads: Uploads) -> dict[str, Any]:
    """Return what is in the sources, as JSON."""
    kijker = _Kijker(inventaris)
    boom = list(kijker.tree())
    hier = {id(regel) for regel in inventaris.bijlagen if _is_here(regel, uploads)}
    return {
        **inspect(inventaris, uploads).as_json(),
        **kijker.counted(),
        "ontbreken": [
            _plain(regel.uploadpad or regel.bestandsadres, 300)
            for regel in inventaris.bijlagen
            if id(regel) not in hier and kijker.was_public(regel)
        ],
        "problemen": list(kijker.problems()),
        "voorbeelden": kijker.titles(),
        "velden": kijker.values(),
        "termen": kijker.terms(),
        "boom": boom,
        "bestandshosts": _hosts_of(inventaris, hier),
        "menus": read_menus(inventaris, kijker.was_public),
        "botsingen": find_collisions(inventaris, boom),
        "voorstel": propose_opgaven(boom),
    }


class _Kijker:
    """Looks at what visitors of the old site could see."""

    def __init__(self, inventaris: Inventaris) -> None:
        self.inventaris = inventaris
        soorten = {regel.soort for regel in inventaris.regels if was_seen(regel)}
        #: Kinds that have no pages of their own: what is in them is not known to have been for visitors.
        self.zonder = {soort for soort in soorten if soort != "attachment" and has_no_pages(soort, inventaris)}
        self.regels = [regel for regel in inventaris.regels if self.was_public(regel)]
        self.per_soort: dict[str, list[Bronregel]] = defaultdict(list)
        for regel in self.regels:
            self.per_soort[regel.soort].append(regel)
        #: {kind: its fields, with how often each is there}; of files none: they have no fields here.
        self.velden = {
            soort: velden
            for soort, regels in self.per_soort.items()
            if soort != "attachment" and (velden := _keys_of(regels))
        }

    def was_public(self, regel: Bronregel) -> bool:
        """Whether visitors could see an item; a file that belongs to an item as far as they could see that."""
        gezien = set[int]()
        while regel.status == "inherit" and not regel.heeft_wachtwoord and not NOOIT.fullmatch(regel.soort):
            ouder = self.inventaris.per_nummer.get(regel.ouder) if regel.ouder else None
            if ouder is None or ouder.nummer in gezien:
                return True
            gezien.add(ouder.nummer)
            regel = ouder
        return was_seen(regel) and regel.soort not in self.zonder

    def counted(self) -> dict[str, Any]:
        """Return counts; codes, fields and addresses of what visitors could see only."""
        overige = [r for r in self.inventaris.regels if not NOOIT.fullmatch(r.soort) and r.soort != "attachment"]
        keren = Counter(regel.pad for regel in self.regels if regel.adres and regel.status == "publish")
        return {
            "openbaar": {soort: len(regels) for soort, regels in self.per_soort.items()},
            "zonder_paginas": sorted(self.zonder),
            "standen": dict(Counter(regel.status for regel in overige)),
            "wachtwoord": sum(regel.heeft_wachtwoord for regel in overige),
            "codes": Counter(code for regel in self.regels for code in regel.codes).most_common(),
            "dubbel": [f"{_path(pad)} ({keer}×)" for pad, keer in keren.items() if keer > 1],
            "meta": self.velden,
        }

    def titles(self) -> dict[str, list[str]]:
        """Return {kind: titles}."""
        return {
            soort: _first(_TITELS, (_plain(regel.titel, 100) for regel in regels))
            for soort, regels in self.per_soort.items()
        }

    def values(self) -> dict[str, dict[str, list[str]]]:
        """Return {kind: {field: values}}; an item is read only as long as one of its fields has too few."""
        uit: dict[str, dict[str, list[str]]] = {}
        over = _LEES_ALLES
        for soort, sleutels in self.velden.items():
            uit[soort] = waarden = {sleutel: list[str]() for sleutel, _keer in sleutels}
            te_lezen = min(_LEES_SOORT, over)
            for regel in self.per_soort[soort]:
                if te_lezen and any(len(waarden.get(general_key(key), _VOL)) < _WAARDEN for key in regel.meta):
                    te_lezen, over = te_lezen - 1, over - 1
                    self._look_at(regel, waarden)
        return uit

    def _look_at(self, regel: Bronregel, per_veld: dict[str, list[str]]) -> None:
        """Add the values of an item that are new."""
        try:
            stuk = self.inventaris.read(regel)
        except Bronfout:
            return
        for sleutel in stuk.meta:
            waarden = per_veld.get(general_key(sleutel), _VOL)
            waarde = _shown(stuk.meta_value(sleutel)) if len(waarden) < _WAARDEN else ""
            if waarde and waarde not in waarden:
                waarden.append(waarde)

    def terms(self) -> dict[str, dict[str, Any]]:
        """Return {key of a term: what it is called, of which list it is, and how often it is used}."""
        uit: dict[str, dict[str, Any]] = {}
        for regel in self.inventaris.regels:
            for term in regel.termen if was_seen(regel) else ():
                if is_subject(term):
                    leeg = {"naam": _plain(term.naam, 100), "domein": term.domein, "keren": 0}
                    uit.setdefault(term_key(term), leeg)["keren"] += 1
        return uit

    def tree(self) -> Iterator[dict[str, Any]]:
        """Yield the pages, each after the one above it; items of other kinds too, but no messages and files."""
        soorten = {soort for soort in self.per_soort if self._has_tree(soort)}
        diepte: dict[int, int] = {}
        for regel in walk_down(self.inventaris):
            if regel.soort not in soorten or regel.nummer in diepte or not self.was_public(regel):
                continue
            diepte[regel.nummer] = diepte.get(regel.ouder, -1) + 1 if regel.ouder else 0
            yield {
                "nummer": regel.nummer,
                "titel": _plain(regel.titel, 150),
                "pad": _path(regel.pad),
                "ouder": regel.ouder if regel.ouder in diepte else 0,
                "soort": regel.soort,
                "status": regel.status,
                "diepte": diepte[regel.nummer],
                "voorpagina": is_front(regel, self.inventaris),
            }

    def _has_tree(self, soort: str) -> bool:
        if soort in {"page", "attachment"}:
            return soort == "page"
        heeft_boven = any(regel.ouder in self.inventaris.per_nummer for regel in self.per_soort[soort] if regel.ouder)
        return heeft_boven or str(guess_doel(soort, self.inventaris)) not in _GEEN_BOOM

    def problems(self) -> Iterator[dict[str, Any]]:
        """Yield what was wrong in the sources, once; the title of what visitors never saw is left out of it."""
        namen = [lezer.naam for lezer in self.inventaris.lezers]
        op_plek = {(namen[regel.bron], regel.plaats): regel for regel in self.inventaris.regels}
        gezegd = set[tuple[str, int, str]]()
        for naam, melding in self.inventaris.meldingen:
            regel, zin = op_plek.get((naam, melding.plaats)), melding.zin
            if regel is not None and not self.was_public(regel):
                zin = _("Een onderdeel dat niet openbaar was, is in het bestand beschadigd of afgebroken.")
            if (naam, melding.plaats, zin) not in gezegd:
                gezegd.add((naam, melding.plaats, zin))
                yield {"bestand": naam, "plaats": melding.plaats, "zin": _plain(zin, 400)}


def _keys_of(regels: Iterable[Bronregel]) -> list[tuple[str, int]]:
    """Return the fields of items with how often each is there, the most first; not those that only count rows."""
    keren = Counter(key for regel in regels for key in dict.fromkeys(map(general_key, regel.meta)))
    met_rijen = {key.partition("_*_")[0] for key in keren if "_*_" in key}
    return [(key, keer) for key, keer in keren.most_common() if key not in met_rijen][:_MEESTE_VELDEN]


def _hosts_of(inventaris: Inventaris, hier: set[int]) -> list[tuple[str, int, int]]:
    """Return (host, how many files stand on it, how many of those are not here)."""
    alle, weg = Counter[str](), Counter[str]()
    for regel in inventaris.bijlagen:
        if host := _host_of(regel.bestandsadres):
            alle[host] += 1
            weg[host] += id(regel) not in hier
    return [(host, keer, weg[host]) for host, keer in alle.most_common(_LEES_SOORT) if _may_be_asked(host)]


def _host_of(adres: str) -> str:
    try:
        return (urlsplit(adres).hostname or "")[:200]
    except ValueError:
        return ""


def _may_be_asked(host: str) -> bool:
    """Whether a host is the name of a website: an export may say anything."""
    try:
        Ophaler([host])
    except Bronfout:
        return False
    return True


def _is_here(regel: Bronregel, uploads: Uploads) -> bool:
    return uploads.find(*filter(None, (regel.uploadpad, regel.bestandsadres))) is not None


def _first(aantal: int, teksten: Iterable[str]) -> list[str]:
    """Return the first texts that differ."""
    uit: dict[str, None] = {}
    for tekst in teksten:
        if len(uit) == aantal:
            break
        if tekst:
            uit[tekst] = None
    return list(uit)


def _shown(waarde: str) -> str:
    """Return the value of a field; whose e-mail address is in it, nobody needs to know here."""
    return _plain(_MAIL.sub(_("[e-mailadres]"), waarde[:_BEKIJK]), _LANGSTE_WAARDE)


def _path(pad: str) -> str:
    return _on_one_line(unquote(pad), 300)


def _plain(tekst: str, langst: int) -> str:
    """Return a text without mark-up."""
    return _on_one_line(html.unescape(_TAG.sub("", tekst[:_BEKIJK])), langst)


def _on_one_line(tekst: str, langst: int) -> str:
    """Return a text on one line, without what cannot be stored, no longer than this."""
    kaal = " ".join(tekst.replace("\x00", "").split())
    return kaal if len(kaal) <= langst else f"{kaal[: langst - 1].rstrip()}…"
