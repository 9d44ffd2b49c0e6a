"""A new account: nobody types the password of somebody else."""

import re
from smtplib import SMTPServerDisconnected

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.wijzigingen.zoals_geopend import VELD
from tests import factories

pytestmark = pytest.mark.django_db
WACHTWOORD = "drie rode fietsen bij de brug"


class DodeServer(EmailBackend):
    """A mail server that hangs up."""

    def send_messages(self, berichten):
        raise SMTPServerDisconnected("Connection unexpectedly closed")


def maak_account(client, **meer):
    """Make an account in the CMS; return what the screen says after it."""
    gegevens = {
        "username": "nieuw", "email": "nieuw@regio.example", "first_name": "Noor", "last_name": "Nieuw",
        "groups": [Group.objects.get(name="Redacteur").pk], **meer,
    }  # fmt: skip
    return client.post(reverse("wagtailusers_users:add"), gegevens, follow=True).text


def test_the_form_of_an_account_asks_for_no_password(als):
    beheerder = als("Beheerder")
    maak_account(beheerder)
    gemaakt = Gebruiker.objects.get(username="nieuw")
    for adres in (reverse("wagtailusers_users:add"), reverse("wagtailusers_users:edit", args=[gemaakt.pk])):
        assert 'type="password"' not in beheerder.get(adres).text
    assert not gemaakt.check_password("")


def test_only_an_administrator_makes_or_changes_another(als, client):
    maak_account(als("Beheerder"), is_superuser="on")
    assert not Gebruiker.objects.get(username="nieuw").is_superuser
    baas = Gebruiker.objects.create_superuser("baas", email="baas@regio.example")
    adres = reverse("wagtailusers_users:edit", args=[baas.pk])
    als("Beheerder").post(adres, {"username": "baas", "email": "ander@regio.example"})
    baas.refresh_from_db()
    assert baas.email == "baas@regio.example", "whose mailbox it is, chooses the password"
    client.force_login(baas)
    Gebruiker.objects.get(username="nieuw").delete()
    maak_account(client, is_superuser="on")
    assert Gebruiker.objects.get(username="nieuw").is_superuser


@pytest.mark.parametrize("actie", ["set_active_state", "assign_role", "delete"])
def test_nothing_done_with_many_accounts_reaches_an_administrator(als, actie):
    baas = Gebruiker.objects.create_superuser("baas", email="baas@regio.example")
    adres = reverse("wagtail_bulk_action", args=["core", "gebruiker", actie]) + f"?id={baas.pk}"
    gegevens = {"mark_as_active": "False", "role": Group.objects.get(name="Redacteur").pk}
    als("Beheerder").post(adres, gegevens)
    baas.refresh_from_db()
    assert baas.is_active
    assert not baas.groups.exists()


def test_who_gets_an_account_chooses_the_password_with_the_link_of_the_invitation(als, client):
    assert "nieuw@regio.example krijgt een e-mail om zelf een wachtwoord te kiezen." in maak_account(als("Beheerder"))
    [bericht] = mail.outbox
    assert bericht.to == ["nieuw@regio.example"]
    assert bericht.body.startswith("Dag Noor,\n")
    assert "Uw gebruikersnaam: nieuw\n" in bericht.body
    assert re.search(r"werkt tot \w+ \d+ \w+, \d\d:\d\d uur", bericht.body)
    link = re.search(r"https?://[^/\s]+(\S*/wachtwoord-vergeten/\S+)", bericht.body)[1]
    formulier = client.get(link, follow=True)
    antwoord = client.post(
        formulier.request["PATH_INFO"], {"password1": WACHTWOORD, "password2": WACHTWOORD}, follow=True
    )
    assert antwoord.status_code == 200
    assert client.login(username="nieuw", password=WACHTWOORD)
    assert "password1" not in client.get(link, follow=True).text, "a link works once"


def test_who_lost_the_invitation_asks_for_another_on_the_login_page(als, client):
    maak_account(als("Beheerder"))
    mail.outbox.clear()
    client.post(reverse("account_reset_password"), {"email": "nieuw@regio.example"})
    assert [bericht.to for bericht in mail.outbox] == [["nieuw@regio.example"]]


def test_an_invitation_that_cannot_be_sent_is_told_and_the_account_stays(als, settings):
    settings.EMAIL_BACKEND = f"{__name__}.DodeServer"
    assert "de uitnodiging kon niet worden verstuurd" in maak_account(als("Beheerder"))
    assert Gebruiker.objects.filter(username="nieuw").exists()


def test_a_site_without_email_says_where_the_invitation_is(als, settings, capsys):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert "De uitnodiging staat in het logboek van de server." in maak_account(als("Beheerder"))
    assert "/wachtwoord-vergeten/" in capsys.readouterr().out


def test_two_beheerders_in_one_account_put_nothing_over_what_the_other_changed(als):
    ander = factories.GebruikerFactory(first_name="Noor", last_name="Nieuw", email="noor@regio.example")
    adres = reverse("wagtailusers_users:edit", args=[ander.pk])
    beheerder = als("Beheerder")
    geopend = BeautifulSoup(beheerder.get(adres).text, "html.parser").find("input", {"name": VELD})["value"]
    Gebruiker.objects.filter(pk=ander.pk).update(email="anders@regio.example")
    formulier = {
        "username": ander.username, "first_name": "Noor", "last_name": "Nieuw", "email": "mijne@regio.example",
        VELD: geopend,
    }  # fmt: skip
    assert "gewijzigd terwijl u ermee bezig was" in beheerder.post(adres, formulier).text
    ander.refresh_from_db()
    assert ander.email == "anders@regio.example"
