"""The rules of the database about one row, judged for many rows in one question.

Django asks the database once per rule and row, and once more on either side of it within a transaction
(`CheckConstraint.validate`, Django 5.2): more than a hundred for a deal that is published.
"""

import logging
from collections.abc import Collection, Sequence
from contextlib import nullcontext

from django.core.exceptions import EmptyResultSet, FieldError, ValidationError
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, transaction
from django.db.models import BooleanField, CheckConstraint, Model, Q, Value
from django.db.models.functions import Coalesce
from django.db.models.sql import Query

_Sql = tuple[str, int, Sequence[object]]

logger = logging.getLogger(__name__)


def check_all(dingen: Sequence[tuple[Model, Collection[str]]]) -> dict[int, ValidationError]:
    """Return {place in `dingen`: what is wrong} of the things that break a rule; each goes with fields left out.

    A rule about a field that is left out is not asked.
    """
    vragen: list[_Sql] = []
    regels: list[tuple[int, CheckConstraint]] = []
    for plek, (ding, zonder) in enumerate(dingen):
        for model, regel in _rules(ding):
            try:
                vragen.append(_question(len(regels), ding, model, regel, zonder))
            except FieldError:
                continue
            except EmptyResultSet:
                # Whatever the database would say: it is broken.
                pass
            regels.append((plek, regel))
    goed = _ask(vragen)
    fouten: dict[int, ValidationError] = {}
    for nummer, (plek, regel) in enumerate(regels):
        if nummer not in goed:
            fout = ValidationError(regel.get_violation_error_message(), code=regel.violation_error_code)
            fouten[plek] = ValidationError([*fouten[plek].error_list, fout]) if plek in fouten else fout
    return fouten


def _rules(ding: Model) -> list[tuple[type[Model], CheckConstraint]]:
    modellen = [type(ding), *ding._meta.all_parents]
    return [
        (model, regel) for model in modellen for regel in model._meta.constraints if isinstance(regel, CheckConstraint)
    ]


def _question(nummer: int, ding: Model, model: type[Model], regel: CheckConstraint, zonder: Collection[str]) -> _Sql:
    """Return the question that answers with `nummer` when the rule holds, as `Q.check` puts it for one."""
    vraag = Query(None)
    for naam, waarde in ding._get_field_expression_map(meta=model._meta, exclude=set(zonder)).items():
        kolom = waarde if hasattr(waarde, "resolve_expression") else Value(waarde)
        vraag.add_annotation(kolom, naam, select=False)
    vraag.add_annotation(Value(nummer), "nummer")
    vraag.add_q(Q(Coalesce(regel.condition, True, output_field=BooleanField())))
    sql, waarden = vraag.get_compiler(using=DEFAULT_DB_ALIAS).as_sql()
    return sql, nummer, waarden


def _ask(vragen: Sequence[_Sql]) -> set[int]:
    """Return the numbers of the rules that hold; one that the database cannot answer is left to it, as in Django."""
    if not vragen:
        return set()
    sql = " UNION ALL ".join(f"({vraag})" for vraag, _nummer, _waarden in vragen)
    verbinding = connections[DEFAULT_DB_ALIAS]
    try:
        with transaction.atomic() if verbinding.in_atomic_block else nullcontext(), verbinding.cursor() as cursor:
            cursor.execute(sql, [waarde for _vraag, _nummer, waarden in vragen for waarde in waarden])
            return {nummer for (nummer,) in cursor.fetchall()}
    except DatabaseError as fout:
        if len(vragen) > 1:
            return set().union(*(_ask([vraag]) for vraag in vragen))
        logger.warning("The database could not judge a rule: %s", fout)
        return {vragen[0][1]}
