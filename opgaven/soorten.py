"""Opgaven and speerpunten in the related lists."""

from regioprogramma.gerelateerd.soorten import Soort, paren, registreer

from .models import Opgave, Speerpunt


def _speerpunt_en_opgave(ids):
    return paren(Speerpunt.objects.all(), "pk", "opgave", ids)


registreer(Soort(1, "opgaven", Opgave, levend=True))
registreer(Soort(2, "speerpunten", Speerpunt, levend=True, relaties=_speerpunt_en_opgave))
