"""Pictures as they are kept: upright, not larger than any screen needs, and without what the camera wrote in them.

A phone writes the place where a photo was taken into the file. Whatever door a picture comes in by, that stays out.
No picture is decoded here: that happens apart (`core/apart`).
"""

import json
import os.path
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any, Self, cast

from django.conf import settings
from django.core.files import File
from django.core.files.base import ContentFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from regioprogramma.core.apart import Afloop, Einde, Leesgrenzen, run_apart

#: While the editor waits; and in the background, for all copies of a picture together.
FOTOGRENZEN = Leesgrenzen(seconden=8, processor=1.7, uitvoer=48 * 1024 * 1024)
KOPIEGRENZEN = Leesgrenzen(seconden=60, uitvoer=48 * 1024 * 1024)


@dataclass(frozen=True)
class Beeldgegevens:
    """What a picture is, as whoever decoded it says: its kind, its size, and its pixels, all frames together."""

    soort: str
    maat: tuple[int, int]
    punten: int
    beelden: int

    @property
    def format_name(self) -> str:
        """The kind, as the forms of Wagtail ask for it."""
        return self.soort

    @property
    def mime_type(self) -> str:
        """The kind, as browsers call it."""
        return f"image/{self.soort}"


class Onverwerkt(Exception):
    """A picture cannot be decoded or is too much work; `gegevens` says what it is, when that much was found."""

    def __init__(self, einde: Einde, gegevens: Beeldgegevens | None) -> None:
        super().__init__(einde.value)
        self.einde, self.gegevens = einde, gegevens


class Schoon(ContentFile):
    """A picture as it will be kept."""

    def __init__(self, inhoud: bytes, naam: str, gegevens: Beeldgegevens) -> None:
        super().__init__(inhoud, name=naam)
        self.gegevens = gegevens


def cleaned_foto(bestand: File) -> Schoon:
    """Return a picture as a new file of a kind that browsers show, upright and without metadata.

    Raises Onverwerkt when it is damaged, has more pixels than the settings allow, or is too much work; and OSError
    when there is no room to work on it.
    """
    meeste = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    afloop = run_apart("clean", cast(IO[bytes], bestand), FOTOGRENZEN, meeste_punten=meeste)
    kop, _einde, inhoud = afloop.uitvoer.partition(b"\n")
    gegevens = None
    if kop:
        gelezen = json.loads(kop)
        gegevens = Beeldgegevens(**{**gelezen, "maat": tuple(gelezen["maat"])})
    if afloop.einde is not Einde.GOED or gegevens is None:
        raise Onverwerkt(afloop.einde, gegevens)
    naam, einde = os.path.splitext(bestand.name or "foto")
    return Schoon(inhoud, naam + (".jpg" if einde.lower() in {".heic", ".heif"} else einde), gegevens)


def make_copies(bestand: IO[bytes], kopieen: Sequence[dict[str, Any]]) -> list[tuple[str, bytes]]:
    """Return (kind, bytes) of each copy that is asked for (see `apart.fotos.copies`). Raises Onverwerkt, OSError."""
    afloop: Afloop = run_apart("copies", bestand, KOPIEGRENZEN, kopieen=list(kopieen))
    if afloop.einde is not Einde.GOED:
        raise Onverwerkt(afloop.einde, None)
    gemaakt, rest = [], memoryview(afloop.uitvoer)
    for _kopie in kopieen:
        einde = bytes(rest[:100]).index(b"\n")
        soort, lengte = json.loads(bytes(rest[:einde]))
        gemaakt.append((soort, bytes(rest[einde + 1 : einde + 1 + lengte])))
        rest = rest[einde + 1 + lengte :]
    return gemaakt


class Fotobestand(WagtailImageFieldFile):
    """The file of a picture; what is stored is cleaned first."""

    def get_image_dimensions(self) -> tuple[int, int]:
        """Return the size; a picture that was not stored yet is not opened for it."""
        gegevens = getattr(self._schoon(), "gegevens", None)
        return gegevens.maat if gegevens else super().get_image_dimensions()

    def _schoon(self) -> Schoon | None:
        """Return the picture as it will be kept, when it was cleaned already."""
        bestand = getattr(self, "_file", None)
        return bestand if isinstance(bestand, Schoon) else getattr(bestand, "schoon", None)

    def save(self, name: str, content: File, save: bool = True) -> None:
        # A form has cleaned it already, to know whether that can be done.
        schoon = content if isinstance(content, Schoon) else getattr(content, "schoon", None)
        schoon = schoon or cleaned_foto(content)
        super().save(os.path.splitext(name)[0] + os.path.splitext(schoon.name)[1], schoon, save=False)
        self.instance.file_size = schoon.size
        self.instance.file_hash = hash_filelike(schoon)
        if save:
            self.instance.save()

    cast(Any, save).alters_data = True


class Fotoveld(WagtailImageField):
    """The file of a picture in the database."""

    attr_class = Fotobestand

    @classmethod
    def in_plaats_van(cls, veld: WagtailImageField) -> Self:
        """Return a field like this one of Wagtail's, at its place among the fields: size and hash come after it."""
        _naam, _pad, args, kwargs = veld.deconstruct()
        nieuw = cls(*args, **kwargs)
        nieuw.creation_counter = veld.creation_counter
        return nieuw
