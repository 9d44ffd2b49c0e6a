"""Whoever takes a page off the site may say where its visitors go instead."""

import pytest
from django.urls import reverse

from regioprogramma.core.models import Pagina
from tests import factories

pytestmark = pytest.mark.django_db

#: What an editor presses: taken off the site, or away altogether.
HOE = ["unpublish", "delete"]


def neem_weg(client, hoe, pagina, doel=None):
    url = reverse(f"wagtailadmin_pages:{hoe}", args=[pagina.pk])
    assert "doorverwijzen naar" in client.get(url).text
    return client.post(url, {"doel": doel.pk if doel else ""})


def trek_in(client, pagina, doel=None):
    return neem_weg(client, "unpublish", pagina, doel)


@pytest.fixture
def bericht():
    bericht = factories.NieuwsberichtFactory(title="Oude subsidie")
    bericht.save_revision().publish()
    return Pagina.objects.get(pk=bericht.pk).specific


@pytest.mark.parametrize("hoe", HOE)
def test_visitors_are_led_to_what_took_over(als, client, bericht, hoe, django_capture_on_commit_callbacks):
    nieuw = factories.NieuwsberichtFactory(title="Nieuwe subsidie")
    with django_capture_on_commit_callbacks(execute=True):
        neem_weg(als("Hoofdredacteur"), hoe, bericht, nieuw)
    antwoord = client.get(bericht.url)
    assert (antwoord.status_code, antwoord["Location"]) == (301, nieuw.url)


@pytest.mark.parametrize("hoe", HOE)
def test_without_another_page_they_are_told_that_it_is_gone(
    als, client, bericht, hoe, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        neem_weg(als("Hoofdredacteur"), hoe, bericht)
    assert client.get(bericht.url).status_code == 410


@pytest.mark.parametrize("hoe", HOE)
def test_a_page_that_nobody_sees_is_no_other(als, bericht, hoe):
    concept = factories.NieuwsberichtFactory(live=False)
    assert neem_weg(als("Hoofdredacteur"), hoe, bericht, concept).status_code == 200
    assert Pagina.objects.get(pk=bericht.pk).live


def test_who_deletes_a_page_is_back_in_the_list(als, bericht):
    assert neem_weg(als("Hoofdredacteur"), "delete", bericht).url == "/beheer/nieuws/"


def test_published_again_it_answers_itself(als, client, bericht, django_capture_on_commit_callbacks):
    nieuw = factories.NieuwsberichtFactory(title="Nieuwe subsidie")
    with django_capture_on_commit_callbacks(execute=True):
        trek_in(als("Hoofdredacteur"), bericht, nieuw)
        Pagina.objects.get(pk=bericht.pk).specific.get_latest_revision().publish()
    assert client.get(bericht.url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        Pagina.objects.get(pk=bericht.pk).specific.unpublish()
    assert client.get(bericht.url).status_code == 410


@pytest.mark.parametrize("hoe", HOE)
def test_of_many_pages_at_once_visitors_are_led_on_too(als, client, bericht, hoe, django_capture_on_commit_callbacks):
    ander, nieuw = factories.NieuwsberichtFactory(title="Tweede"), factories.NieuwsberichtFactory(title="Overzicht")
    for pagina in (ander, nieuw):
        pagina.save_revision().publish()
    url = reverse("wagtail_bulk_action", args=["core", "pagina", hoe]) + f"?id={bericht.pk}&id={ander.pk}"
    editor = als("Hoofdredacteur")
    assert "doorverwijzen naar" in editor.get(url).text
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(url, {"doel": nieuw.pk})
    for pagina in (bericht, ander):
        antwoord = client.get(pagina.url)
        assert (antwoord.status_code, antwoord["Location"]) == (301, nieuw.url)


def test_who_wants_to_delete_many_of_which_one_is_used_is_told_so_first(als, bericht):
    ander = factories.NieuwsberichtFactory()
    ander.inhoud = [("tekst", f'<p><a linktype="page" id="{bericht.pk}">Lees verder</a></p>')]
    ander.save()
    url = reverse("wagtail_bulk_action", args=["core", "pagina", "delete"]) + f"?id={bericht.pk}&next=/beheer/nieuws/"
    antwoord = als("Hoofdredacteur").get(url, follow=True)
    assert antwoord.redirect_chain == [("/beheer/nieuws/", 302)]
    assert "Nog in gebruik: ‘Oude subsidie’" in antwoord.text


@pytest.mark.parametrize("hoe", HOE)
def test_many_pages_are_not_led_to_one_of_them(als, bericht, hoe):
    ander = factories.NieuwsberichtFactory()
    url = reverse("wagtail_bulk_action", args=["core", "pagina", hoe]) + f"?id={bericht.pk}&id={ander.pk}"
    assert "Kies een pagina die blijft" in als("Hoofdredacteur").post(url, {"doel": ander.pk}).text
    assert Pagina.objects.filter(pk__in=[bericht.pk, ander.pk], live=True).count() == 2
