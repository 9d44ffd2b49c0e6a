"""What is answered to an address of the website that was here before: found in one query, and answered in one hop."""

import logging
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import Error, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.models import ERONDER, Adresstand, Document, OudAdres, Weergave

from .botsing import EERDER
from .fouten import show_weg
from .hier import is_answered
from .sleutels import keys_asked, rest_below

logger = logging.getLogger(__name__)
#: Asked again each time: an editor may give it another target tomorrow, and each time is counted.
_VERS = {"Cache-Control": "no-cache"}
#: What the check of all old addresses says of itself; no visitor can say it.
CONTROLE = "regioprogramma.controle"


def find_oud_adres(request: HttpRequest) -> OudAdres | None:
    """Return what is known of the address that is asked, in one query; None when a page stands there by now."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    sleutels = keys_asked(request.get_full_path())
    if not sleutels:
        return None
    volgorde = {sleutel: nummer for nummer, sleutel in enumerate(sleutels)}
    hier = f"{site.root_page.url_path}{request.path.strip('/')}/"
    rijen = OudAdres.objects.filter(site=site, sleutel__in=sleutels).with_doel(hier)
    # One that is decided before one that waits for somebody; then the most precise.
    kandidaten = sorted(rijen, key=lambda rij: (rij.stand == Adresstand.OPEN, volgorde[rij.sleutel]))
    if not kandidaten or _stands_here(request, kandidaten[0]):
        return None
    return kandidaten[0]


def _stands_here(request: HttpRequest, rij: Any) -> bool:
    """Whether only the slash at the end is missing of an address that is in use."""
    return not request.path.endswith("/") and (rij.staat_hier or rij.botst)


def lead_to_doel(request: HttpRequest, rij: OudAdres | None) -> HttpResponse | None:
    """Return the redirect to where an old address leads; None when that is nowhere that a visitor can see."""
    naar = _address_of(request, rij) if rij else ""
    if rij is None or not naar or naar == request.get_full_path():
        return None
    count_treffer(request, rij)
    return HttpResponsePermanentRedirect(naar, headers=_VERS)


def tell_of_oud_adres(request: HttpRequest, rij: OudAdres | None) -> HttpResponse | None:
    """Return 410 with the title of what is gone; None of an address of which nobody decided what becomes of it."""
    if rij is None or rij.is_begin:
        return None
    count_treffer(request, rij)
    if rij.stand == Adresstand.OPEN or rij.afbeelding_id:
        return None
    antwoord = show_weg(request, _title_of(rij))
    antwoord["Cache-Control"] = _VERS["Cache-Control"]
    return antwoord


def _title_of(rij: OudAdres) -> str:
    """Return the title of what stood there: of our page only when anyone could read it here."""
    was_open = rij.pagina and (rij.pagina.live or rij.pagina.first_published_at) and not rij.pagina.is_beperkt
    return rij.pagina.title if was_open else rij.titel


def _address_of(request: HttpRequest, rij: Any) -> str:
    """Return where an old address leads now; "" when that is nowhere."""
    if rij.is_begin:
        return _below(request, rij)
    if rij.pagina_id:
        return _page_of(request, rij) if rij.pagina_te_zien else ""
    if rij.document_id:
        return _file_of(request, rij.document)
    if rij.afbeelding_id:
        opslag = Weergave._meta.get_field("file").storage
        return opslag.url(rij.beeldbestand) if rij.beeldbestand else ""
    return rij.adres


def _page_of(request: HttpRequest, rij: Any) -> str:
    """Return the address of a page, or of the screen that shows its text since it stands where the page stood."""
    if rij.botsend and not rij.botst:
        return f"{rij.botsend}/#{EERDER}"
    return rij.pagina.get_url(request) or ""


def _file_of(request: HttpRequest, document: Document) -> str:
    """Return the address of a file, at the host of files at once where there is one; "" of what not all may read.

    Asked apart: to put that question together takes as long as all the rest, and most addresses are no file.
    """
    if not Document.objects.visible().filter(pk=document.pk).exists():
        return ""
    host = f"{request.scheme}://{settings.FILES_HOST}" if settings.FILES_HOST else ""
    return f"{host}{document.bestandsadres}"


def _below(request: HttpRequest, regel: OudAdres) -> str:
    """Return where an address below one with a rule leads: to the end, and only when something is there."""
    naar = f"{regel.adres.rstrip('/')}/{rest_below(request.get_full_path(), regel.sleutel)}"
    if urlsplit(naar).netloc:
        return naar
    naar = "/" + naar.lstrip("/")
    site = Site.find_for_request(request)
    sleutels = [sleutel for sleutel in keys_asked(naar) if not sleutel.endswith(ERONDER)][:1]
    if is_answered(naar if naar.endswith("/") else f"{naar}/", site):
        return naar if naar.endswith("/") or "." in naar.rpartition("/")[2] else f"{naar}/"
    verder = OudAdres.objects.filter(site=site, sleutel__in=sleutels).with_doel(naar).first()
    return _address_of(request, verder) if verder else ""


def count_treffer(request: HttpRequest, rij: OudAdres) -> None:
    """Count that an old address was asked; nothing goes wrong for it, and nobody waits for it."""
    if CONTROLE in request.META:
        return
    vrij = OudAdres.objects.select_for_update(skip_locked=True).filter(pk=rij.pk).values("pk")
    try:
        with transaction.atomic():
            OudAdres.objects.filter(pk__in=vrij).update(treffers=F("treffers") + 1, laatst_gevraagd=timezone.now())
    except Error:
        # A read-only database (during an upgrade) still answers.
        logger.info("An old address could not be counted.")
