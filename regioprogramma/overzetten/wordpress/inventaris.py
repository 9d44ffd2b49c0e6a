"""All items of the sources of a move, by number: where each stands and what it is, without its text.

It is made again at the beginning of every run, so that nothing of a file that changed is remembered by mistake.
"""

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext as _

from .bronnen.bronstuk import Bronkop, Bronstuk, Bronterm
from .bronnen.fouten import Bronfout, Bronmelding
from .bronnen.kopie import EINDE_KOPIE, Kopielezer
from .bronnen.lezer import Bronlezer, read_item
from .bronnen.wxr import Wxrlezer

#: Of the meta of an item: what WordPress or a plug-in changes without anybody changing the page.
_VLUCHTIG = re.compile(
    r"^_(?!elementor_data$|elementor_edit_mode$|yoast_|wp_old_slug$|thumbnail_id$|wp_att)|views?$|count$"
)
_BOUWERS = (
    ("elementor", re.compile(r"(?!)")),
    ("wpbakery", re.compile(r"\[vc_(?:row|column)")),
    ("divi", re.compile(r"\[et_pb_|<!-- wp:divi/")),
    ("avada", re.compile(r"\[fusion_")),
    ("enfold", re.compile(r"\[av_(?:section|textblock|one_|heading)")),
    ("gutenberg", re.compile(r"<!-- wp:")),
)
_CODE = re.compile(r"\[([a-z][\w-]{2,40})(?=[\s\]/])")
_BLOK = re.compile(r"<!-- wp:([a-z][\w-]*/[\w-]+)")
#: Stands for the address of a site that no source names; nobody can have that address.
ONBEKENDE_SITE = "https://onbekend.invalid"
#: Words in a text of this length say enough of it to tell who made it.
_KIJK = 200_000


@dataclass(slots=True)
class Bronregel:
    """One item, without its text."""

    nummer: int
    keer: int
    soort: str
    status: str
    titel: str
    adres: str
    slug: str
    ouder: int
    datum: str
    heeft_wachtwoord: bool
    bestandsadres: str
    uploadpad: str
    #: Of a file: what stands below it in a gallery.
    bijschrift: str
    termen: tuple[Bronterm, ...]
    bouwer: str
    codes: tuple[str, ...]
    taal: str
    meta: tuple[str, ...]
    reacties: int
    afdruk: str
    #: In which source it stands (its place in the list), where, and how long that is.
    bron: int
    plaats: int
    lengte: int

    @property
    def sleutel(self) -> tuple[int, str, int]:
        """By which the ledger knows it."""
        return self.nummer, self.soort, self.keer

    @property
    def pad(self) -> str:
        """Its path on the old site with what its address asks, as it was written there."""
        delen = urlsplit(self.adres)
        return (delen.path or "/") + (f"?{delen.query}" if delen.query else "")


@dataclass
class Inventaris:
    """What the sources hold together."""

    lezers: Sequence[Bronlezer]
    kop: Bronkop = field(default_factory=Bronkop)
    regels: list[Bronregel] = field(default_factory=list)
    meldingen: list[tuple[str, Bronmelding]] = field(default_factory=list)

    def read(self, regel: Bronregel) -> Bronstuk:
        """Return an item with its text. Raises Bronfout when its file changed since."""
        lezer = self.lezers[regel.bron]
        stuk = read_item(lezer, regel.plaats, regel.lengte)
        if stuk is None or stuk.nummer != regel.nummer:
            raise Bronfout(_("Het bestand ‘%(naam)s’ is intussen veranderd.") % {"naam": lezer.naam})
        return stuk

    def stream(self) -> Iterator[Bronstuk]:
        """Yield every item with its text, in the order of the sources."""
        for lezer in self.lezers:
            yield from (stuk for stuk, _knipsel in lezer.read())

    @cached_property
    def per_nummer(self) -> dict[int, Bronregel]:
        """{number: the first item with it}."""
        return {regel.nummer: regel for regel in reversed(self.regels)}

    @cached_property
    def bijlagen(self) -> list[Bronregel]:
        """The files of the old site."""
        return [regel for regel in self.regels if regel.soort == "attachment"]

    @property
    def is_heel(self) -> bool:
        """Whether the sources were read to their end: what lacks in them is gone there."""
        return all(lezer.is_heel for lezer in self.lezers)

    @property
    def host(self) -> str:
        """By which the site is known: its host without "www.", with the folder that it stood in."""
        return host_of(self.kop.basis)


def host_of(basis: str) -> str:
    """Return by which a site is known, from its address."""
    delen = urlsplit(basis)
    return ((delen.hostname or "").removeprefix("www.") + delen.path.rstrip("/")).casefold()


def read_head(pad: Path) -> Bronkop:
    """Return what a source says of its site before its items. Raises Bronfout."""
    lezer = _reader_of(pad)
    next(iter(lezer.read()), None)
    return lezer.kop


def take_stock(bronnen: Iterable[Path | Bronlezer], basis: str = "") -> Inventaris:
    """Read the sources; `basis` is the address of the old site when they do not say it. Raises Bronfout."""
    inventaris = Inventaris([_reader_of(bron) for bron in bronnen])
    keren: Counter[tuple[int, str]] = Counter()
    for bron, lezer in enumerate(inventaris.lezers):
        for stuk, knipsel in lezer.read():
            keer = keren[stuk.nummer, stuk.soort]
            keren[stuk.nummer, stuk.soort] += 1
            inventaris.regels.append(_row_of(stuk, keer, bron, len(knipsel.inhoud)))
        inventaris.meldingen += [(lezer.naam, melding) for melding in lezer.meldingen]
        _join_heads(inventaris.kop, lezer.kop)
    inventaris.kop.basis = (basis or inventaris.kop.basis or _guess_base(inventaris.regels)).rstrip("/")
    if not inventaris.kop.basis:
        inventaris.kop.basis = ONBEKENDE_SITE
        zin = _("Hier staat niet van welke website de export is. Oude adressen zijn daardoor niet te herkennen.")
        inventaris.meldingen.append((inventaris.lezers[0].naam, Bronmelding(0, zin)))
    return inventaris


def _reader_of(bron: Path | Bronlezer) -> Bronlezer:
    if isinstance(bron, Path):
        return Kopielezer(bron) if bron.suffix == EINDE_KOPIE else Wxrlezer(bron)
    return bron


def _join_heads(kop: Bronkop, ander: Bronkop) -> None:
    """Add what another part of an export says: WordPress cuts a large one in several."""
    kop.naam, kop.taal, kop.basis = kop.naam or ander.naam, kop.taal or ander.taal, kop.basis or ander.basis
    kop.schrijvers = list(dict.fromkeys([*kop.schrijvers, *ander.schrijvers]))
    kop.termen = list(dict.fromkeys([*kop.termen, *ander.termen]))
    kop.boven |= ander.boven


def _guess_base(regels: Sequence[Bronregel]) -> str:
    """Return the host that most items stand on; "" when none says."""
    hosts = Counter(f"{delen.scheme}://{delen.netloc}" for regel in regels if (delen := urlsplit(regel.adres)).netloc)
    return hosts.most_common(1)[0][0] if hosts else ""


def _row_of(stuk: Bronstuk, keer: int, bron: int, lengte: int) -> Bronregel:
    bouwer, codes = _made_by(stuk)
    return Bronregel(
        nummer=stuk.nummer,
        keer=keer,
        soort=stuk.soort[:60],
        status=stuk.status,
        titel=stuk.titel,
        adres=stuk.adres,
        slug=unquote(stuk.slug),
        ouder=stuk.ouder,
        datum=stuk.datum,
        heeft_wachtwoord=stuk.heeft_wachtwoord,
        bestandsadres=stuk.bestandsadres,
        uploadpad=stuk.meta_value("_wp_attached_file"),
        bijschrift=stuk.uittreksel if stuk.soort == "attachment" else "",
        termen=tuple(stuk.termen),
        bouwer=bouwer,
        codes=codes,
        taal=next((term.slug for term in stuk.termen if term.domein == "language"), ""),
        meta=tuple(sleutel for sleutel in stuk.meta if not sleutel.startswith("_")),
        reacties=stuk.reacties,
        afdruk=print_of_item(stuk),
        bron=bron,
        plaats=stuk.plaats,
        lengte=lengte,
    )


def _made_by(stuk: Bronstuk) -> tuple[str, tuple[str, ...]]:
    """Return what a text was made with, and the codes and blocks of plug-ins in it."""
    begin = stuk.inhoud[:_KIJK]
    codes = tuple(sorted({*_CODE.findall(begin), *_BLOK.findall(begin)}))
    if stuk.meta_value("_elementor_edit_mode") == "builder":
        return "elementor", codes
    bouwer = next((naam for naam, merk in _BOUWERS if merk.search(begin)), "klassiek" if begin.strip() else "")
    return bouwer, codes


def print_of_item(stuk: Bronstuk) -> str:
    """Return a hash of all of an item that we use: another one means that it changed there."""
    meta = {sleutel: waarden for sleutel, waarden in sorted(stuk.meta.items()) if not _VLUCHTIG.search(sleutel)}
    termen = sorted((term.domein, term.slug, term.naam) for term in stuk.termen)
    velden = [
        stuk.soort, stuk.status, stuk.titel, stuk.adres, stuk.slug, stuk.ouder, stuk.volgorde, stuk.datum,
        stuk.heeft_wachtwoord, stuk.inhoud, stuk.uittreksel, stuk.bestandsadres, termen, meta,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(velden, ensure_ascii=False).encode(errors="replace")).hexdigest()


def children_of(inventaris: Inventaris) -> dict[int, list[Bronregel]]:
    """Return {number: the items below it}; 0 has those without one above them, or with one that is not there."""
    onder: dict[int, list[Bronregel]] = defaultdict(list)
    for regel in inventaris.regels:
        ouder = regel.ouder if regel.ouder in inventaris.per_nummer and regel.ouder != regel.nummer else 0
        onder[ouder].append(regel)
    return onder


def walk_down(inventaris: Inventaris) -> Iterator[Bronregel]:
    """Yield every item after the one above it; those in a circle last, as if nothing were above them."""
    onder, gezien = children_of(inventaris), set[int]()
    rij = list(reversed(onder[0]))
    while rij:
        regel = rij.pop()
        if id(regel) in gezien:
            continue
        gezien.add(id(regel))
        yield regel
        if inventaris.per_nummer.get(regel.nummer) is regel:
            rij.extend(reversed(onder[regel.nummer] if regel.nummer else []))
    yield from (regel for regel in inventaris.regels if id(regel) not in gezien)
