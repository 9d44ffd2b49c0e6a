"""The lists of a page: what stands in them, in which order, and why."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from nieuws.models import Nieuwsbericht, NieuwsPagina
from regioprogramma.core.models import HomePagina, Pagina, PaginaTrefwoord
from regioprogramma.core.pagina.sites import op_site
from regioprogramma.gerelateerd.bijhouden import mend_index
from regioprogramma.gerelateerd.lijsten import gerelateerd
from regioprogramma.gerelateerd.models import Sturing
from tests.factories import DocumentFactory, NieuwsberichtFactory, OpgaveFactory, ProjectFactory, TrefwoordFactory

pytestmark = pytest.mark.django_db


def bericht(titel, *woorden, dagen=0, **velden):
    """Publish a message with these keywords, this many days old."""
    moment = timezone.now() - timedelta(days=dagen)
    return NieuwsberichtFactory(title=titel, trefwoorden=woorden, publicatiedatum=moment, **velden)


def vers(pagina):
    """Return the page as the next visitor gets it."""
    return type(pagina).objects.get(pk=pagina.pk)


def titels(pagina, soort="nieuws", aantal=6, **zonder):
    return [item.pagina.title for item in gerelateerd(vers(pagina), soort, aantal, **zonder)]


def test_a_rare_keyword_counts_more_than_a_common_one():
    bron = bericht("Bron", "zeldzaam", "gewoon")
    for nummer in range(6):
        bericht(f"Vulling {nummer}", "gewoon", "vulling")
    bericht("Zeldzaam", "zeldzaam", "iets")
    assert titels(bron)[0] == "Zeldzaam"


def test_of_two_alike_the_one_closest_in_time_comes_first():
    bron = bericht("Bron", "energie", dagen=400)
    bericht("Nieuw", "energie", dagen=0)
    bericht("Tijdgenoot", "energie", dagen=410)
    bericht("Oud", "energie", dagen=900)
    assert titels(bron) == ["Tijdgenoot", "Nieuw", "Oud"]


def test_beside_a_living_page_newer_news_comes_first_and_the_age_of_a_living_page_says_nothing():
    opgave = OpgaveFactory(trefwoorden=["energie"])
    bericht("Oud", "energie", dagen=900)
    bericht("Nieuw", "energie")
    ProjectFactory(title="Oud", trefwoorden=["energie"], publicatiedatum=timezone.now() - timedelta(days=900))
    ProjectFactory(title="Nieuw", trefwoorden=["energie"])
    assert titels(opgave) == ["Nieuw", "Oud"]
    een, ander = gerelateerd(vers(opgave), "projecten")
    assert een.score == ander.score


def test_a_weak_match_is_hidden():
    bron = bericht("Bron", *[f"woord{n}" for n in range(8)])
    bericht("Zwak", "woord1", *[f"ander{n}" for n in range(8)])
    assert titels(bron) == []


def test_every_item_tells_why_the_heaviest_keyword_first():
    for nummer in range(4):
        bericht(f"Vulling {nummer}", "gewoon")
    bron = bericht("Bron", "gewoon", "b", "c", "d")
    bericht("Ander", "gewoon", "b", "c", "d")
    woorden = [woord.naam for woord in gerelateerd(vers(bron), "nieuws")[0].trefwoorden]
    assert sorted(woorden) == ["b", "c", "d"]


def test_a_page_without_keywords_is_related_to_nothing():
    bericht("Ander", "energie")
    assert titels(bericht("Bron")) == []


def test_drafts_restricted_expired_and_shown_pages_stay_out():
    bron = bericht("Bron", "energie")
    bericht("Concept", "energie", live=False)
    besloten = bericht("Besloten", "energie")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    getoond = bericht("Getoond", "energie")
    verlopen = bericht("Verlopen", "energie")
    assert titels(bron, zonder=[getoond.pk]) == ["Verlopen"]
    Nieuwsbericht.objects.filter(pk=verlopen.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert titels(bron, zonder=[getoond.pk]) == []


def test_pages_of_another_site_stay_out_also_when_one_moves_there_or_is_pinned():
    bron, verhuisd = bericht("Bron", "energie"), bericht("Verhuisd", "energie")
    Sturing.objects.create(pagina=bron, naar=verhuisd.pk, actie="vast")
    assert titels(bron) == ["Verhuisd"]
    elders = Pagina.objects.get(depth=1).add_child(
        instance=HomePagina(title="Elders", slug="elders", samenvatting="Tekst.")
    )
    nieuws = elders.add_child(instance=NieuwsPagina(title="Nieuws", slug="nieuws", samenvatting="Tekst."))
    site = Site.objects.create(hostname="elders.example", root_page=elders)
    verhuisd.move(nieuws, pos="last-child")
    bericht("Derde", "energie")
    assert titels(bron) == ["Derde"]
    with op_site(site):
        assert titels(verhuisd) == []


def test_a_page_without_a_date_counts_as_neither_old_nor_new():
    bron, zonder = bericht("Bron", "energie"), bericht("Zonder datum", "energie")
    bericht("Oud", "energie", dagen=900)
    Nieuwsbericht.objects.filter(pk=zonder.pk).update(publicatiedatum=None)
    mend_index()
    assert titels(bron) == ["Zonder datum", "Oud"]
    assert titels(zonder) == ["Bron", "Oud"]


def test_what_a_page_shows_already_for_another_reason_stays_out():
    opgave = OpgaveFactory(trefwoorden=["energie"])
    eigen = ProjectFactory(title="Eigen", opgave=opgave, trefwoorden=["energie"])
    ProjectFactory(title="Ander", trefwoorden=["energie"])
    assert titels(opgave, "projecten") == ["Ander"]
    eigen.opgave = OpgaveFactory(title="Tweede")
    eigen.save()
    assert sorted(titels(opgave, "projecten")) == ["Ander", "Eigen"]


def test_pins_come_first_in_their_order_and_hidden_pieces_never():
    bron = bericht("Bron", "energie")
    sterk, zwak, weg = bericht("Sterk", "energie"), bericht("Zwak", "wonen"), bericht("Weg", "energie")
    Sturing.objects.create(pagina=bron, naar=zwak.pk, actie="vast", volgorde=1)
    Sturing.objects.create(pagina=bron, naar=weg.pk, actie="verborgen")
    assert titels(bron) == ["Zwak", "Sterk"]
    assert [item.vast for item in gerelateerd(vers(bron), "nieuws")] == [True, False]
    zwak.unpublish()
    assert titels(bron) == ["Sterk"]
    Sturing.objects.all().delete()
    assert titels(bron) == ["Sterk", "Weg"]
    assert titels(sterk) == ["Bron", "Weg"]


def test_what_an_editor_steered_ends_by_itself_after_its_last_day():
    bron, weg = bericht("Bron", "energie"), bericht("Weg", "energie")
    zwak = bericht("Zwak", "wonen")
    Sturing.objects.create(pagina=bron, naar=weg.pk, actie="verborgen", tot=timezone.localdate())
    Sturing.objects.create(pagina=bron, naar=zwak.pk, actie="vast", tot=timezone.localdate())
    assert titels(bron) == ["Zwak"]
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        assert titels(bron) == ["Weg"]
    assert not Sturing.objects.exists()


def test_a_pinned_piece_tells_what_it_shares_the_heaviest_first():
    for nummer in range(4):
        bericht(f"Vulling {nummer}", "gewoon")
    bron, vast = bericht("Bron", "gewoon", "zeldzaam"), bericht("Vast", "zeldzaam", "gewoon")
    Sturing.objects.create(pagina=bron, naar=vast.pk, actie="vast")
    assert [woord.naam for woord in gerelateerd(vers(bron), "nieuws")[0].trefwoorden] == ["zeldzaam", "gewoon"]


def test_a_draft_leaves_out_in_its_preview_what_it_shows_already():
    opgave = OpgaveFactory(trefwoorden=["energie"], live=False)
    ProjectFactory(title="Eigen", opgave=opgave, trefwoorden=["energie"])
    ProjectFactory(title="Ander", trefwoorden=["energie"])
    assert titels(opgave, "projecten") == ["Ander"]


def test_a_pinned_document_is_shown_whichever_list_is_read_first():
    bron, document = bericht("Bron", "energie"), DocumentFactory()
    bericht("Ander", "energie")
    Sturing.objects.create(pagina=bron, naar=-document.pk, actie="vast")
    for volgorde in (("nieuws", "documenten"), ("documenten", "nieuws")):
        pagina = vers(bron)
        gelezen = {soort: [item.pagina.title for item in gerelateerd(pagina, soort)] for soort in volgorde}
        assert gelezen == {"nieuws": ["Ander"], "documenten": [document.title]}


def test_two_pages_that_pin_each_other_stand_by_each_other_once():
    een, ander = bericht("Een", "energie"), bericht("Ander", "energie")
    Sturing.objects.create(pagina=een, naar=ander.pk, actie="vast")
    Sturing.objects.create(pagina=ander, naar=een.pk, actie="vast")
    assert (titels(een), titels(ander)) == (["Ander"], ["Een"])


def test_a_page_cannot_be_pinned_and_hidden_at_once_nor_on_itself():
    een, ander = bericht("Een"), bericht("Ander")
    Sturing.objects.create(pagina=een, naar=ander.pk, actie="vast")
    for pagina, naar in ((een, ander), (een, een)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Sturing.objects.create(pagina=pagina, naar=naar.pk, actie="verborgen")


def test_an_unsaved_page_finds_its_relations_in_a_preview():
    bericht("Ander", "energie")
    nieuw = Nieuwsbericht(title="Nog niet bewaard", slug="nieuw", samenvatting="Tekst.")
    nieuw.trefwoord_koppelingen.add(PaginaTrefwoord(trefwoord=TrefwoordFactory(naam="energie")))
    assert [item.pagina.title for item in gerelateerd(nieuw, "nieuws")] == ["Ander"]


def test_other_keywords_on_the_screen_give_other_lists_before_they_are_saved():
    bron = bericht("Bron", "energie")
    bericht("Wonen", "wonen")
    op_het_scherm = vers(bron)
    op_het_scherm.trefwoord_koppelingen = [PaginaTrefwoord(trefwoord=TrefwoordFactory(naam="wonen"))]
    assert [item.pagina.title for item in gerelateerd(op_het_scherm, "nieuws")] == ["Wonen"]
    assert titels(bron) == []


def test_lists_take_as_many_queries_for_many_pages_as_for_few(count_queries):
    bron = bericht("Bron", "energie")
    bericht("Een", "energie")
    ProjectFactory(trefwoorden=["energie"])

    site = Site.objects.select_related("root_page").get()

    def lees():
        with op_site(site):
            return [gerelateerd(pagina, soort, 6) for soort in ("nieuws", "projecten", "opgaven")]

    pagina = vers(bron)
    lees()
    pagina = vers(bron)
    before = count_queries(lees)
    for nummer in range(9):
        bericht(f"Meer {nummer}", "energie")
    pagina = vers(bron)
    lees()
    pagina = vers(bron)
    assert count_queries(lees) == before <= 2 + 3
