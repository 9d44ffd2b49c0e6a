"""What every version of the software tests of its own accessibility, as the browser tests wrote it down.

`getest.json` comes from `tests/browser/test_paginas.py`, which fails when it is not what the tests did. It says
nothing of what a region wrote, and sets no status.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.opmaak import opsomming

from .criteria import CRITERIA, Criterium

BESTAND = Path(__file__).with_name("getest.json")
#: What each test looks at, by its name in the file; in the order in which they are shown.
PROEVEN = {
    "axe": gettext_lazy("Axe-core vindt geen fout, en niets dat een mens nog moet bekijken."),
    "donker": gettext_lazy("Ook in donkere kleuren is het contrast goed."),
    "toetsenbord": gettext_lazy("Alles is te bereiken met het toetsenbord, en u ziet steeds waar u bent."),
    "smal": gettext_lazy("Er valt niets buiten het scherm."),
    "letters": gettext_lazy("Met letters die twee keer zo groot zijn, valt er niets weg."),
    "tekstafstand": gettext_lazy("Met meer ruimte tussen letters, woorden en regels valt er niets weg."),
    "aanraken": gettext_lazy("Knoppen en links zijn groot genoeg om aan te raken."),
    "zonder-javascript": gettext_lazy("Zonder JavaScript staan er dezelfde koppen en links."),
}


class Schermproef(NamedTuple):
    """One test: what was found, on how many kinds of pages at least, and on screens of which width in pixels."""

    zin: str
    soorten: int
    breedtes: tuple[int, ...]

    @property
    def waar(self) -> str:
        """Where that was, in Dutch."""
        maten = opsomming([str(breedte) for breedte in self.breedtes])
        return _("%(soorten)s soorten pagina’s, %(maten)s beeldpunten breed") % {
            "soorten": self.soorten,
            "maten": maten,
        }


class Getest(NamedTuple):
    """All that was tested: with which axe-core and how many rules of it, and of which criteria these are."""

    versie: str
    regels: int
    criteria: tuple[Criterium, ...]
    soorten: int
    proeven: tuple[Schermproef, ...]


@cache
def read_getest() -> Getest:
    """Return what stands in the file; raises KeyError for a test or criterium that nobody knows."""
    stand = json.loads(BESTAND.read_text(encoding="utf-8"))
    geraakt = {nummer for nummers in stand["regels"].values() for nummer in nummers.split()}
    onbekend = {*geraakt} - {*CRITERIA} | {*stand["proeven"]} - {*PROEVEN}
    if onbekend:
        raise KeyError(f"unknown in {BESTAND.name}: {sorted(onbekend)}")
    return Getest(
        stand["axe-core"],
        len(stand["regels"]),
        tuple(criterium for nummer, criterium in CRITERIA.items() if nummer in geraakt),
        len(stand["paginasoorten"]),
        tuple(_read_proef(zin, stand["proeven"][naam]) for naam, zin in PROEVEN.items() if naam in stand["proeven"]),
    )


def _read_proef(zin: object, per_breedte: Mapping[str, int]) -> Schermproef:
    return Schermproef(str(zin), min(per_breedte.values()), tuple(int(breedte) for breedte in per_breedte))
