"""A gemeente merges into another: pages, drafts, organisations and addresses follow, and history stays."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from contacten.models import Deelname, Gemeente, Organisatie
from regioprogramma.core.models import VervallenAdres
from regioprogramma.vervangen.herindeling.herindelen import follow_herindelingen
from tests import factories
from tests.redactie.formulier import fouten, meldingen
from tests.vervangen.test_vervangen import met_versie, publiceer

pytestmark = pytest.mark.django_db
DAG = date(2026, 1, 1)
#: A day that has yet to come, also when midnight passes during the tests.
STRAKS = timezone.localdate() + timedelta(30)


@pytest.fixture
def oud():
    return factories.GemeenteFactory(naam="Brummen", slug="brummen")


@pytest.fixture
def nieuw():
    return factories.GemeenteFactory(naam="IJsselrand", slug="ijsselrand")


def herindelen(client, oud, nieuw, datum="01-01-2026"):
    """Look at the effect and say yes; return both answers."""
    url = reverse("gemeenten:herindelen", args=[oud.pk])
    velden = {"nieuw": nieuw.pk, "datum": datum}
    bekeken = client.post(url, velden)
    if "gezien" not in bekeken.context:
        return bekeken, None
    return bekeken, client.post(url, {**velden, "gezien": bekeken.context["gezien"]})


def deelnames(pagina):
    rijen = Deelname.objects.filter(pagina=pagina.pk).order_by("gemeente__naam")
    return [(rij.gemeente.slug, rij.van, rij.tot) for rij in rijen]


def test_first_it_shows_what_follows_and_changes_nothing(als, oud, nieuw):
    opgave = factories.maak_opgave("Wonen")
    factories.DeelnameFactory(gemeente=oud, pagina=opgave)
    factories.OrganisatieFactory(naam="Gemeente Brummen", soort="gemeente")
    url = reverse("gemeenten:herindelen", args=[oud.pk])
    scherm = als("Beheerder").post(url, {"nieuw": nieuw.pk, "datum": "01-01-2027"}).content.decode()
    for tekst in ("Gemeente Brummen gaat per 01-01-2027 op in IJsselrand", "Wonen", "volgen ook deze organisaties"):
        assert tekst in scherm
    assert deelnames(opgave) == [("brummen", None, None)]


def test_the_screen_of_a_gemeente_leads_to_it(als, oud):
    scherm = als("Beheerder").get(reverse("gemeenten:edit", args=[oud.pk])).content.decode()
    assert reverse("gemeenten:herindelen", args=[oud.pk]) in scherm


def test_pages_follow_and_history_stays(als, client, oud, nieuw):
    project = factories.DeelnameFactory(gemeente=oud, pagina=factories.ProjectFactory(title="De brug")).pagina
    _bekeken, gedaan = herindelen(als("Beheerder"), oud, nieuw)
    assert gedaan.status_code == 302, fouten(gedaan)
    assert deelnames(project) == [("brummen", None, DAG), ("ijsselrand", DAG, None)]
    client.logout()
    assert "De brug" in client.get(nieuw.get_absolute_url()).content.decode()
    pagina = client.get(project.url).content.decode()
    assert "IJsselrand" in pagina
    assert "Brummen" not in pagina


def test_many_pages_follow_in_the_background(als, monkeypatch, oud, nieuw):
    monkeypatch.setattr("regioprogramma.vervangen.herindeling.scherm.HOOGSTENS_METEEN", 0)
    project = factories.DeelnameFactory(gemeente=oud).pagina
    client = als("Beheerder")
    _bekeken, gedaan = herindelen(client, oud, nieuw)
    assert any("op de achtergrond" in zin for zin in meldingen(client.get(gedaan.url)))
    assert deelnames(project) == [("brummen", None, DAG), ("ijsselrand", DAG, None)]


def test_both_on_a_page_become_one(als, oud, nieuw):
    project = factories.DeelnameFactory(gemeente=oud, van=date(2020, 1, 1)).pagina
    factories.DeelnameFactory(gemeente=nieuw, pagina=project, van=date(2026, 6, 1), tot=date(2027, 1, 1))
    herindelen(als("Beheerder"), oud, nieuw)
    assert deelnames(project) == [("brummen", date(2020, 1, 1), DAG), ("ijsselrand", DAG, None)]


def test_what_was_over_stays_as_it_was(als, oud, nieuw):
    project = factories.DeelnameFactory(gemeente=oud, tot=date(2024, 1, 1)).pagina
    herindelen(als("Beheerder"), oud, nieuw)
    assert deelnames(project) == [("brummen", None, date(2024, 1, 1))]


def test_what_ends_or_begins_on_the_very_day_is_not_cut_in_two(als, oud, nieuw):
    begin, eind = date(2024, 1, 1), date(2028, 1, 1)
    klaar = factories.DeelnameFactory(gemeente=oud, van=begin, tot=DAG).pagina
    straks = factories.DeelnameFactory(gemeente=oud, van=DAG, tot=eind).pagina
    herindelen(als("Beheerder"), oud, nieuw)
    assert deelnames(klaar) == [("brummen", begin, DAG)]
    assert deelnames(straks) == [("ijsselrand", DAG, eind)]


def test_a_draft_does_not_bring_the_old_one_back(als, oud, nieuw):
    project = factories.DeelnameFactory(gemeente=oud).pagina
    met_versie(project)
    herindelen(als("Beheerder"), oud, nieuw)
    voor = set(Deelname.objects.values_list("pk", flat=True))
    publiceer(project)
    assert deelnames(project) == [("brummen", None, DAG), ("ijsselrand", DAG, None)]
    assert set(Deelname.objects.values_list("pk", flat=True)) == voor


class TestAddresses:
    def test_the_old_address_leads_to_the_new_gemeente(self, als, client, oud, nieuw):
        herindelen(als("Beheerder"), oud, nieuw)
        client.logout()
        for adres, naar in [
            (oud.get_absolute_url(), nieuw.get_absolute_url()),
            (reverse("feed_onderwerp", args=["gemeente", "brummen"]), "/feeds/gemeente/ijsselrand.xml"),
        ]:
            antwoord = client.get(adres)
            assert (antwoord.status_code, antwoord.headers["Location"]) == (301, naar)
        assert "is sinds 1 januari 2026 deel van" in client.get(nieuw.get_absolute_url()).content.decode()

    def test_a_second_herindeling_leads_on(self, als, client, oud, nieuw):
        derde = factories.GemeenteFactory(naam="Grootstad", slug="grootstad")
        redactie = als("Beheerder")
        herindelen(redactie, oud, nieuw)
        herindelen(redactie, nieuw, derde)
        client.logout()
        assert client.get(oud.get_absolute_url()).headers["Location"] == derde.get_absolute_url()

    def test_until_the_day_it_stands_where_it_stood(self, als, client, oud, nieuw):
        herindelen(als("Beheerder"), oud, nieuw, STRAKS.strftime("%d-%m-%Y"))
        client.logout()
        assert "gaat op" in client.get(oud.get_absolute_url()).content.decode()
        assert oud in Gemeente.objects.current()

    def test_another_slug_leads_from_the_old_one(self, als, client, oud):
        url = reverse("gemeenten:edit", args=[oud.pk])
        velden = {"naam": "Brummen aan de IJssel", "slug": "brummen-ijssel", "cbs_code": oud.cbs_code}
        assert als("Beheerder").post(url, velden).status_code == 302
        client.logout()
        assert client.get("/gemeenten/brummen/").headers["Location"] == "/gemeenten/brummen-ijssel/"
        assert client.get("/feeds/gemeente/brummen.xml").headers["Location"] == "/feeds/gemeente/brummen-ijssel.xml"

    def test_a_deleted_one_says_what_was_there(self, als, client, oud):
        als("Beheerder").post(reverse("gemeenten:delete", args=[oud.pk]))
        client.logout()
        assert client.get("/gemeenten/brummen/").status_code == 410
        assert VervallenAdres.objects.filter(titel="Brummen").exists()


class TestLists:
    def test_only_gemeenten_of_today_can_be_chosen_or_seen(self, als, client, oud, nieuw):
        redactie = als("Beheerder")
        herindelen(redactie, oud, nieuw)
        kiezer = redactie.get(reverse("gemeente_kiezer:choose")).content.decode()
        lijst = redactie.get(reverse("gemeenten:index")).content.decode()
        client.logout()
        overzicht = client.get(reverse("gemeenten")).content.decode()
        for scherm in (kiezer, overzicht):
            assert "IJsselrand" in scherm
            assert "Brummen" not in scherm
        assert "tot 2026, nu IJsselrand" in lijst

    def test_its_name_says_so_where_history_matters(self, als, oud, nieuw):
        deelname = factories.DeelnameFactory(gemeente=oud)
        herindelen(als("Beheerder"), oud, nieuw)
        deelname.refresh_from_db()
        assert str(deelname) == "Brummen (tot 2026, nu IJsselrand)"

    def test_its_place_on_the_map_comes_free(self, als, oud, nieuw):
        Gemeente.objects.filter(pk=oud.pk).update(tegel_kolom=1, tegel_rij=1)
        oud.refresh_from_db()
        herindelen(als("Beheerder"), oud, nieuw)
        nieuw.tegel_kolom = nieuw.tegel_rij = 1
        nieuw.full_clean()
        nieuw.save()


class TestOrganisations:
    @pytest.fixture
    def organisatie(self):
        return factories.OrganisatieFactory(naam="Gemeente Brummen", soort="gemeente")

    def test_money_people_and_address_go_to_that_of_the_new_one(self, als, client, oud, nieuw, organisatie):
        doel = factories.OrganisatieFactory(naam="Gemeente IJsselrand", soort="gemeente")
        bijdrage = factories.BijdrageFactory(organisatie=organisatie)
        persoon = factories.ContactpersoonFactory(organisatie=organisatie)
        herindelen(als("Beheerder"), oud, nieuw)
        bijdrage.refresh_from_db(), persoon.refresh_from_db()
        assert bijdrage.organisatie == persoon.organisatie == doel
        assert Organisatie.objects.get().voormalige_namen == "Gemeente Brummen"
        client.logout()
        antwoord = client.get("/organisaties/gemeente-brummen/")
        assert (antwoord.status_code, antwoord.headers["Location"]) == (301, doel.get_absolute_url())
        assert client.get(doel.get_absolute_url()).status_code == 200

    def test_without_one_it_has_the_new_name(self, als, oud, nieuw, organisatie):
        herindelen(als("Beheerder"), oud, nieuw)
        organisatie.refresh_from_db()
        assert (organisatie.naam, organisatie.voormalige_namen) == ("Gemeente IJsselrand", "Gemeente Brummen")

    def test_it_waits_for_the_day(self, als, oud, nieuw, organisatie):
        herindelen(als("Beheerder"), oud, nieuw, STRAKS.strftime("%d-%m-%Y"))
        follow_herindelingen()
        organisatie.refresh_from_db()
        assert organisatie.naam == "Gemeente Brummen"
        Gemeente.objects.filter(pk=oud.pk).update(opgeheven_op=timezone.localdate())
        follow_herindelingen(), follow_herindelingen()
        organisatie.refresh_from_db()
        assert (organisatie.naam, organisatie.voormalige_namen) == ("Gemeente IJsselrand", "Gemeente Brummen")


@pytest.mark.parametrize(
    ("wie", "datum", "zin"),
    [
        ("zelf", "01-01-2027", "kan niet in zichzelf opgaan"),
        ("opgeheven", "01-01-2027", "gaat zelf in een andere op"),
        ("nieuw", "12-13-2026", "is geen datum"),
        ("nieuw", "", "verplicht"),
    ],
)
def test_a_mistake_is_told_at_the_field(als, oud, nieuw, wie, datum, zin):
    weg = factories.GemeenteFactory(opgeheven_op=STRAKS, opgegaan_in=nieuw)
    bekeken, _gedaan = herindelen(als("Beheerder"), oud, {"zelf": oud, "opgeheven": weg, "nieuw": nieuw}[wie], datum)
    assert any(zin in fout for fout in fouten(bekeken)), fouten(bekeken)
    oud.refresh_from_db()
    assert oud.opgegaan_in is None


def test_once_is_enough(als, oud, nieuw):
    client = als("Beheerder")
    herindelen(client, oud, nieuw)
    bekeken, _gedaan = herindelen(client, oud, factories.GemeenteFactory())
    assert any("gaat al op in een andere" in fout for fout in fouten(bekeken)), fouten(bekeken)


def test_who_may_only_look_cannot(als, oud):
    assert als("Redacteur").get(reverse("gemeenten:herindelen", args=[oud.pk])).status_code in (302, 403)


def test_nobody_lets_a_gemeente_go_on_whose_pages_another_keeps(als, django_user_model, oud, nieuw):
    project = factories.DeelnameFactory(gemeente=oud).pagina
    client = als("Redacteur")
    django_user_model.objects.get().user_permissions.add(Permission.objects.get(codename="change_gemeente"))
    bekeken, gedaan = herindelen(client, oud, nieuw)
    assert "Vraag de hoofdredacteur" in bekeken.text and "Voer de herindeling door" not in bekeken.text
    assert gedaan.status_code in (302, 403)
    assert deelnames(project) == [("brummen", None, None)]


def test_who_may_change_every_page_gets_the_button(als, oud, nieuw):
    factories.DeelnameFactory(gemeente=oud)
    bekeken, _gedaan = herindelen(als("Beheerder"), oud, nieuw)
    assert "Vraag de hoofdredacteur" not in bekeken.text and "Voer de herindeling door" in bekeken.text
