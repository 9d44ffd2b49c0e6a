"""A document is public when a visible page offers it, or from a day of its own; everywhere by one rule."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site

from projecten.models import Voortgangsrapportage
from regioprogramma.core.documenten.aanbod import documents_in, tell_of_time
from regioprogramma.core.models import Document, DocumentInTekst, Pagina, TekstPagina
from tests.boom import child
from tests.factories import DocumentFactory, PaginaDocumentFactory, ProjectFactory, RegioDealFactory

pytestmark = pytest.mark.django_db

VANDAAG = date(2026, 11, 25)


def ongevraagd(**velden):
    """Return a document that nobody released."""
    return DocumentFactory(openbaar_vanaf=None, **velden)


def link_naar(document):
    return [("tekst", f'<p><a linktype="document" id="{document.pk}">Lees het stuk</a></p>')]


def bericht(*blokken, **velden):
    return child(Site.objects.get().root_page, TekstPagina, "Bericht", inhoud=list(blokken), **velden)


def via_lijst(document, **velden):
    return PaginaDocumentFactory(pagina=ProjectFactory(**velden), document=document).pagina


def via_rapportage(document, **velden):
    deal = RegioDealFactory(**velden)
    Voortgangsrapportage.objects.create(deal=deal, periode="2025", datum=VANDAAG, document=document)
    return deal


def via_blok(document, **velden):
    return bericht(("document", document), **velden)


def via_link(document, **velden):
    return bericht(*link_naar(document), **velden)


def via_vraag(document, **velden):
    antwoord = f'<p><a linktype="document" id="{document.pk}">Hier</a></p>'
    return bericht(("uitklap", {"vraag": "Waar staat het?", "antwoord": antwoord}), **velden)


WEGEN = [via_lijst, via_rapportage, via_blok, via_link, via_vraag]


def publiek():
    return set(Document.objects.visible())


def test_an_upload_alone_is_not_public():
    ongevraagd()
    assert publiek() == set()


@pytest.mark.parametrize("bied_aan", WEGEN)
def test_a_document_is_public_while_a_visible_page_offers_it_in_whatever_way(bied_aan):
    document = ongevraagd()
    pagina = bied_aan(document)
    assert publiek() == {document}
    Pagina.objects.filter(pk=pagina.pk).update(live=False)
    assert publiek() == set()


@pytest.mark.parametrize("bied_aan", WEGEN)
def test_a_document_of_a_draft_is_not_public(bied_aan):
    bied_aan(ongevraagd(), live=False)
    assert publiek() == set()


def test_a_document_of_an_expired_page_is_not_public():
    pagina = via_lijst(ongevraagd())
    Pagina.objects.filter(pk=pagina.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert publiek() == set()


def test_a_document_of_a_page_behind_a_log_in_is_not_public():
    pagina = via_lijst(ongevraagd())
    PageViewRestriction.objects.create(page=pagina.get_parent(), restriction_type="login")
    assert publiek() == set()


@pytest.mark.parametrize(("dagen", "openbaar"), [(-1, True), (0, True), (1, False)])
def test_a_public_day_of_its_own_counts_from_that_day(dagen, openbaar):
    document = ongevraagd()
    Document.objects.filter(pk=document.pk).update(openbaar_vanaf=timezone.localdate() + timedelta(days=dagen))
    assert (document in publiek()) is openbaar


def test_a_collection_behind_a_log_in_goes_before_a_page_and_a_day():
    document = DocumentFactory(openbaar_vanaf=date(2020, 1, 1))
    via_lijst(document)
    achter = Collection.get_first_root_node().add_child(name="Bestuur")
    CollectionViewRestriction.objects.create(collection=achter, restriction_type="login")
    Document.objects.filter(pk=document.pk).update(collection=achter)
    assert publiek() == set()


def test_the_second_page_keeps_a_document_public():
    document = ongevraagd()
    eerste, tweede = via_lijst(document), via_link(document)
    Pagina.objects.filter(pk=eerste.pk).update(live=False)
    assert publiek() == {document}
    Pagina.objects.filter(pk=tweede.pk).update(live=False)
    assert publiek() == set()


def test_a_draft_of_a_live_page_releases_nothing():
    document = ongevraagd()
    pagina = bericht()
    pagina.inhoud = link_naar(document)
    versie = pagina.save_revision()
    assert publiek() == set()
    versie.publish()
    assert publiek() == {document}


def test_a_link_that_is_taken_out_takes_the_document_back():
    document = ongevraagd()
    pagina = via_link(document)
    pagina.inhoud = []
    pagina.save_revision().publish()
    assert publiek() == set()
    assert not DocumentInTekst.objects.exists()


def test_a_link_to_a_document_that_is_gone_stops_no_page():
    document = ongevraagd()
    blokken = link_naar(document)
    document.delete()
    assert bericht(*blokken).live


def test_what_is_being_typed_offers_its_documents_too():
    los, in_tekst = ongevraagd(), ongevraagd()
    pagina = via_lijst(los)
    pagina.inhoud = link_naar(in_tekst)
    assert documents_in(pagina) == {los.pk, in_tekst.pk}


# ---- every place where a visitor could find one


def status(client, adres):
    """Return what an address answers, having read all of it."""
    antwoord = client.get(adres)
    if antwoord.streaming:
        assert b"".join(antwoord.streaming_content)
    return antwoord.status_code


def adressen(document):
    return [document.bestandsadres, document.get_absolute_url(), reverse("document_kort", args=[document.pk])]


def test_nobody_finds_an_unreleased_document(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        document = ongevraagd(title="Geheimstuk over de brug", omschrijving="Geheimstuk")
        via_lijst(document, live=False)
        Document.objects.filter(pk=document.pk).update(tekst="Geheimstuk")
        Document.objects.get(pk=document.pk).save()
    assert [client.get(adres).status_code for adres in adressen(document)] == [404, 404, 404]
    # Wagtail has an address of its own for files.
    assert client.get(reverse("wagtaildocs_serve", args=[document.pk, document.filename])).status_code == 404
    for adres in ("/documenten/", "/documenten/?formaat=json", "/documenten/?formaat=csv", "/sitemap.xml"):
        antwoord = client.get(adres)
        inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        assert b"Geheimstuk" not in inhoud
        assert document.get_absolute_url().encode() not in inhoud
    assert document.get_absolute_url() not in client.get("/zoeken/?q=geheimstuk").content.decode()


def test_an_address_does_not_tell_the_name_of_an_unreleased_file(client):
    document = ongevraagd()
    antwoord = client.get(reverse("document_bestand", args=[document.pk, "iets.pdf"]))
    assert antwoord.status_code == 404
    assert document.filename not in antwoord.content.decode()


def test_search_finds_a_document_from_the_moment_its_page_is_published_until_it_is_withdrawn(
    client, django_capture_on_commit_callbacks
):
    def gevonden():
        return document.get_absolute_url() in client.get("/zoeken/?q=vleermuiskast").content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        document = ongevraagd(title="De vleermuiskast")
        pagina = via_lijst(document, live=False)
    assert not gevonden()
    with django_capture_on_commit_callbacks(execute=True):
        pagina.save_revision().publish()
    assert gevonden()
    with django_capture_on_commit_callbacks(execute=True):
        Pagina.objects.get(pk=pagina.pk).specific.unpublish()
    assert not gevonden()


def test_search_finds_a_document_from_its_public_day(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        document = ongevraagd(title="De vleermuiskast")
        Document.objects.filter(pk=document.pk).update(openbaar_vanaf=timezone.localdate())
    with django_capture_on_commit_callbacks(execute=True):
        tell_of_time()
    assert document.get_absolute_url() in client.get("/zoeken/?q=vleermuiskast").content.decode()


def test_a_document_that_was_public_says_what_was_there(client):
    document = ongevraagd(title="Jaarverslag 2025")
    pagina = via_lijst(document)
    assert client.get(document.get_absolute_url()).status_code == 200
    Pagina.objects.get(pk=pagina.pk).specific.unpublish()
    for adres in adressen(document):
        antwoord = client.get(adres)
        assert antwoord.status_code == 410
        assert "Jaarverslag 2025" in antwoord.content.decode()


def test_a_document_that_was_never_public_leaves_no_title_when_it_is_deleted(
    client, django_capture_on_commit_callbacks
):
    document = ongevraagd(title="Geheimstuk")
    adres = document.get_absolute_url()
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    antwoord = client.get(adres)
    assert antwoord.status_code == 404
    assert "Geheimstuk" not in antwoord.content.decode()


def test_an_earlier_version_follows_its_document(client):
    document = ongevraagd()
    versie = document.versies.create(file=document.file.name)
    assert status(client, versie.bestandsadres) == 404
    via_lijst(document)
    assert status(client, versie.bestandsadres) == 200


def test_who_works_with_documents_reads_one_before_it_is_public(als):
    document = ongevraagd()
    antwoord = als("Redacteur").get(document.bestandsadres)
    assert b"".join(antwoord.streaming_content).startswith(b"%PDF")
    assert antwoord["Cache-Control"] == "private, no-store"


def test_the_page_of_a_document_names_every_page_that_offers_it(client):
    document = ongevraagd()
    via_link(document)
    via_rapportage(document, title="Regio Deal Oost")
    pagina = client.get(document.get_absolute_url()).content.decode()
    assert "Bericht" in pagina
    assert "Regio Deal Oost" in pagina
