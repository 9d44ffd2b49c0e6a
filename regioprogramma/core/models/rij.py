"""What belongs to a page, in an order: one row of its form."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, Model, QuerySet, Value
from modelcluster.models import get_all_child_relations
from wagtail.models import Orderable

from regioprogramma.core.rijen import check_all


class InEenVraag(models.Model):
    """A model that is judged with as few questions as can be.

    A relation that was just read is not asked for again, as Django does for every relation (`ForeignKey.validate`):
    what goes in between is refused by the database. All rules about its values are asked together.
    """

    class Meta:
        abstract = True

    #: Set by whoever judges many at once, and asks for their rules together.
    regels_later = False

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Judge every field but `exclude` and the relations that were read."""
        gelezen = {
            veld.name
            for veld in self._meta.fields
            if veld.is_relation and veld.is_cached(self) and getattr(self, veld.attname) is not None
        }
        super().clean_fields({*(exclude or ()), *gelezen})

    def get_constraints(self) -> list[tuple[type[Model], list[Any]]]:
        """Return the rules that Django asks itself: those about more rows than one."""
        return [
            (model, [regel for regel in regels if not isinstance(regel, CheckConstraint)])
            for model, regels in super().get_constraints()
        ]

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Judge it by the rules of the database; raises ValidationError."""
        fouten: dict[str, Any] = {}
        if not self.regels_later and (fout := check_all([(self, exclude or ())]).get(0)):
            fouten = fout.update_error_dict(fouten)
        try:
            super().validate_constraints(exclude=exclude)
        except ValidationError as ander:
            fouten = ander.update_error_dict(fouten)
        if fouten:
            raise ValidationError(fouten)


class Onderdeel(InEenVraag):
    """One of the things that belong to a page, which is stored with it."""

    #: Set for one moment, by `spare_unchanged`.
    is_onveranderd = False

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.is_onveranderd:
            self.is_onveranderd = False
            return
        super().save(*args, **kwargs)


class GeordendOnderdeel(Onderdeel, Orderable):
    """One of the things that belong to a page, in the order in which an editor put them."""

    class Meta(Orderable.Meta):
        abstract = True


def spare_unchanged(pagina: Any) -> None:
    """Let what belongs to a page and is stored as it is already not be stored once more with it.

    modelcluster writes all of it whatever changed, and each row of that tells every index that it did.
    """
    lijsten = pagina.__dict__.get("_cluster_related_objects", {})
    relaties = {rel.get_accessor_name(): rel for rel in get_all_child_relations(pagina)}
    eigen = {
        naam: rel
        for naam, rel in relaties.items()
        if lijsten.get(naam) is not None and issubclass(rel.related_model, Onderdeel)
    }
    leeg = _without_rows(pagina, {naam: rel for naam, rel in eigen.items() if not lijsten[naam]})
    for naam in leeg:
        del lijsten[naam]
    for naam in eigen.keys() - leeg:
        _spare_rows(pagina, naam, eigen[naam])


def _without_rows(pagina: Any, relaties: Mapping[str, Any]) -> set[str]:
    """Return the names of those relations of which nothing is stored, asked in one question."""
    vragen = [_stored(pagina, rel).order_by().values_list(Value(naam), flat=True) for naam, rel in relaties.items()]
    return relaties.keys() - set(vragen[0].union(*vragen[1:])) if vragen else set()


def _stored(pagina: Any, relatie: Any) -> QuerySet:
    return relatie.related_model._default_manager.filter(**{relatie.field.name: pagina.pk})


def _spare_rows(pagina: Any, naam: str, relatie: Any) -> None:
    dingen, stond = pagina._cluster_related_objects[naam], _stored(pagina, relatie).in_bulk()
    for ding in dingen:
        ding.is_onveranderd = ding.pk in stond and _values(ding) == _values(stond[ding.pk])
    if all(ding.is_onveranderd for ding in dingen) and len(dingen) == len(stond):
        for ding in dingen:
            ding.is_onveranderd = False
        del pagina._cluster_related_objects[naam]


def _values(ding: Model) -> list[Any]:
    return [veld.value_from_object(ding) for veld in ding._meta.concrete_fields]


@contextmanager
def one_reference_task(pagina: Any, ververs: bool = True) -> Iterator[None]:
    """Let the worker look once at what a page refers to that is stored within this block, with all its rows.

    Not at all without `ververs`: when nothing is stored that could refer to anything.
    """
    # Wagtail's module asks for the model of a page as soon as it is read, and this is a part of that.
    from wagtail.signal_handlers import (
        disable_reference_index_auto_update,
        reference_index_auto_update_disabled,
        update_reference_index_on_save,
    )

    if getattr(reference_index_auto_update_disabled, "value", False):
        yield
        return
    with disable_reference_index_auto_update():
        yield
    if ververs:
        update_reference_index_on_save(pagina)
