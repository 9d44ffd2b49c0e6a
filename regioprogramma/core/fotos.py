"""Pictures as they are kept: upright, not larger than any screen needs, and without what the camera wrote in them.

A phone writes the place where a photo was taken into the file. Whatever door a picture comes in by, that stays out.
"""

import io

from django.core.files.base import ContentFile
from PIL import Image, ImageOps
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

#: In points. Wider than the widest place of the site on a screen of double density.
GROOTSTE = 3200
#: How each kind of picture is written again.
SCHRIJVEN = {
    "JPEG": {"quality": 88, "progressive": True},
    "WEBP": {"quality": 90},
    "AVIF": {"quality": 80},
}
#: The only things a picture keeps beside its points: its colours, what is see-through, and how it moves.
BLIJFT = {"icc_profile", "transparency", "duration", "loop", "background", "disposal"}


def opgeschoond(bestand):
    """Return a picture as a new file of the same kind, upright, at most GROOTSTE wide and high, without metadata.

    A JPEG is decoded at a half, a quarter or an eighth when that is large enough, so that a photo of fifty million
    points takes little memory.
    """
    bestand.seek(0)
    with Image.open(bestand) as beeld:
        # A phone may put a second picture, to show depth, behind the first.
        formaat = "JPEG" if beeld.format == "MPO" else beeld.format
        beweegt = formaat != "JPEG" and getattr(beeld, "n_frames", 1) > 1
        uit = io.BytesIO()
        if beweegt:
            _vergeet(beeld)
            beeld.save(uit, formaat, save_all=True, **SCHRIJVEN.get(formaat, {}))
        else:
            beeld.draft(None, (GROOTSTE, GROOTSTE))
            recht = ImageOps.exif_transpose(beeld)
            recht.thumbnail((GROOTSTE, GROOTSTE), Image.Resampling.LANCZOS)
            _vergeet(recht)
            recht.save(uit, formaat, **SCHRIJVEN.get(formaat, {}), **_kleuren(recht))
    return ContentFile(uit.getvalue(), name=bestand.name)


def _vergeet(beeld):
    """Take away what a picture says beside its points; some kinds write it in the new file when it is still there."""
    beeld.info = {naam: waarde for naam, waarde in beeld.info.items() if naam in BLIJFT}


def _kleuren(beeld):
    profiel = beeld.info.get("icc_profile")
    return {"icc_profile": profiel} if profiel else {}


class Fotobestand(WagtailImageFieldFile):
    """The file of a picture; what is stored is cleaned first."""

    def save(self, name, content, save=True):
        schoon = opgeschoond(content)
        super().save(name, schoon, save=False)
        self.instance.file_size = schoon.size
        self.instance.file_hash = hash_filelike(schoon)
        if save:
            self.instance.save()

    save.alters_data = True


class Fotoveld(WagtailImageField):
    """The file of a picture in the database."""

    attr_class = Fotobestand

    @classmethod
    def in_plaats_van(cls, veld):
        """Return a field like this one of Wagtail's, at its place among the fields: size and hash come after it."""
        _naam, _pad, args, kwargs = veld.deconstruct()
        nieuw = cls(*args, **kwargs)
        nieuw.creation_counter = veld.creation_counter
        return nieuw
