"""A draft is read by whoever has the link, as long as it works, and by nobody else."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from regioprogramma.core.registers.periodiek import run_all
from regioprogramma.voorbeeld.models import Deellink
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def bericht():
    """A published message with a newer draft."""
    bericht = factories.NieuwsberichtFactory(title="Zoals het was")
    bericht.title = "Zoals het wordt"
    bericht.save_revision()
    return bericht


@pytest.fixture
def link(bericht):
    """A working link and its token."""
    return Deellink.objects.make(bericht, factories.GebruikerFactory(groepen=["Communicatie"]), 14)


def lees(token):
    """Return what somebody without a log-in gets."""
    return Client().get(reverse("concept", args=[token]))


def adressen(antwoord):
    return re.findall(r"http://testserver(/concept/[^/\"]+/)", antwoord.content.decode())


def test_an_editor_makes_a_link_and_a_reader_without_login_reads_the_draft(als, bericht):
    redactie = als("Communicatie")
    delen = reverse("voorbeeld_delen", args=[bericht.pk])
    assert delen in redactie.get(reverse("wagtailadmin_pages:edit", args=[bericht.pk])).content.decode()
    assert re.search(r'value="14"[^>]*checked', redactie.get(delen).content.decode())
    [adres] = adressen(redactie.post(delen, {"dagen": 7}))
    antwoord = Client().get(adres)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Zoals het wordt" in tekst and "Zoals het was" not in tekst
    assert "Concept – nog niet gepubliceerd. Deze link werkt tot" in tekst
    assert timedelta(days=6.9) < Deellink.objects.get().geldig_tot - timezone.now() < timedelta(days=7.1)


def test_a_link_of_a_closed_account_stays_closed_when_the_account_is_opened_again(link):
    maker = link[0].gemaakt_door
    maker.is_active = False
    maker.save()
    assert lees(link[1]).status_code == 410
    run_all()
    maker.is_active = True
    maker.save()
    assert lees(link[1]).status_code == 410


def test_a_link_ends_when_a_page_or_a_role_changes_so_that_its_maker_may_not():
    wonen, natuur = factories.maak_opgave("Wonen"), factories.maak_opgave("Natuur")
    stuk = factories.NieuwsberichtFactory(opgaven=[wonen])
    wie = factories.GebruikerFactory(groepen=["Redacteur", "Redactie Wonen"])
    van_bericht, van_opgave = (Deellink.objects.make(pagina, wie, 14)[1] for pagina in (stuk, wonen))
    assert {lees(van_bericht).status_code, lees(van_opgave).status_code} == {200}
    stuk.opgaven = [natuur]
    stuk.save()
    assert (lees(van_bericht).status_code, lees(van_opgave).status_code) == (410, 200)
    Group.objects.get(name="Redactie Wonen").page_permissions.all().delete()
    assert lees(van_opgave).status_code == 410
    stuk.opgaven = [wonen]
    stuk.save()
    assert lees(van_bericht).status_code == 410, "what ended does not begin again"


def test_a_draft_is_not_kept_indexed_or_told_on(link):
    antwoord = lees(link[1])
    assert antwoord["X-Robots-Tag"] == "noindex, nofollow"
    assert antwoord["Cache-Control"] == "private, no-store"
    assert antwoord["Referrer-Policy"] == "no-referrer"
    tekst = antwoord.content.decode()
    for spoor in ("wagtail-userbar", 'rel="canonical"', "og:url", "ld+json"):
        assert spoor not in tekst
    assert not antwoord.cookies


def test_an_editor_who_opens_the_link_sees_what_a_reader_sees(als, link):
    assert "wagtail-userbar" not in als("Beheerder").get(reverse("concept", args=[link[1]])).content.decode()


def test_a_link_shows_no_other_draft(bericht, link):
    ander = factories.NieuwsberichtFactory(title="Geheim plan", trefwoorden=["energie", "water"], live=False)
    bericht.refresh_from_db()
    assert ander.title not in lees(link[1]).content.decode()


@pytest.mark.parametrize(("seconden", "werkt"), [(-1, True), (0, False)])
def test_a_link_works_until_its_last_moment(link, seconden, werkt):
    with time_machine.travel(link[0].geldig_tot + timedelta(seconds=seconden), tick=False):
        assert (lees(link[1]).status_code == 200) == werkt


@pytest.mark.parametrize("einde", ["verlopen", "ingetrokken", "verwijderd", "onbekend"])
def test_a_link_that_ended_says_so(bericht, link, einde):
    deellink, token = link
    if einde == "verlopen":
        nu = timezone.now()
        Deellink.objects.update(gemaakt_op=nu - timedelta(days=2), geldig_tot=nu)
    elif einde == "ingetrokken":
        deellink.withdraw()
    elif einde == "verwijderd":
        bericht.delete()
    else:
        token = "x" + token
    antwoord = lees(token)
    assert antwoord.status_code == 410
    assert "Deze link werkt niet meer" in antwoord.content.decode()
    assert antwoord["Cache-Control"] == "private, no-store"


def test_the_token_stands_nowhere_in_the_database(als, bericht):
    [adres] = adressen(als("Communicatie").post(reverse("voorbeeld_delen", args=[bericht.pk]), {"dagen": 14}))
    token = adres.split("/")[2]
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        for (tabel,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{tabel}" t WHERE t::text LIKE %s', [f"%{token}%"])
            assert cursor.fetchone() == (0,), tabel
    assert len(token) >= 43


def test_a_link_is_withdrawn_in_one_click_from_the_list(als, bericht, link):
    redactie = als("Communicatie")
    intrekken = reverse("voorbeeld_intrekken", args=[link[0].pk])
    scherm = redactie.get(reverse("voorbeeld_delen", args=[bericht.pk])).content.decode()
    assert intrekken in scherm and link[0].gemaakt_door.username in scherm
    assert redactie.get(intrekken).status_code == 405
    redactie.post(intrekken)
    assert lees(link[1]).status_code == 410
    assert intrekken not in redactie.get(reverse("voorbeeld_delen", args=[bericht.pk])).content.decode()


def test_who_may_not_edit_the_page_makes_and_withdraws_no_link(als, bericht, link):
    buitenstaander = als("Redacteur")
    delen = reverse("voorbeeld_delen", args=[bericht.pk])
    for antwoord in (
        buitenstaander.get(delen),
        buitenstaander.post(delen, {"dagen": 14}),
        buitenstaander.post(reverse("voorbeeld_intrekken", args=[link[0].pk])),
    ):
        assert antwoord.status_code in (302, 403) and not adressen(antwoord)
    assert Deellink.objects.active().count() == 1


def test_making_and_withdrawing_needs_the_proof_of_the_form(bericht, link):
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(factories.GebruikerFactory(groepen=["Communicatie"]))
    assert streng.post(reverse("voorbeeld_delen", args=[bericht.pk]), {"dagen": 14}).status_code == 403
    assert streng.post(reverse("voorbeeld_intrekken", args=[link[0].pk])).status_code == 403
    assert Deellink.objects.active().count() == 1


@pytest.mark.parametrize("dagen", ["", "0", "365", "veel"])
def test_another_term_is_refused_at_the_field(als, bericht, dagen):
    antwoord = als("Communicatie").post(reverse("voorbeeld_delen", args=[bericht.pk]), {"dagen": dagen})
    assert antwoord.status_code == 200 and not adressen(antwoord)
    assert not Deellink.objects.exists()


def test_a_link_cannot_end_before_it_begins(bericht):
    with pytest.raises(IntegrityError):
        Deellink.objects.make(bericht, None, -1)


def test_reading_a_draft_costs_what_reading_the_page_costs(client, count_queries, bericht, link):
    client.get(bericht.url)
    gewoon = count_queries(lambda: client.get(bericht.url))
    assert count_queries(lambda: client.get(reverse("concept", args=[link[1]]))) <= gewoon + 6
