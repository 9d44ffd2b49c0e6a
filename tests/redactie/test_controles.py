"""What the checks of the content say: in Dutch, with what to do, and only to whoever types."""

import json
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from regioprogramma.redactie.controles.regels import CONTROLES, Controles, meldingen
from regioprogramma.redactie.controles.woorden import WOORDEN
from tests import factories


def test_every_rule_that_runs_says_what_is_wrong_and_what_to_do():
    gezegd = meldingen()
    assert set(Controles.axe_run_only) == set(gezegd)
    for zin in gezegd.values():
        assert zin["error_name"] and str(zin["help_text"]).endswith(".")


def test_every_rule_of_ours_is_one_that_the_script_can_find():
    script = Path(finders.find("redactie/controles.js")).read_text(encoding="utf-8")
    assert [naam for naam in CONTROLES if f'"{naam}"' not in script] == []


def test_the_list_of_hard_words_is_long_enough_and_never_suggests_a_hard_word():
    assert len(WOORDEN) >= 150
    assert [w for w, beter in WOORDEN.items() if not beter or set(beter.split(", ")) & WOORDEN.keys()] == []


@pytest.mark.django_db
def test_the_form_of_a_page_brings_our_checks(als):
    bericht = factories.NieuwsberichtFactory()
    scherm = als("Communicatie").get(reverse("wagtailadmin_pages:edit", args=[bericht.pk])).content.decode()
    soep = WagtailTestUtils.get_soup(scherm)
    instellingen = json.loads(soep.find(id="checker-axe-configuration").string)
    assert "linktekst" in instellingen["options"]["runOnly"]
    assert instellingen["woorden"]["faciliteren"] == "helpen, mogelijk maken"
    assert instellingen["woordzinnen"] == ["Moeilijk woord: ‘%(woord)s’", "Schrijf liever: %(beter)s."]
