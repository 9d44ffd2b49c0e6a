"""What the site writes it reads again as the same: nothing changes, and no spreadsheet runs anything of it."""

import io
from datetime import date

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from contacten.models import Partnerschap
from opgaven.models import Meting
from projecten.models import Project
from tests import factories
from tests.overzetten.stappen import bekijk, cellen_van

pytestmark = pytest.mark.django_db


def haal(client, naam="projecten"):
    antwoord = client.get(reverse(f"overzetten:{naam}"))
    assert antwoord.status_code == 200
    return antwoord.content


@pytest.fixture
def vol():
    """A project with something in every column."""
    deal = factories.RegioDealFactory(title="Regio Deal Oost")
    speerpunt = factories.SpeerpuntFactory()
    project = factories.ProjectFactory(
        title="'t Hart, van de stad", samenvatting="-", locatie="=1+1", status="in-uitvoering", regio_deal=deal,
        startdatum=date(2024, 3, 1), startdatum_precisie="maand",
        einddatum=date(2026, 1, 1), einddatum_precisie="jaar",
        totaal_bedrag="1250000.50", totaal_nauwkeurigheid="ruim", totaal_peildatum=date(2024, 1, 1),
        website="https://www.hart.example", stand_van_zaken="Eerste regel.\nTweede regel.", speerpunten=[speerpunt],
        trefwoorden=["energie", "mkb"],
    )  # fmt: skip
    for plek, bron in enumerate(["rijk", "rijk", "gemeenten", "gemeenten"]):
        factories.BijdrageFactory(
            pagina=project, bron=bron, bedrag=None if plek == 3 else 100 * plek, sort_order=plek,
            uit_deal=deal if plek == 1 else None, in_natura=plek == 2,
        )  # fmt: skip
    factories.BestedingFactory(pagina=project, datum=date(2024, 1, 1), datum_precisie="jaar")
    factories.MijlpaalFactory(pagina=project, titel="Open", bereikt=True, bereikt_op=date(2024, 5, 1))
    resultaat = factories.ResultaatFactory(pagina=project, eenheid="banen", beginstand=0, doel=200)
    for jaar in (2024, 2025):
        Meting.objects.create(pagina=project, sleutel=resultaat.sleutel, datum=date(jaar, 12, 31), waarde=jaar - 2000)
    factories.DeelnameFactory(pagina=project)
    factories.DeelnameFactory(pagina=project, tot=date(2020, 1, 1))
    for trekker in (True, False):
        Partnerschap.objects.create(pagina=project, organisatie=factories.OrganisatieFactory(), trekker=trekker)
    return project


@pytest.mark.parametrize("met_versie", [True, False])
def test_what_goes_out_comes_in_as_the_same(als, vol, met_versie):
    redactie = als("Hoofdredacteur")
    if met_versie:
        Project.objects.get(pk=vol.pk).save_revision()
    factories.ProjectFactory(title="Een leeg project")
    overzetting = bekijk(redactie, haal(redactie))
    regels = {regel.naam: (regel.soort, regel.fouten, regel.wijzigingen) for regel in overzetting.regels.all()}
    assert regels == {"'t Hart, van de stad": ("gelijk", [], []), "Een leeg project": ("gelijk", [], [])}
    assert overzetting.meldingen == []


def test_a_cell_that_is_changed_in_it_is_all_that_changes(als, vol):
    redactie = als("Hoofdredacteur")
    boek = load_workbook(io.BytesIO(haal(redactie)))
    blad = boek["Resultaten"]
    assert [rij[0].value for rij in blad.iter_rows(min_row=2)] == [f"site-{vol.pk}"] * 2
    kop = [cel.value for cel in blad[1]]
    blad.cell(3, kop.index("Stand") + 1).value = 30
    uit = io.BytesIO()
    boek.save(uit)
    overzetting = bekijk(redactie, uit.getvalue())
    [(wat, (oud, nieuw))] = cellen_van(overzetting.regels.get()).items()
    assert ("31 december 2025" in wat, oud, nieuw) == (True, "25", "30")


def test_no_cell_can_be_taken_for_a_formula(als, vol):
    boek = load_workbook(io.BytesIO(haal(als("Hoofdredacteur"))))
    cellen = [cel for blad in boek for rij in blad.iter_rows() for cel in rij if isinstance(cel.value, str)]
    assert "'=1+1" in {cel.value for cel in cellen}
    assert {cel.data_type for cel in cellen} == {"s"}
    assert not [cel.value for cel in cellen if cel.value.startswith(("=", "+", "-", "@"))]


def test_only_what_somebody_may_change_goes_out(client):
    factories.ProjectFactory(title="De brug")
    client.force_login(factories.GebruikerFactory(groepen=["Redacteur"]))
    for naam in ("projecten", "sjabloon"):
        assert client.get(reverse(f"overzetten:{naam}")).status_code == 302


def test_the_template_has_every_column_and_offers_the_words_that_there_are(als):
    factories.OpgaveFactory(title="Productieve regio")
    boek = load_workbook(io.BytesIO(haal(als("Hoofdredacteur"), "sjabloon")))
    assert boek.sheetnames == ["Projecten", "Bijdragen", "Bestedingen", "Mijlpalen", "Resultaten", "Keuzes"]
    woorden = {cel.value for rij in boek["Keuzes"].iter_rows() for cel in rij}
    assert {"In uitvoering", "Productieve regio", "Bedrijven", "Uitgegeven"} <= woorden
    assert all(boek[naam].data_validations.dataValidation for naam in boek.sheetnames[:4])
