"""The dry run: what every text would become, worst first. Nothing is written, here or to the ledger."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from regioprogramma.overzetten.models import Overname, Verhuisdoel, Verhuizing

from .bronnen.bronstuk import Bronstuk
from .bronnen.uploads import Uploads
from .indeling import NOOIT, Verhuisindeling
from .inventaris import Bronregel, Inventaris
from .omzetten.samenvatten import read_words
from .omzetten.tellen import read_source_lines
from .overnemen.bestanden import description_of
from .overnemen.plaatsen import PAGINADOELEN
from .overnemen.teksten import Vulling, make_filling
from .wijzer import Wijzer


@dataclass(frozen=True)
class Proefstuk:
    """One item: as it was read, and what its page would get."""

    regel: Bronregel
    stuk: Bronstuk
    doel: Verhuisdoel
    vulling: Vulling
    #: The lines of text that were read on the old site.
    regels: list[str]

    @property
    def verlies(self) -> float:
        """The share of its words that would be lost."""
        omzetting = self.vulling.omzetting
        return sum(omzetting.kwijt.values()) / omzetting.woorden if omzetting.woorden else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return it for a report."""
        omzetting = self.vulling.omzetting
        return {
            "nummer": self.regel.nummer,
            "soort": self.regel.soort,
            "titel": self.vulling.velden["title"],
            "oud_adres": self.regel.adres,
            "wordt": str(self.doel),
            "gepubliceerd": self.vulling.is_heel,
            "woorden": omzetting.woorden,
            "kwijt": omzetting.kwijt,
            "meldingen": [{"soort": str(melding.soort), "wat": melding.wat} for melding in omzetting.meldingen],
            "werk": [{"soort": str(werk.soort), "wat": werk.wat} for werk in omzetting.werk],
        }


def try_out(
    inventaris: Inventaris,
    indeling: Verhuisindeling,
    uploads: Uploads,
    meld: Callable[[str, int, int], object] = lambda wat, klaar, alle: None,
) -> Iterator[Proefstuk]:
    """Yield what would become of every text, in the order of the sources."""
    wijzer = _Proefwijzer(inventaris, _as_if(inventaris, indeling, uploads), 0)
    paginas = [
        regel
        for regel in inventaris.regels
        if indeling.target_of(regel) in PAGINADOELEN and not indeling.refusal_of(regel)
    ]
    for nummer, regel in enumerate(paginas, 1):
        stuk = inventaris.read(regel)
        doel = indeling.target_of(regel)
        yield Proefstuk(regel, stuk, doel, make_filling(stuk, wijzer, doel), read_source_lines(stuk, wijzer))
        meld("proef", nummer, len(paginas))


class _Proefwijzer(Wijzer):
    """Answers by the source alone: nothing of it is here yet."""

    def description_of(self, regel: Bronregel, overname: Overname) -> str:
        """Return how the source describes a picture."""
        return description_of(self.inventaris.read(regel))

    def title_of(self, regel: Bronregel, overname: Overname) -> str:
        """Return the title of a document in the source."""
        return read_words(regel.titel)


def _as_if(inventaris: Inventaris, indeling: Verhuisindeling, uploads: Uploads) -> list[Overname]:
    """Return the rows that the ledger would have, with the numbers of the old site for ids of ours."""
    rijen = []
    for regel in inventaris.regels:
        doel = indeling.target_of(regel)
        if NOOIT.fullmatch(regel.soort) or indeling.refusal_of(regel):
            continue
        rij = Overname(verhuizing=Verhuizing(), nummer=regel.nummer, soort=regel.soort, keer=regel.keer, doel=doel)
        if doel in PAGINADOELEN:
            rij.pagina_id = regel.nummer
        elif uploads.find(*filter(None, (regel.uploadpad, regel.bestandsadres))):
            is_beeld = regel.bestandsadres.lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"))
            rij.afbeelding_id, rij.document_id = (regel.nummer, None) if is_beeld else (None, regel.nummer)
        rijen.append(rij)
    return rijen
