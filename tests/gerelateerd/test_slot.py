"""Two processes do not store lists of an index that one of them is changing."""

import psycopg
import pytest
from django.db import connection

from regioprogramma.core.registers import Slot
from regioprogramma.gerelateerd.berekenen import store_lijsten
from regioprogramma.gerelateerd.models import Lijst, Stuk, Versie
from tests.factories import TrefwoordFactory


@pytest.mark.django_db
def test_a_list_is_not_stored_while_somebody_changes_the_index():
    settings = {**connection.get_connection_params(), "cursor_factory": None}
    with psycopg.connect(**settings) as ander:
        ander.execute("SELECT pg_advisory_xact_lock(%s)", [Slot.GERELATEERD])
        # Not by publishing a page: that waits for the lock.
        Versie.objects.create(stukken=2, gemiddelde=1, actief=True)
        Stuk.objects.create(
            stuk_id=1, soort=5, site_id=1, levend=False, dag=0, trefwoorden=[TrefwoordFactory().pk], buiten=[1]
        )
        assert store_lijsten([1]) != {}
        assert not Lijst.objects.exists()
    assert store_lijsten([1]) != {}
    assert Lijst.objects.exists()
