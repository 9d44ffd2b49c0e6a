"""How a text becomes words, and a word its stem and its parts."""

from pathlib import Path

import pytest

from regioprogramma.taal import fold, is_gewoon, is_nederlands, kandidaten, split_samenstelling, stam_van, tokenize

HIER = Path(__file__).parent


def read(naam):
    """Return the lines of a list of words, each as its words."""
    return [regel.split() for regel in (HIER / naam).read_text(encoding="utf-8").splitlines()]


def stems(*woorden):
    return {fold(stam_van(woord)) for woord in woorden}


def forms(tekst):
    return [token.vorm for token in tokenize(tekst)]


def test_inflections_of_a_word_share_a_stem():
    missed = [woorden for woorden in read("gelijk.txt") if len(stems(*woorden)) > 1]
    assert missed == []


def test_words_that_only_look_alike_do_not():
    merged = [woorden for woorden in read("anders.txt") if len(stems(*woorden)) == 1]
    assert merged == []


@pytest.mark.parametrize(
    ("tekst", "vormen"),
    [
        ("Eén cafe\u0301, drie IDEEËN", ["een", "cafe", "drie", "ideeen"]),
        ("e-bike en mkb’ers", ["ebike", "en", "mkbers"]),
        ("midden- en kleinbedrijf", ["midden", "en", "kleinbedrijf"]),
        ("€ 2.500.000 of 12,5%", ["2500000", "of", "12,5"]),
        ("de Ĳssel en CO₂", ["de", "ijssel", "en", "co2"]),
        ("!? -- '' \x00", []),
        ("woning\u00adbouw", ["woningbouw"]),
        ("مرحبا 你好 🚲", ["مرحبا", "你好"]),
    ],
)
def test_a_text_falls_apart_into_folded_words(tekst, vormen):
    assert forms(tekst) == vormen


def test_the_words_between_hyphens_are_known_too():
    assert [token.delen for token in tokenize("Arnhem-Nijmegen mkb'er fiets")] == [
        ("arnhem", "nijmegen"),
        ("mkb",),
        (),
    ]


def test_a_word_stands_where_it_says():
    tekst = "Zo’n Café-tafel staat"
    assert [tekst[token.begin : token.eind] for token in tokenize(tekst)] == ["Zo’n", "Café-tafel", "staat"]


def test_a_stop_word_is_kept_and_known():
    assert [token.is_stopwoord for token in tokenize("de fiets van")] == [True, False, True]


KENT = {"energie", "transitie", "woning", "bouw", "gezondheid", "zorg", "boek", "kast", "tuinbouw", "tuin", "glas"}
KENT |= {
    "fiets",
    "route",
    "rout",
    "kant",
    "oor",
    "kind",
    "dag",
    "verblijf",
    "stad",
    "centrum",
    "land",
    "schap",
    "beek",
}


@pytest.mark.parametrize(
    ("woord", "delen"),
    [
        ("energietransitie", ("energie", "transitie")),
        ("gezondheidszorg", ("gezondheid", "zorg")),
        ("boekenkast", ("boek", "kast")),
        ("kinderdagverblijf", ("kind", "dag", "verblijf")),
        ("glastuinbouw", ("glas", "tuinbouw")),
        ("fietsroutes", ("fiets", "rout")),
        ("stadscentrum", ("stad", "centrum")),
        ("kantoor", ()),
        ("landschap", ()),
        ("bouw", ()),
        ("onbekendwoord", ()),
    ],
)
def test_a_compound_falls_apart_into_words_that_are_known(woord, delen):
    assert split_samenstelling(woord, KENT) == delen


def test_all_that_a_split_asks_for_is_a_candidate():
    """So that one question to a word list is enough."""
    gevraagd = kandidaten("woningbouw")
    assert {"woning", "bouw"} <= gevraagd
    assert split_samenstelling("woningbouw", KENT & gevraagd) == ("woning", "bouw")


def test_the_language_knows_words_that_no_site_has():
    assert all(map(is_nederlands, ["varken", "leuning", "beeindigd", "zeewier"]))
    assert not any(map(is_nederlands, ["nagtbus", "prodcutieve", "", "a\nb"]))
    assert is_gewoon("coach")
    assert not any(map(is_gewoon, ["ring", "bus", "ment"])), "endings, and words of three letters, are there by chance"


def test_no_word_however_long_takes_long():
    assert split_samenstelling("energie" * 30, KENT) == ()
    assert len(tokenize("a" * 100_000)) == 1
    assert len(tokenize("x'" * 5_000 + " '" * 5_000)) <= 2
