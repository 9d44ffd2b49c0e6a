"""A new region ticks its gemeenten in the list of the Netherlands and makes the usual roles with one click."""

import re

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from contacten.models import Gemeente, Rol
from contacten.nederland import all_gemeenten, per_provincie
from tests import factories

pytestmark = pytest.mark.django_db
KIES = "redactie_inrichten_gemeenten"
ROLLEN = "redactie_inrichten_rollen"


def test_the_list_holds_every_gemeente_of_2026_once_with_its_code_and_provincie():
    alle = all_gemeenten().values()
    assert len(alle) == len({g.naam for g in alle}) == 341
    assert all(re.fullmatch(r"GM\d{4}", g.cbs_code) for g in alle)
    assert len(per_provincie()) == 12
    per_naam = {g.naam: (g.cbs_code, g.provincie) for g in alle}
    assert per_naam["Zutphen"] == ("GM0301", "Gelderland")
    assert per_naam["Voorne aan Zee"] == ("GM1992", "Zuid-Holland")
    assert not {"Weesp", "Brielle", "Wijdemeren"} & per_naam.keys(), "these merged into others"


def test_a_region_ticks_its_gemeenten_and_types_no_code(als):
    client = als("Beheerder")
    assert client.post(reverse(KIES), {"gemeenten": ["GM0301", "GM0262"]}).url == reverse("gemeenten:index")
    gemaakt = {g.naam: (g.cbs_code, g.provincie, g.slug) for g in Gemeente.objects.all()}
    assert gemaakt == {
        "Zutphen": ("GM0301", "Gelderland", "zutphen"),
        "Lochem": ("GM0262", "Gelderland", "lochem"),
    }
    soep = BeautifulSoup(client.get(reverse(KIES)).text, "html.parser")
    assert not soep.find("input", value="GM0301"), "what is there already is not offered"
    assert len(soep.select("input[name=gemeenten]")) == 339


def test_a_code_that_is_not_offered_and_no_code_at_all_are_refused(als):
    client = als("Beheerder")
    factories.GemeenteFactory(naam="Zutphen", cbs_code="GM0301")
    for keuze in ([], ["GM9999"], ["GM0301"]):
        assert "help-critical" in client.post(reverse(KIES), {"gemeenten": keuze}).text
    assert Gemeente.objects.count() == 1


def test_what_was_ticked_stays_ticked_when_something_is_refused(als):
    antwoord = als("Beheerder").post(reverse(KIES), {"gemeenten": ["GM0262", "GM9999"]})
    assert BeautifulSoup(antwoord.text, "html.parser").find("input", value="GM0262").has_attr("checked")


def test_the_usual_roles_are_made_once_and_leave_the_regions_own_alone(als):
    client = als("Beheerder")
    Rol.objects.create(naam="opgavemanager", uitleg="Eigen woorden")
    client.post(reverse(ROLLEN)), client.post(reverse(ROLLEN))
    assert Rol.objects.filter(naam__iexact="opgavemanager").get().uitleg == "Eigen woorden"
    assert Rol.objects.count() == 6
    assert "Alle gebruikelijke rollen zijn er al." in client.get(reverse(ROLLEN)).text


@pytest.mark.parametrize("scherm", [KIES, ROLLEN])
@pytest.mark.parametrize("rol", ["Redacteur", "Communicatie"])
def test_only_who_may_add_them_gets_these_screens(scherm, rol, als):
    assert als(rol).get(reverse(scherm)).status_code == 302
    assert als(rol).post(reverse(scherm), {"gemeenten": ["GM0262"]}).status_code == 302
    assert not Gemeente.objects.exists() and not Rol.objects.exists()
