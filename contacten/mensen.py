"""Who has a role now: every person once, in the first group where one of the roles belongs.

The groups are those of an opgave (or other page) at the top of the tree, then the regiobureau and the bestuur. Which
place each has is read of everybody; what a page shows only of who stands on it.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypedDict

from django.db.models import QuerySet
from django.utils.text import slugify

from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import huidige_site

from .models import Contactpersoon, Rol, Rolgroep, Roltoewijzing

_RANG = [Rolgroep.OPGAVE, Rolgroep.REGIOBUREAU, Rolgroep.BESTUUR]


class Plaats(NamedTuple):
    """A person and the heading below which that person stands; "" for a page that nobody sees a title of."""

    persoon_id: int
    kop: str


class Rolregel(TypedDict):
    """A role with the page it is for; without one when it is a role of the whole region."""

    rol: Rol
    pagina: Pagina | None


class Mens(TypedDict):
    """A person with all roles."""

    persoon: Contactpersoon
    regels: list[Rolregel]


class Mensengroep(TypedDict):
    """The people below one heading."""

    kop: str
    anker: str
    mensen: list[Mens]


def list_mensen(q: str) -> list[Plaats]:
    """Return the place of everybody whose name has `q` in it, in the order of the page."""
    rijen = _toewijzingen()
    if q:
        rijen = rijen.filter(persoon__naam__icontains=q)
    gelezen = list(rijen.values_list("persoon_id", "rol__groep", "pagina__path"))
    site = huidige_site()
    # Below the home page and its index page: the opgave, deal or project a role belongs to.
    lengte = ((site.root_page.depth if site else 0) + 2) * Pagina.steplen
    titels = _titels({pad[:lengte] for _persoon, _groep, pad in gelezen})
    koppen: dict[int, str] = {}
    for persoon, groep, pad in sorted(gelezen, key=lambda rij: (_RANG.index(rij[1]), rij[2][:lengte])):
        kop = titels.get(pad[:lengte], "") if groep == Rolgroep.OPGAVE else str(Rolgroep(groep).label)
        koppen.setdefault(persoon, kop)
    rang = {kop: nummer for nummer, kop in enumerate(dict.fromkeys(koppen.values()))}
    return [Plaats(persoon, kop) for persoon, kop in sorted(koppen.items(), key=lambda item: rang[item[1]])]


def read_mensen(plaatsen: Sequence[Plaats]) -> list[Mensengroep]:
    """Return the groups that these people stand in, each with those people and all their roles."""
    ids = [plaats.persoon_id for plaats in plaatsen]
    mensen: dict[int, Mens] = {}
    rijen = (
        _toewijzingen()
        .filter(persoon__in=ids)
        .select_related("rol", "persoon__organisatie", "persoon__foto", "pagina")
    )
    for toewijzing in sorted(rijen, key=lambda rij: _RANG.index(rij.rol.groep)):
        mens = mensen.setdefault(toewijzing.persoon_id, {"persoon": toewijzing.persoon, "regels": []})
        van_de_regio = toewijzing.rol.groep != Rolgroep.OPGAVE
        regel = Rolregel(rol=toewijzing.rol, pagina=None if van_de_regio else toewijzing.pagina)
        if regel not in mens["regels"]:
            mens["regels"].append(regel)
    groepen: dict[str, Mensengroep] = {}
    # Whose last role ended after the places were read is not shown any more.
    for plaats in (plaats for plaats in plaatsen if plaats.persoon_id in mensen):
        leeg = Mensengroep(kop=plaats.kop, anker=f"mensen-{slugify(plaats.kop)}", mensen=[])
        groepen.setdefault(plaats.kop, leeg)["mensen"].append(mensen[plaats.persoon_id])
    return list(groepen.values())


def _toewijzingen() -> QuerySet:
    zichtbaar = Roltoewijzing.objects.current().filter(
        pagina__in=Pagina.objects.visible().values("pk"), persoon__isnull=False
    )
    # By id at last: else a person may stand on two pages of the list, and another on none.
    return zichtbaar.order_by("pagina__path", "rol__volgorde", "sort_order", "pk")


def _titels(paden: set[str]) -> dict[str, Any]:
    """Return {path: title} of those of these pages that a visitor sees."""
    return dict(Pagina.objects.visible().filter(path__in=paden).order_by().values_list("path", "title"))
