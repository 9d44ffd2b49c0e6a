"""Links to other sites: found on pages, asked politely of a real server, and never inside our own network."""

import contextlib
import socket
import threading
import time
from collections import Counter
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
import time_machine
from django.utils import timezone

from regioprogramma.andere_sites import is_openbaar, tidy_adres
from regioprogramma.core.models import Pagina
from regioprogramma.redactie.links import controle as linkcontrole
from regioprogramma.redactie.links import verzoek as linkverzoek
from regioprogramma.redactie.links.controle import process_uitkomst, ronde, take_links
from regioprogramma.redactie.links.oogst import collect_links, oogst
from regioprogramma.redactie.links.verzoek import Uitkomst, check_adres, read_geduld
from regioprogramma.redactie.models import Buitenlink, Linkplek
from tests import factories

MAANDAG = datetime(2026, 11, 23, 12, tzinfo=timezone.get_default_timezone())
DAG = timedelta(days=1)


def overal(ip):
    """Let a test ask its own server."""
    return True


@pytest.fixture
def server():
    """A web server whose answers the address asks for; `gevraagd` holds the requests."""

    class Antwoorder(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.server.gevraagd.append((self.command, self.path, dict(self.headers)))
            deel = self.path.partition("?")[0].strip("/").split("/")
            if deel[0] == "alleen-get":
                deel = ["405" if self.command == "HEAD" else "200"]
            if deel[0] == "traag":
                self.server.klaar.wait(5)
            status = int(deel[0]) if deel[0].isdigit() else 200
            self.send_response(status)
            if status in (301, 302):
                naar = self.path.partition("?")[2]
                self.send_header("Location", naar or self.path)
            if len(deel) > 1:
                self.send_header("Retry-After", deel[1])
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Antwoorder)
    server.gevraagd, server.klaar = [], threading.Event()
    server.adres = f"http://127.0.0.1:{server.server_port}"
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    draad.start()
    yield server
    server.klaar.set()
    server.shutdown()
    draad.join()
    server.server_close()


@pytest.fixture(autouse=True)
def adres_van_de_site(settings):
    """The site stands elsewhere: the test's server is another site to it."""
    settings.WAGTAILADMIN_BASE_URL = "https://www.regio.example"


@pytest.fixture
def aan(settings):
    settings.LINKCONTROLE = True


def pagina_met(*adressen):
    """Publish a page with links to these addresses, and collect them."""
    tekst = "".join(f'<p><a href="{adres}">link</a></p>' for adres in adressen)
    pagina = factories.TekstPaginaFactory(inhoud=[{"type": "tekst", "value": tekst, "id": "a1"}])
    collect_links(pagina)
    return pagina


@pytest.mark.parametrize(
    "pad, reden",
    [
        ("/200", ""),
        ("/alleen-get", ""),
        ("/403", ""),
        ("/999", ""),
        ("/301?/200", ""),
        ("/404", "weg"),
        ("/410", "weg"),
        ("/500", "fout"),
        ("/302?/404", "weg"),
        ("/301", "kring"),
        ("/301?ftp://elders.example/", "adres"),
        ("/301?http://[fout/", "adres"),
    ],
)
def test_what_an_answer_means(server, pad, reden):
    assert check_adres(server.adres + pad, overal).reden == reden


def test_head_first_and_get_only_when_that_does_not_do(server):
    check_adres(server.adres + "/200", overal)
    check_adres(server.adres + "/alleen-get", overal)
    assert [vraag[0] for vraag in server.gevraagd] == ["HEAD", "HEAD", "GET"]


def test_the_checker_says_who_it_is(server):
    check_adres(server.adres + "/200", overal)
    assert server.gevraagd[0][2]["User-Agent"] == "Regioprogramma-linkcontrole (+https://www.regio.example)"


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - not a place to listen at, but one to stay away from
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "::7f00:1",
        "fec0::1",
        "192.0.0.8",
        "2002:7f00:1::",
    ],
)
def test_addresses_inside_a_network_are_refused(ip):
    assert not is_openbaar(ip)


def test_addresses_on_the_internet_are_not():
    assert is_openbaar("93.184.216.34") and is_openbaar("2606:2800:220:1::1")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001"])
def test_nothing_is_sent_to_our_own_network(server, host):
    uitkomst = check_adres(f"http://{host}:{server.server_port}/200")
    assert uitkomst.reden in ("binnen", "naam")
    assert server.gevraagd == []


def test_a_redirect_into_our_own_network_is_refused(server):
    binnen = f"http://localhost:{server.server_port}/geheim"
    eerst = iter([True])
    assert check_adres(f"{server.adres}/301?{binnen}", lambda ip: next(eerst, False)).reden == "binnen"
    assert [vraag[1] for vraag in server.gevraagd] == [f"/301?{binnen}"]


@pytest.mark.parametrize("adres", ["http://", "http://[fout", "ftp://regio.example/", "http://a b.example/"])
def test_what_is_no_address_gives_a_reason(adres):
    assert check_adres(adres, overal).reden in ("adres", "naam")


def test_a_port_where_nobody_listens_and_a_server_that_does_not_answer(server, monkeypatch):
    monkeypatch.setattr(linkverzoek, "ALLES", 0.3)
    assert check_adres(server.adres + "/traag", overal).reden == "tijd"
    server.klaar.set()
    monkeypatch.setattr(linkverzoek, "ALLES", 5)
    assert check_adres("http://127.0.0.1:1/", overal).reden == "verbinding"
    assert check_adres(server.adres.replace("http", "https"), overal).reden == "certificaat"


def test_a_server_that_drips_is_cut_off_over_tls_too(monkeypatch):
    monkeypatch.setattr(linkverzoek, "ALLES", 0.3)
    klaar = threading.Event()

    def drip(luisteraar):
        lijn, _vanwaar = luisteraar.accept()
        with lijn, contextlib.suppress(OSError):
            # The beginning of a message of TLS that takes a minute.
            lijn.sendall(b"\x16\x03\x03\x40\x00")
            while not klaar.wait(0.05):
                lijn.sendall(b"\x02")

    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        draad = threading.Thread(target=drip, args=[luisteraar], daemon=True)
        draad.start()
        begin = time.monotonic()
        uitkomst = check_adres(f"https://127.0.0.1:{luisteraar.getsockname()[1]}/", overal)
        duur = time.monotonic() - begin
        klaar.set()
        draad.join()
    assert uitkomst.reden == "tijd"
    assert duur < 5


@pytest.mark.parametrize("status", [429, 503])
def test_a_site_that_asks_for_patience_gets_it(server, status):
    uitkomst = check_adres(f"{server.adres}/{status}/7200", overal)
    assert (uitkomst.reden, uitkomst.later) == ("", 7200)
    assert [vraag[0] for vraag in server.gevraagd] == ["HEAD"]


def test_patience_lies_between_an_hour_and_a_week():
    assert [read_geduld(tekst) for tekst in ("5", "", "onzin", "99999999")] == [3600, 3600, 3600, 604800]
    with time_machine.travel(MAANDAG, tick=False):
        assert read_geduld("Mon, 23 Nov 2026 13:00:00 GMT") == 7200


def test_an_address_is_written_in_one_way():
    assert tidy_adres("https://www.Café.example/é?a=b c#kop") == "https://www.xn--caf-dma.example/%C3%A9?a=b%20c"
    assert tidy_adres("http://regio.example") == "http://regio.example/"
    assert tidy_adres("http://[fout") == "http://[fout"


@pytest.mark.django_db
def test_links_are_collected_from_texts_fields_and_videos_when_a_page_is_published():
    video = {"titel": "Film", "adres": "https://vimeo.com/1", "inleiding": "https://geen-link.example"}
    project = factories.ProjectFactory(
        website="https://www.project.example",
        videos=[{"type": "video", "value": video, "id": "v1"}],
        inhoud=[
            {"type": "tekst", "value": '<p><a href="https://een.example/a&amp;b">Een</a></p>', "id": "t1"},
            {"type": "tekst", "value": '<p><a href="mailto:a@b.example">m</a> <a href="#x">x</a></p>', "id": "t2"},
        ],
    )
    deal = factories.DoelFactory(tekst='<p><a href="https://doel.example/">doel</a></p>').deal
    factories.TekstPaginaFactory(
        live=False, inhoud=[{"type": "tekst", "value": '<a href="https://nee.example">n</a>'}]
    )
    while oogst():
        pass
    plekken = Linkplek.objects.exclude(buitenlink=None)
    assert set(plekken.filter(pagina=project).values_list("pad", "tekst", "buitenlink__adres")) == {
        ("website", "", "https://www.project.example/"),
        ("videos.v1.adres", "", "https://vimeo.com/1"),
        ("inhoud.t1", "Een", "https://een.example/a&b"),
    }
    assert plekken.get(pagina=deal).pad == f"doelen.{deal.doelen.get().pk}.tekst"
    assert Buitenlink.objects.count() == 4
    assert oogst() == 0, "nothing is collected twice"
    project.inhoud, project.videos, project.website = [], [], ""
    project.save_revision().publish()
    assert oogst() == 1
    assert Buitenlink.objects.count() == 1, "a link that stands nowhere is forgotten"


@pytest.mark.django_db
def test_a_page_that_was_published_later_than_the_clock_says_is_collected_once():
    while oogst():
        pass
    pagina = factories.TekstPaginaFactory()
    Pagina.objects.filter(pk=pagina.pk).update(last_published_at=timezone.now() + DAG)
    assert (oogst(), oogst()) == (1, 0)


@pytest.mark.django_db
def test_links_to_the_site_itself_are_no_links_to_another():
    pagina_met("https://www.regio.example/opgaven/", "http://localhost/nieuws/")
    assert not Buitenlink.objects.exists()


@pytest.mark.django_db
def test_a_link_is_reported_after_two_different_days(server, aan):
    pagina_met(f"{server.adres}/404")
    for moment, misdagen in [(MAANDAG, 1), (MAANDAG + DAG / 4, 1), (MAANDAG + DAG, 2)]:
        with time_machine.travel(moment, tick=False):
            Buitenlink.objects.update(volgende=timezone.now())
            assert ronde(overal) == 1
        link = Buitenlink.objects.get()
        assert (link.misdagen, link.reden, link.status) == (misdagen, "weg", 404)
    assert link.volgende == MAANDAG + DAG + DAG
    Buitenlink.objects.update(adres=f"{server.adres}/200")
    with time_machine.travel(MAANDAG + 3 * DAG, tick=False):
        ronde(overal)
    link = Buitenlink.objects.get()
    assert (link.misdagen, link.reden, link.volgende) == (0, "", MAANDAG + 10 * DAG)


def hosts(sites):
    return [[link.host for link in links] for links in sites]


@pytest.mark.django_db
def test_some_sites_a_few_links_of_each_and_then_a_minute_of_rest(monkeypatch):
    monkeypatch.setattr(linkcontrole, "_SITES", 2)
    monkeypatch.setattr(linkcontrole, "_PER_SITE", 2)
    pagina_met(*(f"http://{site}.example/{nummer}" for site in "abc" for nummer in range(3)))
    nu = timezone.now()
    assert hosts(take_links(nu)) == [["a.example"] * 2, ["b.example"] * 2]
    assert hosts(take_links(nu)) == [["c.example"] * 2], "a site is left alone for a minute"
    assert take_links(nu + timedelta(seconds=30)) == []
    assert hosts(take_links(nu + timedelta(minutes=2))) == [["a.example"], ["b.example"]]


@pytest.mark.django_db
def test_sites_are_asked_at_the_same_time_and_one_site_one_thing_at_a_time(monkeypatch, aan):
    monkeypatch.setattr(linkcontrole, "_PAUZE", 0.01)
    samen, bezig, meeste = threading.Barrier(3), Counter(), Counter()

    def ask(adres, mag):
        host = urlsplit(adres).hostname
        bezig[host] += 1
        meeste[host] = max(meeste[host], bezig[host])
        # Goes on only when all three are being asked.
        samen.wait(30)
        bezig[host] -= 1
        return Uitkomst(status=200)

    monkeypatch.setattr(linkcontrole, "check_adres", ask)
    pagina_met(*(f"http://{site}.example/{nummer}" for site in "abc" for nummer in range(4)))
    assert ronde() == 12
    assert meeste == {"a.example": 1, "b.example": 1, "c.example": 1}
    assert not Buitenlink.objects.filter(goed_op=None).exists()


@pytest.mark.django_db
def test_what_there_is_no_time_for_comes_in_the_next_round(monkeypatch, aan):
    monkeypatch.setattr(linkcontrole, "_RONDE", 0)
    monkeypatch.setattr(linkcontrole, "check_adres", lambda adres, mag: Uitkomst(status=200))
    pagina_met(*(f"http://a.example/{nummer}" for nummer in range(3)))
    voor = dict(Buitenlink.objects.values_list("pk", "volgende"))
    assert ronde() == 1
    over = dict(Buitenlink.objects.filter(goed_op=None).values_list("pk", "volgende"))
    assert len(over) == 2
    assert over.items() <= voor.items()


@pytest.mark.django_db
def test_the_links_of_ten_thousand_pages_are_looked_at_within_twenty_minutes(aan):
    """As many as that many pages have: 600, a tenth of them to one site."""
    grootste = [f"http://groot.example/{nummer}" for nummer in range(60)]
    pagina_met(*grootste, *(f"http://s{nummer % 40}.example/{nummer}" for nummer in range(540)))
    minuten, nu = 0, timezone.now()
    while Buitenlink.objects.filter(goed_op=None).exists():
        minuten, nu = minuten + 1, nu + timedelta(seconds=61)
        for link in (link for links in take_links(nu) for link in links):
            process_uitkomst(link, Uitkomst(status=200), nu)
    assert minuten <= 20


@pytest.mark.django_db
def test_a_site_that_asks_for_patience_is_asked_nothing_more(server, aan, monkeypatch):
    monkeypatch.setattr(linkcontrole, "_PAUZE", 0.01)
    pagina_met(*(f"{server.adres}/{pad}" for pad in ("200", "429/7200", "404")))
    Buitenlink.objects.filter(adres__endswith="404").update(volgende=timezone.now())
    nu = timezone.now()
    assert ronde(overal) == 2
    assert not Buitenlink.objects.filter(volgende__lt=nu + timedelta(seconds=7000)).exists()
    assert [pad for _, pad, _ in server.gevraagd] == ["/200", "/429/7200"]


@pytest.mark.django_db
def test_patience_holds_for_the_whole_site():
    pagina_met("http://een.example/1", "http://een.example/2", "http://ander.example/")
    nu = timezone.now()
    link = Buitenlink.objects.get(adres="http://een.example/1")
    process_uitkomst(link, Uitkomst(status=429, later=7200), nu)
    assert set(Buitenlink.objects.filter(volgende__gt=nu).values_list("adres", flat=True)) == {
        "http://een.example/1",
        "http://een.example/2",
    }
    assert not Buitenlink.objects.filter(misdagen__gt=0).exists()


@pytest.mark.django_db
def test_without_a_network_of_our_own_nothing_is_called_broken():
    pagina_met("http://een.example/")
    link, nu = Buitenlink.objects.get(), timezone.now()
    process_uitkomst(link, Uitkomst("naam"), nu)
    assert Buitenlink.objects.get().misdagen == 0
    Buitenlink.objects.create(adres="http://werkt.example/", host="werkt.example", goed_op=nu)
    process_uitkomst(link, Uitkomst("naam"), nu)
    assert Buitenlink.objects.get(pk=link.pk).misdagen == 1


@pytest.mark.django_db
def test_a_demo_asks_nobody_anything(server):
    pagina_met(f"{server.adres}/200")
    linkcontrole.links_bijhouden()
    assert ronde(overal) == 0
    assert server.gevraagd == []


@pytest.mark.django_db
def test_links_on_pages_that_nobody_sees_are_not_checked(server, aan):
    pagina = pagina_met(f"{server.adres}/200")
    Pagina.objects.filter(pk=pagina.pk).update(live=False)
    assert ronde(overal) == 0


@pytest.mark.django_db
def test_the_worker_checks_by_itself(server, aan, monkeypatch):
    pagina_met(f"{server.adres}/200")
    linkcontrole.links_bijhouden()
    link = Buitenlink.objects.get()
    assert link.reden == "binnen", "and never in our own network"
    assert server.gevraagd == []
