"""The version rises with all that a visitor could see change, whoever changes it, and with nothing else."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site

from contacten.models import Contactpersoon, Gemeente
from nieuws.models import Nieuwsbericht
from projecten.models import Project
from regioprogramma.core.models import Document, Pagina, Regio, Trefwoord, VervallenAdres
from regioprogramma.gerelateerd.models import Sturing, Versie
from regioprogramma.inhoudversie.inhoud import list_inhoud
from regioprogramma.inhoudversie.models import Inhoudversie
from regioprogramma.inhoudversie.taken import VEEL, merge_versies
from regioprogramma.inhoudversie.triggers import install_triggers
from regioprogramma.zoeken.models import Synoniem
from tests.factories import (
    AfbeeldingFactory,
    ContactpersoonFactory,
    DocumentFactory,
    GebruikerFactory,
    GemeenteFactory,
    NieuwsberichtFactory,
    OudAdresFactory,
    ProjectFactory,
    RoltoewijzingFactory,
    TrefwoordFactory,
    thuis,
)

from .tellen import begin_again, is_change, look

pytestmark = pytest.mark.django_db


def _sql(opdracht):
    with connection.cursor() as cursor:
        cursor.execute(opdracht)


def _first(model):
    return model.objects.earliest("pk")


WIJZIGINGEN = {
    "a page is published": lambda: NieuwsberichtFactory(live=False).save_revision().publish(),
    "a page is withdrawn": lambda: _first(Nieuwsbericht).unpublish(),
    "a page is deleted": lambda: _first(Nieuwsbericht).delete(),
    "a page moves": lambda: _first(Nieuwsbericht).move(thuis(), pos="last-child"),
    "a page is saved without its form": lambda: Nieuwsbericht.objects.update(soort="persbericht"),
    "its own table changes by SQL": lambda: _sql("UPDATE projecten_project SET status = 'afgerond'"),
    "its keywords change": lambda: _first(Project).trefwoord_koppelingen.all().delete(),
    "what it points at changes": lambda: _first(Nieuwsbericht).gemeenten.through.objects.create(
        nieuwsbericht_id=_first(Nieuwsbericht).pk, gemeente_id=_first(Gemeente).pk
    ),
    "somebody gets a role": lambda: RoltoewijzingFactory(pagina=_first(Project)),
    "somebody has left": lambda: Contactpersoon.objects.update(vertrokken_op=timezone.localdate()),
    "a document gets a public day": lambda: Document.objects.update(openbaar_vanaf=timezone.localdate()),
    "the region gets another name": lambda: Regio.objects.update(naam="Anders"),
    "a keyword is renamed": lambda: Trefwoord.objects.filter(pk=_first(Trefwoord).pk).update(naam="anders"),
    "a gemeente is renamed": lambda: Gemeente.objects.filter(pk=_first(Gemeente).pk).update(naam="Anders"),
    "an editor pins a page": lambda: Sturing.objects.create(
        pagina=_first(Project).pagina_ptr, naar=_first(Nieuwsbericht).pk, actie="vast"
    ),
    "a redirect is made": lambda: Redirect.add_redirect("/oud/", "/nieuws/"),
    "an address is withdrawn": lambda: VervallenAdres.objects.create(site=_first(Site), pad="/weg/", titel="Weg"),
    "an old address leads elsewhere": lambda: OudAdresFactory(),
    "a page goes behind a log-in": lambda: PageViewRestriction.objects.create(
        page=_first(Project).pagina_ptr, restriction_type="login"
    ),
    "a collection goes behind a log-in": lambda: CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(), restriction_type="login"
    ),
    "the site gets another name": lambda: Site.objects.update(hostname="anders.example"),
    "a picture is uploaded": lambda: AfbeeldingFactory(),
    "search gets a synonym": lambda: Synoniem.objects.create(woorden=["mkb", "bedrijf"]),
    "other weights are taken into use": lambda: Versie.objects.create(stukken=1, gemiddelde=1, actief=False),
}


@pytest.fixture(autouse=True)
def inhoud():
    """A bit of everything."""
    ProjectFactory(trefwoorden=["energie"])
    DocumentFactory()
    NieuwsberichtFactory(title="Bericht")
    GemeenteFactory()
    ContactpersoonFactory()
    TrefwoordFactory()
    Regio.for_site(Site.objects.get(is_default_site=True)).save()


@pytest.mark.parametrize("wat", WIJZIGINGEN)
def test_what_a_visitor_could_see_is_a_change(wat):
    assert is_change(WIJZIGINGEN[wat])


def _draft_of_a_live_page():
    pagina = _first(Nieuwsbericht)
    pagina.title = "Nog niet"
    pagina.save_revision()


def _draft():
    return NieuwsberichtFactory(live=False, title="Concept", trefwoorden=["energie"])


NIETS = {
    "a draft of a page that is live": _draft_of_a_live_page,
    "a page that was never published": _draft,
    "what an editor types in it": lambda: Nieuwsbericht.objects.filter(title="Klad").update(soort="persbericht"),
    "its keywords": lambda: Pagina.objects.get(title="Klad").trefwoord_koppelingen.all().delete(),
    "a draft is thrown away": lambda: Pagina.objects.get(title="Klad").specific.delete(),
    "a page below another": lambda: Pagina.objects.filter(numchild__gt=0).update(numchild=9),
    "the same is saved again": lambda: Project.objects.update(status=_first(Project).status),
    "a lock": lambda: Pagina.objects.update(locked=True),
    "an account": lambda: GebruikerFactory(),
    "a group": lambda: Group.objects.create(name="Anders"),
    "nothing is deleted": lambda: Trefwoord.objects.filter(pk=0).delete(),
}


@pytest.mark.parametrize("wat", NIETS)
def test_what_no_visitor_sees_is_no_change(wat):
    NieuwsberichtFactory(live=False, title="Klad", trefwoorden=["energie"])
    assert not is_change(NIETS[wat])


def test_every_table_is_counted_unless_it_is_named_as_bookkeeping():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger WHERE tgname LIKE 'inhoudversie%' GROUP BY 1"
        )
        aantallen = dict(cursor.fetchall())
    tabellen = {tabel.tabel for tabel in list_inhoud()}
    assert {tabel: aantallen.get(tabel) for tabel in tabellen} == dict.fromkeys(tabellen, 3)
    assert tabellen >= {"core_pagina", "nieuws_nieuwsbericht", "core_regio", "wagtailredirects_redirect"}
    assert aantallen.keys() - tabellen == {Inhoudversie._meta.db_table}


def test_a_trigger_that_is_missing_comes_back_and_one_that_nobody_wants_goes():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'core_trefwoord'::regclass AND tgname LIKE 'inh%'"
        )
        namen = sorted(naam for (naam,) in cursor.fetchall())
        cursor.execute(f"DROP TRIGGER {namen[0]} ON core_trefwoord")
        cursor.execute(
            "CREATE TRIGGER inhoudversie_oud AFTER INSERT ON core_gebruiker EXECUTE FUNCTION inhoudversie_tel()"
        )
    install_triggers()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'core_trefwoord'::regclass AND tgname LIKE 'inh%'"
        )
        assert sorted(naam for (naam,) in cursor.fetchall()) == namen
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgname = 'inhoudversie_oud'")
        assert cursor.fetchone() == (0,)


def test_one_transaction_is_one_change():
    look()
    for naam in ("een", "twee"):
        TrefwoordFactory(naam=naam)
    assert Inhoudversie.objects.latest("pk").aantal == 1
    voor = Inhoudversie.objects.count()
    TrefwoordFactory(naam="drie")
    assert Inhoudversie.objects.count() == voor


def test_what_is_rolled_back_is_no_change_and_what_follows_is():
    voor = look().versie
    punt = transaction.savepoint()
    TrefwoordFactory(naam="een")
    transaction.savepoint_rollback(punt)
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('regioprogramma.geteld', true), '')")
        assert cursor.fetchone() == ("",)
    assert look().versie == voor
    assert is_change(lambda: TrefwoordFactory(naam="twee"))


def test_old_changes_are_put_together_without_a_change():
    for nummer in range(VEEL + 1):
        Inhoudversie.objects.create(kenmerk=nummer * 7919)
    # What was committed has the moment of that; only then can it be of an hour ago.
    begin_again()
    Inhoudversie.objects.update(moment=timezone.now() - timedelta(hours=1))
    voor = look()
    merge_versies()
    assert Inhoudversie.objects.count() == 3
    na = look()
    assert (na.versie, na.sinds) == (voor.versie, voor.sinds)


def test_the_same_count_after_a_backup_was_put_back_is_another_version():
    voor = look().versie
    punt = transaction.savepoint()
    TrefwoordFactory(naam="een")
    een = look().versie
    transaction.savepoint_rollback(punt)
    assert look().versie == voor
    TrefwoordFactory(naam="twee")
    assert look().versie not in {voor, een}


def test_a_day_that_begins_is_a_change(time_machine):
    time_machine.move_to("2099-11-27T12:00:00+01:00")
    voor = look()
    time_machine.move_to("2099-11-28T00:00:01+01:00")
    na = look()
    assert voor.versie != na.versie
    assert na.sinds > voor.sinds


def test_the_end_of_a_page_is_a_change_at_its_moment(time_machine):
    time_machine.move_to("2099-11-27T12:00:00+01:00")
    Nieuwsbericht.objects.update(expire_at=timezone.now() + timedelta(minutes=5))
    voor = look().versie
    time_machine.move_to("2099-11-27T12:04:59+01:00")
    assert look().versie == voor
    time_machine.move_to("2099-11-27T12:05:01+01:00")
    assert look().versie != voor


def test_a_page_that_is_made_and_a_search_that_finds_nothing_change_nothing(client):
    adres = _first(Project).url
    # The first visitor has the related engine make its weights, and search its index.
    client.get(adres)
    client.get("/zoeken/?q=qwertyuiop")
    begin = look().versie
    assert client.get(adres).status_code == 200
    assert client.get("/zoeken/?q=qwertyuiop").status_code == 200
    assert look().versie == begin
