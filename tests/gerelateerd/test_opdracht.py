"""`manage.py gerelateerd`: whoever runs the site can see, check, mend and explain the lists."""

import pytest
from django.core.management import CommandError, call_command

from regioprogramma.core.models import PaginaTrefwoord
from regioprogramma.gerelateerd.berekenen import fill_lijsten
from regioprogramma.gerelateerd.bijhouden import process_wijzigingen
from regioprogramma.gerelateerd.models import Lijst, Versie
from tests.factories import NieuwsberichtFactory, TrefwoordFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def paar():
    """Two messages that share a keyword, with their lists stored."""
    berichten = [NieuwsberichtFactory(title=titel, trefwoorden=["energie"]) for titel in ("Een", "Ander")]
    process_wijzigingen()
    fill_lijsten()
    return berichten


@pytest.fixture
def zeg(capsys):
    """Return a function that runs the command and returns what it says."""

    def run(*argumenten):
        call_command("gerelateerd", *argumenten)
        return capsys.readouterr().out

    return run


def test_without_options_it_says_how_much_there_is(paar, zeg):
    assert zeg().startswith(f"2 pieces, {Lijst.objects.count()} lists.\nWeights {Versie.objects.get().pk} of ")


def test_a_check_passes_and_fails_when_a_stored_list_is_wrong(paar, zeg):
    assert "0 differ" in zeg("--controle", "100")
    Lijst.objects.filter(stuk_id=paar[0].pk, stukken__contains=[paar[1].pk]).update(scores=[9.0])
    with pytest.raises(CommandError, match=rf"1 of \d+ lists differ, of the pieces \[{paar[0].pk}\]. Run --herbouw."):
        zeg("--controle", "100")
    with pytest.raises(CommandError, match="needs a number of lists"):
        zeg("--controle", "0")


def test_a_rebuild_mends_everything_with_new_weights(paar, zeg):
    before = Versie.objects.get().pk
    PaginaTrefwoord.objects.bulk_create([PaginaTrefwoord(pagina=paar[0], trefwoord=TrefwoordFactory(naam="stil"))])
    Lijst.objects.filter(stuk_id=paar[1].pk).update(scores=[], stukken=[], sterktes=[], redenen=[])
    assert zeg("--herbouw").startswith("1 pieces mended.")
    assert Versie.objects.get().pk > before
    assert "0 differ" in zeg("--controle", "100")


def test_an_explanation_takes_the_score_apart(paar, zeg):
    gezegd = zeg("--uitleg", *(str(bericht.pk) for bericht in paar))
    assert [regel.split(maxsplit=1)[1] for regel in gezegd.splitlines()[:4]] == [
        "energie",
        "x length",
        "x time",
        "= score",
    ]
    assert "Strength 1.00: may stand there." in gezegd


def test_an_explanation_says_what_it_cannot_explain(paar, zeg):
    los = NieuwsberichtFactory(title="Zonder trefwoorden")
    process_wijzigingen()
    with pytest.raises(CommandError, match="not published or has no keywords"):
        zeg("--uitleg", str(paar[0].pk), str(los.pk))
    with pytest.raises(CommandError, match="There is no page 999999"):
        zeg("--uitleg", str(paar[0].pk), "999999")
