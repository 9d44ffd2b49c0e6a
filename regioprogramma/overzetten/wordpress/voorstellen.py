"""Which pages of the old site seem to be opgaven and speerpunten: by the address that they had. A person decides."""

import re
from collections.abc import Iterable
from typing import Any

from regioprogramma.overzetten.models import Verhuisdoel

#: What regions call the part of their site that is about their opgaven.
_OPGAVENMAP = re.compile(
    r"(?:(?:onze|regionale)-)?(?:opgaven?|themas?|thema-s|programmas?|programma-s|programmalijn(?:en)?|pijlers?)",
    re.IGNORECASE,
)


def propose_opgaven(boom: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Return {number of a page: opgave or speerpunt}; what has both names stays what it is called first."""
    per_pad: dict[tuple[str, ...], str] = {}
    uit: dict[str, str] = {}
    paginas = ((rij, _parts(rij["pad"])) for rij in boom if rij["soort"] == "page" and not rij["voorpagina"])
    for rij, delen in sorted(paginas, key=lambda paar: len(paar[1])):
        if len(delen) < 2:
            continue
        boven = per_pad.get(delen[:-1])
        if boven == Verhuisdoel.OPGAVE:
            doel = Verhuisdoel.SPEERPUNT
        elif boven is None and _OPGAVENMAP.fullmatch(delen[-2]):
            doel = Verhuisdoel.OPGAVE
        else:
            continue
        per_pad[delen] = uit[str(rij["nummer"])] = str(doel)
    return uit


def _parts(pad: str) -> tuple[str, ...]:
    return tuple(deel for deel in pad.partition("?")[0].split("/") if deel)
