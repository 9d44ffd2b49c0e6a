"""More visitors than a small machine can serve: some hear to come back, nobody waits for long, and nothing breaks."""

import os
import socket
import threading
import time
from collections import Counter
from contextlib import ExitStack
from itertools import count
from types import SimpleNamespace

import pytest

from tests.demo_site import free_port
from tests.proxy import caddy, nginx, running
from tests.wachten import until

from .bezoek import Uitslag, is_whole, log_in, timed

#: How many ask at the same time, for how many seconds (with `make storing` a minute), and the longest that anybody
#: waits, on a machine that has to ask all this as well.
KLANTEN, DUUR, LANGST = 200, 60 if os.environ.get("LANG_STORING") else 6, 15


def storm(site, paden, duur):
    """Let KLANTEN clients ask one thing after the other; return what came of each question."""
    einde, uitslagen, om_de_beurt = time.monotonic() + duur, [], threading.Lock()

    def ask_on():
        while time.monotonic() < einde:
            with om_de_beurt:
                pad = next(paden)
            try:
                uitslagen.append(timed(site, pad))
            except OSError as fout:
                uitslagen.append(Uitslag(f"{pad}: {fout!r}", 0, 0))

    klanten = [threading.Thread(target=ask_on) for _ in range(KLANTEN)]
    for klant in klanten:
        klant.start()
    for klant in klanten:
        klant.join()
    return uitslagen


@pytest.mark.parametrize("wat", ["what nobody asked before", "pages"])
def test_a_storm_is_answered_with_pages_or_come_back_and_nobody_waits_for_long(storing, wat):
    uniek = (f"/zoeken/?q=storm{nummer}{time.time_ns()}" for nummer in count())
    gewoon = (pad for _ in count() for pad in ("/", "/nieuws/", "/projecten/", "/contact/"))
    uitslagen = storm(storing, uniek if wat.startswith("what") else gewoon, DUUR)
    statussen = Counter(uitslag.status for uitslag in uitslagen)
    assert set(statussen) <= {200, 503}, [uitslag for uitslag in uitslagen if uitslag.status not in {200, 503}][:5]
    assert statussen[200] > 20
    assert max(uitslag.duur for uitslag in uitslagen) < LANGST
    until(lambda: is_whole(storing, **log_in(storing)))


@pytest.mark.parametrize("proxy", [nginx, caddy], ids=["nginx", "caddy"])
def test_behind_the_proxy_slow_visitors_keep_nobody_waiting(storing, tmp_path, proxy):
    """Each sends a line of a request now and then, as somebody in a tunnel does, or who means harm."""
    port = free_port()
    with running(proxy(tmp_path, port, f"127.0.0.1:{storing.port}"), port), ExitStack() as open_:
        # More than the site has threads.
        langzaam = [open_.enter_context(socket.create_connection(("127.0.0.1", port), timeout=60)) for _ in range(100)]
        for klant in langzaam[::2]:
            klant.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        for klant in langzaam[1::2]:
            begin = b"POST /beheer/inloggen/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n"
            klant.sendall(begin + b"Content-Length: 100000\r\n\r\na")
        site = SimpleNamespace(url=f"http://127.0.0.1:{port}")
        for nummer in range(20):
            for klant in langzaam:
                klant.sendall(b"X-Nog-Iets: ja\r\n" if klant in langzaam[::2] else b"a")
            assert timed(site, f"/zoeken/?q=langzaam{nummer}{time.time_ns()}").status == 200
