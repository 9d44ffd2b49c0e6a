"""The files of the old site: a folder, or a ZIP of one, looked up by name. Nothing outside it is ever opened."""

import os
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Self
from unicodedata import normalize

from django.utils.translation import gettext as _

from .fouten import Bronfout

#: In bytes: no picture or document is larger than what editors may upload.
GROOTSTE_UPLOAD = 50 * 1024 * 1024
#: How much smaller a ZIP may make a file, and how many files one may hold.
_VERHOUDING, _MEESTE_BESTANDEN = 200, 500_000
_MAAT = re.compile(r"-(?:\d+x\d+|scaled|rotated|e\d{10,})(?=\.\w+$)")
_BEGIN = re.compile(r"^.*?(?:wp-content/)?uploads/(?:sites/\d+/)?", re.IGNORECASE)


def uploadname(pad: str) -> str:
    """Return the name of a file as it is compared: below the folder of uploads, in small letters, accents as one."""
    kaal = normalize("NFC", pad.replace("\\", "/")).strip("/")
    return _BEGIN.sub("", kaal).casefold()


def without_size(naam: str) -> str:
    """Return the name of the file that a copy in another size was made of."""
    vorige = ""
    while vorige != naam:
        vorige, naam = naam, _MAAT.sub("", naam)
    return naam


class Uploads:
    """Knows the files of a folder or ZIP by name."""

    def __init__(self, namen: dict[str, str], pad: Path | None = None, zip_: zipfile.ZipFile | None = None) -> None:
        self._namen, self._pad, self._zip = namen, pad, zip_

    @classmethod
    def none(cls) -> Self:
        """Return an empty folder."""
        return cls({})

    @classmethod
    def of(cls, pad: Path) -> Self:
        """Return the files of a folder or ZIP. Raises Bronfout."""
        if pad.is_dir():
            return cls({uploadname(naam): naam for naam in _names_in(pad)}, pad)
        try:
            archief = zipfile.ZipFile(pad)
            return cls({uploadname(naam): naam for naam in _names_in_zip(archief)}, None, archief)
        except (OSError, zipfile.BadZipFile) as fout:
            zin = _("‘%(naam)s’ is geen map en geen ZIP-bestand. Kies de map wp-content/uploads, of een ZIP ervan.")
            raise Bronfout(zin % {"naam": pad.name}) from fout

    def __len__(self) -> int:
        return len(self._namen)

    def find(self, *paden: str) -> str | None:
        """Return the name here of the first of these that is here; also of what a copy in another size was made of."""
        for pad in paden:
            naam = uploadname(pad)
            for poging in dict.fromkeys((naam, without_size(naam), _scaled(naam))):
                if poging in self._namen:
                    return poging
        return None

    def read(self, naam: str) -> bytes:
        """Return the bytes of a file that `find` named. Raises Bronfout when it is too large or cannot be read."""
        echt = self._namen[naam]
        try:
            if self._zip is not None:
                return self._read_packed(echt)
            return _read_file((self._pad or Path()) / echt)
        except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as fout:
            raise Bronfout(_("‘%(naam)s’ is niet te lezen.") % {"naam": echt}) from fout

    def _read_packed(self, naam: str) -> bytes:
        assert self._zip is not None  # noqa: S101
        with self._zip.open(naam) as bestand:
            inhoud = bestand.read(GROOTSTE_UPLOAD + 1)
        return _not_too_large(inhoud, naam)


def _scaled(naam: str) -> str:
    """Return the name of the copy that WordPress makes of a large picture: sometimes only that is left."""
    stam, punt, einde = naam.rpartition(".")
    return f"{stam}-scaled.{einde}" if punt else naam


def _names_in(map_: Path) -> Iterator[str]:
    """Yield the files in a folder; links are not followed: they may lead anywhere."""
    for boven, mappen, bestanden in os.walk(map_, followlinks=False):
        mappen.sort()
        for naam in sorted(bestanden):
            pad = Path(boven) / naam
            if stat.S_ISREG(pad.lstat().st_mode):
                yield pad.relative_to(map_).as_posix()


def _names_in_zip(archief: zipfile.ZipFile) -> Iterator[str]:
    """Yield the files in a ZIP that are what they say: no links, nothing that unfolds without end."""
    leden = archief.infolist()
    if len(leden) > _MEESTE_BESTANDEN:
        raise Bronfout(_("In dit ZIP-bestand zitten te veel bestanden."))
    for lid in leden:
        is_link = stat.S_ISLNK(lid.external_attr >> 16)
        bomb = lid.file_size > _VERHOUDING * max(lid.compress_size, 1) and lid.file_size > 1024 * 1024
        if not (lid.is_dir() or is_link or bomb or lid.flag_bits & 1) and ".." not in lid.filename.split("/"):
            yield lid.filename


def _read_file(pad: Path) -> bytes:
    # Not what it became since it was listed: a link, say.
    beschrijver = os.open(pad, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(beschrijver, "rb") as bestand:
        return _not_too_large(bestand.read(GROOTSTE_UPLOAD + 1), pad.name)


def _not_too_large(inhoud: bytes, naam: str) -> bytes:
    if len(inhoud) > GROOTSTE_UPLOAD:
        raise Bronfout(_("‘%(naam)s’ is groter dan 50 MB.") % {"naam": naam})
    return inhoud
