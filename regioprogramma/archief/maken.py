"""Makes an archive of one site: which site, where it goes, and in which form."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import validate_host
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.models import Regio
from regioprogramma.core.opmaak import machinedatum
from regioprogramma.core.pagina import op_site

from .bereik import Bereik
from .fouten import ArchiefFout
from .ophalen import Archiefbezoeker
from .plek import require_free
from .register import Register
from .rondgang import Bestemming, Rondgang, Verslag
from .statisch import new_kopiemap
from .warc import GEPAKT, KAAL, new_warc

#: What somebody types who wants an archive, in a form that this makes none in.
_ANDERS = {".gz", ".zip", ".tar", ".tgz", ".zst", ".wacz", ".html"}


@dataclass(frozen=True)
class Opdracht:
    """What is asked: where it goes, whose name tells the form, and the host of the site, "" for the default one."""

    uit: Path
    host: str = ""


def make_archief(opdracht: Opdracht, vertel: Callable[[str], object]) -> Verslag:
    """Make an archive; return what came of it. Raises ArchiefFout and OSError, and then leaves nothing."""
    site = _find_site(opdracht.host)
    bereik = area_of(site)
    is_warc = opdracht.uit.name.endswith((GEPAKT, KAAL))
    if not is_warc and opdracht.uit.suffix in _ANDERS:
        raise ArchiefFout(f"{opdracht.uit.name} is neither a folder nor a name that ends with {GEPAKT} or {KAAL}.")
    require_free(opdracht.uit)
    vertel(f"Archiving {bereik.oorsprong} ...")
    with op_site(site):
        rondgang = Rondgang(
            Archiefbezoeker(opdracht.uit.absolute().parent),
            bereik,
            Register(site),
            timezone.localdate(),
            lambda klaar, wachten: vertel(f"{klaar} addresses done, {wachten} more known"),
        )
        bestemming: AbstractContextManager[Bestemming]
        if is_warc:
            bestemming = new_warc(opdracht.uit, _operator(site), _description(bereik))
        else:
            bestemming = new_kopiemap(opdracht.uit, bereik)
        with bestemming as doel:
            return rondgang.run(doel)


def _find_site(host: str) -> Site:
    sites = Site.objects.select_related("root_page")
    if not host:
        if (site := sites.filter(is_default_site=True).first()) is None:
            raise ArchiefFout("There is no default site. Say which one with --site, by its host.")
        return site
    naam, _, poort = host.partition(":")
    gevonden = [site for site in sites if site.hostname == naam.lower() and (not poort or str(site.port) == poort)]
    if len(gevonden) != 1:
        bekend = ", ".join(f"{site.hostname}:{site.port}" for site in sites)
        raise ArchiefFout(f"{'No' if not gevonden else 'More than one'} site is called {host}. There are: {bekend}.")
    return gevonden[0]


def area_of(site: Site) -> Bereik:
    """Return the addresses of a site; raises ArchiefFout when it does not answer to its own name."""
    if not validate_host(site.hostname, settings.ALLOWED_HOSTS):
        raise ArchiefFout(
            f"The host name of the site is {site.hostname}, and ALLOWED_HOSTS does not have that, so no visitor gets "
            "an answer there. Fill in the right one in the CMS under Settings, Sites."
        )
    wortel = urlsplit(site.root_url)
    # A site that leads everybody on to https is archived as what people see.
    schema = "https" if settings.SECURE_SSL_REDIRECT else wortel.scheme
    return Bereik(f"{schema}://{wortel.netloc}", frozenset(filter(None, (wortel.netloc, settings.FILES_HOST))))


def _operator(site: Site) -> str:
    regio = Regio.for_site(site)
    return f"{regio.naam} ({regio.email})" if regio.email else str(regio.naam)


def _description(bereik: Bereik) -> str:
    return (
        f"The public site {bereik.oorsprong} on {machinedatum(timezone.localdate())}, made by the site itself. Pages "
        "hold a note that they are a copy; forms are links or a sentence, /zoeken/ is a list of all pages, and links "
        "to more than one filter of a list lead to the whole list. All else is as the site served it."
    )
