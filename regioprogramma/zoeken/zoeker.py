"""Asks the index: what matches, how well, and what of it may be seen now.

The cost hardly grows with the index. Candidates are taken from the title first, and only when these are too few from
the head, and then from all words; the first are weighed, and all are asked for whether they may be seen now.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import log
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import QuerySet

from contacten.models import Contactpersoon, Gemeente, Organisatie, Roltoewijzing
from regioprogramma.core.models import Document, Pagina, PaginaTrefwoord, Trefwoord

from .inhoud import soort_of
from .models import Zoekbron
from .vraag import Term, Vraag

#: How many candidates are taken, and how many of these are weighed one by one.
MEESTE_KANDIDATEN, GEWOGEN = 500, 150
#: What a word counts in the text, the summary, the keywords and the title; and as typed, inflected, in a compound,
#: as a synonym.
PLAATSEN = "{0.06, 0.3, 0.6, 1.0}"
EXACT, GEBOGEN, DEEL, SYNONIEM = 1.0, 0.7, 0.35, 0.3
#: How much less a message of long ago counts than one of today, and after how many days half of that.
AFTREK_OUD, HALFWEG = 0.3, 365
#: How much more the type of thing counts that a question asks for.
GEVRAAGD = 3


@dataclass(frozen=True)
class Treffer:
    """One thing that was found."""

    bron: str
    bron_id: int
    soort: str
    punten: float
    #: Whether it has all that was asked.
    compleet: bool = True

    @property
    def ding(self) -> tuple[str, int]:
        """What was found: its kind and its id there."""
        return self.bron, self.bron_id


@dataclass(frozen=True)
class Uitslag:
    """What was found, the best first; `vol` when there is more than can be counted."""

    treffers: list[Treffer] = field(default_factory=list)
    vol: bool = False

    def followed_by(self, ruimer: "Uitslag") -> "Uitslag":
        """Return these results, followed by those of a looser question that are not among them."""
        bekend = {treffer.ding for treffer in self.treffers}
        nieuw = [treffer for treffer in ruimer.treffers if treffer.ding not in bekend]
        return Uitslag(self.treffers + nieuw, self.vol or ruimer.vol)

    def as_incomplete(self) -> "Uitslag":
        """Return these results as what lacks something that was asked."""
        return Uitslag([replace(treffer, compleet=False) for treffer in self.treffers], self.vol)


_ZOEK = """
    WITH titel AS MATERIALIZED (
        SELECT id FROM zoeken_vindplaats WHERE woorden @@ %(titel)s::tsquery {soort}
        ORDER BY gewicht DESC, datum DESC NULLS LAST, id LIMIT %(meeste)s
    ),
    kop AS MATERIALIZED (
        SELECT id FROM zoeken_vindplaats WHERE woorden @@ %(kop)s::tsquery {soort}
            AND (SELECT count(*) FROM titel) < %(meeste)s
        ORDER BY gewicht DESC, datum DESC NULLS LAST, id LIMIT %(meeste)s
    ),
    tekst AS MATERIALIZED (
        SELECT id FROM zoeken_vindplaats WHERE woorden @@ %(alles)s::tsquery {soort}
            AND (SELECT count(*) FROM (SELECT id FROM titel UNION SELECT id FROM kop) hoger) < %(meeste)s
        ORDER BY gewicht DESC, datum DESC NULLS LAST, id LIMIT %(meeste)s
    ),
    kandidaat AS (
        SELECT id, max(trap) AS trap FROM (
            SELECT id, 3 AS trap FROM titel UNION ALL SELECT id, 2 FROM kop UNION ALL SELECT id, 1 FROM tekst
        ) alle GROUP BY id
    ),
    rij AS (
        SELECT v.*, k.trap,
            row_number() OVER (ORDER BY k.trap DESC, v.gewicht DESC, v.datum DESC NULLS LAST, v.id) AS nr
        FROM kandidaat k JOIN zoeken_vindplaats v USING (id)
    )
    SELECT bron, bron_id, soort, CASE WHEN nr <= %(gewogen)s THEN
        gewicht * ({punten}
            + CASE WHEN trap = 3 AND woorden @@ %(titel)s::tsquery
                THEN %(termen)s::float8 / greatest(titelwoorden, %(termen)s) ELSE 0 END)
            * CASE WHEN soort = %(naar)s THEN %(gevraagd)s::float8 ELSE 1 END
            * (1 - %(oud)s * CASE WHEN datum IS NULL THEN 0
                ELSE 1 - power(0.5, greatest(0, current_date - datum) / %(halfweg)s::float8) END)
        ELSE -nr END AS punten
    FROM rij WHERE nr <= %(meeste)s ORDER BY punten DESC, bron, bron_id"""


def find(vraag: Vraag, query: str | None = None, soort: str = "") -> Uitslag:
    """Return the Uitslag of a question; `query` asks for something looser or stricter than all its terms."""
    if not vraag.termen:
        return Uitslag()
    kandidaten = _kandidaten(vraag, query or vraag.alles(), soort)
    zichtbaar = _zichtbaar(kandidaten)
    treffers = [treffer for treffer in kandidaten if treffer.ding in zichtbaar]
    return Uitslag(treffers + _bij_personen(treffers, soort), vol=len(kandidaten) >= MEESTE_KANDIDATEN)


def _kandidaten(vraag: Vraag, query: str, soort: str) -> list[Treffer]:
    waarden: dict[str, Any] = {
        "alles": query,
        "titel": vraag.alles("^"),
        "kop": vraag.alles("+"),
        "soort": soort,
        "termen": len(vraag.termen),
        "meeste": MEESTE_KANDIDATEN,
        "gewogen": GEWOGEN,
        "oud": AFTREK_OUD,
        "halfweg": HALFWEG,
        "naar": vraag.naar,
        "gevraagd": GEVRAAGD,
        "plaatsen": PLAATSEN,
    }
    with transaction.atomic(), connection.cursor() as cursor:
        # For a word that most rows have the planner reads all rows: it does not reckon with their words lying apart.
        cursor.execute("SET LOCAL enable_seqscan = off")
        punten = _punten(vraag, _zeldzaamheid(cursor, vraag.termen), waarden)
        cursor.execute(_ZOEK.format(punten=punten, soort="AND soort = %(soort)s" if soort else ""), waarden)
        return [Treffer(*rij) for rij in cursor.fetchall()]


def _punten(vraag: Vraag, zeldzaam: Sequence[float], waarden: dict[str, Any]) -> str:
    """Return the SQL of how well a row matches each term, and put its queries in `waarden`."""
    punten = []
    for nummer, term in enumerate(vraag.termen):
        vormen = [(EXACT, term.exact), (GEBOGEN, term.gebogen), (DEEL, term.als_deel), (SYNONIEM, term.synoniem)]
        for naam, (gewicht, deel) in enumerate(vormen):
            if not deel:
                continue
            waarden[f"q{nummer}_{naam}"] = deel
            punten.append(
                f"{gewicht * zeldzaam[nummer]:.4f}"
                f" * ts_rank(%(plaatsen)s::float4[], woorden, %(q{nummer}_{naam})s::tsquery)"
            )
    for nummer, samen in enumerate(vraag.samen):
        waarden[f"samen{nummer}"] = f"'{samen.stam}'"
        punten.append(f"ts_rank(%(plaatsen)s::float4[], woorden, %(samen{nummer})s::tsquery)")
    return " + ".join(punten)


def _zeldzaamheid(cursor: CursorWrapper, termen: Sequence[Term]) -> list[float]:
    """Return how much each term counts: what few things have says more about a question than what most have.

    On average a term counts once, and nothing is counted beyond what is taken as candidates.
    """
    if len(termen) < 2:
        return [1.0] * len(termen)
    telling = "(SELECT count(*) FROM (SELECT FROM zoeken_vindplaats WHERE woorden @@ %s::tsquery LIMIT %s) rij)"
    waarden = [waarde for term in termen for waarde in (term.alles(), MEESTE_KANDIDATEN)]
    cursor.execute(f"SELECT {', '.join([telling] * len(termen))}", waarden)
    gewichten = [log(2 + MEESTE_KANDIDATEN / (1 + aantal)) for aantal in cursor.fetchone()]
    return [gewicht * len(termen) / sum(gewichten) for gewicht in gewichten]


def _zichtbaar(treffers: Iterable[Treffer]) -> set[tuple[str, int]]:
    """Return those of these things that anybody may see now."""
    per_bron: dict[str, list[int]] = {}
    for treffer in treffers:
        per_bron.setdefault(treffer.bron, []).append(treffer.bron_id)
    return {
        (bron, pk) for bron, ids in per_bron.items() for pk in zichtbaar_van(bron, ids).values_list("pk", flat=True)
    }


def zichtbaar_van(bron: str, ids: Sequence[int]) -> QuerySet:
    """Return the queryset of those of these things that anybody may see now."""
    return _ZICHTBAAR[bron]().filter(pk__in=ids)


def _mensen() -> QuerySet:
    """Return the people whom the site shows: who have not left and have a role on a page that can be seen."""
    rollen = Roltoewijzing.objects.current().filter(pagina__in=Pagina.objects.visible().values("pk"))
    return Contactpersoon.objects.visible().filter(pk__in=rollen.values("persoon"))


def _onderwerpen() -> QuerySet:
    """Return the keywords that a page that can be seen carries."""
    gedragen = PaginaTrefwoord.objects.filter(pagina__in=Pagina.objects.visible().values("pk"))
    return Trefwoord.objects.filter(pk__in=gedragen.values("trefwoord"))


_ZICHTBAAR: dict[str, Callable[[], QuerySet]] = {
    Zoekbron.PAGINA: lambda: Pagina.objects.visible(),
    Zoekbron.DOCUMENT: lambda: Document.objects.visible(),
    Zoekbron.PERSOON: _mensen,
    Zoekbron.GEMEENTE: lambda: Gemeente.objects.current(),
    # A gemeente of the region is found once, as the gemeente that it is.
    Zoekbron.ORGANISATIE: lambda: Organisatie.objects.visible().without_gemeenten(),
    Zoekbron.TREFWOORD: _onderwerpen,
}


def _bij_personen(treffers: Sequence[Treffer], gevraagd: str) -> list[Treffer]:
    """Return the pages that the people on top answer for: whoever types a name wants to know what those are."""
    mensen = [treffer for treffer in treffers[:3] if treffer.bron == Zoekbron.PERSOON]
    if not mensen:
        return []
    bekend = {treffer.bron_id for treffer in treffers if treffer.bron == Zoekbron.PAGINA}
    rollen = Roltoewijzing.objects.current().filter(persoon__in=[mens.bron_id for mens in mensen])
    paginas = Pagina.objects.visible().filter(pk__in=rollen.values("pagina")).exclude(pk__in=bekend)
    gevonden = [
        Treffer(Zoekbron.PAGINA, pagina.pk, soort_of(pagina.specific_class), 0)
        for pagina in paginas.filter(depth__gt=2).order_by("path")[:20]
    ]
    return [treffer for treffer in gevonden if not gevraagd or treffer.soort == gevraagd]
