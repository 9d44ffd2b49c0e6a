"""The steps of a move in the CMS, as an editor takes them."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regioprogramma.overzetten.models import Verhuizing
from regioprogramma.overzetten.wordpress.achtergrond import work_on

from .exports import HOST

LIJST = "/beheer/overzetten/website/"


def scherm(verhuizing, stap, *meer):
    """Return the address of a step of a move."""
    return reverse(f"overzetten:verhuis{stap}", args=[verhuizing.pk, *meer])


def begint(client, adres=HOST):
    """Name the old website; return the move."""
    antwoord = client.post(LIJST, {"adres": adres})
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    return Verhuizing.objects.latest("pk")


def brengt(client, verhuizing, inhoud, naam="export.xml", rol="export", stuk=1000):
    """Bring a file as our script does, in pieces; return its id."""
    velden = {"rol": rol, "naam": naam, "grootte": len(inhoud)}
    stand = client.post(scherm(verhuizing, "stuk"), velden).json()
    while stand["ontvangen"] < len(inhoud):
        deel = SimpleUploadedFile("stuk", inhoud[stand["ontvangen"] : stand["ontvangen"] + stuk])
        velden = {"bestand": stand["bestand"], "vanaf": stand["ontvangen"], "stuk": deel}
        stand = client.post(scherm(verhuizing, "stuk"), velden).json()
    return stand["bestand"]


def werkt(verhuizing, **hoe):
    """Let the worker do what the move waits for, to its end; return the move as it is then, and how many turns."""
    beurten = 1
    while work_on(verhuizing.pk, **hoe):
        beurten += 1
    verhuizing.refresh_from_db()
    return beurten


def leest(client, verhuizing, **velden):
    """Have the sources read."""
    antwoord = client.post(scherm(verhuizing, "bron"), {"lees": "ja", **velden})
    assert antwoord.status_code == 302, antwoord.context["lezen"].errors
    werkt(verhuizing)
    return verhuizing


def brengt_en_leest(client, inhoud):
    """Begin a move, bring an export and have it read; return the move."""
    verhuizing = begint(client)
    brengt(client, verhuizing, inhoud)
    return leest(client, verhuizing)
