"""Which site is being served: known once per request, so that a queryset need not be told."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Site

_site: ContextVar[Site | None] = ContextVar("site", default=None)


def bediende_site() -> Site | None:
    """Return the Site of the request being served, or None outside a request."""
    return _site.get()


def huidige_site() -> Site | None:
    """Return the Site of the request being served; outside a request (commands, tasks) the default site, or None."""
    return _site.get() or Site.objects.select_related("root_page").filter(is_default_site=True).first()


@contextmanager
def op_site(site: Site | None) -> Iterator[Site | None]:
    """Within this block `huidige_site()` is `site`."""
    token = _site.set(site)
    try:
        yield site
    finally:
        _site.reset(token)
