"""Lists and feeds say when the site changed last, and answer 304 to whoever has them already."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.log_actions import log

from tests.factories import NieuwsberichtFactory, ProjectFactory

pytestmark = pytest.mark.django_db
LIJSTEN = [
    "/nieuws/",
    "/projecten/",
    "/documenten/",
    "/gemeenten/",
    "/trefwoorden/",
    "/regio-deals/",
    "/feeds/nieuws.xml",
]


@pytest.fixture(autouse=True)
def inhoud():
    """A message and a project, which bring the page of their list along."""
    return NieuwsberichtFactory(), ProjectFactory()


@pytest.mark.parametrize("adres", LIJSTEN)
@pytest.mark.parametrize(("kop", "vraag"), [("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since")])
def test_who_has_a_list_already_gets_304(adres, kop, vraag, client):
    eerst = client.get(adres)
    assert client.get(adres, headers={vraag: eerst[kop]}).status_code == 304


@pytest.mark.parametrize("adres", LIJSTEN)
def test_after_a_change_a_list_is_sent_again(adres, client, inhoud):
    eerst = client.get(adres)["Last-Modified"]
    straks = timezone.now() + timedelta(minutes=1)
    log(inhoud[0], "wagtail.unpublish", timestamp=straks)
    assert client.get(adres, headers={"If-Modified-Since": eerst}).status_code == 200


def test_a_day_that_begins_is_a_change(client, time_machine):
    time_machine.move_to("2099-11-27T12:00:00+01:00")
    eerst = client.get("/projecten/")["Last-Modified"]
    time_machine.move_to("2099-11-28T00:00:01+01:00")
    assert client.get("/projecten/", headers={"If-Modified-Since": eerst}).status_code == 200


@pytest.mark.parametrize("adres", ["/nieuws/", "/feeds/nieuws.xml"])
def test_the_end_of_a_page_is_a_change_at_its_moment(adres, client, time_machine, inhoud):
    time_machine.move_to("2099-11-27T12:00:00+01:00")
    type(inhoud[0]).objects.update(expire_at=timezone.now() + timedelta(minutes=5))
    eerst = client.get(adres)["Last-Modified"]
    time_machine.move_to("2099-11-27T12:06:00+01:00")
    assert client.get(adres, headers={"If-Modified-Since": eerst}).status_code == 200


def test_an_editor_is_never_told_that_nothing_changed(als):
    assert "Last-Modified" not in als("Redacteur").get("/projecten/")
