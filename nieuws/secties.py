"""The sections about news."""

from django.utils.translation import gettext as _

from opgaven.models import Opgave, Speerpunt
from projecten.models import Project, RegioDeal
from regioprogramma.core.models import HomePagina
from regioprogramma.core.overzichten import overzicht_url
from regioprogramma.core.secties import Sectie, Verwijzing, sectie
from regioprogramma.gerelateerd.lijst import gerelateerd

from .filters import nieuwslijst
from .models import Nieuwsbericht, NieuwsPagina

#: How many messages a page shows of a list that has a page of its own.
MAX_BERICHTEN = 3


@sectie("nieuwslijst", NieuwsPagina)
def lijst(pagina, request):
    """All news, filtered as the visitor asks."""
    return Sectie("nieuws", "", "secties/nieuwslijst.html", nieuwslijst(pagina, request).inhoud())


@sectie("nieuws", HomePagina)
def nieuws_op_home(pagina, request):
    """The newest messages; the one the editor pinned comes first."""
    zichtbaar = Nieuwsbericht.objects.visible()
    vast = list(zichtbaar.filter(pk=pagina.vast_nieuws_id)) if pagina.vast_nieuws_id else []
    nieuwste = zichtbaar.exclude(pk__in=[bericht.pk for bericht in vast]).newest()
    berichten = [*vast, *nieuwste[: MAX_BERICHTEN - len(vast)]]
    return _sectie(berichten, _("Nieuws"), _al_het_nieuws(request))


@sectie("nieuws", Opgave)
def nieuws_van_opgave(pagina, request):
    """The newest messages that name this opgave or share its keywords."""
    eigen = Nieuwsbericht.objects.visible().filter(pk__in=_bij_opgave(pagina)).newest()
    berichten = list(eigen[:MAX_BERICHTEN])
    berichten += _aanvulling(pagina, berichten)
    kop = _("Nieuws over deze opgave")
    return _sectie(berichten, kop, _al_het_nieuws(request, pagina))


def _bij_opgave(opgave):
    return Nieuwsbericht.opgaven.through.objects.filter(opgave=opgave.pk).values("nieuwsbericht_id")


def _aanvulling(pagina, berichten):
    """Return messages that share keywords, up to what the page shows."""
    if len(berichten) >= MAX_BERICHTEN:
        return []
    gevonden = gerelateerd(pagina, [Nieuwsbericht], MAX_BERICHTEN - len(berichten), zonder=berichten)
    return [item.pagina for item in gevonden]


@sectie("nieuws", Speerpunt, Project, RegioDeal)
def nieuws_bij(pagina, request):
    """The messages that share keywords with this page."""
    return _sectie(_aanvulling(pagina, []), _("Nieuws over dit onderwerp"), None)


@sectie("nieuws", Nieuwsbericht)
def meer_nieuws(pagina, request):
    """More messages about the same opgave, else about the same subjects."""
    opgave = next(iter(_zichtbare_opgaven(pagina)), None)
    if opgave is None:
        return _sectie(_aanvulling(pagina, []), _("Meer nieuws"), _al_het_nieuws(request))
    eigen = Nieuwsbericht.objects.visible().filter(pk__in=_bij_opgave(opgave)).exclude(pk=pagina.pk).newest()
    kop = _("Meer nieuws over %(titel)s") % {"titel": opgave.title}
    return _sectie(list(eigen[:MAX_BERICHTEN]), kop, _al_het_nieuws(request, opgave))


def _al_het_nieuws(request, opgave=None):
    """Return the link to all news, or to all news of an opgave."""
    if opgave is None:
        return Verwijzing(overzicht_url(request, NieuwsPagina), _("Al het nieuws"))
    tekst = _("Al het nieuws over %(titel)s") % {"titel": opgave.title}
    return Verwijzing(overzicht_url(request, NieuwsPagina, opgave=opgave.pk), tekst)


def _zichtbare_opgaven(bericht):
    gekozen = [opgave.pk for opgave in bericht.opgaven.all()]
    return list(Opgave.objects.visible().filter(pk__in=gekozen).order_by("path")) if gekozen else []


def _sectie(berichten, kop, alles):
    if not berichten:
        return None
    return Sectie("nieuws", kop, "secties/nieuws.html", {"berichten": berichten, "alles": alles})


@sectie("gaat_over", Nieuwsbericht)
def gaat_over(pagina, request):
    """The opgaven of a message, then the projects and deals that share its keywords."""
    opgaven = _zichtbare_opgaven(pagina)
    paginas = opgaven + [item.pagina for item in gerelateerd(pagina, [Project, RegioDeal], 3)]
    return (
        Sectie("gaat-over", _("Gaat over"), "secties/rijen.html", {"paginas": paginas, "alles": None})
        if paginas
        else None
    )


@sectie("perscontact", Nieuwsbericht)
def perscontact(pagina, request):
    """Whom the press may call about this message; without a person of its own, the general press address."""
    persoon = pagina.perscontact if pagina.perscontact and pagina.perscontact.is_visible() else None
    if persoon is None and pagina.soort != "persbericht":
        return None
    return Sectie("pers", _("Contact voor de pers"), "secties/perscontact.html", {"persoon": persoon})


@sectie("gerelateerd", RegioDeal)
def gerelateerd_bij_deal(pagina, request):
    """Pages of every kind that share keywords with a deal, less its own projects."""
    eigen = Project.objects.filter(regio_deal=pagina.pk).values("pk") if pagina.pk else []
    items = gerelateerd(pagina, [Opgave, Speerpunt, Project, RegioDeal], 6, zonder=eigen)
    if not items:
        return None
    alles = Verwijzing(overzicht_url(request, NieuwsPagina), _("Meer berichten"))
    return Sectie(
        "gerelateerd", _("Past bij deze Regio Deal"), "secties/gerelateerd.html", {"items": items, "alles": alles}
    )
