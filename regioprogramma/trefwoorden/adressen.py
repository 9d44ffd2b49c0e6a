"""Every address a keyword ever had keeps working: it leads to the keyword that took over, or says what was there."""

from django.urls import reverse

from regioprogramma.core import doorverwijzen


def adres(slug):
    """Return the address of the keyword with this slug."""
    return reverse("trefwoord", args=[slug])


def leid_door(oud, nieuw):
    """Let the address of the slug `oud`, and every older one that led there, lead to that of `nieuw`."""
    doorverwijzen.leid_door(adres(oud), adres(nieuw))


def gebruik(slug):
    """The address of this slug is that of a keyword: it leads nowhere else and is not withdrawn."""
    doorverwijzen.gebruik(adres(slug))


def verval(slug, titel):
    """Let the address of a keyword that is gone say what was there, unless it leads to the one that took over."""
    doorverwijzen.verval(adres(slug), titel)
