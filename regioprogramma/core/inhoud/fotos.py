"""Pictures as they are kept: upright, not larger than any screen needs, and without what the camera wrote in them.

A phone writes the place where a photo was taken into the file. Whatever door a picture comes in by, that stays out.
"""

import io
import os.path
from typing import Any, Self, cast

from django.core.files import File
from django.core.files.base import ContentFile
from PIL import Image, ImageOps
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

#: In pixels. Wider than the widest place of the site on a screen of double density.
GROOTSTE = 3200
#: How each kind of picture is written again.
SCHRIJVEN = {
    "JPEG": {"quality": 88, "progressive": True},
    "WEBP": {"quality": 90},
    "AVIF": {"quality": 80},
}
#: What a phone makes that browsers cannot show, and what it becomes.
WORDT = {"MPO": "JPEG", "HEIF": "JPEG"}
#: The kinds of colours that every browser shows; others are turned into these.
KLEUREN = {"1", "L", "LA", "P", "RGB", "RGBA"}
#: The only things a picture keeps beside its pixels: its colours, what is see-through, and how it moves.
BLIJFT = {"icc_profile", "transparency", "duration", "loop", "background", "disposal"}


def cleaned_foto(bestand: File) -> ContentFile:
    """Return a picture as a new file of a kind that browsers show, upright and without metadata.

    It is at most GROOTSTE wide and high. A JPEG is decoded at a half, a quarter or an eighth when that is large
    enough, so that a photo of fifty million pixels takes little memory.
    """
    bestand.seek(0)
    with Image.open(bestand) as beeld:
        # A phone may put a second picture, to show depth, behind the first.
        eigen = beeld.format or ""
        formaat = WORDT.get(eigen, eigen)
        beweegt = formaat != "JPEG" and getattr(beeld, "n_frames", 1) > 1
        uit = io.BytesIO()
        if beweegt:
            _forget(beeld)
            beeld.save(uit, formaat, save_all=True, **SCHRIJVEN.get(formaat, {}))
        else:
            beeld.draft(None, _binnen_grootste(beeld.size))
            ImageOps.exif_transpose(beeld, in_place=True)
            recht = _in_gewone_kleuren(beeld)
            recht.thumbnail((GROOTSTE, GROOTSTE), Image.Resampling.LANCZOS)
            _forget(recht)
            recht.save(uit, formaat, **SCHRIJVEN.get(formaat, {}), **_kleuren(recht))
    naam, einde = os.path.splitext(bestand.name or "foto")
    return ContentFile(uit.getvalue(), name=naam + (".jpg" if einde.lower() in {".heic", ".heif"} else einde))


def _binnen_grootste(maat: tuple[int, int]) -> tuple[int, int]:
    """Return the largest size of the same form that is at most GROOTSTE wide and high."""
    deel = min(1.0, GROOTSTE / max(maat))
    return max(1, int(maat[0] * deel)), max(1, int(maat[1] * deel))


def _in_gewone_kleuren(beeld: Image.Image) -> Image.Image:
    """Return a picture in colours for a screen: one for a printer, or with sixteen bits of grey, is not shown well."""
    if beeld.mode in KLEUREN:
        return beeld
    if beeld.mode.startswith(("I", "F")):
        return beeld.convert("F").point(lambda grijs: grijs / 256).convert("L")
    recht = beeld.convert("RGB")
    # The profile of the colours it had is not one of these.
    recht.info.pop("icc_profile", None)
    return recht


def _forget(beeld: Image.Image) -> None:
    """Take away what a picture says beside its pixels; some kinds write it in the new file when it is still there."""
    beeld.info = {naam: waarde for naam, waarde in beeld.info.items() if naam in BLIJFT}


def _kleuren(beeld: Image.Image) -> dict[str, bytes]:
    profiel = beeld.info.get("icc_profile")
    return {"icc_profile": profiel} if profiel else {}


class Fotobestand(WagtailImageFieldFile):
    """The file of a picture; what is stored is cleaned first."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        # A form has cleaned it already, to know whether that can be done.
        schoon = getattr(content, "schoon", None) or cleaned_foto(content)
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
