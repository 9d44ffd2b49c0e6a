"""A plan that is past does not stop the work on a page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories
from tests.redactie.formulier import fouten, wijzig_pagina

pytestmark = pytest.mark.django_db


@pytest.fixture
def verlopen():
    gisteren = timezone.now().replace(second=0, microsecond=0) - timedelta(days=1)
    bericht = factories.NieuwsberichtFactory(title="Subsidie", expire_at=gisteren, live=False, expired=True)
    bericht.save_revision()
    return bericht


def test_a_draft_of_a_page_that_expired_is_saved(verlopen, als):
    antwoord = wijzig_pagina(als("Communicatie"), verlopen, "opslaan", samenvatting="Nieuwe tekst.")
    assert (antwoord.status_code, fouten(antwoord)) == (302, [])
    concept = type(verlopen).objects.get(pk=verlopen.pk).get_latest_revision_as_object()
    assert concept.samenvatting == "Nieuwe tekst."
    assert concept.expire_at == verlopen.expire_at


def test_an_end_that_was_set_to_the_second_is_left_as_it_is_too(verlopen, als):
    verlopen.expire_at = verlopen.expire_at.replace(second=31)
    verlopen.save_revision()
    antwoord = wijzig_pagina(als("Communicatie"), verlopen, "opslaan", samenvatting="Nieuwe tekst.")
    assert (antwoord.status_code, fouten(antwoord)) == (302, [])


def test_to_publish_it_again_takes_another_day(verlopen, als):
    antwoord = wijzig_pagina(als("Communicatie"), verlopen, "action-publish", samenvatting="Nieuwe tekst.")
    assert not type(verlopen).objects.get(pk=verlopen.pk).live
    assert any("toekomst" in fout for fout in fouten(antwoord))
