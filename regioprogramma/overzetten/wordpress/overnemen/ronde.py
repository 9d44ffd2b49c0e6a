"""One run of a move: reads the sources, brings the ledger in step, and does what is left, a batch at a time.

A batch is one transaction with its rows of the ledger: a run that is killed goes on where it was. What follows from
thousands of pages (search, related pages, references) is told once, after the last.
"""

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Site

from regioprogramma.andere_sites import is_openbaar
from regioprogramma.core.adressen import Onthouden
from regioprogramma.core.models import Gebruiker
from regioprogramma.core.pagina import op_site
from regioprogramma.core.registers import Slot, try_hold
from regioprogramma.core.wijzigingen import index_later, told_later, write_together
from regioprogramma.overzetten.models import Overnamestand, Verhuisdoel, Verhuisstatus, Verhuistaak, Verhuizing
from regioprogramma.overzetten.taken import follow_verhuizing
from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.bronnen.lezer import Bronlezer
from regioprogramma.overzetten.wordpress.bronnen.ophalen import Ophaler
from regioprogramma.overzetten.wordpress.bronnen.rest import Restlezer
from regioprogramma.overzetten.wordpress.bronnen.uploads import Uploads
from regioprogramma.overzetten.wordpress.indeling import Verhuisindeling
from regioprogramma.overzetten.wordpress.inventaris import Bronregel, Inventaris, take_stock
from regioprogramma.overzetten.wordpress.wijzer import Wijzer

from .adressen import find_lists, read_redirects, remember_addresses
from .bestanden import find_file, take_file
from .boek import Boek
from .plaatsen import PAGINADOELEN, Plekken, place
from .teksten import fill_pages
from .termen import Termen, settle_terms
from .vooruit import fetch_ahead

#: How many pages are written in one transaction, and how many files are downloaded at a time.
STAPEL, _TEGELIJK = 25, 4
#: After how many pages memory is tidied up.
_OPRUIMEN = 250
#: Says how far it is: what is being done, how many of them are done, and how many there are.
Melder = Callable[[str, int, int], object]


@dataclass(frozen=True)
class Bronbestanden:
    """Where the sources are: exports, the folder or ZIP of uploads, and the old site’s address if they lack it."""

    #: An export, or the address of the live site.
    exports: Sequence[Path | str]
    uploads: Path | None = None
    omleidingen: Path | None = None
    basis: str = ""
    #: The other websites to which redirects may lead.
    hosts: Sequence[str] = ()
    #: The hosts of which files are downloaded that the folder lacks; of no other host anything is asked.
    ophalen_van: Sequence[str] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {
            "exports": [bron if isinstance(bron, str) else str(bron.resolve()) for bron in self.exports],
            "uploads": str(self.uploads.resolve()) if self.uploads else "",
            "omleidingen": str(self.omleidingen.resolve()) if self.omleidingen else "",
            "basis": self.basis,
            "hosts": list(self.hosts),
            "ophalen_van": list(self.ophalen_van),
        }

    @classmethod
    def from_json(cls, gegevens: dict[str, Any]) -> "Bronbestanden":
        """Return what was kept."""
        paden = {naam: Path(gegevens[naam]) if gegevens.get(naam) else None for naam in ("uploads", "omleidingen")}
        exports = [read_source(bron) for bron in gegevens.get("exports", [])]
        lijsten = {naam: gegevens.get(naam, []) for naam in ("hosts", "ophalen_van")}
        overige: dict[str, Any] = {**paden, **lijsten, "basis": gegevens.get("basis", "")}
        return cls(exports, **overige)


def read_source(tekst: str) -> Path | str:
    """Return where a source is: an address of the web, or else a file."""
    return tekst if tekst.lower().startswith(("http://", "https://")) else Path(tekst)


def open_sources(
    bronnen: Iterable[Path | str], aanmelding: str = "", mag: Callable[[str], bool] = is_openbaar
) -> list[Path | Bronlezer]:
    """Return the sources as they are read; `aanmelding` is for the live site. Raises Bronfout."""
    return [Restlezer(bron, aanmelding, mag) if isinstance(bron, str) else bron for bron in bronnen]


class Gestopt(Exception):
    """A run stops: somebody said so, or its turn is over and it goes on in another. What was done stays done."""

    def __init__(self, *, gaat_verder: bool = False) -> None:
        super().__init__()
        self.gaat_verder = gaat_verder


class Verhuisronde:
    """A run."""

    def __init__(
        self,
        verhuizing: Verhuizing,
        gebruiker: Gebruiker | None = None,
        meld: Melder = lambda wat, klaar, alle: None,
        tot: float | None = None,
        mag: Callable[[str], bool] = is_openbaar,
        inventaris: Inventaris | None = None,
    ) -> None:
        self.inventaris = inventaris
        self.verhuizing, self.gebruiker, self.meld, self.tot, self.mag = verhuizing, gebruiker, meld, tot, mag
        self.site = Site.objects.select_related("root_page").get(is_default_site=True)
        self.onthouden = Onthouden()

    def run(self) -> bool:
        """Do what is left; return whether all is done. Raises Bronfout when the sources cannot be read."""
        bronnen = Bronbestanden.from_json(self.verhuizing.bronnen)
        inventaris = self.inventaris or take_stock(open_sources(bronnen.exports, mag=self.mag), bronnen.basis)
        uploads = Uploads.of(bronnen.uploads) if bronnen.uploads else Uploads.none()
        ophaler = Ophaler(bronnen.ophalen_van, self.mag) if bronnen.ophalen_van else None
        omleidingen = read_redirects(bronnen.omleidingen, inventaris.kop.basis, bronnen.hosts)
        boek = Boek(self.verhuizing, inventaris, Verhuisindeling.from_json(self.verhuizing.indeling))
        gaat_verder = False
        with op_site(self.site):
            boek.open(is_heel=inventaris.is_heel)
            try:
                self._take_files(boek, uploads, ophaler)
                termen = self._take_pages(boek, inventaris)
            except Gestopt as gestopt:
                gaat_verder = gestopt.gaat_verder
                return False
            finally:
                if not gaat_verder:
                    self._let_follow()
            self.onthouden = remember_addresses(boek, self.site, termen, omleidingen)
            self.onthouden.onbruikbaar += omleidingen.meldingen
        return True

    def _take_files(self, boek: Boek, uploads: Uploads, ophaler: Ophaler | None) -> None:
        regels = boek.due(Verhuisdoel.BESTAND)
        # A download may take long: whoever wants to stop does not wait for a batch of them.
        stapel = 1 if ophaler else STAPEL
        haal = partial(find_file, uploads=uploads, ophaler=ophaler)
        met_bestand = fetch_ahead(regels, haal, _TEGELIJK if ophaler else 1)
        for nummer, (regel, geef) in enumerate(met_bestand, 1):
            with told_later(), index_later():
                take_file(boek, regel, geef)
            if boek.of(regel).stand == Overnamestand.OVERGENOMEN:
                self._note_writing()
            if nummer % stapel == 0 or nummer == len(regels):
                self._pause("bestanden", nummer, len(regels))

    def _take_pages(self, boek: Boek, inventaris: Inventaris) -> Termen:
        termen = settle_terms(boek.indeling)
        te_plaatsen = [
            regel for doel in PAGINADOELEN for regel in boek.due(doel) if boek.of(regel).stand == Overnamestand.NIEUW
        ]
        for stapel in self._batches("pagina’s maken", te_plaatsen):
            with self._plekken(boek) as plekken:
                place(stapel, plekken)
        wijzer = Wijzer(
            inventaris, boek.overnames.values(), self.site.root_page_id, find_lists(boek, self.site, termen)
        )
        for stapel in self._batches("teksten overnemen", boek.due(*PAGINADOELEN)):
            with self._plekken(boek) as plekken:
                fill_pages(stapel, plekken, wijzer, termen)
        return termen

    def _batches(self, wat: str, regels: Sequence[Bronregel]) -> Iterator[Sequence[Bronregel]]:
        for begin in range(0, len(regels), STAPEL):
            self._note_writing()
            yield regels[begin : begin + STAPEL]
            if begin % _OPRUIMEN == 0:
                # A page and its text refer to each other: Python itself would let thousands of them lie.
                gc.collect()
            self._pause(wat, min(begin + STAPEL, len(regels)), len(regels))

    @contextmanager
    def _plekken(self, boek: Boek) -> Iterator[Plekken]:
        with told_later(), write_together(index=False) as ronde:
            yield Plekken(boek, self.site, self.gebruiker, ronde)

    def _note_writing(self) -> None:
        """Remember, also for who goes on when this run is killed, that search and lists must follow at its end."""
        if not self.verhuizing.te_volgen:
            self.verhuizing.te_volgen = True
            self.verhuizing.save(update_fields=["te_volgen"])

    def _let_follow(self) -> None:
        if self.verhuizing.te_volgen:
            self.verhuizing.te_volgen = False
            with transaction.atomic():
                self.verhuizing.save(update_fields=["te_volgen"])
                follow_verhuizing.enqueue(self.verhuizing.pk)

    def _pause(self, wat: str, klaar: int, alle: int) -> None:
        """Say how far it is, and stop when that is asked or the turn is over."""
        self.meld(wat, klaar, alle)
        status = Verhuizing.objects.values_list("status", flat=True).get(pk=self.verhuizing.pk)
        if status == Verhuisstatus.GESTOPT:
            raise Gestopt
        if self.tot is not None and time.monotonic() > self.tot:
            raise Gestopt(gaat_verder=True)


def open_verhuizing(inventaris: Inventaris, bronnen: Bronbestanden, gebruiker: Gebruiker | None = None) -> Verhuizing:
    """Return the move of a site, with these sources; a new one when it is the first time."""
    kop = inventaris.kop
    velden = {"basis": kop.basis[:500], "naam": kop.naam[:255], "bronnen": bronnen.as_json()}
    verhuizing, nieuw = Verhuizing.objects.get_or_create(
        host=inventaris.host[:255], defaults={**velden, "door": gebruiker}
    )
    if not nieuw and any(getattr(verhuizing, naam) != waarde for naam, waarde in velden.items()):
        Verhuizing.objects.filter(pk=verhuizing.pk).update(**velden)
        verhuizing.refresh_from_db()
    return verhuizing


def run_to_the_end(
    verhuizing: Verhuizing,
    meld: Melder,
    mag: Callable[[str], bool] = is_openbaar,
    inventaris: Inventaris | None = None,
) -> Onthouden:
    """Do all that is left of a move, in this process; return what became of old addresses. Raises Bronfout.

    `mag(ip)` says which addresses may be contacted for downloads; `inventaris` is what the sources hold, when that was
    read just now.
    """
    with try_hold(Slot.VERHUIZING) as alleen:
        if not alleen:
            raise Bronfout(_("Er is al een verhuizing bezig. Wacht tot die klaar is, of stop die eerst."))
        return _run(verhuizing, Verhuisronde(verhuizing, verhuizing.door, meld, mag=mag, inventaris=inventaris))


def _run(verhuizing: Verhuizing, ronde: Verhuisronde) -> Onthouden:
    Verhuizing.objects.filter(pk=verhuizing.pk).update(status=Verhuisstatus.BEZIG)
    status = Verhuisstatus.KLAAR if ronde.run() else Verhuisstatus.GESTOPT
    # Whoever had it done in the CMS as well sees that it is done.
    Verhuizing.objects.filter(pk=verhuizing.pk).update(status=status, taak=Verhuistaak.GEEN)
    verhuizing.refresh_from_db()
    return ronde.onthouden
