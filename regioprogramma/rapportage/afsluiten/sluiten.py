"""Closes a round, once, whoever else closes it; and opens it again. What was frozen stays as it was."""

import hashlib
import json

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.opmaak import show_datum, show_moment
from regioprogramma.rapportage.models import (
    Conceptafloop,
    Momentopname,
    Rapportageconcept,
    Rapportageronde,
    Rondestatus,
)
from regioprogramma.rapportage.rechten import may_manage

from .verzamelen import Opnamestuk, gather


class Sluitfout(Exception):
    """A round is not closed or opened; the text says why, in Dutch."""


class Anders(Sluitfout):
    """What was shown is no longer what would be frozen."""


def print_of_stuk(gegevens: Opnamestuk) -> str:
    """Return a few characters that stand for what would be frozen: anything else has others."""
    return hashlib.sha256(json.dumps(gegevens, sort_keys=True).encode()).hexdigest()


def refusal_to_close(ronde: Rapportageronde) -> str:
    """Return why a round cannot be closed now; "" when it can."""
    if not ronde.is_open:
        return tell_closed(ronde)
    if ronde.peildatum > timezone.localdate():
        zin = _("De peildatum, %(dag)s, moet nog komen. Sluit de ronde daarna.")
        return zin % {"dag": show_datum(ronde.peildatum)}
    return ""


def tell_closed(ronde: Rapportageronde) -> str:
    """Say by whom and when a round was closed."""
    wie = ronde.gesloten_naam or _("iemand die hier niet meer werkt")
    wanneer = show_moment(ronde.gesloten_op, met_jaar=True) if ronde.gesloten_op else _("eerder")
    return _("Deze ronde is al gesloten door %(wie)s, op %(wanneer)s.") % {"wie": wie, "wanneer": wanneer}


@transaction.atomic
def close_ronde(pk: int, gebruiker: Gebruiker, afdruk: str | None = None) -> Momentopname:
    """Freeze what a round says, close it, and let the pages have the figures as drafts; all of that, or nothing.

    Raises Sluitfout: also Anders, when that is no longer what `afdruk` stands for.
    """
    from regioprogramma.rapportage.taken import write_concepten

    ronde = _locked(pk, gebruiker)
    if waarom := refusal_to_close(ronde):
        raise Sluitfout(waarom)
    gegevens = gather(ronde)
    if afdruk is not None and afdruk != print_of_stuk(gegevens):
        raise Anders(_("Er is intussen iets ingevuld of veranderd. Kijk nog eens, en sluit de ronde dan."))
    laatste = ronde.momentopnamen.aggregate(nummer=Max("volgnummer"))["nummer"] or 0
    opname = Momentopname.objects.create(
        ronde=ronde,
        volgnummer=laatste + 1,
        gemaakt_door=gebruiker,
        gemaakt_naam=_name_of(gebruiker),
        gegevens=gegevens,
    )
    Rapportageconcept.objects.bulk_create(
        Rapportageconcept(opname=opname, pagina_id=project["id"], titel=project["titel"][:255])
        for project in gegevens["projecten"]
        if project["id"] > 0
    )
    ronde.status, ronde.gesloten_door, ronde.gesloten_op = Rondestatus.GESLOTEN, gebruiker, timezone.now()
    ronde.gesloten_naam = _name_of(gebruiker)
    ronde.save(update_fields=["status", "gesloten_door", "gesloten_naam", "gesloten_op"])
    write_concepten.enqueue(opname.pk)
    return opname


@transaction.atomic
def reopen_ronde(pk: int, gebruiker: Gebruiker) -> None:
    """Let a round be filled in again. What was frozen stays; what was not yet written to the pages is not.

    Raises Sluitfout.
    """
    ronde = _locked(pk, gebruiker)
    if ronde.is_open:
        raise Sluitfout(_("Deze ronde is al open."))
    open_rondes = Rapportageronde.objects.open().filter(deal=ronde.deal_id, peildatum=ronde.peildatum)
    if ronde.deal_id and open_rondes.exists():
        raise Sluitfout(_("Er is al een open ronde voor deze deal en deze peildatum."))
    ronde.status, ronde.gesloten_door, ronde.gesloten_op, ronde.gesloten_naam = Rondestatus.OPEN, None, None, ""
    ronde.save(update_fields=["status", "gesloten_door", "gesloten_naam", "gesloten_op"])
    wachtend = Rapportageconcept.objects.filter(opname__ronde=ronde, afloop=Conceptafloop.WACHT)
    wachtend.update(afloop=Conceptafloop.VERVALLEN)


def _locked(pk: int, gebruiker: Gebruiker) -> Rapportageronde:
    """Return a round that nobody else closes, opens or fills in until this is done."""
    if not may_manage(gebruiker):
        raise Sluitfout(_("U mag deze ronde niet sluiten of heropenen."))
    ronde = Rapportageronde.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if ronde is None:
        raise Sluitfout(_("Deze ronde is er niet meer."))
    return ronde


def _name_of(gebruiker: Gebruiker) -> str:
    return (gebruiker.get_full_name() or gebruiker.get_username())[:150]
