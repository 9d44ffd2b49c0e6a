"""What whoever watches over a real site gets: a log that names each request, and figures on another port."""

import json
import re
import socket
from http.client import HTTPConnection
from types import SimpleNamespace

import pytest

from tests.demo_site import ROOT, free_port

from .bezoek import ask
from .webserver import web

#: What production does with ERROR_DSN; nobody listens there.
GEMELD = """
from regioprogramma.toezicht.meldingen import report_errors
report_errors("http://sleutel@127.0.0.1:9/1")
from regioprogramma.wsgi import application
"""


@pytest.fixture(scope="module")
def bewaakt(storing, tmp_path_factory):
    """A web server with two processes behind a proxy that is trusted, its figures, and who hears of its errors."""
    port, cijfers, map_ = free_port(), free_port(), tmp_path_factory.mktemp("bewaakt")
    deur = map_ / "web"
    (map_ / "gemeld.py").write_text(GEMELD)
    more = {"METRICS_PORT": str(cijfers), "LOG_FORMAT": "json", "WEB_CONCURRENCY": "2", "TRUSTED_PROXY": "1"}
    with web(storing, port, cijfers, deur, app="gemeld", PYTHONPATH=f"{map_}:{ROOT}", **more):
        yield SimpleNamespace(
            url=f"http://127.0.0.1:{port}",
            cijfers=SimpleNamespace(url=f"http://127.0.0.1:{cijfers}"),
            deur=str(deur),
            log=storing.var_dir / f"web-{port}.log",
        )


def figures(site):
    """Return {name with labels: value} as Prometheus reads it."""
    status, koppen, tekst = ask(site.cijfers, "/metrics")
    assert (status, koppen["Content-Type"].partition(";")[0]) == (200, "text/plain")
    return {naam: float(waarde) for naam, waarde in re.findall(r"^(\w[^ ]*) ([\d.e+-]+)$", tekst, re.M)}


def test_what_is_asked_is_counted_over_all_processes(bewaakt):
    def counted():
        return sum(
            waarde for naam, waarde in figures(bewaakt).items() if naam.startswith("regioprogramma_requests_total")
        )

    eerst = counted()
    for nummer in range(12):
        ask(bewaakt, f"/zoeken/?q=meting{nummer}")
    ask(bewaakt, "/bestaat-niet/")
    assert counted() - eerst == 13
    nu = figures(bewaakt)
    assert nu['regioprogramma_requests_total{kind="search",status="200"}'] >= 12
    assert nu['regioprogramma_request_seconds_count{kind="search"}'] >= 12
    assert nu['regioprogramma_pages_total{answer="made"}'] >= 13


@pytest.mark.parametrize("pad", ["/projecten/?formaat=csv", "/projecten/?%66ormaat=csv"])
def test_a_list_as_a_file_is_counted_as_one_however_its_name_is_written(bewaakt, pad):
    export = 'regioprogramma_requests_total{kind="export",status="200"}'
    eerst = figures(bewaakt).get(export, 0)
    assert ask(bewaakt, pad)[0] == 200
    assert figures(bewaakt)[export] - eerst == 1


def test_a_page_is_kept_by_a_site_that_tells_its_errors(bewaakt):
    """What tells them must put nothing around the answers of Django, of which the page cache knows what they are."""
    kept = 'regioprogramma_pages_total{answer="kept"}'
    eerst = figures(bewaakt).get(kept, 0)
    for _ in range(8):
        assert ask(bewaakt, "/contact/")[0] == 200
    # Each of the two processes looked once itself, or twice when the content changed meanwhile.
    assert figures(bewaakt)[kept] - eerst >= 4


def test_the_figures_say_what_the_site_lacks_and_how_the_work_goes(bewaakt):
    nu = figures(bewaakt)
    assert nu['regioprogramma_lacking{part="database"}'] == 0
    assert nu['regioprogramma_lacking{part="worker"}'] == 0
    # One that a test before this one killed is known for two minutes more.
    assert nu["regioprogramma_work_workers"] >= 1
    assert nu["regioprogramma_work_failed"] == 0
    assert {"regioprogramma_work_waiting", "regioprogramma_work_oldest_seconds"} <= nu.keys()


def test_no_visitor_reaches_the_figures_and_no_page_is_on_their_port(bewaakt):
    assert ask(bewaakt, "/metrics")[0] == 404
    assert ask(bewaakt, "/metrics", Host=bewaakt.cijfers.url.removeprefix("http://"))[0] in {400, 404}
    assert "<html" not in ask(bewaakt.cijfers, "/beheer/")[2]


def test_who_comes_by_a_socket_in_a_folder_reaches_no_figures_by_a_host_with_their_port(bewaakt):
    verbinding = HTTPConnection("regio")
    with socket.socket(socket.AF_UNIX) as verbinding.sock:
        verbinding.sock.connect(bewaakt.deur)
        verbinding.request("GET", "/metrics", headers={"Host": bewaakt.cijfers.url.removeprefix("http://")})
        assert b"regioprogramma_requests" not in verbinding.getresponse().read()


@pytest.mark.parametrize(
    ("gegeven", "blijft"), [("a1b2c3d4e5f6", True), ("kort", False), ("x" * 65, False), ('{"level": "INFO"}', False)]
)
def test_a_request_is_called_as_the_proxy_calls_it_and_each_other_has_a_name(bewaakt, gegeven, blijft):
    kenmerk = ask(bewaakt, "/", **{"X-Request-ID": gegeven})[1]["X-Request-ID"]
    assert (kenmerk == gegeven) == blijft
    assert re.fullmatch(r"[A-Za-z0-9-]{8,64}", kenmerk)


def test_each_line_of_the_log_is_an_object_that_names_its_request(bewaakt):
    ask(bewaakt, "/beheer/nergens/", **{"X-Request-ID": "kenmerk-van-deze-vraag"})
    ask(bewaakt, "/?q=%00", **{"X-Request-ID": "kenmerk-van-deze-vraag"})
    regels = [json.loads(regel) for regel in bewaakt.log.read_text().splitlines()]
    assert all({"time", "level", "logger", "message", "request_id"} <= regel.keys() for regel in regels)
    assert {"gunicorn.error", "django.request"} <= {regel["logger"] for regel in regels}
    [van_ons] = [regel for regel in regels if regel["request_id"] == "kenmerk-van-deze-vraag"][-1:]
    assert "unreadable address" in json.dumps(van_ons)
