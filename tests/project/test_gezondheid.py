"""/healthz: for every name, without a cookie, and honest about the database."""

import pytest
from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper

from regioprogramma import gezondheid


@pytest.mark.django_db
def test_healthy_under_any_name_and_over_http(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    response = client.get("/healthz", headers={"host": "10.0.0.7:8000"})
    assert (response.status_code, response.content, response["Content-Type"]) == (200, b"ok", "text/plain")
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


@pytest.mark.django_db
def test_a_database_that_is_gone_is_503(client, tmp_path, monkeypatch):
    gone = DatabaseWrapper({**connection.settings_dict, "HOST": str(tmp_path)}, alias="gone")
    monkeypatch.setattr(gezondheid, "connection", gone)
    response = client.get("/healthz")
    assert response.status_code == 503
    assert str(tmp_path).encode() not in response.content


def test_only_asking_is_allowed(client):
    assert client.post("/healthz").status_code == 405
