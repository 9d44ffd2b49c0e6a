"""A file is sent whole, in part, or not at all when the browser has it; see RFC 9110, sections 13 and 14."""

import pytest
from django.core.files.base import ContentFile

from tests.factories import DocumentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def bestand():
    document = DocumentFactory()
    with document.open_file() as open_bestand:
        document.bytes = open_bestand.read()
    return document


def inhoud(antwoord):
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


def test_a_whole_file_says_that_parts_can_be_had(client, bestand):
    antwoord = client.get(bestand.bestandsadres)
    assert antwoord.status_code == 200
    assert antwoord["Accept-Ranges"] == "bytes"
    assert antwoord["Content-Type"] == "application/pdf"
    assert int(antwoord["Content-Length"]) == len(bestand.bytes)
    assert inhoud(antwoord) == bestand.bytes


@pytest.mark.parametrize(
    ("gevraagd", "deel"),
    [
        ("bytes=0-99", slice(0, 100)),
        ("bytes=10-", slice(10, None)),
        ("bytes=-5", slice(-5, None)),
        ("bytes=0-0", slice(0, 1)),
        ("bytes=5-99999999", slice(5, None)),
        ("bytes=-99999999", slice(None)),
    ],
)
def test_a_part_is_sent_alone(client, bestand, gevraagd, deel):
    antwoord = client.get(bestand.bestandsadres, headers={"range": gevraagd})
    assert antwoord.status_code == 206
    verwacht = bestand.bytes[deel]
    assert inhoud(antwoord) == verwacht
    assert int(antwoord["Content-Length"]) == len(verwacht)
    begin = bestand.bytes.index(verwacht) if len(verwacht) > 4 else (deel.start or 0)
    assert antwoord["Content-Range"] == f"bytes {begin}-{begin + len(verwacht) - 1}/{len(bestand.bytes)}"


@pytest.mark.parametrize("bereik", [{}, {"range": "bytes=0-2999"}])
def test_a_file_and_its_parts_are_sent_as_they_are_stored(client, bereik):
    document = DocumentFactory(file=ContentFile(b"regel\n" * 1000, "lijst.csv"))
    antwoord = client.get(document.bestandsadres, headers={"accept-encoding": "gzip", **bereik})
    assert "Content-Encoding" not in antwoord
    assert not antwoord["ETag"].startswith("W/")
    assert int(antwoord["Content-Length"]) == len(inhoud(antwoord)) == (3000 if bereik else 6000)


@pytest.mark.parametrize("methode", ["get", "head"])
@pytest.mark.parametrize("bereik", [{}, {"range": "bytes=0-99"}])
@pytest.mark.parametrize(("naam", "hoe"), [("brief.pdf", "inline"), ("lijst.csv", "attachment")])
def test_what_a_browser_does_not_show_is_saved(client, naam, hoe, bereik, methode):
    document = DocumentFactory(file=ContentFile(b"regel\n" * 1000, naam))
    antwoord = getattr(client, methode)(document.bestandsadres, headers=bereik)
    antwoord.close()
    assert antwoord["Content-Disposition"] == f'{hoe}; filename="{document.filename}"'


@pytest.mark.parametrize("gevraagd", ["bytes=99999999-", "bytes=-0"])
def test_a_part_beyond_the_end_is_refused(client, bestand, gevraagd):
    antwoord = client.get(bestand.bestandsadres, headers={"range": gevraagd})
    assert antwoord.status_code == 416
    assert antwoord["Content-Range"] == f"bytes */{len(bestand.bytes)}"


@pytest.mark.parametrize("gevraagd", ["bytes=9-3", "bytes=-", "bytes=0-1,5-6", "regels=1-2", "bytes=a-b", "bytes=²-"])
def test_what_is_no_range_of_ours_gets_the_whole_file(client, bestand, gevraagd):
    antwoord = client.get(bestand.bestandsadres, headers={"range": gevraagd})
    assert antwoord.status_code == 200
    assert inhoud(antwoord) == bestand.bytes


@pytest.mark.parametrize("kop", ["ETag", "Last-Modified"])
def test_a_file_that_the_browser_has_is_not_sent_again(client, bestand, kop):
    eerste = client.get(bestand.bestandsadres)
    assert inhoud(eerste) == bestand.bytes
    merk = eerste[kop]
    vraag = {"ETag": "if-none-match", "Last-Modified": "if-modified-since"}[kop]
    antwoord = client.get(bestand.bestandsadres, headers={vraag: merk})
    assert antwoord.status_code == 304
    assert inhoud(antwoord) == b""


def test_a_part_of_a_file_that_has_changed_comes_whole(client, bestand):
    eerste = client.get(bestand.bestandsadres)
    assert inhoud(eerste) == bestand.bytes
    merk = eerste["ETag"]
    koppen = {"range": "bytes=0-3", "if-range": merk}
    assert inhoud(client.get(bestand.bestandsadres, headers=koppen)) == bestand.bytes[:4]
    koppen["if-range"] = '"anders"'
    assert inhoud(client.get(bestand.bestandsadres, headers=koppen)) == bestand.bytes


def test_a_file_whose_bytes_are_gone_is_not_there(client, bestand):
    bestand.file.storage.delete(bestand.file.name)
    assert client.get(bestand.bestandsadres).status_code == 404
