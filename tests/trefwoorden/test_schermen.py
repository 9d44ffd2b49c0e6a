"""The screens: the effect first, then the work, then how far it is; and only for whoever may."""

import pytest
from django.urls import reverse

from regioprogramma.core.models import PaginaTrefwoord, Trefwoord
from regioprogramma.gerelateerd.berekenen import fill_lijsten
from regioprogramma.gerelateerd.bijhouden import process_wijzigingen
from regioprogramma.trefwoorden.models import MAX_POGINGEN, Bewerking, Bewerkingsoort, Bewerkingstatus
from tests.factories import NieuwsberichtFactory, TrefwoordFactory
from tests.redactie.formulier import fouten

pytestmark = pytest.mark.django_db


def doe(client, url, **velden):
    """Look at the effect, then press the button; return both answers."""
    gezien = client.post(url, velden)
    return gezien, client.post(url, {**velden, "gezien": gezien.context["gezien"]})


def test_merging_shows_pages_and_lists_first(redactie):
    een, doel = TrefwoordFactory(naam="stroom"), TrefwoordFactory(naam="energie")
    NieuwsberichtFactory.create_batch(2, trefwoorden=["stroom"])
    NieuwsberichtFactory(trefwoorden=["stroom"], live=False)
    process_wijzigingen(), fill_lijsten()
    url = reverse("trefwoorden:samenvoegen")
    assert f'value="{een.pk}" id="id_woorden' in redactie.get(f"{url}?trefwoord={een.pk}").content.decode()
    gezien, klaar = doe(redactie, url, woorden=[een.pk], doel=doel.pk)
    effect = gezien.context["effect"]
    assert (len(effect.paginas), effect.zichtbaar) == (3, 2)
    assert str(effect).startswith("3 pagina’s, ")
    assert effect.lijsten > 0
    assert klaar.url == Bewerking.objects.get().get_absolute_url()
    assert not Trefwoord.objects.filter(pk=een.pk).exists()


def test_what_is_no_keyword_in_the_address_is_passed_by(redactie):
    een = TrefwoordFactory(naam="stroom")
    gevraagd = f"?trefwoord=x&trefwoord=&trefwoord={'9' * 30}&trefwoord={een.pk}"
    scherm = redactie.get(reverse("trefwoorden:samenvoegen") + gevraagd)
    assert scherm.status_code == 200
    assert scherm.text.count(" checked") == 1


def test_other_answers_than_those_looked_at_are_looked_at_first(redactie):
    een, doel, ander = (TrefwoordFactory(naam=naam) for naam in ("stroom", "energie", "warmte"))
    url = reverse("trefwoorden:samenvoegen")
    gezien = redactie.post(url, {"woorden": [een.pk], "doel": doel.pk}).context["gezien"]
    antwoord = redactie.post(url, {"woorden": [een.pk], "doel": ander.pk, "gezien": gezien})
    assert antwoord.status_code == 200
    assert Trefwoord.objects.filter(pk=een.pk).exists()


def test_what_was_looked_at_of_one_word_is_no_yes_for_another(redactie):
    een, ander = TrefwoordFactory(naam="stroom"), TrefwoordFactory(naam="warmte")
    gezien = redactie.post(reverse("trefwoorden:delete", args=[een.pk]), {"vervanging": ""}).context["gezien"]
    antwoord = redactie.post(reverse("trefwoorden:delete", args=[ander.pk]), {"vervanging": "", "gezien": gezien})
    assert antwoord.status_code == 200
    assert Trefwoord.objects.filter(pk=ander.pk).exists()


def test_a_word_cannot_be_merged_into_itself(redactie):
    een = TrefwoordFactory(naam="stroom")
    antwoord = redactie.post(reverse("trefwoorden:samenvoegen"), {"woorden": [een.pk], "doel": een.pk})
    assert any("niet in zichzelf" in fout for fout in fouten(antwoord))


def test_splitting_lets_choose_per_page(redactie):
    oud = TrefwoordFactory(naam="energie")
    a, b = NieuwsberichtFactory.create_batch(2, trefwoorden=["energie"])
    velden = {"namen": "zon\nwind", "pagina": [a.pk, b.pk], f"pagina-{a.pk}": ["0"], f"pagina-{b.pk}": ["0", "1"]}
    gezien, klaar = doe(redactie, reverse("trefwoorden:splitsen", args=[oud.pk]), **velden)
    assert [pagina.pk for pagina in gezien.context["paginas"]] == [a.pk, b.pk]
    assert klaar.status_code == 302
    koppelingen = set(PaginaTrefwoord.objects.values_list("pagina", "trefwoord__naam"))
    assert koppelingen == {(a.pk, "zon"), (b.pk, "zon"), (b.pk, "wind")}


@pytest.mark.parametrize(
    ("namen", "zin"), [("zon", "minstens twee"), ("zon\nZON", "minstens twee"), ("a" * 61 + "\nb", "te lang")]
)
def test_splitting_needs_two_words(redactie, namen, zin):
    oud = TrefwoordFactory(naam="energie")
    antwoord = redactie.post(reverse("trefwoorden:splitsen", args=[oud.pk]), {"namen": namen})
    assert any(zin in fout for fout in fouten(antwoord)), fouten(antwoord)


def test_deleting_offers_another_word_and_shows_the_effect(redactie):
    oud = TrefwoordFactory(naam="energie")
    NieuwsberichtFactory(trefwoorden=["energie"])
    url = reverse("trefwoorden:delete", args=[oud.pk])
    gezien, _klaar = doe(redactie, url, vervanging="")
    assert "1 pagina, " in gezien.content.decode()
    assert not Trefwoord.objects.exists()


def test_the_screen_of_an_operation_refreshes_itself_until_it_is_done_and_undoes(redactie):
    oud = TrefwoordFactory(naam="energie")
    NieuwsberichtFactory(trefwoorden=["energie"])
    doe(redactie, reverse("trefwoorden:delete", args=[oud.pk]), vervanging="")
    bewerking = Bewerking.objects.get()
    scherm = redactie.get(bewerking.get_absolute_url()).content.decode()
    assert "Draai terug" in scherm
    assert 'http-equiv="refresh"' not in scherm
    assert "‘energie’ verwijderd" in redactie.get(reverse("trefwoorden:bewerkingen")).content.decode()
    redactie.post(bewerking.get_absolute_url(), {"actie": "terug"})
    assert PaginaTrefwoord.objects.get().trefwoord_id == oud.pk
    # A second click on an old screen is not an error.
    assert redactie.post(bewerking.get_absolute_url(), {"actie": "terug"}).status_code == 302


def test_one_that_runs_shows_how_far_and_one_that_is_stuck_can_go_on(redactie):
    bewerking = Bewerking.objects.create(soort=Bewerkingsoort.VERWIJDEREN, titel="Iets", paginas=[1, 2, 3], gedaan=1)
    scherm = redactie.get(bewerking.get_absolute_url()).content.decode()
    assert "1 van 3 pagina’s" in scherm
    assert 'http-equiv="refresh"' in scherm
    assert "Draai terug" not in scherm
    Bewerking.objects.update(pogingen=MAX_POGINGEN)
    assert "Ga verder" in redactie.get(bewerking.get_absolute_url()).content.decode()
    redactie.post(bewerking.get_absolute_url(), {"actie": "verder"})
    bewerking.refresh_from_db()
    assert bewerking.status == Bewerkingstatus.KLAAR


def schermen(woord):
    bewerking = Bewerking.objects.create(soort=Bewerkingsoort.VERWIJDEREN, titel="Iets", loopt=False)
    return [
        reverse("trefwoorden:samenvoegen"),
        reverse("trefwoorden:splitsen", args=[woord.pk]),
        reverse("trefwoorden:delete", args=[woord.pk]),
        reverse("trefwoorden:bewerkingen"),
        bewerking.get_absolute_url(),
        reverse("trefwoorden:importeren"),
        reverse("trefwoorden:exporteren", args=["csv"]),
        reverse("trefwoordenrapport"),
    ]


@pytest.mark.parametrize(("groep", "mag"), [("Hoofdredacteur", True), ("Beheerder", True), ("Redacteur", False)])
def test_only_who_may_change_the_vocabulary_sees_these_screens(als, groep, mag):
    woord = TrefwoordFactory(naam="energie")
    client = als(groep)
    for url in schermen(woord):
        antwoord = client.get(url)
        assert (antwoord.status_code == 200) == mag, url
        assert mag or antwoord.status_code in (302, 403), url
        # The CMS answers a question of a script with 403 and sends a browser home with a sentence.
        if not mag:
            assert client.get(url, headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403
    lijst = client.get(reverse("trefwoorden:index")).content.decode()
    assert (reverse("trefwoorden:samenvoegen") in lijst) == mag


def test_a_word_that_is_gone_is_not_found(redactie):
    assert redactie.get(reverse("trefwoorden:splitsen", args=[99999999])).status_code == 404
    assert redactie.get(reverse("trefwoorden:bewerking", args=[99999999])).status_code == 404
    assert redactie.get("/beheer/trefwoorden/delete/99999999999999/").status_code == 404
