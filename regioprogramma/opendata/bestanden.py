"""Gives a long list as a file that the worker wrote, and shows how far it is to who asks first.

Whoever cannot wait, or would wait in vain, gets the list as before: written while it is read.
"""

import logging
from datetime import timedelta
from functools import partial
from hashlib import blake2b
from uuid import uuid4

from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.encoding import iri_to_uri
from wagtail.models import Site

from regioprogramma.core.documenten import send_file
from regioprogramma.core.lijsten import FORMATEN, Uitvoervraag, register_uitgever
from regioprogramma.core.opmaak import met_hoofdletter
from regioprogramma.core.pagina import kruimels_onder_home
from regioprogramma.inhoudversie.stand import present_version

from .models import Uitvoerbestand
from .schrijven import tell_total
from .taken import write_bestand

logger = logging.getLogger(__name__)
#: In rows. A list that is no longer is written within the time of a page: a file of it saves nobody anything.
KORT = 1_000
#: How many files may be waiting or being written: one who asks for more would wait long.
WACHTRIJ = 20
#: When the content changes sooner after a file than this, nobody waits for the next: that would be old as well.
RUST = timedelta(seconds=10)


@register_uitgever
def give_uitvoer(vraag: Uitvoervraag) -> HttpResponseBase | None:
    """Answer for a list that is there as a file or is long; None for a short one, and for who writes it to a file."""
    if tell_total(vraag.stukken):
        return None
    sleutel, versie = _sleutel(vraag), present_version()
    antwoord = _send(vraag, sleutel, versie)
    if antwoord is None:
        if not _is_long(vraag.stukken):
            return None
        wacht_op = _ask(vraag, sleutel, versie) if _is_browser(vraag.request) else None
        antwoord = _show(vraag, wacht_op) if wacht_op else vraag.stream()
    antwoord["X-Robots-Tag"] = "noindex"
    # Nobody in between knows whether there is a file by now; a file has an ETag to ask by.
    antwoord.headers.setdefault("Cache-Control", "no-cache")
    patch_vary_headers(antwoord, ["Accept"])
    return antwoord


def _sleutel(vraag: Uitvoervraag) -> str:
    """Return what names a list: its site and its address, not the host by which it was asked, nor the port of that."""
    site = Site.find_for_request(vraag.request)
    return blake2b(f"{site.pk} {vraag.adres}".encode(), digest_size=20).hexdigest()


def _adres(vraag: Uitvoervraag) -> str:
    return f"{vraag.request.scheme}://{vraag.request.get_host().lower()}{iri_to_uri(vraag.adres)}"


def _is_long(stukken: QuerySet) -> bool:
    return stukken.order_by()[: KORT + 1].count() > KORT


def _is_browser(request: HttpRequest) -> bool:
    """Whether somebody looks at what comes: a program and a download that goes on want the list itself."""
    soorten = {(soort.main_type, soort.sub_type) for soort in request.accepted_types}
    # A proxy that keeps pages asks for no part itself, and passes on only of which file it would be.
    gaat_door = {"Range", "If-Range"} & request.headers.keys()
    return ("text", "html") in soorten and not gaat_door


def _send(vraag: Uitvoervraag, sleutel: str, versie: str) -> HttpResponseBase | None:
    """Return the file of this version, when it is there."""
    bestand = Uitvoerbestand.objects.ready(sleutel, versie).first()
    if bestand is None:
        return None
    try:
        if bestand.file.size == bestand.grootte:
            return send_file(vraag.request, bestand, vraag.mediatype)
        logger.warning("The file %s is not as it was written; it is written again.", bestand.file.name)
        bestand.file.storage.delete(bestand.file.name)
        bestand.delete()
    except (Http404, FileNotFoundError):
        # The folder was emptied, or a backup was put back without it.
        bestand.delete()
    except OSError as fout:
        logger.warning("The file %s cannot be read: %s", bestand.file.name, fout)
    return None


def _ask(vraag: Uitvoervraag, sleutel: str, versie: str) -> Uitvoerbestand | None:
    """Return the file that is being made for this list, from now on if need be; None when it would be in vain."""
    nu = timezone.now()
    bekend = list(Uitvoerbestand.objects.filter(sleutel=sleutel))
    if gevraagd := [bestand for bestand in bekend if bestand.is_unfinished]:
        return next((bestand for bestand in gevraagd if bestand.is_alive(nu)), None)
    # Of this version it failed, or cannot be read; of another it was made just now.
    if any(bestand.versie == versie or bestand.klaar_op and nu - bestand.klaar_op < RUST for bestand in bekend):
        return None
    if Uitvoerbestand.objects.unfinished().count() >= WACHTRIJ:
        return None
    with transaction.atomic():
        bestand, is_nieuw = Uitvoerbestand.objects.get_or_create(
            sleutel=sleutel,
            versie=versie,
            defaults={
                "adres": _adres(vraag),
                "naam": vraag.bestandsnaam,
                "file": f"uitvoer/{uuid4().hex}.{vraag.formaat}",
            },
        )
        if is_nieuw:
            transaction.on_commit(partial(write_bestand.enqueue, bestand.pk), robust=True)
    return bestand


def _show(vraag: Uitvoervraag, bestand: Uitvoerbestand) -> HttpResponse:
    """Return the page that says how far a file is."""
    meervoud = vraag.stukken.model._meta.verbose_name_plural
    inhoud = {
        "adres": vraag.adres,
        "bestand": bestand,
        "formaat": FORMATEN[vraag.formaat],
        "kruimels": kruimels_onder_home((met_hoofdletter(meervoud), vraag.lijst)),
        "lijst": vraag.lijst,
        "meervoud": meervoud,
    }
    antwoord = render(vraag.request, "opendata/uitvoer.html", inhoud, status=202)
    antwoord["Cache-Control"] = "no-store"
    return antwoord
