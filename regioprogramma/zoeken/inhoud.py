"""What there is to find in each kind of thing: its words, and how much it weighs beside others that match as well."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, Model, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from contacten.models import (
    ContactPagina,
    Contactpersoon,
    Deelname,
    Gemeente,
    GemeentenMixin,
    Organisatie,
    Partnerschap,
    PartnersMixin,
    Plaats,
    PlaatsenMixin,
)
from opgaven.models import Kerncijfer, KerncijfersMixin, Resultaat, ResultatenMixin
from projecten.models import (
    Bijdrage,
    Doel,
    GeldMixin,
    Mijlpaal,
    MijlpalenMixin,
    RegioDeal,
)
from regioprogramma.core.models import Document, Pagina, PaginaTrefwoord, Regio, Trefwoord
from regioprogramma.core.opmaak import show_bedrag, show_datum
from regioprogramma.core.pagina import GEWOON, VOOROP, paginatype_of

from .models import Zoekbron

#: The name for what is not a kind of its own.
OVERIG = "overig"
#: What the contact page tells that is not a field of its own.
CONTACTVELDEN = (
    "adres", "route", "openingstijden", "telefoon", "email", "pers_email", "pers_telefoon", "woo_contact",
)  # fmt: skip
#: What is known by its title and keywords in another field, or is not text.
NIET_NOG_EENS = {"title", "samenvatting", "seo_title", "search_description"}
#: What belongs to a page and says something: on which pages, the model, how it points there, and where its words are.
RELATIES = (
    (GemeentenMixin, Deelname, "pagina_id", ("gemeente__naam",)),
    (PartnersMixin, Partnerschap, "pagina_id", ("organisatie__naam",)),
    (MijlpalenMixin, Mijlpaal, "pagina_id", ("titel", "toelichting")),
    (ResultatenMixin, Resultaat, "pagina_id", ("indicator",)),
    (KerncijfersMixin, Kerncijfer, "pagina_id", ("omschrijving", "eenheid", "bron")),
    (RegioDeal, Doel, "deal_id", ("titel",)),
)
#: How much the state of what is not a page counts beside how well it matches.
PAPIER, LIJSTJE = 0.85, 0.35


@dataclass
class Inhoud:
    """The words of one thing by where they stand, from what counts most to what counts least."""

    bron: str
    bron_id: int
    soort: str
    titel: str
    trefwoorden: list[str] = field(default_factory=list)
    samenvatting: str = ""
    tekst: str = ""
    gewicht: float = GEWOON
    datum: date | None = None


def soort_of(model: type[Model]) -> str:
    """Return the name of the kind that visitors choose to find pages of this type among."""
    paginatype = paginatype_of(model)
    return paginatype.naam if paginatype else OVERIG


def read_inhoud_of(bron: str, ids: Collection[int]) -> list[Inhoud]:
    """Return the Inhoud of those of these things that are there to be found."""
    return LEZERS[bron](ids)


def alle_ids(bron: str) -> list[int]:
    """Return the ids of everything of this kind."""
    return list(_BRONNEN[bron].objects.order_by("pk").values_list("pk", flat=True))


def _read_paginas(ids: Collection[int]) -> list[Inhoud]:
    open_paginas = Pagina.objects.filter(pk__in=ids, live=True, is_beperkt=False, depth__gt=2)
    paginas = list(open_paginas.specific())
    eromheen = _eromheen(paginas)
    woorden: dict[int, list[str]] = {}
    for pagina_id, naam in PaginaTrefwoord.objects.filter(pagina__in=ids).values_list("pagina", "trefwoord__naam"):
        woorden.setdefault(pagina_id, []).append(naam)
    return [
        Inhoud(
            Zoekbron.PAGINA,
            pagina.pk,
            soort_of(type(pagina)),
            pagina.title,
            woorden.get(pagina.pk, []),
            pagina.samenvatting,
            _tekst_van(pagina, [*eromheen.get(pagina.pk, ()), show_datum(_dag_van(pagina))]),
            pagina.paginatype.gewicht(pagina) if pagina.paginatype else GEWOON,
            _dag_van(pagina),
        )
        for pagina in paginas
    ]


def _dag_van(pagina: Pagina) -> date | None:
    """Return the day of a message, and the like, as its page shows it; None for what tells of no day."""
    moment = pagina.publicatiedatum if pagina.paginatype and pagina.paginatype.gedateerd else None
    return timezone.localdate(moment) if moment else None


def _eromheen(paginas: Iterable[Pagina]) -> dict[int, list[str]]:
    """Return {id: words} of what belongs to these pages."""
    woorden: dict[int, list[str]] = {}
    for drager, model, wijst, velden in RELATIES:
        ids = [pagina.pk for pagina in paginas if isinstance(pagina, drager)]
        rijen = model.objects.filter(**{f"{wijst}__in": ids}).values_list(wijst, *velden) if ids else ()
        for pk, *gevonden in rijen:
            woorden.setdefault(pk, []).extend(woord for woord in gevonden if woord)
    liggend = [pagina.pk for pagina in paginas if isinstance(pagina, PlaatsenMixin)]
    for pk, gebied in (
        Plaats.objects.filter(pagina__in=liggend).per_gebied().order_by().values_list("pagina_id", "gebied")
    ):
        woorden.setdefault(pk, []).append(words_of_gebied(gebied))
    for pk, regel in _bedragen([pagina for pagina in paginas if isinstance(pagina, GeldMixin)]):
        woorden.setdefault(pk, []).append(regel)
    return woorden


def words_of_gebied(gebied: str) -> str:
    """Return a village or a postcode area as search knows it: the area also as what a whole postcode lies in."""
    return f"postcode {gebied}" if gebied.isdigit() else gebied


def _bedragen(paginas: Sequence[GeldMixin]) -> Iterator[tuple[int, str]]:
    """Yield (id, words) of the money and the years of projects and deals, as their pages write these."""
    for pagina in paginas:
        jaren = [str(datum.year) for datum in (pagina.startdatum, pagina.einddatum) if datum]
        yield pagina.pk, f"{_('Looptijd')}: {'–'.join(jaren)}" if jaren else ""
        yield pagina.pk, show_bedrag(pagina.totaal_bedrag, pagina.totaal_nauwkeurigheid)
    for bijdrage in Bijdrage.objects.filter(pagina__in=[pagina.pk for pagina in paginas], bedrag__isnull=False):
        bedrag = show_bedrag(bijdrage.bedrag, bijdrage.nauwkeurigheid)
        natura = f" ({_('in natura')})" if bijdrage.in_natura else ""
        yield bijdrage.pagina_id, f"{bijdrage.get_bron_display()}: {bedrag}{natura}"


def _tekst_van(pagina: Pagina, eromheen: Iterable[str]) -> str:
    """Return all text of a page but its title and summary."""
    stukken = []
    for veld in type(pagina).get_search_fields():
        if isinstance(veld, index.SearchField) and veld.field_name not in NIET_NOG_EENS:
            waarde = veld.get_value(pagina)
            stukken += [str(deel) for deel in (waarde if isinstance(waarde, list) else [waarde]) if deel]
    stukken += [getattr(pagina, "locatie", "") or "", *eromheen]
    if isinstance(pagina, ContactPagina):
        stukken += _contactgegevens(pagina)
    return "\n".join(stuk for stuk in stukken if stuk)


def _contactgegevens(pagina: ContactPagina) -> Iterator[str]:
    """Return what the contact page shows from the region's settings, with the names of these fields."""
    site = pagina.get_site()
    if site is None:
        return
    regio = Regio.for_site(site)
    for veld in CONTACTVELDEN:
        if waarde := getattr(regio, veld):
            yield f"{regio._meta.get_field(veld).verbose_name}\n{get_text_for_indexing(str(waarde))}"


def _read_documenten(ids: Collection[int]) -> list[Inhoud]:
    return [
        Inhoud(
            Zoekbron.DOCUMENT,
            document.pk,
            "documenten",
            document.title,
            [str(document.get_soort_display()), document.periode],
            document.omschrijving,
            f"{show_datum(document.datum, document.datum_precisie)}\n{document.tekst}",
            PAPIER,
            document.datum,
        )
        for document in Document.objects.visible().filter(pk__in=ids)
    ]


def _read_personen(ids: Collection[int]) -> list[Inhoud]:
    return [
        Inhoud(
            Zoekbron.PERSOON,
            persoon.pk,
            "personen",
            persoon.naam,
            [persoon.functie, str(persoon.organisatie or "")],
            tekst=" ".join(filter(None, (persoon.telefoon, persoon.email))),
            gewicht=VOOROP,
        )
        for persoon in Contactpersoon.objects.visible().filter(pk__in=ids).select_related("organisatie")
    ]


def _read_gemeenten(ids: Collection[int]) -> list[Inhoud]:
    return [
        Inhoud(
            Zoekbron.GEMEENTE,
            gemeente.pk,
            "gemeenten",
            gemeente.naam,
            ["gemeente", *(dorp.naam for dorp in gemeente.woonplaatsen.all())],
            gemeente.omschrijving,
            "\n".join(words_of_gebied(cijfers) for cijfers in _postcodes(gemeente)),
            gewicht=VOOROP,
        )
        for gemeente in Gemeente.objects.filter(pk__in=ids).prefetch_related("woonplaatsen")
    ]


def _read_organisaties(ids: Collection[int]) -> list[Inhoud]:
    return [
        Inhoud(
            Zoekbron.ORGANISATIE,
            organisatie.pk,
            "organisaties",
            organisatie.naam,
            [*organisatie.vroegere_namen, str(organisatie.get_soort_display())],
            organisatie.omschrijving,
        )
        for organisatie in Organisatie.objects.filter(pk__in=ids)
    ]


def _postcodes(gemeente: Gemeente) -> list[str]:
    van_dorpen = (cijfers for dorp in gemeente.woonplaatsen.all() for cijfers in dorp.postcodegebieden)
    return sorted({*gemeente.postcodegebieden, *van_dorpen})


def _read_trefwoorden(ids: Collection[int]) -> list[Inhoud]:
    gedragen = Exists(PaginaTrefwoord.objects.filter(trefwoord=OuterRef("pk"), pagina__live=True))
    return [
        Inhoud(
            Zoekbron.TREFWOORD,
            trefwoord.pk,
            "onderwerpen",
            trefwoord.naam,
            trefwoord.synoniemen,
            trefwoord.omschrijving,
            gewicht=LIJSTJE,
        )
        for trefwoord in Trefwoord.objects.filter(gedragen, pk__in=ids)
    ]


_BRONNEN: dict[str, type[Model]] = {
    Zoekbron.PAGINA: Pagina,
    Zoekbron.DOCUMENT: Document,
    Zoekbron.PERSOON: Contactpersoon,
    Zoekbron.GEMEENTE: Gemeente,
    Zoekbron.ORGANISATIE: Organisatie,
    Zoekbron.TREFWOORD: Trefwoord,
}
LEZERS: dict[str, Callable[[Collection[int]], list[Inhoud]]] = {
    Zoekbron.PAGINA: _read_paginas,
    Zoekbron.DOCUMENT: _read_documenten,
    Zoekbron.PERSOON: _read_personen,
    Zoekbron.GEMEENTE: _read_gemeenten,
    Zoekbron.ORGANISATIE: _read_organisaties,
    Zoekbron.TREFWOORD: _read_trefwoorden,
}
