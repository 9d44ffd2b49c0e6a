"""How queries go to PostgreSQL: read and planned once, and what must go otherwise does."""

import pytest
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Concat

from regioprogramma.core.models import Pagina

pytestmark = pytest.mark.django_db


def prepared():
    """Return the texts that this connection has prepared, and how many values each takes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement, cardinality(parameter_types) FROM pg_prepared_statements")
        return dict(cursor.fetchall())


def test_a_query_that_comes_often_is_read_once_whatever_its_values():
    for nummer in range(4):
        list(Pagina.objects.filter(pk=nummer, title="Zo heet er geen").values_list("slug"))
    assert [aantal for tekst, aantal in prepared().items() if '"title" = $' in tekst] == [2]


def test_what_is_distinct_is_ordered_by_an_expression_with_a_value_in_it():
    for _ in range(4):
        paginas = Pagina.objects.filter(title__contains="%").distinct().order_by(Concat("title", Value("100%'s")))
        assert list(paginas) == []
    assert not [tekst for tekst in prepared() if "DISTINCT" in tekst]


def test_there_may_be_more_values_than_postgresql_takes_apart():
    assert list(Pagina.objects.filter(pk__in=range(-70_000, 0))) == []
