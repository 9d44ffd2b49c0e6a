"""A page that gets another place or address in the CMS is still found at its old one."""

import pytest
from django.urls import reverse

from tests import factories
from tests.redactie.formulier import fouten, wijzig_pagina

pytestmark = pytest.mark.django_db


@pytest.fixture
def speerpunt():
    gemaakt = factories.SpeerpuntFactory(opgave=factories.maak_opgave("Wonen"), title="Betaalbaar", slug="betaalbaar")
    gemaakt.save_revision().publish()
    return gemaakt


def test_a_moved_page_is_found_at_its_old_address(als, client, speerpunt):
    werken = factories.maak_opgave("Werken")
    als("Hoofdredacteur").post(reverse("wagtailadmin_pages:move_confirm", args=[speerpunt.pk, werken.pk]))
    antwoord = client.get("/opgaven/wonen/betaalbaar/")
    assert (antwoord.status_code, antwoord.url) == (301, "/opgaven/werken/betaalbaar/")


def test_a_page_with_another_address_is_found_at_its_old_one(
    als, client, speerpunt, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        assert fouten(wijzig_pagina(als("Hoofdredacteur"), speerpunt, slug="goed-wonen")) == []
    antwoord = client.get("/opgaven/wonen/betaalbaar/")
    assert (antwoord.status_code, antwoord.url) == (301, "/opgaven/wonen/goed-wonen/")
