"""Uploaded files in a closed bucket, at a real server that speaks S3: what is served, and what when it is away."""

import urllib.request
from pathlib import Path

import boto3
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import override_settings
from django.urls import reverse
from moto.server import ThreadedMotoServer

from regioprogramma.core.documenten import make_weergaven
from regioprogramma.core.inhoud import OpslagWeg
from regioprogramma.core.models import Afbeelding, Document, Weergave
from regioprogramma.settings import adressen
from tests.factories import PDF, AfbeeldingFactory, DocumentFactory, ProjectFactory, maak_png
from tests.redactie.test_uploads import nieuw_document

pytestmark = pytest.mark.django_db
NAAM, SLEUTEL, GEHEIM = "regio", "sleutel", "ge/heim"


@pytest.fixture
def bedrijf():
    """A server that speaks S3."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def emmer(bedrijf, settings):
    """The bucket in which the site keeps its files."""
    _wie, poort = bedrijf.get_host_and_port()
    adres = f"http://127.0.0.1:{poort}"
    # What it holds is of the whole process.
    urllib.request.urlopen(f"{adres}/moto-api/reset", data=b"").close()
    s3 = boto3.resource(
        "s3", endpoint_url=adres, aws_access_key_id=SLEUTEL, aws_secret_access_key=GEHEIM, region_name="us-east-1"
    )
    emmer = s3.create_bucket(Bucket=NAAM)
    opslag = adressen.bucket(f"http://{SLEUTEL}:ge%2Fheim@127.0.0.1:{poort}/{NAAM}?region=us-east-1")
    with override_settings(STORAGES={**settings.STORAGES, "default": opslag}):
        yield emmer


def namen(emmer):
    return sorted(ding.key for ding in emmer.objects.all())


def inhoud(antwoord):
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


def test_what_is_uploaded_is_in_the_bucket_and_nowhere_else(emmer, settings):
    voor = {pad for pad in Path(settings.MEDIA_ROOT).rglob("*") if pad.is_file()}
    DocumentFactory()
    assert [naam.split("/")[0] for naam in namen(emmer)] == ["documents"]
    assert {pad for pad in Path(settings.MEDIA_ROOT).rglob("*") if pad.is_file()} == voor


def test_nobody_but_the_site_may_read_what_is_in_it(emmer):
    DocumentFactory()
    [ding] = emmer.objects.all()
    wie = {recht["Grantee"].get("URI", "") for recht in ding.Acl().grants}
    assert wie == {""}, "no group such as AllUsers"


@pytest.mark.parametrize(
    ("bereik", "status"), [({}, 200), ({"Range": "bytes=2-9"}, 206), ({"Range": "bytes=-4"}, 206)]
)
def test_a_document_comes_from_the_site_whole_and_in_part(emmer, client, bereik, status):
    document = DocumentFactory()
    ProjectFactory()
    antwoord = client.get(document.bestandsadres, headers=bereik)
    assert antwoord.status_code == status
    [ding] = emmer.objects.all()
    heel = ding.get()["Body"].read()
    assert inhoud(antwoord) == {"": heel, "bytes=2-9": heel[2:10], "bytes=-4": heel[-4:]}[bereik.get("Range", "")]


def test_a_browser_that_has_it_is_not_sent_it_again(emmer, client):
    document = DocumentFactory()
    eerst = client.get(document.bestandsadres)
    inhoud(eerst)
    assert client.get(document.bestandsadres, headers={"If-None-Match": eerst["ETag"]}).status_code == 304


def test_the_copies_of_a_picture_are_made_and_come_from_the_site(emmer, client):
    beeld = AfbeeldingFactory()
    make_weergaven.call(beeld.pk)
    kopie = Weergave.objects.filter(image=beeld, filter_spec__startswith="fill-640").first()
    assert kopie.url.startswith("/media/images/") and kopie.file.name in namen(emmer)
    antwoord = client.get(kopie.url)
    assert antwoord.status_code == 200 and "immutable" in antwoord["Cache-Control"]
    assert inhoud(antwoord) == emmer.Object(kopie.file.name).get()["Body"].read()


def test_an_original_and_a_document_have_no_address_among_the_pictures(emmer, client):
    AfbeeldingFactory(), DocumentFactory()
    for naam in [naam for naam in namen(emmer) if not naam.startswith("images/")]:
        for pad in (f"/media/{naam}", f"/media/images/../{naam}", f"/media/images/%2e%2e/{naam}"):
            assert client.get(pad).status_code in (400, 404)


def test_a_picture_that_is_not_there_is_a_drawing(emmer, client):
    antwoord = client.get("/media/images/weg.jpg")
    assert antwoord.status_code == 404 and antwoord["Content-Type"] == "image/svg+xml"


def test_two_files_of_one_name_are_two_files(emmer):
    for kleur in (1, 2):
        Afbeelding.objects.create(
            title="Beeld", file=SimpleUploadedFile("beeld.png", maak_png(40 + kleur)), description="Een vlak"
        )
    originelen = [naam for naam in namen(emmer) if naam.startswith("original_images/")]
    assert len(set(originelen)) == 2


class TestAway:
    """The other party has a bad day: the site does not."""

    def test_a_page_stands_and_its_pictures_are_drawings(self, emmer, bedrijf, client):
        beeld = AfbeeldingFactory()
        make_weergaven.call(beeld.pk)
        project = ProjectFactory(afbeelding=beeld)
        bedrijf.stop()
        antwoord = client.get(project.url)
        assert antwoord.status_code == 200
        kopie = Weergave.objects.filter(image=beeld).first()
        beeldvraag = client.get(kopie.url)
        assert beeldvraag.status_code == 503 and beeldvraag["Content-Type"] == "image/svg+xml"
        assert "max-age" not in beeldvraag.get("Cache-Control", "")

    def test_who_comes_next_does_not_wait_for_it_again(self, emmer, bedrijf, client):
        document = DocumentFactory()
        bedrijf.stop()
        assert client.get(document.bestandsadres).status_code == 503
        assert default_storage.zekering.is_door
        # Not even when it is back within the same moment.
        with pytest.raises(OpslagWeg, match="asked again in a moment"):
            default_storage.exists("x")

    def test_a_document_says_to_come_back(self, emmer, bedrijf, client):
        document = DocumentFactory()
        bedrijf.stop()
        antwoord = client.get(document.bestandsadres)
        assert antwoord.status_code == 503 and antwoord["Retry-After"]
        assert "<html" in antwoord.text

    def test_an_upload_says_on_its_form_to_try_again_later(self, emmer, bedrijf, als):
        client = als("Hoofdredacteur")
        bedrijf.stop()
        with transaction.atomic():
            antwoord = client.post(reverse("wagtaildocs:add"), nieuw_document("plan.pdf", PDF))
            transaction.set_rollback(True)
        assert "de opslag van de website is vol of niet bereikbaar" in antwoord.content.decode()
        assert not Document.objects.exists()


class TestAddress:
    @pytest.mark.parametrize(
        ("adres", "reden"),
        [
            ("s3://sleutel:geheim@host/regio", "https://"),
            ("https://sleutel:geheim@host/", "bucket"),
            ("https://sleutel:geheim@host/een/twee", "one bucket"),
            ("https://sleutel@host/regio", "go together"),
        ],
    )
    def test_an_address_that_is_none_says_what_is_wrong_and_no_secret(self, adres, reden):
        with pytest.raises(ValueError, match=reden) as fout:
            adressen.bucket(adres)
        assert "geheim" not in str(fout.value)

    def test_key_and_secret_may_come_from_the_machine(self):
        opties = adressen.bucket("https://s3.voorbeeld.example/regio?region=nl")["OPTIONS"]
        assert (opties["access_key"], opties["secret_key"]) == (None, None)
        assert opties["endpoint_url"] == "https://s3.voorbeeld.example" and opties["region_name"] == "nl"
