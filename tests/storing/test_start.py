"""How a web server begins."""

from types import SimpleNamespace

from tests.demo_site import ROOT, free_port

from .bezoek import at_once
from .webserver import web

#: What somebody may write one day: a question to the database while everything is loaded, before there is a process.
VOORBARIG = """
from regioprogramma.wsgi import application
from django.db import connection
connection.ensure_connection()
"""


def test_a_process_begins_without_the_connections_of_its_parent_and_the_log_says_so(storing, tmp_path):
    """The threads of a pool do not come along when a server forks: it would give nothing for ever."""
    (tmp_path / "voorbarig.py").write_text(VOORBARIG)
    port = free_port()
    with web(storing, port, app="voorbarig", PYTHONPATH=f"{tmp_path}:{ROOT}"):
        # Each asks the database itself: none is kept.
        paden = [f"/zoeken/?q=voorbarig{nummer}" for nummer in range(6)]
        assert {uitslag.status for uitslag in at_once(SimpleNamespace(url=f"http://127.0.0.1:{port}"), paden)} == {200}
    log = (storing.var_dir / f"web-{port}.log").read_text()
    assert "The parent used the database 'default'; what it had open is closed." in log
