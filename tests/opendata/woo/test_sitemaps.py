"""What open.overheid.nl collects: every public document that belongs to a category, and nothing else."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site

from regioprogramma.core.models import Document, Informatiecategorie, Regio, TekstPagina
from regioprogramma.opendata.models import OpenOverheid
from regioprogramma.opendata.woo import sitemaps
from tests.boom import child
from tests.factories import DocumentFactory, PaginaDocumentFactory, ProjectFactory, thuis

from .fabriek import (
    CONVENANT,
    INDEX,
    JAARSTUK,
    NS,
    TOOI,
    VAN_CONVENANTEN,
    harvest,
    name_region,
    named_in,
    read_xml,
    titles,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regio():
    return name_region()


def convenant(**velden):
    return DocumentFactory(**{"woo_categorieen": [CONVENANT], **velden})


def switch(nummer, **velden):
    """Change the switch or the day of a category."""
    instellingen = OpenOverheid.for_site(Site.objects.get())
    for naam, waarde in velden.items():
        setattr(instellingen, f"{naam}_{nummer}", waarde)
    instellingen.save()


class TestRegel:
    """One document."""

    def test_it_leads_straight_to_the_file(self, client):
        document = convenant()
        loc = harvest(client)[0].findtext("s:loc", namespaces=NS)
        assert loc == f"https://testserver/documenten/{document.uuid}/bestand.pdf"
        assert client.get(loc, secure=True).getvalue().startswith(b"%PDF")

    def test_it_says_what_the_schema_asks_in_its_order(self, client):
        document = convenant(
            title="Samen & verder",
            omschrijving="Een <afspraak>",
            datum=date(2026, 3, 1),
            woo_categorieen=[JAARSTUK, CONVENANT],
            ondertekend_op=date(2026, 7, 1),
            vastgesteld_op=date(2026, 1, 31),
        )
        diwoo = harvest(client)[0].find("d:Document/d:DiWoo", NS)
        assert [deel.tag.rpartition("}")[2] for deel in diwoo] == [
            "identifiers", "publisher", "titelcollectie", "omschrijvingen", "classificatiecollectie", "creatiedatum",
            "language", "format", "documenthandelingen",
        ]  # fmt: skip
        assert diwoo.findtext("d:identifiers/d:identifier", namespaces=NS) == f"urn:uuid:{document.uuid}"
        assert diwoo.find("d:publisher", NS).get("resource") == TOOI
        assert diwoo.findtext("d:publisher", namespaces=NS) == Regio.objects.get().naam
        assert diwoo.findtext("d:titelcollectie/d:officieleTitel", namespaces=NS) == "Samen & verder"
        assert diwoo.findtext("d:omschrijvingen/d:omschrijving", namespaces=NS) == "Een <afspraak>"
        soorten = diwoo.findall(".//d:informatiecategorie", NS)
        assert [soort.get("resource").rpartition("/")[2] for soort in soorten] == [CONVENANT, JAARSTUK]
        assert diwoo.findtext("d:creatiedatum", namespaces=NS) == "2026-03-01"
        assert diwoo.find("d:format", NS).get("resource").endswith("/file-type/PDF")
        assert diwoo.findtext("d:language", namespaces=NS) == "Nederlands"
        gedaan = [
            (een.findtext("d:soortHandeling", namespaces=NS), een.findtext("d:atTime", namespaces=NS))
            for een in diwoo.findall(".//d:documenthandeling", NS)
        ]
        assert gedaan == [
            ("vaststelling", "2026-01-31T00:00:00+01:00"),
            ("ondertekening", "2026-07-01T00:00:00+02:00"),
        ]

    def test_what_xml_may_not_hold_is_left_out_also_when_it_came_in_before(self, client):
        document = convenant()
        Document.objects.update(title="Plan\x01 \x0bA]]>\ufffe<b>", omschrijving="\x1f")
        assert titles(client) == ["Plan A]]><b>"], document

    def test_without_a_title_it_has_that_of_its_file(self, client):
        convenant()
        Document.objects.update(title="", file="documents/stuk.pdf")
        assert titles(client) == ["stuk.pdf"]

    @pytest.mark.parametrize(
        ("velden", "gedaan"),
        [
            ({"datum": date(2025, 4, 1)}, ("vaststelling", "2025-04-01T00:00:00+02:00")),
            ({"datum": date(1898, 9, 6)}, ("vaststelling", "1898-09-06T00:00:00")),
            ({"datum": date(1, 1, 1)}, ("vaststelling", "0001-01-01T00:00:00")),
            ({}, ("ontvangst", "2024-05-06T00:00:00+02:00")),
        ],
    )
    def test_when_nobody_said_what_was_done_it_says_no_more_than_is_certain(self, client, velden, gedaan):
        convenant(**velden)
        Document.objects.update(created_at="2024-05-06T10:00:00Z")
        een = harvest(client)[0].find(".//d:documenthandeling", NS)
        assert (een.findtext("d:soortHandeling", namespaces=NS), een.findtext("d:atTime", namespaces=NS)) == gedaan

    def test_a_rough_date_is_not_told_as_a_day(self, client):
        convenant(datum=date(2025, 4, 1), datum_precisie="maand")
        assert harvest(client)[0].find(".//d:creatiedatum", NS) is None

    @pytest.mark.parametrize("naam", ["cijfers.json", "zonder", "raar.p d~f", "kaart.PDF.geojson"])
    def test_a_kind_of_file_that_the_list_has_not_is_not_told(self, client, naam):
        convenant()
        Document.objects.update(file=f"documents/{naam}")
        regel = harvest(client)[0]
        assert regel.find(".//d:format", NS) is None
        assert re.fullmatch(r"https://testserver/documenten/[0-9a-f-]{36}/bestand\.[a-z0-9]+", regel[0].text)

    def test_its_day_is_that_of_its_last_change_or_of_another_publisher(self, client, regio):
        convenant()
        vroeg = timezone.now() - timedelta(days=30)
        Document.objects.update(gewijzigd_op=vroeg)
        Regio.objects.update(uitgever_sinds=vroeg - timedelta(days=9))
        verwacht = timezone.localtime(vroeg).isoformat(timespec="seconds")
        assert harvest(client)[0].findtext("s:lastmod", namespaces=NS) == verwacht
        regio.naam = "Regio met een andere naam"
        regio.save()
        assert harvest(client)[0].findtext("s:lastmod", namespaces=NS) > verwacht


class TestWelke:
    """Which documents are in it."""

    def test_public_ones_with_a_category_are(self, client):
        convenant(title="Met")
        DocumentFactory(title="Zonder")
        assert titles(client) == ["Met"]

    def test_what_a_visible_page_offers_is(self, client):
        PaginaDocumentFactory(pagina=ProjectFactory(), document=convenant(title="Op pagina", openbaar_vanaf=None))
        assert titles(client) == ["Op pagina"]

    def test_drafts_withdrawn_planned_hidden_and_other_sites_documents_are_not(self, client):
        PaginaDocumentFactory(pagina=ProjectFactory(live=False), document=convenant(openbaar_vanaf=None))
        verlopen = ProjectFactory(expire_at=timezone.now() - timedelta(minutes=1))
        PaginaDocumentFactory(pagina=verlopen, document=convenant(openbaar_vanaf=None))
        beperkt = ProjectFactory()
        PageViewRestriction.objects.create(page=beperkt, restriction_type="login")
        PaginaDocumentFactory(pagina=beperkt, document=convenant(openbaar_vanaf=None))
        convenant(openbaar_vanaf=timezone.localdate() + timedelta(days=1))
        ingetrokken = convenant()
        ingetrokken.openbaar_vanaf = None
        ingetrokken.save()
        dicht = Collection.get_first_root_node().add_child(name="Dicht")
        CollectionViewRestriction.objects.create(collection=dicht, restriction_type="login")
        convenant(collection=dicht)
        elders = child(thuis().get_parent(), TekstPagina, "Elders")
        Site.objects.create(hostname="elders.example", root_page=elders)
        PaginaDocumentFactory(pagina=elders, document=convenant(openbaar_vanaf=None))
        # There is a site map to look in for as long as there is something to put in it.
        convenant(title="Wel")
        assert titles(client) == titles(client, VAN_CONVENANTEN) == ["Wel"]

    def test_one_of_two_categories_is_in_both(self, client):
        convenant(title="Beide", woo_categorieen=[CONVENANT, JAARSTUK])
        assert titles(client, VAN_CONVENANTEN) == titles(client, "/sitemapindex-diwoo-infocat012.xml") == ["Beide"]
        assert titles(client) == ["Beide", "Beide"]

    def test_by_choice_and_what_never_holds_for_a_region_has_no_index(self, client):
        DocumentFactory(woo_categorieen=[Informatiecategorie.C018.value, Informatiecategorie.C013.value])
        assert titles(client) == []
        for nummer in ("006", "007", "013", "018", "000", "999"):
            assert client.get(f"/sitemapindex-diwoo-infocat{nummer}.xml", secure=True).status_code == 404

    def test_a_category_that_is_off_or_not_yet_on_is_not_offered(self, client):
        convenant()
        switch("011", geldt=False)
        assert titles(client) == []
        assert client.get(VAN_CONVENANTEN, secure=True).status_code == 404
        switch("011", geldt=True, sinds=timezone.localdate() + timedelta(days=1))
        assert client.get(VAN_CONVENANTEN, secure=True).status_code == 404
        switch("011", sinds=timezone.localdate())
        assert len(titles(client, VAN_CONVENANTEN)) == 1


class TestIndex:
    """The files that lead to the site maps."""

    @pytest.mark.parametrize("tooi", ["", "https://organisaties.overheid.nl/28132612/"])
    def test_without_a_publisher_nothing_is_offered(self, client, tooi):
        convenant()
        Regio.objects.update(tooi=tooi)
        for adres in (INDEX, VAN_CONVENANTEN, "/diwoo-infocat011-1.xml"):
            assert client.get(adres, secure=True).status_code == 404

    def test_an_index_names_no_index(self, client):
        convenant()
        assert named_in(client) == ["https://testserver/diwoo-infocat011-1.xml"]

    def test_more_documents_than_a_site_map_holds_are_in_several_each_once(self, client, monkeypatch):
        monkeypatch.setattr(sitemaps, "PER_BESTAND", 2)
        namen = [convenant().title for _ in range(5)]
        assert len(read_xml(client, VAN_CONVENANTEN)) == 3
        assert titles(client, VAN_CONVENANTEN) == namen
        for blad in ("0", "4", "01", "x", "99999"):
            assert client.get(f"/diwoo-infocat011-{blad}.xml", secure=True).status_code == 404

    def test_a_category_without_documents_has_an_empty_index(self, client):
        assert len(read_xml(client, VAN_CONVENANTEN)) == 0

    def test_the_number_of_questions_does_not_grow_with_the_documents(self, client, django_assert_max_num_queries):
        convenant()
        client.get(INDEX, secure=True)
        with django_assert_max_num_queries(9) as eerst:
            client.get(INDEX, secure=True)
            client.get("/diwoo-infocat011-1.xml", secure=True)
        for _ in range(20):
            convenant(woo_categorieen=[CONVENANT, JAARSTUK])
        with django_assert_max_num_queries(len(eerst.captured_queries)):
            client.get(INDEX, secure=True)
            client.get("/diwoo-infocat011-1.xml", secure=True)

    def test_the_site_map_bound_is_below_that_of_the_rules(self):
        assert sitemaps.PER_BESTAND <= 50_000
