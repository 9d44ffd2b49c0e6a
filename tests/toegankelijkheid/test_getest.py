"""What the page says of the tests is what stands in the file that the tests write, and no more."""

import json

import pytest

from regioprogramma.toegankelijkheid import getest
from regioprogramma.toegankelijkheid.getest import BESTAND, PROEVEN, read_getest
from tests.browser.adressen import SOORTEN
from tests.browser.proefboek import criteria_of

STAND = {
    "axe-core": "4.1",
    "regels": {"color-contrast": "1.4.3", "bypass": "2.4.1"},
    "paginasoorten": ["home", "nieuws"],
    "proeven": {"axe": {"390": 2, "1280": 1}},
}


@pytest.fixture
def stand(tmp_path, monkeypatch):
    """Return a function that puts another file in the place of ours, and reads it."""

    def write(**anders):
        pad = tmp_path / "getest.json"
        pad.write_text(json.dumps({**STAND, **anders}))
        monkeypatch.setattr(getest, "BESTAND", pad)
        return read_getest.__wrapped__()

    return write


def test_the_file_that_goes_along_can_be_read():
    gelezen = read_getest()
    assert gelezen.soorten == len(SOORTEN), "run tests/browser/test_paginas.py: it writes the file anew"
    assert {str(zin) for zin in PROEVEN.values()} == {proef.zin for proef in gelezen.proeven}


def test_it_holds_nothing_that_changes_by_itself():
    assert BESTAND.read_text(encoding="utf-8") == (
        json.dumps(json.loads(BESTAND.read_text(encoding="utf-8")), indent=2, ensure_ascii=False) + "\n"
    )
    assert set(json.loads(BESTAND.read_text(encoding="utf-8"))) == set(STAND)


def test_it_claims_no_more_than_the_least_that_was_tested(stand):
    (proef,) = stand().proeven
    assert proef.soorten == 1
    assert proef.waar == "1 soorten pagina’s, 390 en 1280 beeldpunten breed"


def test_a_test_that_did_not_pass_is_not_named(stand):
    assert [proef.zin for proef in stand(proeven={"smal": {"320": 2}}).proeven] == [str(PROEVEN["smal"])]


def test_the_criteria_stand_in_the_order_of_the_standard(stand):
    assert [criterium.nummer for criterium in stand().criteria] == ["1.4.3", "2.4.1"]


@pytest.mark.parametrize("anders", [{"proeven": {"geur": {"390": 1}}}, {"regels": {"x": "9.9.9"}}])
def test_what_nobody_can_explain_is_refused(stand, anders):
    with pytest.raises(KeyError, match=r"unknown in getest.json"):
        stand(**anders)


def test_of_a_rule_only_the_levels_that_the_law_asks_count():
    assert criteria_of({"tags": ["cat.keyboard", "wcag2a", "wcag211", "wcag213", "TTv5"]}) == ["2.1.1"]
    assert criteria_of({"tags": ["best-practice"]}) == []
