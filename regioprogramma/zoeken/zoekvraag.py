"""The search page: the question, its answer, and where to look without one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from contacten.models import ContactPagina, Contactpersoon, Gemeente, Organisatie
from nieuws.models import Nieuwsbericht
from opgaven.models import Opgave
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.lijsten import Bladen
from regioprogramma.core.models import Document, Pagina, Trefwoord
from regioprogramma.core.pagina import Sectie, Verwijzing, paginatype_of, typed_models
from regioprogramma.core.registers import named_vindbaar

from .antwoord import Zoekantwoord, aanbevolen, answer, keys_of
from .fragment import Gezocht, fragment, mark_words, words_to_mark
from .herstel import guess
from .inhoud import OVERIG
from .leeg import count_lege_vraag
from .models import Vindplaats, Zoekbron, sleutel_van
from .plaats import point_to_plaats
from .vraag import LANGSTE_ZOEKVRAAG, Vraag, read_vraag
from .zoeker import Treffer, Uitslag, zichtbaar_van

PER_BLADZIJDE = 10


@dataclass(frozen=True)
class Soort:
    """A type to narrow the results to, with its address and how many results it has; None when these are too many."""

    naam: str
    url: str
    aantal: int | None
    gekozen: bool


@dataclass(frozen=True)
class Zoekresultaat:
    """One result as the page shows it."""

    url: str
    titel: str
    fragment: str
    soort: str
    datum: date | None = None
    accent: str = ""
    #: Whether it has all that was asked.
    compleet: bool = True
    pad: list[str] = field(default_factory=list)
    bestand: Document | None = None


def make_search_context(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the search page: the question, the results per type and, without any, where to look."""
    q = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LANGSTE_ZOEKVRAAG].strip()
    soort = request.GET.get("soort", "")
    soort = soort if soort in _soortnamen(request) else ""
    context: dict[str, Any] = {
        "q": q,
        "pagina": None,
        "aantal": None,
        "geteld": False,
        "soorten": [],
        "secties": [],
        "aanbevolen": [],
        "plaats": point_to_plaats(q, request),
    }
    if not q:
        return {**context, "secties": _beginpunten()}
    antwoord, vast = _ask(q, soort, request)
    treffers = [treffer for treffer in antwoord.uitslag.treffers if not soort or treffer.soort == soort]
    if soort and antwoord.uitslag.vol:
        treffers = answer(q, soort).uitslag.treffers
    if geteld := not vast and (not antwoord.uitslag.treffers or bool(antwoord.bedoeld)):
        count_lege_vraag(q)
    blad = Bladen(treffers, PER_BLADZIJDE, [("q", q), ("soort", soort)]).asked(request)
    blad.object_list = _resultaten(blad.object_list, antwoord.vraag, request)
    return {
        **context,
        "pagina": blad if treffers else None,
        "aantal": len(treffers) + len(vast),
        "geteld": geteld,
        "vol": antwoord.uitslag.vol,
        "bedoeld": antwoord.bedoeld,
        "bedoeld_query": urlencode({"q": antwoord.bedoeld}),
        "deels": antwoord.deels and bool(treffers),
        "misschien": _misschien(antwoord) if not treffers and not vast else None,
        "minder": _met_minder(antwoord, q) if (not treffers and not vast) or antwoord.deels else [],
        "soorten": _soorten(antwoord.uitslag, q, soort, request),
        "aanbevolen": [*_aanbevolen(antwoord.vraag, request), *vast] if blad.number == 1 and not soort else [],
        "secties": [] if treffers or vast else _beginpunten(),
    }


def _ask(q: str, soort: str, request: HttpRequest) -> tuple[Zoekantwoord, list[Zoekresultaat]]:
    """Return the answer to a question, and the pages that the site makes itself and that are called so."""
    antwoord = answer(q)
    vast = [] if soort else _called(antwoord.gevraagd, request)
    if vast and (antwoord.bedoeld or antwoord.deels):
        # What was asked is there: what only comes near it is not shown.
        antwoord = replace(antwoord, vraag=antwoord.gevraagd, heel=Uitslag(), rest=Uitslag(), bedoeld="", deels=False)
    return antwoord, vast


def _soortnamen(request: HttpRequest) -> dict[str, str]:
    """Return {name: heading} of all that a visitor can choose, in this order."""
    return {
        **{model.paginatype.naam: model.paginatype.heading(request) for model in typed_models()},
        "documenten": _("Documenten"),
        "personen": _("Personen"),
        "gemeenten": _("Gemeenten"),
        "organisaties": _("Organisaties"),
        "onderwerpen": _("Onderwerpen"),
        OVERIG: _("Andere pagina’s"),
    }


def _soorten(uitslag: Uitslag, q: str, gekozen: str, request: HttpRequest) -> list[Soort]:
    """Return the links that narrow the results; beyond what can be counted without numbers, and then every type."""
    namen = _soortnamen(request)
    aantallen = dict.fromkeys(namen, 0)
    for treffer in uitslag.treffers:
        # What was a kind when it was indexed may no longer be one.
        aantallen[treffer.soort if treffer.soort in namen else OVERIG] += 1
    alles = Soort(_("Alles"), "?" + urlencode({"q": q}), None if uitslag.vol else len(uitslag.treffers), not gekozen)
    return [
        alles,
        *(
            Soort(namen[naam], "?" + urlencode({"q": q, "soort": naam}), None if uitslag.vol else n, naam == gekozen)
            for naam, n in aantallen.items()
            if n or naam == gekozen
        ),
    ]


def _misschien(antwoord: Zoekantwoord) -> Verwijzing | None:
    """Return a link to the question that was perhaps meant, or None: what was typed is a word as well."""
    tekst = guess(antwoord.vraag)
    return Verwijzing("?" + urlencode({"q": tekst}), tekst) if tekst else None


def _met_minder(antwoord: Zoekantwoord, q: str) -> list[Verwijzing]:
    """Return links to the question with one word less, for those that find something."""
    woorden = q.split()
    if not 2 <= len(woorden) <= 6:
        return []
    pogingen = [" ".join(woorden[:weg] + woorden[weg + 1 :]) for weg in range(len(woorden))]
    return [
        Verwijzing("?" + urlencode({"q": poging}), poging)
        for poging in dict.fromkeys(pogingen)
        if (gevonden := answer(poging)).uitslag.treffers and not gevonden.deels and not gevonden.bedoeld
    ][:3]


def _aanbevolen(vraag: Vraag, request: HttpRequest) -> list[Zoekresultaat]:
    """Return the pages that editors put on top, as far as visitors may see them."""
    ids = aanbevolen(vraag)
    paginas = Pagina.objects.visible().in_bulk(ids) if ids else {}
    zocht = words_to_mark(vraag)
    return [_van_pagina(paginas[pk], "", zocht, request, {}) for pk in ids if pk in paginas]


def _called(vraag: Vraag, request: HttpRequest) -> list[Zoekresultaat]:
    """Return the pages that the site makes itself and that are called what was asked: these are in no index."""
    sleutels, zocht = keys_of(vraag), words_to_mark(vraag)
    return [
        Zoekresultaat(
            url=pagina.adres,
            titel=mark_words(str(pagina.titel), zocht),
            fragment=mark_words(str(pagina.zin), zocht),
            soort=_("Pagina"),
        )
        for pagina in named_vindbaar(request, lambda woord: _key_of(woord) in sleutels)
    ]


#: What pages of the site's own are called are words of the code: there are few, and they do not change.
_key_of = cache(sleutel_van)


def _resultaten(treffers: Sequence[Treffer], vraag: Vraag, request: HttpRequest) -> list[Zoekresultaat]:
    """Return what the page shows of these results, read in as many questions as there are kinds among them."""
    zocht = words_to_mark(vraag)
    teksten: dict[tuple[str, int], str] = {}
    dingen: dict[tuple[str, int], Any] = {}
    for bron in {treffer.bron for treffer in treffers}:
        ids = [treffer.bron_id for treffer in treffers if treffer.bron == bron]
        dingen |= {(bron, ding.pk): ding for ding in zichtbaar_van(bron, ids)}
        rijen = Vindplaats.objects.filter(bron=bron, bron_id__in=ids).values_list("bron_id", "tekst")
        teksten |= {(bron, pk): tekst for pk, tekst in rijen}
    boven = _boven([ding for (bron, _pk), ding in dingen.items() if bron == Zoekbron.PAGINA])
    bouwers = {bron: partial(bouw, zocht=zocht, request=request) for bron, bouw in _ANDERE.items()}
    bouwers[Zoekbron.PAGINA] = partial(_van_pagina, zocht=zocht, request=request, boven=boven)
    sleutels = {(treffer.bron, treffer.bron_id): treffer.compleet for treffer in treffers}
    return [
        replace(bouwers[sleutel[0]](dingen[sleutel], teksten.get(sleutel, "")), compleet=compleet)
        for sleutel, compleet in sleutels.items()
        if sleutel in dingen
    ]


def _boven(paginas: Iterable[Pagina]) -> dict[str, str]:
    """Return {path: title} of the visible pages above these, below the home page."""
    paden = {pagina.path[:einde] for pagina in paginas for einde in range(12, len(pagina.path), Pagina.steplen)}
    return dict(Pagina.objects.visible().filter(path__in=paden).values_list("path", "title")) if paden else {}


def als_resultaat(pagina: Pagina, request: HttpRequest) -> Zoekresultaat:
    """Return a page as search would show it, even one that nobody may see yet: for a preview."""
    return _van_pagina(pagina, "", words_to_mark(read_vraag("")), request, _boven([pagina]))


def _van_pagina(
    pagina: Pagina, tekst: str, zocht: Gezocht, request: HttpRequest, boven: Mapping[str, str]
) -> Zoekresultaat:
    paden = [pagina.path[:einde] for einde in range(12, len(pagina.path), Pagina.steplen)]
    return Zoekresultaat(
        url=pagina.get_url(request),
        titel=mark_words(pagina.title, zocht),
        fragment=fragment(pagina.samenvatting, tekst, zocht),
        soort=str(pagina.soort or _("Pagina")),
        datum=pagina.publicatiedatum if _is_gedateerd(pagina) else None,
        accent=pagina.accent,
        pad=[boven[pad] for pad in paden if pad in boven],
    )


def _is_gedateerd(pagina: Pagina) -> bool:
    paginatype = paginatype_of(pagina.specific_class)
    return bool(paginatype and paginatype.gedateerd)


def _van_document(document: Document, tekst: str, zocht: Gezocht, request: HttpRequest) -> Zoekresultaat:
    return Zoekresultaat(
        url=document.get_absolute_url(),
        titel=mark_words(document.title, zocht),
        fragment=fragment(document.omschrijving, tekst, zocht),
        soort=str(document.get_soort_display()),
        datum=document.datum,
        bestand=document,
    )


def _van_persoon(persoon: Contactpersoon, tekst: str, zocht: Gezocht, request: HttpRequest) -> Zoekresultaat:
    adres = overzicht_url(request, ContactPagina, q=persoon.naam)
    werk = ", ".join(deel for deel in (persoon.functie, str(persoon.organisatie or "")) if deel)
    return Zoekresultaat(
        url=adres or reverse("zoeken") + "?" + urlencode({"q": persoon.naam}),
        titel=mark_words(persoon.naam, zocht),
        fragment=mark_words(werk, zocht),
        soort=_("Persoon"),
    )


def _van_gemeente(gemeente: Gemeente, tekst: str, zocht: Gezocht, request: HttpRequest) -> Zoekresultaat:
    zin = gemeente.omschrijving or _("Wat het programma doet in %(naam)s.") % {"naam": gemeente.naam}
    return Zoekresultaat(
        url=gemeente.get_absolute_url(),
        titel=mark_words(gemeente.naam, zocht),
        fragment=mark_words(zin, zocht),
        soort=_("Gemeente"),
    )


def _van_organisatie(organisatie: Organisatie, tekst: str, zocht: Gezocht, request: HttpRequest) -> Zoekresultaat:
    namen = ", ".join(organisatie.vroegere_namen)
    vroeger = _("Vroeger: %(namen)s.") % {"namen": namen} if namen else ""
    zin = " ".join(filter(None, (organisatie.omschrijving or str(organisatie.get_soort_display()) + ".", vroeger)))
    return Zoekresultaat(
        url=organisatie.get_absolute_url(),
        titel=mark_words(organisatie.naam, zocht),
        fragment=mark_words(zin, zocht),
        soort=_("Organisatie"),
    )


def _van_trefwoord(trefwoord: Trefwoord, tekst: str, zocht: Gezocht, request: HttpRequest) -> Zoekresultaat:
    zin = trefwoord.omschrijving or _("Alles over dit onderwerp.")
    return Zoekresultaat(
        url=trefwoord.get_absolute_url(),
        titel=mark_words(trefwoord.naam, zocht),
        fragment=mark_words(zin, zocht),
        soort=_("Onderwerp"),
    )


_ANDERE: dict[str, Callable[..., Zoekresultaat]] = {
    Zoekbron.DOCUMENT: _van_document,
    Zoekbron.PERSOON: _van_persoon,
    Zoekbron.GEMEENTE: _van_gemeente,
    Zoekbron.ORGANISATIE: _van_organisatie,
    Zoekbron.TREFWOORD: _van_trefwoord,
}


def _beginpunten() -> list[Sectie]:
    """Return where to look without a question, or without an answer: the opgaven and the newest messages."""
    opgaven = list(Opgave.objects.visible().of_running_agenda())
    rijen = [{"bericht": bericht} for bericht in Nieuwsbericht.objects.visible().newest()[:3]]
    secties = [
        Sectie("opgaven", _("Onze opgaven"), "secties/rijen.html", {"paginas": opgaven, "alles": None}),
        Sectie("nieuws", _("Nieuws"), "secties/nieuws.html", {"rijen": rijen, "alles": None}),
    ]
    return [sectie for sectie, vol in zip(secties, (opgaven, rijen), strict=True) if vol]
