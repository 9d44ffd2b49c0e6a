"""Puts one thing in the place of another, everywhere at once: all or nothing."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from contacten.adressen import MetAdres, lead_to
from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.wijzigingen import rewrite_pages, rewrite_versions, store_versions

from .plekken import bronnen_van, ruwe_velden
from .versies import versions_with
from .wissel import Wissel

ACTIE = "redactie.verwijzingen"
#: Changes the fields of a model in place; says whether, or where, it did.
Verandering = Callable[[type[Model], dict[str, Any]], object]


@transaction.atomic
def replace(oud: Model, nieuw: Model, gebruiker: Gebruiker | None) -> set[int]:
    """Let everything that points at `oud` point at `nieuw`; return the ids of the pages that changed.

    All versions of a page follow, not just the last: whichever is published later must not bring `oud` back. The
    addresses that the site made for `oud` lead to those of `nieuw`.
    """
    titel = _("‘%(oud)s’ vervangen door ‘%(nieuw)s’") % {"oud": oud, "nieuw": nieuw}
    wissel = Wissel(oud, nieuw)
    paginas, anderen = bronnen_van(oud)
    veranderd = rewrite_pages(paginas, wissel.in_velden)
    for ander in anderen:
        _write(ander, wissel)
    veranderd |= rewrite_versions_with(wissel, wissel.in_velden)
    store_versions(veranderd, ACTIE, gebruiker, {"titel": titel})
    if isinstance(oud, MetAdres):
        lead_to(oud, oud.slug, nieuw)
    log(nieuw, ACTIE, user=gebruiker, data={"titel": titel})
    return veranderd


def rewrite_versions_with(wissel: Wissel, verander: Callable[[type[Pagina], dict[str, Any]], Any]) -> set[int]:
    """Change the versions in which a Wissel may find something, in the way of `rewrite_pages`."""

    def in_version(versie: Revision) -> Any:
        return verander(versie.content_type.model_class(), versie.content)

    return rewrite_versions(versions_with(wissel), in_version)


def _write(ding: Model, wissel: Wissel) -> None:
    voor = ruwe_velden(ding)
    na = dict(voor)
    wissel.in_velden(type(ding), na)
    for veld in ding._meta.concrete_fields:
        if na[veld.name] != voor[veld.name]:
            setattr(ding, veld.attname, na[veld.name])
    ding.save()
