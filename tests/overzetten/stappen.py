"""The steps of bringing a spreadsheet in, as an editor takes them."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regioprogramma.overzetten.models import Overzetting


def kies(client, inhoud, naam="projecten.xlsx"):
    """Choose a file; return the answer."""
    return client.post(reverse("overzetten:rekenblad"), {"bestand": SimpleUploadedFile(naam, inhoud)})


def zeg_kolommen(client, overzetting, **anders):
    """Confirm what the columns seem to be, but for what is said otherwise; return the answer."""
    adres = reverse("overzetten:kolommen", args=[overzetting.pk])
    form = client.get(adres).context["form"]
    gegevens = {naam: veld.initial or "" for naam, veld in form.fields.items() if naam != "met_verborgen"}
    return client.post(adres, {**gegevens, **anders}, follow=True)


def bekijk(client, inhoud, naam="projecten.xlsx", **anders):
    """Choose a file and confirm its columns; return what was compared."""
    antwoord = kies(client, inhoud, naam)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    overzetting = Overzetting.objects.latest("pk")
    antwoord = zeg_kolommen(client, overzetting, **anders)
    assert not (antwoord.context.get("form") and antwoord.context["form"].errors), antwoord.context["form"].errors
    overzetting.refresh_from_db()
    return overzetting


def doe(client, overzetting, **wat):
    """Let what was shown happen; return what was compared, with how it ended."""
    client.post(reverse("overzetten:overzetting", args=[overzetting.pk]), wat)
    overzetting.refresh_from_db()
    return overzetting


def zet_over(client, inhoud, naam="projecten.xlsx", **wat):
    """Do all of it."""
    return doe(client, bekijk(client, inhoud, naam), **wat)


def cellen_van(regel):
    """Return {what: (old, new)} of a project that was compared."""
    return {wat: (oud, nieuw) for wat, oud, nieuw in regel.wijzigingen}
