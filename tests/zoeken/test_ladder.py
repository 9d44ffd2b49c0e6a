"""Every step from a question to an answer: an example that it answers, and that is answered differently without it."""

from dataclasses import dataclass, replace

import pytest

from regioprogramma.zoeken import antwoord
from regioprogramma.zoeken.antwoord import LADDER, WEINIG_TREFFERS, Zoekstap, answer
from tests import factories

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Example:
    """Projects and a message by their titles, a question about them, and which of them are found in which order."""

    projecten: tuple
    vraag: str
    found: tuple
    bericht: str = ""
    soort: str = ""
    #: Those that lack something that was asked.
    incomplete: tuple = ()
    bedoeld: str = ""
    deels: bool = False


EXAMPLES = {
    "as_asked": Example(("Fietsen huren", "Anders"), "fiets huren", found=("Fietsen huren",)),
    "compounds_near": Example(("De transitie van energie",), "energietransitie", found=("De transitie van energie",)),
    "of_another_type": Example(
        ("Waterstof in Arnhem",),
        "waterstof arnhem",
        bericht="Waterstof",
        soort="nieuws",
        found=("Waterstof",),
        incomplete=("Waterstof",),
    ),
    "mended": Example(("Productieve regio",), "prodcutieve", found=("Productieve regio",), bedoeld="productieve"),
    "compounds_apart": Example(
        ("Containers in de haven, en dat is niet voor personen maar voor vervoer", "Vervoer"),
        "containervervoer",
        found=("Containers in de haven, en dat is niet voor personen maar voor vervoer",),
        deels=True,
    ),
    "all_but_one": Example(
        ("Waterstof fabriek Arnhem", "Waterstof Arnhem", "Arnhem"),
        "waterstof fabriek arnhem",
        found=("Waterstof fabriek Arnhem", "Waterstof Arnhem"),
        incomplete=("Waterstof Arnhem",),
    ),
    "any_word": Example(("Waterstof",), "waterstof voor zeppelins en raketten", found=("Waterstof",), deels=True),
}


def fill(example):
    """Make what is to be found; return {id: title}."""
    opgave = factories.OpgaveFactory(title="Opgave")
    paginas = [
        factories.ProjectFactory(title=titel, samenvatting="Zonder meer.", opgave=opgave)
        for titel in example.projecten
    ]
    if example.bericht:
        paginas.append(factories.NieuwsberichtFactory(title=example.bericht, samenvatting="Zonder meer."))
    return {pagina.pk: pagina.title for pagina in paginas}


def told(example, titels):
    """Return the example with what search makes of it now."""
    uit = answer(example.vraag, example.soort)
    treffers = [treffer for treffer in uit.uitslag.treffers if treffer.bron_id in titels]
    return replace(
        example,
        found=tuple(titels[treffer.bron_id] for treffer in treffers),
        incomplete=tuple(titels[treffer.bron_id] for treffer in treffers if not treffer.compleet),
        bedoeld=uit.bedoeld,
        deels=uit.deels,
    )


@pytest.mark.parametrize("stap", LADDER, ids=lambda stap: stap.name)
def test_a_step_answers_what_no_other_step_does(stap, monkeypatch):
    example = EXAMPLES[stap.name]
    titels = fill(example)
    assert told(example, titels) == example
    monkeypatch.setattr(antwoord, "LADDER", [andere for andere in LADDER if andere is not stap])
    assert told(example, titels) != example


def test_a_step_is_taken_no_longer_than_it_is_needed(monkeypatch):
    taken = []

    def spy(stap):
        return Zoekstap(lambda tot_nu_toe: taken.append(stap.name) or stap.take(tot_nu_toe), stap.when)

    fill(Example(("Waterstof",) * WEINIG_TREFFERS, "waterstof", found=()))
    monkeypatch.setattr(antwoord, "LADDER", [spy(stap) for stap in LADDER])
    answer("waterstof")
    assert taken == ["as_asked"]


def test_what_was_mended_may_still_lack_a_word():
    titels = fill(Example(("Productieve regio",), "", found=()))
    uit = answer("prodcutieve zeppelins")
    assert [treffer.bron_id for treffer in uit.uitslag.treffers] == list(titels)
    assert (uit.bedoeld, uit.deels) == ("productieve zeppelins", True)
