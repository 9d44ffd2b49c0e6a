"""The editor for rich text: Wagtail's own, that never loses a word of what a browser or a program sends.

Wagtail deletes a paragraph of a kind that it does not know, and fails on a description that it did not make itself.
"""

import json

from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.rich_text import features as feature_registry

from regioprogramma.core.inhoud import clean_html

#: The headings that an editor pastes and may not make, and what they become where that is allowed.
_KOPPEN = {
    "header-one": "header-three",
    "header-two": "header-three",
    "header-five": "header-four",
    "header-six": "header-four",
}
_DIEPST = 4


class Schrijfvlak(DraftailRichTextArea):
    """A field of rich text."""

    def value_from_datadict(self, data, files, name):
        """Return the rich text that was sent, with the mark-up of this field only and all of its words."""
        gestuurd = data.get(name)
        if gestuurd is None:
            return None
        html = self.converter.to_database_format(json.dumps(self._lees(gestuurd)))
        return clean_html(html, self.features)

    def _lees(self, gestuurd):
        """Return what was sent as the editor would describe it; anything else is taken for a paragraph of text."""
        try:
            staat = json.loads(gestuurd)
        except ValueError:
            staat = (
                None if gestuurd in ("", "null") else {"blocks": [{"text": regel} for regel in gestuurd.split("\n")]}
            )
        if not isinstance(staat, dict):
            staat = {"blocks": [] if staat is None else [{"text": gestuurd}]}
        entiteiten = staat.get("entityMap") if isinstance(staat.get("entityMap"), dict) else {}
        goed = {naam: entiteit for naam, entiteit in entiteiten.items() if self._is_link(entiteit)}
        blokken = staat.get("blocks") if isinstance(staat.get("blocks"), list) else []
        return {"entityMap": goed, "blocks": [self._blok(nr, blok, goed) for nr, blok in enumerate(blokken)]}

    def _blok(self, nummer, blok, entiteiten):
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

    def _bekend(self, soort):
        """Return the names of the blocks, styles or links of this field's features."""
        regels = (feature_registry.get_converter_rule("contentstate", naam) for naam in self.features)
        return {naam for regel in regels if regel for naam in regel["to_database_format"].get(soort, {})}

    @staticmethod
    def _is_link(entiteit):
        """Whether this says where a link leads: to a page or document by its number, or to an address."""
        gegevens = entiteit.get("data") if isinstance(entiteit, dict) else None
        if not isinstance(gegevens, dict) or not isinstance(entiteit.get("type"), str):
            return False
        if entiteit["type"] == "LINK" and gegevens.get("id") is None:
            return isinstance(gegevens.get("url"), str)
        return isinstance(gegevens.get("id"), int)


def _stukken(blok, naam, tekst):
    """Return the ranges of a block that lie in its text."""
    stukken = blok.get(naam) if isinstance(blok.get(naam), list) else []
    return [stuk for stuk in stukken if isinstance(stuk, dict) and _fits(stuk, tekst)]


def _fits(stuk, tekst):
    begin, lengte = stuk.get("offset"), stuk.get("length")
    goed = isinstance(begin, int) and isinstance(lengte, int) and isinstance(stuk.get("style", ""), str)
    return goed and begin >= 0 and lengte > 0 and begin + lengte <= len(tekst.encode("utf-16-le")) // 2
