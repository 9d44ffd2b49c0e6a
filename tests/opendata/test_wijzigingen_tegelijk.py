"""Whoever reads the changes while others write misses nothing, whichever transaction is final first."""

import psycopg
import pytest
from django.db import connection
from django.test import Client

from tests.factories import ProjectFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_database")]
API = "/api/v1/wijzigingen"
HERNOEM = "UPDATE core_pagina SET title = %s WHERE id = %s"


def connect():
    return psycopg.connect(
        host=connection.settings_dict["HOST"], dbname=connection.settings_dict["NAME"], user="postgres"
    )


def read(na=0):
    """Return {id: title} of the projects that changed after a number, and the number to go on with."""
    blad = Client().get(f"{API}?soort=projecten&na={na}&paginaGrootte=100").json()
    return {item["id"]: item["gegeven"]["titel"] for item in blad["items"]}, blad["laatste"]


def test_what_is_final_later_comes_later_also_when_it_was_begun_first():
    een, ander = ProjectFactory(), ProjectFactory()
    _alles, na = read()
    with connect() as eerst, connect() as later:
        eerst.execute(HERNOEM, ["Begon eerst", een.pk])
        later.execute(HERNOEM, ["Was eerst klaar", ander.pk])
        later.commit()
        gevonden, na = read(na)
        assert gevonden == {ander.pk: "Was eerst klaar"}
        eerst.commit()
    assert read(na)[0] == {een.pk: "Begon eerst"}
