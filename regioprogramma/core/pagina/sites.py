"""Which site is being served: known once per request, so that a queryset need not be told."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

_site: ContextVar[Site | None] = ContextVar("site", default=None)


def bediende_site() -> Site | None:
    """Return the Site of the request being served, or None outside a request."""
    return _site.get()


def huidige_site() -> Site | None:
    """Return the Site of the request being served; outside a request (commands, tasks) the default site, or None."""
    return _site.get() or Site.objects.select_related("root_page").filter(is_default_site=True).first()


def wortels() -> list[SiteRootPath]:
    """Return where every site begins, as Wagtail asks it: the deepest first.

    Wagtail remembers it for an hour, and forgets it before a change is committed: who asks in between keeps what was.
    """
    sites = Site.objects.select_related("root_page__locale")
    return [
        SiteRootPath(site.pk, site.root_page.url_path, site.root_url, site.root_page.locale.language_code)
        for site in sites.order_by("-root_page__url_path", "-is_default_site", "hostname")
    ]


@contextmanager
def op_site(site: Site | None) -> Iterator[Site | None]:
    """Within this block `huidige_site()` is `site`."""
    token = _site.set(site)
    try:
        yield site
    finally:
        _site.reset(token)
