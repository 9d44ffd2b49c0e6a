"""An item as the REST API of WordPress tells it, as one of ours: its text as it is stored, else as it is shown."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.html import strip_tags

from .bronstuk import Bronstuk, Bronterm

#: What is asked of an item; the lists of terms and, of files, what is below come with it.
VELDEN = (
    "id", "date", "date_gmt", "modified_gmt", "slug", "status", "link", "title", "content", "excerpt", "parent",
    "menu_order", "featured_media", "meta", "acf", "lang", "password", "yoast_head_json.description", "post",
    "source_url", "alt_text", "caption", "description", "media_details.file",
)  # fmt: skip
#: How an excerpt ends that WordPress made of the begin of the text: nobody wrote it.
_VANZELF = re.compile(r"\[(?:&hellip;|…|\.\.\.)\]|class=\"more-link")
_ELEMENTOR = "data-elementor-type="
_BEGIN = re.compile(r"^.*?/uploads/(?:sites/\d+/)?")
#: Fields in fields in fields.
_DIEPSTE = 5


def stuk_of(gegevens: Mapping[str, Any], soort: str, lijsten: Mapping[str, Mapping[int, Bronterm]]) -> Bronstuk:
    """Return the item; `lijsten` are {field that has the numbers of terms: {number: term}}."""
    is_bestand = soort == "attachment"
    inhoud = gegevens.get("content")
    return Bronstuk(
        nummer=_number(gegevens.get("id")),
        soort=soort,
        status=_text(gegevens.get("status")) or "publish",
        titel=_title(gegevens.get("title")),
        adres=_text(gegevens.get("link")),
        slug=_text(gegevens.get("slug")),
        ouder=_number(gegevens.get("post" if is_bestand else "parent")),
        volgorde=_number(gegevens.get("menu_order")),
        datum=_moment(gegevens.get("date")),
        datum_utc=_moment(gegevens.get("date_gmt")),
        gewijzigd_utc=_moment(gegevens.get("modified_gmt")),
        heeft_wachtwoord=bool(gegevens.get("password") or (isinstance(inhoud, dict) and inhoud.get("protected"))),
        inhoud=_raw(gegevens.get("description")) if is_bestand else _body(inhoud),
        uittreksel=_caption(gegevens.get("caption")) if is_bestand else _excerpt(gegevens),
        meta=dict(_meta(gegevens)),
        termen=list(_terms(gegevens, lijsten)),
        bestandsadres=_text(gegevens.get("source_url")),
    )


def _text(waarde: Any) -> str:
    return waarde if isinstance(waarde, str) else ""


def _number(waarde: Any) -> int:
    return waarde if type(waarde) is int and 0 <= waarde < 2**62 else 0


def _moment(waarde: Any) -> str:
    tekst = _text(waarde).replace("T", " ")[:19]
    return "" if tekst.startswith("0000") else tekst


def _raw(deel: Any) -> str:
    return _text(deel.get("raw")) if isinstance(deel, dict) else ""


def _shown(deel: Any) -> str:
    return _text(deel.get("rendered")) if isinstance(deel, dict) else ""


def _title(deel: Any) -> str:
    return _raw(deel) or html.unescape(_shown(deel))


def _body(deel: Any) -> str:
    """Return the text as it is stored; as it is shown when that is all, or when Elementor keeps it elsewhere."""
    getoond = _shown(deel)
    return getoond if _ELEMENTOR in getoond else _raw(deel) or getoond


def _caption(deel: Any) -> str:
    return _raw(deel) or html.unescape(strip_tags(_shown(deel))).strip()


def _excerpt(gegevens: Mapping[str, Any]) -> str:
    """Return what somebody wrote as an excerpt: not what WordPress made of the begin of the text."""
    deel = gegevens.get("excerpt")
    if isinstance(deel, dict) and "raw" in deel:
        return _raw(deel)
    getoond = _shown(deel)
    kaal, tekst = (" ".join(strip_tags(wat).split()) for wat in (getoond, _shown(gegevens.get("content"))))
    return "" if _VANZELF.search(getoond) or tekst.startswith(kaal) else html.unescape(kaal)


def _meta(gegevens: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the meta as an export has it: key, values."""
    los = gegevens.get("meta")
    for sleutel, waarde in los.items() if isinstance(los, dict) else ():
        yield sleutel, [_as(deel) for deel in (waarde if isinstance(waarde, list) else [waarde])]
    velden = gegevens.get("acf")
    for sleutel, waarde in velden.items() if isinstance(velden, dict) else ():
        for naam, tekst in _flat(sleutel, waarde, 0):
            yield naam, [tekst]
            # By this an export tells that it is a field.
            yield f"_{naam}", ["field_rest"]
    yoast, media = gegevens.get("yoast_head_json"), gegevens.get("media_details")
    bekend = {
        "_thumbnail_id": _as(gegevens.get("featured_media") or ""),
        "_yoast_wpseo_metadesc": _text(yoast.get("description")) if isinstance(yoast, dict) else "",
        "_wp_attachment_image_alt": _text(gegevens.get("alt_text")),
        "_wp_attached_file": (_text(media.get("file")) if isinstance(media, dict) else "")
        or _BEGIN.sub("", _text(gegevens.get("source_url"))),
    }
    yield from ((sleutel, [waarde]) for sleutel, waarde in bekend.items() if waarde)


def _flat(sleutel: str, waarde: Any, diepte: int) -> Iterator[tuple[str, str]]:
    """Yield a field and those in it, named as ACF stores them: "mijlpalen" is how many, then "mijlpalen_0_titel"."""
    if diepte > _DIEPSTE:
        return
    if isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield from _flat(f"{sleutel}_{naam}", deel, diepte + 1)
    elif isinstance(waarde, list):
        yield sleutel, str(len(waarde))
        for plek, deel in enumerate(waarde):
            yield from _flat(f"{sleutel}_{plek}", deel, diepte + 1)
    else:
        yield sleutel, _as(waarde)


def _as(waarde: Any) -> str:
    """Return a value as it is stored: true is 1."""
    if isinstance(waarde, bool):
        return "1" if waarde else ""
    return str(waarde) if isinstance(waarde, int | float | str) else ""


def _terms(gegevens: Mapping[str, Any], lijsten: Mapping[str, Mapping[int, Bronterm]]) -> Iterator[Bronterm]:
    for veld, termen in lijsten.items():
        nummers = gegevens.get(veld)
        for nummer in nummers if isinstance(nummers, list) else ():
            if (term := termen.get(_number(nummer))) is not None:
                yield term
    if taal := _text(gegevens.get("lang")):
        yield Bronterm("language", taal, taal)
