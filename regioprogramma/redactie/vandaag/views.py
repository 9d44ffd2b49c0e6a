"""The screens behind the dashboard: a whole list, and the switch of the weekly e-mail."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regioprogramma.core.registers import list_regels
from regioprogramma.redactie.models import Weekbericht

_PER_BLADZIJDE = 50


@require_safe
def vandaaglijst(request: HttpRequest, naam: str) -> HttpResponse:
    """Show everything that one rule finds, in pages."""
    regel = next((regel for regel in list_regels() if regel.naam == naam), None)
    if regel is None:
        raise Http404("no such rule")
    bladzijde = Paginator(regel.objecten(request.user), _PER_BLADZIJDE).get_page(request.GET.get("p"))
    inhoud = {"regel": regel, "bladzijde": bladzijde, "rijen": regel.rijen(bladzijde)}
    return render(request, "redactie/vandaag/lijst.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
def weekbericht(request: HttpRequest) -> HttpResponse:
    """Let a user turn the weekly e-mail off and on."""
    if request.method == "POST":
        uit = request.POST.get("weekbericht") != "aan"
        Weekbericht.objects.update_or_create(gebruiker=request.user, defaults={"uit": uit})
        messages.success(request, _("U krijgt geen weekbericht meer.") if uit else _("U krijgt het weekbericht."))
        return redirect("redactie_vandaag:weekbericht")
    uit = Weekbericht.objects.filter(gebruiker=request.user, uit=True).exists()
    return render(request, "redactie/vandaag/weekbericht.html", {"uit": uit})
