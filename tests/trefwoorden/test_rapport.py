"""The report: what is never or hardly used, used almost everywhere, or there twice; with the way to do something."""

import pytest
from django.urls import reverse

from regioprogramma.core.models import Trefwoord
from regioprogramma.trefwoorden.rapport import bevindingen
from tests.factories import NieuwsberichtFactory, TrefwoordFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def gevuld():
    TrefwoordFactory(naam="nooit")
    TrefwoordFactory(naam="bedrijven", synoniemen=["firma’s"])
    TrefwoordFactory(naam="firma")
    for nummer in range(10):
        NieuwsberichtFactory(
            trefwoorden=["overal", *(["gewoon"] if nummer < 3 else ["bedrijven", "firma"][: nummer % 3])]
        )
    NieuwsberichtFactory(trefwoorden=["eens"])
    NieuwsberichtFactory(trefwoorden=["eens"], live=False)


def test_it_names_what_stands_out_and_nothing_else(redactie, gevuld):
    scherm = redactie.get(reverse("trefwoordenrapport"))
    gevonden = {woord.naam: woord.bevinding for woord in scherm.context["object_list"]}
    assert gevonden["nooit"] == "Nooit gebruikt"
    assert gevonden["eens"] == "Eén keer gebruikt"
    assert gevonden["overal"] == "Op 91 % van de pagina’s"
    assert "Lijkt op ‘firma’" in gevonden["bedrijven"]
    assert "gewoon" not in gevonden
    assert reverse("trefwoorden:samenvoegen") in scherm.content.decode()


def test_it_comes_as_csv(redactie, gevuld):
    antwoord = redactie.get(reverse("trefwoordenrapport") + "?export=csv")
    tekst = b"".join(antwoord.streaming_content).decode()
    assert "nooit,0,Nooit gebruikt" in tekst


def test_it_asks_the_same_queries_however_many_there_are(redactie, gevuld, count_queries):
    url = reverse("trefwoordenrapport")
    redactie.get(url)
    weinig = count_queries(lambda: redactie.get(url))
    TrefwoordFactory.create_batch(12)
    assert count_queries(lambda: redactie.get(url)) == weinig


def test_a_keyword_stands_almost_everywhere_on_more_than_three_in_ten_pages(db):
    for nummer in range(10):
        NieuwsberichtFactory(trefwoorden=[*(["drie"] if nummer < 3 else []), *(["vier"] if nummer < 4 else ["rest"])])
    namen = dict(Trefwoord.objects.values_list("naam", "pk"))
    gevonden = bevindingen()
    assert namen["drie"] not in gevonden
    assert gevonden[namen["vier"]] == ["Op 40 % van de pagina’s"]
