"""The contact page: everybody who has a role now, once per group, with what they are there for."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import ContactPagina, Rolgroep
from opgaven.models import Agenda
from tests import factories

pytestmark = pytest.mark.django_db


def read_people(client, query=""):
    """Return {heading of a group: {name: [roles]}}."""
    soep = WagtailTestUtils.get_soup(client.get(f"/contact/{query}").text)
    groepen, kop = {}, None
    for deel in soep.select("#personen h3, #personen .mens"):
        if deel.name == "h3" and "mens-naam" not in deel.get("class", []):
            kop = deel.get_text(strip=True)
        elif "mens" in deel["class"]:
            rollen = [" ".join(rol.get_text().split()) for rol in deel.select(".mens-rol")]
            groepen.setdefault(kop, {})[deel.select_one(".mens-naam").get_text(strip=True)] = rollen
    return groepen


def assign(naam, rol, pagina, groep=Rolgroep.OPGAVE, **velden):
    persoon = factories.ContactpersoonFactory._meta.model.objects.filter(naam=naam).first()
    return factories.RoltoewijzingFactory(
        persoon=persoon or factories.ContactpersoonFactory(naam=naam),
        rol=factories.RolFactory(naam=rol, groep=groep),
        pagina=pagina,
        **velden,
    )


def test_people_stand_below_their_opgave_with_the_page_their_role_is_for(client):
    opgave = factories.maak_opgave("Wonen")
    assign("Noor Voorbeeld", "Opgavemanager", opgave)
    assign("Pim Proef", "Coördinator", factories.SpeerpuntFactory(opgave=opgave, title="Bouwen"))
    assert read_people(client) == {
        "Wonen": {"Noor Voorbeeld": ["Opgavemanager, Wonen"], "Pim Proef": ["Coördinator, Bouwen"]}
    }


def test_a_person_with_two_roles_stands_there_once_with_both(client):
    opgave = factories.maak_opgave("Wonen")
    assign("Noor Voorbeeld", "Opgavemanager", opgave), assign("Noor Voorbeeld", "Woordvoerder", opgave)
    [(naam, rollen)] = read_people(client)["Wonen"].items()
    assert (naam, sorted(rollen)) == ("Noor Voorbeeld", ["Opgavemanager, Wonen", "Woordvoerder, Wonen"])


def test_a_role_of_the_whole_region_is_said_once_and_names_no_page(client):
    directeur = assign("Carla Proef", "Directeur", factories.plaats(Agenda), Rolgroep.REGIOBUREAU)
    factories.RoltoewijzingFactory(
        persoon=directeur.persoon, rol=directeur.rol, pagina=factories.plaats(ContactPagina)
    )
    assert read_people(client) == {"Regiobureau": {"Carla Proef": ["Directeur"]}}


def test_who_left_whose_role_ended_or_whose_page_is_a_draft_is_not_there(client):
    gisteren = timezone.localdate() - timedelta(days=1)
    opgave = factories.maak_opgave("Wonen")
    assign("Anna Proef", "Opgavemanager", opgave)
    assign("Bas Proef", "Ondersteuner", opgave, tot=gisteren)
    assign("Cis Proef", "Adviseur", factories.OpgaveFactory(live=False))
    weg = assign("Dirk Proef", "Projectleider", opgave).persoon
    weg.vertrokken_op = gisteren
    weg.save()
    assert read_people(client) == {"Wonen": {"Anna Proef": ["Opgavemanager, Wonen"]}}


def test_a_name_finds_a_person(client):
    opgave = factories.maak_opgave("Wonen")
    assign("Anna Proef", "Opgavemanager", opgave)
    assign("Bas Voorbeeld", "Ondersteuner", opgave)
    assert list(read_people(client, "?q=bas")["Wonen"]) == ["Bas Voorbeeld"]
    assert read_people(client, "?q=niemand") == {}
