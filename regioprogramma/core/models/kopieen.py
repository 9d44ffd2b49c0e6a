"""Copies of a picture as Wagtail asks for them, made apart (`core/apart`): nothing is decoded in this process."""

from collections.abc import Sequence
from io import BytesIO
from typing import IO, NamedTuple

from django.core.files import File
from wagtail.images.image_operations import FormatOperation
from wagtail.images.models import AbstractImage, Filter

from regioprogramma.core.inhoud import make_copies


class _Beeld(NamedTuple):
    """A copy as Wagtail stores it."""

    format_name: str
    f: BytesIO


class Gemaakt(Filter):
    """What asks for a copy that was made already."""

    def __init__(self, spec: str, soort: str, inhoud: bytes) -> None:
        super().__init__(spec)
        self.soort, self.inhoud = soort, inhoud

    def run(self, image: AbstractImage, output: IO[bytes], source: File | None = None) -> _Beeld:
        """Return the copy; `output` is where Wagtail would have it made."""
        output.close()
        return _Beeld(self.soort, BytesIO(self.inhoud))


def copy_apart(afbeelding: AbstractImage, filters: Sequence[Filter]) -> dict[str, Gemaakt]:
    """Return {spec: the copy} of what Wagtail's filters ask for, from one reading. Raises Onverwerkt and OSError."""
    with afbeelding.open_file() as bestand:
        gemaakt = make_copies(bestand, [_asked(afbeelding, filter_) for filter_ in filters])
    return {filter_.spec: Gemaakt(filter_.spec, *kopie) for filter_, kopie in zip(filters, gemaakt, strict=True)}


def _asked(afbeelding: AbstractImage, filter_: Filter) -> dict[str, object]:
    """Return which part of a picture a filter asks for, of which size and kind."""
    transform = filter_.get_transform(afbeelding)
    vak = transform.get_rect().round()
    binnen = (max(0, vak.left), max(0, vak.top), min(vak.right, afbeelding.width), min(vak.bottom, afbeelding.height))
    soorten = [stap.format for stap in filter_.filter_operations if isinstance(stap, FormatOperation)]
    return {"vak": binnen, "maat": transform.size, "soort": (soorten or [""])[-1]}
