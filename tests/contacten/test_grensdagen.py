"""Whoever begins or ends on a day: what holds the day before, on the day itself and the day after."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contacten.models import Contactpersoon, Deelname, Gemeente, Roltoewijzing, in_gemeente
from regioprogramma.core.models import Pagina
from tests import factories

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
#: {what is known of a period, as days from today: whether it holds today}
PERIODES = {
    "begins tomorrow": ({"van": 1}, False),
    "begins today": ({"van": 0}, True),
    "began yesterday": ({"van": -1}, True),
    "ended yesterday": ({"tot": -1}, False),
    "ends today": ({"tot": 0}, False),
    "ends tomorrow": ({"tot": 1}, True),
    "today alone": ({"van": 0, "tot": 1}, True),
    "always": ({}, True),
}


@pytest.fixture(params=PERIODES)
def periode(request):
    """(the dates of a period, whether it holds today)."""
    dagen, geldt = PERIODES[request.param]
    return {naam: timezone.localdate() + aantal * DAG for naam, aantal in dagen.items()}, geldt


@pytest.mark.parametrize("factory", [factories.RoltoewijzingFactory, factories.DeelnameFactory])
def test_a_period_holds_from_its_first_day_and_no_longer_on_its_last(factory, periode):
    dagen, geldt = periode
    rij = factory(**dagen)
    assert type(rij).objects.current().exists() == geldt
    assert rij.is_current() == geldt, "an editor's preview shows the same"


def test_a_page_is_of_a_gemeente_from_the_first_day_that_it_takes_part(periode):
    dagen, geldt = periode
    deelname = factories.DeelnameFactory(**dagen)
    gevonden = Pagina.objects.filter(in_gemeente([deelname.gemeente]), pk=deelname.pagina.pk)
    assert gevonden.exists() == geldt


@pytest.mark.parametrize(("dagen", "geldt"), [(-1, False), (0, False), (1, True), (None, True)])
def test_a_person_and_a_gemeente_are_gone_on_their_last_day(dagen, geldt):
    dag = None if dagen is None else timezone.localdate() + dagen * DAG
    persoon = factories.ContactpersoonFactory(vertrokken_op=dag)
    ander = factories.GemeenteFactory()
    gemeente = factories.GemeenteFactory(opgeheven_op=dag, opgegaan_in=dag and ander)
    assert (persoon in Contactpersoon.objects.visible(), persoon.is_visible()) == (geldt, geldt)
    assert (gemeente in Gemeente.objects.current(), gemeente.is_current()) == (geldt, geldt)
    assert gemeente.huidige == (gemeente if geldt else ander)


@pytest.mark.parametrize("soort", [Roltoewijzing, Deelname])
def test_what_holds_on_another_day_can_be_asked(soort):
    morgen = timezone.localdate() + DAG
    factory = factories.RoltoewijzingFactory if soort is Roltoewijzing else factories.DeelnameFactory
    rij = factory(van=morgen)
    assert list(soort.objects.current()) == []
    assert list(soort.objects.current(morgen)) == [rij]
    assert rij.is_current(morgen)
