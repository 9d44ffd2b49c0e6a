"""The audit log: who, when, from where, what; and nobody changes it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import timezone
from wagtail.models import Site

from contacten.models import Organisatie
from regioprogramma.core.models import Gebruiker
from regioprogramma.core.registers import run_all
from regioprogramma.toegang.models import Auditregel, Gebeurtenis, Poging
from tests import factories
from tests.toegang.conftest import maak_account, vul_in

pytestmark = pytest.mark.django_db


def regels(soort):
    """Return what the log says of one kind: (who, account, what, from where), the first first."""
    velden = ("wie", "account", "wat", "adres")
    return list(Auditregel.objects.filter(soort=soort).order_by("pk").values_list(*velden))


@pytest.fixture
def beheer(noor):
    """A beheerder who logged in, from an address of their own; the log is empty again."""
    client = Client(REMOTE_ADDR="192.0.2.5")
    vul_in(client)
    Auditregel.objects.all().delete()
    return client


def test_logging_in_right_and_wrong_stands_in_it(noor, client):
    vul_in(client, wachtwoord="fout", REMOTE_ADDR="192.0.2.9")
    vul_in(client, REMOTE_ADDR="192.0.2.9")
    assert regels(Gebeurtenis.MISLUKT) == [("", "noor", "wachtwoord", "192.0.2.9")]
    assert regels(Gebeurtenis.INGELOGD) == [("noor", "noor", "wachtwoord", "192.0.2.9")]


def test_what_becomes_of_an_account_stands_in_it_with_who_did_it(beheer):
    redacteur, communicatie = (Group.objects.get(name=naam).pk for naam in ("Redacteur", "Communicatie"))
    velden = {"username": "ans", "email": "ans@regio.example", "first_name": "Ans", "last_name": "A"}
    beheer.post(reverse("wagtailusers_users:add"), {**velden, "groups": [redacteur]})
    ans = Gebruiker.objects.get(username="ans")
    wijzig = reverse("wagtailusers_users:edit", args=[ans.pk])
    beheer.post(wijzig, {**velden, "email": "nieuw@regio.example", "groups": [communicatie]})
    beheer.post(reverse("wagtailusers_users:delete", args=[ans.pk]))
    noors = ("noor", "ans"), "192.0.2.5"
    assert regels(Gebeurtenis.ROL) == [
        (*noors[0], f"{rol}", noors[1])
        for rol in ("Redacteur: gegeven", "Redacteur: genomen", "Communicatie: gegeven")
    ]
    assert [regel[2] for regel in regels(Gebeurtenis.ACCOUNT)] == [
        "gemaakt", "actief: ja → nee", "e-mailadres: ans@regio.example → nieuw@regio.example", "verwijderd"
    ]  # fmt: skip
    assert {regel[:2] for regel in regels(Gebeurtenis.ACCOUNT)} == {("noor", "ans")}


def test_a_setting_and_the_rights_of_a_role_stand_in_it_and_content_does_not(beheer):
    adres = reverse("wagtailsites:edit", args=[Site.objects.get().pk])
    site = Site.objects.get()
    velden = {"hostname": "www.regio.example", "port": 443, "root_page": site.root_page.pk, "is_default_site": "on"}
    beheer.post(adres, velden)
    beheer.post(reverse("organisaties:add"), {"naam": "Waterschap", "soort": "overig"})
    assert Organisatie.objects.filter(naam="Waterschap").exists()
    [regel] = regels(Gebeurtenis.INSTELLING)
    assert regel[0] == "noor"
    assert regel[2].startswith("site ‘www.regio.example")
    assert regel[3] == "192.0.2.5"


@pytest.mark.parametrize("vorm", ["csv", "xlsx"])
def test_what_is_taken_out_as_a_file_stands_in_it(beheer, vorm):
    beheer.get(reverse("toegang_auditlog"))
    assert regels(Gebeurtenis.EXPORT) == []
    antwoord = beheer.get(f"{reverse('wagtailadmin_reports:site_history')}?export={vorm}")
    assert antwoord.status_code == 200
    b"".join(antwoord.streaming_content) if antwoord.streaming else None
    [regel] = regels(Gebeurtenis.EXPORT)
    assert regel[0] == "noor"
    assert regel[3] == "192.0.2.5"
    assert regel[2].startswith("/beheer/reports/site-history/")


def test_a_document_that_a_visitor_reads_does_not_stand_in_it(client):
    cijfers = ContentFile(b"jaar;aantal\n2026;12\n", name="cijfers.csv")
    document = factories.DocumentFactory(file=cijfers, openbaar_vanaf=timezone.localdate())
    antwoord = client.get(f"/beheer/bestanden/{document.pk}/{document.filename}")
    b"".join(antwoord.streaming_content)
    assert (antwoord.status_code, antwoord.headers["Content-Disposition"][:10]) == (200, "attachment")
    assert regels(Gebeurtenis.EXPORT) == []


def test_a_beheerder_finds_by_person_kind_and_period_and_takes_it_along(beheer, als):
    oud = timezone.now() - timedelta(days=40)
    Auditregel.objects.create(soort=Gebeurtenis.UITGELOGD, wie="bas", account="bas", moment=oud, adres="192.0.2.77")
    Auditregel.objects.create(soort=Gebeurtenis.ROL, wie="noor", account="cas", wat="Redacteur: gegeven")
    adres = reverse("toegang_auditlog")

    def toont(vraag):
        tekst = beheer.get(f"{adres}?{vraag}").text
        return {naam for naam in ("192.0.2.77", "Redacteur: gegeven") if naam in tekst}

    assert toont("") == {"192.0.2.77", "Redacteur: gegeven"}
    assert toont("wie=bas") == {"192.0.2.77"}
    assert toont("wie=cas") == {"Redacteur: gegeven"}
    assert toont("soort=rol") == {"Redacteur: gegeven"}
    assert toont(f"moment_from={timezone.localdate() - timedelta(days=3)}") == {"Redacteur: gegeven"}
    assert b"192.0.2.77" in b"".join(beheer.get(f"{adres}?export=csv").streaming_content)


def test_nobody_changes_or_deletes_a_line(beheer):
    regel = Auditregel.objects.create(soort=Gebeurtenis.ROL, wie="noor")
    namen = [naam for naam in get_resolver("wagtail.admin.urls").reverse_dict if isinstance(naam, str)]
    assert [naam for naam in namen if "auditlog" in naam] == ["toegang_auditlog_resultaten", "toegang_auditlog"]
    for actie in ("delete", "edit"):
        beheer.post(reverse("wagtail_bulk_action", args=["toegang", "auditregel", actie]) + f"?id={regel.pk}")
    for naam in ("wagtailsnippets_toegang_auditregel:edit", "auditregel:delete"):
        with pytest.raises(NoReverseMatch):
            reverse(naam, args=[regel.pk])
    beheer.post(reverse("toegang_auditlog"), {"wat": "anders"})
    assert Auditregel.objects.filter(pk=regel.pk, wat="").exists()


def test_only_a_beheerder_reads_it(als):
    for rol in ("Redacteur", "Communicatie", "Hoofdredacteur"):
        assert als(rol).get(reverse("toegang_auditlog")).status_code == 302
    assert als("Beheerder").get(reverse("toegang_auditlog")).status_code == 200


def test_it_outlives_the_account_and_is_thrown_away_after_its_time(settings):
    settings.AUDIT_DAYS = 30
    ander = maak_account("ander")
    ander.delete()
    assert Auditregel.objects.filter(account="ander", wat="verwijderd").exists()
    Auditregel.objects.filter(wat="gemaakt").update(moment=timezone.now() - timedelta(days=31))
    Poging.objects.create(sleutel="x", moment=timezone.now() - timedelta(days=3))
    run_all()
    assert not Auditregel.objects.filter(wat="gemaakt").exists()
    assert Auditregel.objects.filter(account="ander", wat="verwijderd").exists()
    assert not Poging.objects.exists()
