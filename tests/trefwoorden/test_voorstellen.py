"""Suggestions while tagging: what the text names, and what similar pages carry."""

import pytest
from django.urls import reverse

from regioprogramma.gerelateerd.bijhouden import process_wijzigingen
from regioprogramma.trefwoorden.voorstellen import trefwoordvoorstellen
from tests.factories import NieuwsberichtFactory, TrefwoordFactory

pytestmark = pytest.mark.django_db


def namen(delen, gekozen=(), pagina_id=0):
    return [(item.trefwoord.naam, item.reden) for item in trefwoordvoorstellen(delen, gekozen, pagina_id)]


def test_names_and_synonyms_in_the_text_in_any_form_the_title_first():
    TrefwoordFactory(naam="bedrijf"), TrefwoordFactory(naam="energie", synoniemen=["elektrische auto"])
    TrefwoordFactory(naam="zorg")
    delen = {"titel": "Laden van elektrische auto’s", "tekst": "Voor bedrijven. Energieke mensen."}
    assert namen(delen) == [("energie", "staat in de tekst"), ("bedrijf", "staat in de tekst")]


def test_the_longest_term_counts_and_a_part_of_a_word_does_not():
    TrefwoordFactory(naam="circulair"), TrefwoordFactory(naam="circulair bouwen"), TrefwoordFactory(naam="bo")
    assert namen({"titel": "Circulair bouwen"}) == [("circulair bouwen", "staat in de tekst")]


def test_similar_pages_add_what_they_carry():
    energie = TrefwoordFactory(naam="energie")
    for _nummer in range(2):
        NieuwsberichtFactory(trefwoorden=["energie", "mkb"])
    eigen = NieuwsberichtFactory(trefwoorden=["energie", "eigen"])
    process_wijzigingen()
    assert namen({}, [energie.pk], eigen.pk) == [("mkb", "bij vergelijkbare pagina’s")]
    # Without keywords a page is compared by what its text names.
    assert namen({"titel": "energie"}, [], eigen.pk)[:2] == [
        ("energie", "staat in de tekst"),
        ("mkb", "bij vergelijkbare pagina’s"),
    ]


def test_what_is_chosen_is_not_suggested():
    energie = TrefwoordFactory(naam="energie")
    assert namen({"titel": "energie"}, [energie.pk]) == []


def test_every_editor_may_ask_and_odd_input_is_no_error(als):
    woord = TrefwoordFactory(naam="energie")
    client = als("Redacteur")
    url = reverse("trefwoorden:voorstellen")
    antwoord = client.post(url, {"titel": "Energie", "trefwoord": ["x", "99999999999999"], "pagina": "²"})
    (voorstel,) = antwoord.json()["voorstellen"]
    assert (voorstel["id"], voorstel["title"]) == (str(woord.pk), "energie")
    assert client.get(url).status_code == 405


def test_a_visitor_may_not_ask(client):
    assert client.post(reverse("trefwoorden:voorstellen"), {"titel": "energie"}).status_code == 302


def test_it_asks_the_same_few_queries_however_large_the_vocabulary(count_queries):
    def vraag():
        trefwoordvoorstellen({"titel": "woord een energie"}, [], 0)

    NieuwsberichtFactory(trefwoorden=["energie", "mkb"])
    process_wijzigingen()
    weinig = count_queries(vraag)
    for nummer in range(8):
        NieuwsberichtFactory(trefwoorden=["energie", f"woord {nummer}"])
    process_wijzigingen()
    assert count_queries(vraag) == weinig


def test_the_form_of_a_page_has_the_place_for_them(redactie):
    pagina = NieuwsberichtFactory()
    scherm = redactie.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    assert f'data-pagina="{pagina.pk}"' in scherm
    assert "core/voorstellen.js" in scherm
