"""Reads the JSON in which Elementor keeps a page, and turns it into HTML in reading order."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

from . import elementortabel as tabel
from .codehtml import write_beeld, write_insluiting
from .omgeving import Omzetgang
from .uitkomst import Meldsoort
from .woorden import words_of_html

#: Deeper than Elementor itself allows.
_DIEPST = 40
#: How many words of what Elementor showed may be missing from its elements, and which part: with more they are not
#: the page.
_GENOEG_WEG, _MEESTE_WEG = 25, 0.5
GROOTST = 5_000_000
_BLOK = re.compile(r"<(?:p|h[1-6]|ul|ol|div|table|br|blockquote)\b", re.IGNORECASE)
_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def read_elementor(ruw: str) -> list[Any] | None:
    """Return the elements of a page; None when it was not made with Elementor, or cannot be read."""
    if not ruw.strip() or len(ruw) > GROOTST:
        return None
    for tekst in (ruw, re.sub(r"\\(.)", r"\1", ruw, flags=re.DOTALL)):
        try:
            boom = json.loads(tekst)
        except (ValueError, RecursionError):
            continue
        return boom if isinstance(boom, list) and boom else None
    return None


def read_page(stuk: Bronstuk) -> list[Any] | None:
    """Return the elements of an item that was made with Elementor, when they are what visitors read; else None.

    Elementor keeps what it showed beside them, as plain HTML. A list that it makes by itself and a text that is the
    standard one of its widget stand there alone: of a page that is mostly that, its elements say too little. As long
    as they say something that does not stand there, they are kept to.
    """
    if stuk.meta_value("_elementor_edit_mode") != "builder":
        return None
    elementen = read_elementor(stuk.meta_value("_elementor_data"))
    if elementen is None or not stuk.inhoud:
        return elementen
    getoond = Counter(words_of_html(stuk.inhoud))
    eigen = Counter(words_of_html("\n".join(read_texts(elementen))))
    weg, is_meer = getoond - eigen, bool(eigen - getoond)
    is_heel = sum(weg.values()) <= max(_GENOEG_WEG, _MEESTE_WEG * sum(getoond.values()))
    return elementen if is_heel or is_meer else None


def read_texts(elementen: Any) -> Iterator[str]:
    """Yield the texts in elements; the line of a divider is only one when it is said to be."""
    for element in elementen if isinstance(elementen, list) else ():
        if isinstance(element, dict):
            if element.get("widgetType") not in tabel.FORMULIEREN | {"divider"}:
                yield from _read_settings(element.get("settings"))
            yield from read_texts(element.get("elements"))


def _read_settings(zettingen: Any) -> Iterator[str]:
    """Yield the texts in the settings of a widget, and in its rows; one of several parts is a link or a measure."""
    for sleutel, waarde in zettingen.items() if isinstance(zettingen, dict) else ():
        kaal = _unwrap(waarde)
        for rij in kaal if isinstance(kaal, list) else ():
            yield from _read_settings(rij)
        if tabel.is_elementortekst(sleutel, kaal):
            yield f"<div>{kaal}</div>"


def expand_elementor(elementen: list[Any], om: Omzetgang) -> str:
    """Return the HTML of the elements of a page."""
    return "".join(_element(element, om, 0) for element in elementen if isinstance(element, dict))


def _element(element: dict[str, Any], om: Omzetgang, diep: int) -> str:
    if diep > _DIEPST:
        return ""
    zetting = element.get("settings")
    waarden = {naam: _unwrap(waarde) for naam, waarde in zetting.items()} if isinstance(zetting, dict) else {}
    onder = element.get("elements")
    binnen = [deel for deel in onder if isinstance(deel, dict)] if isinstance(onder, list) else []
    delen = [_element(deel, om, diep + 1) for deel in binnen]
    soort = str(element.get("widgetType") or "")
    if not soort:
        return f"<div>{_remaining(waarden, set(), {})}{''.join(delen)}</div>"
    if "nested" in soort and binnen:
        return _nested(soort, waarden, delen)
    return f"<div>{_widget(soort, waarden, om)}{''.join(delen)}</div>"


def _unwrap(waarde: Any) -> Any:
    """Return a setting without the kind that the newest Elementor writes around it."""
    for _diep in range(4):
        if not isinstance(waarde, dict) or "$$type" not in waarde:
            break
        waarde = waarde.get("value")
        waarde = waarde.get("content", waarde) if isinstance(waarde, dict) else waarde
    return waarde


def _nested(soort: str, waarden: dict[str, Any], delen: list[str]) -> str:
    """Return a widget whose items have their titles here and their texts as elements."""
    items = next((rij for rij in waarden.values() if isinstance(rij, list) and rij and isinstance(rij[0], dict)), [])
    titels = [str(item.get("item_title") or item.get("tab_title") or "") for item in items if isinstance(item, dict)]
    open_klap = any(woord in soort for woord in tabel.UITKLAPPERS)
    uit = []
    for nummer, deel in enumerate(delen):
        titel = titels[nummer] if nummer < len(titels) else ""
        klap = f"<details><summary>{titel}</summary>{deel}</details>"
        uit.append(klap if open_klap and titel else f"{_title(titel)}{deel}")
    return "".join([*uit, *(_title(titel) for titel in titels[len(delen) :])])


def _title(titel: str) -> str:
    return f"<wp-kop>{titel}</wp-kop>" if titel.strip() else ""


def _widget(soort: str, waarden: dict[str, Any], om: Omzetgang) -> str:
    """Return what a widget shows: its pictures, its texts in order, its links."""
    if soort == "shortcode":
        return str(waarden.get("shortcode") or "")
    if soort == "divider" and "text" not in str(waarden.get("look")):
        return ""
    if soort in tabel.FORMULIEREN:
        om.report(Meldsoort.WEGGELATEN, f"elementor {soort}")
        return ""
    gedaan: set[str] = set()
    voor = _films(soort, waarden, gedaan)
    if soort == "image":
        voor += _captioned(waarden, gedaan)
    elif soort == "heading":
        voor += _heading(waarden, gedaan)
    elif soort == "testimonial" or "blockquote" in soort:
        voor += _quote(waarden, gedaan)
    elif soort in tabel.EEN_REGEL:
        voor += _one_line(soort, waarden, gedaan)
    klap = any(woord in soort for woord in tabel.UITKLAPPERS)
    tag = str(waarden.get("title_size") or waarden.get("title_html_tag") or "")
    html_ervan = voor + _remaining(waarden, gedaan, {"klap": klap, "tag": tag if tag in _TAGS else "", "soort": soort})
    _report(soort, html_ervan, om)
    return html_ervan


def _report(soort: str, gemaakt: str, om: Omzetgang) -> None:
    if _is_vertoner(soort) or (not gemaakt.strip() and soort not in tabel.ZONDER_TEKST):
        om.report(Meldsoort.WEGGELATEN, f"elementor {soort}")
    elif gemaakt.strip() and soort not in tabel.BEKEND:
        om.report(Meldsoort.ANDERS, f"elementor {soort}")


def _is_vertoner(soort: str) -> bool:
    """Whether a widget only shows what the site has elsewhere."""
    return any(soort.startswith(woord) or soort.endswith(woord) for woord in tabel.VERTONERS)


def _heading(waarden: dict[str, Any], gedaan: set[str]) -> str:
    gedaan.update({"title", "link"})
    tag = str(waarden.get("header_size") or "h2")
    tag = tag if tag in _TAGS else "p"
    return f"<{tag}>{_linked(str(waarden.get('title') or ''), waarden.get('link'))}</{tag}>"


def _captioned(waarden: dict[str, Any], gedaan: set[str]) -> str:
    """Return a picture with its link and its caption."""
    gedaan.update({"image", "caption"})
    beeld = _linked(_picture("image", waarden.get("image") or {}), waarden.get("link"))
    onder = str(waarden.get("caption") or "")
    return f'<figure class="wp-caption">{beeld}<figcaption>{onder}</figcaption></figure>' if onder else beeld


def _quote(waarden: dict[str, Any], gedaan: set[str]) -> str:
    woorden = str(waarden.get("testimonial_content") or waarden.get("blockquote_content") or "")
    wie = [str(waarden.get(naam) or "") for naam in ("testimonial_name", "author_name", "testimonial_job")]
    gedaan.update({"testimonial_content", "blockquote_content", "testimonial_name", "author_name", "testimonial_job"})
    cite = ", ".join(naam for naam in wie if naam.strip())
    return f"<blockquote>{woorden}<cite>{cite}</cite></blockquote>" if woorden.strip() else f"<p>{cite}</p>"


def _one_line(soort: str, waarden: dict[str, Any], gedaan: set[str]) -> str:
    sleutels = tabel.EEN_REGEL[soort]
    gedaan.update(sleutels)
    delen = [str(waarden.get(sleutel)) for sleutel in sleutels if waarden.get(sleutel) not in (None, "")]
    return f"<p>{' '.join(delen)}</p>" if delen else ""


def _films(soort: str, waarden: dict[str, Any], gedaan: set[str]) -> str:
    if "video" not in soort:
        return ""
    titel = str(waarden.get("title") or "")
    for sleutel in tabel.VIDEOS:
        waarde = waarden.get(sleutel)
        adres = waarde.get("url") if isinstance(waarde, dict) else waarde
        if isinstance(adres, str) and adres.startswith("http"):
            gedaan.add("title")
            return write_insluiting(adres, titel)
    return ""


def _remaining(waarden: dict[str, Any], gedaan: set[str], zo: dict[str, Any]) -> str:
    """Return every text and picture of a widget that was not shown yet, in the order in which it shows them."""
    over = [(sleutel, waarde) for sleutel, waarde in waarden.items() if sleutel not in gedaan]
    return "".join(stuk for sleutel, waarde in over for stuk in _value(sleutel, waarde, waarden, zo))


def _value(sleutel: str, waarde: Any, waarden: dict[str, Any], zo: dict[str, Any]) -> Iterator[str]:
    if isinstance(waarde, list):
        yield _row(sleutel, waarde, zo)
    elif isinstance(waarde, dict):
        yield _picture(sleutel, waarde)
    elif tabel.is_elementortekst(sleutel, waarde):
        yield _text(sleutel, str(waarde), waarden, zo)


def _picture(sleutel: str, waarde: Any) -> str:
    """Return a picture of a widget; not what stands behind it."""
    adres, nummer = (waarde.get("url"), waarde.get("id")) if isinstance(waarde, dict) else (None, None)
    is_beeld = sleutel in tabel.BEELDEN or sleutel.endswith(("_image", "_img", "_photo"))
    if not is_beeld or "background" in sleutel or not (adres or nummer):
        return ""
    return write_beeld(str(adres or ""), str(nummer or ""), str(waarde.get("alt") or "") or None)


def _row(sleutel: str, rij: list[Any], zo: dict[str, Any]) -> str:
    if sleutel in tabel.BEELDRIJEN:
        beelden = [deel for deel in rij if isinstance(deel, dict)]
        return "".join(write_beeld(str(deel.get("url") or ""), str(deel.get("id") or "")) for deel in beelden)
    items = [item for item in rij if isinstance(item, dict)]
    leesbaar = [{naam for naam, deel in item.items() if tabel.is_elementortekst(naam, deel)} for item in items]
    if {"text"} in leesbaar and all(namen <= {"text"} for namen in leesbaar):
        regels = [_linked(str(item.get("text") or ""), item.get("link")) for item in items]
        return f"<ul>{''.join(f'<li>{regel}</li>' for regel in regels if regel)}</ul>"
    return "".join(_item(item, zo) for item in items)


def _item(item: dict[str, Any], zo: dict[str, Any]) -> str:
    """Return one of a row; one of an accordion opens."""
    for vraag, antwoord in tabel.UITKLAP.items():
        if zo.get("klap") and item.get(vraag) and antwoord in item:
            rest = {sleutel: waarde for sleutel, waarde in item.items() if sleutel != vraag}
            binnen = _remaining(rest, set(), {})
            return f"<details><summary>{item[vraag]}</summary>{binnen}</details>"
    return _remaining(item, set(), {})


def _text(sleutel: str, tekst: str, waarden: dict[str, Any], zo: dict[str, Any]) -> str:
    if not tekst.strip():
        return ""
    if _BLOK.search(tekst):
        return f"<div>{tekst}</div>"
    if sleutel in {"editor", "tab_content", "html"} or "\n\n" in tekst:
        return f"<wp-klassiek>{tekst}</wp-klassiek>"
    if tabel.is_knoptekst(sleutel) or (sleutel == "text" and "button" in str(zo.get("soort", ""))):
        return f"<p>{_linked(tekst, _link_of(sleutel, waarden))}</p>"
    if tabel.is_titel(sleutel):
        gelinkt = _linked(tekst, waarden.get("link") if not any(map(tabel.is_knoptekst, waarden)) else None)
        is_hoofdkop = sleutel in tabel.HOOFDKOPPEN and "soort" in zo
        tag = zo.get("tag") or ("h2" if is_hoofdkop else "wp-kop")
        return f"<{tag}>{gelinkt}</{tag}>"
    return f"<p>{tekst}</p>"


def _link_of(sleutel: str, waarden: dict[str, Any]) -> Any:
    """Return the link of a button: the setting beside its text, else that of the widget."""
    eigen = sleutel.rpartition("_")[0]
    namen = [f"{eigen}_link", f"{eigen}_url", "link", "button_link", "btn_link"]
    return next((waarden[naam] for naam in namen if waarden.get(naam)), None)


def _linked(binnen: str, link: Any) -> str:
    adres = link.get("url") if isinstance(link, dict) else link
    if not isinstance(adres, str) or adres.strip() in {"", "#"} or not binnen.strip():
        return binnen
    return f'<a href="{html.escape(adres)}">{binnen}</a>'
