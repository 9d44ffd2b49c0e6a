"""The page as an editor has it on the screen: not saved yet, or not even made."""

from collections.abc import Sequence

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.models import get_page_models

from regioprogramma.core.models import Gebruiker, Pagina, PaginaTrefwoord, Trefwoord

#: More keywords than any page has: whoever sends more made a mistake, or means harm.
MAX_TREFWOORDEN = 500
#: The largest id that a column of the database holds.
MAX_ID = 2**31 - 1


class Weigering(Exception):
    """What was asked cannot be done; the message is for the editor, `status` for the browser."""

    def __init__(self, melding: str, status: int = 400) -> None:
        super().__init__(melding)
        self.melding, self.status = melding, status


def read_pagina(pk: int, gebruiker: Gebruiker) -> Pagina:
    """Return a page that this editor may change, as it was saved last; raises Weigering when that is not so."""
    pagina = Pagina.objects.filter(pk=pk).first()
    if pagina is None:
        raise Weigering(_("Deze pagina bestaat niet (meer)."), 404)
    if not pagina.permissions_for_user(gebruiker).can_edit():
        raise Weigering(_("U mag deze pagina niet wijzigen. Vraag een hoofdredacteur om dit voor u te doen."), 403)
    return pagina.specific


def nieuwe_pagina(app_label: str, model_name: str, ouder_pk: int, gebruiker: Gebruiker) -> tuple[Pagina, Pagina]:
    """Return (a new page, the page it comes under) when this editor may make it there; else raises Weigering."""
    ouder = Pagina.objects.filter(pk=ouder_pk).first()
    paginatype = next((t for t in get_page_models() if t._meta.label_lower == f"{app_label}.{model_name}"), None)
    if ouder is None or paginatype is None:
        raise Weigering(_("Deze pagina bestaat niet (meer)."), 404)
    if not ouder.permissions_for_user(gebruiker).can_add_subpage():
        raise Weigering(_("U mag hier geen pagina toevoegen."), 403)
    return paginatype(), ouder


def als_op_scherm(pagina: Pagina, gegevens: QueryDict) -> Pagina:
    """Give a page in memory the keywords and the date of the form, when `gegevens` holds those; return it.

    A keyword that was deleted meanwhile does not count. A date that is only half typed leaves the one that was there.
    """
    if "scherm" in gegevens:
        gekozen = _trefwoorden(gegevens.getlist("trefwoord"))
        pagina.trefwoord_koppelingen = [PaginaTrefwoord(trefwoord_id=pk) for pk in gekozen]
        datum = forms.DateTimeField(required=False)
        try:
            pagina.publicatiedatum = datum.clean(gegevens.get("datum", ""))
        except forms.ValidationError:
            return pagina
    return pagina


def _trefwoorden(waarden: Sequence[str]) -> list[int]:
    """Return the ids of keywords that exist, each once, in the order of the form."""
    if len(waarden) > MAX_TREFWOORDEN:
        raise Weigering(_("Dat zijn te veel trefwoorden. Kies er hoogstens %(max)s.") % {"max": MAX_TREFWOORDEN})
    veld = forms.IntegerField(required=False, min_value=1, max_value=MAX_ID)
    try:
        ids = dict.fromkeys(veld.clean(waarde) for waarde in waarden if waarde)
    except forms.ValidationError as fout:
        raise Weigering(_("Een trefwoord is niet te lezen. Ververs deze pagina.")) from fout
    bekend = set(Trefwoord.objects.filter(pk__in=ids).values_list("pk", flat=True))
    return [pk for pk in ids if pk in bekend]
