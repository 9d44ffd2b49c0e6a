"""The filters of the list of documents."""

from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from regioprogramma.core.lijsten import Groep, Keuze, Lijst, bladzijde, gekozen_filters
from regioprogramma.core.models import Document, Documentsoort

PER_BLADZIJDE = 20


def documentenlijst(request):
    """Return the list of documents that the query string asks for (soort, jaar); unknown values are ignored."""
    alle = Document.objects.visible()
    soorten = [waarde for waarde in request.GET.getlist("soort") if waarde in Documentsoort.values]
    jaren = [
        int(waarde)
        for waarde in request.GET.getlist("jaar")
        if waarde.isascii() and waarde.isdigit() and len(waarde) == 4
    ]
    groepen = [
        Groep(_("Soort"), "soort", _keuzes(_filter(alle, jaren=jaren).values_list("soort"), soorten, Documentsoort)),
        Groep(_("Jaar"), "jaar", _keuzes(_filter(alle, soorten=soorten).values_list(ExtractYear("datum")), jaren)),
    ]
    groepen = [groep for groep in groepen if groep.keuzes]
    blad = bladzijde(_filter(alle, soorten, jaren).newest(), request, PER_BLADZIJDE)
    return Lijst(
        actie=request.path,
        q="",
        groepen=groepen,
        gekozen=gekozen_filters(request, groepen),
        pagina=blad,
        aantal=blad.paginator.count,
        met_zoekveld=False,
    )


def _filter(documenten, soorten=(), jaren=()):
    if soorten:
        documenten = documenten.filter(soort__in=soorten)
    return documenten.filter(datum__year__in=jaren) if jaren else documenten


def _keuzes(waarden, gekozen, soorten=None):
    aantallen = dict(waarden.annotate(Count("pk")).order_by())
    aanwezig = {waarde for waarde in (*aantallen, *gekozen) if waarde}
    volgorde = [w for w in soorten.values if w in aanwezig] if soorten else sorted(aanwezig, reverse=True)
    return [
        Keuze(
            str(waarde), str(soorten(waarde).label if soorten else waarde), aantallen.get(waarde, 0), waarde in gekozen
        )
        for waarde in volgorde
    ]
