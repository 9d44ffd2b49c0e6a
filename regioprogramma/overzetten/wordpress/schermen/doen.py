"""The screen that moves: begin, stop, go on and undo; how far it is, and what became of everything."""

import json
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from regioprogramma.overzetten.models import Overnamestand, Verhuisdoel, Verhuisstatus, Verhuistaak
from regioprogramma.overzetten.wordpress.achtergrond import stop_work
from regioprogramma.overzetten.wordpress.taken import begin
from regioprogramma.overzetten.wordpress.verslag import make_report

from .basis import Begonnenscherm

#: How many items of a kind are named; the report has them all.
_MEESTE = 100
#: What somebody must look at.
_AANDACHT = [Overnamestand.GEWEIGERD, Overnamestand.ONTBREEKT, Overnamestand.VERDWENEN, Overnamestand.GEPLAATST]


class Doescherm(Begonnenscherm, TemplateView):
    """Move, as often as it takes until the day of the switch."""

    template_name = "overzetten/verhuizing_doen.html"
    page_title = gettext_lazy("Overzetten")
    stap = "verhuisdoen"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin or go on, stop, or undo what nobody changed."""
        if "stop" in request.POST:
            stop_work(self.verhuizing)
            return redirect("overzetten:verhuisdoen", self.verhuizing.pk)
        if "ongedaan" in request.POST and "zeker" not in request.POST:
            messages.error(request, _("Kruis aan dat u het zeker weet."))
            return redirect("overzetten:verhuisdoen", self.verhuizing.pk)
        taak = Verhuistaak.ONGEDAAN if "ongedaan" in request.POST else Verhuistaak.DOEN
        if not begin(self.verhuizing, taak, request.user):
            messages.error(request, _("De website is er nu mee bezig. Wacht tot dat klaar is, of stop het eerst."))
        return redirect("overzetten:verhuisdoen", self.verhuizing.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        overnames = self.verhuizing.overnames
        groepen = overnames.order_by().values("doel", "stand").annotate(aantal=Count("pk"))
        return super().get_context_data(
            tellingen=_table_of(list(groepen)),
            verborgen=self._hidden_pages().count(),
            verborgen_rijen=self._hidden_pages()[:_MEESTE],
            aandacht=[self._rows_in(stand) for stand in _AANDACHT],
            gewijzigd=overnames.filter(stand=Overnamestand.GEWIJZIGD_HIER).count(),
            begonnen=any(groep["stand"] != Overnamestand.NIEUW for groep in groepen),
            is_klaar=self.verhuizing.status == Verhuisstatus.KLAAR,
            meeste=_MEESTE,
            **kwargs,
        )

    def _hidden_pages(self) -> Any:
        """Return the rows of pages that visitors of the old site saw, and do not see here."""
        over = self.verhuizing.overnames.filter(stand=Overnamestand.OVERGENOMEN, bronstatus="publish")
        return over.filter(pagina__live=False).select_related("pagina")

    def _rows_in(self, stand: Overnamestand) -> dict[str, Any]:
        rijen = self.verhuizing.overnames.filter(stand=stand).exclude(doel=Verhuisdoel.NIET).defer("voorstel", "kwijt")
        return {"stand": stand, "aantal": rijen.count(), "rijen": rijen[:_MEESTE]}


def _table_of(groepen: list[dict[str, Any]]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Return (what it becomes, [(how far, how many)]) in the order of the choices."""
    per_doel: dict[str, dict[str, int]] = {}
    for groep in groepen:
        per_doel.setdefault(groep["doel"], {})[groep["stand"]] = groep["aantal"]
    return [
        (doel.label, [(stand.label, per_doel[doel][stand]) for stand in Overnamestand if stand in per_doel[doel]])
        for doel in Verhuisdoel
        if doel in per_doel
    ]


class Verhuisverslag(Begonnenscherm, TemplateView):
    """The report of a move as a file."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return it as JSON, the same as the command makes."""
        verslag = {**make_report(self.verhuizing), **self.verhuizing.verslag}
        tekst = json.dumps(verslag, ensure_ascii=False, indent=1, default=str)
        antwoord = HttpResponse(tekst, content_type="application/json")
        antwoord["Content-Disposition"] = f'attachment; filename="verhuizing-{self.verhuizing.pk}.json"'
        return antwoord
