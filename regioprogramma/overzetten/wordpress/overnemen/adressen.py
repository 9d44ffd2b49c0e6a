"""Lets every old address lead to what took over: of items, of the lists that WordPress made, and of redirects."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from wagtail.models import Site

from nieuws.models import NieuwsPagina
from projecten.models import ProjectenPagina
from regioprogramma.core.adressen import Onthouden, OudAdresregel, key_of, remember_adressen
from regioprogramma.core.models import Herkomst, Pagina, Trefwoord
from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuisdoel
from regioprogramma.overzetten.wordpress.adressen.lijsten import (
    addresses_of_authors,
    addresses_of_dates,
    addresses_of_pages,
    addresses_of_term,
    kinds_with_list,
)
from regioprogramma.overzetten.wordpress.adressen.omleidingen import rows_of_omleidingen
from regioprogramma.overzetten.wordpress.adressen.stukken import Adresbezit, is_of_source, rows_for
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.bronnen.omleidingen import Omleidinglijst, read_omleidingen
from regioprogramma.overzetten.wordpress.indeling import term_key
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Meldsoort

from .boek import Boek
from .plaatsen import KAART
from .termen import Termen


def read_redirects(pad: Path | None, basis: str, hosts: Iterable[str] = ()) -> Omleidinglijst:
    """Return the redirects in a list; none without a file."""
    return read_omleidingen(pad.read_bytes(), basis, set(hosts)) if pad else Omleidinglijst("")


def remember_addresses(boek: Boek, site: Site, termen: Termen, omleidingen: Omleidinglijst) -> Onthouden:
    """Store the old addresses of a move; a second time nothing is written."""
    basis = boek.inventaris.kop.basis
    bezit = Adresbezit(basis)
    van_soort: list[Bronstuk] = []
    for stuk in _known_items(boek):
        bezit.add(stuk)
        stuk.inhoud, stuk.meta = "", {}
        van_soort.append(stuk)
    lijsten = _Lijsten(boek, site, termen)
    rijen = [
        *bezit.rows(_targets(boek)),
        *lijsten.of_terms(),
        *lijsten.of_archives(van_soort),
        *rows_of_omleidingen(omleidingen.rijen, basis),
        *_dead_links(boek),
    ]
    return remember_adressen(site, rijen)


def _dead_links(boek: Boek) -> Iterator[OudAdresregel]:
    """Yield the addresses of the old site to which texts led and that nothing is known of: somebody may know more."""
    for rij in boek.overnames.values():
        for soort, wat in rij.meldingen:
            if soort == Meldsoort.DODE_LINK and is_of_source(wat, boek.inventaris.kop.basis):
                yield OudAdresregel(wat, str(Herkomst.LIJST))


def find_lists(boek: Boek, site: Site, termen: Termen) -> Callable[[str], str]:
    """Return what says where the list of a category or tag is here, by its path there; "" for another path."""
    adressen = {key_of(rij.adres): rij.naar for rij in _Lijsten(boek, site, termen).of_terms() if rij.naar}
    return lambda pad: adressen.get(key_of(pad), "")


def _known_items(boek: Boek) -> Iterator[Bronstuk]:
    """Yield the items that visitors of the old site could know, or that are here."""
    keren: dict[tuple[int, str], int] = {}
    for stuk in boek.inventaris.stream():
        keer = keren.get((stuk.nummer, stuk.soort), 0)
        keren[stuk.nummer, stuk.soort] = keer + 1
        if (stuk.nummer, stuk.soort[:60], keer) in boek.overnames and keer == 0:
            yield stuk


def _targets(boek: Boek) -> dict[int, OudAdresregel]:
    """Return {number: what became of the item}; a title where nothing did."""
    doelen: dict[int, OudAdresregel] = {}
    for rij in boek.overnames.values():
        if rij.nummer > 0 and (rij.nummer not in doelen or rij.keer == 0):
            doelen.setdefault(rij.nummer, _target_of(rij))
    return doelen


def _target_of(rij: Overname) -> OudAdresregel:
    titel = "" if rij.stand in {Overnamestand.NIEUW, Overnamestand.GEPLAATST} else rij.titel or rij.oud_adres
    leidt = rij.pagina_id or rij.document_id or rij.afbeelding_id
    return OudAdresregel(
        adres="",
        herkomst=str(Herkomst.LINK),
        pagina=rij.pagina_id,
        document=None if rij.pagina_id else rij.document_id,
        afbeelding=None if rij.pagina_id or rij.document_id else rij.afbeelding_id,
        titel="" if leidt else titel,
    )


class _Lijsten:
    """Where the lists lead that WordPress made by itself."""

    def __init__(self, boek: Boek, site: Site, termen: Termen) -> None:
        self.boek, self.termen, self.basis = boek, termen, boek.inventaris.kop.basis
        self.begin = site.root_page.path
        self.nieuws = self._overview(NieuwsPagina)

    def _overview(self, model: type[Pagina]) -> OudAdresregel:
        """Return a row that leads to the first page of a type, or to the front page’s news by nothing at all."""
        pk = model.objects.filter(path__startswith=self.begin).order_by("path").values_list("pk", flat=True).first()
        return OudAdresregel("", str(Herkomst.ARCHIEF), pagina=pk)

    def of_terms(self) -> Iterator[OudAdresregel]:
        """Yield the lists of categories, tags and other terms: a keyword where it became one, else all news."""
        kop = self.boek.inventaris.kop
        adressen = {woord.pk: woord.get_absolute_url() for woord in Trefwoord.objects.all()}
        alle = dict.fromkeys([*kop.termen, *(term for regel in self.boek.regels for term in regel.termen)])
        for term in alle:
            boven: list[str] = []
            slug = term.slug
            while (slug := kop.boven.get((term.domein, slug), "")) and slug not in boven:
                boven.insert(0, slug)
            woord = adressen.get(self.termen.trefwoorden.get(term_key(term), 0))
            doel = OudAdresregel("", str(Herkomst.TERM), naar=woord) if woord else self.nieuws
            yield from rows_for(addresses_of_term(term.domein, term.slug, self.basis, boven=boven), doel)

    def of_archives(self, stukken: Iterable[Bronstuk]) -> Iterator[OudAdresregel]:
        """Yield the lists by date, by writer, by page and by kind."""
        alle = list(stukken)
        dagen = {dag for stuk in alle if stuk.soort == "post" and (dag := _day(stuk.datum))}
        schrijvers = self.boek.inventaris.kop.schrijvers
        for adressen in (
            addresses_of_dates(dagen, self.basis),
            addresses_of_authors(_writers(schrijvers), self.basis),
            addresses_of_pages(self.basis),
        ):
            yield from rows_for(adressen, self.nieuws)
        for soort, adressen in kinds_with_list(alle, self.basis).items():
            yield from rows_for(adressen, self._of_kind(soort))

    def _of_kind(self, soort: str) -> OudAdresregel:
        """Return a row that leads to the page above all that is of a kind."""
        doelen = {rij.doel for rij in self.boek.overnames.values() if rij.soort == soort}
        if doelen == {Verhuisdoel.PROJECT}:
            return self._overview(ProjectenPagina)
        kaart = self.boek.overnames.get((0, f"{KAART}{soort}"[:60], 0))
        return OudAdresregel("", str(Herkomst.ARCHIEF), pagina=kaart.pagina_id) if kaart else self.nieuws


def _day(datum: str) -> date | None:
    try:
        return date.fromisoformat(datum[:10])
    except ValueError:
        return None


def _writers(namen: Iterable[str]) -> list[str]:
    """Return the names by which lists of writers were found: a name to log in by has its dots as dashes there."""
    return list(dict.fromkeys(vorm for naam in namen if naam for vorm in (naam, naam.replace(".", "-"), naam.lower())))
