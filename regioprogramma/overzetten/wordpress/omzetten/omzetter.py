"""The one way from an item of WordPress to blocks of ours.

Whatever made the text (WordPress' editor of blocks, the classic editor, Elementor, the codes of another page builder)
becomes one kind of HTML first, in reading order. Then one walk through that HTML makes parts, and the parts become
blocks. So a rule for a picture, a table or a link stands in one place, and a new builder is a way to HTML and no more.
Nothing is asked of a database or a network; the same item gives the same blocks, down to their ids.
"""

import re
from collections import Counter

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

from .boom import read_boom
from .codehtml import expand_codes, write_insluiting
from .elementor import expand_elementor, read_page
from .gutenberg import expand_blokken, has_blokken
from .herstel import restore_text
from .noten import add_kop_noten, read_noten, write_noten
from .omgeving import Omzetgang
from .opbouw import build_blokken
from .opmaak import HANDELINGEN
from .samenvatten import read_title
from .stroom import Stroom
from .tellen import count_source_words
from .uitkomst import Bronwijzer, Omzetting
from .woorden import count_block_words, words_of

_ADRESREGEL = re.compile(r"^[ \t]*(https?://[^\s<>\"\[\]]+)[ \t]*$", re.MULTILINE)


def convert(stuk: Bronstuk, bron: Bronwijzer) -> Omzetting:
    """Return the text of an item as blocks, what happened to its parts, and the words that are not in them."""
    om, titel = Omzetgang(stuk, bron), read_title(stuk)
    stroom = Stroom(om, HANDELINGEN)
    stroom.walk(read_boom(write_html(om)))
    stroom.end()
    _add_noten(stroom)
    blokken, werk = build_blokken(add_kop_noten(stroom.delen), om, titel)
    woorden = count_source_words(stuk, bron)
    elders = Counter(woord for tekst in om.elders for woord in words_of(tekst))
    kwijt = woorden - count_block_words(blokken) - elders
    return Omzetting(blokken, om.meldingen, werk, dict(kwijt), sum(woorden.values()))


def write_html(om: Omzetgang) -> str:
    """Return the text of an item as HTML, whatever made it."""
    stuk = om.stuk
    if elementen := read_page(stuk):
        ruw = restore_text(expand_elementor(elementen, om))
    elif has_blokken(stuk.inhoud):
        ruw = expand_blokken(restore_text(stuk.inhoud), om)
    else:
        ruw = f"<wp-klassiek>{restore_text(stuk.inhoud)}</wp-klassiek>"
    return _ADRESREGEL.sub(lambda regel: write_insluiting(regel[1]), expand_codes(ruw, om))


def _add_noten(stroom: Stroom) -> None:
    """Show the notes that the text asked for and that were not shown yet."""
    om = stroom.om
    delen = write_noten(stroom, om.noten, []) if om.noten else []
    if om.verwezen and not om.noten_getoond:
        delen += read_noten(stroom)
    for deel in delen:
        stroom.add(deel)
