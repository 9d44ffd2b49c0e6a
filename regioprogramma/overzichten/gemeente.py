"""What the programme does in one gemeente, what money that takes, and whom to call."""

from collections.abc import Iterator, Sequence

from django.db.models import Exists, Q, QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from contacten.models import Deelname, Gemeente, Organisatie, in_gemeente, with_gemeenten
from nieuws.models import Nieuwsbericht
from opgaven.models import Opgave
from projecten.bedragen import in_natura, totaaltekst, van_rijk
from projecten.models import Bijdrage, Geldbron, Project, ProjectenPagina, RegioDeal, totaalbedrag
from projecten.secties.stand import stand_van_projecten
from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.models import Regio
from regioprogramma.core.pagina import Sectie, Verwijzing

from .dorpen import woonplaatsen_van
from .mensen import toewijzingen_bij
from .trefwoord import ALLEMAAL, HOOGSTENS_KORT, soortsectie
from .vergelijken.ingang import make_ingang
from .vergelijken.soorten import VERGELIJK_GEMEENTEN

#: How many messages that only name a gemeente its page shows.
MAX_GENOEMD = 3


def secties_van_gemeente(gemeente: Gemeente, request: HttpRequest) -> list[Sectie | None]:
    """Return projects, how it goes, villages, opgaven, deals, news, money and contact of a gemeente.

    What is of the whole region counts for each gemeente.
    """
    meedoen = in_gemeente([gemeente])
    projecten = Project.objects.visible().filter(meedoen)
    deals = RegioDeal.objects.visible().filter(meedoen)
    opgaven = Opgave.objects.visible().of_running_agenda().filter(meedoen)
    tekst = _("Alle projecten in %(naam)s") % {"naam": gemeente.naam}
    alles = Verwijzing(overzicht_url(request, ProjectenPagina, gemeente=gemeente.slug), tekst)
    berichten = Nieuwsbericht.objects.visible()
    nieuws = berichten.of_gemeente(gemeente)
    genoemd = berichten.naming(gemeente).exclude(pk__in=nieuws.order_by().values("pk"))
    return [
        soortsectie(projecten.in_order(), "projecten", _("Projecten"), alles=alles),
        _stand(gemeente, request),
        woonplaatsen_van(gemeente, request),
        soortsectie(opgaven.order_by("path"), "opgaven", _("Opgaven"), "secties/rijen.html", ALLEMAAL),
        soortsectie(deals.newest(), "regio-deals", _("Regio Deals"), hoogstens=ALLEMAAL),
        *_andere_soorten(meedoen, request),
        soortsectie(nieuws.newest(), "nieuws", _("Nieuws"), "secties/berichten.html"),
        soortsectie(
            genoemd.newest(),
            "genoemd",
            _("Nieuws dat %(naam)s noemt") % {"naam": gemeente.naam},
            "secties/berichten.html",
            MAX_GENOEMD,
        ),
        _geld(projecten, deals, alles),
        _vergelijken(gemeente),
        _contact(gemeente, request),
        _herindeling(gemeente),
    ]


def _stand(gemeente: Gemeente, request: HttpRequest) -> Sectie | None:
    """Return the account of the projects that name the gemeente; those of the whole region are not of each."""
    hier = Deelname.objects.current().filter(gemeente=gemeente)
    projecten = Project.objects.visible().filter(pk__in=hier.values("pagina")).in_order().with_late().defer("inhoud")
    voorbehoud = _(
        "Dit is het geld van hele projecten die %(naam)s noemen. Werkt een project in meer gemeenten, dan telt het "
        "bij elke gemeente mee."
    ) % {"naam": gemeente.naam}
    return stand_van_projecten(list(projecten), request, voorbehoud, gemeente=gemeente.slug)


def _andere_soorten(meedoen: Q | Exists, request: HttpRequest) -> Iterator[Sectie | None]:
    """Return a section of each other kind of page in which gemeenten take part."""
    for model in with_gemeenten():
        if model.paginatype and model not in (Project, Opgave, RegioDeal):
            soort = model.paginatype
            paginas = soort.volgorde(model.objects.visible().filter(meedoen))
            yield soortsectie(paginas, soort.naam, soort.heading(request), soort.sjabloon, ALLEMAAL)


def _geld(projecten: QuerySet, deals: QuerySet, alles: Verwijzing) -> Sectie | None:
    """Return the largest amounts. They are of a whole project or deal: nobody records which part is for a gemeente."""
    paginas = [pagina for stukken in (deals, projecten) for pagina in _grootste(stukken)]
    if not paginas:
        return None
    per_pagina: dict[int, list[Bijdrage]] = {pagina.pk: [] for pagina in paginas}
    for bijdrage in Bijdrage.objects.filter(pagina__in=per_pagina):
        per_pagina[bijdrage.pagina_id].append(bijdrage)
    rijen = [
        {
            "pagina": pagina,
            "totaal": totaaltekst(pagina, per_pagina[pagina.pk]),
            "rijk": _rijk(per_pagina[pagina.pk]),
            "natura": in_natura(per_pagina[pagina.pk]),
            "is_som": pagina.totaal_bedrag is None,
            "peildatum": pagina.totaal_peildatum,
        }
        for pagina in paginas
    ]
    return Sectie("geld", _("Geld"), "secties/gemeentegeld.html", {"rijen": rijen, "alles": alles})


def _rijk(bijdragen: Sequence[Bijdrage]) -> str:
    """Return what the Rijk pays as text. Its absence among those who pay is no proof that it pays nothing."""
    if not any(bijdrage.bron == Geldbron.RIJK and not bijdrage.in_natura for bijdrage in bijdragen):
        return _("niet genoemd")
    return str(van_rijk(bijdragen)) or _("niet bekend")


def _grootste(paginas: QuerySet) -> QuerySet:
    """Return the pages with the largest amounts: the stated total, else the sum of the money that is given."""
    bedrag = totaalbedrag()
    grootste = paginas.annotate(bedrag=bedrag).filter(bedrag__gt=0).order_by("-bedrag", "pk")
    # Of all others nothing but the amount is read.
    gekozen = paginas.model.objects.filter(pk__in=grootste.values("pk")[:HOOGSTENS_KORT])
    return gekozen.annotate(bedrag=bedrag).order_by("-bedrag", "pk")


def _vergelijken(gemeente: Gemeente) -> Sectie | None:
    """Return the way to put another gemeente beside this one."""
    keuzes = list(Gemeente.objects.current().values_list("slug", "naam"))
    return make_ingang(VERGELIJK_GEMEENTEN, _("Vergelijk met een andere gemeente"), gemeente.slug, keuzes)


def _contact(gemeente: Gemeente, request: HttpRequest) -> Sectie | None:
    """Return who from this gemeente has a role in the programme, its websites, and the general address.

    Of the gemeente as a party that leads, takes part and pays there is a page too: that of the organisation.
    """
    regio = Regio.for_request(request)
    organisaties = Organisatie.objects.of_gemeente(gemeente)
    toewijzingen, partij = toewijzingen_bij(organisaties), organisaties.visible().first()
    if not (toewijzingen or partij or gemeente.website or regio.telefoon or regio.email):
        return None
    inhoud = {"toewijzingen": toewijzingen, "gemeente": gemeente, "partij": partij}
    return Sectie("contact", _("Contact"), "secties/gemeentecontact.html", inhoud)


def _herindeling(gemeente: Gemeente) -> Sectie | None:
    """Return which gemeenten merged into this one, or that it merges into another; None without."""
    oude = [*gemeente.opgegaan.select_related("opgegaan_in"), *([gemeente] if gemeente.opgegaan_in_id else [])]
    if not oude:
        return None
    zin = " ".join(_zin(oud) for oud in oude)
    return Sectie("herindeling", _("Herindeling"), "secties/zin.html", {"zin": zin, "verwijzing": None})


def _zin(oud: Gemeente) -> str:
    velden = {"oud": oud.naam, "nieuw": oud.opgegaan_in.naam, "dag": date_format(oud.opgeheven_op, "j F Y")}
    if oud.is_current():
        return _("De gemeente %(oud)s gaat op %(dag)s op in de gemeente %(nieuw)s.") % velden
    return _("De gemeente %(oud)s is sinds %(dag)s deel van de gemeente %(nieuw)s.") % velden
