"""What the Wet open overheid asks of a document: its categories, what was done with it, and a lasting address."""

import json
import re
import time
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.adressen import read_weggehaald
from regioprogramma.core.documenten.aanbod import tell_of_time
from regioprogramma.core.models import Document, DocumentVersie, Informatiecategorie, Regio
from tests.factories import PDF, DocumentFactory, als_bestand

pytestmark = pytest.mark.django_db

CONVENANT, JAARSTUK = Informatiecategorie.C011.value, Informatiecategorie.C012.value


def test_the_page_of_a_document_says_its_categories_and_what_was_done_in_the_order_of_time(client):
    document = DocumentFactory(
        woo_categorieen=[JAARSTUK, CONVENANT], ondertekend_op=date(2026, 2, 1), vastgesteld_op=date(2026, 3, 1)
    )
    tekst = " ".join(client.get(document.get_absolute_url()).text.split())
    assert re.search(
        r"\?woo=011\">Convenanten</a>; <a href=\"/documenten/\?woo=012\">Jaarplannen en jaarverslagen<", tekst
    )
    assert tekst.index("Ondertekend") < tekst.index("1 februari 2026") < tekst.index("Vastgesteld")


def test_a_document_that_nobody_sorted_says_nothing_of_it(client):
    assert "Wet open overheid</dt>" not in client.get(DocumentFactory().get_absolute_url()).text


def test_the_list_offers_the_categories_that_have_documents(client):
    DocumentFactory(title="Samen verder", woo_categorieen=[CONVENANT, JAARSTUK])
    DocumentFactory(title="Jaar rond", woo_categorieen=[JAARSTUK])
    alles = client.get(reverse("documenten")).text
    assert 'value="011"' in alles
    assert 'value="015"' not in alles
    gekozen = client.get(reverse("documenten"), {"woo": "011"}).text
    assert "Samen verder" in gekozen
    assert "Jaar rond" not in gekozen
    beide = client.get(reverse("documenten"), {"woo": ["011", "012"], "formaat": "json"})
    rijen = json.loads(beide.getvalue())
    per_stuk = {rij["titel"]: [soort["code"] for soort in rij["wooCategorieen"]] for rij in rijen["documenten"]}
    assert per_stuk == {"Samen verder": ["011", "012"], "Jaar rond": ["012"]}


class TestVastAdres:
    """/documenten/<uuid>/bestand.<ext>"""

    def test_it_gives_the_file_itself(self, client):
        document = DocumentFactory()
        antwoord = client.get(f"/documenten/{document.uuid}/bestand.pdf")
        assert antwoord.status_code == 200
        assert antwoord.getvalue() == PDF

    def test_it_stays_when_the_file_is_replaced(self, client):
        document = DocumentFactory()
        adres = document.vast_adres
        DocumentVersie.objects.create(document=document, file=document.file.name)
        document.file = als_bestand(PDF + b"%nieuw", "heel-anders.pdf")
        document.save()
        assert Document.objects.get().vast_adres == adres
        assert client.get(adres).getvalue().endswith(b"%nieuw")

    def test_with_another_kind_of_file_the_old_ending_leads_on(self, client):
        document = DocumentFactory(file=als_bestand(b"a,b", "cijfers.csv"))
        antwoord = client.get(f"/documenten/{document.uuid}/bestand.pdf")
        assert (antwoord.status_code, antwoord["Location"]) == (302, f"/documenten/{document.uuid}/bestand.csv")

    @pytest.mark.parametrize("naam", ["zonder-uitgang", "raar.p d~f", "punt."])
    def test_whatever_a_file_is_called_it_has_an_address(self, client, naam):
        document = DocumentFactory()
        Document.objects.update(file=f"documents/{naam}")
        document.refresh_from_db()
        assert document.vast_adres.startswith(f"/documenten/{document.uuid}/bestand.")

    def test_what_was_withdrawn_is_gone_and_what_never_was_public_is_not_there(self, client):
        publiek, geheim = DocumentFactory(title="Was er"), DocumentFactory(openbaar_vanaf=None, title="Nooit")
        publiek.refresh_from_db()
        publiek.openbaar_vanaf = None
        publiek.save()
        weg = client.get(publiek.vast_adres)
        assert weg.status_code == 410
        assert "Was er" in weg.text
        nooit = client.get(geheim.vast_adres)
        assert nooit.status_code == 404
        assert "Nooit" not in nooit.text

    def test_that_it_was_withdrawn_is_known_without_the_database(self):
        document, ander = DocumentFactory(), DocumentFactory()
        document.refresh_from_db()
        document.openbaar_vanaf = None
        document.save()
        weg = read_weggehaald()
        assert weg.covers("testserver", document.vast_adres, time.time())
        assert not weg.covers("testserver", ander.vast_adres, time.time())

    def test_where_files_have_a_host_of_their_own_it_leads_there_and_nowhere_else(self, client, settings):
        settings.FILES_HOST, settings.ALLOWED_HOSTS = "bestanden.example", ["testserver", "bestanden.example"]
        adres = DocumentFactory().vast_adres
        assert client.get(adres)["Location"] == f"http://bestanden.example{adres}"
        assert client.get(adres, headers={"host": "bestanden.example"}).getvalue() == PDF
        geheim = DocumentFactory(openbaar_vanaf=None).vast_adres
        assert client.get(geheim, headers={"host": "bestanden.example"}).status_code == 404

    def test_what_was_deleted_is_gone(self, client, django_capture_on_commit_callbacks):
        document = DocumentFactory(title="Was er")
        adres = document.vast_adres
        with django_capture_on_commit_callbacks(execute=True):
            document.delete()
        assert client.get(adres).status_code == 410
        assert "Was er" in client.get(adres).text


class TestGewijzigd:
    """When anything that is said of a document changed last."""

    @pytest.fixture
    def document(self):
        document = DocumentFactory()
        Document.objects.update(gewijzigd_op=timezone.now() - timedelta(days=9))
        document.refresh_from_db()
        return document

    def since(self, document):
        return timezone.now() - Document.objects.get(pk=document.pk).gewijzigd_op

    def test_another_title_changes_it(self, document):
        document.title = "Anders"
        document.save()
        assert self.since(document) < timedelta(minutes=1)

    def test_the_books_of_the_site_do_not(self, document):
        document.paginas = 3
        document.save(update_fields=["paginas"])
        Document.objects.update(tekst="gelezen")
        assert self.since(document) > timedelta(days=8)

    def test_becoming_public_changes_it_and_withdrawing_is_remembered(self, document):
        Document.objects.update(bekend_als_openbaar=True, openbaar_vanaf=None)
        tell_of_time()
        assert Document.objects.get().ingetrokken_op is not None
        assert self.since(document) > timedelta(days=8)
        Document.objects.update(openbaar_vanaf=timezone.localdate())
        tell_of_time()
        assert Document.objects.get().ingetrokken_op is None
        assert self.since(document) < timedelta(minutes=1)


class TestTooi:
    """The address of the organisation in the register of the government."""

    @pytest.mark.parametrize(
        "adres",
        [
            "https://identifier.overheid.nl/tooi/id/so/so1073",
            "https://identifier.overheid.nl/tooi/id/gemeente/gm0150",
            "https://identifier.overheid.nl/tooi/id/provincie/pv25",
            "",
        ],
    )
    def test_what_is_one_is_taken(self, adres):
        regio = Regio(site=Site.objects.get(), tooi=adres)
        regio.clean_fields(exclude=["menu", "voetmenu"])

    @pytest.mark.parametrize(
        "adres",
        [
            "https://identifier.overheid.nl/tooi/id/so/so1073/",
            "http://identifier.overheid.nl/tooi/id/so/so1073",
            "https://identifier.overheid.nl/tooi/id/so/gm0150",
            "https://organisaties.overheid.nl/28132612/Regio",
            "https://identifier.overheid.nl/tooi/id/so/so1073\n",
        ],
    )
    def test_what_is_none_is_refused_with_a_sentence(self, adres):
        with pytest.raises(ValidationError) as fout:
            Regio(site=Site.objects.get(), tooi=adres).clean_fields(exclude=["menu", "voetmenu"])
        assert "TOOI" in str(fout.value) or "geldige URL" in str(fout.value)

    def test_another_name_or_address_is_remembered_and_nothing_else(self):
        regio = Regio.for_site(Site.objects.get())
        Regio.objects.update(uitgever_sinds=None)
        regio.refresh_from_db()
        regio.telefoon = "+31201234567"
        regio.save()
        assert Regio.objects.get().uitgever_sinds is None
        regio.tooi = "https://identifier.overheid.nl/tooi/id/so/so1073"
        regio.save()
        assert Regio.objects.get().uitgever_sinds is not None


def test_the_old_columns_are_moved_and_can_be_moved_back():
    """By the functions of the migration; the old columns are there for one release."""
    stap = import_module("regioprogramma.core.migrations.0016_woo_overnemen")
    een = DocumentFactory(woo_categorieen=[CONVENANT, JAARSTUK], ontvangen_op=date(2025, 5, 5))
    zonder = DocumentFactory()
    oud = Oud()
    stap.give_back(oud, None)
    assert oud.row(een) == (CONVENANT, "c_dfcee535", date(2025, 5, 5))
    assert oud.row(zonder) == ("", "", None)
    Document.objects.update(woo_categorieen=[], ontvangen_op=None)
    stap.take_over(oud, None)
    een.refresh_from_db()
    assert (een.woo_categorieen, een.ontvangen_op) == ([CONVENANT], date(2025, 5, 5))
    assert een.gewijzigd_op == een.created_at


class Oud:
    """The models between the two migrations."""

    def __init__(self):
        self.apps = MigrationLoader(connection).project_state(("core", "0015_woo")).apps

    def get_model(self, app, naam):
        return self.apps.get_model(app, naam)

    def row(self, document):
        velden = ("woo_categorie", "woo_handeling", "woo_handelingsdatum")
        return self.apps.get_model("core", "Document").objects.values_list(*velden).get(pk=document.pk)
