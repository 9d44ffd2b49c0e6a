"""News in the related lists."""

from regioprogramma.gerelateerd.soorten import Soort, paren, registreer

from .models import Berichtonderwerp, Nieuwsbericht


def _bericht_en_onderwerp(ids):
    """What a message says it is about shows the message, and is shown by it."""
    yield from paren(Nieuwsbericht.opgaven.through.objects.all(), "nieuwsbericht", "opgave", ids)
    yield from paren(Berichtonderwerp.objects.all(), "bericht", "pagina", ids)


registreer(Soort(5, "nieuws", Nieuwsbericht, levend=False, relaties=_bericht_en_onderwerp))
