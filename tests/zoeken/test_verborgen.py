"""What may not be seen is found by no search, stands in no suggestion, and leaves the index as soon as it must."""

import random
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site

from regioprogramma.core.models import Pagina, PaginaTrefwoord, TekstPagina, Trefwoord
from regioprogramma.zoeken.antwoord import answer
from regioprogramma.zoeken.bijhouden import read_own_changes, rebuild_index
from regioprogramma.zoeken.models import Vindplaats
from tests import factories
from tests.boom import child

pytestmark = pytest.mark.django_db

GEHEIM = "kwikzilver"


def found(vraag=GEHEIM):
    return {(treffer.bron, treffer.bron_id) for treffer in answer(vraag).uitslag.treffers}


def page(**velden):
    return factories.ProjectFactory(title=f"Over {GEHEIM}", **velden)


def restrict(pagina):
    return PageViewRestriction.objects.create(page=pagina, restriction_type=PageViewRestriction.LOGIN)


def expire(pagina):
    """Let the expiry pass as it does in the night: without a save."""
    Pagina.objects.filter(pk=pagina.pk).update(expire_at=timezone.now() - timedelta(seconds=1))


def move_to_other_site(pagina):
    elders = child(Site.objects.get(is_default_site=True).root_page.get_parent(), TekstPagina, f"E{pagina.pk}")
    Site.objects.create(hostname=f"s{pagina.pk}.example", root_page=elders)
    pagina.refresh_from_db()
    pagina.move(elders, pos="last-child")


def unpublish(pagina):
    pagina.unpublish()


def no_change(pagina):
    pass


def behind_the_back(pagina):
    """A page that goes offline by a query that no signal tells of."""
    Pagina.objects.filter(pk=pagina.pk).update(live=False)


TOESTANDEN = {
    "zichtbaar": no_change,
    "besloten": restrict,
    "verlopen": expire,
    "andere site": move_to_other_site,
    "ingetrokken": unpublish,
    "met een query": behind_the_back,
}


@pytest.mark.parametrize("toestand", TOESTANDEN)
@pytest.mark.parametrize("eerst", [False, True], ids=["voor het zoeken", "na het zoeken"])
def test_a_page_is_found_as_long_as_it_may_be_seen(toestand, eerst):
    pagina = page()
    if eerst:
        assert found() == {("pagina", pagina.pk)}
    TOESTANDEN[toestand](pagina)
    assert found() == ({("pagina", pagina.pk)} if toestand == "zichtbaar" else set())


def test_a_page_returns_when_it_may_be_seen_again():
    pagina = page()
    slot = restrict(pagina)
    assert found() == set()
    slot.delete()
    assert found() == {("pagina", pagina.pk)}


def test_a_draft_is_found_from_its_publication_with_its_new_words():
    pagina = page(live=False)
    assert found() == set()
    pagina.save_revision().publish()
    assert found() == {("pagina", pagina.pk)}
    pagina.title = "Over goud"
    pagina.save_revision()
    assert found() == {("pagina", pagina.pk)}
    pagina.get_latest_revision().publish()
    assert (found(), found("goud")) == (set(), {("pagina", pagina.pk)})


def test_another_name_of_a_keyword_is_found_at_once():
    woord = factories.TrefwoordFactory(naam="oudnaam")
    pagina = factories.ProjectFactory(title="Iets")
    PaginaTrefwoord.objects.create(pagina=pagina, trefwoord=woord)
    assert found("oudnaam") == {("pagina", pagina.pk), ("trefwoord", woord.pk)}
    woord.naam = "andersgezegd"
    woord.save()
    assert (found("oudnaam"), found("andersgezegd")) == (set(), {("pagina", pagina.pk), ("trefwoord", woord.pk)})
    PaginaTrefwoord.objects.all().delete()
    assert found("andersgezegd") == set()
    assert Trefwoord.objects.exists()


def test_a_person_is_found_while_a_page_names_them_and_until_they_leave():
    persoon = factories.ContactpersoonFactory(naam="Kwik Zilver")
    assert found("kwik zilver") == set(), "without a role the site shows nobody"
    pagina = factories.ProjectFactory(title="Iets")
    toewijzing = factories.RoltoewijzingFactory(pagina=pagina, persoon=persoon)
    assert found("kwik zilver") == {("persoon", persoon.pk), ("pagina", pagina.pk)}
    type(persoon).objects.filter(pk=persoon.pk).update(vertrokken_op=timezone.localdate())
    assert found("kwik zilver") == set()
    type(persoon).objects.update(vertrokken_op=None)
    type(toewijzing).objects.update(tot=timezone.localdate())
    assert found("kwik zilver") == set()


def test_a_document_in_a_closed_collection_is_not_found():
    top = Collection.get_first_root_node().add_child(name="Top")
    map_ = top.add_child(name="Map")
    document = factories.DocumentFactory(title=GEHEIM, collection=map_)
    assert found() == {("document", document.pk)}
    CollectionViewRestriction.objects.create(collection=top, restriction_type="login")
    assert found() == set()


def test_a_document_that_is_deleted_leaves_the_index():
    document = factories.DocumentFactory(title=GEHEIM)
    assert found() == {("document", document.pk)}
    document.delete()
    assert found() == set()
    assert not Vindplaats.objects.filter(bron="document").exists()


def test_without_a_question_search_shows_no_message_that_may_not_be_seen(client):
    factories.NieuwsberichtFactory(title="Voor iedereen"), factories.NieuwsberichtFactory(title="Klad", live=False)
    restrict(factories.NieuwsberichtFactory(title="Besloten"))
    html = client.get("/zoeken/").text
    assert "Voor iedereen" in html
    assert "Klad" not in html and "Besloten" not in html


def test_random_states_never_show_what_is_hidden():
    """Whatever happens to pages in whatever order: search finds what visible() has, and corrects with nothing else."""
    kans = random.Random(5)
    paginas = [factories.ProjectFactory(title=f"{GEHEIM.capitalize()} nummer{chr(97 + n)}") for n in range(8)]
    for _stap in range(24):
        pagina = kans.choice(paginas)
        pagina.refresh_from_db()
        TOESTANDEN[kans.choice(["besloten", "verlopen", "ingetrokken", "met een query", "zichtbaar"])](pagina)
        if kans.random() < 0.4:
            PageViewRestriction.objects.filter(page=pagina).delete()
            pagina.refresh_from_db()
            pagina.expire_at, pagina.live = None, True
            pagina.save()
        zichtbaar = set(Pagina.objects.visible().filter(title__icontains=GEHEIM).values_list("pk", flat=True))
        assert found() == {("pagina", pk) for pk in zichtbaar}
        verschreven = answer("kwikzilvre")
        assert bool(verschreven.uitslag.treffers) == bool(zichtbaar)
        assert bool(verschreven.bedoeld) == bool(zichtbaar)
    html = Client().get("/zoeken/", {"q": GEHEIM}).text
    assert [p.title for p in paginas if p.url in html and p.pk not in zichtbaar] == []


def test_a_rebuild_gives_what_was_there_and_nothing_that_is_gone():
    page()
    read_own_changes()
    before = list(Vindplaats.objects.order_by("bron", "bron_id").values("bron", "bron_id", "woorden", "tekst"))
    Vindplaats.objects.create(bron="pagina", bron_id=10**6, soort="overig", woorden="weg")
    rebuild_index()
    after = list(Vindplaats.objects.order_by("bron", "bron_id").values("bron", "bron_id", "woorden", "tekst"))
    assert [rij for rij in before if rij not in after] == []
    assert not Vindplaats.objects.filter(bron_id=10**6).exists()


def test_a_change_that_is_rolled_back_leaves_the_index_as_it_was(django_capture_on_commit_callbacks):
    from django.db import transaction

    pagina = page()
    with django_capture_on_commit_callbacks(execute=True):
        try:
            with transaction.atomic():
                pagina.title = "Over goud"
                pagina.save()
                raise ValueError
        except ValueError:
            pass
    assert (found(), found("goud")) == ({("pagina", pagina.pk)}, set())


def test_a_compound_from_before_its_part_was_a_word_is_found_by_it(django_capture_on_commit_callbacks):
    pagina = factories.ProjectFactory(title="Waterstofbus")
    assert found("waterstof") == set()
    with django_capture_on_commit_callbacks(execute=True):
        ander = factories.ProjectFactory(title="Waterstof voor een bus")
    assert found("waterstof") == {("pagina", ander.pk), ("pagina", pagina.pk)}
