"""The feed of changes: in order, without gaps, with what went, and nothing of what was never public."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import kopie_teruggezet
from regioprogramma.inhoudversie.inhoud import list_inhoud
from regioprogramma.opendata.wijzigingen import Gegevenswijziging, Rijwijziging, catch_up
from regioprogramma.opendata.wijzigingen.triggers import list_gevolgd
from tests.factories import (
    BijdrageFactory,
    DeelnameFactory,
    GemeenteFactory,
    OrganisatieFactory,
    PartnerschapFactory,
    ProjectFactory,
)
from tests.inhoudversie.tellen import begin_again

pytestmark = pytest.mark.django_db
API = "/api/v1/wijzigingen"


@pytest.fixture
def read(client):
    """Return a function that reads what changed after a number: {(kind, id): change}, and the number to go on with."""

    def read_on(na=0, vraag=""):
        # As in transactions of their own.
        begin_again()
        gevonden, meer = {}, True
        while meer:
            antwoord = client.get(f"{API}?na={na}&paginaGrootte=100{vraag}")
            assert antwoord.status_code == 200, antwoord.content
            blad = antwoord.json()
            gevonden.update({(item["soort"], item["id"]): item for item in blad["items"]})
            na, meer = blad["laatste"], blad["meer"]
        begin_again()
        return gevonden, na

    return read_on


def test_from_nought_there_is_everything_that_is_public(read):
    project, _concept = ProjectFactory(), ProjectFactory(live=False)
    gevonden, _na = read()
    assert [pk for soort, pk in gevonden if soort == "projecten"] == [project.pk]
    assert gevonden["projecten", project.pk]["gegeven"]["titel"] == project.title


def test_only_what_changed_comes_after_a_number(read):
    project, ander = ProjectFactory(), ProjectFactory()
    _alles, na = read()
    assert read(na) == ({}, na)
    project.title = "Anders"
    project.save_revision().publish()
    gevonden, verder = read(na)
    assert gevonden["projecten", project.pk]["gegeven"]["titel"] == "Anders"
    assert ("projecten", ander.pk) not in gevonden
    assert verder > na


def test_what_names_a_thing_changed_when_that_got_another_name(read):
    partij = OrganisatieFactory()
    project = PartnerschapFactory(organisatie=partij, pagina=ProjectFactory()).pagina
    bijdrage = BijdrageFactory(pagina=project, organisatie=partij)
    _alles, na = read()
    partij.naam = "Waterschap"
    partij.save()
    gevonden, _na = read(na)
    assert gevonden["projecten", project.pk]["gegeven"]["partners"][0]["titel"] == "Waterschap"
    assert gevonden["bijdragen", bijdrage.pk]["gegeven"]["organisatie"]["titel"] == "Waterschap"


@pytest.mark.parametrize("weg", ["unpublish", "delete"])
def test_what_went_is_a_tombstone_with_all_that_stood_on_it(read, weg):
    bijdrage = BijdrageFactory(pagina=ProjectFactory())
    _alles, na = read()
    getattr(Pagina.objects.get(pk=bijdrage.pagina_id).specific, weg)()
    gevonden, _na = read(na)
    for plek in (("projecten", bijdrage.pagina_id), ("bijdragen", bijdrage.pk)):
        assert gevonden[plek]["verwijderd"] is True
        assert (gevonden[plek]["gegeven"], gevonden[plek]["adres"]) == (None, None)


def test_of_what_was_never_public_there_is_no_tombstone_either(read):
    concept = ProjectFactory(live=False)
    _alles, na = read()
    pk = concept.pk
    concept.title = "Nog steeds een concept"
    concept.save()
    concept.delete()
    assert ("projecten", pk) not in read(na)[0]
    assert not Gegevenswijziging.objects.filter(soort="projecten", ding=pk).exists()


def test_a_change_that_is_rolled_back_leaves_nothing(read):
    project = ProjectFactory()
    _alles, na = read()
    with transaction.atomic():
        Pagina.objects.filter(pk=project.pk).update(title="Toch niet")
        assert Rijwijziging.objects.filter(ding=project.pk).exists(), "it is noted in the same transaction"
        transaction.set_rollback(True)
    assert not Rijwijziging.objects.exists()
    assert read(na) == ({}, na)


def test_a_draft_and_what_no_visitor_sees_change_nothing(read):
    project = ProjectFactory()
    _alles, na = read()
    project.title = "Nog niet"
    project.save_revision()
    assert read(na) == ({}, na)


def test_a_page_that_expires_is_a_tombstone_at_that_moment(read):
    project = ProjectFactory(expire_at=timezone.now() + timedelta(minutes=5))
    _alles, na = read()
    with time_machine.travel(timezone.now() + timedelta(minutes=6), tick=False):
        assert read(na)[0]["projecten", project.pk]["verwijderd"] is True


def test_a_day_that_comes_changes_what_is_told_by_the_day(read):
    gisteren, vandaag = (datetime(2026, 5, dag, 12, tzinfo=timezone.get_default_timezone()) for dag in (1, 2))
    with time_machine.travel(gisteren, tick=False):
        deelname = DeelnameFactory(pagina=ProjectFactory(), gemeente=GemeenteFactory(), van=date(2026, 5, 2))
        gevonden, na = read()
        assert gevonden["projecten", deelname.pagina_id]["gegeven"]["gemeenten"] == []
    with time_machine.travel(vandaag, tick=False):
        gevonden, _na = read(na)
        assert len(gevonden["projecten", deelname.pagina_id]["gegeven"]["gemeenten"]) == 1


def test_another_address_of_the_site_changes_everything(read):
    project = ProjectFactory()
    _alles, na = read()
    site = Site.objects.get(is_default_site=True)
    site.hostname = "elders.example"
    site.save()
    assert ("projecten", project.pk) in read(na)[0]


def test_of_so_many_rows_that_it_is_quicker_everything_changed(read, monkeypatch):
    ander = ProjectFactory()
    _alles, na = read()
    monkeypatch.setattr("regioprogramma.opendata.wijzigingen.bijwerken._MEESTE", 3)
    for _keer in range(3):
        ProjectFactory()
    assert ("projecten", ander.pk) in read(na)[0]


def test_another_site_has_changes_of_its_own(read, client):
    hier = ProjectFactory()
    begin = Pagina.objects.get(depth=1).specific
    elders = begin.add_child(instance=Pagina(title="Elders", slug="elders", samenvatting="Een ander."))
    daar = ProjectFactory(ouder=elders)
    Site.objects.create(hostname="127.0.0.1", port=80, root_page=elders)
    assert {pk for soort, pk in read()[0] if soort == "projecten"} == {hier.pk}
    antwoord = client.get(f"{API}?soort=projecten", headers={"host": "127.0.0.1"}).json()
    assert [item["id"] for item in antwoord["items"]] == [daar.pk]


def test_only_the_kinds_that_are_asked(read):
    bijdrage = BijdrageFactory(pagina=ProjectFactory())
    assert {soort for soort, _pk in read(vraag="&soort=bijdragen&soort=mijlpalen")[0]} == {"bijdragen"}
    assert read(vraag="&soort=bijdragen")[0].keys() == {("bijdragen", bijdrage.pk)}


def test_a_page_says_how_to_go_on(client, read):
    for _keer in range(3):
        ProjectFactory()
    antwoord = client.get(f"{API}?soort=projecten&paginaGrootte=2")
    blad = antwoord.json()
    assert (len(blad["items"]), blad["meer"], blad["laatste"]) == (2, True, blad["items"][-1]["volgnummer"])
    assert f'na={blad["laatste"]}&soort=projecten&paginaGrootte=2>; rel="next"' in antwoord["Link"]
    rest = client.get(f"{API}?soort=projecten&na={blad['laatste']}").json()
    assert (len(rest["items"]), rest["meer"]) == (1, False)


@pytest.mark.parametrize(
    ("vraag", "naam", "status"),
    [
        ("na=-1", "na", 400), ("na=x", "na", 400), ("na=", "na", 400), (f"na={2**60}", "na", 400), ("na=1", "na", 404),
        ("na=1&na=2", "na", 400), ("soort=mensen", "soort", 400), ("paginaGrootte=101", "paginaGrootte", 400),
        ("opgave=1", "opgave", 400),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_with_its_name(client, vraag, naam, status):
    antwoord = client.get(f"{API}?{vraag}")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (status, "application/problem+json")
    assert antwoord.json()["parameter"] == naam


def test_whoever_read_further_than_there_is_begins_anew(client, read):
    ProjectFactory()
    _alles, na = read()
    probleem = client.get(f"{API}?na={na + 1}").json()
    assert (probleem["status"], "na=0" in probleem["detail"]) == (404, True)


def test_after_a_backup_was_put_back_everybody_begins_anew(client, read):
    project = ProjectFactory()
    _alles, na = read()
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        kopie_teruggezet.send(sender=None)
        assert client.get(f"{API}?na={na}").status_code == 404
        gevonden, verder = read()
    assert ("projecten", project.pk) in gevonden
    assert min(item["volgnummer"] for item in gevonden.values()) > na
    assert verder > na


def test_csv_and_ndjson_give_all_of_it_at_once(client, read):
    for _keer in range(3):
        ProjectFactory()
    gevonden, _na = read()
    regels = client.get(API, headers={"Accept": "application/x-ndjson"}).getvalue().decode().splitlines()
    rijen = client.get(API, headers={"Accept": "text/csv"}).getvalue().decode().splitlines()
    assert (len(regels), len(rijen)) == (len(gevonden), len(gevonden) + 1)
    assert "volgnummer;moment;soort;id;verwijderd;adres" in rijen[0]


def test_what_nobody_changed_is_answered_with_one_question(client, read, django_assert_max_num_queries):
    ProjectFactory()
    read()
    merk = client.get(API)["ETag"]
    # The other is which site it is; a server that keeps pages looks that up once.
    with django_assert_max_num_queries(2):
        assert client.get(API, headers={"If-None-Match": merk}).status_code == 304


def test_when_nothing_changed_nothing_is_looked_up(read):
    ProjectFactory()
    read()
    catch_up()
    with CaptureQueriesContext(connection) as vragen:
        catch_up()
    assert len(vragen) == 3, "how far it is, the version, and whether rows were noted"


def test_every_table_that_is_followed_is_one_of_content():
    inhoud = {tabel.tabel for tabel in list_inhoud()}
    assert not list_gevolgd().keys() - inhoud
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'opendata_volg_%'")
        assert {tabel for (tabel,) in cursor.fetchall()} == set(list_gevolgd())
