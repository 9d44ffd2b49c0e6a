"""Gives the account of a snapshot as a file, laid out as its round says, or as somebody chose."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from regioprogramma.core.lijsten import XLSX, as_attachment
from regioprogramma.core.opmaak import read_number
from regioprogramma.rapportage.models import Momentopname, Verantwoordingsindeling
from regioprogramma.rapportage.rechten import may_manage

from .bladen import Bladtabel, make_bladen
from .indeling import Uitvoerindeling, read_indeling
from .kolommen import RAPPORTBLADEN
from .momentopnamen import earlier_than, read_momentopname
from .schrijven import ZIP, write_sheet, write_xlsx, write_zip

#: What in the address asks for the layout of the site itself.
VAN_DE_SITE = "site"


def layout_for(opname: Momentopname, gekozen: str = "") -> Uitvoerindeling:
    """Return the layout that was chosen, else that of the round, else the standard one, else that of the site.

    Raises ValidationError (Dutch) when it names what is no column or code any more.
    """
    if gekozen == VAN_DE_SITE:
        return read_indeling()
    nummer = read_number(gekozen)
    eigen = Verantwoordingsindeling.objects.filter(pk=nummer).first() if nummer else opname.ronde.indeling
    eigen = eigen or Verantwoordingsindeling.objects.filter(is_standaard=True).first()
    return read_indeling(eigen.kolommen, eigen.codes) if eigen else read_indeling()


def make_verantwoording(opname: Momentopname, indeling: Uitvoerindeling) -> list[Bladtabel]:
    """Return the sheets of a snapshot, beside the one of the same deal before it."""
    eerder = earlier_than(opname)
    return make_bladen(read_momentopname(opname), read_momentopname(eerder) if eerder else None, indeling)


@require_safe
def give_verantwoording(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """Return the account as a workbook, as a ZIP with a CSV per sheet, or one sheet as CSV."""
    if not may_manage(request.user):
        raise PermissionDenied
    opnamen = Momentopname.objects.select_related("ronde__indeling")
    opname = get_object_or_404(opnamen, ronde=pk, volgnummer=nummer)
    try:
        tabellen = make_verantwoording(opname, layout_for(opname, request.GET.get("indeling", "")))
    except ValidationError as fout:
        zin = _("Deze indeling past niet meer: %(waarom)s Pas haar eerst aan.")
        messages.error(request, zin % {"waarom": " ".join(fout.messages)})
        return redirect("rapportage:opname", pk, nummer)
    naam = f"verantwoording-{slugify(opname.ronde.titel) or pk}-{nummer}"
    return _as_file(request.GET.get("vorm", "xlsx"), naam, tabellen)


def _as_file(vorm: str, naam: str, tabellen: list[Bladtabel]) -> HttpResponse:
    if vorm == "xlsx":
        if not tabellen:
            raise Http404("every column is left out")
        return as_attachment(write_xlsx(tabellen), f"{naam}.xlsx", XLSX)
    if vorm == "zip":
        return as_attachment(write_zip(tabellen), f"{naam}.zip", ZIP)
    tabel = next((tabel for tabel in tabellen if tabel.naam == vorm), None)
    if vorm not in RAPPORTBLADEN or tabel is None:
        raise Http404("no such sheet")
    return as_attachment(write_sheet(tabel), f"{naam}-{vorm}.csv", "text/csv; charset=utf-8")
