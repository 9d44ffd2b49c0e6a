"""Changes many pages at once, as they are stored and in their versions: all of it, or nothing.

Whichever version is published later must not bring back what was changed. What must come after this is
`store_versions`: what happened becomes the newest version of each page.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import ReferenceIndex, Revision

from regioprogramma.core.models import Pagina


def lock_pages(ids: Iterable[int]) -> list[int]:
    """Return the ids of those pages that exist; whoever saves one now is waited for, whoever comes later waits."""
    paginas = Pagina.objects.select_for_update(of=("self",)).filter(pk__in=ids)
    return list(paginas.order_by("pk").values_list("pk", flat=True))


def rewrite_pages(ids: Iterable[int], verander: Callable[[type[Pagina], dict[str, Any]], Any]) -> set[int]:
    """Change pages as they are stored; `verander(model, fields)` does so in place and returns whether it did.

    Return the ids of those that changed.
    They are saved in the ordinary way, so that the search index, the related lists and the caches follow.
    """
    anders = set()
    for pagina in Pagina.objects.filter(pk__in=lock_pages(ids)).specific():
        velden = pagina.serializable_data()
        if verander(type(pagina), velden):
            nieuw = pagina.with_content_json(velden)
            # What was allowed when it was published is not judged again now.
            nieuw.save(clean=False)
            ReferenceIndex.create_or_update_for_object(nieuw)
            anders.add(pagina.pk)
    return anders


def rewrite_versions(versies: QuerySet[Revision], verander: Callable[[Revision], Any]) -> set[int]:
    """Change versions; `verander(version)` does so in its content and returns whether it did.

    Return the ids of their pages. Whoever is writing one of the versions now is waited for.
    """
    anders = [versie for versie in versies.select_for_update(of=("self",)) if verander(versie)]
    Revision.objects.bulk_update(anders, ["content"], batch_size=100)
    return {int(versie.object_id) for versie in anders}


def versions_of(paginas: Iterable[int]) -> QuerySet[Revision]:
    """Return all versions of these pages (ids)."""
    return Revision.page_revisions.filter(object_id__in=[str(pk) for pk in paginas])


def versions_where(vragen: Iterable[Q]) -> QuerySet[Revision]:
    """Return the versions of pages to which one of these questions says yes; none without a question."""
    een_ervan = Q(pk__in=[])
    for vraag in vragen:
        een_ervan |= vraag
    return Revision.page_revisions.filter(een_ervan)


def has_row(relatie: str, veld: str, waarde: int) -> Q:
    """Return the question whether a version has a row of a child relation with this in a field."""
    return Q(**{f"content__{relatie}__contains": [{veld: waarde}]})
