"""What is in the sources of a move: counted, with what is odd about them. Nothing is stored, no text is shown."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .bronnen.uploads import Uploads
from .indeling import Verhuisindeling
from .inventaris import Bronregel, Inventaris


@dataclass(frozen=True)
class Inspectie:
    """What was counted: lists of (what, how many), the most first."""

    naam: str
    basis: str
    items: int
    soorten: list[tuple[str, int]]
    statussen: list[tuple[str, int]]
    jaren: list[tuple[str, int]]
    bouwers: list[tuple[str, int]]
    codes: list[tuple[str, int]]
    talen: list[tuple[str, int]]
    reacties: int
    #: {kind: [(key of its meta, how often)]}.
    meta: dict[str, list[tuple[str, int]]]
    #: Of the files: how many there are, are here, and which are not.
    bestanden: int
    gevonden: int
    ontbreken: list[str]
    #: Two items at one address, and what was wrong in the sources: sentences.
    dubbel: list[str]
    problemen: list[dict[str, Any]]

    def as_json(self) -> dict[str, Any]:
        """Return it for a report."""
        return dict(vars(self))


def inspect(inventaris: Inventaris, uploads: Uploads) -> Inspectie:
    """Count what the sources hold."""
    regels = inventaris.regels
    ontbreken = [
        regel.uploadpad or regel.bestandsadres for regel in inventaris.bijlagen if not _is_here(regel, uploads)
    ]
    return Inspectie(
        naam=inventaris.kop.naam,
        basis=inventaris.kop.basis,
        items=len(regels),
        soorten=_counted(regel.soort for regel in regels),
        statussen=_counted(regel.status for regel in regels),
        jaren=sorted(_counted(regel.datum[:4] or "–" for regel in regels)),
        bouwers=_counted(regel.bouwer for regel in regels if regel.bouwer),
        codes=_counted(code for regel in regels for code in regel.codes),
        talen=_counted(regel.taal for regel in regels if regel.taal),
        reacties=sum(regel.reacties for regel in regels),
        meta=_meta_of(regels),
        bestanden=len(inventaris.bijlagen),
        gevonden=len(inventaris.bijlagen) - len(ontbreken),
        ontbreken=ontbreken,
        dubbel=_doubles(regels),
        problemen=[
            {"bestand": naam, "plaats": melding.plaats, "zin": melding.zin} for naam, melding in inventaris.meldingen
        ],
    )


def _is_here(regel: Bronregel, uploads: Uploads) -> bool:
    return uploads.find(*filter(None, (regel.uploadpad, regel.bestandsadres))) is not None


def _counted(wat: Iterable[str]) -> list[tuple[str, int]]:
    return Counter(wat).most_common()


def _meta_of(regels: Iterable[Bronregel]) -> dict[str, list[tuple[str, int]]]:
    """Return the keys of the meta of every kind; those of WordPress itself begin with a line and are left out."""
    per_soort: dict[str, Counter[str]] = {}
    for regel in regels:
        if regel.meta:
            per_soort.setdefault(regel.soort, Counter()).update(regel.meta)
    return {soort: tellingen.most_common() for soort, tellingen in per_soort.items()}


def _doubles(regels: Iterable[Bronregel]) -> list[str]:
    """Return the addresses at which more than one published item stands."""
    keren = Counter(regel.pad for regel in regels if regel.adres and regel.status == "publish")
    return [f"{pad} ({keer}×)" for pad, keer in keren.items() if keer > 1]


def lines_of(inspectie: Inspectie, indeling: Verhuisindeling) -> list[str]:
    """Return what was found as lines for a terminal."""
    regels = [f"{inspectie.naam} ({inspectie.basis}): {inspectie.items} items"]
    for soort, aantal in inspectie.soorten:
        regels.append(f"  {soort}: {aantal} -> {indeling.soorten.get(soort, 'niet')}")
    regels.append(f"  files: {inspectie.gevonden} of {inspectie.bestanden} are here")
    regels += [f"  {naam}: {aantal} texts" for naam, aantal in inspectie.bouwers]
    regels += [f"  at {probleem['plaats']}: {probleem['zin']}" for probleem in inspectie.problemen]
    return regels
