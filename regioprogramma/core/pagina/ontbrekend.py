"""What a version of a page names that is gone since, looked up at once.

modelcluster does the same, with a question to the database for every row and every field of it
(`modelcluster.models.model_from_serializable_data`): a hundred for a deal with its gemeenten.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import CASCADE, DO_NOTHING, SET_NULL, Field, ManyToOneRel, Model, Value
from modelcluster.models import get_all_child_relations

#: What is found of each field that others name: {(model, name of the field): the values that are there}.
_Bestaand = dict[tuple[type[Model], str], set[Any]]
_Content = dict[str, Any]


class Onbehandeld(Exception):
    """A version names something that is gone, by a field that has no rule for that."""


def without_missing(model: type[Model], content: _Content, blijft: Collection[str] = ()) -> _Content:
    """Return the content of a version without what it names that is gone.

    A row goes with the thing it is about (CASCADE), another name becomes empty. The fields and relations in `blijft`
    are not looked at: whoever reads the version fills them in.
    Raises Onbehandeld for a field that says something else of what is gone.
    """
    relaties = [rel for rel in get_all_child_relations(model) if rel.get_accessor_name() not in blijft]
    eigen = {naam: waarde for naam, waarde in content.items() if naam not in blijft}
    rijen = {rel.get_accessor_name(): content.get(rel.get_accessor_name()) or [] for rel in relaties}
    soorten = {rel.get_accessor_name(): rel.related_model for rel in relaties}
    alles = [(model, eigen), *((soorten[naam], rij) for naam, lijst in rijen.items() for rij in lijst)]
    er_is = _read_existing(alles, model, content["pk"])
    nieuw = {**content, **(_keep(model, eigen, er_is) or {})}
    for naam, lijst in rijen.items():
        if naam in content:
            gehouden = (_keep(soorten[naam], rij, er_is, is_rij=True) for rij in lijst)
            nieuw[naam] = [rij for rij in gehouden if rij is not None]
    return nieuw


def _names(model: type[Model], content: _Content) -> Iterator[tuple[Field, Any]]:
    """Yield the fields that name something, each with the value it names it by."""
    for veld in model._meta.fields:
        waarde = content.get(veld.name)
        if waarde is not None and isinstance(veld.remote_field, ManyToOneRel):
            yield veld, veld.target_field.to_python(waarde)


def _key(veld: Field) -> tuple[type[Model], str]:
    return veld.remote_field.model, veld.remote_field.field_name


def _read_existing(alles: list[tuple[type[Model], _Content]], model: type[Model], pk: Any) -> _Bestaand:
    """Return which of all that is named is there; the page that the version is of is."""
    gevraagd: dict[tuple[type[Model], str], set[Any]] = defaultdict(set)
    for soort, content in alles:
        for veld, waarde in _names(soort, content):
            if not (waarde == pk and issubclass(model, veld.remote_field.model)):
                gevraagd[_key(veld)].add(waarde)
    er_is = _ask(gevraagd)
    for ouder in [model, *model._meta.get_parent_list()]:
        er_is[ouder, ouder._meta.pk.name].add(pk)
    return er_is


def _ask(gevraagd: _Bestaand) -> _Bestaand:
    """Return which of these values are there, in one question for all models."""
    er_is: _Bestaand = defaultdict(set)
    sleutels = list(gevraagd)
    vragen = [
        model._default_manager.order_by()
        .filter(**{f"{naam}__in": gevraagd[model, naam]})
        .annotate(nummer=Value(nummer))
        .values_list("nummer", naam)
        for nummer, (model, naam) in enumerate(sleutels)
    ]
    if vragen:
        for nummer, waarde in vragen[0].union(*vragen[1:], all=True):
            er_is[sleutels[nummer]].add(waarde)
    return er_is


def _keep(model: type[Model], content: _Content, er_is: _Bestaand, is_rij: bool = False) -> _Content | None:
    """Return the content with what is gone made empty; None for a row that goes with it."""
    nieuw = dict(content)
    for veld, waarde in _names(model, content):
        wat = veld.remote_field.on_delete
        if waarde in er_is[_key(veld)] or wat is DO_NOTHING:
            continue
        if wat is CASCADE and is_rij:
            return None
        if wat not in (CASCADE, SET_NULL):
            raise Onbehandeld(f"{veld} names {waarde!r}, which is gone")
        nieuw[veld.name] = None
    return nieuw
