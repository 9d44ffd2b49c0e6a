"""The addresses that the site itself uses: a page at one of these would never be seen."""

import re
from functools import cache

from django.conf import settings
from django.urls import get_resolver
from django.utils.translation import gettext as _
from wagtail.models import AbstractPage, Site

#: What stands at the beginning of an address, when that is fixed.
_BEGIN = re.compile(r"\^?([\w-]+)(?=/|\.|\$|$)")
#: Addresses that are answered before the list of addresses is read, or will be.
_ERBIJ = {"api", "healthz", "well-known", "favicon", "robots", "sitemap"}
#: Addresses that the site answers itself only as long as no page stands there.
_VOOR_EEN_PAGINA = {"toegankelijkheid"}


@cache
def reserved_names() -> set[str]:
    """Return the first parts of all addresses that are not pages, such as "zoeken"."""
    patronen = (_BEGIN.match(str(patroon.pattern)) for patroon in get_resolver().url_patterns)
    mappen = {adres.strip("/").partition("/")[0] for adres in (settings.STATIC_URL, settings.MEDIA_URL)}
    return ({gevonden[1] for gevonden in patronen if gevonden} | mappen | _ERBIJ) - _VOOR_EEN_PAGINA


def is_taken(slug: str | None, ouder: AbstractPage) -> bool:
    """Whether the site itself uses the address that a page with this slug would have below `ouder`."""
    return (slug or "").lower() in reserved_names() and Site.objects.filter(root_page=ouder.pk).exists()


def taken_sentence(slug: str) -> str:
    """Return the refusal of such a slug, in Dutch."""
    return _("Het adres ‘/%(slug)s/’ gebruikt de website zelf. Kies een ander. Bijvoorbeeld: %(slug)s-uitleg.") % {
        "slug": slug
    }
