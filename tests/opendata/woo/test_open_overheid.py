"""The page /open-overheid/: how a citizen asks, and what there is by category."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.models import VAN_LICHAAM, Document, Informatiecategorie
from regioprogramma.core.registers import list_regels
from regioprogramma.opendata.models import OpenOverheid
from tests.factories import DocumentFactory

from .fabriek import CONVENANT, TOOI, name_region

pytestmark = pytest.mark.django_db

ADRES = "/open-overheid/"


def tekst(client):
    antwoord = client.get(ADRES)
    assert antwoord.status_code == 200
    return " ".join(antwoord.text.split())


def store(**velden):
    """Store what an editor filled in."""
    instellingen = OpenOverheid.for_site(Site.objects.get(is_default_site=True))
    for naam, waarde in velden.items():
        setattr(instellingen, naam, waarde)
    instellingen.save()


def test_every_page_leads_to_it_from_the_footer(client):
    assert f'<a href="{ADRES}">Open overheid</a>' in client.get("/").text
    assert "/open-overheid/" in client.get("/sitemap.xml").text


def test_asking_comes_first_and_says_where(client):
    name_region(telefoon="+31260000010", email="info@regio.example", woo_contact="")
    blad = tekst(client)
    assert blad.index("Informatie opvragen") < blad.index("Wat wij openbaar maken")
    assert 'href="tel:+31260000010"' in blad
    assert 'href="mailto:info@regio.example"' in blad
    store(contactpersoon="de Woo-contactpersoon", contact_email="woo@regio.example")
    assert "De Woo-contactpersoon" in tekst(client)
    assert 'href="mailto:woo@regio.example"' in tekst(client)


def test_a_category_says_how_many_documents_there_are_and_where(client):
    DocumentFactory(woo_categorieen=[CONVENANT])
    DocumentFactory(woo_categorieen=[CONVENANT], openbaar_vanaf=None)
    blad = tekst(client)
    assert '<a href="/documenten/?woo=011">Convenanten</a>' in blad
    assert "1 document" in blad
    assert "?woo=012" not in blad
    assert client.get("/documenten/?woo=011").status_code == 200


def test_each_category_that_holds_is_on_it_once(client):
    DocumentFactory(woo_categorieen=[VAN_LICHAAM[0].value])
    namen = [str(soort.label) for soort in VAN_LICHAAM]
    blad = tekst(client)
    assert [blad.count(f">{naam[0].upper()}{naam[1:]}<") for naam in namen] == [1] * 14
    assert "1 document · sinds 1 november 2024" in blad
    store(geldt_003=False, sinds_016=timezone.localdate() + timedelta(days=1))
    assert namen[2] not in tekst(client).lower()
    assert ">Beschikkingen<" not in tekst(client)


def test_who_we_are_and_where_stand_on_the_page_itself(client):
    name_region(adres="Kade 1", telefoon="", email="")
    assert 'href="#bereikbaarheid"' in tekst(client)
    assert "#organisatie" not in tekst(client)
    store(werkwijze="<p>Het dagelijks bestuur besluit.</p>")
    assert 'href="#organisatie"' in tekst(client)
    assert "Het dagelijks bestuur besluit." in tekst(client)


def test_the_index_is_named_where_there_is_one(client):
    name_region(tooi="")
    assert "sitemapindex-diwoo" not in tekst(client)
    name_region(tooi=TOOI)
    assert 'href="/sitemapindex-diwoo.xml"' in tekst(client)
    assert "https://open.overheid.nl/" not in tekst(client)
    store(aangemeld_op=timezone.localdate())
    assert "https://open.overheid.nl/" in tekst(client)


def test_looking_at_it_stores_nothing_and_asks_a_constant_number_of_questions(client, count_queries):
    tekst(client)
    assert not OpenOverheid.objects.exists()
    eerst = count_queries(lambda: client.get(ADRES))
    for _ in range(20):
        DocumentFactory(woo_categorieen=[CONVENANT])
    client.get(ADRES)
    assert count_queries(lambda: client.get(ADRES)) <= eerst <= 25


class TestDashboard:
    """What the editors still have to do."""

    def found(self, naam, gebruiker):
        regel = next(regel for regel in list_regels() if regel.naam == naam)
        return [(rij.titel, rij.uitleg) for rij in regel.eerste(gebruiker, 9)[0]]

    def test_a_public_document_without_a_category_and_then_one_without_a_day(self, admin_user):
        DocumentFactory(title="Een dag ontbreekt", woo_categorieen=[CONVENANT])
        DocumentFactory(title="Zonder")
        DocumentFactory(title="Met", woo_categorieen=[CONVENANT], ontvangen_op=timezone.localdate())
        DocumentFactory(title="Vrij", woo_categorieen=[Informatiecategorie.C018.value])
        DocumentFactory(title="Concept", openbaar_vanaf=None)
        assert self.found("woo", admin_user) == [("Zonder", "geen categorie"), ("Een dag ontbreekt", "geen datum")]

    def test_a_site_that_does_not_say_which_organisation_it_is(self, admin_user, django_user_model):
        regio = name_region(tooi="")
        assert self.found("woo-tooi", admin_user) == [], "there is nothing to offer yet"
        DocumentFactory(woo_categorieen=[CONVENANT])
        assert self.found("woo-tooi", admin_user) == [(regio.naam, "nog niet ingevuld")]
        regio.tooi = "https://organisaties.overheid.nl/28132612/"
        regio.save()
        assert self.found("woo-tooi", admin_user) == [(regio.naam, "geen geldig TOOI-adres")]
        assert self.found("woo-tooi", django_user_model.objects.create(username="redactie")) == []
        name_region()
        assert self.found("woo-tooi", admin_user) == []


class TestScherm:
    """The settings in the CMS."""

    def open(self, client):
        return client.get(reverse("wagtailsettings:edit", args=["opendata", "openoverheid"]), follow=True)

    def test_it_says_how_to_register_with_the_address_of_the_index(self, admin_client):
        name_region()
        antwoord = self.open(admin_client)
        assert antwoord.status_code == 200
        assert "https://testserver/sitemapindex-diwoo.xml" in antwoord.text
        assert "organisaties.overheid.nl" in antwoord.text

    def test_every_category_of_a_region_has_a_switch_and_a_day(self, admin_client):
        blad = self.open(admin_client).text
        for soort in VAN_LICHAAM:
            assert f'name="geldt_{soort.nummer}"' in blad
            assert f'name="sinds_{soort.nummer}"' in blad

    def test_the_form_of_a_document_offers_the_categories_of_a_region_and_what_it_has(self, admin_client):
        document = DocumentFactory()
        blad = admin_client.get(reverse("wagtaildocs:edit", args=[document.pk])).text
        assert 'value="c_8fc2335c"' in blad
        assert 'value="c_cf268088"' not in blad
        Document.objects.update(woo_categorieen=["c_cf268088"])
        assert 'value="c_cf268088"' in admin_client.get(reverse("wagtaildocs:edit", args=[document.pk])).text

    def store_document(self, client, document, **velden):
        keuzes = {"soort": "overig", "datum_precisie": "dag", "taal": "nl", "toegankelijk": "ja"}
        gewoon = {"title": document.title, "collection": document.collection_id, "openbaar_vanaf": "1-1-2020"}
        return client.post(reverse("wagtaildocs:edit", args=[document.pk]), {**keuzes, **gewoon, **velden})

    def test_a_coordinator_stores_more_than_one_category_and_act(self, admin_client):
        document = DocumentFactory()
        velden = {"vastgesteld_op": "1 maart 2026", "ondertekend_op": "2-4-2026"}
        self.store_document(admin_client, document, woo_categorieen=["c_c6cd1213", CONVENANT], **velden)
        document.refresh_from_db()
        assert [soort.nummer for soort in document.categorieen] == ["011", "012"]
        assert [(gedaan.woord, str(gedaan.dag)) for gedaan in document.handelingen] == [
            ("Vastgesteld", "2026-03-01"),
            ("Ondertekend", "2026-04-02"),
        ]
        self.store_document(admin_client, document)
        document.refresh_from_db()
        assert (document.woo_categorieen, document.handelingen) == ([], [])

    @pytest.mark.parametrize("vreemd", ["c_00000000", "c_cf268088", "011"])
    def test_a_category_that_is_not_offered_is_refused(self, admin_client, vreemd):
        document = DocumentFactory()
        antwoord = self.store_document(admin_client, document, woo_categorieen=[CONVENANT, vreemd])
        assert antwoord.status_code == 200
        document.refresh_from_db()
        assert document.woo_categorieen == []

    def test_a_category_is_switched_off_in_its_form(self, admin_client):
        adres = self.open(admin_client).redirect_chain[-1][0]
        aan = {f"geldt_{soort.nummer}": "on" for soort in VAN_LICHAAM if soort.nummer != "016"}
        antwoord = admin_client.post(
            adres, {**aan, "werkwijze": "null", "sinds_001": "1 november 2024", "sinds_002": ""}
        )
        assert antwoord.status_code == 302
        instellingen = OpenOverheid.objects.get()
        assert "016" not in {soort.nummer for soort in instellingen.categorieen()}
        assert len(instellingen.categorieen()) == len(VAN_LICHAAM) - 1
        assert instellingen.since(VAN_LICHAAM[0]) == date(2024, 11, 1)
        assert instellingen.since(VAN_LICHAAM[1]) is None
