"""The files of the demo content: what does not fit is refused in one sentence, and their names are their order."""

import re
import shutil

import pytest

from regioprogramma.demo.lezen import WORTEL, read_inhoud
from regioprogramma.demo.uitzonderingen import DemoFout

DEAL = "deals/010-cleantech.md"
OPGAVE = "opgaven/010-productief/opgave.md"


@pytest.fixture
def map_(tmp_path):
    """Return a copy of the content that a test may spoil."""
    return shutil.copytree(WORTEL, tmp_path / "inhoud")


def change(pad, oud, nieuw):
    """Replace the first of some words in a file."""
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


@pytest.mark.parametrize(
    "bestand, oud, nieuw, zin",
    [
        ("home.md", "titel =", "titl =", "staat “titl”, maar dat veld bestaat hier niet."),
        ("home.md", "titel =", "# titel =", "ontbreekt “titel”."),
        ("home.md", '"2023-01-10"', "2023-01-10", "moet “datum” een tekst tussen aanhalingstekens zijn."),
        ("home.md", "+++\n", "", "moeten de velden bovenaan staan, tussen twee regels +++."),
        ("home.md", "titel =", "titel", "staat iets dat geen TOML is: "),
        (OPGAVE, "+++\n", '+++\ninhoud = ""\n', "staat “inhoud”, maar dat veld bestaat hier niet."),
        (OPGAVE, "+++\n", "+++\nspeerpunten = []\n", "staat “speerpunten”, maar dat veld bestaat hier niet."),
        (OPGAVE, "waarde = 7.2", 'waarde = "7,2"', "moet “kerncijfers 3, waarde” een getal zijn."),
        (DEAL, "tranche = 3", "tranche = true", "moet “tranche” een geheel getal zijn."),
        (DEAL, "gemeenten =", "rollen = 3\ngemeenten =", "moet “rollen” een lijst zijn."),
        (DEAL, "bedrag = 9_000_000", 'bedrag = "veel"', "moet “geld 2, bedrag” een geheel getal zijn."),
        (DEAL, "bereikt = true", 'bereikt = "ja"', "moet “mijlpalen 1, bereikt” true of false zijn."),
        (DEAL, "totaal = {", "totaal = 3 # {", "moet “totaal” een groep van velden zijn."),
        (DEAL, "[[doelen]]\ntitel", "[[doelen]]\nnaam", "staat “doelen 1, naam”, maar dat veld bestaat hier niet."),
        ("rollen.toml", "[[rollen]]", "[[rol]]", "staat “rol”, maar dat veld bestaat hier niet."),
        ("rollen.toml", "naam =", "# naam =", "ontbreekt “rollen 1, naam”."),
        ("menus.toml", "menu =", "# menu =", "ontbreekt “menu”."),
        (
            "zoeken.toml",
            '"rrw, regio rijn en waal"',
            "3",
            "moet “synoniemen 1” een tekst tussen aanhalingstekens zijn.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_with_the_file_and_the_key(map_, bestand, oud, nieuw, zin):
    change(map_ / bestand, oud, nieuw)
    with pytest.raises(DemoFout, match=re.escape(f"In {map_ / bestand} {zin}")):
        read_inhoud(map_)


def test_a_mistake_in_toml_is_reported_with_its_line_in_the_file(map_):
    bestand = map_ / DEAL
    change(bestand, "tranche =", "tranche")
    regel = next(nummer for nummer, tekst in enumerate(bestand.read_text().splitlines(), 1) if tekst == "tranche 3")
    with pytest.raises(DemoFout, match=f"line {regel},"):
        read_inhoud(map_)


@pytest.mark.parametrize("bestand", ["regio.toml", "home.md", OPGAVE])
def test_a_file_that_is_not_there_is_named(map_, bestand):
    (map_ / bestand).unlink()
    with pytest.raises(DemoFout, match=re.escape(f"Het bestand {map_ / bestand} ontbreekt.")):
        read_inhoud(map_)


def test_a_file_in_another_encoding_is_refused(map_):
    (map_ / "regio.toml").write_bytes('naam = "Één regio"'.encode("latin-1"))
    with pytest.raises(DemoFout, match="geen UTF-8"):
        read_inhoud(map_)


def test_pages_come_in_the_order_of_their_names(map_):
    voor = read_inhoud(map_)
    (map_ / "deals/030-landschap.md").rename(map_ / "deals/005-landschap.md")
    (map_ / "opgaven/060-duurzaam").rename(map_ / "opgaven/005-duurzaam")
    na = read_inhoud(map_)
    assert na.deals == (voor.deals[2], *voor.deals[:2])
    assert na.opgaven == (voor.opgaven[5], *voor.opgaven[:5])


def test_news_is_named_after_its_day_and_stands_from_old_to_new():
    dagen = [bericht.datum for bericht in read_inhoud().nieuws]
    assert dagen == [pad.name[:10] for pad in sorted((WORTEL / "nieuws").iterdir())]
    assert dagen == sorted(dagen)
