"""What every filtered list shares: reading the page number, chosen filters as links, pages of results."""

from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from django.core.paginator import Paginator
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from .secties import Verwijzing


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
    keuzes: list


@dataclass
class Lijst:
    """A filtered, paged list as the template shows it."""

    actie: str
    q: str
    groepen: list
    gekozen: list
    pagina: object
    aantal: int
    sorteer: dict = field(default_factory=dict)
    met_zoekveld: bool = True
    laat_vallen: list = field(default_factory=list)

    @property
    def wis_url(self):
        """The address of the list without filters."""
        return self.actie

    def inhoud(self):
        """Return what a section template needs."""
        namen = (
            "actie",
            "q",
            "groepen",
            "gekozen",
            "pagina",
            "aantal",
            "sorteer",
            "wis_url",
            "met_zoekveld",
            "laat_vallen",
        )
        return {naam: getattr(self, naam) for naam in namen}


def bladzijde(queryset, request, per_bladzijde):
    """Return the page of results that ?pagina= asks for; raises Http404 for one that does not exist."""
    paginator = Paginator(queryset, per_bladzijde)
    nummer = request.GET.get("pagina", "1")
    if not (nummer.isascii() and nummer.isdigit() and 1 <= int(nummer[:9]) <= paginator.num_pages):
        raise Http404("no such page of results")
    return paginator.page(int(nummer))


def gekozen_filters(request, groepen, q=""):
    """Return the chosen filters as links that remove just that one: "Verwijder filter: Productieve regio"."""
    paren = [
        (naam, waarde) for naam in request.GET for waarde in request.GET.getlist(naam) if naam != "pagina" and waarde
    ]
    chosen = [
        Verwijzing(zonder(request.path, paren, groep.veld, keuze.waarde), keuze.tekst)
        for groep in groepen
        for keuze in groep.keuzes
        if keuze.gekozen
    ]
    if q:
        chosen.insert(0, Verwijzing(zonder(request.path, paren, "q", None), _("‘%(q)s’") % {"q": q}))
    return chosen


def laat_vallen(gekozen, tel):
    """Return what each chosen filter less would give, for a list that is empty: [{tekst, url, aantal}].

    `tel` counts the results for a QueryDict. At most five filters are tried; those that still give nothing are left
    out.
    """
    pogingen = [(link, tel(QueryDict(urlsplit(link.url).query))) for link in gekozen[:5]]
    return [{"tekst": link.tekst, "url": link.url, "aantal": aantal} for link, aantal in pogingen if aantal]


def zonder(pad, paren, naam, waarde):
    """Return an address with these parameters less one; with `waarde` None every value of that name."""
    over = [(n, w) for n, w in paren if n != naam or (waarde is not None and w != waarde)]
    return f"{pad}?{urlencode(over)}" if over else pad
