"""A copy of what the live site answered: read as a source again and again, without asking it and without a password.

The first line of the file is what is said of the site, each other line is one item.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from .bronstuk import Bronkop, Bronstuk, Bronterm
from .fouten import Bronfout, Bronmelding
from .knippen import Knipsel
from .rest import Restlezer, stuk_from_json

#: How the name of such a file ends.
EINDE_KOPIE = ".jsonl"


class Kopielezer:
    """A copy that is read."""

    def __init__(self, pad: Path) -> None:
        self.pad, self.naam = pad, _("de oude website")
        self.kop, self.meldingen, self.is_heel = Bronkop(), list[Bronmelding](), True

    def read(self) -> Iterator[tuple[Bronstuk, Knipsel]]:
        """Yield each item with its place in the file. Raises Bronfout."""
        try:
            with self.pad.open("rb") as bestand:
                eerste = next(bestand, b"")
                self._read_head(json.loads(eerste or b"{}"))
                plaats = len(eerste)
                for regel in bestand:
                    knipsel = Knipsel(plaats, regel)
                    yield self.read_part(knipsel), knipsel
                    plaats += len(regel)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as fout:
            raise Bronfout(_("De kopie van de oude website is weg. Lees de website opnieuw.")) from fout

    def read_part(self, knipsel: Knipsel) -> Bronstuk:
        """Return the item of a part of the file."""
        return stuk_from_json(knipsel)

    def _read_head(self, gegevens: dict[str, Any]) -> None:
        kop = gegevens["kop"]
        termen = [Bronterm(**term) for term in kop.pop("termen")]
        boven = {(lijst, slug): hoger for lijst, slug, hoger in kop.pop("boven")}
        self.kop = Bronkop(**kop, termen=termen, boven=boven)
        self.meldingen = [Bronmelding(0, zin) for zin in gegevens["meldingen"]]
        self.is_heel = gegevens["is_heel"]


def keep_copy(lezer: Restlezer, pad: Path) -> None:
    """Ask the live site, and keep what it answers at `pad`: all of it, or what was there stays. Raises Bronfout."""
    half = pad.with_suffix(".half")
    stukken = (asdict(stuk) for stuk, _knipsel in lezer.read())
    # All has been asked, and is known of the site, before the first of them comes.
    eerste = [stuk for stuk in (next(stukken, None),) if stuk is not None]
    boven = [[lijst, slug, hoger] for (lijst, slug), hoger in lezer.kop.boven.items()]
    kop = {**asdict(lezer.kop), "boven": boven}
    zinnen = [melding.zin for melding in lezer.meldingen]
    pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as bestand:
        bestand.write(json.dumps({"kop": kop, "meldingen": zinnen, "is_heel": lezer.is_heel}) + "\n")
        bestand.writelines(json.dumps(stuk) + "\n" for stuk in chain(eerste, stukken))
    half.rename(pad)
