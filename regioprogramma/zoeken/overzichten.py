"""What the programme has per keyword, and the index of keywords."""

from django.db.models import Count
from django.utils.translation import gettext as _

from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, ProjectenPagina, RegioDeal
from regioprogramma.core.models import Pagina, PaginaTrefwoord, Trefwoord
from regioprogramma.core.overzichten import overzicht_url
from regioprogramma.core.secties import Sectie, Verwijzing

from .documenten import DocumentFilter

#: How many an overview shows of a type that has a list of its own, and of one that has not.
HOOGSTENS, ALLEMAAL = 6, 50


def soortsectie(paginas, anker, kop, sjabloon="secties/kaarten.html", hoogstens=HOOGSTENS, alles=None):
    """Return a section of the first of these pages; None without any. `alles` stands below a shortened list."""
    gevonden = list(paginas.with_images()[: hoogstens + 1])
    getoond = gevonden[:hoogstens]
    inhoud = {
        "paginas": getoond,
        "rijen": [{"bericht": pagina} for pagina in getoond],
        "alles": alles if len(gevonden) > hoogstens else None,
    }
    return Sectie(anker, kop, sjabloon, inhoud) if getoond else None


def secties_van_trefwoord(trefwoord, request):
    """Return everything that carries a keyword, by type, and its broader and narrower neighbours."""
    rijen, nieuws = "secties/rijen.html", "secties/nieuws.html"
    gekoppeld = PaginaTrefwoord.objects.filter(trefwoord=trefwoord).values("pagina")
    naam = {"naam": trefwoord.naam}

    def met(paginatype):
        return paginatype.objects.visible().filter(pk__in=gekoppeld).newest()

    def alles(paginatype, tekst):
        return Verwijzing(overzicht_url(request, paginatype, trefwoord=trefwoord.slug), tekst)

    eigen_soorten = ("opgave", "speerpunt", "project", "regiodeal", "nieuwsbericht")
    overige = met(Pagina).exclude(content_type__model__in=eigen_soorten)
    return [
        soortsectie(met(Opgave), "opgaven", _("Opgaven"), rijen, ALLEMAAL),
        soortsectie(met(Speerpunt), "speerpunten", _("Speerpunten"), rijen, ALLEMAAL),
        soortsectie(
            met(Project).in_order(),
            "projecten",
            _("Projecten"),
            alles=alles(ProjectenPagina, _("Alle projecten over %(naam)s") % naam),
        ),
        soortsectie(met(RegioDeal), "regio-deals", _("Regio Deals"), hoogstens=ALLEMAAL),
        soortsectie(
            met(Nieuwsbericht),
            "nieuws",
            _("Nieuws"),
            nieuws,
            alles=alles(NieuwsPagina, _("Al het nieuws over %(naam)s") % naam),
        ),
        _documenten(trefwoord),
        soortsectie(overige, "overig", _("Andere pagina’s"), rijen, ALLEMAAL),
        _buren(_("Breder onderwerp"), "breder", [trefwoord.breder] if trefwoord.breder else []),
        _buren(_("Smallere onderwerpen"), "smaller", trefwoord.smaller.all()),
    ]


def _documenten(trefwoord):
    voorwaarde = DocumentFilter.base_filters["trefwoord"].voorwaarde([trefwoord.slug])
    gevonden = list(DocumentFilter.stukken().filter(voorwaarde).newest()[:ALLEMAAL])
    return (
        Sectie("documenten", _("Documenten"), "secties/documenten.html", {"documenten": gevonden})
        if gevonden
        else None
    )


def _buren(kop, anker, buren):
    verwijzingen = [Verwijzing(buur.get_absolute_url(), buur.naam) for buur in buren]
    return Sectie(anker, kop, "secties/verwijzingen.html", {"verwijzingen": verwijzingen}) if verwijzingen else None


def trefwoordenlijst():
    """Return the section with every keyword that a visible page carries, and on how many pages it stands."""
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=zichtbaar).order_by()
    aantallen = dict(koppelingen.values_list("trefwoord").annotate(Count("pk")))
    regels = [
        {"trefwoord": trefwoord, "aantal": aantallen[trefwoord.pk]}
        for trefwoord in Trefwoord.objects.filter(pk__in=aantallen)
    ]
    return Sectie("trefwoorden", "", "secties/trefwoordenlijst.html", {"regels": regels}) if regels else None
