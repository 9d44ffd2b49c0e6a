"""An archive is whole or says what it lacks; what goes wrong on the way is a sentence and leaves nothing behind."""

import errno
import os
import resource
import signal
import subprocess
import sys
from io import BytesIO

import pytest
from wagtail.models import Site

from opgaven.models import Opgave
from regioprogramma.archief import ophalen
from regioprogramma.archief.fouten import ArchiefFout
from regioprogramma.archief.plek import new_file, new_folder
from regioprogramma.core.models import HomePagina
from tests.factories import DocumentFactory, OpgaveFactory, TekstPaginaFactory, als_bestand, thuis

from .lezer import read_warc

pytestmark = pytest.mark.django_db


def left(tmp_path):
    """Return what stands in the folder besides what was uploaded."""
    return sorted(pad.name for pad in tmp_path.iterdir() if pad.name != "media")


def test_a_page_that_fails_is_named_with_who_refers_to_it_and_the_rest_is_kept(klein, maak, monkeypatch):
    OpgaveFactory(slug="wonen")

    def fail(*_args, **_kwargs):
        raise RuntimeError("kapot\nen meer")

    monkeypatch.setattr(Opgave, "get_context", fail)
    gemaakt = maak()
    assert (
        "Missing (500: RuntimeError: kapot): http://localhost/opgaven/wonen/, to which http://localhost/"
        in gemaakt.fout
    )
    assert "Traceback" not in gemaakt.fout
    assert "1 addresses of the site are not in it" in gemaakt.einde
    archief = read_warc(gemaakt.pad)
    assert "http://localhost/projecten/" in archief
    assert "http://localhost/opgaven/wonen/" not in archief


def test_a_document_whose_file_is_gone_is_missing(klein, maak):
    klein["document"].file.storage.delete(klein["document"].file.name)
    gemaakt = maak()
    assert f"/documenten/{klein['document'].pk}/bestand/" in gemaakt.fout
    assert "Missing (404)" in gemaakt.fout and "are not in it" in gemaakt.einde


def test_a_link_of_an_editor_that_leads_nowhere_is_told_and_is_no_failure(klein, maak):
    dood = '<p><a href="/bestaat-niet/">dood</a> <a href="/wp-content/oud.pdf">oud</a></p>'
    TekstPaginaFactory(slug="vragen", inhoud=[("tekst", dood)])
    gemaakt = maak("kopie")
    assert (
        "leads nowhere, on the site too (404): http://localhost/bestaat-niet/, to which http://localhost/vragen/"
        in (gemaakt.fout)
    )
    assert gemaakt.einde == ""
    assert "<a>dood</a>" in (gemaakt.pad / "vragen" / "index.html").read_text()


def test_a_cookie_is_told_and_kept_nowhere(klein, maak, monkeypatch):
    eigen = ophalen.Archiefbezoeker.ask

    def ask(zelf, adres):
        opgehaald = eigen(zelf, adres)
        if adres.endswith("/privacy/"):
            opgehaald.koppen.append(("Set-Cookie", "a=b"))
        return opgehaald

    monkeypatch.setattr(ophalen.Archiefbezoeker, "ask", ask)
    gemaakt = maak()
    assert "it sets a cookie" in gemaakt.fout
    assert "http://localhost/privacy/" not in read_warc(gemaakt.pad)


@pytest.mark.parametrize("naam", ["site.warc.gz", "kopie"])
def test_what_is_there_already_is_left_alone(klein, maak, tmp_path, naam):
    pad = tmp_path / naam
    if naam == "kopie":
        pad.mkdir()
        pad = pad / "van een ander"
    pad.write_text("van een ander")
    assert "is there already" in maak(naam).einde
    assert pad.read_text() == "van een ander"
    assert left(tmp_path) == [naam]


def test_an_empty_folder_is_filled(klein, maak, tmp_path):
    (tmp_path / "kopie").mkdir()
    assert maak("kopie").einde == ""
    assert (tmp_path / "kopie" / "index.html").is_file()


@pytest.mark.parametrize(
    "naam, zin",
    [
        ("geen/map/site.warc.gz", "is not there. Make it first."),
        ("site.zip", "is neither a folder nor a name that ends with .warc.gz or .warc"),
        ("..", "is no name for an archive"),
    ],
)
def test_a_place_that_cannot_be_is_said_at_once(klein, maak, tmp_path, naam, zin):
    assert zin in maak(naam).einde
    assert left(tmp_path) == []


@pytest.mark.parametrize("naam", ["site.warc.gz", "kopie"])
def test_a_full_disk_is_said_and_leaves_nothing(klein, maak, tmp_path, monkeypatch, naam):
    keren = iter(range(10))

    def fill_up(_zelf, bestand):
        if next(keren) == 9:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        bestand.write(b"x")

    monkeypatch.setattr(ophalen.Opgehaald, "write_to", fill_up)
    monkeypatch.setattr("warcio.warcwriter.WARCWriter.write_record", lambda *_args: fill_up(None, BytesIO()) or 0)
    monkeypatch.setattr(
        "warcio.warcwriter.WARCWriter.write_request_response_pair", lambda *_args: fill_up(None, BytesIO())
    )
    assert maak(naam).einde == "The disk is full: nothing was kept. Make room, or choose another disk."
    assert left(tmp_path) == []


@pytest.mark.parametrize("naam", ["site.warc.gz", "kopie"])
def test_who_stops_it_half_way_finds_nothing(klein, maak, tmp_path, monkeypatch, naam):
    eigen = ophalen.Archiefbezoeker.ask

    def stop(zelf, adres):
        if adres.endswith("/projecten/"):
            os.kill(os.getpid(), signal.SIGTERM)
        return eigen(zelf, adres)

    monkeypatch.setattr(ophalen.Archiefbezoeker, "ask", stop)
    assert maak(naam).einde == "Stopped half-way: nothing was kept."
    assert left(tmp_path) == []


_DIE = """
import os, sys
from pathlib import Path
from regioprogramma.archief.plek import new_file, new_folder
with {soort}(Path(sys.argv[1])) as plek:
    (plek / "half").write_text("half") if hasattr(plek, "iterdir") else (plek.write(b"half"), plek.flush())
    os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("soort", [new_file, new_folder])
def test_what_a_killed_program_left_is_thrown_away_by_the_next(tmp_path, soort):
    pad = tmp_path / "uit"
    subprocess.run([sys.executable, "-c", _DIE.format(soort=soort.__name__), str(pad)], check=False)
    assert left(tmp_path) == [".uit.bezig"]
    with soort(pad) as plek:
        if soort is new_folder:
            assert list(plek.iterdir()) == []
            (plek / "heel").write_text("heel")
        else:
            plek.write(b"heel")
    assert left(tmp_path) == ["uit"]
    heel = pad / "heel" if soort is new_folder else pad
    assert heel.read_text() == "heel"


@pytest.mark.parametrize("soort", [new_file, new_folder])
def test_two_programs_never_write_the_same(tmp_path, soort):
    with soort(tmp_path / "uit"):
        with pytest.raises(ArchiefFout, match="Another program writes"), soort(tmp_path / "uit"):
            pass
        assert left(tmp_path) == [".uit.bezig"]


def test_a_site_whose_name_no_visitor_gets_an_answer_at_is_said(klein, maak):
    Site.objects.update(hostname="www.elders.example")
    assert "ALLOWED_HOSTS does not have that" in maak().einde


def test_of_several_sites_one_is_archived_and_nothing_of_another(klein, maak):
    ander = HomePagina(title="Andere regio", slug="ander", samenvatting="Elders.")
    thuis().get_parent().add_child(instance=ander)
    ander.add_child(instance=TekstPaginaFactory.build(title="Merk-elders", slug="merk-elders"))
    Site.objects.create(hostname="testserver", root_page=ander, site_name="Ander")
    eerste, tweede = maak("een.warc.gz"), maak("twee.warc.gz", site="testserver")
    assert (eerste.einde, tweede.einde) == ("", ""), eerste.fout + tweede.fout
    een, twee = read_warc(eerste.pad), read_warc(tweede.pad)
    assert "http://testserver/merk-elders/" in twee
    assert {adres.split("/")[2] for adres in een} == {"localhost"}
    assert {adres.split("/")[2] for adres in twee} == {"testserver"}
    assert b"Merk-elders" not in b"".join(lichaam for *_kop, lichaam in een.values())
    assert "No site is called weg" in maak("drie.warc.gz", site="weg").einde


def test_a_site_behind_https_is_archived_as_what_people_see(klein, maak, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    gemaakt = maak()
    assert gemaakt.einde == "", gemaakt.fout
    assert {adres.split("/")[0] for adres in read_warc(gemaakt.pad)} == {"https:"}


def test_files_on_a_host_of_their_own_are_in_it_too(klein, maak, settings):
    settings.FILES_HOST = "127.0.0.1"
    gemaakt = maak()
    assert gemaakt.einde == "", gemaakt.fout
    bestand = next(adres for adres in read_warc(gemaakt.pad) if adres.startswith("http://127.0.0.1/documenten/"))
    with klein["document"].file.open("rb") as eigen:
        assert read_warc(gemaakt.pad)[bestand][3] == eigen.read()


def test_a_large_file_goes_past_memory(klein, maak):
    groot = 30 * 1024 * 1024
    DocumentFactory(title="Groot", file=als_bestand(os.urandom(1024) * (groot // 1024), "groot.pdf"))
    eerder = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    gemaakt = maak()
    assert gemaakt.einde == "", gemaakt.fout
    gegroeid = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - eerder) * 1024
    assert gegroeid < groot / 2
    assert gemaakt.pad.stat().st_size > 100_000
