"""Work in the background that failed for good: the dashboard says so to whoever sets the site up."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from django_tasks_db.models import DBTaskResult

from regioprogramma.achtergrond.terugnemen import GEDOOD, try_anew, unfinished
from regioprogramma.achtergrond.toestand import look_at_work
from regioprogramma.core.documenten import compare_weergaven, make_weergaven, read_document
from regioprogramma.core.opmaak import show_moment
from regioprogramma.core.registers import Regel, Rij, register_regel
from regioprogramma.core.wijzigingen import index_pages
from regioprogramma.gerelateerd.bijhouden import process_later
from regioprogramma.gerelateerd.taken import renew_weights
from regioprogramma.opendata.taken import write_bestand
from regioprogramma.overzetten.taken import (
    carry_out_overzetting,
    compare_overzetting,
    follow_verhuizing,
)
from regioprogramma.overzetten.wordpress.taken import carry_out_verhuizing
from regioprogramma.rapportage.taken import write_concepten
from regioprogramma.redactie.links import check_links
from regioprogramma.reservekopie.models import Reservekopie
from regioprogramma.reservekopie.nacht import failed_since, look_at_kopieen
from regioprogramma.toegang.berichten import send_melding, send_reset
from regioprogramma.trefwoorden.taken import carry_out_bewerking
from regioprogramma.vervangen.herindeling.taken import deel_in
from regioprogramma.vervangen.opvolging.taken import succeed
from regioprogramma.zoeken.bijhouden import revise_later

#: What each of our tasks does, in the words of who reads it.
TAAKNAMEN = {
    taak.module_path: naam
    for taak, naam in (
        (read_document, gettext_lazy("De tekst van een document lezen")),
        (make_weergaven, gettext_lazy("De kopieën van een foto maken")),
        (compare_weergaven, gettext_lazy("De kopieën van alle foto’s nalopen")),
        (process_later, gettext_lazy("De gerelateerde pagina’s bijwerken")),
        (renew_weights, gettext_lazy("De lijsten met gerelateerde pagina’s opnieuw maken")),
        (write_bestand, gettext_lazy("Een bestand klaarzetten om te downloaden")),
        (check_links, gettext_lazy("Links naar andere websites controleren")),
        (carry_out_bewerking, gettext_lazy("Een bewerking van trefwoorden uitvoeren")),
        (carry_out_overzetting, gettext_lazy("Projecten uit een rekenblad overzetten")),
        (write_concepten, gettext_lazy("Cijfers van een rapportage op de pagina’s zetten")),
        (compare_overzetting, gettext_lazy("Een rekenblad vergelijken met de pagina’s")),
        (carry_out_verhuizing, gettext_lazy("Een website overzetten")),
        (follow_verhuizing, gettext_lazy("Zoeken en kopieën van foto’s bijwerken na een verhuizing")),
        (deel_in, gettext_lazy("Een gemeente laten opgaan in een andere")),
        (succeed, gettext_lazy("De opvolging van een persoon doorvoeren")),
        (send_reset, gettext_lazy("Een link sturen om een nieuw wachtwoord te kiezen")),
        (send_melding, gettext_lazy("Een bericht sturen over een account")),
        (index_pages, gettext_lazy("Pagina’s uit een rekenblad vindbaar maken in het CMS")),
        (revise_later, gettext_lazy("De woorden van de zoekmachine bijwerken")),
    )
}
#: Of whoever sets up the site.
INRICHTEN = "core.change_regio"
#: How many are shown; the rest follows when these are dealt with.
_MEESTE = 100


class MisluktWerk(Regel):
    """Tasks that failed every time they were tried."""

    naam = "achtergrondwerk"
    titel = gettext_lazy("Werk op de achtergrond dat mislukt")
    uitleg = gettext_lazy(
        "De website heeft dit vijf keer geprobeerd. Vraag de beheerder van de server om de oorzaak weg te nemen, en "
        "laat het dan opnieuw doen."
    )
    volgorde = 5
    waarschuwing = True

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the tasks, for whoever sets up the site."""
        return unfinished() if gebruiker.has_perm(INRICHTEN) else DBTaskResult.objects.none()

    def rij(self, ding: DBTaskResult) -> Rij:  # type: ignore[type-arg]
        return Rij(
            _naam_of(ding.task_path),
            show_moment(ding.finished_at, met_jaar=True),
            reverse("redactie_vandaag:achtergrond"),
        )


register_regel(MisluktWerk())


class MislukteReservekopie(Regel):
    """Backups of the night that failed since the last one that was made."""

    naam = "reservekopie"
    titel = gettext_lazy("Reservekopie die mislukt")
    uitleg = gettext_lazy("Zonder nieuwe reservekopie is bij brand of storing werk van u en uw collega’s weg.")
    volgorde = 5
    waarschuwing = True

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the backups, for whoever sets up the site, where any are asked for."""
        mag = settings.RESERVEKOPIE_PLEK and gebruiker.has_perm(INRICHTEN)
        return failed_since() if mag else Reservekopie.objects.none()

    def rij(self, ding: Reservekopie) -> Rij:
        wanneer = show_moment(ding.begonnen_op, met_jaar=True)
        return Rij(_("Reservekopie"), wanneer, reverse("redactie_vandaag:achtergrond"))


register_regel(MislukteReservekopie())


@require_http_methods(["GET", "HEAD", "POST"])
def achtergrond(request: HttpRequest) -> HttpResponse:
    """Show what failed for good, with the error for who runs the server; a button lets it be done again."""
    if not request.user.has_perm(INRICHTEN):
        raise PermissionDenied
    if request.method == "POST":
        _again(request)
        return redirect("redactie_vandaag:achtergrond")
    inhoud = {
        "taken": [
            {"taak": taak, "naam": _naam_of(taak.task_path), "fout": _fout_of(taak.traceback)}
            for taak in unfinished()[:_MEESTE]
        ],
        "toestand": look_at_work(),
        "kopieen": look_at_kopieen(),
    }
    return render(request, "redactie/vandaag/achtergrond.html", inhoud)


def _again(request: HttpRequest) -> None:
    """Let the tasks that are named, or all when "alles" is, be done again, and say how many."""
    taken = unfinished()
    if request.POST.get("taak") != "alles":
        gevraagd = request.POST.get("taak", "")
        taken = taken.filter(pk__in=[taak.pk for taak in taken if str(taak.pk) == gevraagd])
    aantal = try_anew(taken)
    zin = ngettext("Eén taak wordt opnieuw gedaan.", "%(aantal)d taken worden opnieuw gedaan.", aantal)
    if aantal:
        messages.success(request, zin % {"aantal": aantal})
    else:
        messages.info(request, _("Er is niets meer opnieuw te doen."))


def _naam_of(pad: str) -> str:
    return str(TAAKNAMEN.get(pad) or _("Onderhoud van het CMS"))


def _fout_of(spoor: str) -> str:
    """Return the last line of a stack trace: what went wrong, for whoever runs the server."""
    if spoor == GEDOOD:
        return _("Het programma dat eraan werkte is gestopt, misschien door te weinig geheugen.")
    return spoor.strip().rpartition("\n")[2]
