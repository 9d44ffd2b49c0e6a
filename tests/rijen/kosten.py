"""What the form of a page costs: its size, and the questions it asks to open, to save by itself and to publish."""

from functools import partial
from typing import NamedTuple

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.redactie.formulier import PAGINAFORMULIER, querydict_from_html
from tests.rijen.lichaam import send_bodies

#: The most that a form of any page type may cost: bytes, and questions to the database.
GROOTTE, OPENEN, BEWAREN, PUBLICEREN = 320_000, 60, 80, 158


class Kosten(NamedTuple):
    """What one page costs its editor."""

    grootte: int
    openen: int
    bewaren: int
    publiceren: int

    def te_veel(self):
        """Return what is over its bar."""
        grenzen = Kosten(GROOTTE, OPENEN, BEWAREN, PUBLICEREN)
        return {naam: waarde for naam, waarde in self._asdict().items() if waarde > getattr(grenzen, naam)}


def measure_form(client, pagina, after):
    """Open the form of a page as it is published and as a draft, save it by itself twice, and publish it.

    `after` is a context within which what waits for the end of a transaction is carried out.
    """
    url = form_address(pagina)
    client.get(url)
    (antwoord, openen), bewaren, bekend = _count(lambda: client.get(url)), [], {}
    for _ in range(2):
        velden = _filled(antwoord, pagina, bekend)
        bewaard, vragen = _count(partial(client.post, url, velden, headers={"accept": "application/json"}), after)
        gegevens = bewaard.json()
        assert gegevens.get("success"), gegevens
        bekend = {"overwrite_revision_id": gegevens["revision_id"], "loaded_revision_id": gegevens["revision_id"]}
        bekend |= {"loaded_revision_created_at": gegevens["revision_created_at"], **gegevens["field_updates"]}
        bewaren.append(vragen)
    concept, openen_concept = _count(lambda: client.get(url))
    velden = _filled(concept, pagina, {"action-publish": "1"})
    weg, publiceren = _count(lambda: client.post(url, velden), after)
    assert weg.status_code == 302, pagina
    grootte = max(len(antwoord.content), len(concept.content))
    return Kosten(grootte, max(openen, openen_concept), max(bewaren), publiceren)


def form_address(pagina):
    """Return the address of the form of a page."""
    return reverse("wagtailadmin_pages:edit", args=[pagina.pk])


def _count(call, after=None):
    with CaptureQueriesContext(connection) as vragen:
        if after is None:
            uit = call()
        else:
            with after():
                uit = call()
    return uit, len(vragen)


def _filled(antwoord, pagina, erbij):
    velden = dict(querydict_from_html(antwoord.content.decode(), form_id=PAGINAFORMULIER).lists())
    return {**velden, **send_bodies(pagina), **erbij}
