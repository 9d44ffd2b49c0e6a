"""Adding and renaming a keyword: no circle, nothing that is there already, and nothing nearly the same by accident."""

import pytest
from django.urls import reverse

from regioprogramma.core.models import Trefwoord
from regioprogramma.trefwoorden.models import Bewerking
from regioprogramma.trefwoorden.vergelijken import exact, sleutels
from tests.factories import NieuwsberichtFactory, TrefwoordFactory
from tests.redactie.formulier import fouten, lees_formulier, meldingen

pytestmark = pytest.mark.django_db


def voeg_toe(client, **velden):
    return client.post(reverse("trefwoorden:add"), velden)


def wijzig(client, woord, **velden):
    url = reverse("trefwoorden:edit", args=[woord.pk])
    return client.post(url, {"naam": woord.naam, "slug": woord.slug, **velden})


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("bedrijf", "bedrijven"),
        ("school", "scholen"),
        ("huis", "huizen"),
        ("gemeente", "gemeenten"),
        ("idee", "ideeën"),
        ("fiets", "fietsen"),
        ("zonne-energie", "zonneenergie"),
        ("vrije tijd", "vrijetijd"),
    ],
)
def test_forms_of_one_word_share_a_key(een, ander):
    assert sleutels(een) & sleutels(ander)
    assert exact(een) != exact(ander)


@pytest.mark.parametrize(
    ("een", "ander"), [("bedrijf", "beroep"), ("wonen", "zorg"), ("mbo", "mkb"), ("wind", "winst")]
)
def test_different_words_do_not(een, ander):
    assert not sleutels(een) & sleutels(ander)


@pytest.mark.parametrize("naam", ["ENERGIE", "énergie", " energie "])
def test_the_same_word_in_other_letters_is_refused(redactie, naam):
    TrefwoordFactory(naam="energie")
    antwoord = voeg_toe(redactie, naam=naam)
    assert any("Dit trefwoord bestaat al." in fout for fout in fouten(antwoord))
    assert Trefwoord.objects.count() == 1


def test_a_synonym_of_another_is_refused_both_ways(redactie):
    TrefwoordFactory(naam="energie", synoniemen=["stroom"])
    antwoord = voeg_toe(redactie, naam="Stroom")
    assert any("‘stroom’ is een synoniem van ‘energie’" in fout for fout in fouten(antwoord))
    antwoord = voeg_toe(redactie, naam="warmte", synoniemen="gas, Energie")
    assert any("‘energie’ is al een trefwoord" in fout for fout in fouten(antwoord))


def test_nearly_the_same_is_asked_about_and_then_allowed(redactie):
    TrefwoordFactory(naam="bedrijf")
    antwoord = voeg_toe(redactie, naam="bedrijven")
    assert any("Lijkt op ‘bedrijf’. Toch toevoegen?" in fout for fout in fouten(antwoord))
    assert 'type="checkbox" name="toch"' in antwoord.content.decode()
    assert not Trefwoord.objects.filter(naam="bedrijven").exists()
    voeg_toe(redactie, naam="bedrijven", toch="on")
    assert Trefwoord.objects.filter(naam="bedrijven").exists()


def test_the_question_is_not_asked_when_there_is_no_reason(redactie):
    url = reverse("trefwoorden:add")
    assert 'name="toch"' not in redactie.get(url).content.decode()
    assert "naam" in lees_formulier(redactie, url, "w-editor-form")
    woord = TrefwoordFactory(naam="bedrijven")
    TrefwoordFactory(naam="bedrijf")
    wijzig(redactie, woord, omschrijving="Nieuw.")
    woord.refresh_from_db()
    assert woord.omschrijving == "Nieuw.", "a name that does not change is not asked about"


def test_the_window_in_a_page_form_asks_too(redactie):
    TrefwoordFactory(naam="bedrijf")
    url = reverse("trefwoord_kiezer:create")
    antwoord = redactie.post(url, {"naam": "bedrijven"})
    assert "Lijkt op" in antwoord.json()["htmlFragment"]


@pytest.mark.parametrize("lengte", [1, 2, 4])
def test_a_circle_of_any_length_is_refused_at_the_field(redactie, lengte):
    keten = [TrefwoordFactory(naam="begin")]
    for nummer in range(lengte - 1):
        keten.append(TrefwoordFactory(naam=f"woord {nummer}", breder=keten[-1]))
    antwoord = wijzig(redactie, keten[0], breder=keten[-1].pk)
    assert antwoord.status_code == 200
    assert any("onder zichzelf vallen" in fout for fout in fouten(antwoord)), fouten(antwoord)
    assert antwoord.context["form"].errors.get("breder") or lengte == 1
    keten[0].refresh_from_db()
    assert keten[0].breder is None


def test_a_rename_changes_pages_but_no_list_and_the_address_follows(redactie):
    woord = TrefwoordFactory(naam="energie")
    NieuwsberichtFactory.create_batch(2, trefwoorden=["energie"])
    antwoord = wijzig(redactie, woord, naam="warmte")
    assert any(
        "2 pagina’s tonen de nieuwe naam, 0 lijsten veranderen" in zin for zin in meldingen(redactie.get(antwoord.url))
    )
    woord.refresh_from_db()
    assert woord.slug == "warmte"
    assert Bewerking.objects.get().titel == "‘energie’ hernoemd in ‘warmte’"


def test_an_address_that_somebody_chose_stays(redactie):
    woord = TrefwoordFactory(naam="energie", slug="stroom")
    wijzig(redactie, woord, naam="warmte")
    woord.refresh_from_db()
    assert (woord.naam, woord.slug) == ("warmte", "stroom")
