"""A page says to machines what it is: who is behind the site, who pays, where, about what, whose its picture is."""

import json

import pytest
from bs4 import BeautifulSoup

from regioprogramma.core.models import Afbeelding, Regio, Weergave
from tests.factories import (
    BijdrageFactory,
    DeelnameFactory,
    GemeenteFactory,
    OrganisatieFactory,
    ProjectFactory,
    RegioDealFactory,
    als_bestand,
    maak_png,
)

pytestmark = pytest.mark.django_db


def graph(client, adres):
    """Return what a page says, by its type."""
    scripts = BeautifulSoup(client.get(adres).text, "html.parser").select('script[type="application/ld+json"]')
    dingen = [ding for script in scripts for ding in json.loads(script.string)["@graph"]]
    return {ding["@type"]: ding for ding in dingen}


@pytest.fixture
def foto():
    """A photo that anybody may use, with a copy for elsewhere."""
    beeld = Afbeelding.objects.create(
        title="Beeld", file=als_bestand(maak_png(), "beeld.png"), description="Een dijk", bron="Foto: Noor Voorbeeld",
        licentie="cc-by",
    )  # fmt: skip
    for spec in ("fill-1200x630|format-jpeg", "fill-640x360|format-jpeg", "fill-640x360|format-avif",
                 "fill-1120x630|format-jpeg", "fill-1120x630|format-avif"):  # fmt: skip
        Weergave.objects.create(
            image=beeld, filter_spec=spec, focal_point_key="", file="images/x.jpg", width=1200, height=630
        )
    return beeld


def test_the_organisation_has_its_address_and_its_number_in_the_register(client, site):
    regio = Regio.for_site(site["agenda"].get_site())
    regio.adres, regio.tooi = "Markt 1\n1234 AB Voorbeeldstad", "https://identifier.overheid.nl/tooi/id/so/so1073"
    regio.save()
    ding = graph(client, "/")["GovernmentOrganization"]
    assert ding["address"]["streetAddress"] == "Markt 1, 1234 AB Voorbeeldstad"
    assert ding["identifier"] == "https://identifier.overheid.nl/tooi/id/so/so1073"


@pytest.mark.parametrize("fabriek", [ProjectFactory, RegioDealFactory])
def test_a_project_says_who_pays_where_it_is_and_what_it_is_about(client, fabriek):
    pagina = fabriek(trefwoorden=["energie", "wonen"])
    partij = OrganisatieFactory(naam="Provincie", tooi="https://identifier.overheid.nl/tooi/id/pv/pv25")
    for _keer in range(2):
        BijdrageFactory(pagina=pagina, organisatie=partij)
    DeelnameFactory(pagina=pagina, gemeente=GemeenteFactory(naam="Ede", cbs_code="GM0228"))
    ding = graph(client, pagina.url)["Project"]
    assert [(betaler["name"], betaler["identifier"]) for betaler in ding["funder"]] == [("Provincie", partij.tooi)]
    assert [(plek["name"], plek["identifier"]) for plek in ding["areaServed"]] == [("Ede", "GM0228")]
    assert ding["keywords"] == ["energie", "wonen"]


def test_a_picture_says_who_made_it_and_how_it_may_be_used_on_the_page_to_machines_and_in_the_api(client, foto):
    project = ProjectFactory(afbeelding=foto)
    beeld = graph(client, project.url)["Project"]["image"]
    assert (beeld["creditText"], beeld["license"]) == (foto.bron, foto.voorwaarden.adres)
    regel = BeautifulSoup(client.get(project.url).text, "html.parser").select_one("figcaption .bron")
    assert regel.get_text() == "Foto: Noor Voorbeeld · licentie CC BY 4.0"
    in_api = client.get(f"/api/v1/projecten/{project.pk}").json()["afbeelding"]
    assert (in_api["maker"], in_api["licentie"]["code"], in_api["voorwaarden"]) == (
        foto.bron, "cc-by", foto.voorwaarden.adres,
    )  # fmt: skip


def test_of_a_picture_that_nobody_else_may_use_no_licence_is_named(client, foto):
    foto.licentie = "alle-rechten"
    foto.save()
    project = ProjectFactory(afbeelding=foto)
    assert "license" not in graph(client, project.url)["Project"]["image"]
    assert "licentie" not in client.get(project.url).text
    assert client.get(f"/api/v1/projecten/{project.pk}").json()["afbeelding"]["voorwaarden"] is None
