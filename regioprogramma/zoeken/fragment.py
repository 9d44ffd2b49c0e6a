"""The piece of a text that shows why it was found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regioprogramma.taal import Token, fold, stam_van, tokenize

from .models import Woord
from .vraag import Vraag

#: In characters: the piece that is shown, and how far around a match is looked for more.
FRAGMENTLENGTE, RONDOM = 220, 700
#: Of a long text at most this much is looked at.
MEEST_BEKEKEN = 60_000


#: How many compounds are marked; a common word may be in more.
MEESTE_SAMENSTELLINGEN = 300


@dataclass(frozen=True)
class Gezocht:
    """What to mark: stems, and the compounds of the site that have one of them as a part."""

    stammen: frozenset[str]
    samenstellingen: frozenset[str]

    def matches(self, token: Token) -> bool:
        """Whether a word of the text is one that was asked for, or a compound with it."""
        if token.stam in self.stammen or token.vorm in self.stammen or token.vorm in self.samenstellingen:
            return True
        return any(fold(stam_van(deel)) in self.stammen for deel in token.delen)


def words_to_mark(vraag: Vraag) -> Gezocht:
    """Return what a question wants marked."""
    stammen = frozenset(
        stam for term in vraag.termen for lezing in (*term.lezingen, term.delen, term.vormen) for stam in lezing
    )
    woorden = Woord.objects.filter(delen__overlap=list(stammen)).values_list("pk", flat=True)
    return Gezocht(stammen, frozenset(woorden[:MEESTE_SAMENSTELLINGEN]))


def mark_words(tekst: str, zocht: Gezocht) -> SafeString:
    """Return a text as HTML with what was asked for between <mark>."""
    stukken, plek = [], 0
    for token in tokenize(tekst):
        if zocht.matches(token):
            stukken.append((tekst[plek : token.begin], tekst[token.begin : token.eind]))
            plek = token.eind
    gemerkt = format_html_join("", "{}<mark>{}</mark>", stukken)
    return format_html("{}{}", gemerkt, tekst[plek:])


def fragment(samenvatting: str, tekst: str, zocht: Gezocht) -> SafeString:
    """Return the summary when it shows why, else the piece of the text that does; with <mark>, as HTML."""
    if _count_gezocht(samenvatting, zocht) or not (stuk := _beste_stuk(tekst, zocht)):
        return mark_words(samenvatting, zocht)
    return mark_words(stuk, zocht)


def _count_gezocht(tekst: str, zocht: Gezocht) -> int:
    return len({token.stam for token in tokenize(tekst) if zocht.matches(token)})


def _beste_stuk(tekst: str, zocht: Gezocht) -> str:
    """Return the piece of a text with the most of what was asked for; "" without any."""
    begin = _eerste(tekst, zocht)
    if begin is None:
        return ""
    venster_begin = max(0, begin - 80)
    venster = tekst[venster_begin : begin + RONDOM]
    treffers = [token for token in tokenize(venster) if zocht.matches(token)]
    if not treffers:
        return ""
    beste = max(treffers, key=lambda token: _count_from(treffers, token.begin))
    return _uitsnede(tekst, venster_begin + beste.begin)


def _count_from(treffers: Sequence[Token], begin: int) -> int:
    return len({token.stam for token in treffers if begin <= token.begin <= begin + FRAGMENTLENGTE})


def _eerste(tekst: str, zocht: Gezocht) -> int | None:
    """Return about where the first match is: cheaply, by the first letters of what was asked for."""
    koppen = sorted({re.escape(stam[: max(3, len(stam) - 2)]) for stam in zocht.stammen if stam})
    if not koppen:
        return None
    for gevonden in re.finditer(rf"(?i)(?:{'|'.join(koppen)})", tekst[:MEEST_BEKEKEN]):
        begin = tekst.rfind(" ", 0, gevonden.start()) + 1
        if any(zocht.matches(token) for token in tokenize(tekst[begin : begin + 60])[:2]):
            return begin
    return None


def _uitsnede(tekst: str, plek: int) -> str:
    """Return a piece of a text around a place, from the beginning of a sentence when one is near, at whole words."""
    begin = max(tekst.rfind(". ", max(0, plek - 90), plek) + 2, tekst.rfind("\n", max(0, plek - 90), plek) + 1)
    if begin < 2:
        begin = 0 if plek < 90 else tekst.find(" ", plek - 60) + 1
    eind = begin + FRAGMENTLENGTE
    stuk = tekst[begin:eind]
    if eind < len(tekst):
        stuk = stuk.rsplit(" ", 1)[0] + " …"
    return ("… " if begin > 0 else "") + " ".join(stuk.split())
