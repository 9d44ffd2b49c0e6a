"""Where a project lies: what an editor fills in, what is kept of it, and what a visitor and a machine read."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import Deelname, Plaats, Woonplaats
from contacten.models.gebieden import read_postcode, read_punt
from projecten.models import Project
from regioprogramma.core.registers.aandacht import list_regels
from regioprogramma.vervangen.herindeling.herindelen import follow_herindelingen
from tests import factories
from tests.redactie.formulier import fouten, inline_formset, wijzig_pagina
from tests.vervangen.test_vervangen import publiceer, vervang

pytestmark = pytest.mark.django_db


@pytest.fixture
def eefde():
    """A village."""
    lochem = factories.GemeenteFactory(naam="Lochem", slug="lochem")
    return factories.WoonplaatsFactory(naam="Eefde", gemeente=lochem, postcodegebieden=["7211"])


@pytest.mark.parametrize(
    ("getypt", "punt"),
    [
        ("52.1383, 6.2064", "52.1383, 6.2064"),
        ("52,1383 6,2064", "52.1383, 6.2064"),
        (" 52.138300;6.2064 ", "52.1383, 6.2064"),
        ("52.13831234567,6.2", "52.138312, 6.2"),
    ],
)
def test_a_point_is_read_as_people_copy_it(getypt, punt):
    assert read_punt(getypt) == punt


@pytest.mark.parametrize(
    "getypt", ["6.2064, 52.1383", "209432, 465412", "52, 6", "52.1383", "noord", "48.8566, 2.3522"]
)
def test_what_is_no_point_in_the_netherlands_is_refused(getypt):
    with pytest.raises(ValidationError, match="in graden, eerst noord"):
        read_punt(getypt)


@pytest.mark.parametrize(
    ("getypt", "cijfers"),
    [("7211 AB", "7211"), ("7211ab", "7211"), ("7211", "7211"), ("0211", ""), ("72111", ""), ("7211 A", "")],
)
def test_of_a_postcode_the_digits_are_kept(getypt, cijfers):
    assert read_postcode(getypt) == cijfers


class TestForm:
    """What an editor fills in."""

    def save(self, als, project, *rijen):
        formulier = inline_formset(
            [{"woonplaats": "", "postcodegebied": "", "coordinaten": "", **rij} for rij in rijen]
        )
        velden = {f"plaatsen-{naam}": waarde for naam, waarde in formulier.items()}
        return wijzig_pagina(als("Hoofdredacteur"), project, **velden)

    def test_a_village_a_postcode_or_a_point_will_do(self, als, eefde):
        project = factories.ProjectFactory()
        antwoord = self.save(
            als, project, {"woonplaats": eefde.pk}, {"postcodegebied": "7211 AB"}, {"coordinaten": "52,1 6,2"}
        )
        assert antwoord.status_code == 302, fouten(antwoord)
        assert list(Plaats.objects.values_list("woonplaats__naam", "postcodegebied", "coordinaten")) == [
            ("Eefde", "", ""),
            (None, "7211", ""),
            (None, "", "52.1, 6.2"),
        ]

    @pytest.mark.parametrize(
        ("rij", "zin"),
        [
            ({}, "Kies een woonplaats, of vul"),
            ({"postcodegebied": "Eefde"}, "vier cijfers"),
            ({"coordinaten": "ergens"}, "in graden"),
        ],
    )
    def test_what_is_wrong_is_said_in_a_sentence_and_nothing_is_stored(self, als, eefde, rij, zin):
        project = factories.ProjectFactory()
        antwoord = self.save(als, project, {"woonplaats": eefde.pk}, {"coordinaten": "", **rij, "ORDER": "2"})
        assert zin in antwoord.content.decode()
        assert not Plaats.objects.exists()

    def test_villages_are_offered_under_their_gemeente(self, als, eefde):
        factories.WoonplaatsFactory(naam="Almen", gemeente=eefde.gemeente)
        factories.WoonplaatsFactory(naam="Zutphen", gemeente=factories.GemeenteFactory(naam="Zutphen"))
        html = als("Hoofdredacteur").post("/beheer/rijen/projecten/project/plaatsen/", {}).content.decode()
        groepen = WagtailTestUtils.get_soup(html).select("select[name$=woonplaats] optgroup")
        assert {g["label"]: [o.text for o in g.select("option")] for g in groepen} == {
            "Lochem": ["Almen", "Eefde"],
            "Zutphen": ["Zutphen"],
        }

    def test_a_folded_row_says_the_village(self, als, eefde):
        project = factories.PlaatsFactory(woonplaats=eefde, postcodegebied="7211").pagina
        antwoord = als("Hoofdredacteur").get(reverse("wagtailadmin_pages:edit", args=[project.pk]))
        rij = WagtailTestUtils.get_soup(antwoord.content.decode()).select_one("[data-rij=plaatsen-0]")
        assert rij["data-rij-zin"] == "Eefde · 7211"


class TestVersions:
    """Drafts from before a project had places."""

    def test_an_old_draft_keeps_the_places_and_the_name_of_the_spot(self, eefde):
        project = factories.ProjectFactory(locatie="Sluis bij Eefde")
        versie = project.save_revision()
        del versie.content["plaatsen"]
        versie.save()
        factories.PlaatsFactory(pagina=project, woonplaats=eefde)
        terug = publiceer(project)
        assert terug.locatie == "Sluis bij Eefde"
        assert [str(plaats) for plaats in Project.objects.get(pk=project.pk).getoonde_plaatsen()] == ["Eefde"]

    def test_a_draft_that_names_a_village_that_is_gone_opens_without_it(self, eefde):
        project = factories.ProjectFactory(locatie="Sluis")
        factories.PlaatsFactory(pagina=project, woonplaats=eefde)
        factories.PlaatsFactory(pagina=project, woonplaats=None, postcodegebied="7213")
        Project.objects.get(pk=project.pk).save_revision()
        eefde.delete()
        concept = Project.objects.get(pk=project.pk).get_latest_revision_as_object()
        assert [str(plaats) for plaats in concept.getoonde_plaatsen()] == ["Postcode 7213"]


class TestVisitor:
    """What a visitor and a machine read."""

    @pytest.fixture
    def project(self, eefde):
        project = factories.ProjectFactory(title="Sluis", locatie="Bij de sluis")
        factories.PlaatsFactory(pagina=project, woonplaats=eefde, coordinaten="52.1, 6.2")
        factories.PlaatsFactory(pagina=project, woonplaats=None, postcodegebied="7213")
        return project

    def test_the_page_names_each_place_and_leads_to_all_that_lies_there(self, client, project):
        soep = WagtailTestUtils.get_soup(client.get(project.url).text)
        feit = next(dt.parent for dt in soep.select(".feiten dt") if dt.text == "Plaats")
        assert [dd.text for dd in feit.select("dd")] == ["Bij de sluis", "Eefde", "Postcode 7213"]
        assert [link["href"] for link in feit.select("a")] == ["/projecten/?plaats=Eefde", "/projecten/?plaats=7213"]

    def test_a_machine_reads_no_more_than_is_known(self, client, project):
        soep = WagtailTestUtils.get_soup(client.get(project.url).text)
        dingen = [ding for script in soep.select("script[type*=ld]") for ding in json.loads(script.text)["@graph"]]
        (plaatsen,) = [ding["location"] for ding in dingen if "location" in ding]
        land = {"@type": "PostalAddress", "addressCountry": "NL"}
        assert plaatsen == [
            {
                "@type": "Place",
                "name": "Eefde",
                "address": {**land, "addressLocality": "Eefde"},
                "geo": {"@type": "GeoCoordinates", "latitude": 52.1, "longitude": 6.2},
            },
            {"@type": "Place", "name": "Postcode 7213", "address": {**land, "postalCode": "7213"}},
        ]

    def test_the_export_tells_the_places(self, client, project):
        ding = client.get(f"/api/v1/projecten/{project.pk}").json()
        assert ding["plaats"] == "Bij de sluis"
        assert {plek["woonplaats"] for plek in ding["plaatsen"]} == {"Eefde", None}
        assert {plek["postcodegebied"] for plek in ding["plaatsen"]} == {"7213", None}
        assert {plek["coordinaten"] for plek in ding["plaatsen"]} == {"52.1, 6.2", None}
        tekst = b"".join(client.get("/projecten/?formaat=csv").streaming_content).decode("utf-8-sig")
        [rij] = csv.DictReader(io.StringIO(tekst), delimiter=";")
        assert (rij["woonplaatsen"], rij["postcodegebieden"], rij["coordinaten"]) == ("Eefde", "7213", "52.1, 6.2")

    def test_the_gemeente_names_its_villages_and_leads_to_what_lies_in_each(self, client, eefde, project):
        factories.WoonplaatsFactory(naam="Almen", gemeente=eefde.gemeente)
        verborgen = factories.ProjectFactory(live=False)
        factories.PlaatsFactory(pagina=verborgen, woonplaats=eefde)
        soep = WagtailTestUtils.get_soup(client.get("/gemeenten/lochem/").text)
        assert [" ".join(li.text.split()) for li in soep.select("#woonplaatsen li")] == [
            "Almen",
            "Projecten in Eefde (1)",
        ]
        assert [link["href"] for link in soep.select("#woonplaatsen a")] == ["/projecten/?plaats=Eefde"]

    def test_a_gemeente_without_villages_has_no_section_for_them(self, client):
        factories.GemeenteFactory(naam="Leeg", slug="leeg")
        assert "Woonplaatsen" not in client.get("/gemeenten/leeg/").text

    def test_more_villages_and_places_cost_no_more_queries(self, client, eefde, project, count_queries):
        adressen = ("/gemeenten/lochem/", project.url)

        def show():
            for adres in adressen:
                assert client.get(adres).status_code == 200

        show()
        before = count_queries(show)
        for _keer in range(5):
            dorp = factories.WoonplaatsFactory(gemeente=eefde.gemeente)
            factories.PlaatsFactory(pagina=project, woonplaats=dorp)
        # Whoever looks first brings the index of search up to date with what this transaction changed.
        show()
        assert count_queries(show) == before


class TestRules:
    """What follows when things change."""

    def test_the_villages_of_a_gemeente_that_merges_follow_on_the_day(self, eefde):
        oud, nieuw = eefde.gemeente, factories.GemeenteFactory(naam="Achterland", postcodegebieden=["7000"])
        factories.WoonplaatsFactory(naam="Dorp", gemeente=oud)
        factories.WoonplaatsFactory(naam="Dorp", gemeente=nieuw)
        oud.postcodegebieden, oud.opgegaan_in = ["7001"], nieuw
        oud.opgeheven_op = timezone.localdate() + timedelta(1)
        oud.save()
        follow_herindelingen()
        eefde.refresh_from_db()
        assert eefde.gemeente == oud
        oud.opgeheven_op = timezone.localdate()
        oud.save()
        follow_herindelingen()
        eefde.refresh_from_db(), nieuw.refresh_from_db()
        assert (eefde.gemeente, nieuw.postcodegebieden) == (nieuw, ["7000", "7001"])
        assert set(oud.woonplaatsen.values_list("naam", flat=True)) == {"Dorp"}

    def test_of_a_village_that_is_deleted_somebody_first_sees_where_it_is_named_and_may_replace_it(self, als, eefde):
        project = factories.PlaatsFactory(woonplaats=eefde).pagina
        anders = factories.WoonplaatsFactory(naam="Almen", gemeente=eefde.gemeente)
        client, adres = als("Beheerder"), reverse("woonplaatsen:delete", args=[eefde.pk])
        assert [str(plek.ding) for plek in client.post(adres).context["plekken"]] == [project.title]
        assert Woonplaats.objects.filter(pk=eefde.pk).exists()
        vervang(client, adres, anders)
        assert not Woonplaats.objects.filter(pk=eefde.pk).exists()
        assert [str(plaats) for plaats in Plaats.objects.filter(pagina=project.pk)] == ["Almen"]

    def test_a_gemeente_with_villages_is_not_deleted(self, eefde):
        with pytest.raises(models.ProtectedError):
            eefde.gemeente.delete()

    def test_a_place_where_no_participant_is_asks_for_attention_and_is_no_error(self, eefde):
        regel = next(regel for regel in list_regels() if regel.naam == "plaatsen")
        beheer = factories.GebruikerFactory(groepen=["Beheerder"])
        project = factories.PlaatsFactory(woonplaats=eefde).pagina
        # Without any gemeente it is of the whole region.
        assert not regel.objecten(beheer).exists()
        factories.DeelnameFactory(pagina=project)
        assert [ding.pk for ding in regel.objecten(beheer)] == [project.pk]
        assert "niet meedoet" in regel.rij(project).uitleg
        Deelname.objects.create(pagina=project, gemeente=eefde.gemeente)
        assert not regel.objecten(beheer).exists()
