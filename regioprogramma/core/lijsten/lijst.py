"""What every filtered list shares: filters with counts, the chosen ones as links, pages of results, downloads."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar
from urllib.parse import urlencode

import django_filters
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.gegevens import Gegevenssoort
from regioprogramma.core.opmaak import name_order, opsomming
from regioprogramma.core.pagina import Sectie, Verwijzing, per_versie

from .bladzijde import Bladen, Bladzijde, Paar
from .facetten import Facet, Groep, Telling, count_facetten
from .uitvoer import FORMATEN, Uitvoervraag, als_bestand, refuse_bestand

#: In characters; more words than fit are left out.
LANGSTE_VRAAG = 100
#: How many chosen filters are tried at most when nothing was found.
POGINGEN = 5

_Filters = TypeVar("_Filters", bound=type["LijstFilter"])

_lijsten: dict[type[Model], type["LijstFilter"]] = {}
_open: dict[str, type["LijstFilter"]] = {}


#: What a mixin for pages is mixed into: that has what the mixin calls.
_Pagina: Any = object


@dataclass(frozen=True)
class Sortering:
    """A way to order a list: its name in the address, its text, and what it does with the queryset."""

    waarde: str
    tekst: str
    orden: Callable[[QuerySet], QuerySet]


NIEUWSTE = Sortering("nieuwste", gettext_lazy("Nieuwste eerst"), lambda stukken: stukken.newest())
TITEL = Sortering(
    "titel", gettext_lazy("Titel, van A tot Z"), lambda stukken: stukken.order_by(name_order("title"), "pk")
)


@dataclass(frozen=True)
class Lijstvorm:
    """A way to show a list: its name in the address, its text, and how many stand on a page."""

    waarde: str
    tekst: str
    per_bladzijde: int


@dataclass(frozen=True)
class Knop:
    """A button of a GET form: what it says, the pairs (name, value) it sends, and how many results that has if known.

    Not a link, as filters can be combined without end: whoever follows links alone, such as a crawler, gets no further
    than lists with one filter.
    """

    tekst: str
    paren: tuple[Paar, ...]
    aantal: int | None = None


@dataclass(frozen=True)
class Lijstweergave:
    """A filtered, paged list as the template shows it.

    `adres` is the one address of this list among those that show the same. `zoekbaar`: search engines may keep it.
    `paren` are the pairs (name, value) of this list, without its order and form. The downloads are links of a list
    with at most one filter, else `formaten` are buttons. `vormen` are the ways to show it when there are more than
    one, `vorm` is the one that was asked for, and `vormpaar` that in an address.
    """

    actie: str
    adres: str
    q: str
    groepen: list[Groep]
    gekozen: list[Knop]
    pagina: Bladzijde
    aantal: int
    met_zoekveld: bool
    zoekbaar: bool
    paren: tuple[Paar, ...]
    sorteer: dict[str, Any]
    downloads: list[Verwijzing]
    formaten: dict[str, str]
    laat_vallen: list[Knop] = field(default_factory=list)
    vormen: tuple[Lijstvorm, ...] = ()
    vorm: Lijstvorm | None = None
    vormpaar: tuple[Paar, ...] = ()

    @property
    def wis_url(self) -> str:
        """The address of the list without filters."""
        return self.actie

    def inhoud(self) -> dict[str, Any]:
        """Return what a section template needs."""
        namen = [veld.name for veld in fields(self)]
        return {naam: getattr(self, naam) for naam in (*namen, "wis_url")}


class LijstFilter(django_filters.FilterSet):
    """The filters of one list: a `q` for words, and facets. What cannot be read or does not exist is ignored."""

    per_bladzijde = 10
    sorteringen: tuple[Sortering, ...] = (NIEUWSTE, TITEL)
    #: In what ways it can be shown, when there is more than one; the first unless a visitor asks for another.
    vormen: tuple[Lijstvorm, ...] = ()
    #: As what open data it is downloaded; None: not at all.
    uitvoer: Gegevenssoort | None = None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Know every list that is open data, for whoever gives all of it."""
        super().__init_subclass__(**kwargs)
        if cls.uitvoer:
            _open[cls.uitvoer.naam] = cls

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.GET, self.stukken(), request=request)

    @classmethod
    def stukken(cls) -> QuerySet:
        """Return everything that may be listed."""
        raise NotImplementedError

    @classmethod
    def soort(cls) -> Gegevenssoort:
        """Return the kind of open data that this is a list of; raises TypeError for a list that is none."""
        if cls.uitvoer is None:
            raise TypeError(f"{cls.__name__} is no open data")
        return cls.uitvoer

    @classmethod
    def parameters(cls) -> Collection[str]:
        """Return the names of what an address may ask of this list."""
        return {*cls.base_filters, "sorteer", "pagina", "formaat", *(["vorm"] if cls.vormen else [])}

    def voor_scherm(self, stukken: QuerySet) -> QuerySet:
        """Return the pieces with what their rows show."""
        return stukken

    def gevraagd(self, veld: str) -> list[str]:
        """Return the values of a parameter as they stand in the address, known or not."""
        return self.data.getlist(veld)

    @cached_property
    def facetten(self) -> dict[str, Facet]:
        """Return {name: Facet}."""
        return {veld: filter_ for veld, filter_ in self.filters.items() if isinstance(filter_, Facet)}

    @cached_property
    def gelezen(self) -> dict[str, Any]:
        """Return {name of filter: what was asked} for what could be read."""
        self.form.full_clean()
        return self.form.cleaned_data

    @cached_property
    def gekozen(self) -> dict[str, list[str]]:
        """Return {name of facet: [chosen values]}."""
        return {veld: self.gelezen[veld] for veld in self.facetten}

    @property
    def q(self) -> str:
        """The words that were asked for; of a text that is no question, its beginning."""
        return (self.gelezen.get("q") or "")[:LANGSTE_VRAAG]

    @cached_property
    def telling(self) -> Telling:
        """Return how many results there are, in all and per value of a facet.

        Of a list with at most one filter this is remembered, for its other pages and orders: of those lists there are
        no more than values that are offered.
        """
        gekozen = [(veld, waarde) for veld, waarden in self.gekozen.items() for waarde in waarden]
        if self.q or len(gekozen) > 1 or any(waarde not in self.facetten[veld].opties for veld, waarde in gekozen):
            return self._count()
        return per_versie(("telling", type(self), *gekozen), self._count)

    def _count(self) -> Telling:
        return count_facetten(self._gefilterd({"q": self.q}), self.facetten, self.gekozen)

    @property
    def sortering(self) -> Sortering:
        """The order that was asked for, else the first."""
        op_naam = {sortering.waarde: sortering for sortering in self.sorteringen}
        return op_naam.get(self.data.get("sorteer"), self.sorteringen[0])

    @property
    def vorm(self) -> Lijstvorm | None:
        """The way to show it that was asked for, else the first; None when there is but one."""
        op_naam = {vorm.waarde: vorm for vorm in self.vormen}
        return op_naam.get(self.data.get("vorm"), self.vormen[0]) if self.vormen else None

    def resultaten(self) -> QuerySet:
        """Return everything that was found, in order."""
        return self.sortering.orden(self._gefilterd({"q": self.q, **self.gekozen}))

    def _gefilterd(self, waarden: Mapping[str, Any]) -> QuerySet:
        stukken = self.queryset.all()
        for naam, waarde in waarden.items():
            stukken = self.filters[naam].filter(stukken, waarde) if naam in self.filters else stukken
        return stukken

    def groepen(self) -> list[Groep]:
        """Return the facets that have something to choose, as Groep."""
        _totaal, aantallen = self.telling
        alle = (
            Groep(
                _naam(facet, self.request),
                veld,
                facet.keuzes(aantallen[veld], self.gekozen[veld]),
                facet.typveld,
                facet.onbekend,
            )
            for veld, facet in self.facetten.items()
        )
        return [groep for groep in alle if groep.keuzes or groep.typveld]

    def adres(self, paren: Iterable[Paar] | None = None, **extra: object) -> str:
        """Return the address of the list with these filters (default: those chosen), in one fixed order.

        A file is the same in whatever way the list is shown.
        """
        vorm = [] if "formaat" in extra else self._paar_van_vorm()
        alles = [*(self._paren() if paren is None else paren), *self._paar_van_sortering(), *vorm, *extra.items()]
        return f"{self.request.path}?{urlencode(alles)}" if alles else self.request.path

    def _paren(self) -> list[Paar]:
        woorden = [("q", self.q)] if self.q else []
        return woorden + [(veld, waarde) for veld, waarden in self.gekozen.items() for waarde in waarden]

    def _paar_van_sortering(self) -> list[Paar]:
        return [] if self.sortering is self.sorteringen[0] else [("sorteer", self.sortering.waarde)]

    def _paar_van_vorm(self) -> list[Paar]:
        return [("vorm", self.vorm.waarde)] if self.vorm and self.vorm is not self.vormen[0] else []

    def _anders(self) -> tuple[Paar, ...]:
        """Return the pairs that say how the list is shown, not what is in it."""
        return (*self._paar_van_sortering(), *self._paar_van_vorm())

    def chosen(self, groepen: Iterable[Groep]) -> list[tuple[Paar, Knop]]:
        """Return [((name, value), Knop that removes just that one)]: "Verwijder filter: Productieve regio"."""
        teksten = {(groep.veld, keuze.waarde): keuze.tekst for groep in groepen for keuze in groep.keuzes}
        return [
            (
                paar,
                Knop(_("‘%(q)s’") % {"q": self.q} if paar[0] == "q" else teksten[paar], self._paren_zonder(paar)),
            )
            for paar in self._paren()
        ]

    def _paren_zonder(self, paar: Paar) -> tuple[Paar, ...]:
        return (*(ander for ander in self._paren() if ander != paar), *self._anders())

    def droppable(self, chosen: Sequence[tuple[Paar, Knop]]) -> list[Knop]:
        """Return a Knop per chosen filter that removing it gives something, for a list that is empty."""
        pogingen = [(paar, knop, self._aantal_zonder(*paar)) for paar, knop in chosen[:POGINGEN]]
        return [
            Knop(self.q if paar[0] == "q" else knop.tekst, knop.paren, aantal)
            for paar, knop, aantal in pogingen
            if aantal
        ]

    def _aantal_zonder(self, naam: str, waarde: str) -> int:
        over = {veld: [w for w in waarden if (veld, w) != (naam, waarde)] for veld, waarden in self.gekozen.items()}
        return self._gefilterd({"q": "" if naam == "q" else self.q, **over}).count()

    def find_mistake(self) -> tuple[str, str] | None:
        """Return what of the question is not known here: a sentence and the name of the parameter; None without.

        A visitor sees a list as if it was not asked. A program would take that for an answer to its question.
        """
        for veld, facet in self.facetten.items():
            for waarde in facet.unknown(self.gevraagd(veld)):
                velden = {"waarde": waarde[:LANGSTE_VRAAG], "naam": veld}
                return _("De waarde ‘%(waarde)s’ van ‘%(naam)s’ bestaat niet.") % velden, veld
        sortering = self.data.get("sorteer")
        if sortering is not None and sortering not in {bekend.waarde for bekend in self.sorteringen}:
            return _("De volgorde ‘%(waarde)s’ bestaat niet.") % {"waarde": sortering[:LANGSTE_VRAAG]}, "sorteer"
        return None

    def lijst(self) -> Lijstweergave:
        """Return what a section shows of this list; raises Http404 for a page of results that does not exist."""
        totaal, _aantallen = self.telling
        # Ids first: sorting ten thousand pages with all that is in them takes long.
        paren = (*self._paren(), *self._anders())
        hoeveel = self.vorm.per_bladzijde if self.vorm else self.per_bladzijde
        blad = Bladen(self.resultaten().values_list("pk", flat=True), hoeveel, paren, totaal).asked(self.request)
        blad.object_list = self.sortering.orden(self.voor_scherm(self.queryset.filter(pk__in=list(blad.object_list))))
        groepen = self.groepen()
        chosen = self.chosen(groepen)
        extra = {"pagina": blad.number} if blad.number > 1 else {}
        is_enkel = len(chosen) <= 1 and not self.q
        formaten = FORMATEN if self.uitvoer else {}
        return Lijstweergave(
            actie=self.request.path,
            adres=self.adres(**extra),
            q=self.q,
            groepen=groepen,
            gekozen=[knop for _paar, knop in chosen],
            pagina=blad,
            aantal=totaal,
            met_zoekveld="q" in self.filters,
            zoekbaar=len({naam for (naam, _waarde), _knop in chosen}) <= 1 and not self._paar_van_vorm(),
            paren=tuple(self._paren()),
            sorteer={"gekozen": self.sortering.waarde, "keuzes": self.sorteringen},
            downloads=[Verwijzing(self.adres(formaat=naam), tekst) for naam, tekst in formaten.items()]
            if is_enkel
            else [],
            formaten={} if is_enkel else formaten,
            laat_vallen=[] if totaal else self.droppable(chosen),
            vormen=self.vormen,
            vorm=self.vorm,
            vormpaar=tuple(self._paar_van_vorm()),
        )

    def download(self) -> HttpResponseBase | None:
        """Return everything that was found as the file that ?formaat= asks for; None when it asks for none."""
        formaat = self.data.get("formaat")
        if self.uitvoer is None or formaat is None:
            return None
        if formaat not in FORMATEN:
            return refuse_bestand(_("Deze vorm is er niet. Wel: %(vormen)s.") % {"vormen": opsomming(list(FORMATEN))})
        if fout := self.find_mistake():
            return refuse_bestand(fout[0])
        adres = self.adres(formaat=formaat)
        return als_bestand(Uitvoervraag(self.uitvoer, formaat, self.resultaten(), self.adres(), adres, self.request))


def _naam(facet: Facet, request: HttpRequest) -> str:
    return str(facet.naam(request) if callable(facet.naam) else facet.naam)


def make_lijstsectie(filters: LijstFilter) -> Sectie:
    """Return the section with a list of pages of one type, in the words of that type."""
    opties = filters.stukken().model._meta
    woorden = {"enkelvoud": opties.verbose_name, "meervoud": opties.verbose_name_plural}
    return Sectie(opties.model_name, "", "secties/lijst.html", {**filters.lijst().inhoud(), **woorden})


def lijst_op(paginatype: type[Model]) -> Callable[[_Filters], _Filters]:
    """Register the decorated LijstFilter as the list of the pages of `paginatype`."""

    def register(filterset: _Filters) -> _Filters:
        _lijsten[paginatype] = filterset
        return filterset

    return register


def open_lijsten() -> dict[str, type[LijstFilter]]:
    """Return {name of a kind of open data: its list}, by name."""
    return dict(sorted(_open.items()))


def has_lijst(paginatype: type[Model]) -> bool:
    """Whether a LijstFilter was registered for a page type."""
    return paginatype in _lijsten


class LijstMixin(_Pagina):
    """A page type that is a filtered list; `?formaat=csv` gives the same list as a file."""

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        bestand = self.filters_van(request).download() if "formaat" in request.GET else None
        return bestand or super().serve(request, *args, **kwargs)

    @property
    def parameters(self) -> Collection[str]:
        """What its address may ask."""
        return _lijsten[type(self)].parameters()

    def filters_van(self, request: HttpRequest) -> LijstFilter:
        """Return the filters of this list as the address sets them."""
        return _lijsten[type(self)](request)
