"""The related list: shared keywords, newest first."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from regioprogramma.core.models import PaginaTrefwoord, TekstPagina, Trefwoord
from regioprogramma.gerelateerd.lijst import gerelateerd

pytestmark = pytest.mark.django_db


@pytest.fixture
def woorden():
    namen = ("energie", "mkb", "onderwijs", "wonen")
    return {naam: Trefwoord.objects.create(naam=naam, slug=naam) for naam in namen}


@pytest.fixture
def page(woorden):
    """Return a function that publishes a page with these keywords, so many days old."""
    home = Site.objects.get(is_default_site=True).root_page

    def make(title, *namen, days=0, **fields):
        day = timezone.now() - timedelta(days=days)
        made = TekstPagina(title=title, slug=title.lower(), samenvatting="Tekst.", publicatiedatum=day, **fields)
        home.add_child(instance=made)
        for naam in namen:
            PaginaTrefwoord.objects.create(pagina=made, trefwoord=woorden[naam])
        return made

    return make


def titles(items):
    return [item.pagina.title for item in items]


def test_more_shared_keywords_come_first_and_then_the_newest(page):
    bron = page("Bron", "energie", "mkb")
    page("Oud", "energie", days=9)
    page("Nieuw", "mkb", days=1)
    page("Dubbel", "energie", "mkb", days=99)
    page("Anders", "wonen")
    assert titles(gerelateerd(bron, [TekstPagina], aantal=6)) == ["Dubbel", "Nieuw", "Oud"]


def test_every_item_tells_why_it_is_there(page):
    bron = page("Bron", "energie", "mkb", "onderwijs")
    page("Ander", "energie", "mkb", "onderwijs", "wonen")
    assert [item.reden for item in gerelateerd(bron, [TekstPagina])] == ["Over energie, mkb en onderwijs"]


def test_a_page_without_keywords_is_related_to_nothing(page):
    page("Ander", "energie")
    assert gerelateerd(page("Bron"), [TekstPagina]) == []


def test_drafts_restricted_pages_and_what_the_page_shows_already_stay_out(page):
    bron = page("Bron", "energie")
    page("Concept", "energie", live=False)
    besloten = page("Besloten", "energie")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    al_getoond = page("Getoond", "energie")
    assert gerelateerd(bron, [TekstPagina], zonder=[al_getoond]) == []


def test_an_unsaved_page_finds_its_relations_in_a_preview(page, woorden):
    page("Ander", "energie")
    nieuw = TekstPagina(title="Nog niet bewaard", slug="nieuw", samenvatting="Tekst.")
    nieuw.trefwoord_koppelingen.add(PaginaTrefwoord(trefwoord=woorden["energie"]))
    assert titles(gerelateerd(nieuw, [TekstPagina])) == ["Ander"]


def test_the_list_takes_as_many_queries_for_many_pages_as_for_few(page, count_queries):
    bron = page("Bron", "energie")
    page("Een", "energie")

    def read():
        fresh = TekstPagina.objects.get(pk=bron.pk)
        return [item.reden for item in gerelateerd(fresh, [TekstPagina], aantal=6)]

    before = count_queries(read)
    for number in range(5):
        page(f"Meer{number}", "energie", "mkb")
    assert count_queries(read) == before
