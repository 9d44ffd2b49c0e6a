"""News in the related lists."""

from regioprogramma.gerelateerd.soorten import Soort, paren, registreer

from .models import Nieuwsbericht


def _bericht_en_opgave(ids):
    return paren(Nieuwsbericht.opgaven.through.objects.all(), "nieuwsbericht", "opgave", ids)


registreer(Soort(5, "nieuws", Nieuwsbericht, levend=False, relaties=_bericht_en_opgave))
