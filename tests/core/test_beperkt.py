"""Whether a page is behind a log-in is stored with it, and the database keeps that true whoever changes what."""

import threading

import pytest
from django.db import connection, connections, transaction
from wagtail.models import PageViewRestriction, Revision

from regioprogramma.core.models import Pagina, TekstPagina
from tests.boom import child
from tests.databases import waits_for_a_lock
from tests.factories import thuis
from tests.wachten import until

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return thuis()


def make(boven, titel):
    return child(boven, TekstPagina, titel)


def restrict(pagina):
    return PageViewRestriction.objects.create(page=pagina, restriction_type=PageViewRestriction.LOGIN)


def beperkt():
    """Return the titles of what is stored as restricted, and of what is by Wagtail's own reckoning."""
    opgeslagen = set(Pagina.objects.filter(is_beperkt=True).values_list("title", flat=True))
    return opgeslagen, set(Pagina.objects.not_public().values_list("title", flat=True))


def expect(*titels):
    assert beperkt() == (set(titels), set(titels))


def test_a_restriction_counts_for_all_below_and_goes_with_it(home):
    boven = make(home, "Boven")
    make(make(boven, "Onder"), "Dieper")
    make(home, "Bovenaan")
    slot = restrict(boven)
    expect("Boven", "Onder", "Dieper")
    slot.delete()
    expect()


def test_a_page_below_two_restrictions_keeps_the_other(home):
    boven = make(home, "Boven")
    onder = make(boven, "Onder")
    make(onder, "Dieper")
    eerste, _ = restrict(boven), restrict(onder)
    eerste.delete()
    expect("Onder", "Dieper")


def test_a_restriction_that_goes_to_another_page_counts_there(home):
    een, ander = make(home, "Een"), make(home, "Ander")
    restrict(een)
    PageViewRestriction.objects.update(page=ander)
    expect("Ander")


def test_a_new_page_below_a_restricted_one_is_restricted(home):
    boven = make(home, "Boven")
    restrict(boven)
    make(boven, "Nieuw")
    expect("Boven", "Nieuw")


def test_a_copy_of_a_restricted_page_elsewhere_is_not(home):
    boven = make(home, "Boven")
    restrict(boven)
    make(boven, "Onder").copy(to=home, update_attrs={"title": "Kopie", "slug": "kopie"})
    expect("Boven", "Onder")


@pytest.mark.parametrize("heen", [True, False])
def test_a_branch_that_moves_in_or_out_follows(home, heen):
    slot, tak = make(home, "Slot"), make(home, "Tak")
    restrict(slot)
    make(tak, "Blad")
    tak.move(slot, pos="last-child")
    expect("Slot", "Tak", "Blad")
    if not heen:
        Pagina.objects.get(title="Tak").move(home, pos="last-child")
        expect("Slot")


def test_a_branch_takes_its_own_restriction_along(home):
    elders, tak = make(home, "Elders"), make(home, "Tak")
    make(tak, "Blad")
    restrict(tak)
    tak.move(elders, pos="last-child")
    expect("Tak", "Blad")


def test_deleting_a_restricted_page_leaves_nothing_behind(home):
    boven = make(home, "Boven")
    restrict(boven)
    Pagina.objects.get(pk=boven.pk).delete()
    make(home, "Erna")
    expect()


def test_what_somebody_has_in_memory_does_not_open_a_page(home):
    pagina = make(home, "Pagina")
    restrict(pagina)
    assert not pagina.is_beperkt, "as it was read before"
    pagina.save()
    Pagina.objects.update(is_beperkt=False)
    expect("Pagina")


def test_a_version_of_before_the_restriction_does_not_open_a_page(home):
    pagina = make(home, "Pagina")
    versie = pagina.save_revision()
    restrict(pagina)
    versie = Revision.objects.get(pk=versie.pk)
    assert versie.as_object().is_beperkt
    versie.publish()
    expect("Pagina")


def test_undoing_the_transaction_undoes_it(home):
    pagina = make(home, "Pagina")
    with transaction.atomic():
        restrict(pagina)
        transaction.set_rollback(True)
    expect()


def test_a_page_that_is_made_while_its_parent_is_restricted_is_restricted(own_database, monkeypatch):
    monkeypatch.setitem(connections.settings["default"], "NAME", connection.settings_dict["NAME"])
    boven = make(thuis(), "Boven")
    tussen = make(boven, "Tussen")
    fouten = []

    def restrict_meanwhile():
        try:
            restrict(boven)
        except Exception as fout:  # noqa: BLE001 - told below
            fouten.append(fout)
        finally:
            connection.close()

    ander = threading.Thread(target=restrict_meanwhile)
    with transaction.atomic():
        make(tussen, "Nieuw")
        ander.start()
        until(lambda: fouten or waits_for_a_lock())
    ander.join(30)
    assert not fouten
    expect("Boven", "Tussen", "Nieuw")
