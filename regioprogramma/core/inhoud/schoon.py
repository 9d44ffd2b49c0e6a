"""What no text on the site holds, wherever it was typed, pasted or imported: the one place for that rule.

In plain text: no-break spaces and their like become spaces, invisible characters go, doubled spaces become one.
In rich text, moreover, only the mark-up of that field stays; of the rest the words stay. No word gets lost.
"""

import re
from collections.abc import Collection
from typing import Any, TypeGuard

import nh3
from bs4 import BeautifulSoup, Comment, NavigableString, PageElement, Tag
from django.contrib.postgres.fields import ArrayField
from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.whitelist import ALLOWED_URL_SCHEMES, check_url

from regioprogramma.core.opmaak import read_number

from .blokken import OPMAAK
from .wandeling import Blokplek, rewrite_leaves

#: Also the ends of lines that a word processor pastes: nobody sees them, and XML may not hold them.
_SPATIES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\u000b\u000c\u0085\u2028\u2029]")
#: Zero-width space, word joiner, byte order mark and soft hyphen; characters that steer a printer, a terminal or the
#: direction of writing; what is not a character. Not the joiner that holds an emoji together.
_ONZICHTBAAR = re.compile(
    "[\u200b\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001d\u001f\u007f-\u0084\u0086-\u009f"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
#: As Word keeps a hyphen at which a line may not be broken.
_KOPPELTEKEN = "\u001e"
#: In rich text at the edge of a piece too: the other side may be bold.
_RIJ = re.compile(" {2,}")
_DUBBEL = re.compile(r"(?<=\S) {2,}(?=\S)")

#: Per feature of the editor: the elements that it makes.
_ELEMENTEN = {
    "h3": {"h3"},
    "h4": {"h4"},
    "bold": {"b", "strong"},
    "italic": {"i", "em"},
    "ol": {"ol", "li"},
    "ul": {"ul", "li"},
    "link": {"a"},
    "document-link": {"a"},
}
_ALTIJD = {"p", "br"}
_EIGENSCHAPPEN = {"a": {"href", "linktype", "id"}, "*": {"data-block-key"}}
_KOPPEN = {"h1": "h3", "h2": "h3", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
#: What stands in these is not text.
_GEEN_TEKST = ["script", "style", "template", "title", "noscript", "xml"]
_LEEG_WEG = ["p", "h3", "h4", "li", "ul", "ol"]
_BLOKKEN = ["p", "div", "section", "article", "blockquote", "pre", "ul", "ol", "table", "dl", *_KOPPEN]
_CELLEN = ["td", "th", "caption", "dt", "dd"]
#: What stands apart without a counterpart in the editor: its words stay apart from those around it.
_APART = {
    "main", "aside", "header", "footer", "nav", "address", "center", "hr", "details", "summary", "figure",
    "figcaption", "form", "fieldset", "legend", "select", "option", "button", "td", "th", "tr", "table", "tbody",
    "thead", "tfoot",
}  # fmt: skip


def clean_text(tekst: str) -> str:
    """Return plain text without spaces and characters that nobody sees and that break lines, search and addresses."""
    tekst = _ONZICHTBAAR.sub("", _SPATIES.sub(" ", tekst.replace(_KOPPELTEKEN, "-")))
    return _DUBBEL.sub(" ", tekst)


def clean_html(html: str, features: Collection[str] | None = None) -> str:
    """Return rich text with only the mark-up of these features (OPMAAK when not said) and all of its words."""
    features = OPMAAK if features is None else features
    soep = BeautifulSoup(html, "html.parser")
    for weg in soep.find_all(string=lambda stuk: isinstance(stuk, Comment)) + soep.find_all(_GEEN_TEKST):
        weg.extract()
    _convert(soep, features)
    toegestaan = _ALTIJD.union(*(_ELEMENTEN.get(feature, set()) for feature in features))
    for element in soep.find_all(True):
        _strip(element, toegestaan)
    soep.smooth()
    for stuk in soep.find_all(string=True):
        if (schoon := _RIJ.sub(" ", clean_text(stuk))) != stuk:
            stuk.replace_with(NavigableString(schoon))
    for element in reversed(soep.find_all(_LEEG_WEG)):
        if not element.get_text(strip=True):
            element.decompose()
    return _seal(soep.decode(formatter="minimal"), toegestaan)


def _seal(html: str, toegestaan: set[str]) -> str:
    """Return the mark-up as a browser would read it, without whatever we should have overlooked.

    The last pass is not ours: nh3 reads HTML as browsers do, and knows the attacks that a reader of its own misses.
    """
    schemas = set(ALLOWED_URL_SCHEMES)
    veilig = nh3.clean(html, tags=toegestaan, attributes=_EIGENSCHAPPEN, url_schemes=schemas, link_rel=None)
    # As Wagtail's editor writes it; and a paragraph that was closed early by a list in it leaves an empty one behind.
    return veilig.replace("<br>", "<br/>").replace("<p></p>", "")


def _convert(soep: BeautifulSoup, features: Collection[str]) -> None:
    """Turn what has a counterpart in the editor into that: headings of other levels, rows of tables, divisions."""
    for cel in soep.find_all(_CELLEN):
        for blok in cel.find_all(_BLOKKEN):
            blok.insert_after(" ")
            blok.unwrap()
        cel.insert_after(" ")
    for rij in soep.find_all(["tr", "caption", "dt", "dd"]):
        rij.name = "p"
    for element in soep.find_all(["div", "section", "article", "blockquote", "pre"]):
        if not element.find(_BLOKKEN):
            element.name = "p"
    for kop in soep.find_all(list(_KOPPEN)):
        beste = _KOPPEN[kop.name]
        kop.name = next((niveau for niveau in (beste, "h3", "h4") if niveau in features), "p")


def _strip(element: Tag, toegestaan: set[str]) -> None:
    """Take away an element that may not be there, keeping what is in it, or its attributes that may not."""
    link = _link(element) if element.name == "a" else {}
    if element.name not in toegestaan or (element.name == "a" and not link):
        if element.name in _APART:
            _set_apart(element)
        element.unwrap()
        return
    sleutel = {"data-block-key": element["data-block-key"]} if element.has_attr("data-block-key") else {}
    element.attrs = {**sleutel, **link}


def _set_apart(element: Tag) -> None:
    """Put a space between an element and words that stand against it."""
    voor, na = element.previous_sibling, element.next_sibling
    if _is_of_words(voor) and not voor.get_text()[-1:].isspace():
        element.insert_before(" ")
    if _is_of_words(na) and not na.get_text()[:1].isspace():
        element.insert_after(" ")


def _is_of_words(buur: PageElement | None) -> TypeGuard[NavigableString | Tag]:
    return isinstance(buur, NavigableString) or (
        isinstance(buur, Tag) and buur.name not in {*_BLOKKEN, *_LEEG_WEG, "br"}
    )


def _link(element: Tag) -> dict[str, str]:
    """Return the attributes of a link that leads somewhere; {} for one that does not or that is an attack."""
    soort, nummer = element.get("linktype"), read_number(element.get("id"))
    if soort in {"page", "document"} and nummer is not None:
        return {"id": str(nummer), "linktype": soort}
    adres = check_url(str(element["href"]).strip()) if element.get("href") else None
    return {"href": adres} if adres else {}


def clean_leaf(plek: Blokplek, waarde: Any) -> Any:
    """Return what stands in one block without others inside, cleaned when it is text."""
    if isinstance(plek.blok, blocks.RichTextBlock):
        return clean_html(waarde, plek.blok.features)
    if isinstance(plek.blok, blocks.CharBlock | blocks.TextBlock):
        return clean_text(waarde)
    return waarde


def clean_texts(ding: models.Model) -> None:
    """Clean every text of a model instance that an editor can fill in; nothing is read from the database for it."""
    for veld in ding._meta.concrete_fields:
        waarde = ding.__dict__.get(veld.attname)
        if not waarde or not veld.editable:
            continue
        if isinstance(veld, StreamField):
            ruw = waarde.get_prep_value()
            schoon = rewrite_leaves(veld.stream_block, ruw, clean_leaf)
            if schoon != ruw:
                setattr(ding, veld.attname, veld.to_python(schoon))
        elif isinstance(veld, RichTextField) and isinstance(waarde, str):
            setattr(ding, veld.attname, clean_html(waarde, veld.features))
        elif isinstance(veld, models.CharField | models.TextField) and isinstance(waarde, str) and not veld.choices:
            setattr(ding, veld.attname, clean_text(waarde))
        elif isinstance(veld, ArrayField) and isinstance(veld.base_field, models.CharField):
            setattr(ding, veld.attname, [clean_text(deel) for deel in waarde])
