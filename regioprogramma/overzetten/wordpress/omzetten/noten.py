"""Footnotes: "[1]" in the text, and at the end a heading with the notes."""

import json
import re

from .boom import Knoop, read_boom
from .omgeving import AFGELEID_NIVEAU, TEKSTDELEN, Tekstdeel
from .regel import Opmaak
from .stroom import Stroom

_KOP = "Noten"
#: The fragment of a note at the end of a text that came from a word processor.
_EIGEN_NOOT = re.compile(r"_?(?:ftn|edn|footnote[-_]?|fn[-:]?)\d+", re.IGNORECASE)


def show_noot(stroom: Stroom, knoop: Knoop) -> None:
    """A note that stands where it belongs: it goes to the end."""
    stroom.om.noten.append(knoop)
    stroom.regel.add(f"[{len(stroom.om.noten)}]", stroom.opmaak)


def show_verwijzing(stroom: Stroom, knoop: Knoop) -> None:
    """The number of a note of WordPress' own: a link to the notes."""
    stroom.om.verwezen = True
    nummer, sleutel = knoop.text().strip("[]"), knoop.get("data-fn")
    opmaak = (
        [*stroom.opmaak, Opmaak("a", f'<a href="#{sleutel}">')]
        if sleutel.replace("-", "").isalnum()
        else stroom.opmaak
    )
    stroom.regel.add(f"[{nummer}]", opmaak)


def show_noten(stroom: Stroom, _knoop: Knoop) -> None:
    """The place where WordPress shows the notes that it keeps with the item."""
    stroom.end()
    stroom.om.noten_getoond = True
    for deel in read_noten(stroom):
        stroom.add(deel)


def read_noten(stroom: Stroom) -> list[Tekstdeel]:
    """Return the heading and the list of the notes that WordPress keeps with an item, with their fragments."""
    try:
        noten = json.loads(stroom.om.stuk.meta_value("footnotes") or "[]")
    except (ValueError, RecursionError):
        return []
    rijen = [noot for noot in noten if isinstance(noot, dict)] if isinstance(noten, list) else []
    knopen = [read_boom(str(noot.get("content") or "")) for noot in rijen]
    ankers = [str(noot.get("id") or "") for noot in rijen]
    return write_noten(stroom, knopen, ankers)


def write_noten(stroom: Stroom, noten: list[Knoop], ankers: list[str]) -> list[Tekstdeel]:
    """Return notes as a heading and a numbered list."""
    regels = []
    for noot in noten:
        delen = stroom.sub(noot)
        regels.append("<br/>".join(deel.html for deel in delen if deel.soort in TEKSTDELEN))
    if not any(regels):
        return []
    lijst = "".join(f"<li>{regel}</li>" for regel in regels if regel)
    return [
        Tekstdeel("kop", _KOP, AFGELEID_NIVEAU, waarde="noten", ankers=ankers),
        Tekstdeel("lijst", f"<ol>{lijst}</ol>"),
    ]


def add_kop_noten(delen: list[Tekstdeel]) -> list[Tekstdeel]:
    """Return the parts with a heading above notes that somebody typed at the end, unless there is one."""
    for plek, deel in enumerate(delen):
        if deel.soort in TEKSTDELEN and any(_EIGEN_NOOT.fullmatch(naam) for naam in deel.ankers):
            heeft_kop = plek > 0 and delen[plek - 1].soort == "kop"
            kop = [] if heeft_kop or plek == 0 else [Tekstdeel("kop", _KOP, AFGELEID_NIVEAU, waarde="noten")]
            return [*delen[:plek], *kop, *delen[plek:]]
    return delen
