"""What stands at an address now: a page, or a screen that the site makes itself."""

from django.urls import Resolver404, resolve
from wagtail.models import Site

from regioprogramma.core.models import Pagina


def as_of_page(pad: str) -> str:
    """Return a path as that of a page is written: in lower case, with a slash at the end unless it is a file."""
    klein = pad.lower()
    return klein if klein.endswith("/") or "." in klein.rpartition("/")[2] else f"{klein}/"


def is_answered(pad: str, site: Site | None) -> bool:
    """Whether a page stands at an address, or a screen of the site that is made by itself."""
    if site and Pagina.objects.visible().filter(url_path=site.root_page.url_path + pad.lstrip("/")).exists():
        return True
    return screen_of(pad)


def has_route(pad: str) -> bool:
    """Whether anything of ours answers an address, if only to say that there is nothing."""
    try:
        resolve(pad)
    except Resolver404:
        return False
    return True


def screen_of(pad: str) -> bool:
    """Whether one of our own screens answers an address, and not the tree of pages."""
    try:
        return resolve(pad).url_name != "wagtail_serve"
    except Resolver404:
        return False
