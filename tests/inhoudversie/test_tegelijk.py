"""Two transactions at once: whichever is final first, what visitors see after both is a change."""

from threading import Thread

import psycopg
import pytest
from django.db import connection

from nieuws.models import Nieuwsbericht
from regioprogramma.inhoudversie.stand import look_up
from tests.databases import waits_for_a_lock
from tests.factories import NieuwsberichtFactory
from tests.wachten import until

pytestmark = pytest.mark.django_db
#: What belongs to a draft is written, by whoever; and the draft is published.
SCHRIJF = "UPDATE nieuws_nieuwsbericht SET soort = 'persbericht' WHERE pagina_ptr_id = %s"
PUBLICEER = "UPDATE core_pagina SET live = true WHERE id = %s"


@pytest.fixture
def concept(own_database):
    """The id of a page that was never published."""
    return NieuwsberichtFactory(live=False, soort="nieuws").pk


def connect():
    return psycopg.connect(
        host=connection.settings_dict["HOST"], dbname=connection.settings_dict["NAME"], user="postgres"
    )


def versie():
    with connection.cursor() as cursor:
        return look_up(cursor).versie


def test_a_draft_that_is_published_while_it_is_written(concept):
    """Who publishes waits until what was written is final; visitors then see both."""
    with connect() as schrijver, connect() as uitgever:
        schrijver.execute(SCHRIJF, [concept])
        draad = Thread(target=lambda: (uitgever.execute(PUBLICEER, [concept]), uitgever.commit()))
        draad.start()
        until(waits_for_a_lock)
        voor = versie()
        schrijver.commit()
        draad.join(30)
        assert versie() != voor
        assert Nieuwsbericht.objects.get(pk=concept).live


def test_what_is_written_while_a_draft_is_being_published(concept):
    """Who writes waits for nobody."""
    with connect() as schrijver, connect() as uitgever:
        uitgever.execute(PUBLICEER, [concept])
        schrijver.execute(SCHRIJF, [concept])
        uitgever.commit()
        voor = versie()
        schrijver.commit()
        assert versie() != voor


def test_what_is_written_just_after_a_draft_was_published(concept):
    """By a statement that began before."""
    with connect() as schrijver, connect() as uitgever:
        schrijver.execute("SELECT 1")
        uitgever.execute(PUBLICEER, [concept])
        uitgever.commit()
        voor = versie()
        schrijver.execute(SCHRIJF, [concept])
        schrijver.commit()
        assert versie() != voor
