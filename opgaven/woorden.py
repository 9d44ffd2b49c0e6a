"""The word a region uses for speerpunt."""

from django.http import HttpRequest

from regioprogramma.core.models import Regio


def woord_speerpunt(request: HttpRequest, aantal: int) -> str:
    """Return the region's own word for `aantal` speerpunten: "speerpunt", "programmalijnen", …"""
    regio = Regio.for_request(request)
    return regio.speerpunt_enkelvoud if aantal == 1 else regio.speerpunt_meervoud
