"""The related lists of every page type: heading, kinds and length. The page and the CMS both read it here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from nieuws.models import Nieuwsbericht
from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, RegioDeal
from projecten.secties.projecten import getoonde_andere
from regioprogramma.core.models import Pagina
from regioprogramma.gerelateerd.lijsten import gerelateerd
from regioprogramma.gerelateerd.models import Actie, Sturing

#: How many of a kind a page shows, of all kinds together on a deal, and of deals beside projects at a message.
MAX_PER_SOORT, MAX_GEMENGD, MAX_DEALS_BIJ_BERICHT = 3, 6, 1


class Inhoud(NamedTuple):
    """What stands in a reeks, in this order: what an editor pinned, and what is related."""

    vast: list
    rest: list


def _geen(pagina):
    return ()


def _altijd(pagina):
    return True


@dataclass(frozen=True)
class Reeks:
    """One related list of a page type: its heading, the kinds in it with how many of each, and of all together.

    `elders(pagina)` are the pages that another section shows, which are left out. `geldt(pagina)` says whether this
    page has the list at all.
    """

    anker: str
    kop: str
    soorten: dict
    aantal: int = MAX_PER_SOORT
    elders: Callable = _geen
    geldt: Callable = _altijd
    op_sterkte: bool = False

    def inhoud(self, pagina):
        """Return the Inhoud for a page, published or as it stands in memory."""
        zonder = [andere.pk for andere in self.elders(pagina)]
        vast = self._vast(pagina, zonder)
        rest = self._rest(pagina, zonder, len(vast))
        return Inhoud(vast, rest[: self.aantal - len(vast)])

    def _vast(self, pagina, zonder):
        items = [
            item
            for soort, hoogstens in self.soorten.items()
            for item in gerelateerd(pagina, soort, hoogstens, zonder)
            if item.vast
        ]
        if len(items) > 1 and len(self.soorten) > 1:
            # The kinds are read one by one, while the editor's order goes across them.
            vastgezet = Sturing.objects.filter(pagina=pagina.pk, actie=Actie.VAST).values_list("naar", flat=True)
            plaats = {naar: nummer for nummer, naar in enumerate(vastgezet)}
            items.sort(key=lambda item: plaats.get(item.pagina.pk, len(plaats)))
        return items[: self.aantal]

    def _rest(self, pagina, zonder, vast):
        items = []
        for soort, hoogstens in self.soorten.items():
            van_soort = [item for item in gerelateerd(pagina, soort, hoogstens + vast, zonder) if not item.vast]
            items += van_soort[:hoogstens]
        return sorted(items, key=lambda item: -item.sterkte) if self.op_sterkte else items


def zichtbare_opgaven(bericht):
    """Return the opgaven that a message says it is about and anyone may read, in the order of the agenda."""
    return _waarover(bericht)[0]


def zichtbare_onderwerpen(bericht):
    """Return the projects and deals that a message says it is about and anyone may read, in the editor's order."""
    return _waarover(bericht)[1]


def _waarover(bericht):
    """Return (opgaven, projects and deals) of a message; looked up once, for several sections ask."""
    if "_waarover" not in bericht.__dict__:
        opgaven = [opgave.pk for opgave in bericht.kinderen("opgaven")]
        onderwerpen = [onderwerp.pagina_id for onderwerp in bericht.kinderen("onderwerpen")]
        gekozen = {*opgaven, *onderwerpen}
        zichtbaar = Pagina.objects.visible().in_bulk(gekozen) if gekozen else {}
        bericht.__dict__["_waarover"] = (
            sorted((zichtbaar[pk] for pk in opgaven if pk in zichtbaar), key=lambda opgave: opgave.path),
            [zichtbaar[pk] for pk in onderwerpen if pk in zichtbaar],
        )
    return bericht.__dict__["_waarover"]


def berichten_over(pagina):
    """Return the messages that say they are about this opgave, project or deal, newest first."""
    return Nieuwsbericht.objects.visible().about(pagina).newest()


def _per_soort(kop, soort, **velden):
    return Reeks(f"gerelateerde-{soort}", kop, {soort: MAX_PER_SOORT}, **velden)


OPGAVEN = _per_soort(_("Gerelateerde opgaven"), "opgaven")
PROJECTEN = _per_soort(_("Gerelateerde projecten"), "projecten")
DEALS = _per_soort(_("Gerelateerde Regio Deals"), "deals")
DOCUMENTEN = _per_soort(_("Gerelateerde documenten"), "documenten")
NIEUWS = Reeks("gerelateerd-nieuws", _("Gerelateerd nieuws"), {"nieuws": MAX_PER_SOORT})
#: A message about an opgave shows the other messages about it instead.
NIEUWS_BIJ_BERICHT = replace(NIEUWS, geldt=lambda bericht: not zichtbare_opgaven(bericht))
#: Besides the projects that a project shows because of its speerpunt.
ANDERE_PROJECTEN = _per_soort(PROJECTEN.kop, "projecten", elders=getoonde_andere)
#: What a message does not say it is about, but shares its keywords.
LEES_OOK = Reeks("lees-ook", _("Lees ook"), {"projecten": MAX_PER_SOORT, "deals": MAX_DEALS_BIJ_BERICHT})
#: What fits a deal best, of every kind, besides the news that stands in its own list.
GEMENGD = Reeks(
    "gerelateerd",
    _("Past bij deze Regio Deal"),
    dict.fromkeys(("opgaven", "speerpunten", "projecten", "deals"), MAX_GEMENGD) | {"nieuws": MAX_PER_SOORT},
    MAX_GEMENGD,
    elders=lambda deal: [item.pagina for deel in NIEUWS.inhoud(deal) for item in deel],
    op_sterkte=True,
)

#: The lists of each page type, in the order of the page.
REEKSEN = {
    Opgave: (PROJECTEN, NIEUWS, DOCUMENTEN, DEALS, OPGAVEN),
    Speerpunt: (PROJECTEN, NIEUWS, DOCUMENTEN, DEALS),
    Project: (NIEUWS, DOCUMENTEN, ANDERE_PROJECTEN, DEALS, OPGAVEN),
    RegioDeal: (NIEUWS, GEMENGD),
    Nieuwsbericht: (LEES_OOK, NIEUWS_BIJ_BERICHT, DOCUMENTEN),
}


def reeksen_van(paginatype):
    """Return the related lists of a page type, in the order of the page."""
    return REEKSEN.get(paginatype, ())


def soorten_van(paginatype):
    """Return the names of the kinds that the lists of a page type hold."""
    return {soort for reeks in reeksen_van(paginatype) for soort in reeks.soorten}


def inhoud_van(pagina, anker):
    """Return (Reeks, Inhoud) of the list of a page with this anchor; (None, empty) when the page has none."""
    for reeks in reeksen_van(type(pagina)):
        if reeks.anker == anker and reeks.geldt(pagina):
            return reeks, reeks.inhoud(pagina)
    return None, Inhoud([], [])
