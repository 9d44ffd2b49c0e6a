"""What the columns are called in which the published lists tell of villages.

CBS, "Woonplaatsen in Nederland" (StatLine and its OData): Woonplaatsen, Woonplaatscode_1, Naam_2, Code_3. CBS, "Buurt,
wijk en gemeente voor postcode-huisnummer": PC6, Huisnummer, Buurt2025, Wijk2025, Gemeente2025. PDOK, the BAG:
identificatie, woonplaats, bronhouder_identificatie; of addresses postcode, woonplaats_naam, woonplaats_identificatie.
PDOK, the Locatieserver: woonplaatscode, woonplaatsnaam, gemeentecode, gemeentenaam, centroide_ll.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

#: Per thing that is read, the names of its column; the first that a file has is the one. Without what is not a letter
#: or a digit, and without the year behind it.
_NAMEN: dict[str, tuple[str, ...]] = {
    "naam": ("woonplaatsnaam", "woonplaats", "woonplaatsen", "plaatsnaam", "plaats"),
    "code": ("woonplaatscode", "woonplaatscode1", "woonplaatsidentificatie", "woonplaatscodecode", "identificatie"),
    "gemeente": (
        "gemeentecode", "gmcode", "code3", "bronhouderidentificatie", "gemeenteidentificatie", "gemeentenaam",
        "naam2", "bronhoudernaam", "gemeente",
    ),
    "postcode": ("postcode4", "pc4", "postcodegebied", "postcode", "pc6", "postcode6", "pc4code"),
    "punt": ("centroidell",),
    "noord": ("breedtegraad", "latitude", "lat"),
    "oost": ("lengtegraad", "longitude", "lon", "lng"),
}  # fmt: skip
_JAAR = re.compile(r"(?:19|20)\d\d$")


class Kolommen(NamedTuple):
    """Where in a row everything stands; None for what the file does not have."""

    naam: int | None
    code: int | None
    gemeente: int | None
    postcode: int | None
    punt: int | None
    noord: int | None
    oost: int | None

    @property
    def tells_something(self) -> bool:
        """Whether the file tells of villages, or of postcode areas, and in which gemeente or village these lie."""
        plaats = self.naam is not None or self.code is not None
        return (self.gemeente is not None and (plaats or self.postcode is not None)) or (
            self.code is not None and self.postcode is not None
        )


def find_kolommen(koppen: Sequence[str]) -> Kolommen:
    """Return where everything stands in rows under these headings."""
    plekken: dict[str, int] = {}
    for plek, kop in enumerate(koppen):
        plekken.setdefault(_kaal(kop), plek)
    return Kolommen(**{wat: _first(plekken, namen) for wat, namen in _NAMEN.items()})


def all_names() -> str:
    """Return what a file must have, for whoever gave one without."""
    return "a gemeente (such as Gemeentecode) with a village (such as Woonplaatsnaam) or a postcode area (such as PC4)"


def _first(plekken: Mapping[str, int], namen: Sequence[str]) -> int | None:
    return next((plekken[naam] for naam in namen if naam in plekken), None)


def _kaal(kop: str) -> str:
    return _JAAR.sub("", re.sub(r"[^a-z0-9]", "", kop.lower()))
