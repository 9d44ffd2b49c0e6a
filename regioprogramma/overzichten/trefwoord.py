"""What the programme has per keyword, and the index of keywords."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import get_page_models

from regioprogramma.core.adressen import overzicht_url
from regioprogramma.core.models import Pagina, PaginaQuerySet, PaginaTrefwoord, Trefwoord
from regioprogramma.core.pagina import Sectie, Verwijzing, typed_models

from .documenten import DocumentFilter

#: How many an overview shows of a type that has a list of its own, and of one without.
HOOGSTENS_KORT, ALLEMAAL = 6, 50


def soortsectie(
    paginas: PaginaQuerySet,
    anker: str,
    kop: str,
    sjabloon: str = "secties/kaarten.html",
    hoogstens: int = HOOGSTENS_KORT,
    alles: Verwijzing | None = None,
) -> Sectie | None:
    """Return a section of the first of these pages; None without any. `alles` stands below a shortened list."""
    gevonden = list(paginas.first_with_images(hoogstens + 1))
    getoond = gevonden[:hoogstens]
    inhoud = {"paginas": getoond, "alles": alles if len(gevonden) > hoogstens else None}
    return Sectie(anker, kop, sjabloon, inhoud) if getoond else None


def secties_van_trefwoord(trefwoord: Trefwoord, request: HttpRequest) -> list[Sectie | None]:
    """Return everything that carries a keyword, by type, and its broader and narrower neighbours."""
    gekoppeld = PaginaTrefwoord.objects.filter(trefwoord=trefwoord).values("pagina")
    # By what they are, not by what they are not: of those there are few.
    andere = ContentType.objects.get_for_models(*(set(get_page_models()) - set(typed_models()))).values()
    overige = Pagina.objects.visible().filter(pk__in=gekoppeld, content_type__in=andere).newest()
    return [
        *(_van_soort(model, gekoppeld, trefwoord, request) for model in typed_models()),
        _documenten(trefwoord),
        soortsectie(overige, "overig", _("Andere pagina’s"), "secties/rijen.html", ALLEMAAL),
        _buren(_("Breder onderwerp"), "breder", [trefwoord.breder] if trefwoord.breder else []),
        _buren(_("Smallere onderwerpen"), "smaller", trefwoord.smaller.all()),
    ]


def _van_soort(model: type[Model], gekoppeld: QuerySet, trefwoord: Trefwoord, request: HttpRequest) -> Sectie | None:
    """Return the section of the pages of one type; the first of them when there is an overview that has them all."""
    paginatype = model.paginatype
    alles = None
    if paginatype.overzicht:
        tekst = str(paginatype.alles_over) % {"naam": trefwoord.naam}
        alles = Verwijzing(overzicht_url(request, paginatype.overzicht, trefwoord=trefwoord.slug), tekst)
    return soortsectie(
        paginatype.volgorde(model.objects.visible().filter(pk__in=gekoppeld)),
        paginatype.naam,
        paginatype.heading(request),
        paginatype.sjabloon,
        HOOGSTENS_KORT if paginatype.overzicht else ALLEMAAL,
        alles,
    )


def _documenten(trefwoord: Trefwoord) -> Sectie | None:
    voorwaarde = DocumentFilter.base_filters["trefwoord"].voorwaarde([trefwoord.slug])
    gevonden = list(DocumentFilter.stukken().filter(voorwaarde).newest()[:ALLEMAAL])
    return (
        Sectie("documenten", _("Documenten"), "secties/documenten.html", {"documenten": gevonden})
        if gevonden
        else None
    )


def _buren(kop: str, anker: str, buren: Iterable[Trefwoord]) -> Sectie | None:
    verwijzingen = [Verwijzing(buur.get_absolute_url(), buur.naam) for buur in buren]
    return Sectie(anker, kop, "secties/verwijzingen.html", {"verwijzingen": verwijzingen}) if verwijzingen else None


def trefwoordenlijst() -> Sectie | None:
    """Return the section with every keyword that a visible page carries, and on how many pages it stands."""
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=zichtbaar).order_by()
    aantallen = dict(koppelingen.values_list("trefwoord").annotate(Count("pk")))
    regels = [
        {"trefwoord": trefwoord, "aantal": aantallen[trefwoord.pk]}
        for trefwoord in Trefwoord.objects.filter(pk__in=aantallen)
    ]
    return Sectie("trefwoorden", "", "secties/trefwoordenlijst.html", {"regels": regels}) if regels else None
