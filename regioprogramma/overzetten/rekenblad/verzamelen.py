"""What a file says of each project: its own row, and those about it on other sheets. What is wrong is said there."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import show_bedrag

from .indeling import Bladkeuze, Indeling, factor_of, table_of
from .kolommen import PROJECTEN, Kolom, Waardesoort, Werktabel
from .lezen import Bladrij, Rekenblad, Werkblad
from .naslag import plain
from .waarden import Celinhoud, plain_text, read_cell

#: What stands in the first cell of a row with sums.
_TOTAAL = re.compile(
    r"(?:sub|eind|generaal\s)?(?:totaal|totalen|total|som)(?:\s(?:generaal|projecten|programma|alles))?:?"
)
#: Sums that differ less than this are the same: cells are shown rounded.
_EURO = Decimal(1)


@dataclass(frozen=True)
class Celwaarde:
    """What one cell says, and which cell that is, in words."""

    gelezen: Celinhoud
    kolom: Kolom
    plek: str


@dataclass
class Invoerrij:
    """One row of a file about a project: its cells by the name of their column."""

    plek: str
    cellen: dict[str, Celwaarde] = field(default_factory=dict)


@dataclass
class Projectinvoer:
    """All that a file says of one project."""

    nummer: str
    naam: str
    plek: str
    #: Its own row, if it has one, and its rows on other sheets by the table that these are in.
    eigen: Invoerrij | None = None
    rijen: dict[str, list[Invoerrij]] = field(default_factory=dict)
    fouten: list[str] = field(default_factory=list)
    let_op: list[str] = field(default_factory=list)


@dataclass
class Verzameling:
    """All projects of a file, in the order in which they come first, and what is to be said of the file."""

    projecten: list[Projectinvoer] = field(default_factory=list)
    meldingen: list[str] = field(default_factory=list)


def collect_rows(gelezen: Rekenblad, indeling: Indeling) -> Verzameling:
    """Return what a file says, laid out as somebody confirmed."""
    uit = _Verzamelaar()
    paren = list(zip(gelezen.bladen, indeling.bladen, strict=True))
    gebruikt = [(blad, keuze) for blad, keuze in paren if keuze.is_gebruikt]
    if not indeling.met_verborgen:
        gebruikt = [(blad, keuze) for blad, keuze in gebruikt if not blad.is_verborgen]
    # What a project is called is known before its other rows come.
    gebruikt.sort(key=lambda paar: table_of(paar[1]) is not PROJECTEN)
    for blad, keuze in gebruikt:
        _Bladlezer(blad, keuze, uit, met_verborgen=indeling.met_verborgen).read()
    return Verzameling(uit.projecten, uit.meldingen)


class _Verzamelaar:
    """Brings the rows of a project together, by its number and by its name."""

    def __init__(self) -> None:
        self.projecten: list[Projectinvoer] = []
        self.meldingen: list[str] = []
        self.per_nummer: dict[str, Projectinvoer] = {}
        self.per_naam: dict[str, Projectinvoer] = {}

    def of(self, nummer: str, naam: str, plek: str) -> Projectinvoer:
        """Return the project with this number, or without one with this name; a new one when there is none yet."""
        bekend = self.per_nummer.get(plain(nummer)) if nummer else self.per_naam.get(plain(naam))
        if bekend is None:
            bekend = Projectinvoer(nummer, naam, plek)
            self.projecten.append(bekend)
        if nummer:
            self.per_nummer[plain(nummer)] = bekend
        if naam:
            self.per_naam.setdefault(plain(naam), bekend)
        return bekend


class _Bladlezer:
    """Reads the rows of one sheet."""

    def __init__(self, blad: Werkblad, keuze: Bladkeuze, uit: _Verzamelaar, *, met_verborgen: bool) -> None:
        self.blad, self.keuze, self.uit = blad, keuze, uit
        self.tabel: Werktabel = table_of(keuze)
        self.kolommen = {nummer: self.tabel.per_naam[naam] for nummer, naam in keuze.kolommen.items()}
        self.bedragen = [nummer for nummer, kolom in self.kolommen.items() if kolom.soort is Waardesoort.BEDRAG]
        self.factoren = {nummer: factor_of(keuze.namen.get(nummer, "")) for nummer in self.bedragen}
        self.rijen = [rij for rij in blad.rijen if rij.nummer > keuze.kop and (met_verborgen or not rij.is_verborgen)]
        #: Per column of amounts the sum since the last row with sums, and of all rows.
        self.sinds = dict.fromkeys(self.bedragen, Decimal(0))
        self.alles = dict.fromkeys(self.bedragen, Decimal(0))

    def read(self) -> None:
        """Give every row to its project; say of rows with sums whether they agree."""
        self._tell_factors()
        boven = self._covering()
        for rij in self.rijen:
            for nummer, top in boven.get(rij.nummer, {}).items():
                # The name of a project stands once beside all its rows.
                if nummer not in rij.cellen and nummer in top.cellen:
                    rij.cellen[nummer] = top.cellen[nummer]
            if self._is_total(rij):
                self._compare_total(rij)
            else:
                self._read_row(rij)

    def _covering(self) -> dict[int, dict[int, Bladrij]]:
        """Return {row: {column: the row in which its cell stands}} for merged cells that say which project it is."""
        per_nummer = {rij.nummer: rij for rij in self.blad.rijen}
        nummers = [rij.nummer for rij in self.rijen]
        uit: dict[int, dict[int, Bladrij]] = {}
        for sleutel in (nummer for nummer, kolom in self.kolommen.items() if _is_key(kolom)):
            tot = self.keuze.kop
            # What lies under another merged cell is none: whoever makes a file chooses how many overlap.
            for boven, links, onder, rechts in sorted(self.blad.samen):
                if boven > tot and boven in per_nummer and links <= sleutel <= rechts:
                    tot = onder
                    for nummer in nummers[bisect_right(nummers, boven) : bisect_right(nummers, onder)]:
                        uit.setdefault(nummer, {})[sleutel] = per_nummer[boven]
        return uit

    def _is_total(self, rij: Bladrij) -> bool:
        """Whether a row holds sums: nothing in it but amounts, and perhaps the word for it."""
        gevuld = [nummer for nummer in self.kolommen if nummer in rij.cellen]
        woorden = [plain(plain_text(cel)) for _nummer, cel in sorted(rij.cellen.items())]
        anders = [nummer for nummer in gevuld if nummer not in self.bedragen]
        if any(_TOTAAL.fullmatch(woord) for woord in woorden):
            return all(_TOTAAL.fullmatch(plain(plain_text(rij.cellen[nummer]))) for nummer in anders)
        return bool(gevuld) and not anders

    def _compare_total(self, rij: Bladrij) -> None:
        for nummer in self.bedragen:
            bedrag = self._amount_in(rij, nummer)
            if bedrag is None:
                continue
            if min(abs(bedrag - self.sinds[nummer]), abs(bedrag - self.alles[nummer])) > _EURO:
                zin = _("%(plek)s: het totaal is %(totaal)s, maar de rijen erboven zijn samen %(som)s.")
                waarden = {"totaal": show_bedrag(bedrag), "som": show_bedrag(self.alles[nummer])}
                self.uit.meldingen.append(zin % {"plek": self._place(rij, nummer), **waarden})
            self.sinds[nummer] = Decimal(0)

    def _amount_in(self, rij: Bladrij, nummer: int) -> Decimal | None:
        if nummer not in rij.cellen:
            return None
        try:
            gelezen = read_cell(self.kolommen[nummer], rij.cellen[nummer], self.factoren[nummer])
        except ValidationError:
            return None
        waarde = gelezen.velden.get(self.kolommen[nummer].modelveld.name) if gelezen else None
        return None if waarde is None else Decimal(waarde)

    def _read_row(self, rij: Bladrij) -> None:
        nummers = {kolom.naam: nummer for nummer, kolom in self.kolommen.items()}
        nummer = self._key_in(rij, nummers.get("nummer"))
        naam = self._key_in(rij, nummers.get("title") or nummers.get("project"))
        gevuld = [nr for nr in self.kolommen if nr in rij.cellen]
        if not gevuld:
            return
        if not nummer and not naam:
            zin = _("%(plek)s: er staat niet bij welk project dit is. Vul het nummer of de naam in.")
            self.uit.meldingen.append(zin % {"plek": self._place(rij)})
            return
        invoer = self.uit.of(nummer, naam, self._place(rij))
        self._add_cells(rij, invoer)

    def _key_in(self, rij: Bladrij, nummer: int | None) -> str:
        return plain_text(rij.cellen[nummer]) if nummer in rij.cellen else ""

    def _add_cells(self, rij: Bladrij, invoer: Projectinvoer) -> None:
        gelezen = Invoerrij(self._place(rij))
        for nummer, kolom in self.kolommen.items():
            if nummer in rij.cellen and not (_is_key(kolom) and kolom.soort is Waardesoort.NUMMER):
                self._read_into(gelezen, invoer, rij, nummer)
            if nummer in self.bedragen and (bedrag := self._amount_in(rij, nummer)) is not None:
                self.sinds[nummer] += bedrag
                self.alles[nummer] += bedrag
        if self.tabel is not PROJECTEN:
            invoer.rijen.setdefault(self.tabel.naam, []).append(gelezen)
        elif invoer.eigen is None:
            invoer.eigen = gelezen
        else:
            zin = _("Dit project staat twee keer in het bestand: %(een)s en %(ander)s.")
            invoer.fouten.append(zin % {"een": invoer.eigen.plek, "ander": gelezen.plek})

    def _read_into(self, gelezen: Invoerrij, invoer: Projectinvoer, rij: Bladrij, nummer: int) -> None:
        kolom, plek = self.kolommen[nummer], self._place(rij, nummer)
        try:
            waarde = read_cell(kolom, rij.cellen[nummer], self.factoren.get(nummer, 1))
        except ValidationError as fout:
            invoer.fouten.append(sentence(plek, " ".join(fout.messages)))
            return
        if waarde is None:
            return
        if waarde.let_op:
            invoer.let_op.append(sentence(plek, waarde.let_op))
        gelezen.cellen[kolom.naam] = Celwaarde(waarde, kolom, plek)

    def _tell_factors(self) -> None:
        for nummer, factor in self.factoren.items():
            if factor > 1:
                zin = _("%(plek)s: de bedragen zijn vermenigvuldigd met %(factor)s, want dat staat erboven.")
                waarden = {"plek": self._place(None, nummer), "factor": f"{factor:,}".replace(",", ".")}
                self.uit.meldingen.append(zin % waarden)

    def _place(self, rij: Bladrij | None, nummer: int | None = None) -> str:
        """Return in words which row or cell is meant: "Werkblad ‘Projecten’, rij 4, kolom ‘Start’"."""
        delen = [_("blad ‘%(blad)s’") % {"blad": self.blad.naam}] if self.blad.naam else []
        if rij is not None:
            delen.append(_("rij %(nummer)d") % {"nummer": rij.nummer})
        if nummer is not None:
            delen.append(_("kolom ‘%(kolom)s’") % {"kolom": self.keuze.namen.get(nummer) or nummer})
        tekst = ", ".join(delen)
        return tekst[:1].upper() + tekst[1:]


def sentence(plek: str, zin: str) -> str:
    """Return what is said of a place, as a sentence."""
    return f"{plek}: {zin.rstrip('.')}."


def _is_key(kolom: Kolom) -> bool:
    return kolom.naam in {"nummer", "title", "project"}


def amounts(rij: Invoerrij) -> Iterator[Celwaarde]:
    """Yield the amounts of a wide row: what each kind of party gives."""
    for cel in rij.cellen.values():
        if cel.kolom.bron:
            yield cel
