"""visible(): the only start of a listing."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.db.models.functions import Lower
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from regioprogramma.core.models import Pagina, TekstPagina, VervallenAdres
from regioprogramma.core.pagina.sites import huidige_site, op_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return Site.objects.get(is_default_site=True).root_page


def make(parent, title, **fields):
    page = TekstPagina(title=title, slug=title.lower(), samenvatting="Een pagina.", **fields)
    parent.add_child(instance=page)
    return page


def titles():
    return set(Pagina.objects.visible().filter(depth__gt=2).values_list("title", flat=True))


def test_a_published_page_is_visible(home):
    make(home, "Zichtbaar")
    assert "Zichtbaar" in titles()


def test_a_draft_is_not(home):
    make(home, "Nog niet", live=False)
    assert "Nog niet" not in titles()


@pytest.mark.parametrize("soort", [PageViewRestriction.LOGIN, PageViewRestriction.GROUPS])
def test_a_restricted_page_and_what_lies_below_it_are_not(home, soort):
    top = make(home, "Besloten")
    make(top, "Eronder")
    make(home, "Beslotener")
    PageViewRestriction.objects.create(page=top, restriction_type=soort)
    assert titles().isdisjoint({"Besloten", "Eronder"})
    assert "Beslotener" in titles(), "a path that only begins alike is another page"


def test_a_restricted_page_and_what_lies_below_it_ask_for_a_login(home, client):
    top = make(home, "Besloten")
    below, open_page = make(top, "Eronder"), make(home, "Open")
    PageViewRestriction.objects.create(page=top, restriction_type=PageViewRestriction.LOGIN)
    assert [client.get(page.get_url()).status_code for page in (top, below, open_page)] == [302, 302, 200]


def test_a_link_to_a_page_that_cannot_be_seen_is_only_its_words(home, client):
    draft, seen = make(home, "Nog niet", live=False), make(home, "Zichtbaar")
    tekst = "".join(f'<p><a linktype="page" id="{page.pk}">{page.title}</a></p>' for page in (draft, seen))
    page = make(home, "Verwijst", inhoud=json.dumps([{"type": "tekst", "value": tekst}]))
    html = client.get(page.get_url()).text
    assert "<a>Nog niet</a>" in html
    assert f'<a href="{seen.get_url()}">Zichtbaar</a>' in html


def test_an_expired_page_is_gone_at_its_time_before_any_background_job(home, client):
    page = make(home, "Verlopen", expire_at=timezone.now() + timedelta(minutes=1))
    assert "Verlopen" in titles()
    Pagina.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert "Verlopen" not in titles()


@pytest.mark.parametrize(("seconden", "zichtbaar"), [(-1, True), (0, False)])
def test_a_page_is_gone_at_the_very_moment_of_its_expiry(home, seconden, zichtbaar):
    moment = timezone.now() + timedelta(days=1)
    page = make(home, "Verlopen", expire_at=moment)
    with time_machine.travel(moment + timedelta(seconds=seconden), tick=False):
        assert ("Verlopen" in titles(), page.is_verlopen()) == (zichtbaar, not zichtbaar)


def test_a_page_of_another_site_is_not(home):
    root = home.get_parent()
    other = make(root, "Ander")
    make(other, "Elders")
    site = Site.objects.create(hostname="ander.example", root_page=other)
    assert "Elders" not in titles()
    with op_site(site):
        assert titles() == {"Elders"}
    assert huidige_site() != site


def test_visible_takes_one_query_however_many_restrictions(home, count_queries):
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    for number in range(3):
        PageViewRestriction.objects.create(page=make(home, f"Slot{number}"), restriction_type="login")
    with op_site(site):
        assert count_queries(titles) == 1


def test_visible_looks_above_no_page_for_a_restriction(home):
    with op_site(Site.objects.get(is_default_site=True)):
        assert "restriction" not in str(Pagina.objects.visible().query)


def test_newest_orders_by_the_date_the_visitor_sees_and_is_stable(home):
    day = timezone.now()
    for title in ("Eerste", "Tweede"):
        make(home, title, publicatiedatum=day)
    make(home, "Oud", publicatiedatum=day - timedelta(days=1))
    ordered = [page.title for page in Pagina.objects.visible().filter(depth__gt=2).newest()]
    assert [title for title in ordered if title in {"Eerste", "Tweede", "Oud"}] == ["Tweede", "Eerste", "Oud"]


def test_the_date_of_a_page_defaults_to_its_first_publication(home):
    page = make(home, "Nieuw", live=False)
    assert page.publicatiedatum is None
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.publicatiedatum == page.first_published_at


def test_a_withdrawn_page_is_remembered_and_forgotten_when_it_returns(home, django_capture_on_commit_callbacks):
    page = make(home, "Weg", live=False)
    page.save_revision().publish()
    page.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert VervallenAdres.objects.get().titel == "Weg"
    page.save_revision().publish()
    assert not VervallenAdres.objects.exists()


def test_a_deleted_branch_is_remembered_page_by_page(home, django_capture_on_commit_callbacks):
    top = make(home, "Boven", live=False)
    top.save_revision().publish()
    below = make(top, "Onder", live=False)
    below.save_revision().publish()
    make(top, "Nooit", live=False)
    with django_capture_on_commit_callbacks(execute=True):
        Pagina.objects.get(pk=top.pk).delete()
    assert set(VervallenAdres.objects.values_list("pad", flat=True)) == {"/boven/", "/boven/onder/"}


def test_a_site_goes_with_its_home_page(home, django_capture_on_commit_callbacks):
    other = make(home.get_parent(), "Ander", live=False)
    other.save_revision().publish()
    Site.objects.create(hostname="ander.example", root_page=other)
    with django_capture_on_commit_callbacks(execute=True):
        Pagina.objects.get(pk=other.pk).delete()
    assert not VervallenAdres.objects.exists()


def test_a_menu_leaves_out_a_page_that_cannot_be_seen(client):
    regel = '<a href="/contact/"'
    assert regel in client.get("/").text
    Pagina.objects.get(slug="contact").unpublish()
    assert regel not in client.get("/").text


@pytest.mark.parametrize("anders", [False, True])
def test_the_first_with_their_pictures_are_those_of_the_order(home, anders):
    for title in ("Cee", "Aaa", "Bee"):
        make(home, title)
    alle = TekstPagina.objects.visible().filter(title__in=["Aaa", "Bee", "Cee"])
    op_titel = alle.annotate(titel=Lower("title")).order_by("-titel") if anders else alle.order_by("-title")
    assert [page.title for page in op_titel.first_with_images(2)] == ["Cee", "Bee"]
