"""The facts of a project and a deal, as rows of a definition list and as key figures."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from opgaven.woorden import woord_speerpunt
from projecten.models import GeldMixin, Project, RegioDeal
from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import met_hoofdletter, show_looptijd

from .bedragen import totaaltekst, van_rijk
from .plaatsfilter import plaats_urls
from .sommen import in_natura


def feiten_van(project: Project, request: HttpRequest) -> list[dict[str, Any]]:
    """Return the facts of a project as [{naam, waarden: [{tekst, url}]}]; what is not known is left out."""
    return [feit for feit in read_feiten(project, request) if feit["waarden"]]


def read_feiten(project: Project, request: HttpRequest) -> list[dict[str, Any]]:
    """Return all facts that a project can have, in one order; what is not known has no values."""
    opgave, deal, speerpunten = _zichtbare_relaties(project)
    partnerschappen = project.kinderen("partnerschappen", "organisatie")
    trekkers = [p.organisatie for p in partnerschappen if p.trekker]
    partners = [p.organisatie for p in partnerschappen if not p.trekker]
    # Without any gemeente a project is of the whole region; one in which none takes part any more is not.
    overal = [] if project.kinderen("deelnames", "gemeente") else [(_("De hele regio"), "")]
    totaal = totaaltekst(project, project.kinderen("bijdragen", "organisatie"))
    rijen = [
        (_("Looptijd"), [(looptijd_van(project), "")]),
        (_("Opgave"), [(opgave.title, opgave.get_url(request))] if opgave else []),
        (
            met_hoofdletter(woord_speerpunt(request, len(speerpunten))),
            [(speerpunt.title, speerpunt.get_url(request)) for speerpunt in speerpunten],
        ),
        (
            _("Gemeenten"),
            [(gemeente.naam, gemeente.get_absolute_url()) for gemeente in project.deelnemers()] or overal,
        ),
        (_("Trekker"), [(organisatie.naam, organisatie.get_absolute_url()) for organisatie in trekkers]),
        (_("Partners"), [(organisatie.naam, organisatie.get_absolute_url()) for organisatie in partners]),
        # Not "Regio Deal": that is how most of their names begin.
        (_("Onderdeel van"), [(deal.title, deal.get_url(request))] if deal else []),
        (_("Budget"), [(totaal, "")]),
        (_("Plaats"), [(project.locatie, ""), *_plaatsen(project, request)]),
        (_("Website"), [(project.website, project.website)]),
    ]
    return [
        {"naam": naam, "waarden": [{"tekst": tekst, "url": url} for tekst, url in waarden if tekst]}
        for naam, waarden in rijen
    ]


def _plaatsen(project: Project, request: HttpRequest) -> list[tuple[str, str]]:
    """Return where a project lies, each with the address of all that lies there; a mere point leads nowhere."""
    plaatsen = project.getoonde_plaatsen()
    adressen = plaats_urls(request, (plaats.filterwaarde for plaats in plaatsen))
    return [(str(plaats), adressen[plaats.filterwaarde] if plaats.filterwaarde else "") for plaats in plaatsen]


def _zichtbare_relaties(project: Project) -> tuple[Pagina | None, Pagina | None, list[Pagina]]:
    """Return (opgave, deal, speerpunten) of a project as far as a visitor may see them, in one query."""
    speerpunt_ids = [speerpunt.pk for speerpunt in project.kinderen("speerpunten")]
    gezocht = [pk for pk in (project.opgave_id, project.regio_deal_id, *speerpunt_ids) if pk]
    zichtbaar = Pagina.objects.visible_by_id(gezocht)
    speerpunten = [zichtbaar[pk] for pk in speerpunt_ids if pk in zichtbaar]
    return zichtbaar.get(project.opgave_id), zichtbaar.get(project.regio_deal_id), speerpunten


def looptijd_van(pagina: GeldMixin) -> str:
    """Return the period of a project or deal as text; "" when it is not known."""
    return show_looptijd(pagina.startdatum, pagina.startdatum_precisie, pagina.einddatum, pagina.einddatum_precisie)


def cijfers_van(pagina: Project | RegioDeal) -> list[dict[str, str]]:
    """Return the key figures of a project or deal as [{waarde, label, toelichting}]: money, period, partners."""
    bijdragen = pagina.kinderen("bijdragen", "organisatie")
    rijk, natura = van_rijk(bijdragen), in_natura(bijdragen)
    is_som = pagina.totaal_bedrag is None
    partners = len(pagina.kinderen("partnerschappen", "organisatie"))
    cijfers = [
        (str(rijk), _("van het Rijk"), ""),
        (totaaltekst(pagina, bijdragen), _("in totaal"), ""),
        # Whether a stated total holds what is in kind, nobody has said.
        (str(natura) if natura.bedrag else "", _("daarnaast in natura") if is_som else _("in natura"), ""),
        (looptijd_van(pagina), _("looptijd"), ""),
        (str(partners) if partners else "", ngettext("partner", "partners", partners), ""),
    ]
    return [
        {"waarde": waarde, "label": label, "toelichting": toelichting}
        for waarde, label, toelichting in cijfers
        if waarde
    ]
