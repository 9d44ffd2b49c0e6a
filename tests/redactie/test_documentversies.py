"""A file is replaced by a newer one at the same record: every old address works, and the old file can be looked up."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from regioprogramma.core.models import Document, DocumentVersie
from tests import factories
from tests.redactie.formulier import fouten

pytestmark = pytest.mark.django_db


def maak_pdf(*bladen, wachtwoord=None, eigenaar=None):
    """Return a PDF with these texts, one a page; with a password to open it, or only one to change it."""
    from fpdf import FPDF
    from fpdf.enums import EncryptionMethod

    pdf = FPDF()
    pdf.set_font("helvetica")
    for tekst in bladen:
        pdf.add_page()
        pdf.cell(text=tekst)
    if wachtwoord or eigenaar:
        pdf.set_encryption(
            owner_password=eigenaar or "baas",
            user_password=wachtwoord or "",
            encryption_method=EncryptionMethod.AES_256,
        )
    return bytes(pdf.output())


@pytest.fixture
def document(db):
    return factories.DocumentFactory(title="Jaarplan", file=factories.als_bestand(factories.PDF, "jaarplan.pdf"))


def vervang(client, document, inhoud, naam):
    """Choose another file in the form of a document and save."""
    url = reverse("wagtaildocs:edit", args=[document.pk])
    antwoord = client.get(url)
    formulier = antwoord.context["form"]
    velden = {veld.html_name: veld.value() for veld in formulier if veld.name != "file" and veld.value() is not None}
    return client.post(url, {**velden, "file": SimpleUploadedFile(naam, inhoud)})


def lees(client, adres):
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, (adres, antwoord.status_code)
    return b"".join(antwoord.streaming_content)


def test_the_old_address_leads_to_the_new_file(als, client, document):
    oud = document.bestandsadres
    nieuw = maak_pdf("Het nieuwe plan", "Blad twee")
    antwoord = vervang(als("Hoofdredacteur"), document, nieuw, "jaarplan-definitief.pdf")
    assert antwoord.status_code == 302, fouten(antwoord)
    document = Document.objects.get()
    client.logout()
    assert client.get(oud).headers["Location"] == document.bestandsadres
    assert document.bestandsadres.endswith("/jaarplan-definitief.pdf")
    assert lees(client, document.bestandsadres) == nieuw


def test_a_file_of_the_same_name_keeps_its_address(als, client, document):
    oud, nieuw = document.bestandsadres, maak_pdf("Nieuw")
    vervang(als("Hoofdredacteur"), document, nieuw, document.filename)
    client.logout()
    assert Document.objects.get().bestandsadres == oud
    assert lees(client, oud) == nieuw
    assert lees(client, DocumentVersie.objects.get().bestandsadres) == factories.PDF


def test_a_file_names_no_encoding_that_a_browser_does_not_know(client, document):
    antwoord = client.get(document.bestandsadres)
    assert b"".join(antwoord.streaming_content) == factories.PDF
    assert "Content-Encoding" not in antwoord.headers


def test_count_text_and_search_follow(als, client, document, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        vervang(als("Hoofdredacteur"), document, maak_pdf("Zonnepanelen", "Blad twee"), "plan.pdf")
    document = Document.objects.get()
    assert (document.paginas, document.is_scan) == (2, False)
    assert "Zonnepanelen" in document.tekst
    client.logout()
    assert document.get_absolute_url() in client.get("/zoeken/?q=zonnepanelen").content.decode()


def test_old_versions_are_listed_for_visitors_and_editors(als, client, document):
    redactie = als("Hoofdredacteur")
    for naam in ("tweede.pdf", "derde.pdf"):
        vervang(redactie, Document.objects.get(), maak_pdf(naam), naam)
    versies = list(DocumentVersie.objects.all())
    namen = ["tweede.pdf", document.filename]
    assert [(versie.filename, versie.paginas) for versie in versies] == [(naam, 1) for naam in namen]
    scherm = redactie.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    client.logout()
    pagina = client.get(document.get_absolute_url()).content.decode()
    for versie in versies:
        assert versie.bestandsadres in pagina
        assert versie.bestandsadres in scherm
    assert lees(client, versies[1].bestandsadres) == factories.PDF
    assert client.get(versies[1].bestandsadres + "x").headers["Location"] == versies[1].bestandsadres


def test_a_document_without_old_versions_lists_none(client, document):
    assert "Eerdere versies" not in client.get(document.get_absolute_url()).content.decode()


def test_an_old_version_is_as_hidden_as_its_document(als, client, document):
    vervang(als("Hoofdredacteur"), document, maak_pdf("Nieuw"), "nieuw.pdf")
    adres = DocumentVersie.objects.get().bestandsadres
    besloten = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=besloten, restriction_type="login")
    Document.objects.update(collection=besloten)
    client.logout()
    assert client.get(adres).status_code == 302
    assert "/inloggen/" in client.get(adres).headers["Location"]


def test_a_version_belongs_to_its_document(client, document):
    versie = DocumentVersie.objects.create(document=document, file=document.file.name)
    ander = factories.DocumentFactory()
    assert client.get(reverse("document_versie", args=[ander.pk, versie.pk, versie.filename])).status_code == 404


def test_old_files_go_with_the_document(als, document, django_capture_on_commit_callbacks):
    redactie = als("Hoofdredacteur")
    vervang(redactie, document, maak_pdf("Nieuw"), "nieuw.pdf")
    versie, document = DocumentVersie.objects.get(), Document.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        redactie.post(reverse("wagtaildocs:delete", args=[document.pk]))
    opslag = document.file.storage
    assert not opslag.exists(versie.file.name)
    assert not opslag.exists(document.file.name)


def test_a_form_that_is_refused_keeps_the_old_file(als, client, document):
    antwoord = vervang(als("Hoofdredacteur"), document, b"MZ", "virus.exe")
    assert antwoord.status_code == 200
    assert not DocumentVersie.objects.exists()
    assert lees(client, document.bestandsadres) == factories.PDF


class TestPdf:
    def upload(self, client, inhoud, **velden):
        keuzes = {"soort": "overig", "datum_precisie": "dag", "taal": "nl", "toegankelijk": "onbekend"}
        bestand = SimpleUploadedFile("stuk.pdf", inhoud)
        url = reverse("wagtaildocs:add")
        return client.post(url, {"title": "Mijn stuk", "file": bestand, **keuzes, **velden}, follow=True)

    def test_one_with_a_password_is_refused_at_the_field(self, als):
        antwoord = self.upload(als("Redacteur"), maak_pdf("Geheim", wachtwoord="geheim"))
        _algemeen, fout = fouten(antwoord)
        assert "Op dit bestand zit een wachtwoord" in fout
        assert "Mijn stuk" in antwoord.content.decode()
        assert not Document.objects.exists()

    def test_one_that_only_may_not_be_changed_is_welcome(self, als):
        self.upload(als("Redacteur"), maak_pdf("Openbaar stuk", eigenaar="baas"))
        assert "Openbaar stuk" in Document.objects.get().tekst

    def test_a_scan_comes_in_with_a_warning_and_a_mark(self, als):
        client = als("Redacteur")
        antwoord = self.upload(client, factories.PDF)
        document = Document.objects.get()
        assert (document.is_scan, document.toegankelijk) == (True, "nee")
        assert "het is een scan" in antwoord.content.decode()
        url = reverse("wagtaildocs:edit", args=[document.pk])
        assert "het is een scan" in client.get(url).content.decode()

    def test_the_mark_goes_with_the_next_file(self, als):
        client = als("Redacteur")
        self.upload(client, factories.PDF)
        vervang(client, Document.objects.get(), maak_pdf("Met tekst"), "stuk.pdf")
        assert not Document.objects.get().is_scan

    @pytest.mark.parametrize("inhoud", [b"%PDF-1.7 kapot", b"", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 9 0 R>>"])
    def test_a_damaged_one_breaks_nothing(self, als, inhoud):
        assert self.upload(als("Redacteur"), inhoud).status_code == 200
