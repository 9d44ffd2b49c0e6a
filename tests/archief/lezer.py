"""Reads an archive as somebody else would, with nothing of ours: what is in it, and what is lacking."""

from html.parser import HTMLParser
from re import findall
from urllib.parse import urldefrag, urljoin, urlsplit

from warcio.archiveiterator import ArchiveIterator

#: What loads something, and what leads somewhere: {(element, attribute)}.
LOADS = {(element, "src") for element in ("img", "source", "script", "video", "audio", "iframe", "embed", "track")} | {
    ("video", "poster"),
    ("use", "href"),
    ("object", "data"),
}
LEADS = {("a", "href"), ("area", "href"), ("form", "action")}


class References(HTMLParser):
    """What a page refers to."""

    def __init__(self, text):
        super().__init__()
        self.found = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        for name, value in attrs:
            is_style = tag == "link" and name == "href" and given.get("rel") != "canonical"
            if (tag, name) in LOADS | LEADS or is_style:
                self.found.add(value or "")
            if name in {"srcset", "imagesrcset"}:
                self.found |= {part.split()[0] for part in value.split(",") if part.split()}


def read_warc(path):
    """Return {address: (status, kind, headers, body)} of every answer; the other records are looked at too."""
    answers, kinds = {}, []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            kinds.append(record.rec_type)
            address = record.rec_headers.get_header("WARC-Target-URI")
            if record.rec_type == "response":
                headers = record.http_headers
                kind = (headers.get_header("Content-Type") or "").partition(";")[0]
                body = record.content_stream().read()
                assert int(headers.get_header("Content-Length")) == len(body), address
                assert address not in answers, "twice"
                answers[address] = (int(headers.get_statuscode()), kind, dict(headers.headers), body)
            elif record.rec_type == "request":
                assert not record.http_headers.get_header("Cookie")
    assert kinds[0] == "warcinfo"
    assert kinds.count("request") == kinds.count("response") == len(answers)
    return answers


def lacking(answers, host):
    """Return {(page, address)} of every reference of the same host, in pages and styles, that is not there."""
    wrong = set()
    for address, (_status, kind, _headers, body) in answers.items():
        text = body.decode(errors="replace")
        found = References(text).found if kind == "text/html" else set()
        found |= set(findall(r"""url\(["']?([^)"']+)""", text)) if kind == "text/css" else set()
        for reference in found:
            whole = urldefrag(urljoin(address, reference)).url
            if urlsplit(whole).netloc == host and whole not in answers:
                wrong.add((address, whole))
    return wrong


def page(answers, address):
    """Return the text of a page."""
    status, kind, _headers, body = answers[address]
    assert (status, kind) == (200, "text/html"), address
    return body.decode()
