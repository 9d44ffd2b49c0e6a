"""Stored lists are what live SQL says, whatever happened; and live SQL is what the formula says."""

import math
import random
from datetime import timedelta

import pytest
from django.utils import timezone

from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import PaginaTrefwoord, Trefwoord
from regioprogramma.gerelateerd.berekenen import compute_stored, fill_lijsten, verify_lijsten
from regioprogramma.gerelateerd.bijhouden import mend_index, process_wijzigingen
from regioprogramma.gerelateerd.models import Gewicht, Lijst, Stuk, Versie, Wijziging
from regioprogramma.gerelateerd.taken import build_lijsten
from regioprogramma.gerelateerd.uitleg import explain_score
from tests.factories import NieuwsberichtFactory, OpgaveFactory, ProjectFactory, TrefwoordFactory
from tests.gerelateerd.stappen import doe_een_stap, paginas

pytestmark = pytest.mark.django_db
NU = timezone.now()


@pytest.fixture(scope="module")
def gevuld(module_db):
    """Twenty pages of two kinds with keywords that are common and rare, made once; the numbers of the keywords."""
    kans = random.Random(7)
    gemaakt = [TrefwoordFactory(naam=f"woord{n}") for n in range(14)]
    opgave = OpgaveFactory(trefwoorden=["woord0", "woord1"])
    for nummer in range(20):
        gekozen = {woord.naam for woord in kans.choices(gemaakt, [1 / (n + 1) for n in range(14)], k=5)}
        moment = NU - timedelta(days=kans.randrange(2000))
        if nummer % 3:
            NieuwsberichtFactory(title=f"Bericht {nummer}", trefwoorden=gekozen, publicatiedatum=moment)
        else:
            ProjectFactory(title=f"Project {nummer}", trefwoorden=gekozen, publicatiedatum=moment, opgave=opgave)
    process_wijzigingen()
    fill_lijsten()
    return [woord.pk for woord in gemaakt]


@pytest.fixture
def woorden(gevuld, db):
    """The keywords of those pages, the most common first. What a test does to them and the pages is undone."""
    return list(Trefwoord.objects.filter(pk__in=gevuld).order_by("pk"))


def test_stored_lists_equal_live_sql_after_any_change(woorden):
    kans = random.Random(11)
    for nummer in range(60):
        stap = doe_een_stap(kans, woorden)
        process_wijzigingen()
        if nummer % 5 == 0:
            assert verify_lijsten(10_000)[1] == set(), f"after step {nummer}: {stap}"
            fill_lijsten()
    assert Lijst.objects.count() > 20
    assert mend_index() == 0


def test_only_lists_that_could_change_are_dropped(woorden):
    before = Lijst.objects.count()
    bericht = Nieuwsbericht.objects.filter(live=True).first()
    bericht.title = "Een andere titel"
    bericht.save()
    process_wijzigingen()
    assert Lijst.objects.count() == before
    PaginaTrefwoord.objects.create(pagina_id=bericht.pk, trefwoord=TrefwoordFactory(naam="nieuw woord"))
    process_wijzigingen()
    assert 0 < before - Lijst.objects.count() < before
    assert not Lijst.objects.filter(stuk_id=bericht.pk).exists()


def formule(bron, doel, versie):
    """The formula again, in Python, from the words of formule.py."""
    gewichten = dict(Gewicht.objects.filter(versie=versie).values_list("trefwoord_id", "gewicht"))
    som = sum(gewichten[woord] for woord in set(bron.trefwoorden) & set(doel.trefwoorden)) / 1e6
    lengte = 1 / (0.7 + 0.3 * len(doel.trefwoorden) / versie.gemiddelde)
    if doel.levend:
        tijd = 1
    elif bron.levend:
        tijd = 2 ** ((doel.dag - 7305) / 730)
    else:
        tijd = 0.5 + 0.5 * 2 ** (-abs(doel.dag - bron.dag) / 365)
    return som * lengte * tijd


def test_live_sql_is_the_formula_and_an_explanation_adds_up_to_the_score(woorden):
    versie = Versie.objects.get()
    stukken = Stuk.objects.in_bulk()
    lijsten = compute_stored(list(stukken))
    scores = [(bron, k) for (bron, _soort), lijst in lijsten.items() for k in lijst]
    assert len(scores) > 60
    for bron, kandidaat in scores:
        doel = stukken[kandidaat.stuk_id]
        assert kandidaat.score == pytest.approx(formule(stukken[bron], doel, versie), abs=1e-4)
        uitleg = explain_score(bron, doel.stuk_id)
        assert (uitleg.score, uitleg.sterkte) == pytest.approx((kandidaat.score, kandidaat.sterkte), abs=1e-4)
        assert uitleg.getoond
        assert set(kandidaat.redenen) <= {woord for woord, _gewicht in uitleg.woorden}


def test_the_order_of_the_input_makes_no_difference(woorden):
    ids = list(Stuk.objects.values_list("pk", flat=True))
    assert compute_stored(ids) == compute_stored(ids[::-1])
    weight = {w.trefwoord_id: w.gewicht for w in Gewicht.objects.all()}
    df = Stuk.objects.filter(trefwoorden__contains=[woorden[0].pk]).count()
    assert weight[woorden[0].pk] == round(1e6 * math.log(1 + Stuk.objects.count() / df))


def test_new_weights_are_built_beside_the_present_ones(woorden):
    oud = Versie.objects.get()
    lijsten = Lijst.objects.filter(versie=oud).count()
    assert not build_lijsten(Stuk.objects.count() // 2)
    assert Versie.objects.get(actief=True) == oud
    assert build_lijsten()
    nieuw = Versie.objects.get()
    assert nieuw.pk > oud.pk
    assert nieuw.actief
    assert Lijst.objects.filter(versie=nieuw).count() == lijsten


def test_a_change_that_no_signal_tells_of_is_mended(woorden):
    pagina = Nieuwsbericht.objects.filter(live=True).first()
    PaginaTrefwoord.objects.bulk_create([PaginaTrefwoord(pagina=pagina, trefwoord=TrefwoordFactory(naam="stil"))])
    assert not Wijziging.objects.exists()
    assert mend_index() == 1
    assert verify_lijsten(10_000)[1] == set()


def test_a_date_far_away_breaks_nothing(woorden):
    pagina = Nieuwsbericht.objects.filter(live=True).first()
    for jaar in (1, 1900, 9999):
        Nieuwsbericht.objects.filter(pk=pagina.pk).update(publicatiedatum=NU.replace(year=jaar, month=3, day=1))
        mend_index()
        fill_lijsten()
        assert verify_lijsten(10_000)[1] == set(), jaar


def test_a_page_with_two_hundred_keywords_and_a_keyword_on_every_page_work(woorden):
    alle = TrefwoordFactory(naam="overal")
    PaginaTrefwoord.objects.bulk_create(PaginaTrefwoord(pagina_id=p.pk, trefwoord=alle) for p in paginas())
    veel = paginas()[0]
    meer = Trefwoord.objects.bulk_create(Trefwoord(naam=f"nog {n}", slug=f"nog-{n}") for n in range(200))
    PaginaTrefwoord.objects.bulk_create(PaginaTrefwoord(pagina_id=veel.pk, trefwoord=woord) for woord in meer)
    mend_index()
    fill_lijsten()
    assert verify_lijsten(10_000)[1] == set()
