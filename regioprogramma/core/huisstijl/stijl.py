"""The site's style sheet, put together from the files of `stijl/`: a visitor fetches one file, we read many.

The folder is the order: the name of a file or folder in it is the cascade layer of the rules inside.
"""

import os
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage

from .kleuren import ACCENTEN
from .thema import stijlregels

NAAM = "css/site.css"
#: The style for paper on a screen, for the preview of an editor.
AFDRUK = "css/afdruk.css"
#: The sheet itself, which a printer brings along: the width of A4 without its margins.
VEL = """:root { color-scheme: light; background: #fff; }
body { box-sizing: border-box; width: 18cm; max-width: 100%; margin: 1.5cm auto; }
"""
#: Later layers win, whatever the selectors weigh.
LAGEN = ("tokens", "basis", "layout", "componenten", "paginas", "nut", "print")


def compose_style() -> str:
    """Return the text of the style sheet."""
    regels = [f"@layer {', '.join(LAGEN)};", _laag("tokens", stijlregels(ACCENTEN))]
    for laag in LAGEN:
        bron = settings.BASE_DIR / "stijl" / laag
        bestanden = sorted(bron.glob("*.css")) if bron.is_dir() else [bron.with_suffix(".css")]
        regels += [_laag(laag, bestand.read_text()) for bestand in bestanden]
    return "\n".join(regels)


def compose_print_style() -> str:
    """Return the style for paper as one for a screen: always light, on a sheet of A4."""
    regels = (settings.BASE_DIR / "stijl" / "print.css").read_text()
    return _laag("print", regels.replace("@media print", "@media screen") + VEL)


def _laag(naam: str, regels: str) -> str:
    return f"@layer {naam} {{\n{regels}}}\n"


STIJLBLADEN = {NAAM: compose_style, AFDRUK: compose_print_style}


class StijlFinder(BaseFinder):
    """Gives `collectstatic` and the development server the style sheet as if it were a file of `static/`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=settings.VAR_DIR / "stijl")
        super().__init__(*args, **kwargs)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> str | list[str]:
        """Return where the style sheet lies, made anew; nothing for any other path."""
        if path not in STIJLBLADEN:
            return []
        self._make(path)
        gevonden = self.storage.path(path)
        return [gevonden] if find_all else gevonden

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[tuple[str, FileSystemStorage]]:
        """Return the style sheets with the storage that holds them."""
        for naam in STIJLBLADEN:
            self._make(naam)
        return [(naam, self.storage) for naam in STIJLBLADEN]

    def check(self, **kwargs: Any) -> Sequence[CheckMessage]:
        """Report a layer without a file."""
        stijl = settings.BASE_DIR / "stijl"
        zonder = [laag for laag in LAGEN if not (stijl / laag).is_dir() and not (stijl / f"{laag}.css").is_file()]
        return [Error(f"stijl/ has no file or folder for the layer {laag}.", id="core.E007") for laag in zonder]

    def _make(self, naam: str) -> None:
        bestand = settings.VAR_DIR / "stijl" / naam
        tekst = STIJLBLADEN[naam]()
        if not bestand.is_file() or bestand.read_text() != tekst:
            bestand.parent.mkdir(parents=True, exist_ok=True)
            # Whoever reads it meanwhile gets the old one or the new one, never half of it.
            half = bestand.with_suffix(f".{os.getpid()}")
            half.write_text(tekst)
            half.replace(bestand)
