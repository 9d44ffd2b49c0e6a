"""Who takes a page off the site may say where its visitors go instead."""

import pytest
from django.urls import reverse

from regioprogramma.core.models import Pagina
from tests import factories

pytestmark = pytest.mark.django_db


def trek_in(client, pagina, doel=None):
    url = reverse("wagtailadmin_pages:unpublish", args=[pagina.pk])
    assert "doorverwijzen naar" in client.get(url).text
    return client.post(url, {"doel": doel.pk if doel else ""})


@pytest.fixture
def bericht():
    bericht = factories.NieuwsberichtFactory(title="Oude subsidie")
    bericht.save_revision().publish()
    return Pagina.objects.get(pk=bericht.pk).specific


def test_visitors_are_led_to_what_took_over(als, client, bericht, django_capture_on_commit_callbacks):
    nieuw = factories.NieuwsberichtFactory(title="Nieuwe subsidie")
    with django_capture_on_commit_callbacks(execute=True):
        trek_in(als("Hoofdredacteur"), bericht, nieuw)
    antwoord = client.get(bericht.url)
    assert (antwoord.status_code, antwoord["Location"]) == (301, nieuw.url)


def test_without_another_page_they_are_told_that_it_is_gone(als, client, bericht, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        trek_in(als("Hoofdredacteur"), bericht)
    assert client.get(bericht.url).status_code == 410


def test_a_page_that_nobody_sees_is_no_other(als, bericht):
    concept = factories.NieuwsberichtFactory(live=False)
    assert trek_in(als("Hoofdredacteur"), bericht, concept).status_code == 200
    assert Pagina.objects.get(pk=bericht.pk).live


def test_published_again_it_answers_itself(als, client, bericht, django_capture_on_commit_callbacks):
    nieuw = factories.NieuwsberichtFactory(title="Nieuwe subsidie")
    with django_capture_on_commit_callbacks(execute=True):
        trek_in(als("Hoofdredacteur"), bericht, nieuw)
        Pagina.objects.get(pk=bericht.pk).specific.get_latest_revision().publish()
    assert client.get(bericht.url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        Pagina.objects.get(pk=bericht.pk).specific.unpublish()
    assert client.get(bericht.url).status_code == 410


def verwijder(client, pagina, doel=None):
    url = reverse("wagtailadmin_pages:delete", args=[pagina.pk])
    assert "doorverwijzen naar" in client.get(url).text
    return client.post(url, {"doel": doel.pk if doel else ""})


def test_who_deletes_a_page_that_nothing_uses_may_say_where_visitors_go(
    als, client, bericht, django_capture_on_commit_callbacks
):
    nieuw = factories.NieuwsberichtFactory(title="Nieuwe subsidie")
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = verwijder(als("Hoofdredacteur"), bericht, nieuw)
    assert antwoord.url == "/beheer/nieuws/", "back in the list"
    antwoord = client.get(bericht.url)
    assert (antwoord.status_code, antwoord["Location"]) == (301, nieuw.url)


def test_a_deleted_page_without_another_is_gone(als, client, bericht, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        verwijder(als("Hoofdredacteur"), bericht)
    assert client.get(bericht.url).status_code == 410


def test_a_page_is_not_deleted_for_one_that_nobody_sees(als, bericht):
    concept = factories.NieuwsberichtFactory(live=False)
    assert verwijder(als("Hoofdredacteur"), bericht, concept).status_code == 200
    assert Pagina.objects.filter(pk=bericht.pk).exists()
