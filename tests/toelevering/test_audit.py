"""Whether a leak is known is asked of who knows, and what could not be found out is never called fine."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.demo_site import free_port
from tests.toelevering import audit

LEAKY = {
    "id": "PYSEC-2026-1",
    "summary": "lek",
    "affected": [
        {
            "package": {"name": "django", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "5.2.99"}]}],
        }
    ],
}


class Bron(BaseHTTPRequestHandler):
    """Speaks OSV: knows one leak, in what `server.leaky` names."""

    def do_POST(self):
        """Answer one question."""
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        found = {"vulns": [LEAKY]} if question["package"]["name"] in self.server.leaky else {}
        body = json.dumps(found).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words):
        """Say nothing."""


@pytest.fixture
def source():
    """A server that speaks OSV, and how pip-audit is told of it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Bron) as server:
        server.leaky = set()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server, told(server.server_port)
        server.shutdown()


@pytest.fixture
def requirements(tmp_path):
    (tmp_path / "few.txt").write_text(
        f"django==5.2.19 --hash=sha256:{'0' * 64}\nsix==1.17.0 --hash=sha256:{'1' * 64}\n"
    )
    return tmp_path / "few.txt"


def told(port):
    return ["--vulnerability-service", "osv", "--osv-url", f"http://127.0.0.1:{port}/v1/query"]


def test_nothing_known_is_said_with_how_much_was_looked_up(source, requirements, capsys):
    assert audit.main([source[1]], requirements) == 0
    assert capsys.readouterr().out == "No leak is known in 2 packages.\n"


def test_a_known_leak_is_said_with_the_version_that_mends_it(source, requirements, capsys):
    source[0].leaky = {"django"}
    assert audit.main([source[1]], requirements) == 1
    assert capsys.readouterr().out == "django 5.2.19: PYSEC-2026-1, mended in 5.2.99\n"


def test_when_nobody_can_be_asked_that_is_said_and_not_that_all_is_well(requirements, capsys):
    assert audit.main([told(free_port())], requirements) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "osv: Not reached" in said.err
    assert said.err.endswith("Whether a leak is known could not be found out here.\n")


def test_the_next_source_is_asked_when_the_first_is_away(source, requirements, capsys):
    assert audit.main([told(free_port()), source[1]], requirements) == 0


def test_packages_that_were_not_looked_up_are_not_called_fine():
    report = [{"name": "six", "version": "1", "vulns": []}, {"name": "django", "skip_reason": "not found"}]
    assert audit.judge(report) == (2, ["Not looked up: 1 of 2 packages (django ...)."])
    assert audit.judge([])[0] == 2
