"""Takes a move away of which nothing is on the site: one that was begun by mistake, or at a wrong address."""

from django.db import transaction
from django.utils.translation import gettext as _

from regioprogramma.core.registers import Slot, try_hold
from regioprogramma.overzetten.models import Verhuistaak, Verhuizing


def refusal_to_remove(verhuizing: Verhuizing) -> str:
    """Return why a move cannot be taken away, as a Dutch sentence; "" when it can."""
    if verhuizing.taak != Verhuistaak.GEEN:
        return _("De website is hier nu mee bezig. Wacht tot dat klaar is, of stop het eerst.")
    if verhuizing.overnames.exclude(pagina=None, afbeelding=None, document=None, persoon=None).exists():
        return _("Hiervan staat al iets op deze website. Maak het overzetten eerst ongedaan.")
    return ""


def remove_verhuizing(verhuizing: Verhuizing) -> str:
    """Take a move away with its files and copies; return why not, as a Dutch sentence, or ""."""
    # Whoever stopped it may be faster than the worker that has to notice.
    with try_hold(Slot.VERHUIZING) as alleen, transaction.atomic():
        rij = Verhuizing.objects.select_for_update().filter(pk=verhuizing.pk).first()
        if rij is None:
            return ""
        if not alleen:
            return _("De website is nu aan het overzetten. Probeer het straks opnieuw.")
        reden = refusal_to_remove(rij)
        if not reden:
            rij.delete()
        return reden
