"""The word a region uses for speerpunt."""

from regioprogramma.core.models import Regio


def woord_speerpunt(request, aantal):
    """Return the region's own word for `aantal` speerpunten: "speerpunt", "programmalijnen", …"""
    regio = Regio.for_request(request)
    return regio.speerpunt_enkelvoud if aantal == 1 else regio.speerpunt_meervoud
