"""Finds the versions of pages that may hold a reference: one question to the database for all kinds of places."""

import re
from collections.abc import Iterator

from django.db.models import Model, Q, QuerySet
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField
from wagtail.models import get_page_models

from regioprogramma.core.wijzigingen import has_row, versions_where

from .wissel import Wissel


def versions_with(wissel: Wissel) -> QuerySet:
    """Return the versions of pages in which a Wissel may find something: a text in blocks is looked at roughly."""
    return versions_where(vraag for model in get_page_models() for vraag in _vragen(model, wissel))


def _vragen(model: type[Model], wissel: Wissel) -> Iterator[Q]:
    for veld in model._meta.get_fields():
        if veld.auto_created:
            continue
        pad = f"content__{veld.name}"
        if isinstance(veld, StreamField | RichTextField):
            yield Q(**{f"{pad}__regex": rf"\y{re.escape(str(wissel.oud))}\y"})
        elif veld.is_relation and not isinstance(veld, ParentalKey) and wissel.concerns(veld.related_model):
            yield Q(**({f"{pad}__contains": [wissel.oud]} if veld.many_to_many else {pad: wissel.oud}))
    for relatie in get_all_child_relations(model):
        for veld in relatie.related_model._meta.get_fields():
            raakt = veld.is_relation and not veld.auto_created and wissel.concerns(veld.related_model)
            if raakt and not isinstance(veld, ParentalKey):
                yield has_row(relatie.get_accessor_name(), veld.name, wissel.oud)
