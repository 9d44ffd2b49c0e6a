"""The list of news as a file."""

from opgaven.models import Opgave
from regioprogramma.core.models import PaginaTrefwoord
from regioprogramma.core.uitvoer import Uitvoer, per_stuk

from .models import Nieuwsbericht

KOLOMMEN = ("titel", "samenvatting", "soort", "gepubliceerd_op", "gewijzigd_op", "opgaven", "trefwoorden", "url")


def rijen(berichten, adres_van):
    """Return a row per message."""
    ids = [bericht.pk for bericht in berichten]
    gekoppeld = Nieuwsbericht.opgaven.through.objects.filter(
        nieuwsbericht__in=ids, opgave__in=Opgave.objects.visible()
    )
    opgaven = per_stuk(gekoppeld.order_by("opgave__path").values_list("nieuwsbericht_id", "opgave__title"))
    koppelingen = PaginaTrefwoord.objects.filter(pagina__in=ids).order_by("trefwoord__naam")
    trefwoorden = per_stuk(koppelingen.values_list("pagina_id", "trefwoord__naam"))
    return [
        {
            "titel": bericht.title,
            "samenvatting": bericht.samenvatting,
            "soort": bericht.get_soort_display(),
            "gepubliceerd_op": bericht.publicatiedatum,
            "gewijzigd_op": bericht.last_published_at,
            "opgaven": opgaven.get(bericht.pk, []),
            "trefwoorden": trefwoorden.get(bericht.pk, []),
            "url": adres_van(bericht),
        }
        for bericht in berichten
    ]


NIEUWS = Uitvoer("nieuws", KOLOMMEN, rijen)
