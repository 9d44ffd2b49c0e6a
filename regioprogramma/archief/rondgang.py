"""Goes over the whole public site as a visitor who opens every link, and hands on what it finds."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, resolve, reverse

from .bereik import Bereik
from .kopie import Kopieverwijzing, lead_links, make_copy
from .ophalen import Archiefbezoeker, Opgehaald
from .register import Register
from .verwijzingen import find_in_robots, find_in_xml, translate_style

#: Where it begins. Everything else is reached from there.
_BEGIN = ("/", "/sitemap.xml", "/robots.txt")
#: What a site need not have.
_MISSCHIEN = ("/.well-known/security.txt", "/security.txt")
_REDIRECT, _WEG = range(300, 400), {404, 410}
#: After how many addresses it says how far it is.
_VERTEL = 100


class Bestemming(Protocol):
    """What takes the answers."""

    def add(self, opgehaald: Opgehaald) -> None:
        """Take one."""

    def finish(self) -> None:
        """There are no more."""


@dataclass(frozen=True)
class Gemist:
    """An address that is not in the archive as it should be. `is_dood`: a link that leads nowhere, on the site too."""

    adres: str
    van: str
    waarom: str
    is_dood: bool = False


@dataclass
class Verslag:
    """What came of it."""

    adressen: int = 0
    paginas: int = 0
    gemist: list[Gemist] = field(default_factory=list)

    @property
    def ontbreken(self) -> list[Gemist]:
        """What the site has and the archive has not."""
        return [een for een in self.gemist if not een.is_dood]


class Rondgang:
    """One walk over a site. `vertel` hears how far it is: addresses done, and addresses waiting."""

    def __init__(
        self,
        bezoeker: Archiefbezoeker,
        bereik: Bereik,
        register: Register,
        dag: date,
        vertel: Callable[[int, int], object],
    ) -> None:
        self._bezoeker, self._bereik, self._register, self._dag = bezoeker, bereik, register, dag
        self._vertel = vertel
        #: {whole address: (who refers to it first, whether anything needs it)}
        self._gezien: dict[str, tuple[str, bool]] = {}
        self._wachtrij: deque[str] = deque()
        #: What a site need not have.
        self._misschien: set[str] = set()
        self.verslag = Verslag()

    def run(self, bestemming: Bestemming) -> Verslag:
        """Fetch everything, hand it on, and say what was missed."""
        zoeken = self._bereik.oorsprong + reverse("zoeken")
        self._gezien[zoeken] = ("", True)
        self._expect("", [Kopieverwijzing(self._bereik.oorsprong + pad, True) for pad in (*_BEGIN, *_MISSCHIEN)])
        self._misschien |= {self._bereik.oorsprong + pad for pad in _MISSCHIEN}
        with self._bezoeker.listening():
            while self._wachtrij:
                self._visit(self._wachtrij.popleft(), bestemming)
                if self.verslag.adressen % _VERTEL == 0:
                    self._vertel(self.verslag.adressen, len(self._wachtrij))
            # When it is known what there is. It refers to nothing that is not there.
            self._visit(zoeken, bestemming)
        bestemming.finish()
        return self.verslag

    def _expect(self, van: str, gevonden: Iterable[Kopieverwijzing]) -> None:
        for een in gevonden:
            if een.adres not in self._gezien:
                self._gezien[een.adres] = (van, een.nodig)
                self._wachtrij.append(een.adres)

    def _visit(self, adres: str, bestemming: Bestemming) -> None:
        opgehaald = self._bezoeker.ask(adres)
        with opgehaald.lichaam:
            if self._is_missed(opgehaald):
                return
            if opgehaald.status in _REDIRECT:
                self._follow(opgehaald)
            else:
                self._expect(adres, self._read(opgehaald))
            bestemming.add(opgehaald)
        self.verslag.adressen += 1

    def _is_missed(self, opgehaald: Opgehaald) -> bool:
        """Note an address that gave no answer to keep; return whether nothing of it is to be kept."""
        status, fout = opgehaald.status, opgehaald.fout
        if opgehaald.kop("set-cookie"):
            fout = fout or "it sets a cookie"
        if status < 400 and not fout:
            return False
        if status in _WEG and opgehaald.adres in self._misschien:
            return True
        self._note(opgehaald, f"{status}: {fout}" if fout else str(status))
        return bool(fout) or status not in _WEG

    def _note(self, opgehaald: Opgehaald, waarom: str) -> None:
        van, nodig = self._gezien[opgehaald.adres]
        is_dood = opgehaald.status in _WEG and not opgehaald.fout and not nodig and _is_page(opgehaald.adres)
        self.verslag.gemist.append(Gemist(opgehaald.adres, van, waarom, is_dood))

    def _follow(self, opgehaald: Opgehaald) -> None:
        doel = self._bereik.place(opgehaald.adres, opgehaald.kop("location"))
        if doel and (naar := self._bereik.lead(opgehaald.adres, doel)):
            _van, nodig = self._gezien[opgehaald.adres]
            self._expect(opgehaald.adres, [Kopieverwijzing(naar, nodig)])

    def _read(self, opgehaald: Opgehaald) -> Iterator[Kopieverwijzing]:
        """Make of an answer what is to be kept, and yield what it refers to."""
        if opgehaald.soort == "text/html":
            yield from self._read_page(opgehaald)
        elif opgehaald.soort == "text/css":
            yield from self._read_style(opgehaald)
        elif opgehaald.soort.endswith("xml") and opgehaald.soort != "image/svg+xml":
            yield from self._placed(opgehaald.adres, find_in_xml(opgehaald.read_text()))
        elif opgehaald.adres.endswith("/robots.txt"):
            kaarten = list(self._placed(opgehaald.adres, find_in_robots(opgehaald.read_text())))
            # It names those of open.overheid.nl also when there is nothing to put in them.
            self._misschien |= {kaart.adres for kaart in kaarten} - self._gezien.keys()
            yield from kaarten

    def _read_page(self, opgehaald: Opgehaald) -> Iterator[Kopieverwijzing]:
        adres = opgehaald.adres
        kopie = make_copy(opgehaald.read_text(), adres, self._bereik, self._dag)
        if adres == self._bereik.oorsprong + reverse("zoeken"):
            kopie = self._register.write(kopie)
        elif opgehaald.status == 200:
            self._register.note(adres, kopie)
            self.verslag.paginas += 1
        tekst, gevonden = lead_links(kopie, adres, self._bereik)
        opgehaald.replace_text(tekst)
        yield from gevonden

    def _read_style(self, opgehaald: Opgehaald) -> Iterator[Kopieverwijzing]:
        gevonden: list[tuple[str, bool]] = []
        translate_style(opgehaald.read_text(), lambda verwijzing, _nodig: gevonden.append((verwijzing, True)))
        yield from self._placed(opgehaald.adres, gevonden)

    def _placed(self, basis: str, verwijzingen: Iterable[tuple[str, bool]]) -> Iterator[Kopieverwijzing]:
        for verwijzing, nodig in verwijzingen:
            if (doel := self._bereik.place(basis, verwijzing)) is not None:
                yield Kopieverwijzing(doel, nodig)


def _is_page(adres: str) -> bool:
    """Whether only a page of the CMS could stand at an address, and no file, list or screen of the site itself."""
    try:
        return resolve(unquote(urlsplit(adres).path)).url_name == "wagtail_serve"
    except Resolver404:
        return True
