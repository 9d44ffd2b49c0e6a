"""What results had before they had series is kept when the tables change, in pages and versions, there and back."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection

from opgaven.models import Meting
from projecten.models import Bijdrage, Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    """A project with a draft: what was measured of its result, and money of the Rijk."""
    deal = factories.RegioDealFactory()
    pagina = factories.ProjectFactory(title="Wijk", regio_deal=deal)
    resultaat = factories.ResultaatFactory(pagina=pagina)
    factories.MetingFactory(resultaat=resultaat, datum=date(2024, 12, 31), waarde=7)
    factories.MetingFactory(resultaat=resultaat, datum=date(2025, 12, 31), waarde=12)
    factories.BijdrageFactory(pagina=pagina, bron="rijk", uit_deal=deal)
    factories.BijdrageFactory(pagina=pagina, bron="provincie")
    pagina = Project.objects.get(pk=pagina.pk)
    pagina.save_revision()
    return pagina


def columns():
    with connection.cursor() as cursor:
        cursor.execute("SELECT stand, peildatum FROM projecten_resultaat")
        return cursor.fetchall()


@pytest.mark.usefixtures("own_database")
def test_the_value_of_a_result_becomes_the_first_of_its_series_and_goes_back(project):
    call_command("migrate", "opgaven", "0003", verbosity=0)
    assert columns() == [(12, date(2025, 12, 31))]
    (rij,) = project.latest_revision.__class__.objects.get().content["resultaten"]
    assert (rij["stand"], rij["peildatum"], "sleutel" in rij) == ("12.00", "2025-12-31", False)
    Meting.objects.all().delete()

    call_command("migrate", verbosity=0)
    (reeks,) = Project.objects.get().meetreeksen()
    assert [(meting.datum, meting.waarde) for meting in reeks.metingen] == [(date(2025, 12, 31), 12)]
    (concept,) = Project.objects.get().get_latest_revision_as_object().meetreeksen()
    assert [(meting.datum, meting.waarde) for meting in concept.metingen] == [(date(2025, 12, 31), 12)]
    assert concept.resultaat.sleutel == reeks.resultaat.sleutel


@pytest.mark.usefixtures("own_database")
def test_money_of_the_rijk_on_a_project_of_a_deal_is_of_that_deal(project):
    deal = project.regio_deal_id
    call_command("migrate", "projecten", "0002", verbosity=0)
    assert not Bijdrage.objects.filter(uit_deal__isnull=False).exists()
    call_command("migrate", verbosity=0)
    assert dict(Bijdrage.objects.values_list("bron", "uit_deal")) == {"rijk": deal, "provincie": None}
    concept = Project.objects.get().get_latest_revision_as_object()
    assert {rij.bron: rij.uit_deal_id for rij in concept.bijdragen.all()} == {"rijk": deal, "provincie": None}
