"""Another web server of a running demo."""

import contextlib
import subprocess
import sys
from types import SimpleNamespace

from tests.demo_site import ROOT, demo_environment
from tests.wachten import until

from .bezoek import ask


@contextlib.contextmanager
def web(site, port, *more, app="regioprogramma.wsgi", **variables):
    """Run another web server of the site, until it is asked to stop and has answered whom it was answering.

    `more` are other ports, or sockets in a folder, on which it listens, `app` what it loads before it forks,
    `variables` environment variables of its own.
    """
    command = [sys.executable, "-m", "gunicorn", app]
    deuren = [f"127.0.0.1:{deur}" if isinstance(deur, int) else f"unix:{deur}" for deur in (port, *more)]
    command += [part for deur in deuren for part in ("--bind", deur)]
    eigen = {"DJANGO_SETTINGS_MODULE": "regioprogramma.settings.demo", "WEB_CONCURRENCY": "1", **variables}
    omgeving = demo_environment(site.var_dir, **eigen)
    log = site.var_dir / f"web-{port}.log"
    with log.open("ab") as uit, subprocess.Popen(command, cwd=ROOT, env=omgeving, stdout=uit, stderr=uit) as proces:
        try:
            until(lambda: ask(SimpleNamespace(url=f"http://127.0.0.1:{port}"), "/healthz")[0] == 200)
            yield proces
        finally:
            proces.terminate()
            assert proces.wait(60) == 0, log.read_text()[-2000:]
