"""Reads the live site through its REST API: what visitors may see, or what is stored when somebody logs in for it.

All of it goes to a file first, so that an item can be read again by its place. A password is kept in memory alone.
"""

import base64
import html
import json
import re
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlencode, urlsplit

from django.utils.translation import gettext as _

from regioprogramma.andere_sites import is_openbaar

from .bronstuk import Bronkop, Bronstuk, Bronterm
from .fouten import Bronfout, Bronmelding
from .knippen import Knipsel
from .ophalen import Onopgehaald, Ophaler
from .reststuk import VELDEN, stuk_of

_PER_KEER, _MEESTE_KEREN = 100, 2000
#: Kinds and lists that belong to the looks of the old site.
_GEEN_TEKST = {
    "nav_menu_item", "wp_template", "wp_template_part", "wp_navigation", "wp_global_styles", "wp_font_family",
    "wp_font_face", "elementor_library", "e-landing-page", "nav_menu", "wp_pattern_category", "link_category",
}  # fmt: skip
#: What is asked for on behalf of who logged in; what of it comes along is said when it is divided.
_ALLE_STATUSSEN = "publish,future,draft,pending,private"
#: A block that several texts share: only who logs in may read it, and what is shown has it in it.
_GEDEELD = "wp_block"
_ROUTE = re.compile(r"(?:/[\w-]+){3,4}", re.ASCII)
_BESTURING = dict.fromkeys([*range(9), 11, 12, *range(14, 32)], " ")


class Restlezer:
    """The live site: `kop` is known after the first item was asked for; `aanmelding` is "name:password"."""

    def __init__(self, adres: str, aanmelding: str = "", mag: Callable[[str], bool] = is_openbaar) -> None:
        try:
            delen = urlsplit(adres)
        except ValueError as fout:
            raise Bronfout(_("‘%(adres)s’ is geen goed webadres.") % {"adres": adres}) from fout
        if aanmelding and delen.scheme != "https":
            raise Bronfout(_("Een wachtwoord gaat alleen over een beveiligde verbinding: noem het adres met https."))
        self.naam, self._adres, self._wie = delen.netloc, adres.rstrip("/"), aanmelding
        self._ophaler, self._stam = Ophaler([delen.netloc], mag), ""
        self.kop, self.meldingen = Bronkop(basis=self._adres), list[Bronmelding]()
        #: Whether all of the site was read: else what lacks is not gone there.
        self.is_heel = True
        map_ = tempfile.mkdtemp(prefix="verhuizing-")
        weakref.finalize(self, shutil.rmtree, map_, ignore_errors=True)
        self.pad = Path(map_) / "stukken.jsonl"

    def read(self) -> Iterator[tuple[Bronstuk, Knipsel]]:
        """Yield each item with its place in the file; asks the site the first time only. Raises Bronfout."""
        if not self.pad.exists():
            self._download()
        plaats = 0
        with self.pad.open("rb") as bestand:
            for regel in bestand:
                knipsel = Knipsel(plaats, regel)
                yield self.read_part(knipsel), knipsel
                plaats += len(regel)

    def read_part(self, knipsel: Knipsel) -> Bronstuk:
        """Return the item of a part of the file."""
        return stuk_from_json(knipsel)

    def _download(self) -> None:
        self._read_head()
        if self._wie:
            self._check_login()
        try:
            soorten, lijsten = self._ask("/wp/v2/types")[0], self._ask("/wp/v2/taxonomies")[0]
        except Onopgehaald as fout:
            zin = _("De website zegt niet welke soorten inhoud er zijn: %(fout)s.")
            raise Bronfout(zin % {"fout": fout}) from fout
        termen = {veld: self._read_terms(naam, route) for naam, veld, route in _asked(lijsten)}
        half = self.pad.with_suffix(".half")
        with half.open("wb") as bestand:
            for soort, _veld, route in _asked(soorten):
                if soort != _GEDEELD or self._wie:
                    self._write_items(bestand, soort, route, termen)
        half.rename(self.pad)

    def _read_head(self) -> None:
        """Find where the API is, and what it says of the site."""
        reden = ""
        for stam in ("/wp-json", "/?rest_route="):
            self._stam = self._adres + stam
            try:
                kop = self._ask("/")[0]
            except Onopgehaald as fout:
                reden = reden or str(fout)
                continue
            if isinstance(kop, dict) and "wp/v2" in (kop.get("namespaces") or ()):
                self.kop.naam, self.kop.basis = str(kop.get("name") or ""), str(kop.get("home") or self._adres)
                return
        zin = _("%(adres)s heeft geen REST-API van WordPress, of die staat uit (%(reden)s). Gebruik een export.")
        raise Bronfout(zin % {"adres": self._adres, "reden": reden or _("een ander antwoord")})

    def _check_login(self) -> None:
        try:
            self._ask("/wp/v2/users/me", _fields="id")
        except Onopgehaald as fout:
            zin = _("Inloggen op de oude website lukt niet: %(fout)s. Maak een applicatiewachtwoord in WordPress.")
            raise Bronfout(zin % {"fout": fout}) from fout

    def _read_terms(self, lijst: str, route: str) -> dict[int, Bronterm]:
        """Return {number: term} of a list, and note in the head what they are and which stands above which."""
        velden = {"_fields": "id,slug,name,parent"}
        ruw = {deel["id"]: deel for deel in self._pages(route, **velden) if _is_term(deel)}
        termen = {nr: Bronterm(lijst, deel["slug"], html.unescape(deel["name"])) for nr, deel in ruw.items()}
        self.kop.termen += termen.values()
        for nummer, term in termen.items():
            if (boven := termen.get(ruw[nummer].get("parent"))) is not None:
                self.kop.boven[lijst, term.slug] = boven.slug
        return termen

    def _write_items(self, bestand: IO[bytes], soort: str, route: str, termen: dict[str, dict[int, Bronterm]]) -> None:
        velden = {"_fields": ",".join([*VELDEN, *termen]), "orderby": "id", "order": "asc"}
        if soort != "attachment" and self._sees_drafts(route):
            velden["status"] = _ALLE_STATUSSEN
        for gegevens in self._pages(route, context="edit" if self._wie else "view", **velden):
            stuk = stuk_of(gegevens, soort, termen)
            if stuk.nummer:
                bestand.write(json.dumps(asdict(stuk)).encode() + b"\n")

    def _sees_drafts(self, route: str) -> bool:
        """Whether somebody logged in who may read what visitors do not see; WordPress refuses that to others."""
        if not self._wie:
            return False
        try:
            self._ask(route, per_page="1", context="edit", status=_ALLE_STATUSSEN, _fields="id")
        except Onopgehaald:
            return False
        return True

    def _pages(self, route: str, **vraag: str) -> Iterator[dict[str, Any]]:
        """Yield what a list holds, page after page; a list that cannot be read is told."""
        for keer in range(1, _MEESTE_KEREN + 1):
            try:
                deel, alle = self._ask(route, per_page=str(_PER_KEER), page=str(keer), **vraag)
            except Onopgehaald as fout:
                zin = _("De lijst ‘%(naam)s’ is vanaf pagina %(keer)s niet te lezen: %(fout)s.")
                self._tell(zin % {"naam": route.rpartition("/")[2], "keer": keer, "fout": fout})
                return
            rijen = [rij for rij in deel if isinstance(rij, dict)] if isinstance(deel, list) else []
            yield from rijen
            if keer >= alle or not rijen:
                return
        self._tell(_("De lijst ‘%(naam)s’ is te lang; de rest is niet gelezen.") % {"naam": route.rpartition("/")[2]})

    def _tell(self, zin: str) -> None:
        self.is_heel = False
        self.meldingen.append(Bronmelding(0, zin))

    def _ask(self, route: str, **vraag: str) -> tuple[Any, int]:
        """Return what the API answers, and of how many pages it is one. Raises Onopgehaald."""
        teken = "&" if "?" in self._stam else "?"
        adres = f"{self._stam}{route}{teken + urlencode(vraag) if vraag else ''}"
        antwoord = self._ophaler.ask(adres, self._log_in())
        try:
            gelezen = _cleaned(json.loads(antwoord.inhoud.decode("utf-8-sig")))
        except (ValueError, RecursionError):
            raise Onopgehaald(_("het antwoord is geen JSON")) from None
        alle = antwoord.koppen.get("X-WP-TotalPages", "")
        return gelezen, int(alle) if alle.isascii() and alle.isdigit() and len(alle) < 9 else 1

    def _log_in(self) -> dict[str, str]:
        if not self._wie:
            return {}
        return {"Authorization": f"Basic {base64.b64encode(self._wie.encode()).decode()}"}


def stuk_from_json(knipsel: Knipsel) -> Bronstuk:
    """Return the item that a line of the file is."""
    velden = json.loads(knipsel.inhoud)
    termen = [Bronterm(**term) for term in velden.pop("termen")]
    return Bronstuk(**{**velden, "termen": termen, "plaats": knipsel.plaats})


def _asked(soorten: Any) -> Iterator[tuple[str, str, str]]:
    """Yield (name, field, route) of the kinds or lists that hold something for visitors.

    The field is what items call a list by, the route is where it is asked for: a plug-in may have one of its own.
    """
    for naam, soort in sorted(soorten.items()) if isinstance(soorten, dict) else ():
        if naam in _GEEN_TEKST or not isinstance(soort, dict):
            continue
        veld, route = soort.get("rest_base"), f"/{soort.get('rest_namespace') or 'wp/v2'}/{soort.get('rest_base')}"
        if veld and _ROUTE.fullmatch(route):
            yield naam, veld, route


def _is_term(deel: dict[str, Any]) -> bool:
    return type(deel.get("id")) is int and isinstance(deel.get("slug"), str) and isinstance(deel.get("name"), str)


def _cleaned(gelezen: Any) -> Any:
    """Return what was read without the characters that no text holds: they cannot be stored."""
    if isinstance(gelezen, str):
        return gelezen.translate(_BESTURING).encode("utf-8", "replace").decode()
    if isinstance(gelezen, list):
        return [_cleaned(deel) for deel in gelezen]
    if isinstance(gelezen, dict):
        return {_cleaned(naam): _cleaned(deel) for naam, deel in gelezen.items()}
    return gelezen
