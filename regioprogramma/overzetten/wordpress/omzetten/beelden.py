"""Pictures and their captions."""

import html
import re
from typing import Any

from regioprogramma.core.inhoud import clean_text

from .boom import Knoop, read_boom
from .omgeving import TEKSTDELEN, Tekstdeel
from .stroom import Stroom
from .uitkomst import Meldsoort, Werksoort

LANGSTE_BIJSCHRIFT = 200
LANGSTE_TITEL = 120
_NUMMER = re.compile(r"\bwp-(?:image|att)-(\d{1,9})\b")
_TAG = re.compile(r"<[^>]*>")
_GRENS = re.compile(r"<br/>|</?(?:li|ul|ol)>")
#: Where a page that loads its pictures late keeps their addresses.
_BRONNEN = ("src", "data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-url")
_SYMBOOL = re.compile(r"/images/(?:core/emoji|smilies)/")


def read_plain(stuk_html: str) -> str:
    """Return the words of HTML of our own making."""
    return clean_text(html.unescape(_TAG.sub("", _GRENS.sub(" ", stuk_html)))).strip()


def read_adres(knoop: Knoop) -> str:
    """Return the address of a picture, also of one that was loaded late."""
    adressen = [knoop.get(naam).strip() for naam in _BRONNEN]
    adressen.append((knoop.get("srcset") or knoop.get("data-srcset")).split(",")[0].strip().split(" ")[0])
    return next((adres for adres in adressen if adres and not adres.startswith(("data:", "about:"))), "")


def show_beeld(stroom: Stroom, knoop: Knoop) -> None:
    """A picture stands before or after the paragraph in which it was put."""
    adres = read_adres(knoop)
    if _SYMBOOL.search(adres) or {"emoji", "wp-smiley"} & set(knoop.klassen):
        stroom.regel.add(knoop.get("alt"), stroom.opmaak)
        return
    if {knoop.get("width"), knoop.get("height")} <= {"0", "1"}:
        return
    gevonden = _NUMMER.search(knoop.get("class")) or re.fullmatch(r"(\d{1,9})", knoop.get("data-id"))
    nummer = int(gevonden[1]) if gevonden else None
    if not adres and nummer is None:
        return
    if deel := _find_beeld(stroom, adres, nummer, knoop):
        stroom.add_beside(deel)


def _find_beeld(stroom: Stroom, adres: str, nummer: int | None, knoop: Knoop) -> Tekstdeel | None:
    """Return the block of a picture; None, and a note, when it is not here."""
    doel = stroom.om.bron.find_beeld(adres, nummer)
    if not doel:
        stroom.om.report(Meldsoort.ONTBREEKT, adres or f"afbeelding {nummer}")
        return None
    beschrijving = clean_text(knoop.get("alt")).strip() or clean_text(doel.beschrijving).strip()
    waarde: dict[str, Any] = {
        "afbeelding": {"image": doel.nummer, "alt_text": beschrijving, "decorative": False},
        "bijschrift": _read_caption(doel.bijschrift) if knoop.get("data-galerij") else "",
    }
    werk = [] if beschrijving else [(Werksoort.BEELD_BESCHRIJVEN, adres or f"afbeelding {nummer}")]
    return Tekstdeel("afbeelding", waarde=waarde, werk=werk)


def _read_caption(tekst: str) -> str:
    kaal = clean_text(read_boom(tekst).text()).strip()
    return kaal if len(kaal) <= LANGSTE_BIJSCHRIFT else ""


def show_figuur(stroom: Stroom, knoop: Knoop) -> None:
    """A figure: what it shows, and its caption in the place where that kind of block keeps it."""
    stroom.end()
    onder = next((deel for deel in knoop.kinderen if isinstance(deel, Knoop) and deel.naam == "figcaption"), None)
    binnen = [deel for deel in knoop.kinderen if deel is not onder]
    delen = stroom.sub(Knoop("div", knoop.eigenschappen, binnen))
    if not onder and "wp-caption" in knoop.klassen:
        bijschrift = [deel for deel in delen if deel.soort == "alinea" and deel.waarde != "beeldlink"]
        delen = [deel for deel in delen if deel not in bijschrift]
    else:
        bijschrift = stroom.sub(onder) if onder else []
    for deel in give_bijschrift(stroom, delen, bijschrift):
        stroom.add(deel)


def give_bijschrift(stroom: Stroom, delen: list[Tekstdeel], bijschrift: list[Tekstdeel]) -> list[Tekstdeel]:
    """Return the parts with their caption: in the one block that has a place for it, else as a text below."""
    if not bijschrift:
        return delen
    blokken = [deel for deel in delen if deel.soort in _PLAATS]
    html_ervan = " ".join(deel.html for deel in bijschrift if deel.soort in TEKSTDELEN)
    tekst = read_plain(html_ervan)
    if len(blokken) != 1 or any(deel.soort not in TEKSTDELEN for deel in bijschrift):
        return [*delen, *bijschrift]
    veld, langste = _PLAATS[blokken[0].soort]
    is_vrij = not blokken[0].waarde.get(veld) or blokken[0].soort == "video"
    if not tekst or len(tekst) > langste or not is_vrij:
        return [*delen, *bijschrift]
    if "<a " in html_ervan:
        stroom.om.report(Meldsoort.ANDERS, f"link in bijschrift: {tekst}")
    _fill(blokken[0], veld, tekst)
    blokken[0].take_over(bijschrift)
    return delen


#: Kind of block: the field for its caption, and how long that may be.
_PLAATS = {
    "afbeelding": ("bijschrift", LANGSTE_BIJSCHRIFT),
    "tabel": ("bijschrift", LANGSTE_BIJSCHRIFT),
    "video": ("titel", LANGSTE_TITEL),
}


def _fill(deel: Tekstdeel, veld: str, tekst: str) -> None:
    """Put a caption in its place; a video that has a title already keeps both."""
    if deel.soort == "video" and not any(soort is Werksoort.VIDEO_TITEL for soort, _ in deel.werk):
        deel.waarde["inleiding"] = tekst
        return
    deel.waarde[veld] = tekst
    deel.werk = [werk for werk in deel.werk if werk[0] is not Werksoort.VIDEO_TITEL]
