"""publiccode.yml says what a catalogue needs: the mandatory keys of version 0.7, with values that it knows.

Source: https://yml.publiccode.tools/schema.core.html.
"""

import re
import tomllib
from urllib.parse import urlsplit

import pytest
import yaml

from tests.plan import ROOT

BESTAND = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
#: The mandatory keys, with what each holds.
VERPLICHT = {
    "publiccodeYmlVersion": str,
    "name": str,
    "url": str,
    "platforms": list,
    "developmentStatus": str,
    "softwareType": str,
    "description": dict,
    "legal": dict,
    "maintenance": dict,
    "localisation": dict,
}
STATUSSEN = {"concept", "development", "beta", "stable", "obsolete"}
SOORTEN = {
    *(f"standalone/{soort}" for soort in ("mobile", "iot", "desktop", "web", "backend", "other")),
    "addon", "library", "configurationFiles",
}  # fmt: skip
#: Who keeps the software, and which list then says who that is.
ONDERHOUD = {"internal": "contacts", "contract": "contractors", "community": "contacts", "none": None}
#: In characters.
KORT, LANG, FUNCTIE = 150, range(150, 10_001), 100
TAAL = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")


@pytest.mark.parametrize("sleutel", VERPLICHT)
def test_every_mandatory_key_is_filled_in(sleutel):
    assert isinstance(BESTAND.get(sleutel), VERPLICHT[sleutel]) and BESTAND[sleutel]


def test_its_words_are_those_of_the_standard():
    assert BESTAND["publiccodeYmlVersion"] == "0.7"
    assert BESTAND["developmentStatus"] in STATUSSEN
    assert BESTAND["softwareType"] in SOORTEN
    assert all(isinstance(platform, str) for platform in BESTAND["platforms"])
    assert urlsplit(BESTAND["url"]).scheme == "https"


@pytest.mark.parametrize("taal", BESTAND["description"])
def test_it_is_described_in_each_language_at_the_length_that_is_asked(taal):
    tekst = BESTAND["description"][taal]
    assert TAAL.fullmatch(taal)
    assert 0 < len(tekst["shortDescription"]) <= KORT
    assert len(tekst["longDescription"]) in LANG
    assert tekst["features"] and all(0 < len(functie) <= FUNCTIE for functie in tekst["features"])


def test_the_licence_is_that_of_the_project():
    assert BESTAND["legal"]["license"] == PROJECT["license"]


def test_it_says_who_keeps_it():
    wie = ONDERHOUD[BESTAND["maintenance"]["type"]]
    assert wie is None or all(iemand["name"] for iemand in BESTAND["maintenance"][wie])


def test_it_says_in_which_languages_it_is():
    assert isinstance(BESTAND["localisation"]["localisationReady"], bool)
    talen = BESTAND["localisation"]["availableLanguages"]
    assert talen and all(TAAL.fullmatch(taal) for taal in talen)
