"""The page of an organisation: who it is, in what it takes part, what it gives, and whom to call."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import Organisatie
from projecten.models import Geldbron
from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories
from tests.opendata.test_feeds import machinetekst
from tests.vervangen.test_vervangen import vervang

pytestmark = pytest.mark.django_db


def soup(client, adres):
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return WagtailTestUtils.get_soup(antwoord.text)


def text(deel):
    """Return the words of a piece of a page, with one space between them."""
    return re.sub(r"\s+", " ", deel.get_text(" ").replace(SPATIE, " ")).strip()


@pytest.fixture
def waterschap():
    return factories.OrganisatieFactory(naam="Waterschap Oost", soort="waterschap")


@pytest.fixture
def redactie(als):
    return als("Beheerder")


class TestWhichHaveOne:
    """A page only for whom visitors read of."""

    WEGEN = {
        "a partner": lambda wie: factories.PartnerschapFactory(organisatie=wie).pagina,
        "a contributor": lambda wie: factories.BijdrageFactory(organisatie=wie).pagina,
        "a regiokassier": lambda wie: factories.RegioDealFactory(regiokassier=wie),
        "an employer": lambda wie: (
            factories.RoltoewijzingFactory(persoon=factories.ContactpersoonFactory(organisatie=wie)).pagina
        ),
        "the employer of a press contact": lambda wie: factories.NieuwsberichtFactory(
            soort="persbericht", perscontact=factories.ContactpersoonFactory(organisatie=wie)
        ),
    }

    @pytest.mark.parametrize("weg", WEGEN)
    def test_whoever_a_visible_page_names_has_one_and_loses_it_with_that_page(self, client, waterschap, weg):
        adres = waterschap.get_absolute_url()
        assert client.get(adres).status_code == 404
        pagina = self.WEGEN[weg](waterschap)
        for plek in (adres, "/organisaties/", "/sitemap.xml"):
            assert "waterschap-oost" in client.get(plek).text, plek
        Pagina.objects.filter(pk=pagina.pk).update(live=False)
        assert client.get(adres).status_code == 404
        for plek in ("/organisaties/", "/sitemap.xml", "/zoeken/?q=waterschap+oost"):
            assert "/organisaties/waterschap-oost/" not in client.get(plek).text, plek

    @pytest.mark.parametrize(
        ("persoon", "rol"), [({"vertrokken_op": date(2026, 1, 1)}, {}), ({}, {"tot": date(2026, 1, 1)})]
    )
    def test_who_left_or_has_no_role_any_more_gives_none(self, client, waterschap, persoon, rol):
        mens = factories.ContactpersoonFactory(organisatie=waterschap, **persoon)
        factories.RoltoewijzingFactory(persoon=mens, **rol)
        assert client.get(waterschap.get_absolute_url()).status_code == 404


class TestAddress:
    """Every address that was ever published keeps working."""

    def test_names_that_differ_in_a_dash_get_each_their_own(self):
        namen = ["Stichting Water Werkt", "Stichting Water-Werkt", "stichting: water werkt"]
        slugs = [factories.OrganisatieFactory(naam=naam).slug for naam in namen]
        assert slugs == ["stichting-water-werkt", "stichting-water-werkt-2", "stichting-water-werkt-3"]

    def test_the_window_to_choose_one_makes_the_second_too(self, redactie):
        factories.OrganisatieFactory(naam="Water Werkt")
        velden = {"organisatie_kiezer-naam": "Water-Werkt", "organisatie_kiezer-soort": "overig"}
        kaal = {naam.removeprefix("organisatie_kiezer-"): waarde for naam, waarde in velden.items()}
        antwoord = redactie.post(reverse("organisatie_kiezer:create"), {**velden, **kaal})
        assert antwoord.status_code == 200
        assert Organisatie.objects.get(naam="Water-Werkt").slug == "water-werkt-2"

    def test_a_name_without_letters_is_refused_in_a_sentence(self):
        with pytest.raises(ValidationError, match="letters of cijfers"):
            Organisatie(naam="???", soort="overig").full_clean()
        # What is not checked, as in an import, has an address all the same.
        assert Organisatie.objects.create(naam="???").slug == "organisatie"

    def test_the_longest_name_has_one_that_fits(self):
        eerste, tweede = (factories.OrganisatieFactory(naam=("Naam" * 30)[: 119 + n]) for n in range(2))
        assert eerste.slug != tweede.slug
        assert max(len(eerste.slug), len(tweede.slug)) <= 120

    def test_another_address_leads_from_the_old_ones(self, client, redactie, waterschap):
        factories.PartnerschapFactory(organisatie=waterschap)
        url = reverse("organisaties:edit", args=[waterschap.pk])
        for slug in ("waterschap-nieuw", "waterschap-nieuwst"):
            velden = {"naam": waterschap.naam, "soort": "waterschap", "slug": slug}
            assert redactie.post(url, velden).status_code == 302
        client.logout()
        for oud in ("waterschap-oost", "waterschap-nieuw"):
            antwoord = client.get(f"/organisaties/{oud}/")
            assert (antwoord.status_code, antwoord.headers["Location"]) == (301, "/organisaties/waterschap-nieuwst/")

    def test_another_name_keeps_the_address(self, waterschap):
        waterschap.naam = "Waterschap Oost en West"
        waterschap.full_clean()
        waterschap.save()
        assert waterschap.slug == "waterschap-oost"

    def test_what_was_replaced_leads_to_what_took_its_place(self, client, redactie, waterschap):
        factories.PartnerschapFactory(organisatie=waterschap)
        nieuw = factories.OrganisatieFactory(naam="Waterschap Groot")
        vervang(redactie, reverse("organisaties:delete", args=[waterschap.pk]), nieuw)
        client.logout()
        antwoord = client.get("/organisaties/waterschap-oost/")
        assert (antwoord.status_code, antwoord.headers["Location"]) == (301, "/organisaties/waterschap-groot/")
        assert client.get("/organisaties/waterschap-groot/").status_code == 200

    def test_what_was_deleted_says_what_was_there(self, client, redactie, waterschap):
        redactie.post(reverse("organisaties:delete", args=[waterschap.pk]))
        client.logout()
        antwoord = client.get("/organisaties/waterschap-oost/")
        assert antwoord.status_code == 410
        assert "Waterschap Oost" in antwoord.text

    def test_who_takes_the_address_of_what_is_gone_stands_there(self, client, waterschap):
        waterschap.delete()
        factories.PartnerschapFactory(organisatie=factories.OrganisatieFactory(naam="Waterschap Oost"))
        assert client.get("/organisaties/waterschap-oost/").status_code == 200


@pytest.mark.usefixtures("own_database")
def test_an_upgrade_gives_each_organisation_the_address_of_its_name():
    namen = ["Water Werkt", "Water-Werkt", "???", "Été", "!"]
    ids = {naam: factories.OrganisatieFactory(naam=naam).pk for naam in namen}
    call_command("migrate", "contacten", "0002", verbosity=0)
    with connection.cursor() as cursor:
        # As the version before this one does while both run.
        cursor.execute(
            "INSERT INTO contacten_organisatie (naam, soort, website, tooi, voormalige_namen)"
            " VALUES ('Later', 'overig', '', '', '')"
        )
    call_command("migrate", "contacten", verbosity=0)
    slugs = [Organisatie.objects.get(pk=pk).slug for pk in ids.values()]
    assert slugs == ["water-werkt", "water-werkt-2", "organisatie", "ete", "organisatie-2"]
    with connection.cursor() as cursor:
        for naam in ("Nog later", "Het laatst"):
            cursor.execute(
                "INSERT INTO contacten_organisatie (naam, soort, website, tooi, voormalige_namen)"
                " VALUES (%s, 'overig', '', '', '')",
                [naam],
            )
    assert len(set(Organisatie.objects.values_list("slug", flat=True))) == len(namen) + 3


class TestSections:
    """What stands on the page."""

    def test_without_more_than_a_name_it_says_what_it_is_and_where_it_takes_part(self, client, waterschap):
        factories.PartnerschapFactory(organisatie=waterschap)
        soep = soup(client, waterschap.get_absolute_url())
        assert [deel["id"] for deel in soep.select("main section")] == ["kort", "werk"]
        assert [text(kop) for kop in soep.select("#werk thead th")] == ["Project of Regio Deal", "Rol", "Status"]

    def test_its_website_is_marked_as_another_one(self, client, waterschap):
        Organisatie.objects.update(website="https://www.oost.example", voormalige_namen="Polder Midden,  De Kade")
        factories.PartnerschapFactory(organisatie=waterschap)
        kort = soup(client, waterschap.get_absolute_url()).select_one("#kort")
        link = kort.select_one("a")
        assert (link["href"], link["rel"]) == ("https://www.oost.example", ["external"])
        assert "andere website" in text(link.parent)
        assert [text(naam) for naam in kort.select("dd")][-2:] == ["Polder Midden", "De Kade"]

    def test_what_it_leads_comes_first_and_every_role_is_named(self, client, waterschap):
        project, klaar = (factories.ProjectFactory(title=naam) for naam in ("Beek", "Dijk"))
        deal = factories.RegioDealFactory(title="Deal", regiokassier=waterschap)
        factories.PartnerschapFactory(organisatie=waterschap, pagina=project)
        factories.PartnerschapFactory(organisatie=waterschap, pagina=klaar, trekker=True)
        factories.PartnerschapFactory(organisatie=waterschap, pagina=deal, trekker=True)
        gever = factories.BijdrageFactory(
            organisatie=waterschap, pagina=factories.ProjectFactory(title="Vijver")
        ).pagina
        rijen = soup(client, waterschap.get_absolute_url()).select("#werk tbody tr")
        assert [(text(rij.select_one("a")), text(rij.select("td")[0])) for rij in rijen] == [
            ("Deal", "Trekker, Regiokassier"),
            ("Dijk", "Trekker"),
            ("Beek", "Partner"),
            (gever.title, "Draagt bij"),
        ]

    def test_what_it_gives_is_added_up_with_the_weakest_word_and_deals_apart(self, client, waterschap):
        deal, project = factories.RegioDealFactory(), factories.ProjectFactory()
        for pagina, velden in [
            (deal, {"bedrag": 8_000_000, "peildatum": date(2024, 6, 20)}),
            (deal, {"bedrag": 500_000, "in_natura": True}),
            (project, {"bedrag": 100_000, "nauwkeurigheid": "ruim", "peildatum": date(2025, 1, 2)}),
            (project, {"bedrag": 50_000, "nauwkeurigheid": "circa", "peildatum": date(2026, 1, 2)}),
            (project, {"bedrag": None}),
        ]:
            factories.BijdrageFactory(organisatie=waterschap, pagina=pagina, bron=Geldbron.OVERIG, **velden)
        # Of somebody else, and on what nobody sees.
        factories.BijdrageFactory(pagina=deal, bedrag=7)
        factories.BijdrageFactory(organisatie=waterschap, pagina=factories.RegioDealFactory(live=False), bedrag=9)
        soep = soup(client, waterschap.get_absolute_url())
        assert [text(cijfer) for cijfer in soep.select("#geld .cijfers > div")] == [
            "aan Regio Deals € 8 miljoen afgesproken op 20 juni 2024",
            "aan Regio Deals, in werk, grond of iets anders € 500.000",
            "aan projecten circa € 150.000 afgesproken van 2 januari 2025 tot en met 2 januari 2026",
        ]
        assert "niet bij elkaar op" in text(soep.select_one("#geld"))
        cellen = [text(cel) for cel in soep.select("#werk td.getal")]
        assert cellen[0] == "Geeft: € 8 miljoen afgesproken op 20 juni 2024 € 500.000 in werk, grond of iets anders"
        assert "ruim € 100.000" in cellen[1] and cellen[1].endswith("niet bekend")

    def test_whom_to_call_are_its_people_with_a_role_now_each_once(self, client, waterschap):
        mens = factories.ContactpersoonFactory(naam="Noor Voorbeeld", organisatie=waterschap)
        factories.RoltoewijzingFactory.create_batch(2, persoon=mens)
        factories.RoltoewijzingFactory(
            persoon=factories.ContactpersoonFactory(naam="Tom Elders", organisatie=waterschap),
            tot=timezone.localdate() - timedelta(days=1),
        )
        contact = soup(client, waterschap.get_absolute_url()).select_one("#contact")
        assert [text(kop) for kop in contact.select(".mens-naam")] == ["Noor Voorbeeld"]
        assert not contact.select(f'a[href="{waterschap.get_absolute_url()}"]'), "no link to where one is"

    def test_for_machines_it_is_an_organisation_with_its_register(self, client, waterschap):
        tooi = "https://identifier.overheid.nl/tooi/id/ws/ws0151"
        Organisatie.objects.update(website="https://www.oost.example", tooi=tooi, voormalige_namen="Polder")
        factories.PartnerschapFactory(organisatie=waterschap)
        ding = machinetekst(client.get(waterschap.get_absolute_url()).text)["CollectionPage"]["about"]
        assert (ding["@type"], ding["name"], ding["identifier"]) == ("GovernmentOrganization", "Waterschap Oost", tooi)
        assert (ding["sameAs"], ding["alternateName"]) == (["https://www.oost.example", tooi], ["Polder"])


class TestOtherPages:
    """Wherever it is named, its name leads to its own page."""

    def test_on_a_project_and_a_deal_every_name_leads_there(self, client, waterschap):
        Organisatie.objects.update(website="https://www.oost.example")
        project = factories.PartnerschapFactory(organisatie=waterschap, trekker=True).pagina
        deal = factories.RegioDealFactory(regiokassier=waterschap)
        mens = factories.ContactpersoonFactory(organisatie=waterschap)
        for pagina in (project, deal):
            factories.BijdrageFactory(organisatie=waterschap, pagina=pagina, bron="overig")
            factories.RoltoewijzingFactory(pagina=pagina, persoon=mens)
        for pagina, plekken in [(project, ("feiten", "geld", "contact")), (deal, ("partners", "geld", "contact"))]:
            soep = soup(client, pagina.get_url())
            for plek in plekken:
                links = [link["href"] for link in soep.select(f"#{plek} a") if text(link) == waterschap.naam]
                assert links == ["/organisaties/waterschap-oost/"], (pagina, plek)
            assert "oost.example" not in str(soep)
        assert "Waterschap Oost (regiokassier)" in text(soup(client, deal.get_url()).select_one("#partners"))

    def test_a_partner_that_keeps_the_money_stands_there_once(self, client, waterschap):
        deal = factories.RegioDealFactory(regiokassier=waterschap)
        factories.PartnerschapFactory(organisatie=waterschap, pagina=deal, trekker=True)
        (regel,) = soup(client, deal.get_url()).select("#partners li")
        assert text(regel) == "Waterschap Oost (trekker, regiokassier)"

    def test_a_gemeente_and_its_organisation_lead_to_each_other_and_are_found_once(self, client):
        gemeente = factories.GemeenteFactory(naam="Lochem")
        partij = factories.OrganisatieFactory(naam="gemeente lochem", soort="gemeente")
        anders = factories.OrganisatieFactory(naam="Gemeente Verweg", soort="gemeente")
        for wie in (partij, anders):
            factories.PartnerschapFactory(organisatie=wie)
        assert soup(client, gemeente.get_absolute_url()).select(f'#contact a[href="{partij.get_absolute_url()}"]')
        assert soup(client, partij.get_absolute_url()).select(f'#kort a[href="{gemeente.get_absolute_url()}"]')
        gevonden = [link["href"] for link in soup(client, "/zoeken/?q=lochem").select("main h3 a, main h2 a")]
        assert gemeente.get_absolute_url() in gevonden and partij.get_absolute_url() not in gevonden
        assert anders.get_absolute_url() in client.get("/zoeken/?q=verweg").text


class TestFinding:
    """Search, the list and the CMS."""

    @pytest.mark.parametrize("vraag", ["waterschap oost", "polderdistrict", "dijken"])
    def test_it_is_found_by_name_by_former_name_and_by_what_it_is(self, client, waterschap, vraag):
        waterschap.voormalige_namen, waterschap.omschrijving = "Polderdistrict Midden", "Zorgt voor dijken."
        waterschap.save()
        factories.PartnerschapFactory(organisatie=waterschap)
        assert waterschap.get_absolute_url() in client.get("/zoeken/", {"q": vraag, "soort": "organisaties"}).text

    def test_the_list_is_in_order_of_names_in_pages_and_by_kind(self, client):
        for n in range(60):
            soort = "bedrijf" if n % 2 else "onderwijs"
            wie = factories.OrganisatieFactory(naam=f"Naam {n:02}", soort=soort)
            factories.PartnerschapFactory(organisatie=wie)
        deal = factories.RegioDealFactory(regiokassier=wie)
        factories.PartnerschapFactory(organisatie=wie, pagina=deal)
        eerste, tweede = (soup(client, f"/organisaties/{blad}") for blad in ("", "?pagina=2"))
        namen = [text(kop) for soep in (eerste, tweede) for kop in soep.select("tbody th")]
        assert namen == [f"Naam {n:02}" for n in range(60)]
        assert text(tweede.select("tbody tr")[-1]) == "Naam 59 Bedrijf 1 project, 1 Regio Deal"
        assert len(soup(client, "/organisaties/?soort=bedrijf").select("tbody tr")) == 30
        assert client.get("/organisaties/?pagina=3").status_code == 404

    def test_an_empty_site_says_that_there_are_none(self, client):
        assert "Nog geen organisaties" in client.get("/organisaties/").text

    def test_the_form_leads_to_the_page_when_there_is_one(self, redactie, waterschap):
        url = reverse("organisaties:edit", args=[waterschap.pk])
        assert "Bekijk op de website" not in redactie.get(url).text
        factories.PartnerschapFactory(organisatie=waterschap)
        assert waterschap.get_absolute_url() in redactie.get(url).text


def test_its_queries_do_not_grow_with_its_projects_and_people(client, count_queries, waterschap):
    def add(aantal):
        for project in factories.ProjectFactory.create_batch(aantal):
            factories.PartnerschapFactory(organisatie=waterschap, pagina=project)
            factories.BijdrageFactory(organisatie=waterschap, pagina=project, bedrag=10)
            mens = factories.ContactpersoonFactory(organisatie=waterschap)
            factories.RoltoewijzingFactory(pagina=project, persoon=mens)

    adressen = [waterschap.get_absolute_url(), "/organisaties/"]

    def costs():
        for adres in adressen:
            client.get(adres)
        return [count_queries(lambda adres=adres: client.get(adres)) for adres in adressen]

    add(10)
    voor = costs()
    add(40)
    assert costs() == voor and max(voor) <= 25
    bladen = [soup(client, f"{adressen[0]}{vraag}") for vraag in ("", "?pagina=2")]
    assert [len(soep.select("#werk tbody tr")) for soep in bladen] == [25, 25]
    assert not bladen[1].select("#kort, #geld, #contact")
    assert "(pagina 2 van 2)" in bladen[1].title.get_text()
    assert bladen[1].select_one("link[rel=canonical]")["href"].endswith("/organisaties/waterschap-oost/?pagina=2")
    assert len(bladen[0].select("#contact .mens")) == 24
    assert "€ 500" in text(bladen[0].select_one("#geld"))
