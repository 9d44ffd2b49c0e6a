"""When a document is public: what follows from the pages that point at it, as conditions for the database.

It stands below the models, because whether a document is visible is part of its model; so it asks for the models by
name.
"""

from functools import cache
from typing import NamedTuple

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.db.models.base import ModelBase
from django.utils import timezone
from modelcluster.fields import ParentalKey


class Weg(NamedTuple):
    """A way in which a page points at something: the rows, their field to that thing, and their field to the page."""

    rijen: type[Model]
    ding: str
    pagina: str


@cache
def ways_to(model: ModelBase) -> list[Weg]:
    """Return every way in which a page points at a `model`.

    Whatever belongs to a page counts, and the fields of pages themselves; also what a later app brings.
    """
    pagina, in_text = apps.get_model("core.Pagina"), apps.get_model("core.DocumentInTekst")
    gevonden = (
        [Weg(in_text, "document", "pagina")] if model is in_text._meta.get_field("document").related_model else []
    )
    for relatie in model._meta.get_fields(include_hidden=True):
        if not (relatie.one_to_many and relatie.auto_created):
            continue
        rijen = relatie.related_model
        if issubclass(rijen, pagina):
            gevonden.append(Weg(rijen, relatie.field.name, "pk"))
        for veld in rijen._meta.fields:
            if isinstance(veld, ParentalKey) and issubclass(veld.related_model, pagina):
                gevonden.append(Weg(rijen, relatie.field.name, veld.name))
    return gevonden


def stands_on(model: ModelBase, paginas: QuerySet, behalve: ModelBase | None = None) -> Q:
    """Return the condition for the things of `model` that any of these pages (a queryset) points at.

    Not counted is who points there by a row of the model `behalve`.
    """
    uit = Q(pk__in=[])
    for rijen, ding, pagina in (weg for weg in ways_to(model) if weg.rijen is not behalve):
        uit |= Exists(rijen.objects.filter(**{ding: OuterRef("pk"), f"{pagina}__in": paginas.order_by().values("pk")}))
    return uit


def released() -> Q:
    """Return the condition for the documents that a visible page offers, or that have a public day of their own."""
    pagina, document = apps.get_model("core.Pagina"), apps.get_model("core.Document")
    return Q(openbaar_vanaf__lte=timezone.localdate()) | stands_on(document, pagina.objects.visible())
