"""Where answers are kept: in the memory of the process, and in a folder or Redis that several processes share.

What is shared outlives a process, and a database that is away. When it is away itself, nothing is found in it.
"""

import fcntl
import logging
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from gzip import decompress
from pathlib import Path
from pickle import UnpicklingError
from threading import BoundedSemaphore, Lock
from time import monotonic, sleep
from typing import Any, BinaryIO

import brotli
from django.core.cache import caches

from regioprogramma.zekering import Zekering

from .vraag import Paginavraag

logger = logging.getLogger(__name__)
#: In bytes: what a process keeps of pages, and of the rest: answers to questions, redirects, what is not there. No
#: flood of odd addresses then pushes out a page.
RUIMTE = {"paginas": 32 * 1024 * 1024, "vragen": 8 * 1024 * 1024}
#: In seconds: how long one waits for another that makes the same page.
_GEDULD = 5
#: How many threads of a process wait for another that makes the same page: some must be left for what needs no page.
WACHTERS = 16
#: What reading an entry gives that was cut off, or that another edition of the site wrote.
_BESCHADIGD = (
    zlib.error, UnpicklingError, EOFError, AttributeError, ImportError, IndexError, KeyError, TypeError, ValueError
)  # fmt: skip


@dataclass(slots=True)
class Bewaard:
    """An answer as it was given: its status, its headers, and its body by encoding ("" is none)."""

    versie: str
    #: In seconds since 1970.
    gemaakt: float
    status: str
    koppen: list[tuple[str, str]]
    lichamen: dict[str, bytes]
    #: How often it was asked for; half of it goes at every change.
    gevraagd: int = 1
    #: In bytes, with the encodings that may still be asked for: a text is about six times its packed size.
    grootte: int = field(init=False)

    def __post_init__(self) -> None:
        self.grootte = 6 * len(self.lichamen["gzip"]) if "gzip" in self.lichamen else len(self.lichamen[""])

    def body(self, codering: str) -> tuple[str, bytes]:
        """Return (encoding, body): the encoding that is asked for, unless packing did not make it smaller."""
        if codering not in self.lichamen and "gzip" in self.lichamen:
            kaal = decompress(self.lichamen["gzip"])
            self.lichamen[codering] = brotli.compress(kaal, quality=5) if codering == "br" else kaal
        return (codering, self.lichamen[codering]) if codering in self.lichamen else ("", self.lichamen[""])


class Voorraad:
    """All that is kept. `sloten` is the folder with a file for each page that is being made."""

    def __init__(self, sloten: Path) -> None:
        self._sloten, self._slot, self.zekering = sloten, Lock(), Zekering()
        self._wachters = BoundedSemaphore(WACHTERS)
        self._eigen: dict[str, OrderedDict[Paginavraag, Bewaard]] = {plek: OrderedDict() for plek in RUIMTE}
        self._bezet = dict.fromkeys(RUIMTE, 0)

    def own(self, vraag: Paginavraag, versie: str) -> Bewaard | None:
        """Return what this process keeps of this version."""
        for geheugen in self._eigen.values():
            bewaard = geheugen.get(vraag)
            if bewaard and bewaard.versie == versie:
                # Without the lock, which would let one request wait for another; to be gone already does no harm.
                bewaard.gevraagd += 1
                with suppress(KeyError):
                    geheugen.move_to_end(vraag)
                return bewaard
        return None

    def find(self, vraag: Paginavraag, versie: str) -> Bewaard | None:
        """Return what this process or another keeps of this version."""
        if eigen := self.own(vraag, versie):
            return eigen
        gedeeld = self._read(vraag)
        if gedeeld is None or gedeeld.versie != versie:
            return None
        self._put(vraag, gedeeld)
        return gedeeld

    def last(self, vraag: Paginavraag) -> Bewaard | None:
        """Return the newest page that anybody keeps, of whatever version; None when it was no page any more."""
        alle = filter(None, [self._read(vraag), *(geheugen.get(vraag) for geheugen in self._eigen.values())])
        laatste = max(alle, key=lambda bewaard: bewaard.gemaakt, default=None)
        return laatste if laatste and laatste.status.startswith("200") else None

    def keep(self, vraag: Paginavraag, bewaard: Bewaard) -> None:
        """Keep an answer; a page for all who share, and for when it cannot be made, until it is no page any more."""
        self._put(vraag, bewaard)
        if bewaard.status.startswith("200") or self.shared(vraag):
            velden = (bewaard.versie, bewaard.gemaakt, bewaard.status, bewaard.koppen, bewaard.lichamen)
            self.share(vraag, velden)

    def most_asked(self, aantal: int) -> list[Paginavraag]:
        """Return the pages that were asked most, and more than once; what was asked before counts half from now on."""
        with self._slot:
            alle = {vraag: bewaard.gevraagd for vraag, bewaard in self._eigen["paginas"].items()}
            for bewaard in self._eigen["paginas"].values():
                bewaard.gevraagd //= 2
        return sorted((vraag for vraag in alle if alle[vraag] > 1), key=lambda vraag: -alle[vraag])[:aantal]

    def _put(self, vraag: Paginavraag, bewaard: Bewaard) -> None:
        """Keep it in this process; what was asked for longest ago makes room."""
        plek = vraag.plek if bewaard.status.startswith("200") else "vragen"
        geheugen = self._eigen[plek]
        with self._slot:
            if vorige := geheugen.pop(vraag, None):
                self._bezet[plek] -= vorige.grootte
                bewaard.gevraagd += vorige.gevraagd
            geheugen[vraag] = bewaard
            self._bezet[plek] += bewaard.grootte
            while self._bezet[plek] > RUIMTE[plek]:
                self._bezet[plek] -= geheugen.popitem(last=False)[1].grootte

    @contextmanager
    def one_at_a_time(self, vraag: Paginavraag) -> Iterator[None]:
        """Let nobody else on this computer make the answer meanwhile.

        Who waits too long goes on all the same, and so does who comes when many wait already.
        """
        try:
            self._sloten.mkdir(parents=True, exist_ok=True)
            bestand = (self._sloten / vraag.sleutel[:3]).open("ab")
        except OSError:
            yield
            return
        # Closing the file is letting go, and so is being killed.
        with bestand:
            if self._wachters.acquire(blocking=False):
                try:
                    _take(bestand)
                finally:
                    self._wachters.release()
            yield

    def _read(self, vraag: Paginavraag) -> Bewaard | None:
        def read(cache: Any) -> Bewaard | None:
            velden = cache.get(vraag.sleutel)
            return Bewaard(*velden) if velden else None

        return self._try(vraag, read)

    def shared(self, vraag: Paginavraag) -> Any:
        """Return what is shared about an address, or None."""
        return self._try(vraag, lambda cache: cache.get(vraag.sleutel))

    def share(self, vraag: Paginavraag, inhoud: Any) -> None:
        """Share something about an address."""
        self._try(vraag, lambda cache: cache.set(vraag.sleutel, inhoud))

    def _try(self, vraag: Paginavraag, doe: Callable[[Any], Any]) -> Any:
        """Ask what is shared; when that fails it is left alone for a while, and the answer is None."""
        if self.zekering.is_door:
            return None
        try:
            return doe(caches[vraag.plek])
        except _BESCHADIGD as fout:
            # It is made again, and then takes the place of this.
            logger.warning("What the page cache shares of %s cannot be read: %s", vraag.pad, fout)
            return None
        except Exception as fout:  # noqa: BLE001 - a folder and a Redis each fail in ways of their own
            self.zekering.blow()
            logger.warning("What the page cache shares is away, so every process makes its own: %s", fout)
            return None


def _take(bestand: BinaryIO) -> None:
    """Wait until nobody else has this file, for _GEDULD seconds at most."""
    einde = monotonic() + _GEDULD
    while monotonic() < einde:
        with suppress(BlockingIOError):
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        sleep(0.01)
