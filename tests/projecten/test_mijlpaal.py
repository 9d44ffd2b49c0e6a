"""A milestone that moves keeps for when it was planned before, as visitors read it."""

from datetime import date

import pytest
from django.forms import modelform_factory

from projecten.formulieren import Mijlpaalformulier
from projecten.models import Mijlpaal
from regioprogramma.core.opmaak import Datumveld
from tests import factories

pytestmark = pytest.mark.django_db
FORMULIER = modelform_factory(
    Mijlpaal,
    form=Mijlpaalformulier,
    fields=["titel", "datum", "datum_precisie", "eerder_gepland", "bereikt"],
    field_classes={"datum": Datumveld},
)


def send(mijlpaal, datum, eerder="", precisie="dag", **velden):
    gegevens = {"titel": "Paal", "datum": datum, "datum_precisie": precisie, "eerder_gepland": eerder, **velden}
    formulier = FORMULIER(gegevens, instance=mijlpaal)
    assert formulier.is_valid(), formulier.errors
    return formulier.cleaned_data["eerder_gepland"]


@pytest.fixture
def mijlpaal():
    return factories.MijlpaalFactory(pagina=factories.ProjectFactory(), titel="Paal", datum=date(2026, 6, 1))


def test_the_published_date_is_kept_when_another_takes_its_place(mijlpaal):
    assert send(mijlpaal, "01-09-2026") == ["2026-06-01"]
    mijlpaal.refresh_from_db()
    assert send(mijlpaal, "01-09-2026", "maart 2025") == ["2025-03", "2026-06-01"]


def test_what_an_editor_says_was_planned_is_heeded(mijlpaal):
    mijlpaal.eerder_gepland = ["2025-03", "2026-06-01"]
    assert send(mijlpaal, "01-09-2026", "maart 2025") == ["2025-03"]


def test_a_date_that_is_only_known_better_did_not_move():
    mijlpaal = factories.MijlpaalFactory(
        pagina=factories.ProjectFactory(), titel="Paal", datum=date(2026, 6, 1), datum_precisie="maand"
    )
    assert send(mijlpaal, "12-06-2026") == []
    mijlpaal.refresh_from_db()
    assert send(mijlpaal, "12-07-2026") == ["2026-06"]


@pytest.mark.parametrize("is_live", [False, True])
def test_what_visitors_never_read_as_a_plan_is_no_earlier_plan(is_live):
    project = factories.ProjectFactory(live=is_live)
    mijlpaal = factories.MijlpaalFactory(pagina=project, titel="Paal", datum=date(2026, 6, 1), bereikt=is_live)
    assert send(mijlpaal, "01-09-2026", bereikt=is_live) == []
