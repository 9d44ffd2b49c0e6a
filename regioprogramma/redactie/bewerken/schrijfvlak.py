"""The editor for rich text: Wagtail's own, that never loses a word of what a browser or a program sends.

Wagtail deletes a paragraph of a kind that it does not know, and fails on a description that it did not make itself.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.rich_text import features as feature_registry

from regioprogramma.core.inhoud import clean_html
from regioprogramma.core.opmaak import read_json

#: The headings that an editor pastes and may not make, and what they become where that is allowed.
_KOPPEN = {
    "header-one": "header-three",
    "header-two": "header-three",
    "header-five": "header-four",
    "header-six": "header-four",
}
_DIEPST = 4

#: In which order the editor for rich text writes what a block, a range and a link are.
_BLOK = ("key", "text", "type", "depth", "inlineStyleRanges", "entityRanges", "data")
_STUK = ("offset", "length", "style", "key")
_LINK = ("type", "mutability", "data")


def _as_written(staat: str | None) -> str:
    """Return a text as the editor in the browser writes it: as soon as it is shown it does so, which is no change."""
    gelezen = json.loads(staat or "null")
    if not gelezen:
        return staat or ""
    blokken = []
    for blok in gelezen.get("blocks", []):
        stukken = {naam: [_in_order(stuk, _STUK) for stuk in blok.get(naam, [])] for naam in _BLOK[4:6]}
        blokken.append(_in_order({"data": {}, **blok, **stukken}, _BLOK))
    links = {sleutel: _in_order(link, _LINK) for sleutel, link in gelezen.get("entityMap", {}).items()}
    return json.dumps({"blocks": blokken, "entityMap": links}, separators=(",", ":"), ensure_ascii=False)


def _in_order(ding: Mapping[str, Any], namen: Sequence[str]) -> dict[str, Any]:
    return {naam: ding[naam] for naam in namen if naam in ding}


class Schrijfvlak(DraftailRichTextArea):
    """A field of rich text."""

    def format_value(self, value: str | None) -> str:
        """Return a text as the browser gets it."""
        return _as_written(super().format_value(value))

    def value_from_datadict(self, data: Mapping[str, Any], files: Mapping[str, Any], name: str) -> str | None:
        """Return the rich text that was sent, with the mark-up of this field only and all of its words."""
        gestuurd = data.get(name)
        if gestuurd is None:
            return None
        html = self.converter.to_database_format(json.dumps(self._read(gestuurd)))
        return clean_html(html, self.features)

    def _read(self, gestuurd: str) -> dict[str, Any]:
        """Return what was sent as the editor would describe it; anything else is taken for a paragraph of text."""
        try:
            staat = read_json(gestuurd)
        except ValueError:
            staat = (
                None if gestuurd in ("", "null") else {"blocks": [{"text": regel} for regel in gestuurd.split("\n")]}
            )
        if not isinstance(staat, dict):
            staat = {"blocks": [] if staat is None else [{"text": gestuurd}]}
        entiteiten, blokken = staat.get("entityMap"), staat.get("blocks")
        alle = entiteiten.items() if isinstance(entiteiten, dict) else ()
        goed = {naam: entiteit for naam, entiteit in alle if self._is_link(entiteit)}
        blokken = blokken if isinstance(blokken, list) else []
        return {"entityMap": goed, "blocks": [self._blok(nr, blok, goed) for nr, blok in enumerate(blokken)]}

    def _blok(self, nummer: int, blok: Any, entiteiten: Mapping[str, Any]) -> dict[str, Any]:
        blok = blok if isinstance(blok, dict) else {"text": blok}
        tekst = blok.get("text")
        tekst = tekst if isinstance(tekst, str) else "" if tekst is None else str(tekst)
        soort, diepte, sleutel = blok.get("type"), blok.get("depth"), blok.get("key")
        soort = soort if isinstance(soort, str) else ""
        soort = next((s for s in (soort, _KOPPEN.get(soort)) if s in self._bekend("block_map")), "unstyled")
        stijlen, links = self._bekend("style_map"), self._bekend("entity_decorators")
        return {
            "key": sleutel if isinstance(sleutel, str) and sleutel.isalnum() else f"nr{nummer:03}",
            "text": tekst,
            "type": soort,
            "depth": max(0, min(diepte, _DIEPST)) if isinstance(diepte, int) else 0,
            "inlineStyleRanges": [r for r in _stukken(blok, "inlineStyleRanges", tekst) if r.get("style") in stijlen],
            "entityRanges": [
                r
                for r in _stukken(blok, "entityRanges", tekst)
                if entiteiten.get(str(r.get("key")), {}).get("type") in links
            ],
        }

    def _bekend(self, soort: str) -> set[str]:
        """Return the names of the blocks, styles or links of this field's features."""
        regels = (feature_registry.get_converter_rule("contentstate", naam) for naam in self.features)
        return {naam for regel in regels if regel for naam in regel["to_database_format"].get(soort, {})}

    @staticmethod
    def _is_link(entiteit: Any) -> bool:
        """Whether this says where a link leads: to a page or document by its number, or to an address."""
        gegevens = entiteit.get("data") if isinstance(entiteit, dict) else None
        if not isinstance(gegevens, dict) or not isinstance(entiteit.get("type"), str):
            return False
        if entiteit["type"] == "LINK" and gegevens.get("id") is None:
            return isinstance(gegevens.get("url"), str)
        return isinstance(gegevens.get("id"), int)


def _stukken(blok: Mapping[str, Any], naam: str, tekst: str) -> list[dict[str, Any]]:
    """Return the ranges of a block that lie in its text."""
    stukken = blok.get(naam)
    return [
        stuk
        for stuk in (stukken if isinstance(stukken, list) else ())
        if isinstance(stuk, dict) and _fits(stuk, tekst)
    ]


def _fits(stuk: Mapping[str, Any], tekst: str) -> bool:
    begin, lengte = stuk.get("offset"), stuk.get("length")
    if not (isinstance(begin, int) and isinstance(lengte, int) and isinstance(stuk.get("style", ""), str)):
        return False
    return begin >= 0 and lengte > 0 and begin + lengte <= len(tekst.encode("utf-16-le")) // 2
