"""Files of the old site are downloaded from ticked hosts only, and nothing inside a network is ever asked."""

import socket
import threading
import time

import pytest
from django.core.management import call_command
from django.db import connection

from regioprogramma.overzetten.models import Overnamestand
from regioprogramma.overzetten.wordpress.bronnen import ophalen
from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.bronnen.ophalen import Onopgehaald, Ophaler
from tests.factories import maak_png

from .exports import HOST, bijlage, item, write_export
from .oude_site import overal, run_oude_site, write_certificaat
from .verhuizen import legt_uploads, overname, verhuis

REGIO = "oude-regio.example"


@pytest.fixture(autouse=True)
def meteen(monkeypatch):
    """Wait for nobody, but where a test is about that."""
    monkeypatch.setattr(ophalen, "TUSSEN", 0)


@pytest.fixture
def oude_site():
    with run_oude_site({"/foto.png": b"een foto"}) as server:
        yield server


@pytest.fixture
def namen(monkeypatch):
    """Say which addresses a name has: {name: addresses}; returns the list of what was looked up."""
    opgezocht = []

    def zet(**bekend):
        def lookup(host, poort, **kwargs):
            opgezocht.append(host)
            soort = {True: socket.AF_INET6, False: socket.AF_INET}
            adressen = bekend[host.removeprefix("www.").partition(".")[0].replace("-", "_")]
            return [(soort[":" in ip], socket.SOCK_STREAM, 6, "", (ip, poort)) for ip in adressen]

        monkeypatch.setattr(socket, "getaddrinfo", lookup)
        return opgezocht

    return zet


def ophaler(oude_site, *hosts):
    """Return one that may ask the server of the test, which is inside a network."""
    return Ophaler(hosts or [f"127.0.0.1:{oude_site.poort}"], overal)


def haal(oude_site, pad="/foto.png"):
    return ophaler(oude_site).fetch(f"http://127.0.0.1:{oude_site.poort}{pad}")


def test_a_file_of_a_ticked_host_is_downloaded(oude_site):
    assert haal(oude_site) == b"een foto"


def test_who_asks_is_said_and_nothing_else_is(oude_site, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://www.regio.example"
    oude_site.paden["/koekje.png"] = (200, {"Set-Cookie": "a=b"}, b"x")
    een = ophaler(oude_site)
    for pad in ("/koekje.png", "/foto.png"):
        een.fetch(f"http://127.0.0.1:{oude_site.poort}{pad}")
    koppen = oude_site.gevraagd[1][1]
    assert koppen["User-Agent"] == "Regioprogramma-verhuizing (+https://www.regio.example)"
    assert koppen["Accept-Encoding"] == "identity"
    assert not {"Cookie", "Referer", "Authorization"} & set(koppen)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1", "017700000001"])
def test_nothing_inside_a_network_is_asked_even_when_it_is_ticked(oude_site, host):
    with pytest.raises(Onopgehaald):
        Ophaler([f"{host}:{oude_site.poort}"]).fetch(f"http://{host}:{oude_site.poort}/foto.png")
    assert oude_site.gevraagd == []


@pytest.mark.parametrize(
    "adressen",
    [
        ["10.0.0.1"],
        ["169.254.169.254"],
        ["::ffff:127.0.0.1"],
        ["64:ff9b::7f00:1"],
        ["2002:7f00:1::"],
        ["93.184.216.34", "192.168.1.1"],
    ],
)
def test_a_name_that_leads_inside_is_refused_whatever_else_it_leads_to(namen, adressen):
    namen(oude_regio=adressen)
    with pytest.raises(Onopgehaald, match="binnen een netwerk"):
        Ophaler([REGIO]).fetch(f"http://{REGIO}/foto.png")


def test_the_connection_goes_to_the_address_that_was_looked_at(oude_site, namen):
    opgezocht = namen(oude_regio=["127.0.0.1"])
    ophaler(oude_site, f"{REGIO}:{oude_site.poort}").fetch(f"http://{REGIO}:{oude_site.poort}/foto.png")
    assert opgezocht == [REGIO], "a second look-up may say something else"
    assert oude_site.gevraagd[0][1]["Host"] == f"{REGIO}:{oude_site.poort}"


@pytest.mark.parametrize(
    "adres",
    [
        "http://elders.example/foto.png",
        "http://x.oude-regio.example/foto.png",
        "http://oude-regio.example.elders.example/foto.png",
        "http://oude-regio.example:8080/foto.png",
        "http://oude-regio.example:22/foto.png",
        "http://iemand@oude-regio.example/foto.png",
        "http://oude-regio.example:80@elders.example/foto.png",
        "http://elders.example\\@oude-regio.example/foto.png",
        "http://oude-regio.example%2eelders.example/foto.png",
        "http://oude-regio.ex\tample/foto.png",
        "http://oude-regio..example/foto.png",
        "ftp://oude-regio.example/foto.png",
        "file:///etc/passwd",
        "//oude-regio.example/foto.png",
        "http://[fout/foto.png",
        "",
    ],
)
def test_what_is_not_a_plain_address_on_a_ticked_host_is_not_asked(namen, adres):
    opgezocht = namen()
    een = Ophaler([REGIO], overal)
    assert not een.may_ask(adres)
    with pytest.raises(Onopgehaald):
        een.fetch(adres)
    assert opgezocht == []


@pytest.mark.parametrize(
    ("host", "adres"),
    [
        (REGIO, "http://oude-regio.example/foto.png"),
        (REGIO, "https://www.oude-regio.example/foto.png"),
        ("www.oude-regio.example", "http://OUDE-regio.example:443/foto.png"),
        ("https://www.oude-regio.example/", "http://oude-regio.example./foto.png"),
        ("café.example", "http://xn--caf-dma.example/foto.png"),
        ("xn--caf-dma.example", "http://www.Café.example/een foto.png"),
        (f"{REGIO}:8080", "http://www.oude-regio.example:8080/foto.png"),
    ],
)
def test_a_ticked_host_is_known_however_it_is_written(host, adres):
    assert Ophaler([host]).may_ask(adres)


@pytest.mark.parametrize("host", ["", "http://a@b.example", "regio.example/pad", "twee woorden.example", "*"])
def test_what_is_no_host_cannot_be_ticked(host):
    with pytest.raises(Bronfout, match="geen naam van een website"):
        Ophaler([host])


def test_a_redirect_is_followed_and_each_is_looked_at(oude_site, namen):
    opgezocht = namen(oude_regio=["127.0.0.1"], elders=["127.0.0.1"])
    oude_site.paden["/hier"] = (301, {"Location": "/foto.png"}, b"")
    oude_site.paden["/weg"] = (302, {"Location": f"http://elders.example:{oude_site.poort}/foto.png"}, b"")
    oude_site.paden["/binnen"] = (302, {"Location": "http://127.0.0.1/foto.png"}, b"")
    een, basis = ophaler(oude_site, f"{REGIO}:{oude_site.poort}"), f"http://{REGIO}:{oude_site.poort}"
    assert een.fetch(f"{basis}/hier") == b"een foto"
    for pad in ("/weg", "/binnen"):
        with pytest.raises(Onopgehaald, match="niet aangevinkt"):
            een.fetch(f"{basis}{pad}")
    assert set(opgezocht) == {REGIO}


def test_a_redirect_into_the_network_is_refused(oude_site):
    oude_site.paden["/hier"] = (302, {"Location": f"http://localhost:{oude_site.poort}/foto.png"}, b"")
    eerst = iter([True])
    een = Ophaler([f"127.0.0.1:{oude_site.poort}", f"localhost:{oude_site.poort}"], lambda ip: next(eerst, False))
    with pytest.raises(Onopgehaald, match="binnen een netwerk"):
        een.fetch(f"http://127.0.0.1:{oude_site.poort}/hier")
    assert [pad for pad, _koppen in oude_site.gevraagd] == ["/hier"]


def test_a_password_goes_to_the_host_that_was_meant_and_no_further(oude_site):
    with run_oude_site({"/foto.png": b"elders"}) as elders:
        oude_site.paden["/hier"] = (302, {"Location": f"http://127.0.0.1:{elders.poort}/foto.png"}, b"")
        een = ophaler(oude_site, f"127.0.0.1:{oude_site.poort}", f"127.0.0.1:{elders.poort}")
        assert een.ask(f"http://127.0.0.1:{oude_site.poort}/hier", {"Authorization": "Basic x"}).inhoud == b"elders"
        assert oude_site.gevraagd[0][1]["Authorization"] == "Basic x"
        assert "Authorization" not in elders.gevraagd[0][1]


def test_three_redirects_and_no_more(oude_site):
    for nummer in range(4):
        oude_site.paden[f"/{nummer}"] = (301, {"Location": f"/{nummer + 1}" if nummer < 3 else "/foto.png"}, b"")
    assert haal(oude_site, "/1") == b"een foto"
    with pytest.raises(Onopgehaald, match="te vaak door"):
        haal(oude_site, "/0")


@pytest.mark.parametrize(
    ("antwoord", "reden"),
    [
        ((404, {}, b""), "staat niet meer"),
        ((500, {}, b""), "antwoord 500"),
        ((200, {"Content-Type": "text/html; charset=utf-8"}, b"<p>Onderhoud"), "een webpagina"),
        ((200, {"Content-Encoding": "gzip"}, b"x"), "ingepakt"),
        ((200, {"Content-Length": "20"}, b"te kort"), "niet alles"),
        ((301, {"Location": "http://[fout/"}, b""), "geen goed webadres"),
    ],
)
def test_what_is_not_the_file_is_said(oude_site, antwoord, reden):
    oude_site.paden["/x.png"] = antwoord
    with pytest.raises(Onopgehaald, match=reden):
        haal(oude_site, "/x.png")


@pytest.mark.parametrize("lengte", [str(1001), None])
def test_no_more_is_read_than_is_allowed_whatever_was_promised(oude_site, monkeypatch, lengte):
    monkeypatch.setattr(ophalen, "GROOTSTE_DOWNLOAD", 1000)
    oude_site.paden["/groot.png"] = (200, {"Content-Length": lengte}, b"x" * 1001)
    oude_site.paden["/net.png"] = (200, {"Content-Length": None}, b"x" * 1000)
    with pytest.raises(Onopgehaald, match="45 MB"):
        haal(oude_site, "/groot.png")
    assert len(haal(oude_site, "/net.png")) == 1000


def test_a_host_that_says_nothing_is_left(monkeypatch):
    monkeypatch.setattr(ophalen, "STILTE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        poort = luisteraar.getsockname()[1]
        with pytest.raises(Onopgehaald, match="niet op tijd"):
            Ophaler([f"127.0.0.1:{poort}"], overal).fetch(f"http://127.0.0.1:{poort}/foto.png")


def test_a_host_that_gives_no_answer_is_not_asked_for_ever(oude_site, monkeypatch):
    een = Ophaler(["127.0.0.1:1", f"127.0.0.1:{oude_site.poort}"], overal)
    redenen = []
    for _keer in range(ophalen.HOOGSTENS_MIS + 1):
        with pytest.raises(Onopgehaald) as fout:
            een.fetch("http://127.0.0.1:1/foto.png")
        redenen.append(str(fout.value).partition(":")[0])
    assert redenen == ["de oude website is niet te bereiken"] * ophalen.HOOGSTENS_MIS + ["niet geprobeerd"]


def test_an_answer_that_a_file_is_gone_costs_no_patience(oude_site):
    een = ophaler(oude_site)
    for _keer in range(ophalen.HOOGSTENS_MIS + 1):
        with pytest.raises(Onopgehaald, match="staat niet meer"):
            een.fetch(f"http://127.0.0.1:{oude_site.poort}/weg.png")


def test_a_host_is_asked_ten_times_a_second_at_most(oude_site, monkeypatch):
    monkeypatch.setattr(ophalen, "TUSSEN", 0.1)
    een, begin = ophaler(oude_site), time.monotonic()
    for _keer in range(4):
        een.fetch(f"http://127.0.0.1:{oude_site.poort}/foto.png")
    assert time.monotonic() - begin >= 0.3


def test_over_tls_the_name_of_the_host_is_what_is_trusted(tmp_path, monkeypatch):
    certificaat = write_certificaat(tmp_path / "site.pem", "localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificaat))
    with run_oude_site({"/foto.png": b"een foto"}, certificaat=certificaat) as oude_site:
        een = Ophaler([f"localhost:{oude_site.poort}", f"127.0.0.1:{oude_site.poort}"], overal)
        assert een.fetch(f"https://localhost:{oude_site.poort}/foto.png") == b"een foto"
        with pytest.raises(Onopgehaald, match="beveiligde verbinding"):
            een.fetch(f"https://127.0.0.1:{oude_site.poort}/foto.png")
        monkeypatch.delenv("SSL_CERT_FILE")
        with pytest.raises(Onopgehaald, match="beveiligde verbinding"):
            een.fetch(f"https://localhost:{oude_site.poort}/foto.png")


def foto(oude_site, pad="2024/dak.png", **velden):
    """Return the item of a picture that stands on the server of the test."""
    adres = f"http://127.0.0.1:{oude_site.poort}/wp-content/uploads/{pad}"
    return item(1, "Dak", soort="attachment", status="inherit", meta=[("_wp_attached_file", pad)],
                attachment_url=adres, **velden)  # fmt: skip


@pytest.fixture
def oude(oude_site, tmp_path, db):
    """The old oude_site with a picture, an export that names it, and the host by which it is ticked."""
    oude_site.paden["/wp-content/uploads/2024/dak.png"] = maak_png()
    oude_site.export, oude_site.host = (
        write_export(tmp_path / "export.xml", foto(oude_site)),
        f"127.0.0.1:{oude_site.poort}",
    )
    return oude_site


def test_what_the_folder_lacks_is_downloaded_and_becomes_a_picture(oude):
    verhuis(oude.export, van=[oude.host], mag=overal)
    assert overname(1).stand == Overnamestand.OVERGENOMEN
    assert overname(1).afbeelding.file.name.endswith(".png")


def test_four_files_are_downloaded_at_a_time_and_no_more(tmp_path, db):
    tegelijk, meest, samen = set(), [], threading.Barrier(4, timeout=30)

    def answer(pad, koppen):
        tegelijk.add(pad)
        meest.append(len(tegelijk))
        samen.wait()
        tegelijk.discard(pad)
        return 200, {}, maak_png(40 + int(pad.rpartition("-")[2].partition(".")[0]), 30)

    with run_oude_site(answer=answer) as oude_site:
        paden = [f"2024/dak-{nummer}.png" for nummer in range(8)]
        adres = f"http://127.0.0.1:{oude_site.poort}/wp-content/uploads/"
        dingen = [bijlage(nummer + 1, pad) for nummer, pad in enumerate(paden)]
        export = write_export(tmp_path / "e.xml", *(d.replace(f"{HOST}/wp-content/uploads/", adres) for d in dingen))
        verhuis(export, van=[f"127.0.0.1:{oude_site.poort}"], mag=overal)
    assert max(meest) == 4
    assert [overname(nummer).stand for nummer in range(1, 9)] == [Overnamestand.OVERGENOMEN] * 8


def test_a_file_that_breaks_does_not_stop_the_others_and_is_tried_again(tmp_path, db):
    uploads = legt_uploads(tmp_path / "up", {"2024/a.png": maak_png(), "2024/b.png": maak_png(50, 40)})
    export = write_export(tmp_path / "e.xml", bijlage(1, "2024/a.png", "Nooit"), bijlage(2, "2024/b.png", "Wel"))
    for opdracht in ("ADD CONSTRAINT nooit CHECK (title <> 'Nooit')", "DROP CONSTRAINT nooit"):
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            # What the database refuses of one file, for whatever reason.
            cursor.execute(f"ALTER TABLE core_afbeelding {opdracht}")
        verhuis(export, uploads)
        assert overname(2).stand == Overnamestand.OVERGENOMEN
        is_kapot = opdracht.startswith("ADD")
        assert (overname(1).stand == Overnamestand.ONTBREEKT) == is_kapot
        assert ("door een fout" in str(overname(1).redenen)) == is_kapot


def test_what_the_folder_has_is_not_asked_for(oude, tmp_path):
    verhuis(oude.export, legt_uploads(tmp_path / "uploads", {"2024/dak.png": maak_png()}), van=[oude.host], mag=overal)
    assert overname(1).afbeelding is not None
    assert oude.gevraagd == []


@pytest.mark.parametrize("van", [[], [REGIO]])
def test_without_its_host_ticked_nothing_is_asked(oude, van):
    verhuis(oude.export, van=van, mag=overal)
    assert overname(1).redenen == ["Het bestand ontbreekt: 2024/dak.png."]
    assert oude.gevraagd == []


def test_a_run_asks_nothing_inside_a_network(oude):
    verhuis(oude.export, van=[oude.host])
    assert overname(1).stand == Overnamestand.ONTBREEKT
    assert "binnen een netwerk" in overname(1).redenen[0]
    assert oude.gevraagd == []


def test_the_command_downloads_from_the_hosts_that_it_is_told(oude):
    for hosts in ([], ["--ophalen-van", oude.host]):
        with pytest.raises(SystemExit) as einde:
            call_command("overzetten", "doe", "--bron", str(oude.export), *hosts)
        assert einde.value.code == 3
        assert ("binnen een netwerk" in overname(1).redenen[0]) == bool(hosts)


def test_a_download_that_failed_is_tried_again_on_the_next_run_only(oude):
    goed = oude.paden.pop("/wp-content/uploads/2024/dak.png")
    verhuis(oude.export, van=[oude.host], mag=overal)
    assert overname(1).stand == Overnamestand.ONTBREEKT
    assert "staat niet meer op de oude website" in overname(1).redenen[0]
    assert len(oude.gevraagd) == 1
    oude.paden["/wp-content/uploads/2024/dak.png"] = goed
    verhuis(oude.export, van=[oude.host], mag=overal)
    assert overname(1).afbeelding is not None
    verhuis(oude.export, van=[oude.host], mag=overal)
    assert len(oude.gevraagd) == 2


def test_a_picture_that_came_in_earlier_stays_when_the_file_is_gone_there(oude, tmp_path):
    verhuis(oude.export, van=[oude.host], mag=overal)
    oude.paden.clear()
    write_export(oude.export, foto(oude).replace("Dak", "Groen dak"))
    verhuis(oude.export, van=[oude.host], mag=overal)
    assert overname(1).stand == Overnamestand.OVERGENOMEN
    assert overname(1).afbeelding is not None
