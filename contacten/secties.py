"""The sections about people and parties."""

from collections.abc import Sequence
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext as _

from regioprogramma.core.models import HomePagina, Pagina, Regio
from regioprogramma.core.pagina import Sectie, huidige_site, sectie

from .models import ContactPagina, Gemeente, GemeentenMixin, PartnersMixin, Rolgroep, RollenMixin, Roltoewijzing

#: Their pictures with the copies that a page shows: read in one query, however many people there are.
PORTRETTEN = "persoon__foto__renditions"


def toewijzingen_van(pagina: RollenMixin) -> list[Roltoewijzing]:
    """Return who is responsible for a page now, in the order of the roles; in a preview also what is not saved yet."""
    alle = pagina.kinderen("roltoewijzingen", "rol", "persoon__organisatie", "persoon__foto")
    nu = [toewijzing for toewijzing in alle if toewijzing.is_current()]
    prefetch_related_objects(nu, PORTRETTEN)
    return sorted(nu, key=lambda koppeling: (koppeling.rol.volgorde, koppeling.sort_order or 0))


@sectie("contact", RollenMixin)
def contact(pagina: RollenMixin, request: HttpRequest) -> Sectie | None:
    """Who is responsible; without anybody who is responsible for the page above it. A vacancy shows the address."""
    toewijzingen = toewijzingen_van(pagina)
    if not toewijzingen and (boven := _zichtbaar_boven(pagina)):
        toewijzingen = toewijzingen_van(boven)
    return (
        Sectie("contact", _("Contact"), "secties/contact.html", {"toewijzingen": toewijzingen})
        if toewijzingen
        else None
    )


def _zichtbaar_boven(pagina: RollenMixin) -> RollenMixin | None:
    """Return the page whose people answer for one without people of its own; None when no visitor sees that."""
    if not pagina.rollen_van:
        return None
    relatie = type(pagina)._meta.get_field(pagina.rollen_van)
    return relatie.related_model.objects.visible().filter(pk=getattr(pagina, relatie.attname)).first()


@sectie("gemeenten", GemeentenMixin)
def gemeenten(pagina: GemeentenMixin, request: HttpRequest) -> Sectie | None:
    """The gemeenten that take part now."""
    deelnemers = pagina.deelnemers()
    if not deelnemers:
        return None
    return Sectie(
        "gemeenten", _("Deelnemende gemeenten"), "secties/gemeenten.html", {"gemeenten": deelnemers, "zin": ""}
    )


@sectie("gemeenten", HomePagina)
def alle_gemeenten(pagina: HomePagina, request: HttpRequest) -> Sectie | None:
    """All gemeenten of the region."""
    alle = list(Gemeente.objects.current())
    return (
        Sectie("gemeenten", _("Onze gemeenten"), "secties/gemeenten.html", {"gemeenten": alle, "zin": ""})
        if alle
        else None
    )


@sectie("partners", PartnersMixin)
def partners(pagina: PartnersMixin, request: HttpRequest) -> Sectie | None:
    """The organisations that work together on a page's subject."""
    gevonden = pagina.kinderen("partnerschappen", "organisatie")
    return Sectie("partners", _("Partners"), "secties/partners.html", {"partners": gevonden}) if gevonden else None


@sectie("adres", ContactPagina)
def adres(pagina: ContactPagina, request: HttpRequest) -> Sectie | None:
    """The general address; the template reads it from the region's settings."""
    regio = Regio.for_request(request)
    if not any((regio.adres, regio.route, regio.openingstijden, regio.telefoon, regio.email)):
        return None
    return Sectie("adres", _("Bezoek en bereikbaarheid"), "secties/adres.html")


@sectie("pers", ContactPagina)
def pers(pagina: ContactPagina, request: HttpRequest) -> Sectie | None:
    """Press, Woo requests, complaints and reports."""
    regio = Regio.for_request(request)
    if not any((regio.pers_telefoon, regio.pers_email, regio.woo_contact)):
        return None
    return Sectie("pers", _("Pers, Woo en klachten"), "secties/pers.html")


@sectie("personen", ContactPagina)
def personen(pagina: ContactPagina, request: HttpRequest) -> Sectie | None:
    """Everybody who has a role now, by opgave, then the regiobureau, then the bestuur; searchable by name."""
    q = request.GET.get("q", "")[:100].strip()
    zichtbaar = Pagina.objects.visible().values("pk")
    toewijzingen = (
        Roltoewijzing.objects.current()
        .filter(pagina__in=zichtbaar, persoon__isnull=False)
        .select_related("rol", "persoon__organisatie", "persoon__foto", "pagina")
        .prefetch_related(PORTRETTEN)
        .order_by("pagina__path", "rol__volgorde", "sort_order")
    )
    if q:
        toewijzingen = toewijzingen.filter(persoon__naam__icontains=q)
    groepen = _groepen(list(toewijzingen))
    if not groepen and not q:
        return None
    aantal = sum(len(groep["mensen"]) for groep in groepen)
    in_lijst = tuple((groep["anker"], groep["kop"]) for groep in groepen if groep["kop"])
    inhoud = {"q": q, "groepen": groepen, "aantal": aantal}
    return Sectie("personen", _("Onze mensen"), "secties/personen.html", inhoud, in_lijst)


def _groepen(toewijzingen: Sequence[Roltoewijzing]) -> list[dict[str, Any]]:
    """Return every person once, with all roles, in the first group where one of them belongs.

    The groups are those of an opgave (or other page) at the top of the tree, then the regiobureau and the bestuur.
    """
    site = huidige_site()
    wortel = site.root_page.depth if site else 0
    # Below the home page and its index page: the opgave, deal or project a role belongs to.
    boven = {t.pk: t.pagina.path[: (wortel + 2) * Pagina.steplen] for t in toewijzingen}
    titels = dict(
        Pagina.objects.visible().filter(path__in=set(boven.values())).order_by().values_list("path", "title")
    )
    rang = [Rolgroep.OPGAVE, Rolgroep.REGIOBUREAU, Rolgroep.BESTUUR]
    mensen: dict[int, dict[str, Any]] = {}
    koppen: dict[str, str] = {}
    for toewijzing in sorted(toewijzingen, key=lambda t: (rang.index(t.rol.groep), boven[t.pk])):
        van_de_regio = toewijzing.rol.groep != Rolgroep.OPGAVE
        kop = str(Rolgroep(toewijzing.rol.groep).label) if van_de_regio else titels.get(boven[toewijzing.pk], "")
        mens = mensen.setdefault(
            toewijzing.persoon_id, {"persoon": toewijzing.persoon, "regels": [], "kop": koppen.setdefault(kop, kop)}
        )
        # A role of the whole region belongs to no one page.
        regel = {"rol": toewijzing.rol, "pagina": None if van_de_regio else toewijzing.pagina}
        if regel not in mens["regels"]:
            mens["regels"].append(regel)
    groepen = [{"kop": kop, "mensen": [m for m in mensen.values() if m["kop"] == kop]} for kop in koppen]
    return [{**groep, "anker": f"mensen-{slugify(groep['kop'])}"} for groep in groepen if groep["mensen"]]
