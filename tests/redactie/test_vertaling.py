"""Our own words for Wagtail's: what it left in English, and what our editors call otherwise."""

import ast
import gettext
import re

from django.utils.translation import gettext as vertaal

from tests.demo_site import ROOT

MAP = ROOT / "regioprogramma" / "redactie" / "locale" / "nl" / "LC_MESSAGES"
#: A text in a catalogue: one or more strings, each on a line of its own.
TEKST = r'((?:"(?:[^"\\]|\\.)*"\n)+)'


def lees(tekst):
    """Return what strings on lines of their own say together."""
    return "".join(ast.literal_eval(regel) for regel in tekst.splitlines())


PAREN = {
    lees(engels): lees(nederlands)
    for engels, nederlands in re.findall(
        rf"^msgid {TEKST}msgstr {TEKST}", (MAP / "django.po").read_text(), re.MULTILINE
    )
    if lees(engels)
}


def test_the_words_in_use_are_those_that_were_written():
    with (MAP / "django.mo").open("rb") as bestand:
        gebruikt = gettext.GNUTranslations(bestand)
    assert {engels: gebruikt.gettext(engels) for engels in PAREN} == PAREN
    assert {engels: vertaal(engels) for engels in PAREN} == PAREN


def test_every_word_is_still_one_of_wagtail():
    import wagtail

    catalogi = [*(ROOT / wagtail.__path__[0]).glob("**/locale/nl/LC_MESSAGES/django.po")]
    bekend = {
        lees(engels) for pad in catalogi for engels in re.findall(rf"^msgid {TEKST}", pad.read_text(), re.MULTILINE)
    }
    assert set(PAREN) <= bekend
