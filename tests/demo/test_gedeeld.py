"""What pages of one version of the content share, on the demo: it changes no page, and spares the database."""

import random
from uuid import uuid4

import pytest
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import op_versie
from tests.bench.inhoud import GENERATED
from tests.demo.test_demo_inhoud import geladen  # noqa: F401 - the demo's content

pytestmark = [pytest.mark.django_db, pytest.mark.demo]
#: How many of the questions are left when all pages are made within one version.
OVER = 0.72


def visit(adressen):
    """Return ({address: its HTML}, how many questions that took)."""
    client = Client()
    # Django keeps no more than some thousands of them.
    reset_queries()
    with CaptureQueriesContext(connection) as vragen:
        return {adres: client.get(adres).text for adres in adressen}, len(vragen)


@pytest.fixture(scope="module")
def bezoeken(geladen):  # noqa: F811 - pytest's way to name a fixture
    """All pages (each by itself, all in one version), as `visit` returns them."""
    adressen = [*(pagina.url for pagina in Pagina.objects.visible().order_by("pk")), *GENERATED.values()]
    # What the worker makes, or else the first visitor: the related lists.
    visit(adressen)
    apart = visit(adressen)
    random.Random(1).shuffle(adressen)
    with op_versie(str(uuid4())):
        return apart, visit(adressen)


def test_a_page_is_the_same_whatever_page_was_made_before_it_in_its_version(bezoeken):
    (apart, _), (samen, _) = bezoeken
    assert [adres for adres in apart if samen[adres] != apart[adres]] == []


def test_all_pages_of_a_version_ask_the_database_much_less_than_each_by_itself(bezoeken):
    (_, apart), (_, samen) = bezoeken
    assert samen <= OVER * apart, (samen, apart)
