"""Who an organisation is, in what it takes part, what it gives, and whom to call."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from contacten.models import ContactPagina, Organisatie, PartnersMixin
from projecten.feiten import looptijd_van
from projecten.models import Bijdrage, GeldMixin, RegioDeal
from projecten.sommen import Som, in_geld, in_natura
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.lijsten import Bladen, Bladzijde
from regioprogramma.core.opmaak import show_bedrag, show_datum
from regioprogramma.core.pagina import Sectie, Verwijzing, typed_models

from .mensen import toewijzingen_bij
from .ontvangen import receives_of
from .werk import Werk, read_werk

#: How many rows of work, and how many people, a page shows.
_PER_BLADZIJDE, MEESTE_MENSEN = 25, 24


def secties_van_organisatie(organisatie: Organisatie, request: HttpRequest) -> list[Sectie | None]:
    """Return what is known of an organisation; a further page of its work has nothing but that work.

    Raises Http404 for a page of results that does not exist.
    """
    werk = read_werk([organisatie.pk])[organisatie.pk]
    per_soort = _per_soort(werk)
    blad = Bladen([paar for paren in per_soort.values() for paar in paren], _PER_BLADZIJDE).asked(request)
    if blad.number > 1:
        return [_werk(blad, werk)]
    deals = {pk for model, pk in per_soort.get(RegioDeal, [])}
    return [
        _kort(organisatie),
        _geld(organisatie, werk, deals),
        _werk(blad, werk),
        _contact(organisatie, request),
    ]


#: A page by its type and its id.
_Plaats = tuple[type[Model], int]


def _per_soort(werk: Mapping[int, Werk]) -> dict[type[Model], list[_Plaats]]:
    """Return {page type: [(page type, page)]} of this work: what it leads before what it is a partner of."""
    soorten = [model for model in typed_models() if issubclass(model, PartnersMixin | GeldMixin)]
    gevonden = {}
    # Of deals there are few, and they are the largest.
    for model in sorted(soorten, key=lambda soort: soort is not RegioDeal):
        geordend = model.paginatype.volgorde(model.objects.visible().filter(pk__in=werk))
        ids = sorted(geordend.values_list("pk", flat=True), key=lambda pk: werk[pk].rang)
        gevonden[model] = [(model, pk) for pk in ids]
    return gevonden


def _kort(organisatie: Organisatie) -> Sectie:
    """Return who it is: kind, website, former names, and the gemeente that it is."""
    gemeente = organisatie.find_gemeente()
    inhoud = {"organisatie": organisatie, "gemeente": gemeente}
    return Sectie("kort", _("In het kort"), "secties/organisatiefeiten.html", inhoud)


def _werk(blad: Bladzijde, werk: Mapping[int, Werk]) -> Sectie | None:
    """Return the rows of one page of its work; None without any."""
    paginas = _read_paginas(blad.object_list)
    rijen = [_rij(paginas[pk], werk[pk]) for _model, pk in blad.object_list if pk in paginas]
    if not rijen:
        return None
    inhoud = {"rijen": rijen, "pagina": blad, "met_geld": any(rij["bijdragen"] for rij in rijen)}
    return Sectie("werk", _("Projecten en Regio Deals"), "secties/organisatiewerk.html", inhoud)


def _read_paginas(plaatsen: Iterable[_Plaats]) -> dict[int, Any]:
    """Return {id: page} of these pages, in a query per type."""
    per_model: dict[type[Model], list[int]] = {}
    for model, pk in plaatsen:
        per_model.setdefault(model, []).append(pk)
    return {
        pk: pagina for model, ids in per_model.items() for pk, pagina in model.objects.visible().in_bulk(ids).items()
    }


def _rij(pagina: Any, werk: Werk) -> dict[str, Any]:
    status = getattr(pagina, "get_status_display", None)
    return {
        "pagina": pagina,
        "rollen": ", ".join(str(rol.label) for rol in werk.alle_rollen),
        "status": status() if status else "",
        "looptijd": looptijd_van(pagina) if isinstance(pagina, GeldMixin) else "",
        "bijdragen": [
            {
                "bedrag": show_bedrag(bijdrage.bedrag, bijdrage.nauwkeurigheid),
                "in_natura": bijdrage.in_natura,
                "peildatum": bijdrage.peildatum,
            }
            for bijdrage in werk.bijdragen
        ],
    }


def _geld(organisatie: Organisatie, werk: Mapping[int, Werk], deals: Collection[int]) -> Sectie | None:
    """Return what an organisation gives and what it got; None when nothing of either is known."""
    stromen = [stroom for stroom in (_gives(organisatie, werk, deals), receives_of(organisatie)) if stroom["cijfers"]]
    if not stromen:
        return None
    return Sectie("geld", _("Geld"), "secties/organisatiegeld.html", {"stromen": stromen})


def _gives(organisatie: Organisatie, werk: Mapping[int, Werk], deals: Collection[int]) -> dict[str, Any]:
    """Return what an organisation gives, to deals and to projects apart.

    Money of a project that is part of that of a deal (`uit_deal`) stands on both, and a deal need not name who pays
    it: one sum of both may count euros twice, or leave some out.
    """
    aan_deals = [bijdrage for pk, deel in werk.items() if pk in deals for bijdrage in deel.bijdragen]
    aan_projecten = [bijdrage for pk, deel in werk.items() if pk not in deals for bijdrage in deel.bijdragen]
    return {
        "zin": _("Dit geeft %(naam)s volgens de afspraken:") % {"naam": organisatie.naam},
        "cijfers": [
            *_cijfers(aan_deals, _("aan Regio Deals"), _("aan Regio Deals, in werk, grond of iets anders")),
            *_cijfers(aan_projecten, _("aan projecten"), _("aan projecten, in werk, grond of iets anders")),
        ],
        "uitleg": _uitleg() if aan_deals and aan_projecten else "",
        "alles": Verwijzing(f"{reverse('bijdragen')}?organisatie={organisatie.pk}", _("Alle bedragen, met waarvoor")),
    }


def _uitleg() -> str:
    return _(
        "Geld voor een project kan ook meetellen bij een Regio Deal. Tel de bedragen van beide dus niet bij elkaar op."
    )


def _cijfers(bijdragen: Sequence[Bijdrage], geld: str, natura: str) -> list[dict[str, str]]:
    """Return the sum in money and that in kind as key figures, each with when its parts were agreed."""
    sommen: list[tuple[Som, str, bool]] = [(in_geld(bijdragen), geld, False), (in_natura(bijdragen), natura, True)]
    return [
        {
            "waarde": str(som),
            "label": label,
            "toelichting": _agreed([bijdrage for bijdrage in bijdragen if bijdrage.in_natura == is_natura]),
        }
        for som, label, is_natura in sommen
        if som.bedrag
    ]


def _agreed(bijdragen: Iterable[Bijdrage]) -> str:
    """Return between which days these were agreed, as far as that is known."""
    dagen = sorted({bijdrage.peildatum for bijdrage in bijdragen if bijdrage.peildatum})
    if not dagen:
        return ""
    if len(dagen) == 1:
        return _("afgesproken op %(dag)s") % {"dag": show_datum(dagen[0])}
    return _("afgesproken van %(eerst)s tot en met %(laatst)s") % {
        "eerst": show_datum(dagen[0]),
        "laatst": show_datum(dagen[-1]),
    }


def _contact(organisatie: Organisatie, request: HttpRequest) -> Sectie | None:
    """Return who of this organisation has a role in the programme; None without anybody."""
    toewijzingen = toewijzingen_bij(Organisatie.objects.filter(pk=organisatie.pk))
    if not toewijzingen:
        return None
    adres = overzicht_url(request, ContactPagina) or reverse("zoeken")
    alles = Verwijzing(adres, _("Alle mensen van het programma")) if len(toewijzingen) > MEESTE_MENSEN else None
    inhoud = {"toewijzingen": toewijzingen[:MEESTE_MENSEN], "alles": alles}
    return Sectie("contact", _("Contact"), "secties/organisatiecontact.html", inhoud)
