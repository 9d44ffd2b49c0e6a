"""An old address leads to what took over, in whatever way it is written: printed in capitals, with a space or a
percent-encoded character, or with what a newsletter appended to it.

In place of Wagtail's own middleware, which knows one way to write an address.
"""

import re
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any
from unicodedata import normalize
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from django.conf import settings
from django.db.models import Q
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.http.request import validate_host
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from regioprogramma.core.models import Pagina

from .botsing import show_at_door
from .fouten import show_weg
from .hier import as_of_page, has_route, is_answered, screen_of
from .oud_adres import find_oud_adres, lead_to_doel, tell_of_oud_adres
from .sleutels import VOLGERS

#: What an address of WordPress asks of the home page: one message, one page, one picture, a list.
WORDPRESS = {
    "p", "page_id", "pagename", "attachment", "attachment_id", "name", "post_type", "cat", "category_name", "tag",
    "tag_id", "taxonomy", "term", "m", "year", "monthnum", "author", "author_name", "paged",
}  # fmt: skip
#: How many redirects that lead to each other a browser follows before it takes them for a circle.
MEESTE_STAPPEN = 20
#: How many questions of one address are looked at separately.
MEESTE_VRAGEN = 12


#: What every website of WordPress has, whoever made it.
_FEED = re.compile(r"/(?:feed(?:/(?:rss2?|atom|rdf))?|rss2?|atom|wp-(?:rss2?|atom|rdf)\.php)/?", re.IGNORECASE)
#: What was for visitors' programs and for who worked there: not to be found here, with or without a slash at the end.
_WEG = re.compile(
    r"/(?:comments/feed(?:/\w+)?|xmlrpc\.php|wp-(?:json|admin|includes)(?:/.*)?|wp-(?:login|cron|signup|activate)\.php)/?",
    re.IGNORECASE,
)
_SITEMAP = re.compile(r"/(?:wp-)?sitemap(?:[_-][\w-]+)?\.xml|/[\w-]+-sitemap\d*\.xml", re.IGNORECASE)
_ZOEKT = re.compile(r"/search/([^/]+)/?", re.IGNORECASE)


def lead_from_oude_adressen(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: what would be 404 is looked up among the old addresses; and so is what WordPress asked of "/"."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"}:
            return get_response(request)
        if request.path == "/" and request.GET and (antwoord := _of_wordpress(request)):
            return antwoord
        # Before the page is made that says there is nothing here. An address of a page ends with a slash.
        if not request.path.endswith("/") and not has_route(request.path) and (antwoord := _instead(request)):
            return antwoord
        if antwoord := show_at_door(request):
            return antwoord
        response = get_response(request)
        if response.status_code != 404:
            return response
        return _instead(request) or response

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        leest = isinstance(exception, Http404) and request.method in {"GET", "HEAD"}
        return _instead(request) if leest else None

    met_fouten: Any = middleware
    met_fouten.process_exception = process_exception
    return met_fouten


def _instead(request: HttpRequest) -> HttpResponse | None:
    """Return what is answered in place of 404: what an editor said, what is known of the website before, what is here
    in small letters, what every WordPress has; looked for once."""
    if not hasattr(request, "_in_plaats_van_404"):
        request._in_plaats_van_404 = _leads_to(request) or _of_oude_website(request)
    return request._in_plaats_van_404


def _of_oude_website(request: HttpRequest) -> HttpResponse | None:
    gevonden = find_oud_adres(request)
    return (
        lead_to_doel(request, gevonden)
        or _in_small_letters(request)
        or tell_of_oud_adres(request, gevonden)
        or _of_every_wordpress(request)
    )


def _of_every_wordpress(request: HttpRequest) -> HttpResponse | None:
    """Return the answer to an address that every website of WordPress has; None for another."""
    pad = request.path
    if _WEG.fullmatch(pad):
        return show_weg(request, "")
    if gezocht := _ZOEKT.fullmatch(pad):
        return HttpResponsePermanentRedirect(f"{reverse('zoeken')}?{urlencode({'q': gezocht[1].replace('+', ' ')})}")
    vast = {_FEED: reverse("feed"), _SITEMAP: reverse("sitemap")}
    naar = next((adres for patroon, adres in vast.items() if patroon.fullmatch(pad) and adres != pad), "")
    if not naar and pad.lower().rstrip("/") == "/index.php":
        naar = "/"
    return HttpResponsePermanentRedirect(naar) if naar else None


def _of_wordpress(request: HttpRequest) -> HttpResponse | None:
    """Return the answer to an address of WordPress, which would otherwise show the home page; None for another."""
    if request.GET.get("s"):
        return HttpResponsePermanentRedirect(f"{reverse('zoeken')}?{urlencode({'q': request.GET['s']})}")
    # PHP reads "p[]=5" as it reads "p=5".
    if not WORDPRESS & {naam.partition("[")[0].lower() for naam in request.GET}:
        if "feed" in request.GET:
            return HttpResponsePermanentRedirect(reverse("feed"))
        # An item of a kind of a plug-in; anything else that is asked of the home page is asked of that page.
        gevonden = find_oud_adres(request)
        return lead_to_doel(request, gevonden) or tell_of_oud_adres(request, gevonden)
    if antwoord := _leads_to(request, zonder_vraag=False):
        return antwoord
    gevonden = find_oud_adres(request)
    return lead_to_doel(request, gevonden) or tell_of_oud_adres(request, gevonden) or show_weg(request, "")


def _leads_to(request: HttpRequest, *, zonder_vraag: bool = True) -> HttpResponse | None:
    """Return the redirect of the address that is asked for, None when there is none or it leads round in a circle."""
    gevonden = find_redirect(request.get_full_path(), Site.find_for_request(request), zonder_vraag=zonder_vraag)
    if gevonden is None or leads_back(gevonden):
        return None
    soort = HttpResponsePermanentRedirect if gevonden.is_permanent else HttpResponseRedirect
    return soort(gevonden.link)


def find_redirect(adres: str, site: Site | None, *, zonder_vraag: bool = True) -> Redirect | None:
    """Return the Redirect of an address as it was asked for, or None; one of this site before one of all sites.

    Without `zonder_vraag` its question counts: "/?p=123" is another address than "/".
    """
    schrijfwijzen = ways_to_write(adres, zonder_vraag=zonder_vraag)
    voorwaarde = reduce(or_, (Q(old_path__iexact=pad) for pad in schrijfwijzen))
    # Or with a part of what is asked: "/oud?id=5" of "/oud?id=5&preview=1". Each begins with one of the questions.
    for begin in {f"{pad}?{vraag}" for pad, vragen in map(_split, schrijfwijzen) for vraag in vragen}:
        voorwaarde |= Q(old_path__istartswith=begin)
    volgorde = {pad.lower(): nummer for nummer, pad in reversed(list(enumerate(schrijfwijzen)))}
    gevraagd = _asked(adres)
    kandidaten = sorted(
        (
            redirect
            for redirect in Redirect.get_for_site(site).filter(voorwaarde).select_related("redirect_page")
            if redirect.old_path.lower() in volgorde or _asked(redirect.old_path) <= gevraagd
        ),
        # The most that is asked first; then the way it was asked; one of this site before one of all sites.
        key=lambda redirect: (
            -len(_asked(redirect.old_path)),
            volgorde.get(redirect.old_path.lower(), len(volgorde)),
            redirect.site_id is None,
        ),
    )
    return next((redirect for redirect in kandidaten if _is_somewhere(redirect)), None)


def _split(adres: str) -> tuple[str, list[str]]:
    """Return (path, questions) of an address; no questions when there are more than anybody stores."""
    pad, _vraagteken, vraag = adres.partition("?")
    vragen = vraag.split("&") if vraag else []
    return pad, vragen if len(vragen) <= MEESTE_VRAGEN else []


def _asked(adres: str) -> set[tuple[str, str]]:
    """Return what an address asks, as {(name, value)} in lower case."""
    return set(parse_qsl(adres.partition("?")[2].lower(), keep_blank_values=True))


def _is_somewhere(redirect: Redirect) -> bool:
    """Whether a redirect leads to an address, or to a page that visitors can see."""
    if redirect.redirect_page_id:
        return Pagina.objects.visible().filter(pk=redirect.redirect_page_id).exists()
    return bool(redirect.redirect_link)


def ways_to_write(adres: str, *, zonder_vraag: bool = True) -> list[str]:
    """Return the ways in which an address may be stored, the one nearest to how it was asked first."""
    pad, _vraagteken, vraag = adres.partition("?")
    schoon = urlencode([paar for paar in parse_qsl(vraag, keep_blank_values=True) if not VOLGERS.fullmatch(paar[0])])
    vragen = dict.fromkeys([vraag, schoon, *([""] if zonder_vraag else [])])
    wijzen = [
        Redirect.normalise_path(_join(schrijfwijze, gevraagd), decode_unicode=decode)
        for gevraagd in vragen
        if gevraagd or zonder_vraag
        for schrijfwijze in (pad, unquote(pad), normalize("NFC", unquote(pad)))
        for decode in (True, False)
    ]
    # No longer ones are stored, and PostgreSQL knows no NUL.
    return [wijze for wijze in dict.fromkeys(wijzen) if "\x00" not in wijze and len(wijze) <= 255] or ["/"]


def _join(pad: str, vraag: str) -> str:
    # Of a path that begins with two slashes the first part would be taken for a host.
    pad = "/" + pad.lstrip("/")
    return f"{pad}?{vraag}" if vraag else pad


def leads_back(redirect: Redirect) -> bool:
    """Whether following a redirect, from one to the next, comes back to where it began, or never ends."""
    begin = {pad.lower() for pad in ways_to_write(redirect.old_path)}
    nu = redirect
    for _stap in range(MEESTE_STAPPEN):
        delen = urlsplit(nu.link or "")
        if delen.netloc and not is_ours(delen.hostname):
            return False
        doel = delen.path + (f"?{delen.query}" if delen.query else "")
        if begin & {pad.lower() for pad in ways_to_write(doel)}:
            return True
        nu = find_redirect(doel, redirect.site)
        if nu is None:
            return False
    return True


def is_ours(host: str | None) -> bool:
    """Whether a host is this website: one of its sites, or another name by which it answers."""
    genoemd = [naam for naam in settings.ALLOWED_HOSTS if naam != "*"]
    return validate_host(host or "", genoemd) or Site.objects.filter(hostname=host).exists()


def _in_small_letters(request: HttpRequest) -> HttpResponse | None:
    """Return a redirect to the same address in lower case, when there is something there.

    Not of an address that one of our screens has read: its capitals may mean something, as in the link to a draft.
    """
    if screen_of(request.path):
        return None
    klein = as_of_page(request.path)
    if request.path.lower() == request.path or not is_answered(klein, Site.find_for_request(request)):
        return None
    vraag = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{klein}?{vraag}" if vraag else klein)
