"""Prints, as JSON, a hash of every page that a visitor sees, and of what search finds for the words of the site."""

import hashlib
import json

import django


def look_around():
    """Return {address: hash of what is answered there}."""
    from django.test import Client

    from regioprogramma.core.models import Pagina, Trefwoord

    klant = Client(headers={"host": "127.0.0.1"})
    woorden = [*Trefwoord.objects.order_by("naam").values_list("naam", flat=True)[:40], "wonen", "bus", "fiets"]
    adressen = [pagina.url for pagina in Pagina.objects.visible().order_by("pk") if pagina.url]
    adressen += [f"/zoeken/?q={woord}" for woord in woorden]
    gezien = {}
    for adres in adressen:
        antwoord = klant.get(adres)
        heel = antwoord.getvalue()
        gezien[adres] = f"{antwoord.status_code} {hashlib.sha256(heel).hexdigest()}"
    return gezien


if __name__ == "__main__":
    django.setup()
    print(json.dumps(look_around()))  # noqa: T201
