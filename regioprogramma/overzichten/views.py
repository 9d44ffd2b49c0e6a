"""The pages that the site makes itself: per gemeente, per organisation, per keyword and per document."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail import hooks

from contacten.models import Gemeente, Organisatie
from regioprogramma.core.adressen import takes
from regioprogramma.core.documenten import lead_to_host, pages_offering, require_readable, send_file, works_with
from regioprogramma.core.models import Document, Pagina, Trefwoord, VervallenAdres
from regioprogramma.core.opmaak import jsonld
from regioprogramma.core.pagina import Ingetrokken, Sectie, kruimels_onder_home

from . import trefwoord as overzichten
from .documenten import DocumentFilter
from .gemeente import secties_van_gemeente
from .gemeentekaart import gemeentekaart
from .organisatie import secties_van_organisatie
from .organisaties import OrganisatieFilter, organisatielijst
from .pagina import show_overzicht


def _feed(soort: str, gekozen: Gemeente | Trefwoord) -> str:
    return reverse("feed_onderwerp", args=[soort, gekozen.slug])


@require_safe
@takes()
def show_gemeenten(request: HttpRequest) -> HttpResponse:
    """All gemeenten of the region."""
    zin = _("Kies uw gemeente en zie wat het programma daar doet.")
    return show_overzicht(request, _("Gemeenten"), [gemeentekaart()], kruimels_onder_home(), samenvatting=zin)


@require_safe
@takes()
def show_gemeente(request: HttpRequest, slug: str) -> HttpResponse:
    """What the programme does in one gemeente."""
    gekozen = get_object_or_404(Gemeente.objects.select_related("opgegaan_in"), slug=slug)
    if not gekozen.is_current():
        return redirect(gekozen.huidige, permanent=True)
    kruimels = kruimels_onder_home((_("Gemeenten"), reverse("gemeenten")))
    secties = secties_van_gemeente(gekozen, request)
    zin = gekozen.omschrijving or _("Wat het programma doet in %(naam)s.") % {"naam": gekozen.naam}
    return show_overzicht(
        request,
        gekozen.naam,
        secties,
        kruimels,
        bovenschrift=_("Gemeente"),
        samenvatting=zin,
        feed=_feed("gemeente", gekozen),
        onderwerp=jsonld.jsonld_of_gemeente(gekozen.naam, gekozen.cbs_code, gekozen.website),
    )


@require_safe
@takes(*OrganisatieFilter.parameters())
def show_organisaties(request: HttpRequest) -> HttpResponseBase:
    """All organisations that the programme names."""
    filters = OrganisatieFilter(request)
    if bestand := filters.download():
        return bestand
    zin = _("Wie werken er samen in het programma, en waaraan?")
    return show_overzicht(
        request, _("Organisaties"), [organisatielijst(filters)], kruimels_onder_home(), samenvatting=zin
    )


@require_safe
@takes("pagina")
def show_organisatie(request: HttpRequest, slug: str) -> HttpResponse:
    """What an organisation does in the programme."""
    gekozen = get_object_or_404(Organisatie.objects.visible(), slug=slug)
    return show_overzicht(
        request,
        gekozen.naam,
        secties_van_organisatie(gekozen, request),
        kruimels_onder_home((_("Organisaties"), reverse("organisaties"))),
        bovenschrift=_("Organisatie"),
        samenvatting=gekozen.omschrijving or _("Wat %(naam)s doet in het programma.") % {"naam": gekozen.naam},
        onderwerp=jsonld.jsonld_of_partij(gekozen, request.build_absolute_uri(gekozen.get_absolute_url())),
    )


@require_safe
@takes()
def show_trefwoorden(request: HttpRequest) -> HttpResponse:
    """All keywords that anything is found under."""
    secties = [overzichten.trefwoordenlijst()]
    zin = (
        _("Kies een trefwoord en zie wat erbij hoort.")
        if secties[0]
        else _("Er zijn nog geen trefwoorden in gebruik.")
    )
    return show_overzicht(request, _("Trefwoorden"), secties, kruimels_onder_home(), samenvatting=zin)


@require_safe
@takes()
def show_trefwoord(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that carries one keyword, by type."""
    gekozen = get_object_or_404(Trefwoord.objects.select_related("breder"), slug=slug)
    secties = overzichten.secties_van_trefwoord(gekozen, request)
    return show_overzicht(
        request,
        gekozen.naam,
        secties,
        kruimels_onder_home((_("Trefwoorden"), reverse("trefwoorden"))),
        bovenschrift=_("Trefwoord"),
        samenvatting=gekozen.omschrijving or _("Alles van het programma over %(naam)s.") % {"naam": gekozen.naam},
        feed=_feed("trefwoord", gekozen),
        onderwerp=jsonld.jsonld_of_begrip(
            gekozen,
            request.build_absolute_uri(gekozen.get_absolute_url()),
            request.build_absolute_uri(reverse("trefwoorden")),
        ),
    )


@require_safe
@takes(*DocumentFilter.parameters())
def show_documenten(request: HttpRequest) -> HttpResponseBase:
    """All documents, filtered as the visitor asks."""
    filters = DocumentFilter(request)
    if bestand := filters.download():
        return bestand
    sectie = Sectie("documenten", "", "secties/documentenlijst.html", filters.lijst().inhoud())
    zin = _("Afspraken, rapportages en onderzoeken van het programma.")
    return show_overzicht(request, _("Documenten"), [sectie], kruimels_onder_home(), samenvatting=zin)


@require_safe
@takes()
def show_document(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The permanent page of a document; an older name in the address leads to the present one."""
    gekozen = _document(request, pk)
    if request.path != gekozen.get_absolute_url():
        return redirect(gekozen, permanent=True)
    paginas = Pagina.objects.visible().filter(pk__in=pages_offering(gekozen)).order_by("path")
    context = {
        "document": gekozen,
        "paginas": list(paginas),
        "versies": list(gekozen.versies.all()),
        "kruimels": kruimels_onder_home((_("Documenten"), reverse("documenten"))),
    }
    return render(request, "pages/document.html", context)


@require_safe
def redirect_document(request: HttpRequest, pk: int) -> HttpResponse:
    """The address of a document without its title."""
    return redirect(_document(request, pk), permanent=True)


def _document(request: HttpRequest, pk: int) -> Document:
    """Return a document that this visitor may know of; raises Ingetrokken or Http404."""
    gekozen = _ooit_document(pk)
    if not works_with(request.user, gekozen):
        require_readable(gekozen, request.user)
        if not Document.objects.unlocked().filter(pk=pk).exists():
            raise Http404("behind a log-in")
    return gekozen


def _ooit_document(pk: int) -> Document:
    """Return any document; raises Ingetrokken for one that was deleted after it was public, else Http404."""
    if gekozen := Document.objects.select_related("omslag").filter(pk=pk).first():
        return gekozen
    vervallen = VervallenAdres.objects.filter(pad=reverse("document_kort", args=[pk])).first()
    raise Ingetrokken(vervallen.titel) if vervallen else Http404("no such document")


@require_safe
def send_document(request: HttpRequest, pk: int, naam: str) -> HttpResponseBase:
    """The file itself. The file may have been replaced by one with another name: the old address leads there."""
    gekozen = _ooit_document(pk)
    if antwoord := lead_to_host(request, gekozen) or _weigering(request, gekozen):
        return antwoord
    if naam != gekozen.filename:
        return redirect(gekozen.bestandsadres)
    return _voor_wie(send_file(request, gekozen), gekozen)


def _weigering(request: HttpRequest, gekozen: Document) -> HttpResponse | None:
    """Return what is answered instead of a file, such as the way to log in; raises Ingetrokken or Http404.

    Before anything is said about it: the name of a file gives away something too.
    """
    for vraag in hooks.get_hooks("before_serve_document"):
        if isinstance(antwoord := vraag(gekozen, request), HttpResponse):
            return antwoord
    return None


def _voor_wie(response: HttpResponseBase, gekozen: Document) -> HttpResponseBase:
    """Keep a file that only editors may read yet out of every cache."""
    if not Document.objects.visible().filter(pk=gekozen.pk).exists():
        response["Cache-Control"] = "private, no-store"
    return response


@require_safe
def send_document_by_uuid(request: HttpRequest, uuid: UUID, soort: str) -> HttpResponseBase:
    """The file itself, at the address that who collects documents keeps; another kind of file has another ending."""
    gekozen = Document.objects.filter(uuid=uuid).first()
    if gekozen is None:
        vervallen = VervallenAdres.objects.filter(pad=f"{reverse('documenten')}{uuid}/").first()
        raise Ingetrokken(vervallen.titel) if vervallen else Http404("no such document")
    if antwoord := lead_to_host(request, gekozen) or _weigering(request, gekozen):
        return antwoord
    if soort != gekozen.uitgang:
        return redirect(gekozen.vast_adres)
    return _voor_wie(send_file(request, gekozen), gekozen)


@require_safe
def send_document_version(request: HttpRequest, pk: int, versie: int, naam: str) -> HttpResponseBase:
    """An earlier file of a document, for whoever may read the document itself."""
    gekozen = _ooit_document(pk)
    if antwoord := lead_to_host(request, gekozen) or _weigering(request, gekozen):
        return antwoord
    eerdere = get_object_or_404(gekozen.versies, pk=versie)
    if naam != eerdere.filename:
        return redirect(eerdere.bestandsadres)
    response = _voor_wie(send_file(request, eerdere), gekozen)
    # The newest is the one to be found.
    response["X-Robots-Tag"] = "noindex"
    return response
