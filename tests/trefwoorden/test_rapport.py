"""The report: what is never or hardly used, used almost everywhere, or there twice; with the way to do something."""

import pytest
from django.urls import reverse

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
