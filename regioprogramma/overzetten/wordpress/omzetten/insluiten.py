"""What was shown from elsewhere: videos, players, maps, and files that played in the page."""

import html
import re
from urllib.parse import unquote, urlsplit

from regioprogramma.core.inhoud import clean_text

from .beelden import LANGSTE_TITEL, read_plain, show_beeld
from .boom import Knoop
from .links import lead_link, name_host
from .omgeving import Tekstdeel
from .regel import Tekstregel
from .stroom import Stroom
from .uitkomst import Linksoort, Meldsoort, Werksoort
from .videos import is_titel, read_video
from .woorden import words_of

_LANGSTE_ADRES = 4_000
#: What shows nothing when it stands by itself: a map in a frame, a counter, an advertisement.
_WEG = re.compile(
    r"google\.[a-z.]+/maps|maps\.google\.|openstreetmap\.org/export|doubleclick|googletagmanager|/maps/embed"
)
_BEELD = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|bmp)$", re.IGNORECASE)
_MEDIA = re.compile(r"\.(?:mp[34]|m4[av]|mov|webm|og[gv]|wav|avi|wmv|flv)$", re.IGNORECASE)
#: What we show of every document, besides its name.
_BESTANDSWOORDEN = frozenset({"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip"})


def sluit_in(stroom: Stroom, adres: str, titel: str) -> None:
    """Show what is at an address: a video, a picture, a document, else a link."""
    stroom.end()
    adres = html.unescape(adres.strip())
    if adres.startswith("//"):
        adres = f"https:{adres}"
    if len(adres) > _LANGSTE_ADRES:
        stroom.om.report(Meldsoort.WEGGELATEN, adres)
    elif video := read_video(adres):
        stroom.add(make_video(video, titel))
    elif _WEG.search(adres):
        stroom.om.report(Meldsoort.WEGGELATEN, adres)
    elif _BEELD.search(_path(adres)):
        show_beeld(stroom, Knoop("img", {"src": adres, "alt": titel}))
        stroom.end()
    else:
        _show_link_to(stroom, adres, titel)


def _path(adres: str) -> str:
    try:
        return urlsplit(adres).path
    except ValueError:
        return adres


def make_video(adres: str, titel: str) -> Tekstdeel:
    """Return the block of a video; a title that says nothing is one for the editor to write."""
    titel = clean_text(titel).strip()
    goed = is_titel(titel) and len(titel) <= LANGSTE_TITEL
    waarde = {
        "titel": titel if goed else "Video",
        "adres": adres,
        "inleiding": titel if len(titel) > LANGSTE_TITEL else "",
    }
    return Tekstdeel("video", waarde=waarde, werk=[] if goed else [(Werksoort.VIDEO_TITEL, adres)])


def _show_link_to(stroom: Stroom, adres: str, titel: str) -> None:
    """Something of elsewhere that we cannot show: a link with its title or the name of its website."""
    document = stroom.om.bron.find_document(adres, None)
    if document is not None:
        stroom.add(Tekstdeel("document", waarde=document))
        return
    opmaak, doel = lead_link(adres, stroom.om, stroom.werk)
    if doel and doel.soort is Linksoort.DOOD and _MEDIA.search(_path(adres)):
        stroom.om.report(Meldsoort.ONTBREEKT, adres)
        return
    if not doel or doel.soort in {Linksoort.ADRES, Linksoort.DOOD}:
        stroom.om.report(Meldsoort.ANDERS, adres)
    bestand = unquote(_path(adres).rsplit("/", 1)[-1]) if _MEDIA.search(_path(adres)) else ""
    naam = titel.strip() or (doel.naam if doel else "") or bestand or name_host(adres)
    regel = Tekstregel()
    regel.add(clean_text(naam), [opmaak] if opmaak else [])
    stroom.add(Tekstdeel("alinea", regel.write()))


def show_insluiting(stroom: Stroom, knoop: Knoop) -> None:
    """An address that stood alone, or between [embed] and its twin."""
    sluit_in(stroom, knoop.get("adres"), knoop.get("titel"))


def show_speler(stroom: Stroom, knoop: Knoop) -> None:
    """A frame with something of elsewhere."""
    bronnen = [knoop.get(naam) for naam in ("src", "data-src", "data-lazy-src", "data-src-cmplz")]
    adres = next((bron for bron in bronnen if bron and not bron.startswith(("about:", "data:", "javascript:"))), "")
    if adres:
        sluit_in(stroom, adres, knoop.get("title"))
    else:
        stroom.end()
        stroom.om.report(Meldsoort.WEGGELATEN, knoop.naam)


def show_object(stroom: Stroom, knoop: Knoop) -> None:
    """An old player, with the address of what it plays somewhere inside."""
    adressen = re.findall(r"""["'](https?://[^"'\s]+)["']""", knoop.get("inhoud")[:20_000])
    adres = next((kandidaat for kandidaat in adressen if read_video(kandidaat)), "")
    if adres:
        sluit_in(stroom, adres, "")
    else:
        stroom.end()
        stroom.om.report(Meldsoort.WEGGELATEN, adressen[0] if adressen else "object")


def show_media(stroom: Stroom, knoop: Knoop) -> None:
    """A sound or a film in a file; what stands in the element is for browsers that cannot play it: not shown."""
    adres = knoop.get("src")
    if not adres and (bron := knoop.find("source")):
        adres = bron.get("src")
    if adres:
        sluit_in(stroom, adres, knoop.get("title"))


def show_bestand(stroom: Stroom, knoop: Knoop) -> None:
    """A file that was offered on its own: a document; words that its name does not have stand above it."""
    stroom.end()
    link = next(
        (deel for deel in knoop.walk() if isinstance(deel, Knoop) and deel.naam == "a" and len(deel.get("href")) > 1),
        None,
    )
    nummer = int(knoop.get("nummer")) if re.fullmatch(r"[0-9]{1,9}", knoop.get("nummer")) else None
    adres = knoop.get("adres") or (link.get("href") if link else "")
    document = stroom.om.bron.find_document(adres, nummer)
    if document is None:
        stroom.walk(knoop)
        stroom.end()
        return
    naam = stroom.om.bron.find_link(adres).naam if adres else ""
    stroom.om.documenten[document] = naam
    if link and is_named(link.text(), naam):
        stroom.om.elders.append(link.text())
    elif link:
        stroom.text(link.text())
        stroom.end()
    stroom.add(Tekstdeel("document", waarde=document))


def is_named(tekst: str, naam: str) -> bool:
    """Whether a document, as we show it, has all words of the link to it: in its name, or as its kind of file."""
    return set(words_of(read_plain(tekst))) - _BESTANDSWOORDEN <= set(words_of(naam)) if naam else False
