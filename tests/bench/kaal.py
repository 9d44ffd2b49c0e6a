"""The least that a WSGI application can do: the same bytes each time, as a page of ours is sent."""

import os
from pathlib import Path

BODY = Path(os.environ["KAAL"]).read_bytes()
HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Encoding", "gzip"),
    ("Content-Length", str(len(BODY))),
]


def application(environ, start_response):
    """Answer."""
    start_response("200 OK", HEADERS)
    return [BODY]
