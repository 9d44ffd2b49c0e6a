"""Gives the editors of the demo something to do: what is planned, out of date, broken or looked for in vain."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import Pagina
from regioprogramma.redactie.links import collect_links
from regioprogramma.redactie.models import Buitenlink, Reden
from regioprogramma.zoeken.models import LegeZoekvraag

from .voorraad import Voorraad
from .vormen import Aandacht

NEGEN_UUR = time(9)


def make_aandacht(voorraad: Voorraad, aandacht: Aandacht) -> None:
    """Make what the dashboard shows; nothing of it changes a page that visitors see."""
    dag = timezone.localdate()
    ouder = voorraad.find("pagina", "nieuws")
    _make_bericht(ouder, *aandacht.concept, dag + timedelta(days=1))
    _make_bericht(ouder, *aandacht.gepland, dag + timedelta(days=8)).publish()
    _make_bericht(ouder, *aandacht.embargo, dag + timedelta(days=30), embargo=True)
    for dagen, sleutel in enumerate(aandacht.controleren, start=1):
        pagina = voorraad.find("pagina", sleutel)
        Pagina.objects.filter(pk=pagina.pk).update(herzien_voor=dag - timedelta(days=10 * dagen))
    kapot = voorraad.find("pagina", aandacht.kapot)
    collect_links(kapot)
    Buitenlink.objects.filter(plekken__pagina=kapot.pk).update(
        misdagen=Buitenlink.DAGEN, laatste_misdag=dag, reden=Reden.NAAM
    )
    LegeZoekvraag.objects.bulk_create(LegeZoekvraag(dag=dag, vraag=vraag, aantal=n) for vraag, n in aandacht.vragen)


def _make_bericht(ouder: Pagina, titel: str, samenvatting: str, dag: date, **velden: Any) -> Revision:
    """Return the version of a new message that wants to go online at nine o'clock on a day."""
    moment = timezone.make_aware(datetime.combine(dag, NEGEN_UUR))
    bericht = Nieuwsbericht(title=titel, samenvatting=samenvatting, live=False, go_live_at=moment, **velden)
    return ouder.add_child(instance=bericht).save_revision()
