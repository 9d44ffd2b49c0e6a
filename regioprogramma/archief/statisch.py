"""Writes what was fetched as a folder of files, which any web server can serve and a browser can open from disk."""

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from .bereik import Bereik
from .ophalen import Opgehaald
from .plek import new_folder
from .verwijzingen import Vertaler, translate_page, translate_style

_BLAD = "index.html"
#: What a name of a file may not hold, on one disk or another.
_RAAR = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
#: In bytes, of one name.
_LANGST = 180
#: How many redirects a link may lead over.
_SPRONGEN = 10
#: How a file is called that has no name with an end, by its kind.
_EIND = {"application/json": ".json", "application/problem+json": ".json", "text/plain": ".txt", "text/csv": ".csv"}
_REDIRECT = range(300, 400)


class Kopiemap:
    """Takes answers as they come; where links lead is known when all are there."""

    def __init__(self, map_: Path, bereik: Bereik) -> None:
        self._map, self._bereik = map_, bereik
        #: {whole address: its file, from the folder on}, and {whole address: where it leads on to}.
        self._bestanden: dict[str, str] = {}
        self._verder: dict[str, str] = {}
        self._vertalen: list[tuple[str, str]] = []
        self._bezet: set[str] = set()

    def add(self, opgehaald: Opgehaald) -> None:
        """Write an answer, when it is one to show."""
        if opgehaald.status in _REDIRECT:
            doel = self._bereik.place(opgehaald.adres, opgehaald.kop("location"))
            if doel:
                self._verder[opgehaald.adres] = doel
            return
        if opgehaald.status != 200:
            return
        pad = self._free(name_of(opgehaald))
        self._bestanden[opgehaald.adres] = pad
        if opgehaald.soort in {"text/html", "text/css"}:
            self._vertalen.append((opgehaald.adres, opgehaald.soort))
        doel_pad = self._map / pad
        doel_pad.parent.mkdir(parents=True, exist_ok=True)
        with doel_pad.open("xb") as bestand:
            opgehaald.write_to(bestand)

    def _free(self, pad: str) -> str:
        """Return the path, or another when its name is taken: a disk may not tell capitals apart."""
        klein = pad.lower()
        mappen = {str(map_).lower() for map_ in PurePosixPath(pad).parents}
        if klein in self._bezet or any(f"{map_}\0" in self._bezet for map_ in mappen) or f"{klein}/" in self._bezet:
            stam, eind = os.path.splitext(pad)
            return self._free(f"{stam}~{_hash(pad)}{eind}" if "~" not in stam else f"{_hash(pad)}{eind}")
        self._bezet |= {klein, f"{klein}\0", *(f"{map_}/" for map_ in mappen)}
        return pad

    def finish(self) -> None:
        """Let the links in all pages and styles lead to files."""
        for adres, soort in self._vertalen:
            bestand = self._map / self._bestanden[adres]
            tekst = bestand.read_bytes().decode()
            vertaal = translate_page if soort == "text/html" else translate_style
            bestand.write_bytes(vertaal(tekst, self._translator(adres)).encode())

    def _translator(self, van: str) -> Vertaler:
        hier = PurePosixPath(self._bestanden[van]).parent

        def translate(verwijzing: str, nodig: bool) -> str | None:
            doel = self._bereik.place(van, verwijzing)
            if doel is None:
                return verwijzing
            bestand = self._file_of(doel)
            if bestand is None:
                return verwijzing if nodig else None
            plek = urlsplit(verwijzing).fragment
            naar = quote(os.path.relpath(bestand, hier))
            return f"{naar}#{plek}" if plek else naar

        return translate

    def _file_of(self, adres: str) -> str | None:
        for _keer in range(_SPRONGEN):
            if adres in self._bestanden:
                return self._bestanden[adres]
            if adres not in self._verder:
                return None
            adres = self._verder[adres]
        return None


def name_of(opgehaald: Opgehaald) -> str:
    """Return where the file of an answer stands: `pad/index.html`, and what was asked of it in a folder `@vraag`.

    No page has an address with an @, so these never meet.
    """
    delen = urlsplit(opgehaald.adres)
    mappen = [_safe(deel) for deel in unquote(delen.path).split("/")[1:]]
    naam = mappen.pop()
    eind = ".html" if opgehaald.soort == "text/html" else _EIND.get(opgehaald.soort, "")
    if naam and eind == ".html":
        mappen.append(naam)
        naam = ""
    if delen.query:
        mappen.append(_safe(f"@{unquote(delen.query.replace('+', ' '))}"))
        naam = naam or _filename(opgehaald)
    if not naam:
        naam = f"index{eind or '.bin'}"
    elif "." not in naam:
        naam += eind
    return "/".join([*mappen, naam])


def _filename(opgehaald: Opgehaald) -> str:
    """Return the name that a download says it has, "" when it says none."""
    bericht = Message()
    bericht["content-disposition"] = opgehaald.kop("content-disposition") or "inline"
    naam = bericht.get_filename()
    return _safe(naam) if naam else ""


def _safe(naam: str) -> str:
    """Return a name that any disk can hold; another than was asked has a mark, so that no two become one."""
    net = _RAAR.sub("-", naam).rstrip(". ")
    if net in {"", ".", ".."} and naam:
        net = "-"
    if len(net.encode()) > _LANGST:
        stam, eind = os.path.splitext(net)
        net = stam.encode()[: _LANGST - 20].decode(errors="ignore") + eind[:10]
    if net == naam:
        return net
    stam, eind = os.path.splitext(net)
    return f"{stam}~{_hash(naam)}{eind}"


def _hash(naam: str) -> str:
    return hashlib.blake2b(naam.encode(), digest_size=4).hexdigest()


@contextmanager
def new_kopiemap(pad: Path, bereik: Bereik) -> Iterator[Kopiemap]:
    """Yield a folder to fill, which stands at `pad` at the end."""
    with new_folder(pad) as map_:
        yield Kopiemap(map_, bereik)
