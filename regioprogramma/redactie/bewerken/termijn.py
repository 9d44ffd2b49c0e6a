"""A warning when somebody gives the button of a page a last day that is over: nobody will ever see it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks

from regioprogramma.core.models import Pagina, TekstPagina
from regioprogramma.core.opmaak import show_datum

#: On a request: the last day that visitors read before it was saved.
_STOND = "termijn_die_er_stond"


@hooks.register("before_edit_page")
def remember_termijn(request: HttpRequest, page: Pagina) -> None:
    """Remember which last day visitors read now; what was only a draft was read by nobody."""
    if request.method == "POST" and isinstance(page, TekstPagina) and page.live:
        stond = TekstPagina.objects.filter(pk=page.pk).values_list("oproep_tot", flat=True).first()
        setattr(request, _STOND, stond)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_about_termijn(request: HttpRequest, page: Any) -> None:
    """Say so when a last day that is new is over; never refuse it, nor on autosave. One that was there is history."""
    if not isinstance(page, TekstPagina) or "application/json" in request.headers.get("Accept", ""):
        return
    if page.is_te_laat and page.oproep_tot != getattr(request, _STOND, None):
        zin = _("De laatste dag voor ‘%(knop)s’, %(dag)s, is al voorbij. Bezoekers zien de knop niet. Klopt de dag?")
        messages.warning(request, zin % {"knop": page.oproep, "dag": show_datum(page.oproep_tot)})
