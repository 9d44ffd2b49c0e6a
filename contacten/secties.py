"""The sections about people and parties."""

from collections.abc import Iterable
from typing import TypedDict

from django.http import HttpRequest
from django.utils.translation import gettext as _

from regioprogramma.core.lijsten import Bladen
from regioprogramma.core.models import Regio, TekstPagina
from regioprogramma.core.pagina import Sectie, per_versie, sectie

from .mensen import list_mensen, read_mensen
from .models import ContactPagina, GemeentenMixin, Organisatie, PartnersMixin, RollenMixin, Roltoewijzing

#: How many people stand on a page of the contact page: more is no list that somebody reads.
_PER_BLADZIJDE = 50
#: What is shown of somebody with a role.
_GETOOND = ("rol", "persoon__organisatie", "persoon__foto")


def list_toewijzingen(pagina: RollenMixin) -> list[Roltoewijzing]:
    """Return who is responsible for a page now, in the order of the roles; in a preview also what is not saved yet."""
    return _current(pagina.kinderen("roltoewijzingen", *_GETOOND))


def _current(toewijzingen: Iterable[Roltoewijzing]) -> list[Roltoewijzing]:
    nu = (toewijzing for toewijzing in toewijzingen if toewijzing.is_current())
    return sorted(nu, key=lambda koppeling: (koppeling.rol.volgorde, koppeling.sort_order or 0))


@sectie("contact", RollenMixin, TekstPagina)
def contact(pagina: RollenMixin | TekstPagina, request: HttpRequest) -> Sectie | None:
    """Who is responsible; without anybody who is responsible for the page above it. A vacancy shows the address."""
    toewijzingen = list_toewijzingen(pagina) or _toewijzingen_boven(pagina)
    return (
        Sectie("contact", _("Contact"), "secties/contact.html", {"toewijzingen": toewijzingen})
        if toewijzingen
        else None
    )


def _toewijzingen_boven(pagina: RollenMixin) -> list[Roltoewijzing]:
    """Return who answers for a page without people of its own: those of the page above, when visitors see that."""
    if not getattr(pagina, "rollen_van", ""):
        return []
    relatie = type(pagina)._meta.get_field(pagina.rollen_van)
    boven = getattr(pagina, relatie.attname)

    def read() -> list[Roltoewijzing]:
        zichtbaar = relatie.related_model.objects.visible().order_by().filter(pk=boven).values("pk")
        return _current(Roltoewijzing.objects.filter(pagina__in=zichtbaar).select_related(*_GETOOND))

    return per_versie(("mensen van", boven), read)


@sectie("gemeenten", GemeentenMixin)
def gemeenten(pagina: GemeentenMixin, request: HttpRequest) -> Sectie | None:
    """The gemeenten that take part now."""
    deelnemers = pagina.deelnemers()
    if not deelnemers:
        return None
    return Sectie(
        "gemeenten", _("Deelnemende gemeenten"), "secties/gemeenten.html", {"gemeenten": deelnemers, "zin": ""}
    )


class Partnerregel(TypedDict):
    """An organisation that works on a page's subject, with what it is beside partner."""

    organisatie: Organisatie
    rollen: list[str]


@sectie("partners", PartnersMixin)
def partners(pagina: PartnersMixin, request: HttpRequest) -> Sectie | None:
    """The organisations that work together on a page's subject."""
    return make_partnersectie(list_partners(pagina))


def list_partners(pagina: PartnersMixin) -> list[Partnerregel]:
    """Return the partners in the order of the editor, and whether each leads."""
    return [
        {"organisatie": partner.organisatie, "rollen": [_("trekker")] if partner.trekker else []}
        for partner in pagina.kinderen("partnerschappen", "organisatie")
    ]


def make_partnersectie(regels: list[Partnerregel]) -> Sectie | None:
    """Return the section with these partners; None without any."""
    return Sectie("partners", _("Partners"), "secties/partners.html", {"partners": regels}) if regels else None


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
    plaatsen = list_mensen(q)
    if not plaatsen and not q:
        return None
    blad = Bladen(plaatsen, _PER_BLADZIJDE, [("q", q)]).asked(request)
    groepen = read_mensen(blad.object_list)
    in_lijst = tuple((groep["anker"], groep["kop"]) for groep in groepen if groep["kop"])
    inhoud = {"q": q, "groepen": groepen, "aantal": len(plaatsen), "pagina": blad}
    return Sectie("personen", _("Onze mensen"), "secties/personen.html", inhoud, in_lijst)
