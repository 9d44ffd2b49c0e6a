"""What the programme has per gemeente and per keyword."""

from django.db.models import Q
from django.utils.translation import gettext as _

from contacten.models import Deelname, in_gemeente
from nieuws.models import Nieuwsbericht
from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, ProjectenPagina, RegioDeal
from regioprogramma.core.models import Document, Pagina
from regioprogramma.core.overzichten import overzicht_url
from regioprogramma.core.secties import Sectie, Verwijzing

#: How many pages of one type an overview shows.
HOOGSTENS = 6


def _soort(paginas, anker, kop, sjabloon="secties/kaarten.html", alles=None):
    """Return a section of the first of these pages; None without any."""
    getoond = list(paginas.with_images()[:HOOGSTENS])
    return (
        Sectie(
            anker,
            kop,
            sjabloon,
            {"paginas": getoond, "rijen": [{"bericht": pagina} for pagina in getoond], "alles": alles},
        )
        if getoond
        else None
    )


def secties_van_gemeente(gemeente, request):
    """Return opgaven, projects, deals and news of a gemeente; what is of the whole region counts for it too."""
    eigen = Deelname.objects.current().filter(gemeente=gemeente).values("pagina")
    meedoen = in_gemeente([gemeente])
    projecten = Project.objects.visible().filter(meedoen)
    opgaven = Opgave.objects.visible().of_running_agenda().filter(meedoen)
    tekst = _("Alle projecten in %(naam)s") % {"naam": gemeente.naam}
    alles = Verwijzing(overzicht_url(request, ProjectenPagina, gemeente=gemeente.slug), tekst)
    gedeeld = Pagina.objects.visible().filter(pk__in=eigen).values("trefwoord_koppelingen__trefwoord")
    nieuws = Nieuwsbericht.objects.visible().filter(
        Q(title__icontains=gemeente.naam)
        | Q(samenvatting__icontains=gemeente.naam)
        | Q(trefwoord_koppelingen__trefwoord__in=gedeeld)
    )
    return [
        _soort(projecten.newest(), "projecten", _("Projecten"), alles=alles),
        _soort(opgaven.order_by("path"), "opgaven", _("Opgaven"), "secties/rijen.html"),
        _soort(RegioDeal.objects.visible().filter(meedoen).newest(), "regio-deals", _("Regio Deals")),
        _soort(nieuws.distinct().newest(), "nieuws", _("Nieuws"), "secties/nieuws.html"),
    ]


def secties_van_trefwoord(trefwoord, request):
    """Return everything that carries a keyword, by type, and its broader and narrower neighbours."""

    def met_trefwoord(paginatype):
        return paginatype.objects.visible().filter(trefwoord_koppelingen__trefwoord=trefwoord).newest()

    documenten = Document.objects.visible().filter(
        pagina_koppelingen__pagina__in=Pagina.objects.visible().filter(trefwoord_koppelingen__trefwoord=trefwoord)
    )
    gevonden = list(documenten.distinct().newest()[:HOOGSTENS])
    return [
        _soort(met_trefwoord(Opgave), "opgaven", _("Opgaven"), "secties/rijen.html"),
        _soort(met_trefwoord(Speerpunt), "speerpunten", _("Speerpunten"), "secties/rijen.html"),
        _soort(met_trefwoord(Project), "projecten", _("Projecten")),
        _soort(met_trefwoord(RegioDeal), "regio-deals", _("Regio Deals")),
        _soort(met_trefwoord(Nieuwsbericht), "nieuws", _("Nieuws"), "secties/nieuws.html"),
        Sectie("documenten", _("Documenten"), "secties/documenten.html", {"documenten": gevonden})
        if gevonden
        else None,
        _buren(trefwoord),
    ]


def _buren(trefwoord):
    buren = [*([trefwoord.breder] if trefwoord.breder else []), *trefwoord.smaller.all()]
    if not buren:
        return None
    verwijzingen = [Verwijzing(buur.get_absolute_url(), buur.naam) for buur in buren]
    return Sectie("verwant", _("Verwante onderwerpen"), "secties/verwijzingen.html", {"verwijzingen": verwijzingen})
