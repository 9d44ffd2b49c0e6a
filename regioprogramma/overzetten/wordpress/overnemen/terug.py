"""Takes away what moved in, as far as nobody changed or used it since: as if that part of the move never was."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, ReferenceIndex

from regioprogramma.core.models import Herkomst, OudAdres, Pagina, VervallenAdres
from regioprogramma.core.registers import Slot, try_hold
from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuisstatus, Verhuizing
from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout

from .ronde import Gestopt


@dataclass
class Teruggedraaid:
    """How many things were taken away or are as they were before, and which stay: a title and why, in Dutch."""

    weg: int = 0
    teruggezet: int = 0
    #: Whether it was done to the end.
    is_klaar: bool = False
    blijft: list[str] = field(default_factory=list)


def undo_verhuizing(
    verhuizing: Verhuizing, meld: Callable[[str, int, int], object] = lambda wat, klaar, alle: None
) -> Teruggedraaid:
    """Take it away, the lowest pages first; `meld` hears how far it is. Raises Bronfout while a run is busy."""
    with try_hold(Slot.VERHUIZING) as alleen:
        if not alleen:
            raise Bronfout(_("De verhuizing is nog bezig. Stop die eerst."))
        terug = Teruggedraaid()
        with suppress(Gestopt):
            _undo_all(verhuizing, terug, meld)
            terug.is_klaar = True
        _forget(verhuizing)
        return terug


def _undo_all(verhuizing: Verhuizing, terug: Teruggedraaid, meld: Callable[[str, int, int], object]) -> None:
    met_pagina = verhuizing.overnames.filter(pagina__isnull=False).select_related("pagina")
    rijen = list(met_pagina.order_by("-pagina__depth", "-pagina__path"))
    for nummer, rij in enumerate(rijen, 1):
        _undo_page(rij, terug)
        meld(_("pagina’s"), nummer, len(rijen))
    dingen = list(verhuizing.overnames.exclude(afbeelding=None, document=None, persoon=None))
    for nummer, rij in enumerate(dingen, 1):
        _undo_thing(rij, terug)
        meld(_("bestanden en personen"), nummer, len(dingen))


def _undo_page(rij: Overname, terug: Teruggedraaid) -> None:
    """Delete a page, with its addresses; unless it stood here before, was changed, or has pages of others below it."""
    pagina = rij.pagina.specific
    if pagina.latest_revision_id != rij.versie:
        reden = _("is hier gewijzigd")
    elif rij.stond_er:
        _put_back(rij, pagina)
        terug.teruggezet += 1
        return
    elif pagina.get_children().exists():
        reden = _("heeft pagina’s die blijven")
    else:
        _delete_page(rij, pagina)
        terug.weg += 1
        return
    terug.blijft.append(f"{pagina.title}: {reden}")


@transaction.atomic
def _delete_page(rij: Overname, pagina: Pagina) -> None:
    adres = pagina.url_path
    _forget_page(rij)
    pagina.delete()
    # Nobody ever came there: it is not gone, it was not.
    transaction.on_commit(lambda: _forget_gone([adres]))


@transaction.atomic
def _put_back(rij: Overname, pagina: Pagina) -> None:
    """Give a page that stood here what it said before, as a new version; without one it is left as it is."""
    eerder = pagina.revisions.filter(pk=rij.eerdere_versie).first()
    _forget_page(rij)
    if eerder is not None:
        zoals_eerder = eerder.as_object()
        versie = zoals_eerder.save_revision(clean=False, log_action="wagtail.revert", previous_revision=eerder)
        if pagina.live:
            versie.publish(skip_permission_checks=True)


def _forget_page(rij: Overname) -> None:
    OudAdres.objects.filter(pagina=rij.pagina_id).exclude(herkomst=Herkomst.HAND).delete()
    rij.werk.all().delete()
    rij.pagina, rij.versie, rij.eerdere_versie = None, None, None
    rij.stand, rij.bronafdruk = Overnamestand.NIEUW, ""
    rij.save()


def _forget_gone(adressen: Iterable[str]) -> None:
    for adres in adressen:
        VervallenAdres.objects.filter(pad="/" + adres.strip("/").partition("/")[2] + "/").delete()


def _undo_thing(rij: Overname, terug: Teruggedraaid) -> None:
    """Delete a picture, document or person that nothing uses."""
    for naam in ("afbeelding", "document", "persoon"):
        ding = getattr(rij, naam)
        if ding is None:
            continue
        anderen = Overname.objects.filter(**{naam: ding}).exclude(pk=rij.pk)
        if anderen.exists():
            setattr(rij, naam, None)
        elif ModelLogEntry.objects.for_instance(ding).exists():
            terug.blijft.append(_("%(ding)s: is hier gewijzigd") % {"ding": ding})
            continue
        elif ReferenceIndex.get_references_to(ding).exists():
            terug.blijft.append(_("%(ding)s: wordt gebruikt") % {"ding": ding})
            continue
        else:
            ding.delete()
            setattr(rij, naam, None)
            terug.weg += 1
        rij.stand, rij.bronafdruk, rij.bestandsafdruk = Overnamestand.NIEUW, "", ""
        rij.save()


def _forget(verhuizing: Verhuizing) -> None:
    """Forget the rows that have nothing left here, and when that is all the whole move, unless its files are here."""
    leeg = verhuizing.overnames.filter(pagina=None, afbeelding=None, document=None, persoon=None)
    leeg.delete()
    if verhuizing.gelezen_op or verhuizing.overnames.exists():
        Verhuizing.objects.filter(pk=verhuizing.pk).update(status=Verhuisstatus.GELEZEN)
    else:
        verhuizing.delete()
