"""The steps of an empty site: what to fill first. Each ticks itself from what is there."""

from typing import NamedTuple

from django.db.models import Exists
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site
from wagtail.permissions import policy_registry

from contacten.models import Contactpersoon, Gemeente, Rol
from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Agenda, Opgave
from projecten.models import Project, ProjectenPagina
from regioprogramma.core.models import Gebruiker, HomePagina, Pagina, Regio
from regioprogramma.core.pagina import huidige_site


class Stap(NamedTuple):
    """One step: what to do, why, whether it is done, and where; without address this user may not do it."""

    titel: str
    uitleg: str
    klaar: bool
    url: str


def ontbreekt() -> list[type[Pagina]]:
    """Return which of opgaven and projects the site is still without, published or not: none, one or both."""
    soorten = (Opgave, Project)
    # The root of the tree is always there: both are asked in one query.
    zijn_er = Pagina.objects.filter(depth=1).values_list(*(Exists(soort.objects.all()) for soort in soorten))[0]
    return [soort for soort, is_er in zip(soorten, zijn_er, strict=True) if not is_er]


def stappen(gebruiker: Gebruiker) -> list[Stap]:
    """Return the steps, in the order in which they need each other."""
    return [*_inrichten(gebruiker), *_vullen(gebruiker)]


def _inrichten(gebruiker: Gebruiker) -> list[Stap]:
    """Return what has to be there before anything can be written."""
    return [
        Stap(
            _("Stel de regio in"),
            _("Vul de naam van de regio in en kies een logo."),
            _regio_ingesteld(),
            _als_recht(gebruiker, "core.change_regio", reverse("wagtailsettings:edit", args=["core", "regio"])),
        ),
        Stap(
            _("Stel het adres van de website in"),
            _("Onder welk adres vinden bezoekers de website?"),
            not Site.objects.filter(hostname="localhost", is_default_site=True).exists(),
            _als_recht(gebruiker, "wagtailcore.change_site", reverse("wagtailsites:index")),
        ),
        Stap(
            _("Kies de gemeenten"),
            _("Vink ze aan in de lijst van Nederland. Elke gemeente krijgt een eigen pagina."),
            Gemeente.objects.exists(),
            _als_recht(gebruiker, "contacten.add_gemeente", reverse("redactie_inrichten_gemeenten")),
        ),
        Stap(
            _("Maak de rollen"),
            _("Zoals opgavemanager en bestuurlijk opdrachtgever. De gebruikelijke maakt u met één klik."),
            Rol.objects.exists(),
            _als_recht(gebruiker, "contacten.add_rol", reverse("redactie_inrichten_rollen")),
        ),
        Stap(
            _("Geef een collega toegang"),
            _("Die krijgt een e-mail om zelf een wachtwoord te kiezen."),
            Gebruiker.objects.filter(is_active=True)[1:].exists(),
            _als_recht(gebruiker, "core.add_gebruiker", reverse("wagtailusers_users:add")),
        ),
    ]


def _vullen(gebruiker: Gebruiker) -> list[Stap]:
    """Return the first of everything that visitors come for."""
    return [
        Stap(
            _("Maak de eerste opgave"),
            _("De agenda staat er al. Zet er de eerste opgave op."),
            Opgave.objects.exists(),
            _toevoegen(gebruiker, Opgave, Agenda, HomePagina),
        ),
        Stap(
            _("Voeg mensen toe"),
            _("Wie kunnen bezoekers bellen of mailen?"),
            Contactpersoon.objects.exists(),
            _als_recht(gebruiker, "contacten.add_contactpersoon", reverse("personen:add")),
        ),
        Stap(
            _("Maak het eerste project"),
            _("Een titel, een samenvatting, een status en de opgave zijn genoeg."),
            Project.objects.exists(),
            _toevoegen(gebruiker, Project, ProjectenPagina),
        ),
        Stap(
            _("Plaats het eerste nieuwsbericht"),
            _("Bijvoorbeeld dat deze website er is."),
            Nieuwsbericht.objects.exists(),
            _toevoegen(gebruiker, Nieuwsbericht, NieuwsPagina),
        ),
    ]


def _regio_ingesteld() -> bool:
    """Return whether the region has a name of its own; a logo may come later, the name in letters will do."""
    regio = Regio.objects.filter(site=huidige_site()).first()
    return regio is not None and regio.naam != Regio._meta.get_field("naam").default


def _als_recht(gebruiker: Gebruiker, recht: str, url: str) -> str:
    return url if gebruiker.has_perm(recht) else ""


def _toevoegen(gebruiker: Gebruiker, paginatype: type[Pagina], *ouders: type[Pagina]) -> str:
    """Return the address to add a page below the first of these types that exists: what is missing comes first."""
    beleid = policy_registry.get_by_type(Pagina)
    for soort, nieuw in zip(ouders, (paginatype, *ouders), strict=False):
        ouder = _eerste(soort)
        if ouder is None:
            continue
        if not beleid.user_has_any_permission_for_instance(gebruiker, ["add"], ouder):
            return ""
        opties = nieuw._meta
        return reverse("wagtailadmin_pages:add", args=[opties.app_label, opties.model_name, ouder.pk])
    return ""


def _eerste(soort: type[Pagina]) -> Pagina | None:
    """Return the page of this type that comes first; of agendas the one that runs."""
    volgorde = ["-lopend", "path"] if soort is Agenda else ["path"]
    return soort.objects.order_by(*volgorde).first()
