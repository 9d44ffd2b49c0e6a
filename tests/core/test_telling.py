"""The counts of a list are made once per version of the content, as far as there are no more of them than values."""

from uuid import uuid4

import pytest

from projecten.models import Project
from regioprogramma.core.lijsten import lijst
from regioprogramma.core.pagina import op_versie
from tests.boom import child


@pytest.fixture
def geteld(site, opgave, monkeypatch):
    """Return what is counted, by the filters that were chosen."""
    child(site["projecten"], Project, "Fietspad", opgave=opgave, status="idee")
    tellingen = []
    tel = lijst.count_facetten

    def note(stukken, facetten, gekozen):
        tellingen.append([waarde for waarden in gekozen.values() for waarde in waarden])
        return tel(stukken, facetten, gekozen)

    monkeypatch.setattr(lijst, "count_facetten", note)
    return tellingen


def test_other_pages_and_orders_of_a_list_have_the_same_counts(client, geteld):
    with op_versie(f"een {uuid4()}"):
        for vraag in ("", "?sorteer=titel", "?status=idee", "?status=idee&sorteer=titel"):
            assert "1 project gevonden" in client.get(f"/projecten/{vraag}").text
    assert geteld == [[], ["idee"]]


@pytest.mark.parametrize("vraag", ["q=fietspad", "jaar=1999", "status=idee&opgave={opgave}"])
def test_what_anybody_can_make_as_many_of_as_they_like_is_not_remembered(client, geteld, opgave, vraag):
    with op_versie(f"een {uuid4()}"):
        for _ in range(2):
            client.get("/projecten/?" + vraag.format(opgave=opgave.pk))
    assert len(geteld) == 2
