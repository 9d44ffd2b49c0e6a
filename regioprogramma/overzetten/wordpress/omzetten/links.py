"""Decides what becomes of a link of the source."""

import html
import re
from urllib.parse import urlsplit

from .omgeving import Omzetgang
from .regel import Opmaak
from .uitkomst import Linkdoel, Linksoort, Meldsoort, Werksoort, name_dead_link

BEELDBESTAND = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|bmp)(?:$|\?)", re.IGNORECASE)
_STUUR = re.compile(r"[\x00-\x20]+")
_GEVAARLIJK = re.compile(r"(?:javascript|data|vbscript|file|blob):", re.IGNORECASE)
_BEHEER = re.compile(r"/wp-admin(?:/|$)|/wp-login\.php|[?&]preview=true", re.IGNORECASE)


def lead_link(
    adres: str, om: Omzetgang, werk: list[tuple[Werksoort, str]], woorden: str | None = None
) -> tuple[Opmaak | None, Linkdoel | None]:
    """Return the mark-up for a link and what it leads to; no mark-up when only its words stay.

    `woorden` are those of the link: "" for one around a picture, None when they are made from what it leads to.
    """
    kaal = _STUUR.sub("", adres)
    if not kaal or _GEVAARLIJK.match(kaal):
        return None, None
    if fragment := read_fragment(kaal, om):
        return (None, None) if _is_terug(fragment) else (_mark_up("href", f"#{fragment}"), None)
    if kaal.startswith("#") or (_BEHEER.search(kaal) and om.bron.is_van_bron(kaal)):
        return None, None
    doel = om.bron.find_link(adres.strip())
    if doel.soort is Linksoort.DOOD:
        met_woorden = woorden is None or bool(woorden)
        if met_woorden or not BEELDBESTAND.search(adres):
            om.report(Meldsoort.DODE_LINK, adres)
        if met_woorden:
            werk.append((Werksoort.DODE_LINK, name_dead_link(adres.strip(), woorden or "")))
        return None, doel
    if doel.soort is Linksoort.DOCUMENT:
        om.documenten[doel.nummer] = doel.naam
    return _write_doel(doel), doel


def read_fragment(adres: str, om: Omzetgang) -> str:
    """Return the fragment of a link to a place in the same text; "" for any other link."""
    voor, _, fragment = adres.partition("#")
    if not fragment or fragment.lower() == "top":
        return ""
    return fragment if not voor or _flatten(voor) == _flatten(om.stuk.adres) else ""


def _flatten(adres: str) -> str:
    try:
        delen = urlsplit(adres.strip())
    except ValueError:
        return ""
    host = delen.netloc.lower().removeprefix("www.")
    return f"{host}{delen.path.rstrip('/')}?{delen.query}" if host else ""


def _is_terug(fragment: str) -> bool:
    """Whether a fragment leads from a footnote back to where it was asked for."""
    return bool(re.match(r"_?(?:ftn|edn|fn)ref|.*-link$|fnref|ref-?\d+$", fragment, re.IGNORECASE))


def _write_doel(doel: Linkdoel) -> Opmaak | None:
    if doel.soort is Linksoort.PAGINA:
        return _mark_up("linktype", "page", doel.nummer)
    if doel.soort is Linksoort.DOCUMENT:
        return _mark_up("linktype", "document", doel.nummer)
    return _mark_up("href", doel.adres) if _is_leesbaar_adres(doel.adres) else None


def _is_leesbaar_adres(adres: str) -> bool:
    """Whether browsers can read an address: no mark-up for a link that leads nowhere."""
    try:
        return bool(adres) and "[" not in urlsplit(adres).netloc
    except ValueError:
        return False


def _mark_up(naam: str, waarde: str, nummer: int = 0) -> Opmaak:
    eigenschap = f'id="{nummer}" {naam}="{waarde}"' if nummer else f'{naam}="{html.escape(waarde)}"'
    return Opmaak("a", f"<a {eigenschap}>")


def name_host(adres: str) -> str:
    """Return the name of the website of an address, for people."""
    try:
        host = urlsplit(adres if "//" in adres else f"//{adres}").hostname or ""
    except ValueError:
        host = ""
    return host.removeprefix("www.") or adres
