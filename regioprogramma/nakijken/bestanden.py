"""Uploaded files: each row has its file, each file its row, and what is written down of a file is so."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import FileField, Model
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.utils.file import hash_filelike

from regioprogramma.core.documenten import compare_weergaven
from regioprogramma.core.models import Weergave
from regioprogramma.reservekopie.bestanden import fields_with_files, list_stored, state_of

from .gebrek import Gebrek, show_some

#: Where files stand that nobody names: out of the way, and not gone.
OPZIJ = "ongebruikt/"
#: A file is stored before its row is; whoever uploads it is busy with that.
_KAN_NOG_KOMEN = timedelta(hours=1)
_TERUG = "Upload the file again, or put it back from a backup."


def inspect_bestanden() -> Iterator[Gebrek]:
    """Yield rows without a file, files without a row, and files that are others than what is written down."""
    # First what is there: what is stored meanwhile is then not taken for what nobody names.
    er = {naam for naam in list_stored() if not naam.startswith(OPZIJ)}
    genoemd: set[str] = set()
    for model, veld in fields_with_files():
        namen = dict(model._base_manager.exclude(**{veld.name: ""}).values_list("pk", veld.name))
        genoemd.update(namen.values())
        yield from _without_file(model, veld, {pk: naam for pk, naam in namen.items() if naam not in er})
    for naam in sorted(er - genoemd):
        toestand = state_of(naam)
        if toestand and toestand[1] < timezone.now() - _KAN_NOG_KOMEN:
            yield Gebrek(f"Nothing names the file {naam}.", f"moves it to {OPZIJ}", partial(_move_aside, naam))
    for model in (get_image_model(), get_document_model()):
        for ding in model._default_manager.order_by("pk").iterator():
            if ding.file.name in er:
                yield from _other_than_written(ding)


def _without_file(model: type[Model], veld: FileField, namen: dict[Any, str]) -> Iterator[Gebrek]:
    weg = {pk: naam for pk, naam in namen.items() if state_of(naam) is None}
    if weg and model is Weergave:
        wat = f"Copies of pictures are gone: {show_some(sorted(weg.values()))}."
        yield Gebrek(wat, "lets them be made again", compare_weergaven.call)
        return
    for pk, naam in sorted(weg.items()):
        yield Gebrek(f"The file of {model._meta.model_name} {pk} is not there: {naam}.", _TERUG)


def _other_than_written(ding: Any) -> Iterator[Gebrek]:
    with ding.file.open("rb") as bestand:
        gemeten = {"file_size": default_storage.size(ding.file.name), "file_hash": hash_filelike(bestand)}
    naam = f"{ding._meta.model_name} {ding.pk} ({ding.file.name})"
    zet = partial(type(ding)._base_manager.filter(pk=ding.pk).update, **gemeten)
    if ding.file_size is None or not ding.file_hash:
        yield Gebrek(f"Of the file of {naam} is not known how long it is, or what is in it.", "writes it down", zet)
    elif gemeten["file_hash"] != ding.file_hash:
        wat = f"The file of {naam} is another one than was stored: it was damaged, or replaced behind the site's back."
        yield Gebrek(wat, f"Look at it. {_TERUG}")
    elif gemeten["file_size"] != ding.file_size:
        yield Gebrek(
            f"The file of {naam} is what was stored, with another length than is known.", "corrects that", zet
        )


def _move_aside(naam: str) -> None:
    with default_storage.open(naam) as bestand:
        default_storage.save(OPZIJ + naam, bestand)
    default_storage.delete(naam)


def remove_aside() -> int:
    """Delete all files that were moved aside; return how many."""
    namen = list(list_stored(OPZIJ))
    for naam in namen:
        default_storage.delete(naam)
    return len(namen)
