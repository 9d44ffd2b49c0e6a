"""The search box knows the villages and postcodes of the region."""

import pytest
from django.urls import reverse

from contacten.models import Plaats
from regioprogramma.zoeken.models import LegeZoekvraag
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def eefde():
    """A village with a project in it, and one in the postcode area that it shares with another village."""
    lochem = factories.GemeenteFactory(naam="Lochem", slug="lochem")
    dorp = factories.WoonplaatsFactory(naam="Eefde", gemeente=lochem, postcodegebieden=["7211"])
    opgave = factories.OpgaveFactory(title="Opgave")
    factories.PlaatsFactory(pagina=factories.ProjectFactory(title="Sluis", opgave=opgave), woonplaats=dorp)
    factories.PlaatsFactory(
        pagina=factories.ProjectFactory(title="Kanaal", opgave=opgave), woonplaats=None, postcodegebied="7211"
    )
    factories.ProjectFactory(title="Elders", opgave=opgave)
    return dorp


@pytest.fixture
def search(client):
    """Return a function that gives (titles found, the page) for a question."""

    def ask(q):
        response = client.get(reverse("zoeken"), {"q": q})
        titels = {
            treffer.titel.replace("<mark>", "").replace("</mark>", "") for treffer in response.context["pagina"] or ()
        }
        return titels, response

    return ask


@pytest.mark.usefixtures("eefde")
@pytest.mark.parametrize("q", ["Eefde", "eefde", "7211", "7211 AB", "7211AB", "7211 ab", "postcode 7211"])
def test_a_village_and_a_postcode_find_what_lies_there_and_the_gemeente(search, q):
    titels, response = search(q)
    assert titels == {"Sluis", "Kanaal", "Lochem"}
    wijzer = response.context["plaats"]
    assert "ligt in de gemeente Lochem" in wijzer.zin
    assert [link.tekst.split(" in ")[0] for link in wijzer.verwijzingen] == ["2 projecten", "gemeente Lochem"]


@pytest.mark.usefixtures("eefde")
@pytest.mark.parametrize("q", ["7299 XX", "1500", "Verweggistan", "sluis"])
def test_what_names_no_place_here_points_to_none(search, q):
    assert search(q)[1].context["plaats"] is None


@pytest.mark.usefixtures("eefde")
@pytest.mark.parametrize("q", ["7211 AB", "7299 XX", "7299xx"])
def test_a_postcode_that_somebody_types_is_not_kept(search, q):
    search(q)
    assert not LegeZoekvraag.objects.exists()


def test_a_village_is_found_by_its_new_name_and_no_longer_by_the_old(search, eefde):
    eefde.naam = "Eefderdorp"
    eefde.save()
    assert search("Eefderdorp")[0] == {"Sluis", "Kanaal", "Lochem"}
    assert "Sluis" not in search("Eefde")[0]


def test_a_village_that_goes_to_another_gemeente_is_found_there_and_no_longer_here(search, eefde):
    eefde.gemeente = factories.GemeenteFactory(naam="Zutphen")
    eefde.save()
    assert search("Eefde")[0] == {"Sluis", "Kanaal", "Zutphen"}


def test_other_postcode_areas_of_a_village_are_other_finds(search, eefde):
    eefde.postcodegebieden = ["7213"]
    eefde.save()
    assert search("7213")[0] == {"Sluis", "Lochem"}
    assert search("Eefde")[0] == {"Sluis", "Lochem"}


def test_a_project_that_lies_elsewhere_now_is_not_found_here(search, eefde):
    Plaats.objects.get(woonplaats=eefde).delete()
    assert search("Eefde")[0] == {"Kanaal", "Lochem"}


def test_an_address_still_finds_its_own_postcode_first(search, eefde):
    factories.NieuwsberichtFactory(title="Open dag", samenvatting="Kerkstraat 1, 7211 AB Eefde.")
    titels, _response = search("7211 AB")
    assert "Open dag" in titels
    assert "Open dag" not in search("7211 CD")[0]
