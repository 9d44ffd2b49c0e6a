"""A speerpunt has its place in the row of its opgave, even when the row changes."""

import pytest

from opgaven.models import Speerpunt, SpeerpuntStatus
from opgaven.secties import buren
from tests import factories
from tests.redactie.formulier import fouten, nieuwe_pagina

pytestmark = pytest.mark.django_db


def titels(rij):
    return [speerpunt.title for speerpunt in rij]


@pytest.fixture
def wonen():
    """An opgave with three running speerpunten, and one that was finished."""
    opgave = factories.maak_opgave("Wonen")
    for titel in ("Bouwen", "Verbouwen", "Groen"):
        factories.SpeerpuntFactory(title=titel, opgave=opgave)
    factories.SpeerpuntFactory(title="Vroeger", opgave=opgave, status=SpeerpuntStatus.AFGEROND)
    return opgave


def test_a_new_speerpunt_comes_last(wonen):
    assert list(Speerpunt.objects.order_by("volgorde").values_list("title", "volgorde")) == [
        ("Bouwen", 1), ("Verbouwen", 2), ("Groen", 3), ("Vroeger", 4),
    ]  # fmt: skip
    assert factories.SpeerpuntFactory().volgorde == 1, "each opgave counts its own"


def test_a_speerpunt_stands_among_those_that_run_or_among_those_that_were(wonen):
    factories.SpeerpuntFactory(title="Concept", opgave=wonen, live=False)
    factories.SpeerpuntFactory(title="Elders")
    assert titels(Speerpunt.objects.get(title="Groen").reeks()) == ["Bouwen", "Verbouwen", "Groen"]
    assert titels(Speerpunt.objects.get(title="Vroeger").reeks()) == ["Vroeger"]


@pytest.mark.parametrize(
    ("titel", "vorige", "volgende"),
    [("Bouwen", None, "Verbouwen"), ("Verbouwen", "Bouwen", "Groen"), ("Groen", "Verbouwen", None)],
)
def test_the_neighbours_are_the_one_before_and_the_one_after(wonen, rf, titel, vorige, volgende):
    inhoud = buren(Speerpunt.objects.get(title=titel), rf.get("/")).inhoud
    naam = {kant: inhoud[kant] and inhoud[kant].title for kant in ("vorige", "volgende")}
    assert naam == {"vorige": vorige, "volgende": volgende}
    assert {buur.opgave for buur in inhoud.values() if buur} == {wonen}


def test_one_that_stands_alone_has_no_neighbours(wonen, rf):
    assert buren(Speerpunt.objects.get(title="Vroeger"), rf.get("/")) is None


def test_a_number_that_is_taken_is_refused_at_the_field_and_a_finished_one_is_free(wonen, als):
    hoofdredacteur = als("Hoofdredacteur")
    velden = {"samenvatting": "Wat wij doen.", "status": SpeerpuntStatus.LOPEND}
    antwoord = nieuwe_pagina(hoofdredacteur, Speerpunt, wonen, title="Nieuw", volgorde="2", **velden)
    assert any("Dit nummer is al van een ander lopend speerpunt" in fout for fout in fouten(antwoord))
    nieuwe_pagina(hoofdredacteur, Speerpunt, wonen, title="Nieuw", volgorde="4", **velden)
    assert Speerpunt.objects.get(title="Nieuw").volgorde == 4


def test_a_copy_gets_a_number_of_its_own(wonen):
    kopie = Speerpunt.objects.get(title="Bouwen").copy(update_attrs={"title": "Kopie", "slug": "kopie"})
    assert kopie.volgorde == 5
