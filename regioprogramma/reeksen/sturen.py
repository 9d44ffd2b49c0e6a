"""What an editor can do: pin, hide, undo, put pins in order, and say until when. One row per pair of pieces."""

from django import forms
from django.db import transaction
from django.db.models import Max, Model
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.opmaak import Datumveld, show_datum
from regioprogramma.gerelateerd.models import Actie, Sturing

from .etiketten import Etiket, read_etiketten
from .paneel import is_in_force
from .reeksen import reeksen_van, soorten_van
from .scherm import MAX_ID, Weigering


def carry_out_sturing(pagina: Pagina, gegevens: QueryDict, gebruiker: Gebruiker) -> str:
    """Do what the button says (`doe`, such as "vast:12") for a page that this editor may change; return a sentence.

    Whoever may change one of the two pages may steer: the button is pressed at that one. Raises Weigering.
    """
    daad, _punt, nummer = gegevens.get("doe", "").partition(":")
    nummer = _nummer(nummer)
    with transaction.atomic():
        # Two editors at once: the second waits, then sees what the first did.
        Pagina.objects.select_for_update().get(pk=pagina.pk)
        match daad:
            case "vast" | "verborgen":
                return put_sturing(pagina.pk, nummer, Actie(daad), gebruiker)
            case "vast-daar" | "verborgen-daar":
                return put_sturing(nummer, pagina.pk, Actie(daad.removesuffix("-daar")), gebruiker)
            case "weg":
                return _take_away(_sturing(pagina, nummer))
            case "omhoog" | "omlaag":
                return _move(_sturing(pagina, nummer), -1 if daad == "omhoog" else 1)
            case "tot":
                return _set_until(_sturing(pagina, nummer), gegevens.get(f"tot-{nummer}", ""))
    raise Weigering(_("Deze knop bestaat niet. Ververs deze pagina."))


def put_sturing(van: int, naar: int, actie: Actie, gebruiker: Gebruiker) -> str:
    """Pin or hide the piece `naar` in the lists of the page `van`, whatever an editor said about it before."""
    if van == naar:
        raise Weigering(_("Een pagina kan niet in haar eigen lijst staan."))
    etiketten = read_etiketten([van, naar])
    bron, etiket = etiketten[van], etiketten[naar]
    for stuk in (bron, etiket):
        if stuk.paginatype is None:
            raise Weigering(_("Deze pagina bestaat niet (meer)."), 404)
    if not etiket.is_of(soorten_van(bron.paginatype)):
        raise Weigering(
            _("‘%(bron)s’ heeft geen lijst waar ‘%(titel)s’ in past.") % {"bron": bron.titel, "titel": etiket.titel}
        )
    if etiket.bezwaar:
        raise Weigering(
            _("Dat kan niet: ‘%(titel)s’ %(bezwaar)s.") % {"titel": etiket.titel, "bezwaar": etiket.bezwaar}
        )
    laatste = Sturing.objects.filter(pagina=van).aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
    velden = {"actie": actie, "door": gebruiker, "op": timezone.now(), "tot": None, "volgorde": laatste + 1}
    Sturing.objects.update_or_create(pagina_id=van, naar=naar, defaults=velden)
    zin = (
        _("‘%(titel)s’ staat nu vast bij ‘%(bron)s’.")
        if actie == Actie.VAST
        else _("‘%(titel)s’ is nu verborgen bij ‘%(bron)s’.")
    )
    return zin % {"titel": etiket.titel, "bron": bron.titel}


def _nummer(tekst: str) -> int:
    try:
        return forms.IntegerField(min_value=-MAX_ID, max_value=MAX_ID).clean(tekst)
    except forms.ValidationError as fout:
        raise Weigering(_("Deze knop bestaat niet. Ververs deze pagina.")) from fout


def _sturing(pagina: Pagina, pk: int) -> Sturing:
    """Return a row that is about this page, on either side."""
    sturing = Sturing.objects.filter(pk=pk).first()
    if sturing is None or pagina.pk not in (sturing.pagina_id, sturing.naar):
        raise Weigering(_("Dit is al ongedaan gemaakt."), 404)
    return sturing


def _take_away(sturing: Sturing) -> str:
    etiket = read_etiketten([sturing.naar])[sturing.naar]
    sturing.delete()
    if sturing.actie == Actie.VAST:
        return _("‘%(titel)s’ staat niet meer vast.") % {"titel": etiket.titel}
    return _("‘%(titel)s’ is niet meer verborgen.") % {"titel": etiket.titel}


def _set_until(sturing: Sturing, tekst: str) -> str:
    try:
        tot = Datumveld(required=False).clean(tekst)
    except forms.ValidationError as fout:
        raise Weigering(_("Deze datum is niet te lezen. Bijvoorbeeld: 01-09-2027.")) from fout
    if tot is not None and tot < timezone.localdate():
        raise Weigering(_("Deze datum is al voorbij. Kies vandaag of een latere dag."))
    sturing.tot = tot
    sturing.save(update_fields=["tot"])
    if tot is None:
        return _("Dit geldt nu zonder einddatum.")
    return _("Dit geldt nu tot en met %(datum)s.") % {"datum": show_datum(tot)}


def _move(sturing: Sturing, richting: int) -> str:
    """Move a pin one place among the pins of the same list."""
    vaste = [rij for rij in Sturing.objects.filter(pagina=sturing.pagina_id, actie=Actie.VAST) if is_in_force(rij)]
    etiketten = read_etiketten([sturing.pagina_id, *(rij.naar for rij in vaste)])
    soorten = _samen_met(etiketten[sturing.pagina_id].paginatype, etiketten.get(sturing.naar))
    samen = [rij for rij in vaste if etiketten[rij.naar].is_of(soorten) and not etiketten[rij.naar].bezwaar]
    plaats = samen.index(sturing) + richting if sturing in samen else -1
    if not 0 <= plaats < len(samen):
        raise Weigering(_("Verder kan niet: dit staat al aan het einde van wat vaststaat."))
    een, ander = vaste.index(sturing), vaste.index(samen[plaats])
    vaste[een], vaste[ander] = vaste[ander], vaste[een]
    for volgorde, rij in enumerate(vaste, start=1):
        if rij.volgorde != volgorde:
            rij.volgorde = volgorde
            rij.save(update_fields=["volgorde"])
    return _("‘%(titel)s’ is verplaatst.") % {"titel": etiketten[sturing.naar].titel}


def _samen_met(paginatype: type[Model] | None, etiket: Etiket | None) -> set[str]:
    """Return the kinds that stand in one list with this piece."""
    soort = etiket.soort.naam if etiket and etiket.soort else None
    return next((set(reeks.soorten) for reeks in reeksen_van(paginatype) if soort in reeks.soorten), set())
