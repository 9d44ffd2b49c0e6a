"""Every address a keyword ever had keeps working: it leads to the keyword that took over, or says what was there."""

from django.urls import reverse

from regioprogramma.core.adressen import doorverwijzen


def trefwoordadres(slug: str) -> str:
    """Return the address of the keyword with this slug."""
    return reverse("trefwoord", args=[slug])


def lead_trefwoord_on(oud: str, nieuw: str) -> None:
    """Let the address of the slug `oud`, and every older one that led there, lead to that of `nieuw`."""
    doorverwijzen.lead_on(trefwoordadres(oud), trefwoordadres(nieuw))


def take_trefwoordadres(slug: str) -> None:
    """The address of this slug is that of a keyword: it leads nowhere else and is not withdrawn."""
    doorverwijzen.take_adres(trefwoordadres(slug))


def expire_trefwoordadres(slug: str, titel: str) -> None:
    """Let the address of a keyword that is gone say what was there, unless it leads to the one that took over."""
    doorverwijzen.expire_adres(trefwoordadres(slug), titel)
