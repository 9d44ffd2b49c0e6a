"""The index of references: whether it says what the content says, and whether what is referred to is there."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, QuerySet
from wagtail.models import ReferenceIndex

from .gebrek import Gebrek, tried

_SLEUTEL = ("to_content_type", "to_object_id", "model_path", "content_path")


def inspect_verwijzingen() -> Iterator[Gebrek]:
    """Yield where the index differs from the content, and what refers to nothing."""
    anders = set()
    for ding in _indexed():
        if _differs(ding):
            anders.add((_base_of(ding), str(ding.pk)))
            naam = f"{ding._meta.model_name} {ding.pk} ({ding})"
            yield Gebrek(f"The index of references says otherwise than {naam}.", "reads it again", _mend(ding))
    yield from _of_nobody()
    yield from _to_nothing(anders)


def _indexed() -> Iterator[Model]:
    """Yield everything that is indexed, once: as what it is, and not as the page that it is too."""
    bekeken = set()
    modellen = filter(ReferenceIndex.is_indexed, apps.get_models())
    for model in sorted(modellen, key=lambda kind: len(kind._meta.get_parent_list()), reverse=True):
        for ding in model._default_manager.order_by("pk").iterator(chunk_size=500):
            if (wie := (_base_of(ding), ding.pk)) not in bekeken:
                bekeken.add(wie)
                yield ding


def _base_of(ding: Model) -> type[Model]:
    basis: type[Model] = [ding._meta.model, *ding._meta.get_parent_list()][-1]
    return basis


def _references_of(ding: Model) -> QuerySet[ReferenceIndex]:
    basis = _base_of(ding)
    inhoudssoort = ContentType.objects.get_for_model(basis, for_concrete_model=False)
    gevonden: QuerySet[ReferenceIndex] = ReferenceIndex.objects.filter(
        base_content_type=inhoudssoort, object_id=str(ding.pk)
    )
    return gevonden


def _differs(ding: Model) -> bool:
    voor = set(_references_of(ding).values_list(*_SLEUTEL))
    with tried():
        ReferenceIndex.create_or_update_for_object(ding)
        return voor != set(_references_of(ding).values_list(*_SLEUTEL))


def _mend(ding: Model) -> Any:
    """Return what reads a thing again, as it is by then: somebody may have saved it since it was looked at."""

    @transaction.atomic
    def mend() -> None:
        if nu := type(ding)._default_manager.select_for_update(of=("self",)).filter(pk=ding.pk).first():
            ReferenceIndex.create_or_update_for_object(nu)

    return mend


def _of_nobody() -> Iterator[Gebrek]:
    """What is said of a thing that is gone."""
    for soort, weg in _missing("base_content_type", "object_id"):
        wat = f"The index of references knows {len(weg)} of {soort.model} that are not there."
        rijen = ReferenceIndex.objects.filter(base_content_type=soort, object_id__in=weg)
        yield Gebrek(wat, "forgets them", rijen.delete)


def _to_nothing(anders: set[tuple[type[Model], str]]) -> Iterator[Gebrek]:
    """What is chosen in a text or a block, and is gone: no rule of the database looks at those.

    Unless the index says otherwise than the content, which then refers to something else.
    """
    for soort, weg in _missing("to_content_type", "to_object_id"):
        for rij in ReferenceIndex.objects.filter(to_content_type=soort, to_object_id__in=weg):
            bron = rij.content_type.model_class()._base_manager.filter(pk=rij.object_id).first()
            if (rij.base_content_type.model_class(), rij.object_id) in anders:
                continue
            waar = f"{rij.content_type.model} {rij.object_id} ({bron}), {rij.describe_source_field()}"
            wat = f"{waar}: refers to {soort.model} {rij.to_object_id}, which is not there."
            yield Gebrek(wat, "Open it in the CMS, choose another one or remove it, and publish.")


def _missing(soortveld: str, nummerveld: str) -> Iterator[tuple[ContentType, list[str]]]:
    """Yield (kind, numbers) of what the index names and is not there."""
    for pk in ReferenceIndex.objects.order_by().values_list(soortveld, flat=True).distinct():
        soort = ContentType.objects.get_for_id(pk)
        genoemd = set(ReferenceIndex.objects.filter(**{soortveld: pk}).values_list(nummerveld, flat=True))
        if model := soort.model_class():
            weg = genoemd - {str(pk) for pk in model._base_manager.values_list("pk", flat=True)}
            if weg:
                yield soort, sorted(weg)
