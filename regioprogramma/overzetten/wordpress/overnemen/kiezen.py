"""Carries out what somebody chose of a page that was changed here and on the old site: one version, or none.

Nothing is published, and nothing is written over that was changed since it was shown. The version that the ledger
knows as ours stays the one of before: a later change there is shown to somebody again, and never written by itself.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regioprogramma.core.models import Gebruiker, HomePagina, Pagina
from regioprogramma.core.registers import Slot, try_share
from regioprogramma.core.wijzigingen import Schrijfronde, lock_pages, write_together
from regioprogramma.overzetten.models import Overname, Overnamestand
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Redactiewerk, Werksoort
from regioprogramma.overzetten.wordpress.vergelijken import Blokpaar, pair_blocks, take_chosen

from .teksten import VERHUISACTIE
from .werk import add_work, blocks_of

#: The fields beside the text of which somebody chooses.
KIESVELDEN = ("title", "samenvatting")


class Nietgekozen(Exception):
    """It cannot be done now; the text says why, in Dutch."""


@dataclass(frozen=True)
class Verschilkeuze:
    """What somebody chose, and what was on the screen then: the version here, and the hash of the item there."""

    gebruiker: Gebruiker
    versie: str
    afdruk: str
    velden: Collection[str] = ()
    blokken: Collection[int] = ()


def fields_that_differ(rij: Overname, pagina: Pagina) -> list[str]:
    """Return the fields of a page that the old site says otherwise; those of a front page are this site's own."""
    if isinstance(pagina, HomePagina):
        return []
    return [naam for naam in KIESVELDEN if rij.voorstel.get(naam) not in (None, "", getattr(pagina, naam))]


def pairs_of(rij: Overname, pagina: Pagina) -> list[Blokpaar]:
    """Return the blocks of a version of a page beside those of the old site."""
    return pair_blocks(blocks_of(pagina), rij.voorstel.get("blokken", []))


def refusal_of(pagina: Pagina, gebruiker: Gebruiker) -> str:
    """Return why a page gets no new version now, "" when it can."""
    if pagina.alias_of_id or not pagina.permissions_for_user(gebruiker).can_edit():
        return _("U mag deze pagina niet wijzigen.")
    if pagina.locked:
        return _("Deze pagina is op slot gezet. Haal eerst het slot eraf.")
    if pagina.workflow_in_progress:
        return _("Deze pagina wacht op goedkeuring. Keur haar eerst goed, of trek haar terug.")
    if pagina.scheduled_revision:
        return _("Deze pagina is ingepland. Haal eerst de planning weg.")
    return ""


def accept_chosen(rij: Overname, keuze: Verschilkeuze) -> Pagina:
    """Store a draft with what was chosen; return the page. Raises Nietgekozen."""
    with write_together() as ronde:
        rij, pagina = _locked(rij, keuze)
        if reden := refusal_of(pagina, keuze.gebruiker):
            raise Nietgekozen(reden)
        versie = pagina.get_latest_revision_as_object()
        velden = [naam for naam in fields_that_differ(rij, versie) if naam in keuze.velden]
        paren = pairs_of(rij, versie)
        gekozen = {paar.nummer for paar in paren if paar.daar and not paar.is_gelijk} & set(keuze.blokken)
        if not velden and not gekozen:
            raise Nietgekozen(_("Vink aan wat u overneemt. Of houd de tekst van hier."))
        _write(rij, versie, velden, take_chosen(paren, gekozen), (keuze.gebruiker, ronde))
        _settle(rij)
    return pagina


@transaction.atomic
def keep_ours(rij: Overname, keuze: Verschilkeuze) -> Pagina:
    """Leave the page as it is here; what the old site says now is not shown again. Raises Nietgekozen."""
    rij, pagina = _locked(rij, keuze)
    _settle(rij)
    return pagina


def _locked(rij: Overname, keuze: Verschilkeuze) -> tuple[Overname, Pagina]:
    """Return the row and its page as they are now, for nobody else to write meanwhile."""
    if not try_share(Slot.VERHUIZING):
        raise Nietgekozen(_("De website wordt nu overgezet. Wacht tot dat klaar is."))
    rij = Overname.objects.select_for_update(of=("self",)).get(pk=rij.pk)
    lock_pages([rij.pagina_id or 0])
    pagina = Pagina.objects.filter(pk=rij.pagina_id).first()
    if pagina is None or rij.stand != Overnamestand.GEWIJZIGD_HIER:
        raise Nietgekozen(_("Hier is al voor gekozen."))
    if str(pagina.latest_revision_id or "") != keuze.versie:
        raise Nietgekozen(_("De pagina is intussen gewijzigd. Hieronder staat hoe zij nu is: kies opnieuw."))
    if rij.bronafdruk != keuze.afdruk:
        raise Nietgekozen(_("De oude website is intussen gewijzigd. Hieronder staat hoe die nu is: kies opnieuw."))
    return rij, pagina.specific


def _write(
    rij: Overname,
    pagina: Pagina,
    velden: Collection[str],
    tekst: tuple[list[dict[str, Any]], dict[str, str]],
    door: tuple[Gebruiker, Schrijfronde],
) -> None:
    (blokken, ids), (gebruiker, ronde) = tekst, door
    for naam in velden:
        setattr(pagina, naam, rij.voorstel[naam])
    pagina.inhoud = pagina._meta.get_field("inhoud").to_python(json.dumps(blokken))
    if not pagina.live:
        # The lists of the CMS show what is stored of a draft.
        pagina.save(clean=False)
    versie = pagina.save_revision(user=gebruiker, clean=False)
    aantal = len(velden) + len(ids)
    zin = ngettext(
        "Overgenomen van de oude website: %(n)s stuk", "Overgenomen van de oude website: %(n)s stukken", aantal
    )
    ronde.log(pagina, VERHUISACTIE, gebruiker, versie, titel=zin % {"n": aantal})
    werk = [
        Redactiewerk(Werksoort(soort), ids[blok], wat)
        for soort, blok, wat in rij.voorstel.get("werk", [])
        if blok in ids
    ]
    add_work(rij, None, blokken, werk)


def _settle(rij: Overname) -> None:
    rij.stand, rij.voorstel = Overnamestand.OVERGENOMEN, {}
    rij.save(update_fields=["stand", "voorstel"])
