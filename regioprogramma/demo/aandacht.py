"""Gives the editors of the demo something to do: what is planned, out of date, broken or looked for in vain."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import Pagina
from regioprogramma.demo.inhoud.aandacht import CONCEPT, CONTROLEREN, EMBARGO, GEPLAND, KAPOT, VRAGEN
from regioprogramma.redactie.links import collect_links
from regioprogramma.redactie.models import Buitenlink, Reden
from regioprogramma.zoeken.models import LegeZoekvraag

from .voorraad import Voorraad

NEGEN_UUR = time(9)


def make_aandacht(voorraad: Voorraad):
    """Make what the dashboard shows; nothing of it changes a page that visitors see."""
    dag = timezone.localdate()
    ouder = voorraad.find("pagina", "nieuws")
    _make_bericht(ouder, *CONCEPT, dag + timedelta(days=1))
    _make_bericht(ouder, *GEPLAND, dag + timedelta(days=8)).publish()
    _make_bericht(ouder, *EMBARGO, dag + timedelta(days=30), embargo=True)
    for dagen, sleutel in enumerate(CONTROLEREN, start=1):
        pagina = voorraad.find("pagina", sleutel)
        Pagina.objects.filter(pk=pagina.pk).update(herzien_voor=dag - timedelta(days=10 * dagen))
    collect_links(voorraad.find("pagina", KAPOT))
    Buitenlink.objects.filter(plekken__pagina=voorraad.find("pagina", KAPOT).pk).update(
        misdagen=Buitenlink.DAGEN, laatste_misdag=dag, reden=Reden.NAAM
    )
    LegeZoekvraag.objects.bulk_create(LegeZoekvraag(dag=dag, vraag=vraag, aantal=n) for vraag, n in VRAGEN)


def _make_bericht(ouder, titel, samenvatting, dag, **velden):
    """Return the version of a new message that wants to go online at nine o'clock on a day."""
    moment = timezone.make_aware(datetime.combine(dag, NEGEN_UUR))
    bericht = Nieuwsbericht(title=titel, samenvatting=samenvatting, live=False, go_live_at=moment, **velden)
    return ouder.add_child(instance=bericht).save_revision()
