"""The filters of the list of news."""

from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from opgaven.models import Opgave
from regioprogramma.core.lijsten import Groep, Keuze, Lijst, bladzijde, gekozen_filters

from .models import Nieuwsbericht

PER_BLADZIJDE = 10


def nieuwslijst(pagina, request):
    """Return the list of news that the query string asks for (opgave, jaar); unknown values are ignored."""
    zichtbaar = Nieuwsbericht.objects.visible()
    opgaven, jaren = _getallen(request, "opgave"), _getallen(request, "jaar")
    groepen = [
        Groep(_("Opgave"), "opgave", _opgaven(_van_jaren(zichtbaar, jaren), opgaven)),
        Groep(_("Jaar"), "jaar", _jaren(_van_opgaven(zichtbaar, opgaven), jaren)),
    ]
    groepen = [groep for groep in groepen if groep.keuzes]
    blad = bladzijde(_van_jaren(_van_opgaven(zichtbaar, opgaven), jaren).newest(), request, PER_BLADZIJDE)
    return Lijst(
        actie=request.path,
        q="",
        groepen=groepen,
        gekozen=gekozen_filters(request, groepen),
        pagina=blad,
        aantal=blad.paginator.count,
        met_zoekveld=False,
    )


def _getallen(request, veld):
    return [
        int(waarde)
        for waarde in request.GET.getlist(veld)
        if waarde.isascii() and waarde.isdigit() and len(waarde) < 10
    ]


def _van_opgaven(berichten, opgaven):
    if not opgaven:
        return berichten
    return berichten.filter(
        pk__in=Nieuwsbericht.opgaven.through.objects.filter(opgave__in=opgaven).values("nieuwsbericht_id")
    )


def _van_jaren(berichten, jaren):
    return berichten.filter(publicatiedatum__year__in=jaren) if jaren else berichten


def _opgaven(berichten, gekozen):
    aantallen = dict(berichten.order_by().values_list("opgaven").annotate(Count("pk")))
    return [
        Keuze(str(opgave.pk), opgave.title, aantallen.get(opgave.pk, 0), opgave.pk in gekozen)
        for opgave in Opgave.objects.visible().of_running_agenda()
        if aantallen.get(opgave.pk) or opgave.pk in gekozen
    ]


def _jaren(berichten, gekozen):
    per_jaar = berichten.order_by().values_list(ExtractYear("publicatiedatum")).annotate(Count("pk"))
    aantallen = {jaar: aantal for jaar, aantal in per_jaar if jaar}
    return [
        Keuze(str(jaar), str(jaar), aantallen.get(jaar, 0), jaar in gekozen)
        for jaar in sorted({*aantallen, *gekozen}, reverse=True)
    ]
