"""The public form of one project, for whoever has the link to it.

The token in the address is the only authority: there is no session and no cookie, so nothing that another site could
use on somebody's behalf, and no proof against that is asked (`csrf_exempt`).
"""

from collections.abc import Sequence
from datetime import timedelta

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from regioprogramma.core.adressen import client_address, keep_secret
from regioprogramma.toegang.rem import Geheim, claim

from .invullen.anderen import tell_moment
from .invullen.bewaren import Invulweigering, Schrijfsoort
from .invullen.formulier import answer_anderen, answer_cel, not_written, write_form
from .invullen.rooster import Hindernis, read_rij
from .invullen.staten import say_bezig, say_klaar, take_over
from .invullen.wie import Invuller
from .links import Linkreden, find_link, why_not
from .models import Rapportagelink, Rapportageregel

#: So often it is written when a link was used.
_GEBRUIK = timedelta(minutes=5)
_FORMULIER = "application/x-www-form-urlencoded"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def show_deur(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show the form, or write what was sent to it; a link that gives nothing says why."""
    return keep_secret(_answer(request, token))


def _answer(request: HttpRequest, token: str) -> HttpResponse:
    link = find_link(token)
    if link is None:
        # Nobody guesses a token; the brake is for whoever tries, and never for whoever has one.
        if claim(Geheim.LINK, token, client_address(request) or "") is None:
            zin = _("U probeerde te veel adressen die niet bestaan. Probeer het over een kwartier nog eens.")
            return _refuse(request, Linkreden(_("Te vaak geprobeerd"), zin), 429)
        zin = _("Misschien kwam het adres niet helemaal mee. Klik op de link in de e-mail, of kopieer hem helemaal.")
        return _refuse(request, Linkreden(_("Deze link kennen wij niet"), zin), 404)
    if reden := why_not(link):
        return _refuse(request, reden, 410 if reden.weg else 403)
    if request.method != "POST":
        return answer_anderen(request, [link.regel]) if _asks_json(request) else _form(request, link)
    if request.content_type != _FORMULIER:
        return _refuse(request, Linkreden(_("Dit is geen formulier"), _("Vul het formulier op de pagina in.")), 415)
    _note_use(link)
    wie = Invuller.of_link(link)
    if _asks_json(request):
        return answer_cel(request, link.regel_id, wie, Rapportageregel.objects.filter(pk=link.regel_id))
    return _write(request, link, wie)


def _asks_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "") == "application/json"


def _refuse(request: HttpRequest, reden: Linkreden, status: int) -> HttpResponse:
    if _asks_json(request):
        return JsonResponse({"soort": Schrijfsoort.GEWEIGERD, "zin": f"{reden.kop}. {reden.zin}"}, status=status)
    return render(request, "rapportage/deur_dicht.html", {"reden": reden}, status=status)


def _note_use(link: Rapportagelink) -> None:
    nu = timezone.now()
    lang_geleden = Q(laatst_gebruikt_op=None) | Q(laatst_gebruikt_op__lt=nu - _GEBRUIK)
    Rapportagelink.objects.filter(lang_geleden, pk=link.pk).update(laatst_gebruikt_op=nu)


def _write(request: HttpRequest, link: Rapportagelink, wie: Invuller) -> HttpResponse:
    """Write what a form without a script sent, do what its button says, and show the form again."""
    uitslagen, redenen = write_form(request.POST.dict(), [link.regel], wie)
    niet = {u.cel.gegeven.sleutel: (u.zin, u.getypt) for u in not_written(uitslagen) if u.cel}
    fouten = [Hindernis("", "", reden) for reden in redenen]
    kop, gezegd = _("Niet alles is opgeslagen"), ""
    fouten += [Hindernis("", u.cel.veld, f"{u.cel.gegeven.naam}: {u.zin}") for u in not_written(uitslagen) if u.cel]
    try:
        # Nobody is ready by what was not stored.
        if not fouten:
            kop = _("Het is nog niet klaar")
            gezegd, fouten = _do(request.POST.get("doe", ""), link, wie)
            niet = {fout.sleutel: (fout.zin, "") for fout in fouten}
    except Invulweigering as reden:
        fouten = [Hindernis("", "", str(reden))]
    vers = _find_again(link)
    if reden_nu := why_not(vers):
        return _refuse(request, reden_nu, 410 if reden_nu.weg else 403)
    return _form(request, vers, niet=niet, gezegd=gezegd, fouten=fouten, kop=kop)


def _find_again(link: Rapportagelink) -> Rapportagelink:
    """Return a link as it is stored by now, with its row and round."""
    return Rapportagelink.objects.select_related("regel__ronde", "regel__project", "gemaakt_door").get(pk=link.pk)


def _do(wat: str, link: Rapportagelink, wie: Invuller) -> tuple[str, list[Hindernis]]:
    """Do what a button says; return what to say of that, and what hinders it. Raises Invulweigering."""
    if wat == "klaar":
        if hinder := say_klaar(link.regel_id, wie):
            return "", hinder
        return _("Dank u wel: u bent klaar. Tot de ronde sluit, kunt u nog iets wijzigen."), []
    if wat == "bezig":
        say_bezig(link.regel_id, wie)
    if wat == "neem":
        uitslagen, _rij = take_over(link.regel_id, wie)
        return _("%(n)s gegevens van de site overgenomen. Kijk of ze kloppen.") % {"n": len(uitslagen)}, []
    return _("Opgeslagen."), []


def _form(
    request: HttpRequest,
    link: Rapportagelink,
    niet: dict[str, tuple[str, str]] | None = None,
    gezegd: str = "",
    fouten: Sequence[Hindernis] = (),
    kop: str = "",
) -> HttpResponse:
    nu, rij = tell_moment(), read_rij(link.regel)
    rij.niet_geschreven = niet or {}
    eigen, ander = rij.for_form()
    inhoud = {"link": link, "regel": link.regel, "ronde": link.regel.ronde, "rij": rij, "eigen": eigen, "ander": ander}
    inhoud["nu"] = nu
    inhoud["ander_open"] = any(vak.zin for vak in ander)
    return render(request, "rapportage/deur.html", {**inhoud, "gezegd": gezegd, "fouten": fouten, "kop": kop})
