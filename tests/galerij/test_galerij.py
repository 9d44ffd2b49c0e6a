"""The gallery of components."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from regioprogramma.galerij.groepen import GALERIJGROEPEN
from tests.project.test_settings import COMPLETE, production

pytestmark = pytest.mark.django_db

VOORBEELDEN = {sjabloon: staten for onderdelen in GALERIJGROEPEN.values() for sjabloon, staten in onderdelen.items()}
COMPONENTEN = sorted(
    f"{map_}/{pad.name}"
    for map_ in ("components", "blocks")
    for pad in (settings.BASE_DIR / "templates" / map_).iterdir()
)


@pytest.fixture(scope="module")
def bladzijde(django_db_setup, django_db_blocker):
    """The HTML of the gallery."""
    from django.test import Client

    with django_db_blocker.unblock():
        antwoord = Client().get(reverse("galerij"))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


@pytest.mark.parametrize("sjabloon", COMPONENTEN)
def test_every_component_and_block_is_shown(sjabloon, bladzijde):
    assert f'data-onderdeel="{sjabloon.removesuffix(".html")}"' in bladzijde


@pytest.mark.parametrize("sjabloon", VOORBEELDEN)
def test_an_example_gives_only_what_the_contract_names(sjabloon):
    contract = re.match(
        r"\{% comment %\}(.*?)\{% endcomment %\}", (settings.BASE_DIR / "templates" / sjabloon).read_text()
    )
    if sjabloon.startswith("components/"):
        for staat in VOORBEELDEN[sjabloon]:
            assert [naam for naam in staat.inhoud if not re.search(rf"\b{naam}\b", contract[1])] == []


@pytest.mark.parametrize("staat", ["kaart", "rij", "persoon", "document", "speerpunt", "filter", "alert"])
def test_a_component_is_also_shown_overfull(staat):
    assert "overvol" in [voorbeeld.naam for voorbeeld in VOORBEELDEN[f"components/{staat}.html"]]


def test_every_class_of_a_component_is_shown(bladzijde):
    """Whoever changes a rule of style sees what it does."""
    regels = "".join(pad.read_text() for pad in (settings.BASE_DIR / "stijl" / "componenten").glob("*.css"))
    klassen = set(re.findall(r"\.([a-z][a-z0-9-]*)", re.sub(r"\{[^}]*\}", "{}", regels)))
    getoond = {klasse for waarde in re.findall(r'class="([^"]*)"', bladzijde) for klasse in waarde.split()}
    assert klassen - getoond == set()


def test_every_state_stands_once_light_and_once_dark(bladzijde):
    aantal = sum(len(staten) for staten in VOORBEELDEN.values())
    assert (bladzijde.count('<div class="licht">'), bladzijde.count('<div class="donker">')) == (aantal, aantal)


def test_the_real_site_has_no_gallery():
    assert production("'regioprogramma.galerij' in s.INSTALLED_APPS", **COMPLETE) == "False"
