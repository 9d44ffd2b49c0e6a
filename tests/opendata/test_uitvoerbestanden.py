"""A long list is a file that the worker writes once per version: whole, of one moment, and nobody waits in vain."""

import csv
import io
import os
from datetime import timedelta
from threading import Thread

import psycopg
import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, connections, router
from django.test import Client, override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from nieuws.models import Nieuwsbericht
from regioprogramma.core.lijsten import uitvoer
from regioprogramma.inhoudversie import stand
from regioprogramma.inhoudversie.stand import present_version
from regioprogramma.opendata import bestanden, models, schrijven
from regioprogramma.opendata.models import BEGINT_BINNEN, TEKEN_BINNEN, VERVALT_NA, Uitvoerbestand
from regioprogramma.opendata.taken import remove_bestanden, write_bestand
from regioprogramma.settings import adressen
from tests.factories import NieuwsberichtFactory
from tests.paginacache.bezoeker import Proces
from tests.wachten import until

pytestmark = pytest.mark.django_db
ADRES = "/nieuws/?formaat=csv"
BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
KORT, LANG = 3, 5


@pytest.fixture(autouse=True)
def berichten(own_database, settings, monkeypatch):
    """A list that is long, read in parts of two; the worker does nothing until it is told to."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
    monkeypatch.setattr(bestanden, "KORT", KORT)
    monkeypatch.setattr(schrijven, "_TUSSENSTAND", 2)
    monkeypatch.setattr(uitvoer, "_STUK", 2)
    return NieuwsberichtFactory.create_batch(LANG, title="Eerst", trefwoorden=["eerst"])


def ask(client, adres=ADRES, secure=False, **koppen):
    """Ask as a browser does; return the answer, read to the end."""
    antwoord = client.get(adres, headers={**BROWSER, **koppen}, secure=secure)
    antwoord.inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    antwoord.close()
    return antwoord


def asked():
    """Return the files that the worker was asked to write."""
    return DBTaskResult.objects.filter(task_path=write_bestand.module_path)


def work():
    """Do what the worker was asked."""
    for taak in asked():
        taak.task.call(*taak.args_kwargs["args"])
        taak.delete()


def titles(antwoord):
    return [rij["titel"] for rij in csv.DictReader(io.StringIO(antwoord.inhoud.decode("utf-8-sig")), delimiter=";")]


def is_streamed(antwoord):
    """Whether the list was read for who asks, and not sent as a file."""
    return antwoord.status_code == 200 and antwoord.streaming and "Content-Length" not in antwoord


def is_file(antwoord):
    return antwoord.status_code == 200 and "Content-Length" in antwoord


def change():
    """Change something that visitors see."""
    bericht = Nieuwsbericht.objects.first()
    bericht.title = "Later"
    bericht.save_revision().publish()


def age(wat, **velden):
    """Let moments of a file lie further back."""
    for bestand in Uitvoerbestand.objects.all():
        nieuw = {veld: getattr(bestand, veld) - langer for veld, langer in velden.items()}
        Uitvoerbestand.objects.filter(pk=bestand.pk).update(**nieuw, **wat)


def at_every_count(opdracht):
    """Let the database do this whenever the worker says how far it is, before it goes on."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION intussen() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$BEGIN IF NEW.geschreven > OLD.geschreven THEN {opdracht}; END IF; RETURN NEW; END$$"
        )
        cursor.execute(
            "CREATE TRIGGER intussen AFTER UPDATE ON opendata_uitvoerbestand FOR EACH ROW EXECUTE FUNCTION intussen()"
        )


def test_who_asks_first_sees_how_far_it_is_and_then_gets_what_is_streamed(client):
    gestroomd = client.get(ADRES).getvalue()
    eerst = ask(client)
    assert (eerst.status_code, eerst["Cache-Control"], eerst["X-Robots-Tag"]) == (202, "no-store", "noindex")
    assert "Accept" in eerst["Vary"] and "Refresh" not in eerst and "http-equiv" not in eerst.text
    assert "Het bestand wordt gemaakt" in eerst.text and f'href="{ADRES}"' in eerst.text
    work()
    klaar = ask(client)
    assert is_file(klaar) and klaar.inhoud == gestroomd
    assert klaar["Content-Disposition"] == 'attachment; filename="nieuwsberichten.csv"'
    assert klaar["Content-Type"] == "text/csv; charset=utf-8"
    assert klaar["X-Robots-Tag"] == "noindex" and "Accept" in klaar["Vary"]
    assert is_file(ask(client, accept="*/*")), "for a program too, once it is there"


def test_a_file_of_the_other_kind_has_its_own_type(client):
    adres = ADRES.replace("csv", "json")
    ask(client, adres), work()
    assert ask(client, adres)["Content-Type"] == "application/json"


def test_a_page_says_how_many_rows_there_are_of_how_many(client):
    ask(client)
    Uitvoerbestand.objects.update(begonnen_op=timezone.now(), rijen=17_000, geschreven=4_500)
    tekst = ask(client).text
    assert "4.500 van 17.000 rijen" in tekst and 'value="4500" max="17000"' in tekst
    Uitvoerbestand.objects.update(rijen=None)
    tekst = ask(client).text
    assert "4.500 rijen" in tekst and "max=" not in tekst


def test_how_far_it_is_is_seen_while_it_is_written(client):
    at_every_count("INSERT INTO gezien VALUES (NEW.geschreven, NEW.rijen)")
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE gezien (geschreven int, rijen int)")
    ask(client), work()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM gezien ORDER BY 1")
        assert cursor.fetchall() == [(2, LANG), (4, LANG)]


@pytest.mark.parametrize("accept", [None, "*/*", "text/csv", "application/json, */*"])
def test_a_program_gets_the_list_at_once_and_never_a_page(client, accept):
    antwoord = client.get(ADRES, headers={"accept": accept} if accept else {})
    assert antwoord.streaming and antwoord["Content-Type"].startswith("text/csv") and "Accept" in antwoord["Vary"]
    assert len(list(antwoord)) == 1 + LANG
    assert not Uitvoerbestand.objects.exists()


def test_a_download_that_goes_on_never_gets_a_page(client):
    assert is_streamed(ask(client, range="bytes=10-"))


def test_a_short_list_is_streamed_as_before(client, berichten):
    for bericht in berichten[KORT:]:
        bericht.unpublish()
    antwoord = ask(client)
    assert is_streamed(antwoord) and len(titles(antwoord)) == KORT
    assert "Accept" not in antwoord.get("Vary", "").replace("Accept-Encoding", "")
    assert not Uitvoerbestand.objects.exists()


def test_a_file_is_of_one_moment_and_not_given_for_what_came_after(client):
    # The words of a message are asked for part by part, so also after the first count.
    at_every_count("UPDATE core_trefwoord SET naam = 'later'")
    ask(client)
    voor = present_version()
    work()
    bestand = Uitvoerbestand.objects.get()
    assert bestand.klaar_op and bestand.versie == voor != present_version()
    with bestand.file.open() as inhoud:
        tekst = inhoud.read()
    assert (tekst.count(b"eerst;"), tekst.count(b"later")) == (LANG, 0)
    assert ask(client).inhoud.count(b"later") == LANG


def test_a_file_that_was_asked_for_before_a_change_is_given_for_the_version_that_was_read(client):
    ask(client), change(), work()
    antwoord = ask(client)
    assert is_file(antwoord) and "Later" in titles(antwoord)


def test_of_a_version_there_is_one_file(client):
    ask(client)
    change()
    age({}, bijgewerkt_op=BEGINT_BINNEN * 2)
    Uitvoerbestand.objects.update(mislukt=True)
    ask(client)
    Uitvoerbestand.objects.update(mislukt=False)
    assert Uitvoerbestand.objects.count() == 2
    work()
    assert Uitvoerbestand.objects.get().versie == present_version()


def test_what_was_withdrawn_is_in_no_file_that_is_given_after_that(client, berichten):
    ask(client), work()
    assert len(titles(ask(client))) == LANG
    berichten[0].unpublish()
    assert len(titles(ask(client))) == LANG - 1, "streamed: the last file was made just now"
    age({}, klaar_op=bestanden.RUST)
    assert ask(client).status_code == 202
    work()
    antwoord = ask(client)
    assert is_file(antwoord) and len(titles(antwoord)) == LANG - 1


def test_a_list_in_which_something_expires_meanwhile_is_no_file(client, berichten):
    ask(client)
    Nieuwsbericht.objects.filter(pk=berichten[0].pk).update(expire_at=timezone.now() + timedelta(seconds=0.4))
    at_every_count("PERFORM pg_sleep(0.5)")
    work()
    assert not Uitvoerbestand.objects.exists()


def test_two_who_ask_at_once_have_one_file_made(client):
    change()
    eigen = connections["default"]

    def visit():
        connections["default"] = eigen.copy()
        try:
            uit.append(ask(Client()).status_code)
        finally:
            connections["default"].close()

    uit, draden = [], [Thread(target=visit) for _ in range(2)]
    with psycopg.connect(**eigen.get_connection_params()) as ander:
        # Both see that there is nothing, and neither can store it yet.
        ander.execute("LOCK TABLE opendata_uitvoerbestand IN SHARE ROW EXCLUSIVE MODE")
        [draad.start() for draad in draden]
        wachten = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'opendata_uitvoerbestand'::regclass"
        until(lambda: ander.execute(wachten).fetchone() == (2,))
    [draad.join() for draad in draden]
    assert uit == [202, 202]
    assert (Uitvoerbestand.objects.count(), asked().count()) == (1, 1)


@pytest.mark.parametrize(("begonnen", "geduld"), [(False, BEGINT_BINNEN), (True, TEKEN_BINNEN)])
def test_nobody_waits_for_a_worker_that_is_absent_or_was_killed(client, begonnen, geduld):
    ask(client)
    Uitvoerbestand.objects.update(begonnen_op=timezone.now() if begonnen else None)
    age({}, bijgewerkt_op=geduld - timedelta(seconds=5))
    assert ask(client).status_code == 202
    age({}, bijgewerkt_op=timedelta(seconds=6))
    assert is_streamed(ask(client))


def test_nobody_waits_behind_a_long_row_of_others(client, monkeypatch):
    monkeypatch.setattr(bestanden, "WACHTRIJ", 1)
    ask(client)
    assert is_streamed(ask(client, ADRES + "&sorteer=oudste"))
    work()
    assert ask(client, ADRES + "&sorteer=oudste").status_code == 202


def test_what_fails_is_logged_is_never_given_and_is_streamed(client, caplog):
    at_every_count("RAISE EXCEPTION 'stuk'")
    ask(client), work()
    assert "cannot be written" in caplog.text
    bestand = Uitvoerbestand.objects.get()
    assert bestand.mislukt and not bestand.klaar_op and not default_storage.exists(bestand.file.name)
    antwoord = ask(client)
    assert is_streamed(antwoord) and len(titles(antwoord)) == LANG
    assert b"Traceback" not in antwoord.inhoud


def test_a_file_is_stored_before_it_is_given_and_half_a_file_never_is(client):
    ask(client)
    bestand = Uitvoerbestand.objects.get()
    with default_storage.open(bestand.file.name, "wb") as half:
        half.write(b"titel;")
    assert ask(client).status_code == 202
    Uitvoerbestand.objects.update(mislukt=True)
    assert is_streamed(ask(client))
    assert is_streamed(ask(client, accept="*/*"))


@pytest.mark.parametrize("over", [0, 100])
def test_a_file_that_was_cut_off_is_not_given_and_is_written_again(client, over):
    ask(client), work()
    heel = ask(client)
    naam = Uitvoerbestand.objects.get().file.name
    os.truncate(default_storage.path(naam), over)
    assert ask(client).status_code == 202
    assert not default_storage.exists(naam)
    work()
    assert ask(client).inhoud == heel.inhoud


def test_a_task_that_runs_twice_writes_one_file(client):
    ask(client)
    [pk] = Uitvoerbestand.objects.values_list("pk", flat=True)
    work()
    voor = Uitvoerbestand.objects.get()
    write_bestand.call(pk)
    assert Uitvoerbestand.objects.get().klaar_op == voor.klaar_op
    write_bestand.call(0)


def test_a_worker_of_another_edition_writes_nothing_that_nobody_would_be_given(client, monkeypatch):
    ask(client)
    with monkeypatch.context() as anders:
        anders.setattr(stand, "uitgave", lambda: "anders")
        work()
    assert Uitvoerbestand.objects.get().mislukt
    assert is_streamed(ask(client))


@pytest.mark.parametrize("bij", [2, 4])
def test_a_file_that_is_no_longer_wanted_leaves_nothing_behind(client, bij):
    at_every_count(f"DELETE FROM opendata_uitvoerbestand WHERE NEW.geschreven = {bij}")
    ask(client)
    naam = Uitvoerbestand.objects.get().file.name
    work()
    assert not Uitvoerbestand.objects.exists() and not default_storage.exists(naam)


def test_a_file_is_sent_in_part_or_not_again(client):
    ask(client), work()
    heel = ask(client)
    deel = ask(client, range="bytes=3-12")
    assert (deel.status_code, deel.inhoud) == (206, heel.inhoud[3:13])
    assert deel["Content-Range"] == f"bytes 3-12/{len(heel.inhoud)}"
    assert ask(client, **{"if-none-match": heel["ETag"]}).status_code == 304
    change()
    for deel in ({"range": "bytes=3-12"}, {}):
        later = ask(client, **deel, **{"if-range": heel["ETag"]})
        assert later.status_code == 200 and "Later" in titles(later), "nothing is put behind a part of another version"


def test_a_file_belongs_to_its_filters_and_not_to_how_they_are_written(client):
    (
        ask(client),
        ask(client, ADRES + "&utm_source=brief&soort=bestaatniet"),
        ask(client, "/nieuws/?sorteer=x&formaat=csv"),
    )
    assert Uitvoerbestand.objects.count() == 1
    Nieuwsbericht.objects.update(soort="persbericht")
    NieuwsberichtFactory(title="Gewoon", soort="nieuws")
    work()
    age({}, klaar_op=bestanden.RUST)
    ask(client, ADRES + "&soort=persbericht"), ask(client)
    work()
    assert titles(ask(client, ADRES + "&soort=persbericht")) == ["Eerst"] * LANG
    assert len(titles(ask(client))) == LANG + 1


def test_a_list_has_one_file_by_whatever_name_and_port_its_site_is_asked(client):
    for host in ("testserver", "127.0.0.1", "testserver:2001", "testserver:2002", "testserver."):
        ask(client, host=host)
    assert Uitvoerbestand.objects.count() == 1
    work()
    assert is_file(ask(client, host="127.0.0.1:2003"))


def test_each_site_has_its_own_files(client):
    home = Site.objects.get(is_default_site=True).root_page
    ander = home.copy(to=home.get_parent(), update_attrs={"slug": "ander"}, recursive=True, keep_live=True)
    Site.objects.create(hostname="127.0.0.1", port=80, root_page=ander)
    ask(client), ask(client, host="127.0.0.1")
    work()
    assert Uitvoerbestand.objects.filter(klaar_op__isnull=False).count() == 2
    assert b"http://127.0.0.1/" in ask(client, host="127.0.0.1").inhoud
    assert b"127.0.0.1" not in ask(client).inhoud


def test_a_site_that_answers_over_https_alone_is_asked_so_by_its_worker(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    ask(client, secure=True), work()
    assert is_file(ask(client, secure=True))
    assert Uitvoerbestand.objects.get().adres.startswith("https://testserver/")


def test_what_is_kept_of_files_is_no_change_of_the_content(client):
    voor = present_version()
    ask(client), work(), ask(client)
    age({}, klaar_op=VERVALT_NA)
    Uitvoerbestand.objects.all().delete()
    assert present_version() == voor


def test_the_page_cache_keeps_neither_the_page_nor_the_file_nor_the_list(tmp_path):
    proces = Proces(tmp_path)
    assert proces.get(ADRES, Accept=BROWSER["accept"]).status == 202
    gestroomd = proces.get(ADRES)
    assert (gestroomd.status, gestroomd.koppen["Cache-Control"]) == (200, "no-cache")
    work()
    for _ in range(2):
        klaar = proces.get(ADRES, Accept=BROWSER["accept"])
        assert klaar.status == 200 and klaar.ruw and "Accept" in klaar.koppen["Vary"].split(", ")
    # Beside what the worker asked, which did not come through here.
    assert proces.gemaakt["/nieuws/"] == 4


def test_to_give_a_file_costs_the_same_however_long_it_is(client, count_queries):
    ask(client), work()
    weinig = count_queries(lambda: ask(client))
    NieuwsberichtFactory.create_batch(LANG)
    age({}, klaar_op=bestanden.RUST)
    ask(client), work()
    assert is_file(ask(client))
    assert count_queries(lambda: ask(client)) == weinig <= 12


def test_what_is_known_of_files_is_read_where_it_is_written(monkeypatch):
    class Elders:
        def db_for_read(self, model, **hints):
            return "replica"

    monkeypatch.setattr(router, "routers", [Elders()])
    assert Nieuwsbericht.objects.all().db == "replica"
    assert Uitvoerbestand.objects.all().db == "default"


def test_a_file_that_is_gone_is_made_again(client):
    ask(client), work()
    default_storage.delete(Uitvoerbestand.objects.get().file.name)
    assert is_streamed(ask(client, accept="*/*"))
    assert ask(client).status_code == 202
    work()
    assert is_file(ask(client))


def test_who_asks_while_the_storage_is_away_gets_the_list_all_the_same(client, settings):
    ask(client), work()
    weg = adressen.bucket("http://sleutel:geheim@127.0.0.1:1/regio?region=nl")
    with override_settings(STORAGES={**settings.STORAGES, "default": weg}):
        assert is_streamed(ask(client))
        change()
        age({}, klaar_op=VERVALT_NA)
        remove_bestanden()
        assert Uitvoerbestand.objects.count() == 1, "or nobody would find its file again"
    remove_bestanden()
    assert not Uitvoerbestand.objects.exists()


def test_what_nobody_is_given_any_more_goes_with_its_file(client):
    ask(client), work()
    bestand = Uitvoerbestand.objects.get()
    age({}, klaar_op=VERVALT_NA)
    remove_bestanden()
    assert default_storage.exists(bestand.file.name), "it is of the present version"
    change()
    remove_bestanden()
    assert not Uitvoerbestand.objects.exists() and not default_storage.exists(bestand.file.name)


@pytest.mark.parametrize("hoe", [{"mislukt": True}, {"begonnen_op": timezone.now()}, {}])
def test_what_never_came_goes_after_a_while_and_is_tried_again(client, hoe):
    ask(client)
    age(hoe, bijgewerkt_op=VERVALT_NA - timedelta(seconds=30))
    remove_bestanden()
    assert is_streamed(ask(client))
    age({}, bijgewerkt_op=timedelta(seconds=31))
    remove_bestanden()
    assert ask(client).status_code == 202


def test_only_the_newest_files_are_kept(client, monkeypatch):
    monkeypatch.setattr(models, "HOOGSTENS", 1)
    for adres in (ADRES, ADRES + "&sorteer=oudste"):
        ask(client, adres), work()
    remove_bestanden()
    assert "oudste" in Uitvoerbestand.objects.get().adres


def test_what_the_site_remembers_in_the_database_does_not_break_off_a_file(client, settings):
    settings.CACHES = {
        **settings.CACHES,
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "django_cache"},
    }
    call_command("createcachetable")
    ask(client)
    Site.get_site_root_paths()
    with connection.cursor() as cursor:
        # Whoever reads what is over removes it, and who only reads may not.
        cursor.execute("UPDATE django_cache SET expires = now() - interval '1 day'")
        assert cursor.rowcount
    work()
    assert is_file(ask(client))
