"""Which addresses are in an archive, and where a link leads whose address is not.

A list can be asked in more ways than anybody can keep. What is kept of one: the whole, page by page; what a page of
the site shows of it by one filter; and the whole as a file. Everything else leads to the whole list.
"""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, urljoin, urlsplit, urlunsplit

from django.urls import reverse

from regioprogramma.core.adressen import API, VOLGERS

_POORTEN = {"http": ":80", "https": ":443"}
#: Where one is in a list or a site map; asks for no other list.
_PLAATS = {"pagina", "p"}
#: What only somebody who types or ticks asks for.
_NIET_BEWAARD = {"q", "zoek", "kies", "sorteer"}
#: Asks for a whole list as a file.
_BESTAND = "formaat"
#: The CMS, what is behind a link that ends, what a platform asks, and the API: its data is there as whole files.
_BUITEN = (API, "/concept/", "/rapportage/", "/_util/", "/galerij/", "/healthz", "/gereed")
#: What may stand in an address as it is (RFC 3986); the rest is encoded, as a browser does.
_ZO = "/%:@!$&'()*+,;=~"


@dataclass(frozen=True)
class Bereik:
    """The addresses of a site. `oorsprong` is how they begin: "https://www.regio.example"; `hosts` are its hosts."""

    oorsprong: str
    hosts: frozenset[str]

    def place(self, basis: str, verwijzing: str) -> str | None:
        """Return the whole address that a reference on a page leads to, without its fragment; None when elsewhere."""
        verwijzing = verwijzing.strip()
        if verwijzing.partition("#")[0] == "?":
            # For a browser that is the page without a question; Python's urljoin keeps the one there was.
            basis = basis.partition("?")[0]
        try:
            delen = urlsplit(urljoin(basis, verwijzing))
        except ValueError:
            return None
        host = delen.netloc.lower().removesuffix(_POORTEN.get(delen.scheme, "-"))
        if delen.scheme not in _POORTEN or host not in self.hosts:
            return None
        pad, vraag = quote(delen.path or "/", safe=_ZO), quote(delen.query, safe=f"{_ZO}?")
        return urlunsplit((urlsplit(self.oorsprong).scheme, host, pad, vraag, ""))

    def lead(self, van: str, naar: str) -> str | None:
        """Return where in the archive a link from one whole address to another leads; None when nowhere."""
        adres = urlsplit(naar)
        if adres.path.startswith((reverse("wagtailadmin_home"), *_BUITEN)):
            return None
        paren = _asked(adres.query)
        if adres.path != reverse("zoeken") and self._is_kept(urlsplit(van), adres.path, paren):
            return naar
        # A file of something else than it says would be taken for what it says.
        return None if _BESTAND in dict(paren) else urlunsplit(adres._replace(query=""))

    def _is_kept(self, van: SplitResult, pad: str, paren: Collection[tuple[str, str]]) -> bool:
        namen = {naam for naam, _waarde in paren} - _PLAATS
        if len(namen) > 1 or namen & _NIET_BEWAARD or any(VOLGERS.fullmatch(naam) for naam in namen):
            return False
        # From a list with a filter no link goes on to another filter, or each would lead to each.
        hier = filters_of(van.query) if van.path == pad else set()
        return not hier or not namen or hier == {paar for paar in paren if paar[0] not in _PLAATS}


def _asked(vraag: str) -> list[tuple[str, str]]:
    return parse_qsl(vraag, keep_blank_values=True)


def filters_of(vraag: str) -> set[tuple[str, str]]:
    """Return what is asked of a list besides its page: {(name, value)}."""
    return {(naam, waarde) for naam, waarde in _asked(vraag) if naam not in _PLAATS}
