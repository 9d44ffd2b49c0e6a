"""The filters of a list with counts: what each value would give on top of the other filters that are chosen."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import django_filters
from django import forms
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, Case, Expression, F, Q, QuerySet, When
from django.db.models.functions import ExtractYear
from django.utils.functional import cached_property

from regioprogramma.core.registers import with_words


@dataclass(frozen=True)
class Keuze:
    """One value of a filter, with how many results it has among all pages of the list."""

    waarde: str
    tekst: str
    aantal: int
    gekozen: bool


@dataclass(frozen=True)
class Groep:
    """One filter: its heading, the name of its parameter and its values."""

    naam: str
    veld: str
    keuzes: list[Keuze]
    #: What the field is called in which a visitor types a value, and what was typed that is none.
    typveld: str = ""
    onbekend: str = ""


@dataclass(frozen=True)
class Koppeling:
    """Where the values are of a filter of which a page may have several: a table with a page and a value per row."""

    rijen: Callable[[], QuerySet]
    stuk: str
    waarde: str


class Telling(NamedTuple):
    """How many results there are, and of those per facet how many have each value."""

    totaal: int
    aantallen: dict[str, dict[str, int]]


class Keuzeveld(forms.Field):
    """Any number of known values; what is not known is left out, for a link may be older than the site."""

    widget = forms.SelectMultiple

    def __init__(self, *, geldig: Callable[[list[str]], list[str]], **kwargs: Any) -> None:
        self.geldig = geldig
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[str]:
        gevraagd = list(dict.fromkeys(value or ()))
        return self.geldig(gevraagd) if gevraagd else []


class Woorden(django_filters.CharFilter):
    """Every word must be there, in whatever form search knows it."""

    def filter(self, qs: QuerySet, value: str | None) -> QuerySet:
        return qs.filter(self._voorwaarde) if value else qs

    @cached_property
    def _voorwaarde(self) -> Q:
        # The words are read once for the list, its counts and its pages: each list has filters of its own.
        return with_words(self.parent.q)


class Facet(django_filters.Filter):
    """A filter whose values are offered with counts; any of those chosen will do.

    `opties(filterset)` returns the pairs (value, text) in order. The value of a page is in `kolom`, or in a Koppeling.
    A page for which `overal` holds has every value. `hoogstens`: how many are offered, those with the most results.
    `voorwaarde(values)` replaces the plain condition. `alle()` gives all values when `opties` has only those that were
    chosen, because a visitor would have too many to choose from.
    """

    def __init__(
        self,
        naam: object,
        opties: Callable[[Any], Iterable[tuple[Any, Any]]],
        *,
        kolom: str | Expression | F | None = None,
        koppeling: Koppeling | None = None,
        overal: Callable[[], Any] | None = None,
        hoogstens: int | None = None,
        voorwaarde: Callable[[Sequence[str]], Any] | None = None,
        alle: Callable[[], Iterable[Any]] | None = None,
    ) -> None:
        super().__init__()
        self.naam, self._opties, self.hoogstens = naam, opties, hoogstens
        self.kolom: Any = F(kolom) if isinstance(kolom, str) else kolom
        self.koppeling, self.overal = koppeling, overal
        self._voorwaarde, self._alle = voorwaarde, alle

    @property
    def typveld(self) -> str:
        """What the field is called in which a visitor may type a value; "" when values are only ticked."""
        return ""

    @property
    def onbekend(self) -> str:
        """What was typed that is no value."""
        return ""

    @property
    def field(self) -> Keuzeveld:
        """The form field that reads the address."""
        return Keuzeveld(geldig=self.geldig, required=False)

    @cached_property
    def opties(self) -> dict[str, str]:
        """The offered values with their texts, read once per list."""
        return {str(waarde): str(tekst) for waarde, tekst in self._opties(self.parent)}

    def geldig(self, gevraagd: list[str]) -> list[str]:
        """Return those of the asked values that exist, each once and in one order: the same choice is one address."""
        return [waarde for waarde in self.opties if waarde in gevraagd]

    def known(self) -> list[str]:
        """Return all values that there are, for who describes the list."""
        return [str(waarde) for waarde in self._alle()] if self._alle else list(self.opties)

    def unknown(self, gevraagd: Sequence[str]) -> list[str]:
        """Return those of the asked values that do not exist."""
        geldig = self.geldig(list(gevraagd))
        return [waarde for waarde in gevraagd if waarde not in geldig]

    def voorwaarde(self, waarden: Sequence[str]) -> Q:
        """Return the condition for what has any of these values."""
        if self._voorwaarde:
            return Q(self._voorwaarde(waarden))
        if self.koppeling:
            rijen = self.koppeling.rijen().filter(**{f"{self.koppeling.waarde}__in": waarden})
            return Q(pk__in=rijen.values(self.koppeling.stuk))
        return Q(**{f"{self.kolom.name}__in": waarden})

    def filter(self, qs: QuerySet, value: Sequence[str]) -> QuerySet:
        return qs.filter(self.voorwaarde(value)) if value else qs

    def keuzes(self, aantallen: Mapping[str, int], gekozen: Sequence[str]) -> list[Keuze]:
        """Return the values to offer: those that give something, and those that are chosen."""
        aangeboden = [
            Keuze(waarde, tekst, aantallen.get(waarde, 0), waarde in gekozen)
            for waarde, tekst in self.opties.items()
            if aantallen.get(waarde) or waarde in gekozen
        ]
        if self.hoogstens is None or len(aangeboden) <= self.hoogstens:
            return aangeboden
        meeste = sorted(aangeboden, key=lambda keuze: (not keuze.gekozen, -keuze.aantal))
        over = {keuze.waarde for keuze in meeste[: max(self.hoogstens, len(gekozen))]}
        return [keuze for keuze in aangeboden if keuze.waarde in over]


class Jaarfacet(Facet):
    """A filter on the year of a date; offered are the years there are.

    Of a list with more than one such filter `woorden` say of which date a chosen year is: "Eindigt in %(jaar)s".
    """

    def __init__(self, naam: object, datum: str, woorden: object = "%(jaar)s") -> None:
        super().__init__(naam, lambda filterset: (), kolom=ExtractYear(datum))
        self.datum, self.woorden = datum, woorden

    def geldig(self, gevraagd: list[str]) -> list[str]:
        goed = {jaar for jaar in gevraagd if len(jaar) == 4 and jaar.isascii() and jaar.isdigit() and jaar >= "1000"}
        return sorted(goed, reverse=True)

    def voorwaarde(self, waarden: Sequence[str]) -> Q:
        return Q(**{f"{self.datum}__year__in": [int(jaar) for jaar in waarden]})

    def keuzes(self, aantallen: Mapping[str, int], gekozen: Sequence[str]) -> list[Keuze]:
        jaren = sorted({*aantallen, *gekozen}, reverse=True)
        return [
            Keuze(jaar, str(self.woorden) % {"jaar": jaar}, aantallen.get(jaar, 0), jaar in gekozen) for jaar in jaren
        ]


def count_facetten(stukken: QuerySet, facetten: dict[str, Facet], gekozen: Mapping[str, Sequence[str]]) -> Telling:
    """Return the Telling in one query, however many facets there are.

    `stukken` is narrowed by everything but the facets. Every facet is counted among what all the others leave. What
    makes one query of it is that the pieces are looked up once, each with whether it passes each chosen facet.
    """
    passen = {veld: f"past_{veld}" for veld, waarden in gekozen.items() if waarden}
    try:
        basis, params = _basis(stukken, facetten, gekozen, passen)
    except EmptyResultSet:
        return Telling(0, {veld: {} for veld in facetten})
    delen = [f"SELECT NULL, NULL, count(*) FROM basis {_waar(passen.values())}"]  # noqa: S608 - names of our own
    for veld, facet in facetten.items():
        andere = [kolom for naam, kolom in passen.items() if naam != veld]
        deel, meer = _deel(veld, facet, andere)
        delen += deel
        params += meer
    sql = f"{basis} {' UNION ALL '.join(delen)}"
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return _ingedeeld(cursor.fetchall(), facetten)


def _basis(
    stukken: QuerySet, facetten: dict[str, Facet], gekozen: Mapping[str, Sequence[str]], passen: Mapping[str, str]
) -> tuple[str, list[Any]]:
    """Return the SQL and parameters of the table `basis`: every piece with its values and what it passes."""
    extra = {
        kolom: Case(
            When(facetten[veld].voorwaarde(gekozen[veld]), then=True), default=False, output_field=BooleanField()
        )
        for veld, kolom in passen.items()
    }
    extra |= {f"waarde_{veld}": facet.kolom for veld, facet in facetten.items() if facet.kolom}
    extra |= {f"overal_{veld}": facet.overal() for veld, facet in facetten.items() if facet.overal}
    rijen = stukken.order_by().annotate(**extra).values_list("pk", *extra)
    sql, params = rijen.query.sql_with_params()
    namen = ", ".join(("stuk", *extra))
    return f"WITH basis({namen}) AS MATERIALIZED ({sql})", list(params)


def _deel(veld: str, facet: Facet, andere: Sequence[str]) -> tuple[list[str], list[Any]]:
    """Return the parts of the query that count one facet, and their parameters."""
    delen: list[str] = []
    params: list[Any] = []
    if facet.kolom:
        delen.append(f"SELECT '{veld}', waarde_{veld}::text, count(*) FROM basis {_waar(andere)} GROUP BY 2")  # noqa: S608
    if facet.koppeling:
        rijen = facet.koppeling.rijen().order_by().values_list(facet.koppeling.stuk, facet.koppeling.waarde)
        sql, meer = rijen.query.sql_with_params()
        delen.append(
            f"SELECT '{veld}', k.waarde::text, count(*) FROM basis JOIN ({sql}) k(stuk, waarde) USING (stuk)"  # noqa: S608
            f" {_waar(andere)} GROUP BY 2"
        )
        params += meer
    if facet.overal:
        delen.append(f"SELECT '{veld}', '', count(*) FROM basis {_waar([*andere, f'overal_{veld}'])}")  # noqa: S608
    return delen, params


def _waar(kolommen: Collection[str]) -> str:
    return f"WHERE {' AND '.join(kolommen)}" if kolommen else ""


def _ingedeeld(rijen: Iterable[tuple[str | None, str | None, int]], facetten: dict[str, Facet]) -> Telling:
    """Sort the counted rows by facet; what is everywhere ("") is added to every value that can be offered."""
    aantallen: dict[str, dict[str, int]] = {veld: {} for veld in facetten}
    totaal = 0
    for veld, waarde, aantal in rijen:
        if veld is None:
            totaal = aantal
        elif waarde is not None:
            aantallen[veld][waarde] = aantal
    for veld, facet in facetten.items():
        if overal := aantallen[veld].pop("", 0):
            aantallen[veld] = {waarde: aantallen[veld].get(waarde, 0) + overal for waarde in facet.opties}
    return Telling(totaal, aantallen)
