"""Work in the background."""

from django.db import transaction

from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import Slot, every_minute, try_lock

from .bijhouden import rebuild_index, update_vindplaatsen
from .inhoud import alle_ids
from .models import Vindplaats, Zoekbron


@every_minute
def fill_empty_index() -> None:
    """Make the index when there is none yet: after the upgrade that brought search, say."""
    if Vindplaats.objects.exists() or not Pagina.objects.filter(depth__gt=1).exists():
        return
    with transaction.atomic():
        if try_lock(Slot.ZOEKINDEX):
            rebuild_index()


@every_minute
def find_organisaties() -> None:
    """Read the organisations when none is in the index: after the upgrade that let them be found."""
    if not Vindplaats.objects.filter(bron=Zoekbron.ORGANISATIE).exists():
        update_vindplaatsen(Zoekbron.ORGANISATIE, alle_ids(Zoekbron.ORGANISATIE))
