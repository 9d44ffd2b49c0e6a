"""/healthz: for every name, without a cookie, and honest about the database."""

import socket
import time

import pytest
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from regioprogramma.achtergrond.models import Werker
from regioprogramma.gezondheid import onderdelen
from regioprogramma.gezondheid.peiling import GELDIG_VOOR
from regioprogramma.settings import adressen
from tests.databases import another_database


@pytest.mark.django_db
def test_healthy_under_any_name_and_over_http(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    response = client.get("/healthz", headers={"host": "10.0.0.7:8000"})
    assert (response.status_code, response.content, response["Content-Type"]) == (200, b"ok", "text/plain")
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


@pytest.mark.django_db
def test_a_database_that_is_gone_is_503(client, tmp_path):
    time.sleep(GELDIG_VOOR)
    with another_database(HOST=str(tmp_path)):
        response = client.get("/healthz")
    assert response.status_code == 503
    assert str(tmp_path).encode() not in response.content


@pytest.mark.django_db
def test_a_database_that_says_nothing_is_503_in_a_second(client):
    """It takes the connection, and is silent."""
    time.sleep(GELDIG_VOOR)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with another_database(HOST="127.0.0.1", PORT=str(silent.getsockname()[1])):
            begin = time.monotonic()
            assert client.get("/healthz").status_code == 503
        # The answer does not wait for the two seconds after which connecting is given up.
        assert time.monotonic() - begin < 2


def test_only_asking_is_allowed(client):
    assert client.post("/healthz").status_code == 405


class TestGereed:
    @pytest.fixture
    def whole(self, db, monkeypatch):
        """A site that lacks nothing, on a machine with room."""
        monkeypatch.setattr(onderdelen, "_RUIMTE", 0)
        # What a test before this one heard no longer counts.
        time.sleep(GELDIG_VOOR)
        Werker.objects.create(naam="werker", gezien_op=timezone.now())

    def test_a_whole_site_is_ready_under_any_name(self, client, whole):
        response = client.get("/gereed", headers={"host": "10.0.0.7:8000"})
        assert (response.status_code, response.content) == (200, b"ready")
        assert (response["Cache-Control"], response.cookies) == ("no-store", {})

    def test_without_the_database_it_is_not(self, client, whole, tmp_path):
        with another_database(HOST=str(tmp_path)):
            response = client.get("/gereed")
        assert (response.status_code, response.content) == (503, b"not ready: database")

    def test_before_the_migrations_it_is_not(self, client, whole):
        MigrationRecorder.Migration.objects.filter(app="achtergrond").delete()
        response = client.get("/gereed")
        assert (response.status_code, response.content) == (503, b"not ready: migrations")

    def test_of_a_newer_schema_it_is(self, client, whole):
        MigrationRecorder.Migration.objects.create(app="core", name="9999_later")
        assert client.get("/gereed").content == b"ready"

    def test_what_it_does_without_is_named_and_visitors_may_come(self, client, whole, settings, tmp_path):
        Werker.objects.all().delete()
        settings.CACHES = {**settings.CACHES, "default": adressen.cache("redis://127.0.0.1:1/0")}
        (tmp_path / "file").touch()
        settings.MEDIA_ROOT = tmp_path / "file" / "media"
        response = client.get("/gereed")
        assert (response.status_code, response.content) == (200, b"degraded: cache, disk, worker")

    def test_a_full_disk_is_told(self, client, whole, monkeypatch):
        monkeypatch.setattr(onderdelen, "_RUIMTE", 10**18)
        assert client.get("/gereed").content == b"degraded: disk"
