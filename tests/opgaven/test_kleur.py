"""The colour of an opgave is that of everything that belongs to it."""

import pytest

from regioprogramma.core.huisstijl.kleuren import ACCENTEN
from regioprogramma.core.models import Pagina
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_new_colour_reaches_the_speerpunten_and_projects_of_the_opgave_and_no_others():
    opgave = factories.OpgaveFactory(accent="oker")
    eigen = [factories.SpeerpuntFactory(opgave=opgave), factories.ProjectFactory(opgave=opgave)]
    ander = factories.ProjectFactory(opgave=factories.OpgaveFactory(accent="blauw"))
    assert "paars" in ACCENTEN
    opgave.accent = "paars"
    opgave.save()
    kleuren = dict(Pagina.objects.values_list("pk", "accent"))
    assert [kleuren[pagina.pk] for pagina in [opgave, *eigen, ander]] == ["paars", "paars", "paars", "blauw"]
