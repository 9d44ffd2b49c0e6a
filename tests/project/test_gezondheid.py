"""/healthz: for every name, without a cookie, and honest about the database."""

import socket
import time

import pytest

from regioprogramma.gezondheid.peiling import GELDIG
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
    time.sleep(GELDIG)
    with another_database(HOST=str(tmp_path)):
        response = client.get("/healthz")
    assert response.status_code == 503
    assert str(tmp_path).encode() not in response.content


@pytest.mark.django_db
def test_a_database_that_says_nothing_is_503_in_a_second(client):
    """It takes the connection, and is silent."""
    time.sleep(GELDIG)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with another_database(HOST="127.0.0.1", PORT=str(silent.getsockname()[1])):
            begin = time.monotonic()
            assert client.get("/healthz").status_code == 503
        # The answer does not wait for the two seconds after which connecting is given up.
        assert time.monotonic() - begin < 2


def test_only_asking_is_allowed(client):
    assert client.post("/healthz").status_code == 405
