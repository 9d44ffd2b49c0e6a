"""A folder that is served is that folder alone, however the address is written.

Asked of gunicorn itself, and of the proxies that docs/proxy shows.
"""

import http.client
import re
from urllib.parse import quote

import pytest

from tests.demo_site import free_port
from tests.proxy import caddy, nginx, running

#: How "../" and "/" can be written on the way to a server.
OMHOOG = ["../", "..%2f", "..%2F", "%2e%2e/", "%2e%2e%2f", ".%2e/", "..%5c", "..\\", "..%252f", "..%c0%af", "....//"]
WORTELS = ["/media/images/", "/media/images/x/", "/media/", "/static/", "/static/css/", "/kunst/oker/"]


@pytest.fixture(scope="module", params=[None, nginx, caddy], ids=["gunicorn", "nginx", "caddy"])
def door(request, demo, tmp_path_factory):
    """The port of the demo, and of each proxy as docs/proxy shows it, before the demo."""
    if not request.param:
        yield demo.port
        return
    port = free_port()
    with running(request.param(tmp_path_factory.mktemp("proxy"), port, f"127.0.0.1:{demo.port}"), port):
        yield port


@pytest.fixture(scope="module")
def ask(door):
    """Return a function that asks for a path exactly as written; it returns (status, headers, body)."""

    def get(path):
        connection = http.client.HTTPConnection("127.0.0.1", door, timeout=60)
        connection.putrequest("GET", path, skip_host=False)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, dict(response.getheaders()), body

    return get


@pytest.fixture(scope="module")
def hidden(demo):
    """What lies beside the folder with pictures of pages: {path below the media folder: its bytes}."""
    media = demo.var_dir / "media"
    files = [next((media / folder).iterdir()) for folder in ("documents", "original_images")]
    return {f"{file.parent.name}/{file.name}": file.read_bytes() for file in files}


@pytest.mark.parametrize("wortel", WORTELS)
@pytest.mark.parametrize("omhoog", OMHOOG)
def test_no_way_of_writing_leads_out_of_a_served_folder(ask, hidden, wortel, omhoog):
    for path, content in hidden.items():
        for depth in (1, 2, 3):
            for written in (quote(path), quote(path, safe="")):
                status, _headers, body = ask(f"{wortel}{omhoog * depth}{written}")
                assert body != content
                assert status in {301, 302, 400, 404}


@pytest.mark.parametrize("path", ["/media/images//etc/passwd", "/media/images/%2fetc%2fpasswd", "/media/images/%00"])
def test_an_absolute_path_is_none(ask, path):
    status, _headers, body = ask(path)
    assert status in {400, 404}
    assert b"root:" not in body


def test_a_picture_of_a_page_is_served(ask):
    _status, _headers, contact = ask("/contact/")
    address = re.search(rb'"(/media/images/[^"]+)"', contact)[1].decode()
    status, headers, _body = ask(address)
    assert status == 200
    assert headers["Content-Type"].startswith("image/")
    assert "immutable" in headers["Cache-Control"]


@pytest.mark.parametrize("pagina", ["projecten/?", "nieuws/?", "documenten/?", "zoeken/?q=regio&"])
@pytest.mark.parametrize(
    ("nummer", "status"),
    [
        ("0000000015", 404),
        ("000000001", 200),
        ("9" * 20, 404),
        ("%C2%B2", 404),
        ("-1", 404),
        ("1_0", 404),
    ],
)
def test_a_number_of_a_page_of_results_is_read_in_one_way(ask, pagina, nummer, status):
    assert ask(f"/{pagina}pagina={nummer}")[0] == status
