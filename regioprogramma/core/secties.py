"""The sections that any page type may have: its text, videos, documents, keywords, and the texts below it."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .documenten import own_documenten
from .inhoud import beelden, koppen
from .models import DocumentenMixin, Pagina, TekstPagina, VideoMixin
from .opmaak import name_key
from .pagina import Sectie, Verwijzing, sectie


@sectie("inhoud", Pagina)
def inhoud(pagina: Pagina, request: HttpRequest) -> Sectie | None:
    """The editor's own text; its headings stand in the contents list themselves."""
    # An editor starts with one empty paragraph: that is not content.
    if not any(blok.value for blok in pagina.inhoud):
        return None
    # Read now, so that their copies come with those of all pictures.
    beelden(pagina.inhoud)
    return Sectie("inhoud", "", "secties/inhoud.html", {"inhoud": pagina.inhoud}, tuple(koppen(pagina.inhoud)))


@sectie("video", VideoMixin)
def video(pagina: VideoMixin, request: HttpRequest) -> Sectie | None:
    """The videos of a page, each with its title as a heading of its own."""
    if not pagina.videos:
        return None
    kop = _("Video") if len(pagina.videos) == 1 else _("Video’s")
    return Sectie("video", kop, "secties/video.html", {"videos": pagina.videos})


@sectie("documenten", DocumentenMixin)
def documenten(pagina: DocumentenMixin, request: HttpRequest) -> Sectie | None:
    """The documents of a page that anyone may read, in the editor's order."""
    getoond = own_documenten(pagina)
    return (
        Sectie("documenten", _("Documenten"), "secties/documenten.html", {"documenten": getoond}) if getoond else None
    )


@sectie("trefwoorden", Pagina)
def trefwoorden(pagina: Pagina, request: HttpRequest) -> Sectie | None:
    """The keywords of a page, each with everything else that carries it."""
    woorden = sorted(
        (koppeling.trefwoord for koppeling in pagina.kinderen("trefwoord_koppelingen", "trefwoord")),
        key=lambda trefwoord: name_key(trefwoord.naam),
    )
    inhoud = {"trefwoorden": woorden}
    return Sectie("trefwoorden", _("Trefwoorden"), "secties/trefwoorden.html", inhoud) if woorden else None


@sectie("oproep", TekstPagina)
def oproep(pagina: TekstPagina, request: HttpRequest) -> Sectie | None:
    """For whom the page is, and the button for what they can do; after its last day only that it was possible."""
    naar = pagina.oproep_pagina_id if pagina.oproep else None
    doel = Pagina.objects.visible_by_id([naar]).get(naar) if naar else None
    adres = doel.get_url(request) if doel else pagina.oproep_adres
    knop = Verwijzing(adres, pagina.oproep) if pagina.oproep and adres and not pagina.is_te_laat else None
    termijn = pagina.termijn if adres else ""
    if not (pagina.doelgroep or knop or termijn):
        return None
    inhoud = {"doelgroep": pagina.doelgroep, "knop": knop, "extern": doel is None, "termijn": termijn}
    return Sectie("oproep", "", "secties/oproep.html", inhoud, bovenaan=True)


@sectie("onderliggend", TekstPagina)
def onderliggend(pagina: TekstPagina, request: HttpRequest) -> Sectie | None:
    """The texts below this text."""
    lager = list(Pagina.objects.visible().child_of(pagina))
    inhoud = {"paginas": lager, "alles": None}
    return Sectie("meer", _("Meer over dit onderwerp"), "secties/rijen.html", inhoud) if lager else None
