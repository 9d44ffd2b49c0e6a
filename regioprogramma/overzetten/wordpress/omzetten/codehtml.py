"""Turns shortcodes into HTML: what they enclose stays where it is, what their values say stands before it.

Everything becomes HTML first, with a few elements of our own (`wp-kop`, `wp-insluiten`, `wp-melding`, …): one step
makes blocks of it, whether a code, a block, a page builder or a person wrote it.
"""

import base64
import binascii
import html
import json
import re
from typing import Any
from urllib.parse import unquote

from . import codetabel
from .codes import BEKEND, Kortcode, find_kortcodes
from .omgeving import Omzetgang
from .uitkomst import Meldsoort
from .videos import read_video

_HAAKJES = re.compile(r"\[([a-zA-Z_][\w-]{2,40})(\s[^\[\]]{0,1000})\]")
_NUMMER = re.compile(r"\d+")
_KOPNIVEAU = re.compile(r"h([1-6])\b")
#: How builders write quotation marks and square brackets in a value.
_VERVANGEN = {"``": '"', "`{`": "[", "`}`": "]", "%22": '"', "%91": "[", "%93": "]"}


def expand_codes(tekst: str, om: Omzetgang) -> str:
    """Return a text in which each code is the HTML that it stands for."""
    codes = find_kortcodes(tekst)
    uit: list[str] = []
    sluiters: dict[int, str] = {}
    plek, nummer = 0, 0
    while nummer < len(codes):
        code = codes[nummer]
        uit.append(tekst[plek : code.begin])
        plek = code.einde
        if code.is_einde:
            uit.append(sluiters.pop(nummer, ""))
        elif not code.in_tag and _is_zin(code):
            uit.append(f"({tekst[code.begin + 1 : code.einde - 1]})")
        elif not code.in_tag:
            rauw = _read_raw(code, tekst, codes, om)
            if rauw is not None and code.sluit:
                nummer, plek = code.sluit, codes[code.sluit].einde
                uit.append(rauw)
            else:
                begin, eind = _convert(code, codes[nummer + 1 : min(nummer + 4, code.sluit or 0)], om)
                los = not begin + eind or eind == "</a>"
                if code.sluit and los and _stands_apart(tekst, code, codes[code.sluit]):
                    begin, eind = f"<div>{begin}", f"{eind}</div>"
                sluiters[code.sluit or -1] = eind
                uit.append(begin if code.sluit else begin + eind)
        nummer += 1
    return _HAAKJES.sub(_write_haakjes, "".join([*uit, tekst[plek:]]))


def _stands_apart(tekst: str, code: Kortcode, einde: Kortcode) -> bool:
    """Whether what a code encloses stands by itself: not in the middle of a line."""
    voor, na = tekst[max(code.begin - 1, 0) : code.begin], tekst[einde.einde : einde.einde + 1]
    return (not voor or voor in "\n]>") and (not na or na in "\n[<\r")


def _write_haakjes(haakjes: re.Match[str]) -> str:
    """Return words between square brackets that look like a code, but are a sentence, between round ones."""
    return f"({haakjes[1]}{haakjes[2]})" if "=" in haakjes[2] else haakjes[0]


def _read_raw(code: Kortcode, tekst: str, codes: list[Kortcode], om: Omzetgang) -> str | None:
    """Return the HTML of a code of which the words are no text yet; None for every other code."""
    if not code.sluit:
        return None
    if code.naam in codetabel.WEG_MET_INHOUD:
        om.report(Meldsoort.WEGGELATEN, code.naam)
        return ""
    if code.naam in codetabel.RAUW_BASE64:
        return f"<div>{decode_raw(tekst[code.einde : codes[code.sluit].begin])}</div>"
    if code.naam in codetabel.BEELDADRES:
        return _write_imageframe(code, tekst[code.einde : codes[code.sluit].begin])
    if code.naam == "embed":
        return write_insluiting(tekst[code.einde : codes[code.sluit].begin].strip())
    return None


def _write_imageframe(code: Kortcode, binnen: str) -> str | None:
    """Return the picture of which a code encloses the address; None when it encloses something else."""
    adres = re.sub(r"<[^<>]*>", "", binnen).strip()
    if not re.fullmatch(r"\S+", adres):
        return None
    nummer = next(iter(_NUMMER.findall(code.waarden.get("image_id", ""))), "")
    return write_beeld(adres, nummer, code.waarden.get("alt") or None) + _paragraphs(_texts(code.waarden))


def decode_raw(tekst: str) -> str:
    """Return HTML that a builder stored as base64 (and as an address); the text itself when it is not."""
    kaal = re.sub(r"<[^<>]*>|\s", "", tekst)
    try:
        ruw = base64.b64decode(kaal, validate=True).decode()
    except (binascii.Error, ValueError):
        return tekst
    return unquote(ruw) if "%3" in ruw or "%2" in ruw else ruw


def write_insluiting(adres: str, titel: str = "") -> str:
    """Return the element for something of elsewhere that WordPress showed in the page."""
    adres = html.unescape(re.sub(r"<[^<>]*>", "", adres)).strip()
    return f'<wp-insluiten adres="{html.escape(adres)}" titel="{html.escape(titel)}"></wp-insluiten>'


def write_beeld(adres: str = "", nummer: str = "", alt: str | None = None) -> str:
    """Return a picture by its address or number."""
    gezegd = "" if alt is None else f' alt="{html.escape(alt)}"'
    in_galerij = "" if adres else ' data-galerij="1"'
    return f'<figure><img src="{html.escape(adres)}" class="wp-image-{nummer}"{gezegd}{in_galerij}></figure>'


def _convert(code: Kortcode, volgende: list[Kortcode], om: Omzetgang) -> tuple[str, str]:
    """Return the HTML before and after what a code encloses."""
    naam = code.naam
    if naam in codetabel.ZONDER_TEKST:
        return "", ""
    if naam in codetabel.OMHULSELS:
        return codetabel.OMHULSELS[naam] if code.sluit else ("", "")
    if naam in codetabel.NOOTCODES and code.sluit:
        return "<wp-noot>", "</wp-noot>"
    if naam in codetabel.ONDERSCHRIFT:
        onder = code.waarden.get("caption", "")
        return '<figure class="wp-caption">', f"<figcaption>{onder}</figcaption></figure>" if onder else "</figure>"
    if naam in codetabel.MEDIA:
        return _media(code, om), ""
    if naam == "gallery":
        return _write_galerij(code, om), ""
    if codetabel.is_formulier(naam):
        om.report(Meldsoort.WEGGELATEN, naam)
        return _paragraphs(_texts(code.waarden)), ""
    return _convert_shape(code, volgende, om)


def _convert_shape(code: Kortcode, volgende: list[Kortcode], om: Omzetgang) -> tuple[str, str]:
    """Return the HTML around the words of a code that is a thing with a title, a text, a picture or a link."""
    naam, waarden = code.naam, {sleutel: _decode(waarde) for sleutel, waarde in code.waarden.items()}
    titel = next((waarden[sleutel] for sleutel in codetabel.TITELS if waarden.get(sleutel)), "")
    if naam in codetabel.KOPPEN:
        return _heading(code, waarden)
    houdt_meer = any(codetabel.is_uitklap(ander.naam) and not ander.is_einde for ander in volgende)
    if titel and code.sluit and codetabel.is_uitklap(naam) and not houdt_meer:
        rest = _paragraphs([deel for deel in _texts(waarden) if deel[1] != titel])
        return f"<details><summary>{titel}</summary>{rest}", "</details>"
    if codetabel.is_citaat(naam) and code.sluit:
        wie = [tekst for _, tekst in _texts(waarden)]
        return f"{_images(waarden)}<blockquote>", f"<cite>{', '.join(wie)}</cite></blockquote>"
    voor, na = _describe(code, waarden)
    _report(code, voor + na, om)
    if na == "</a>" and not codetabel.is_van_bouwer(naam):
        return voor, na
    if voor or na:
        return f"<div>{voor}", f"{na}</div>"
    return ("<div>", "</div>") if codetabel.is_van_bouwer(naam) and code.sluit else ("", "")


def _is_zin(code: Kortcode) -> bool:
    """Whether what stands between square brackets reads like words: "[semi-open data van 2020]"."""
    is_bekend = code.naam in BEKEND or codetabel.is_van_bouwer(code.naam) or codetabel.is_formulier(code.naam)
    leest_als_zin = len(code.losse) > 1 or code.naam.endswith("-")
    return leest_als_zin and not code.sluit and not code.is_einde and not is_bekend


def _report(code: Kortcode, gemaakt: str, om: Omzetgang) -> None:
    if not code.sluit and not gemaakt:
        om.report(Meldsoort.WEGGELATEN, code.naam)
    elif not codetabel.is_van_bouwer(code.naam) and "<wp-insluiten" not in gemaakt:
        om.report(Meldsoort.ANDERS, code.naam)


def _decode(waarde: str) -> str:
    for van, naar in _VERVANGEN.items():
        waarde = waarde.replace(van, naar)
    return waarde


def _texts(waarden: dict[str, str]) -> list[tuple[str, str]]:
    """Return the values that a visitor read, with their keys: titles first."""
    sleutels = [*codetabel.find_titels(waarden), *codetabel.find_teksten(waarden)]
    return [(naam, waarden[naam]) for naam in sleutels if codetabel.is_leesbaar(naam, waarden.get(naam, ""))]


def _paragraphs(teksten: list[tuple[str, str]]) -> str:
    return "".join(f"<p>{tekst}</p>" for _, tekst in teksten)


def _heading(code: Kortcode, waarden: dict[str, str]) -> tuple[str, str]:
    waar = " ".join(waarden.get(sleutel, "") for sleutel in ("font_container", "tag", "heading_tag", "size"))
    niveau = _KOPNIVEAU.search(waar) or re.search(r"\b([1-6])$", waar)
    tag = f"h{niveau[1] if niveau else 2}"
    teksten = [tekst for _, tekst in _texts(waarden)]
    if code.sluit and not teksten:
        return f"<{tag}>", f"</{tag}>"
    kop = f"<{tag}>{teksten[0]}</{tag}>" if teksten else ""
    return kop + _paragraphs(_texts(waarden)[1:]), ""


def _describe(code: Kortcode, waarden: dict[str, str]) -> tuple[str, str]:
    """Return what the values of a code say: pictures, title and texts before its words, links after."""
    beeld, film = _images(waarden), _videos(code, waarden)
    teksten = _texts(waarden)
    if film:
        teksten = [deel for deel in teksten if deel[0] != "title"]
    if beeld and ("image" in code.naam or "img" in code.naam):
        teksten = [deel for deel in teksten if deel[0] != "title_text"]
    adressen = {sleutel: link for sleutel in codetabel.LINKS if (link := read_link_value(waarden.get(sleutel, "")))}
    knoppen = "" if film else _buttons(code, waarden, teksten, adressen)
    voor = [beeld, film]
    titels = codetabel.find_titels(waarden)
    for nummer, (sleutel, tekst) in enumerate(teksten):
        is_titel = sleutel in titels and nummer == 0
        voor.append(f"<wp-kop>{tekst}</wp-kop>" if is_titel else f"<p>{tekst}</p>")
    voor.extend([_gallery(waarden), *_groups(waarden)])
    if not knoppen and adressen and code.sluit and codetabel.is_knop(code.naam) and not film:
        return f'{"".join(voor)}<a href="{html.escape(next(iter(adressen.values()))[0])}">', "</a>"
    return "".join(voor), knoppen


Adressen = dict[str, tuple[str, str]]


def _buttons(code: Kortcode, waarden: dict[str, str], teksten: list[tuple[str, str]], adressen: Adressen) -> str:
    """Return the links of a code; a text that names one is taken from the others."""
    knoppen = [
        (sleutel, waarden[sleutel])
        for sleutel in codetabel.KNOPTEKSTEN
        if codetabel.is_leesbaar(sleutel, waarden.get(sleutel, ""))
    ]
    if not adressen:
        return "".join(f"<p>{tekst}</p>" for _, tekst in knoppen)
    eerste, titel = next(iter(adressen.values()))
    if knoppen:
        naar = {sleutel: adressen.get(codetabel.TWEEDE.get(sleutel, ""), (eerste, ""))[0] for sleutel, _ in knoppen}
        return "".join(f'<p><a href="{html.escape(naar[sleutel])}">{tekst}</a></p>' for sleutel, tekst in knoppen)
    if not teksten:
        return "" if code.sluit and codetabel.is_knop(code.naam) else _link_around(eerste, titel)
    sleutel, tekst = teksten[0]
    gelinkt = f'<a href="{html.escape(eerste)}">{tekst}</a>'
    if codetabel.is_knop(code.naam):
        teksten.pop(0)
        return f"<p>{gelinkt}</p>"
    if titel:
        return _link_around(eerste, titel)
    teksten[0] = (sleutel, gelinkt)
    return ""


def _link_around(adres: str, titel: str) -> str:
    """Return a link without words of its own: the step that makes blocks gives it those of where it leads."""
    return f'<p><a href="{html.escape(adres)}">{titel or "<wp-adres></wp-adres>"}</a></p>'


def read_link_value(waarde: str) -> tuple[str, str] | None:
    """Return the address and the words of a link as builders write it; None when it leads nowhere."""
    waarde = html.unescape(waarde.strip())
    if waarde.startswith("url:"):
        delen = dict(deel.split(":", 1) for deel in waarde.split("|") if ":" in deel)
        adres, titel = unquote(delen.get("url", "")), unquote(delen.get("title", ""))
    else:
        soort, _, rest = waarde.partition(",")
        adres, titel = {"manually": rest, "post": f"/?p={rest}", "page": f"/?page_id={rest}"}.get(soort, waarde), ""
    return (adres, titel) if re.match(r"https?:|/|#.|mailto:|tel:|\?|www\.", adres) else None


def _images(waarden: dict[str, str]) -> str:
    """Return the one picture of a code, by its number or its address."""
    for sleutel in codetabel.BEELDEN:
        waarde = waarden.get(sleutel, "").split("|")[0].strip()
        nummer = waarde if waarde.isdecimal() else ""
        if (nummer and nummer != "0") or re.search(r"\.(?:jpe?g|png|gif|webp|svg|avif|bmp)\b", waarde, re.IGNORECASE):
            nummer = nummer or next(iter(_NUMMER.findall(waarden.get("image_id", "").split("|")[0])), "")
            return write_beeld("" if waarde.isdecimal() else waarde, nummer, waarden.get("alt") or None)
    return ""


def _write_galerij(code: Kortcode, om: Omzetgang) -> str:
    """Return the pictures of a gallery; without numbers those that were uploaded with the item."""
    rij = code.waarden.get("ids") or code.waarden.get("include") or ""
    nummers = _NUMMER.findall(rij) or [str(nummer) for nummer in om.bron.find_bijlagen(om.stuk.nummer)]
    if not nummers:
        om.report(Meldsoort.WEGGELATEN, code.naam)
    return _paragraphs(_texts(code.waarden)) + "".join(write_beeld("", nummer) for nummer in nummers)


def _gallery(waarden: dict[str, str]) -> str:
    rij = next((waarden[sleutel] for sleutel in codetabel.BEELDRIJEN if waarden.get(sleutel)), "")
    if not re.fullmatch(r"[\d,\s]+", rij):
        return ""
    return "".join(write_beeld("", nummer) for nummer in _NUMMER.findall(rij))


def _videos(code: Kortcode, waarden: dict[str, str]) -> str:
    titel = waarden.get("title", "")
    kandidaten = [*waarden.values(), *code.losse]
    if "youtube" in code.naam and (waarden.get("id") or code.losse):
        kandidaten.append(f"https://www.youtube.com/watch?v={waarden.get('id') or code.losse[0]}")
    if "vimeo" in code.naam and (waarden.get("id") or code.losse):
        kandidaten.append(f"https://vimeo.com/{waarden.get('id') or code.losse[0]}")
    return next((write_insluiting(waarde, titel) for waarde in kandidaten if read_video(html.unescape(waarde))), "")


def _media(code: Kortcode, om: Omzetgang) -> str:
    """Return the sound or film of a code of WordPress itself."""
    kandidaten = [code.waarden.get(sleutel, "") for sleutel in codetabel.BESTANDEN] + code.losse
    adres = next((waarde for waarde in kandidaten if re.match(r"https?:|/", waarde)), "")
    if not adres:
        om.report(Meldsoort.WEGGELATEN, code.naam)
    return write_insluiting(adres, code.waarden.get("title", "")) if adres else ""


def _groups(waarden: dict[str, str]) -> list[str]:
    """Return the texts of a list that a builder stored as JSON, encoded as an address."""
    for sleutel in codetabel.LIJSTSLEUTELS:
        waarde = unquote(waarden.get(sleutel, ""))
        if waarde.lstrip().startswith("[{"):
            try:
                rijen: Any = json.loads(waarde)
            except (ValueError, RecursionError):
                continue
            return [_row(rij) for rij in rijen if isinstance(rij, dict)]
    return []


def _row(rij: dict[str, Any]) -> str:
    waarden = {sleutel: str(waarde) for sleutel, waarde in rij.items() if isinstance(waarde, str | int | float)}
    voor, na = _describe(Kortcode("", 0, 0), waarden)
    return voor + na
