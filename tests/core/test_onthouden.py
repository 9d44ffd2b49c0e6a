"""Many old addresses are kept at once, as often as somebody likes, and lead to the end of the way."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from regioprogramma.core.adressen import OudAdresregel, lead_on, remember_adressen
from regioprogramma.core.adressen.doorverwijzen import expire_adres
from regioprogramma.core.models import LANGSTE_SLEUTEL, OudAdres, TekstPagina
from regioprogramma.inhoudversie.models import Inhoudversie
from tests.boom import child
from tests.factories import thuis

pytestmark = pytest.mark.django_db


@pytest.fixture
def pagina():
    return child(thuis(), TekstPagina, "Organisatie")


@pytest.fixture
def ander():
    return child(thuis(), TekstPagina, "Ander")


def onthoud(*regels):
    return remember_adressen(Site.objects.get(), regels)


def rij(sleutel):
    return OudAdres.objects.get(sleutel=sleutel)


def test_a_second_time_nothing_is_written(pagina):
    regels = [OudAdresregel(f"/oud/{nummer}/", "link", pagina=pagina.pk) for nummer in range(3)]
    regels += [
        OudAdresregel("/weg/", "omleiding", titel="Weg"),
        OudAdresregel("/door/", "omleiding", naar="/organisatie/"),
    ]
    assert onthoud(*regels).nieuw == 5
    with CaptureQueriesContext(connection) as gevraagd:
        tweede = onthoud(*regels)
    assert (tweede.nieuw, tweede.gewijzigd, tweede.gelijk) == (0, 0, 5)
    assert not [vraag["sql"] for vraag in gevraagd if vraag["sql"].startswith(("INSERT", "UPDATE"))]


def test_it_takes_as_many_questions_for_many_as_for_one(pagina, count_queries):
    een = count_queries(lambda: onthoud(OudAdresregel("/a/", "link", pagina=pagina.pk)))
    veel = [OudAdresregel(f"/b/{nummer}/", "link", pagina=pagina.pk) for nummer in range(400)]
    assert count_queries(lambda: onthoud(*veel)) <= een


def test_the_first_of_one_address_counts(pagina, ander):
    onthoud(OudAdresregel("/twee/", "link", pagina=pagina.pk), OudAdresregel("/Twee", "link", pagina=ander.pk))
    assert rij("/twee").pagina_id == pagina.pk


def test_what_somebody_chose_stays(pagina, ander):
    onthoud(OudAdresregel("/zelf/", "hand", pagina=pagina.pk))
    uit = onthoud(OudAdresregel("/zelf/", "omleiding", pagina=ander.pk))
    assert (uit.gelaten, rij("/zelf").pagina_id) == (1, pagina.pk)
    onthoud(OudAdresregel("/zelf/", "hand", pagina=ander.pk))
    assert rij("/zelf").pagina_id == ander.pk


def test_a_source_that_knows_better_goes_first_whatever_comes_last(pagina, ander):
    regels = [OudAdresregel("/een/", "omleiding", pagina=pagina.pk), OudAdresregel("/een/", "term", pagina=ander.pk)]
    for regel in [*regels, *regels]:
        onthoud(regel)
    assert rij("/een").pagina_id == pagina.pk
    onthoud(OudAdresregel("/een/", "omleiding", pagina=ander.pk))
    assert rij("/een").pagina_id == ander.pk


def test_an_answer_is_not_taken_back_by_who_knows_none(pagina):
    onthoud(OudAdresregel("/open/", "lijst"))
    assert rij("/open").stand == "open"
    onthoud(OudAdresregel("/open/", "lijst", pagina=pagina.pk))
    onthoud(OudAdresregel("/open/", "link"))
    assert rij("/open").pagina_id == pagina.pk


@pytest.mark.parametrize("volgorde", [1, -1])
def test_an_address_that_leads_to_an_old_one_leads_to_the_end(pagina, volgorde):
    regels = [
        OudAdresregel("/a/", "omleiding", naar="/b/"),
        OudAdresregel("/b/", "omleiding", naar="https://www.example.com/elders/"),
        OudAdresregel("/c/", "omleiding", naar="/d/"),
        OudAdresregel("/d/", "link", pagina=pagina.pk),
        OudAdresregel("/e/", "omleiding", naar="/organisatie/"),
        OudAdresregel("/f/", "omleiding", naar="/zoeken/?q=energie"),
    ]
    assert not onthoud(*regels[::volgorde]).doodlopend
    assert rij("/a").adres == "https://www.example.com/elders/"
    assert (rij("/c").pagina_id, rij("/e").pagina_id) == (pagina.pk, pagina.pk)
    assert rij("/f").adres == "/zoeken/?q=energie"


def test_what_was_kept_before_is_followed_too(pagina):
    onthoud(OudAdresregel("/nieuws/oud/", "slug", pagina=pagina.pk))
    onthoud(OudAdresregel("/kort", "omleiding", naar="/Nieuws/Oud"))
    assert rij("/kort").pagina_id == pagina.pk


def test_a_circle_and_a_way_to_nowhere_are_told_and_have_no_answer(client):
    uit = onthoud(
        OudAdresregel("/x/", "omleiding", naar="/y/"),
        OudAdresregel("/y/", "omleiding", naar="/x/"),
        OudAdresregel("/zelf/", "omleiding", naar="/ZELF"),
        OudAdresregel("/nergens/", "omleiding", naar="/bestaat-niet/"),
    )
    assert uit.doodlopend == ["/x/", "/y/", "/zelf/", "/nergens/"]
    assert {rij_.stand for rij_ in OudAdres.objects.all()} == {"open"}
    assert client.get("/x/").status_code == 404


def test_what_cannot_be_kept_is_told(pagina):
    lang = "/" + "a" * LANGSTE_SLEUTEL
    uit = onthoud(*(OudAdresregel(adres, "link", pagina=pagina.pk) for adres in ("/", "", "mailto:a@b.example", lang)))
    assert uit.onbruikbaar == ["/", "", "mailto:a@b.example", lang]
    assert not OudAdres.objects.exists()


def test_a_rule_leads_below_and_the_whole_site_is_no_rule():
    uit = onthoud(
        OudAdresregel("/archief/", "omleiding", naar="/nieuws/", is_begin=True),
        OudAdresregel("/", "omleiding", naar="/nieuws/", is_begin=True),
    )
    assert (rij("/archief/*").adres, uit.onbruikbaar) == ("/nieuws/", ["/"])


def test_an_address_of_ours_that_moves_or_goes_takes_what_leads_there_along(client):
    onthoud(OudAdresregel("/tag/mkb/", "term", naar="/trefwoorden/mkb/"))
    lead_on("/trefwoorden/mkb/", "/trefwoorden/bedrijven/")
    assert client.get("/tag/mkb/")["Location"] == "/trefwoorden/bedrijven/"
    expire_adres("/trefwoorden/bedrijven/", "Bedrijven")
    antwoord = client.get("/tag/mkb/")
    assert (antwoord.status_code, "Bedrijven" in antwoord.text) == (410, True)


class TestVersion:
    def changes(self, doe):
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('regioprogramma.geteld', '', true)")
        voor = Inhoudversie.objects.count()
        doe()
        return Inhoudversie.objects.count() - voor

    def test_another_target_is_another_version_and_a_visitor_who_asks_is_none(self, client, pagina, ander):
        regel = OudAdresregel("/a/", "link", pagina=pagina.pk)
        assert self.changes(lambda: onthoud(regel)) == 1
        assert self.changes(lambda: onthoud(regel)) == 0
        assert self.changes(lambda: client.get("/a/")) == 0
        assert rij("/a").treffers == 1
        assert self.changes(lambda: onthoud(OudAdresregel("/a/", "link", pagina=ander.pk))) == 1
