"""What editors do about search in the CMS."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from regioprogramma.zoeken.leeg import DAGEN, lege_vragen
from regioprogramma.zoeken.models import Aanbeveling, LegeZoekvraag, Synoniem
from tests import factories
from tests.redactie.formulier import fouten

pytestmark = pytest.mark.django_db


def test_an_editor_makes_words_the_same(als):
    antwoord = als("Communicatie").post(reverse("synoniemen:add"), {"woorden": "mkb, midden- en kleinbedrijf"})
    assert antwoord.status_code == 302
    assert Synoniem.objects.get().woorden == ["mkb", "midden- en kleinbedrijf"]


@pytest.mark.parametrize(
    ("woorden", "zin"), [("mkb", "minstens twee woorden"), ("mkb, !!", "Hier staat geen woord in: !!")]
)
def test_a_group_of_synonyms_has_two_words(als, woorden, zin):
    antwoord = als("Communicatie").post(reverse("synoniemen:add"), {"woorden": woorden})
    assert zin in antwoord.text and not Synoniem.objects.exists()


@pytest.mark.parametrize("lijst", ["synoniemen", "aanbevelingen"])
def test_a_form_without_words_says_so(als, lijst):
    antwoord = als("Communicatie").post(reverse(f"{lijst}:add"), {"woorden": ""})
    assert antwoord.status_code == 200
    assert any("verplicht" in fout for fout in fouten(antwoord)), fouten(antwoord)


def test_an_editor_puts_a_page_on_top(als):
    pagina = factories.ProjectFactory()
    gegevens = {"woorden": "subsidie", "pagina": pagina.pk, "volgorde": 1}
    assert als("Communicatie").post(reverse("aanbevelingen:add"), gegevens).status_code == 302
    assert Aanbeveling.objects.get().pagina_id == pagina.pk


@pytest.mark.parametrize("naam", ["synoniemen:index", "aanbevelingen:index", "lege_zoekvragen"])
def test_a_redacteur_leaves_search_alone(als, naam):
    assert als("Communicatie").get(reverse(naam)).status_code == 200
    assert als("Redacteur").get(reverse(naam)).status_code in {302, 403}


def test_the_report_adds_up_what_was_looked_for_in_vain(als):
    vandaag = timezone.localdate()
    for dagen, aantal in ((0, 2), (5, 3), (200, 50)):
        LegeZoekvraag.objects.create(dag=vandaag - timedelta(days=dagen), vraag="zeppelin", aantal=aantal)
    html = als("Communicatie").get(reverse("lege_zoekvragen")).text
    assert "zeppelin" in html and ">5<" in "".join(html.split()) and "50" not in html.split("<tbody>")[1]


def test_the_report_looks_back_so_many_days_and_today_is_one(db):
    vandaag = timezone.localdate()
    for dagen in (0, DAGEN - 1, DAGEN):
        LegeZoekvraag.objects.create(dag=vandaag - timedelta(days=dagen), vraag=f"{dagen} dagen geleden")
    assert {rij["vraag"] for rij in lege_vragen()} == {"0 dagen geleden", f"{DAGEN - 1} dagen geleden"}
