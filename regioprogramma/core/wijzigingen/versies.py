"""What is changed on many pages at once becomes the newest version of each, so that an older form is found out."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision, TaskState

from regioprogramma.core.models import Gebruiker, Pagina


def store_versions(
    paginas: Iterable[int], actie: str, gebruiker: Gebruiker | None, data: dict[str, Any]
) -> dict[int, Revision]:
    """Make what happened to each page (ids) its newest version, and write it in the log; return {page: version}."""
    versies = copy_on_top(paginas, gebruiker)
    for pagina in Pagina.objects.filter(pk__in=paginas):
        log(pagina, actie, user=gebruiker, data=data, revision=versies[pagina.pk])
    return versies


def as_page(versie: Revision) -> Pagina:
    """Return the page that a version holds, without asking the database whether all that it names is there."""
    return versie.content_type.model_class().from_serializable_data(versie.content, check_fks=False)


@transaction.atomic
def copy_on_top(paginas: Iterable[int], gebruiker: Gebruiker | None) -> dict[int, Revision]:
    """Put a copy on top of the newest version of each page (ids); return {page: version}.

    A form that was opened before then no longer knows the newest version, and does not save over it. The copy takes
    the place of the one below it in everything: it is published, planned or waits for approval as that one was.
    """
    nu = timezone.now()
    lijst = list(
        Pagina.objects.select_for_update(of=("self",)).filter(pk__in=paginas).select_related("latest_revision")
    )
    zonder = Pagina.objects.filter(pk__in=[p.pk for p in lijst if p.latest_revision is None]).specific().in_bulk()
    oude = {pagina.pk: pagina.latest_revision for pagina in lijst}
    nieuwe = {p.pk: _kopie(oude[p.pk] or _eerste(zonder[p.pk]), gebruiker, nu) for p in lijst}
    Revision.objects.bulk_create(nieuwe.values(), batch_size=100)
    for pagina in lijst:
        if pagina.live and pagina.live_revision_id == pagina.latest_revision_id:
            pagina.live_revision = nieuwe[pagina.pk]
        pagina.latest_revision, pagina.latest_revision_created_at = nieuwe[pagina.pk], nu
    velden = ["latest_revision", "live_revision", "latest_revision_created_at"]
    Pagina.objects.bulk_update(lijst, velden, batch_size=100)
    _pass_on({oud.pk: nieuwe[pk] for pk, oud in oude.items() if oud})
    return nieuwe


def _eerste(pagina: Pagina) -> Revision:
    """Return the version that a page without any would have."""
    return Revision(
        content_type=pagina.cached_content_type,
        base_content_type=pagina.get_base_content_type(),
        object_id=str(pagina.pk),
        object_str=str(pagina),
        content=pagina.serializable_data(),
    )


def _kopie(versie: Revision, gebruiker: Gebruiker | None, nu: datetime) -> Revision:
    return Revision(
        content_type_id=versie.content_type_id,
        base_content_type_id=versie.base_content_type_id,
        object_id=versie.object_id,
        object_str=versie.object_str,
        content=versie.content,
        approved_go_live_at=versie.approved_go_live_at,
        created_at=nu,
        user=gebruiker,
    )


def _pass_on(opvolgers: dict[int, Revision]) -> None:
    """Let {old version: new one} be approved and published in place of the old."""
    staten = list(TaskState.objects.filter(revision__in=opvolgers))
    for staat in staten:
        staat.revision = opvolgers[staat.revision_id]
    TaskState.objects.bulk_update(staten, ["revision"])
    Revision.objects.filter(pk__in=opvolgers, approved_go_live_at__isnull=False).update(approved_go_live_at=None)
