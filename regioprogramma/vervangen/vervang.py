"""Puts one thing in the place of another, everywhere at once: all or nothing."""

from collections.abc import Callable, Collection
from typing import Any

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex, Revision

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.wijzigingen import store_versions

from .plekken import bronnen_van, ruwe_velden
from .versies import versions_with
from .wissel import Wissel

ACTIE = "redactie.verwijzingen"
#: Changes the fields of a model in place; says whether, or where, it did.
Verandering = Callable[[type[Model], dict[str, Any]], object]


@transaction.atomic
def replace(oud: Model, nieuw: Model, gebruiker: Gebruiker | None) -> set[int]:
    """Let everything that points at `oud` point at `nieuw`; return the ids of the pages that changed.

    All versions of a page follow, not just the last: whichever is published later must not bring `oud` back.
    """
    titel = _("‘%(oud)s’ vervangen door ‘%(nieuw)s’") % {"oud": oud, "nieuw": nieuw}
    wissel = Wissel(oud, nieuw)
    paginas, anderen = bronnen_van(oud)
    veranderd = rewrite_pages(paginas, wissel.in_velden)
    for ander in anderen:
        _write(ander, wissel)
    veranderd |= rewrite_versions(versions_with(wissel), wissel.in_velden)
    store_versions(veranderd, ACTIE, gebruiker, {"titel": titel})
    log(nieuw, ACTIE, user=gebruiker, data={"titel": titel})
    return veranderd


def rewrite_pages(ids: Collection[int], verander: Verandering) -> set[int]:
    """Change pages as they are stored; `verander(model, fields)` does so in place and returns whether it did.

    Return the ids of those that changed.
    They are saved in the ordinary way, so that the search index, the related lists and the caches follow.
    """
    # A page that somebody is saving now is waited for.
    list(Pagina.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk").values_list("pk"))
    anders = set()
    for pagina in Pagina.objects.filter(pk__in=ids).specific():
        velden = pagina.serializable_data()
        if verander(type(pagina), velden):
            nieuw = pagina.with_content_json(velden)
            # What was allowed when it was published is not judged again now.
            nieuw.save(clean=False)
            ReferenceIndex.create_or_update_for_object(nieuw)
            anders.add(pagina.pk)
    return anders


def rewrite_versions(versies: QuerySet, verander: Verandering) -> set[int]:
    """Change versions in the same way; return the ids of their pages."""
    anders = []
    for versie in versies.select_for_update(of=("self",)):
        if verander(versie.content_type.model_class(), versie.content):
            anders.append(versie)
    Revision.objects.bulk_update(anders, ["content"], batch_size=100)
    return {int(versie.object_id) for versie in anders}


def _write(ding: Model, wissel: Wissel) -> None:
    voor = ruwe_velden(ding)
    na = dict(voor)
    wissel.in_velden(type(ding), na)
    for veld in ding._meta.concrete_fields:
        if na[veld.name] != voor[veld.name]:
            setattr(ding, veld.attname, na[veld.name])
    ding.save()
