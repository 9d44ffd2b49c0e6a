"""Makes blocks of the parts of a text: what belongs together becomes one block, headings get their level here."""

import html
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote
from uuid import NAMESPACE_URL, UUID, uuid5

from regioprogramma.core.inhoud import OPMAAK, anker, clean_html, clean_text

from .beelden import LANGSTE_BIJSCHRIFT, read_plain
from .insluiten import is_named
from .links import name_host
from .omgeving import AFGELEID_NIVEAU, Omzetgang, Tekstdeel
from .uitkomst import Meldsoort, Redactiewerk, Werksoort
from .woorden import words_of

LANGSTE_KOP = 120
#: What an answer may hold: that of the block.
_ANTWOORD = [soort for soort in OPMAAK if soort not in {"h3", "h4"}]
_FRAGMENT = re.compile(r'<a href="#([^"]*)">(.*?)</a>', re.DOTALL)
_DOCUMENT = re.compile(r'<a id="(\d+)" linktype="document">([^<]*)</a>')
_VET = re.compile(r"</?[bi]>")


@dataclass
class Opbouw:
    """The blocks so far, and the text that is still growing."""

    om: Omzetgang
    titel: str
    blokken: list[dict[str, Any]] = field(default_factory=list)
    werk: list[Redactiewerk] = field(default_factory=list)
    stukken: list[str] = field(default_factory=list)
    tekstwerk: list[tuple[Werksoort, str]] = field(default_factory=list)
    #: Fragment of the source: the fragment of our heading.
    ankers: dict[str, str] = field(default_factory=dict)
    kop: dict[str, Any] | None = None
    heeft_h3: bool = False

    def add(self, soort: str, waarde: Any, werk: list[tuple[Werksoort, str]]) -> dict[str, Any]:
        """Add a block that is not text."""
        self.flush()
        return self._append(soort, waarde, werk)

    def add_text(self, stuk: str, werk: list[tuple[Werksoort, str]]) -> None:
        """Add a piece to the text that is growing."""
        self.stukken.append(stuk)
        self.tekstwerk.extend(werk)

    def flush(self) -> None:
        """End the text that is growing."""
        tekst = clean_html("".join(self.stukken), OPMAAK) if self.stukken else ""
        werk, self.stukken, self.tekstwerk = self.tekstwerk, [], []
        if tekst:
            self._append("tekst", tekst, werk)

    def _append(self, soort: str, waarde: Any, werk: list[tuple[Werksoort, str]]) -> dict[str, Any]:
        blok = {"type": soort, "value": waarde, "id": str(self._next_id())}
        self.blokken.append(blok)
        self.werk.extend(Redactiewerk(deel, blok["id"], wat) for deel, wat in dict.fromkeys(werk))
        return blok

    def _next_id(self) -> UUID:
        """Return the same id for the same place of the same item, on every run."""
        stuk = self.om.stuk
        bron = uuid5(NAMESPACE_URL, name_host(stuk.adres).lower())
        return uuid5(bron, f"{stuk.nummer}/{len(self.blokken)}")


def build_blokken(
    delen: list[Tekstdeel], om: Omzetgang, titel: str
) -> tuple[list[dict[str, Any]], list[Redactiewerk]]:
    """Return the blocks of a text, and what an editor still has to do at each."""
    opbouw, niveaus = Opbouw(om, titel), _read_niveaus(delen)
    for deel in delen:
        if deel.soort == "kop":
            _add_kop(opbouw, deel, niveaus)
        elif deel.soort == "lijst":
            opbouw.add_text(deel.html, deel.werk)
        elif deel.soort == "alinea":
            _add_alinea(opbouw, deel)
        else:
            _add_blok(opbouw, deel)
        if opbouw.kop:
            fragment = anker(opbouw.kop["id"], opbouw.kop["value"])
            opbouw.ankers.update(dict.fromkeys(deel.ankers, fragment))
    opbouw.flush()
    _lead_fragments(opbouw)
    return opbouw.blokken, opbouw.werk


def _read_niveaus(delen: list[Tekstdeel]) -> dict[int, int]:
    """Return what each level of the source is here: the first that is used is 2, deeper ones are 3 and 4.

    One `h1` at the top with others below it is the title of the page once more: those below it are 2 as well.
    """
    koppen = [deel.niveau for deel in delen if deel.soort == "kop" and deel.niveau != AFGELEID_NIVEAU]
    if not koppen:
        return {AFGELEID_NIVEAU: 2}
    rij = sorted(set(koppen))
    if len(rij) > 1 and koppen[0] == 1 and koppen.count(1) == 1:
        return {AFGELEID_NIVEAU: 3, 1: 2, **{niveau: min(plek + 2, 4) for plek, niveau in enumerate(rij[1:])}}
    return {AFGELEID_NIVEAU: 3, **{niveau: min(plek + 2, 4) for plek, niveau in enumerate(rij)}}


def _add_kop(opbouw: Opbouw, deel: Tekstdeel, niveaus: dict[int, int]) -> None:
    """Add a heading at the deepest level at which the one above it is not skipped."""
    tekst = read_plain(deel.html)
    if not opbouw.blokken and not opbouw.stukken and words_of(tekst) and words_of(tekst) == words_of(opbouw.titel):
        opbouw.om.elders.append(tekst)
        opbouw.om.report(Meldsoort.ANDERS, f"kop gelijk aan titel: {tekst}")
        return
    niveau = 2 if deel.waarde == "noten" or not opbouw.kop else niveaus[deel.niveau]
    met_link = "<a " in deel.html
    if niveau == 2 and len(tekst) > LANGSTE_KOP:
        opbouw.om.report(Meldsoort.ANDERS, f"lange kop: {tekst}")
        niveau = 3
    elif niveau == 2 and met_link and opbouw.kop:
        niveau = 3
    if niveau == 2:
        opbouw.kop, opbouw.heeft_h3 = opbouw.add("kop", tekst, [] if met_link else deel.werk), False
        if met_link:
            opbouw.add_text(f"<p>{_VET.sub('', deel.html)}</p>", deel.werk)
        return
    niveau = 4 if niveau == 4 and opbouw.heeft_h3 else 3
    opbouw.heeft_h3 = True
    opbouw.add_text(f"<h{niveau}>{_VET.sub('', deel.html)}</h{niveau}>", deel.werk)


def _add_alinea(opbouw: Opbouw, deel: Tekstdeel) -> None:
    """Add a paragraph; a link to a document that is all of it is that document."""
    document = _DOCUMENT.fullmatch(_VET.sub("", deel.html))
    if document:
        nummer, woorden = int(document[1]), html.unescape(document[2])
        if is_named(woorden, opbouw.om.documenten.get(nummer, "")):
            opbouw.om.elders.append(woorden)
            opbouw.add("document", nummer, deel.werk)
            return
    opbouw.add_text(f"<p>{deel.html}</p>", deel.werk)


def _add_blok(opbouw: Opbouw, deel: Tekstdeel) -> None:
    waarde, werk = deel.waarde, deel.werk
    if deel.soort == "tabel" and not waarde["bijschrift"]:
        kop = opbouw.kop["value"] if opbouw.kop else ""
        waarde["bijschrift"] = clean_text(kop or opbouw.titel)[:LANGSTE_BIJSCHRIFT].strip() or "Tabel"
        werk = [*werk, (Werksoort.BIJSCHRIFT, waarde["bijschrift"])]
    if deel.soort == "uitklap":
        waarde["antwoord"] = clean_html(waarde["antwoord"], _ANTWOORD)
    opbouw.add(deel.soort, _clean(waarde), werk)


def _clean(waarde: Any) -> Any:
    """Return the texts of a value as they will be stored."""
    if isinstance(waarde, str):
        return clean_text(waarde)
    if isinstance(waarde, dict):
        return {sleutel: _clean(deel) for sleutel, deel in waarde.items()}
    return [_clean(deel) for deel in waarde] if isinstance(waarde, list) else waarde


def _lead_fragments(opbouw: Opbouw) -> None:
    """Let links within the text lead to our headings; of those that lead nowhere the words stay."""

    def lead(link: re.Match[str]) -> str:
        naar = opbouw.ankers.get(unquote(html.unescape(link[1]))) or opbouw.ankers.get(html.unescape(link[1]))
        return f'<a href="#{naar}">{link[2]}</a>' if naar else link[2]

    for blok in opbouw.blokken:
        if blok["type"] == "tekst":
            blok["value"] = _FRAGMENT.sub(lead, blok["value"])
        elif blok["type"] == "uitklap":
            blok["value"]["antwoord"] = _FRAGMENT.sub(lead, blok["value"]["antwoord"])
