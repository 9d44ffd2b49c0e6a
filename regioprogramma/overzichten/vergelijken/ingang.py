"""The way in to a comparison, on the page of one of the things that can be compared."""

from collections.abc import Sequence

from django.urls import reverse

from regioprogramma.core.pagina import Sectie

from .soorten import Vergelijksoort


def make_ingang(soort: Vergelijksoort, kop: str, eigen: str, keuzes: Sequence[tuple[str, str]]) -> Sectie | None:
    """Return the section with what can be put beside the thing `eigen`, of pairs (value, name); None without any."""
    andere = [(waarde, naam) for waarde, naam in keuzes if waarde != eigen]
    if not andere:
        return None
    actie = reverse("vergelijking", args=[soort.naam])
    inhoud = {"actie": actie, "paren": (("kies", eigen),), "soort": soort, "keuzes": andere}
    return Sectie("vergelijken", kop, "secties/vergelijkmet.html", inhoud, verder=True)
