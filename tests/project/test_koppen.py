"""Every answer keeps the browser of who asked safe, whoever made it: a page, a file, an error, the server itself."""

import http.client
import re
import socket
from urllib.parse import quote

import pytest
from django.test import RequestFactory
from django.test.utils import override_settings

from regioprogramma.koppen import with_koppen

BLADEN = [
    "/",
    "/nieuws/",
    "/zoeken/?q=regio",
    "/bestaatniet/",
    "/?x=%00",
    "/beheer/",
    "/beheer/inloggen/",
    "/contact/",
]
BESTANDEN = ["/robots.txt", "/healthz", "/gereed", "/feeds/nieuws.xml", "/sitemap.xml", "/static/css/fout.css"]


@pytest.fixture(scope="module")
def ask(demo):
    """Return a function that asks something; it returns (status, headers by lower-case name)."""

    def get(path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", demo.port, timeout=60)
        connection.request(method, path, headers={"Connection": "close", **headers})
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, body

    return get


@pytest.fixture(scope="module")
def files(ask):
    """The addresses of a picture, a drawing that takes its place, a document and an export."""
    contact = ask("/contact/")[2].decode()
    page = ask(re.search(r'href="(/documenten/\d+/[^"]+)"', ask("/documenten/")[2].decode())[1])[2].decode()
    document = re.search(r'href="(/documenten/\d+/bestand/[^"]+)"', page)[1]
    picture = re.search(r'"(/media/images/[^"]+)"', contact)[1]
    return [picture, "/media/images/weg.jpg", document, "/projecten/?formaat=csv", "/projecten/?formaat=json"]


def policy(headers):
    """Return a content security policy as {directive: its sources}."""
    parts = [part.split() for part in headers["content-security-policy"].split(";")]
    return {part[0]: part[1:] for part in parts if part}


def require_safe(headers):
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] in {"same-origin", "cross-origin"}
    assert "server" not in headers
    assert policy(headers)["default-src"] == ["'none'"]


@pytest.mark.parametrize("path", BLADEN)
def test_a_page_runs_no_script_but_those_of_the_site_and_stands_in_no_other(ask, path):
    _status, headers, _body = ask(path)
    require_safe(headers)
    said = policy(headers)
    allowed = said.get("script-src", ["'self'"])
    assert allowed[0] == "'self'" and "'unsafe-inline'" not in allowed and "'unsafe-eval'" not in allowed
    assert said["frame-ancestors"] == ["'none'"]
    # Where somebody logs in, a form may lead to the organisation that knows who it is.
    elders = ["https:"] if path.startswith("/beheer/inloggen/") else []
    assert said.get("form-action", ["'self'", *elders]) == ["'self'", *elders]
    if not path.startswith("/beheer/"):
        assert "'unsafe-inline'" not in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"
        assert headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("path", BESTANDEN)
def test_what_is_no_page_does_nothing_of_itself(ask, path):
    _status, headers, _body = ask(path)
    require_safe(headers)
    assert "sandbox" in policy(headers) and "script-src" not in policy(headers)


def test_a_file_that_somebody_uploaded_does_nothing_of_itself(ask, files):
    for path in files:
        _status, headers, _body = ask(path)
        require_safe(headers)
        assert "script-src" not in policy(headers), path
        if not path.endswith(".pdf"):
            # A browser shows a PDF with a part of its own, which a sandbox has not got.
            assert "sandbox" in policy(headers), path


def test_a_document_says_whether_it_is_shown_or_saved_and_under_which_name(ask, files):
    _status, headers, _body = ask(files[2])
    assert re.match(r"(inline|attachment); filename", headers["content-disposition"])


def test_a_method_that_is_not_allowed_and_a_page_that_did_not_change_are_safe_too(ask):
    require_safe(ask("/nieuws/", "POST")[1])
    merk = ask("/nieuws/")[1]["etag"]
    status, headers, _body = ask("/nieuws/", **{"If-None-Match": merk})
    assert status == 304
    assert headers["x-content-type-options"] == "nosniff"
    # That of the page it has; another would take its place.
    assert "content-security-policy" not in headers


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (f"GET /{'a' * 5000} HTTP/1.1", 414),
        (f"GET / HTTP/1.1\r\nX-A: {'a' * 9000}", 431),
        ("GET / HTTP/1.1\r\nContent-Length: <b>", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b", 400),
        ("GET /<b> HTTP/9.9", 400),
        ("onzin", 400),
    ],
)
def test_what_the_server_itself_refuses_is_a_page_of_the_site(demo, request_, status):
    with socket.create_connection(("127.0.0.1", demo.port), timeout=60) as connection:
        connection.sendall(f"{request_}\r\n\r\n".encode())
        response = http.client.HTTPResponse(connection)
        response.begin()
        headers = {name.lower(): value for name, value in response.getheaders()}
        body = response.read().decode()
    assert (response.status, headers["content-type"]) == (status, "text/html; charset=utf-8")
    require_safe(headers)
    assert '<html lang="nl">' in body and "Dit adres klopt niet" in body and "<b>" not in body


def application(headers, status="200 OK"):
    """Return a WSGI application that answers with these headers."""

    def answer(environ, start):
        start(status, headers)
        return []

    return answer


def headers_of(wsgi, path="/", **environ):
    """Return what an application says, by lower-case name; no name twice."""
    said = []
    list(
        with_koppen(wsgi)({**RequestFactory().get(quote(path)).environ, **environ}, lambda *start: said.append(start))
    )
    [(_status, headers)] = said
    names = [name.lower() for name, _value in headers]
    assert len(names) == len(set(names))
    return {name.lower(): value for name, value in headers}


HTML = [("Content-Type", "text/html; charset=utf-8")]


class Lichaam(list):
    """The parts of an answer, which somebody must close."""

    dicht = False

    def close(self):
        self.dicht = True


@pytest.mark.parametrize(("method", "sent"), [("HEAD", []), ("GET", [b"blad"])])
def test_who_asks_for_the_headers_alone_gets_no_more(method, sent):
    """gunicorn sends nothing else, and writes a line in the log about each."""
    lichaam = Lichaam([b"blad"])
    environ = RequestFactory().generic(method, "/healthz").environ
    delen = with_koppen(lambda environ, start: start("200 OK", HTML) or lichaam)(environ, lambda *said: None)
    assert (list(delen), lichaam.dicht) == (sent, method == "HEAD")


def test_what_an_answer_says_itself_counts():
    own = [("Content-Security-Policy", "default-src 'none'"), ("Referrer-Policy", "no-referrer")]
    said = headers_of(application([*HTML, *own]))
    assert (said["content-security-policy"], said["referrer-policy"]) == ("default-src 'none'", "no-referrer")


def test_a_preview_stands_in_the_cms_and_nowhere_else():
    said = headers_of(application([*HTML, ("X-Frame-Options", "SAMEORIGIN")]), "/beheer/pages/1/edit/preview/")
    assert policy(said)["frame-ancestors"] == ["'self'"]


@override_settings(SECURE_HSTS_SECONDS=60)
def test_over_https_every_answer_says_to_come_back_over_https():
    assert headers_of(application(HTML), **{"wsgi.url_scheme": "https"})["strict-transport-security"] == "max-age=60"
    assert "strict-transport-security" not in headers_of(application(HTML))


@override_settings(SECURE_HSTS_SECONDS=60, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"))
def test_a_trusted_proxy_says_what_the_visitor_speaks():
    assert "strict-transport-security" in headers_of(application(HTML), HTTP_X_FORWARDED_PROTO="https")
    assert "strict-transport-security" not in headers_of(application(HTML), HTTP_X_FORWARDED_PROTO="http")


@override_settings(SECURE_HSTS_SECONDS=0)
def test_a_site_without_https_sends_nobody_there():
    assert "strict-transport-security" not in headers_of(application(HTML), **{"wsgi.url_scheme": "https"})
