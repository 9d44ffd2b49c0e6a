"""What was changed in something that has no versions, such as a person: {field: (old, new)} as text."""

from django.db.models import Field, Model

from .leesbaar import readable

#: Follows from the file, or was never typed by anybody.
AFGELEID = {
    "created_at",
    "file_hash",
    "file_size",
    "gelezen_hash",
    "gewijzigd_op",
    "height",
    "ingetrokken_op",
    "is_scan",
    "naamvolgorde",
    "paginas",
    "tekst",
    "uploaded_by_user",
    "uuid",
    "width",
}


def velden_of(model: type[Model]) -> list[Field]:
    """Return the fields that an editor knows of."""
    return [veld for veld in model._meta.concrete_fields if not veld.primary_key and veld.name not in AFGELEID]


def read_velden(model: type[Model], pk: int) -> dict[str, str] | None:
    """Return {field: text} of something as it is stored; None when it is not."""
    velden = velden_of(model)
    ding = model._base_manager.filter(pk=pk).only(*(veld.name for veld in velden)).first()
    return ding and {veld.name: readable(veld, veld.value_from_object(ding)) for veld in velden}


def compare_velden(oud: dict[str, str], nieuw: dict[str, str]) -> list[list[str]]:
    """Return what differs between two answers of `read_velden`, as [field, old, new]."""
    return [[naam, oud[naam], nieuw[naam]] for naam in nieuw if oud[naam] != nieuw[naam]]
