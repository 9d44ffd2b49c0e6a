"""Which site is being served: known once per request, so that a queryset need not be told."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models.expressions import BaseExpression
from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

_site: ContextVar[Site | None] = ContextVar("site", default=None)
#: What is read of a site in the same question (`read_with_site`).
_bij_site = ["root_page__locale"]
_naast_site: dict[str, Callable[[], BaseExpression]] = {}


def bediende_site() -> Site | None:
    """Return the Site of the request being served, or None outside a request."""
    return _site.get()


def huidige_site() -> Site | None:
    """Return the Site of the request being served; outside a request (commands, tasks) the default site, or None."""
    return _site.get() or Site.objects.select_related("root_page").filter(is_default_site=True).first()


def read_with_site(*relaties: str) -> None:
    """Let these relations of a site be known of the one that is being served: every page asks for them."""
    _bij_site.extend(relaties)


def read_beside_site(naam: str, wat: Callable[[], BaseExpression]) -> None:
    """Let an attribute `naam` of the site that is being served be what this asks, read in the same question."""
    _naast_site[naam] = wat


def find_site(host: str, port: int) -> Site | None:
    """Return the Site of an address as Wagtail finds it; it knows where all sites begin, read in the same query."""
    alle = _read_sites()
    zo_genoemd = [site for site in alle if site.hostname == host]
    standaard = next((site for site in alle if site.is_default_site), None)
    gevonden = next((site for site in zo_genoemd if site.port == port), None)
    if gevonden is None:
        enige = len(zo_genoemd) == 1 and standaard not in zo_genoemd
        gevonden = zo_genoemd[0] if enige else standaard
    if gevonden is not None:
        gevonden._wagtail_cached_site_root_paths = _wortels_van(alle)
    return gevonden


def wortels() -> list[SiteRootPath]:
    """Return where every site begins, as Wagtail asks it: the deepest first.

    Wagtail remembers it for an hour, and forgets it before a change is committed: who asks in between keeps what was.
    """
    return _wortels_van(_read_sites())


def _read_sites() -> list[Site]:
    sites = Site.objects.select_related(*_bij_site).annotate(**{naam: wat() for naam, wat in _naast_site.items()})
    return list(sites.order_by("-root_page__url_path", "-is_default_site", "hostname"))


def _wortels_van(sites: Iterable[Site]) -> list[SiteRootPath]:
    return [
        SiteRootPath(site.pk, site.root_page.url_path, site.root_url, site.root_page.locale.language_code)
        for site in sites
    ]


@contextmanager
def op_site(site: Site | None) -> Iterator[Site | None]:
    """Within this block `huidige_site()` is `site`."""
    token = _site.set(site)
    try:
        yield site
    finally:
        _site.reset(token)
