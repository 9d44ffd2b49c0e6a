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


@pytest.mark.parametrize("vorm", ["application/json", "application/x-ndjson"])
def test_what_a_number_stands_for_is_read_where_it_is_written(vorm):
    """A replica may be of the version before: its old words would then never be corrected."""
    ProjectFactory()
    buiten = []

    def watch(execute, sql, params, many, context):
        if 'FROM "projecten_project"' in sql and not connection.in_atomic_block:
            buiten.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        antwoord = Client().get(f"{API}?soort=projecten", headers={"Accept": vorm})
        tekst = antwoord.getvalue().decode()
    assert '"titel"' in tekst
    assert not buiten


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
