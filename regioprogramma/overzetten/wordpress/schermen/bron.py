"""The first screens of a move: which website, and its files, which come in pieces."""

import os
from typing import Any

from django.core.exceptions import BadRequest
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages

from regioprogramma.overzetten.models import Bestandsrol, Verhuisbestand, Verhuisstatus, Verhuistaak, Verhuizing
from regioprogramma.overzetten.wordpress.achtergrond import stop_work
from regioprogramma.overzetten.wordpress.bronnen.bewaren import (
    GROOTSTE_BRON,
    add_piece,
    begin_bestand,
    keep_login,
    path_of_copy,
)
from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.inventaris import host_of
from regioprogramma.overzetten.wordpress.taken import begin

from .basis import Verhuisscherm, Verhuizingscherm, read_nummer
from .bronformulieren import Bestandenformulier, Leesformulier, Websiteformulier

#: In bytes: how much of a file comes at once.
STUK = 8 * 1024 * 1024


class Verhuizingenscherm(Verhuisscherm, FormView):
    """The websites that move or moved in, and a new one."""

    template_name = "overzetten/verhuizingen.html"
    form_class = Websiteformulier
    page_title = gettext_lazy("Website overzetten")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return super().get_breadcrumbs_items()[:-1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        velden = ["host", "naam", "op", "status", "taak", "door", "gelezen_op"]
        verhuizingen = Verhuizing.objects.select_related("door").only(*velden, "door__first_name", "door__last_name")
        return super().get_context_data(verhuizingen=verhuizingen, **kwargs)

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Begin a move."""
        adres = form.cleaned_data["adres"]
        verhuizing = Verhuizing.objects.create(
            host=host_of(adres)[:255], basis=adres, door=self.request.user, status=Verhuisstatus.NIEUW
        )
        return redirect("overzetten:verhuisbron", verhuizing.pk)


class Bronscherm(Verhuizingscherm, FormView):
    """Bring the files, and have them read."""

    template_name = "overzetten/verhuizing_bron.html"
    form_class = Bestandenformulier
    page_title = gettext_lazy("Bestanden")
    stap = "verhuisbron"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bestanden = list(self.verhuizing.bestanden.all())
        kwargs.setdefault("lezen", Leesformulier(prefix="lezen"))
        return super().get_context_data(
            bestanden=bestanden,
            heeft_kopie=path_of_copy(self.verhuizing).exists(),
            van_server=[] if bestanden else self._paths_of_command(),
            heeft_nieuw=self._has_new(bestanden),
            stuk=STUK,
            grootste=GROOTSTE_BRON,
            **kwargs,
        )

    def _has_new(self, bestanden: list[Verhuisbestand]) -> bool:
        """Whether a file came after they were read: nothing of it is known then."""
        gelezen_op = self.verhuizing.gelezen_op
        return gelezen_op is not None and any(bestand.op > gelezen_op for bestand in bestanden)

    def _paths_of_command(self) -> list[str]:
        """Return the names of the files that whoever ran the command gave."""
        bronnen = self.verhuizing.bronnen
        paden = [*bronnen.get("exports", []), bronnen.get("uploads", ""), bronnen.get("omleidingen", "")]
        return [pad if "://" in pad else os.path.basename(pad) for pad in paden if pad]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take files, let go of one, have them read, or stop that."""
        if "stop" in request.POST:
            stop_work(self.verhuizing)
        elif self.verhuizing.taak:
            messages.error(request, _("De website is er nu mee bezig. Wacht tot dat klaar is, of stop het eerst."))
        elif "verwijder" in request.POST:
            self._remove(request.POST["verwijder"])
        elif "lees" in request.POST:
            return self._read()
        else:
            return super().post(request, *args, **kwargs)
        return redirect("overzetten:verhuisbron", self.verhuizing.pk)

    def _remove(self, wat: str) -> None:
        if wat == "kopie":
            path_of_copy(self.verhuizing).unlink(missing_ok=True)
        elif (nummer := read_nummer(wat)) is not None:
            self.verhuizing.bestanden.filter(pk=nummer).delete()

    def _read(self) -> HttpResponse:
        form = Leesformulier(self.request.POST, prefix="lezen")
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=Bestandenformulier(), lezen=form))
        try:
            if form.cleaned_data["website"]:
                keep_login(self.verhuizing, form.aanmelding)
        except Bronfout as fout:
            form.add_error(None, str(fout))
            return self.render_to_response(self.get_context_data(form=Bestandenformulier(), lezen=form))
        begin(self.verhuizing, Verhuistaak.LEZEN, self.request.user)
        return redirect("overzetten:verhuisbron", self.verhuizing.pk)

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Keep what was chosen; a browser without our script sends it all at once."""
        for rol, bestand in form.cleaned_data.items():
            if bestand:
                try:
                    self._keep(rol, bestand)
                except Bronfout as fout:
                    form.add_error(rol, str(fout))
        return self.form_invalid(form) if form.errors else redirect("overzetten:verhuisbron", self.verhuizing.pk)

    def _keep(self, rol: str, bestand: UploadedFile) -> None:
        rij = begin_bestand(self.verhuizing, rol, bestand.name or rol, bestand.size or 0, self.request.user)
        plaats = 0
        for stuk in bestand.chunks(STUK):
            plaats = add_piece(rij, plaats, stuk)


class Stukontvangst(Verhuizingscherm, View):
    """Takes the pieces of a file, as our script sends them; answers in JSON how much of it is here."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin with a file (role, name, size), or take a piece of one (its id, from where, the piece)."""
        if self.verhuizing.taak:
            return JsonResponse({"fout": _("De website leest de bestanden al. Stop dat eerst.")}, status=409)
        try:
            rij = self._file_of(request)
            ontvangen = rij.ontvangen
            if stuk := request.FILES.get("stuk"):
                ontvangen = add_piece(rij, _number(request.POST.get("vanaf", "")), stuk.read(STUK))
        except Bronfout as fout:
            return JsonResponse({"fout": str(fout)}, status=400)
        return JsonResponse({"bestand": rij.pk, "ontvangen": ontvangen})

    def _file_of(self, request: HttpRequest) -> Verhuisbestand:
        gezegd = request.POST
        if nummer := gezegd.get("bestand"):
            bestanden: QuerySet[Verhuisbestand] = self.verhuizing.bestanden.all()
            return get_object_or_404(bestanden, pk=_number(nummer))
        if gezegd.get("rol") not in Bestandsrol.values or not gezegd.get("naam"):
            raise BadRequest("A file has a role and a name.")
        return begin_bestand(
            self.verhuizing, gezegd["rol"], gezegd["naam"], _number(gezegd.get("grootte", "")), request.user
        )


def _number(tekst: str) -> int:
    nummer = read_nummer(tekst)
    if nummer is None:
        raise BadRequest("Not a number.")
    return nummer
