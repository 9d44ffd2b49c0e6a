"""Our own words for Wagtail's: where it is English, where our editors say it differently, where it says "je"."""

import ast
import gettext
import re

import pytest
from django.urls import reverse
from django.utils.translation import trans_real

from tests.demo_site import ROOT

MAP = ROOT / "regioprogramma" / "redactie" / "locale" / "nl" / "LC_MESSAGES"
#: A text in a catalogue: one or more strings, each on a line of its own.
TEKST = r'((?:"(?:[^"\\]|\\.)*"\n)+)'
ENKEL = rf"^msgid {TEKST}msgstr {TEKST}"
MEERVOUD = rf"^msgid {TEKST}msgid_plural {TEKST}msgstr\[0\] {TEKST}msgstr\[1\] {TEKST}"
JE = re.compile(r"\b(je|jij|jou|jouw|jullie|alsjeblieft)\b", re.IGNORECASE)


def lees(tekst):
    """Return what strings on lines of their own say together."""
    return "".join(ast.literal_eval(regel) for regel in tekst.splitlines())


def paren(domein):
    """Return what our catalogue says: Dutch by English, and by (English, plural form) where a number decides."""
    tekst = (MAP / f"{domein}.po").read_text()
    gevonden = {lees(engels): lees(nederlands) for engels, nederlands in re.findall(ENKEL, tekst, re.MULTILINE)}
    for engels, _, *vormen in re.findall(MEERVOUD, tekst, re.MULTILINE):
        gevonden |= {(lees(engels), vorm): lees(nederlands) for vorm, nederlands in enumerate(vormen)}
    return {engels: nederlands for engels, nederlands in gevonden.items() if engels}


@pytest.mark.parametrize("domein", ["django", "djangojs"])
def test_the_words_in_use_are_those_that_were_written(domein):
    with (MAP / f"{domein}.mo").open("rb") as bestand:
        gebruikt = gettext.GNUTranslations(bestand)._catalog
    assert {engels: nederlands for engels, nederlands in gebruikt.items() if engels} == paren(domein)


def test_the_words_of_screens_are_ours_and_say_u():
    # Where two catalogues have a text, the first is shown.
    catalogus = dict(reversed(list(trans_real.translation("nl")._catalog.items())))
    geschreven = paren("django")
    assert {engels: catalogus[engels] for engels in geschreven} == geschreven
    assert {tekst for tekst in catalogus.values() if isinstance(tekst, str) and JE.search(tekst)} == set()


def test_the_words_of_scripts_are_ours_and_say_u(admin_client):
    catalogus = admin_client.get(reverse("wagtailadmin_javascript_catalog")).text
    assert {tekst for tekst in paren("djangojs").values() if tekst not in catalogus} == set()
    assert not JE.search(catalogus)


@pytest.mark.parametrize("domein", ["django", "djangojs"])
def test_every_word_is_still_one_of_wagtail(domein):
    import wagtail

    catalogi = [*(ROOT / wagtail.__path__[0]).glob(f"**/locale/nl/LC_MESSAGES/{domein}.po")]
    bekend = {
        lees(engels) for pad in catalogi for engels in re.findall(rf"^msgid {TEKST}", pad.read_text(), re.MULTILINE)
    }
    assert {engels if isinstance(engels, str) else engels[0] for engels in paren(domein)} <= bekend
