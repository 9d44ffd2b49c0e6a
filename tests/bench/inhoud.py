"""More content than the demo has, made from the demo's own."""

from django.db import connection
from django.utils import timezone

#: The pages that the site makes itself.
GENERATED = {
    "gemeenten": "/gemeenten/",
    "gemeente": "/gemeenten/arnhem/",
    "organisaties": "/organisaties/",
    "organisatie": "/organisaties/provincie-gelderland/",
    "documenten": "/documenten/",
    "zoeken": "/zoeken/?q=energie",
}


def addresses_by_type():
    """Return {page type: address}: the fullest visible page of every type, and the pages the site makes itself."""
    from regioprogramma.core.models import Pagina

    addresses = {}
    for page in Pagina.objects.visible().select_related("content_type").order_by("-numchild", "pk"):
        addresses.setdefault(page.content_type.model, page.url)
    return {**addresses, **GENERATED}


def multiply(times):
    """Give the site `times` as many visible pages of every type that may occur more than once.

    Copies keep their keywords, roles and documents, so lists and related pages grow with them.
    """
    from regioprogramma.core.models import Pagina

    leaves = Pagina.objects.visible().filter(numchild=0, depth__gt=3).order_by("path")
    for page in list(leaves.specific()):
        for number in range(2, times + 1):
            page.copy(
                update_attrs={"slug": f"{page.slug}-{number}", "title": f"{page.title} ({number})"},
                copy_revisions=False,
                keep_live=True,
                log_action=None,
            )
    Pagina.objects.filter(last_published_at=None, live=True).update(last_published_at=timezone.now())
    # What autovacuum does within a minute on a real site: without it the server plans for the small tables from
    # before.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
