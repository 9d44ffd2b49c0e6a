"""The screen that asks every old address of the website before, and says which are not answered well."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.models import Site

from regioprogramma.overzetten.models import Verhuistaak, Verhuizing
from regioprogramma.overzetten.wordpress.achtergrond import stop_work
from regioprogramma.overzetten.wordpress.controleren.controle import Adresoordeel
from regioprogramma.overzetten.wordpress.menu import compare_menus
from regioprogramma.overzetten.wordpress.taken import begin

from .basis import Begonnenscherm


class Controlescherm(Begonnenscherm, TemplateView):
    """Ask them all, in the background; what needs somebody stands on top."""

    template_name = "overzetten/verhuizing_controle.html"
    page_title = gettext_lazy("Controleren")
    stap = "verhuiscontrole"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin, or stop."""
        if "stop" in request.POST:
            stop_work(self.verhuizing)
        elif not begin(self.verhuizing, Verhuistaak.CONTROLE, request.user):
            messages.error(request, _("De website is er nu mee bezig. Wacht tot dat klaar is, of stop het eerst."))
        return redirect("overzetten:verhuiscontrole", self.verhuizing.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        controle = self.verhuizing.verslag.get("controle", {})
        aantallen = controle.get("aantallen", {})
        return super().get_context_data(
            controle=controle,
            moment=parse_datetime(controle.get("op", "")),
            standen=[(oordeel.label, aantallen[oordeel]) for oordeel in Adresoordeel if aantallen.get(oordeel)],
            zijn_er_meer=Verhuizing.objects.exclude(pk=self.verhuizing.pk).exists(),
            menus=compare_menus(self.verhuizing, Site.find_for_request(self.request)),
            mis=[(adres, Adresoordeel(oordeel).label, einde) for adres, oordeel, einde in controle.get("mis", [])],
            **kwargs,
        )
