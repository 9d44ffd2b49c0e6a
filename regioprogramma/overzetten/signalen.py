"""Work after a move closes by itself: when a page is stored, a picture is described, or keywords are written."""

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from regioprogramma.core.models import Afbeelding, Pagina
from regioprogramma.core.registers import pagina_bewaard, trefwoorden_geschreven
from regioprogramma.core.wijzigingen import tells_later

from .wordpress.overnemen.werk import close_described, close_done, close_keywords


@receiver(pagina_bewaard)
def look_at_page(sender: type[Pagina], pagina: Pagina, **kwargs: object) -> None:
    """A page was stored; a run of a move, which writes many, looks at its own pages itself."""
    if not tells_later():
        close_done(pagina)


@receiver(post_save, sender=Afbeelding)
def look_at_picture(sender: Any, instance: Afbeelding, created: bool, raw: bool = False, **kwargs: object) -> None:
    """A picture was stored; of a new one there is no work."""
    if not created and not raw:
        close_described(instance)


@receiver(trefwoorden_geschreven)
def look_at_keywords(sender: object, paginas: Iterable[int], **kwargs: object) -> None:
    """Keywords of many pages were written at once."""
    close_keywords(paginas)
