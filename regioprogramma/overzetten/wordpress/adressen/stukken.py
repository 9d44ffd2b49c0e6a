"""The addresses by which visitors found an item of a WordPress site, and whose an address is that two items have."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from regioprogramma.core.adressen import OudAdresregel, can_keep, key_of, smaller_keys
from regioprogramma.core.models import Herkomst
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

_UPLOADS = "/wp-content/uploads/"
#: The date in the address of a message: "/2023/07/06/titel/".
_DATUM_IN_PAD = re.compile(r"/\d{4}/\d{2}(/\d{2})?(?=/)")
_DATUM = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_RANG = {str(herkomst): nummer for nummer, herkomst in enumerate(Herkomst)}


@dataclass(frozen=True)
class Bronadres:
    """An address of the website before, by its key, and how it is known."""

    sleutel: str
    herkomst: str


def is_of_source(adres: str, basis: str) -> bool:
    """Whether an address is one of the source; "www." and the port make no difference."""
    host, bron = urlsplit(adres).hostname, urlsplit(basis).hostname
    # An export may not say where it comes from.
    return host is None or bron is None or _bare(host) == _bare(bron)


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


def keys_in_source(adres: str, basis: str) -> list[str]:
    """Return the keys of an address: as it is, and as it is seen from the folder in which the source stood."""
    sleutel = key_of(adres)
    onder = key_of(urlsplit(basis).path or "/").rstrip("/")
    zonder = sleutel.removeprefix(onder) if onder and re.match(rf"{re.escape(onder)}(?=[/?]|$)", sleutel) else ""
    if sleutel == onder and (soort := key_of(f"/?{urlsplit(adres).query}")) != "/":
        # What is asked of the front page of the source is more than its address.
        sleutel, zonder = f"{onder}{soort}", soort
    return [gevonden for gevonden in (sleutel, zonder) if can_keep(gevonden)]


def source_addresses(stuk: Bronstuk, basis: str) -> list[Bronadres]:
    """Return every address of an item, the one by which it was known best first."""
    gevonden: list[Bronadres] = []

    def add(adres: str, herkomst: Herkomst) -> None:
        gevonden.extend(Bronadres(sleutel, str(herkomst)) for sleutel in keys_in_source(adres, basis))

    if stuk.adres and is_of_source(stuk.adres, basis):
        add(stuk.adres, Herkomst.LINK)
    if stuk.nummer > 0:
        add(f"{basis.rstrip('/')}/?p={stuk.nummer}", Herkomst.NUMMER)
    for adres in _earlier(stuk):
        add(adres, Herkomst.SLUG)
    for adres in _files(stuk, basis):
        add(adres, Herkomst.UPLOAD)
    for kleiner in [adres for bekend in gevonden for adres in smaller_keys(bekend.sleutel)]:
        gevonden.append(Bronadres(kleiner, str(Herkomst.UPLOAD)))
    return list({bekend.sleutel: bekend for bekend in reversed(gevonden)}.values())[::-1]


def _earlier(stuk: Bronstuk) -> Iterator[str]:
    """Yield the addresses that an item had before its name or its date changed, the latest first."""
    delen = urlsplit(stuk.adres)
    namen = [kaal for slug in reversed(stuk.meta.get("_wp_old_slug", ())) if (kaal := slug.strip("/ "))]
    if delen.query and re.match(r"/?\?(?!p=)", key_of(f"/?{delen.query}")):
        # "/?team=noor": WordPress asks for its kind and its name, and led "/noor/" to it as well.
        yield from (f"{delen.path.rstrip('/')}/{naam}/" for naam in namen)
    if delen.query or not delen.path.strip("/"):
        return
    boven = delen.path.rstrip("/").rpartition("/")[0]
    yield from (f"{boven}/{naam}/" for naam in namen)
    yield from _earlier_days(stuk, delen.path)


def _earlier_days(stuk: Bronstuk, pad: str) -> Iterator[str]:
    """Yield the addresses with the days that a message had before."""
    for dag in stuk.meta.get("_wp_old_date", ()):
        gelezen = _DATUM.fullmatch(dag.strip())
        if gelezen and (oud := _DATUM_IN_PAD.search(pad)):
            deel = "/" + "/".join(gelezen.groups() if oud[1] else gelezen.groups()[:2])
            yield pad[: oud.start()] + deel + pad[oud.end() :]


def _files(stuk: Bronstuk, basis: str) -> Iterator[str]:
    """Yield the addresses of the file of an attachment, also when it was sent from elsewhere."""
    naam = stuk.meta_value("_wp_attached_file").lstrip("/")
    if stuk.bestandsadres and (is_of_source(stuk.bestandsadres, basis) or _UPLOADS in stuk.bestandsadres):
        yield urlsplit(stuk.bestandsadres)._replace(scheme="", netloc="", query="", fragment="").geturl()
    if naam and "://" not in naam:
        yield f"{urlsplit(basis).path.rstrip('/')}{_UPLOADS}{naam}"


class Adresbezit:
    """Whose each address is: what an item is known by now goes before what it was, then the first in the source.

    An item of which nobody could know the address has none here.
    """

    def __init__(self, basis: str) -> None:
        self.basis = basis
        self._van: dict[str, tuple[tuple[int, int], int, Bronadres]] = {}
        #: Per item, made when it is asked and forgotten when another item comes.
        self._per_stuk: dict[int, list[Bronadres]] = {}

    def add(self, stuk: Bronstuk) -> None:
        """Let an item have its addresses, as far as they are not those of another."""
        self._per_stuk.clear()
        eerder = 0
        for adres in source_addresses(stuk, self.basis):
            # A copy of a message has the earlier names of what it was copied from: whose it was last has it.
            eerder += adres.herkomst == Herkomst.SLUG
            rang = (_RANG[adres.herkomst], eerder)
            bekend = self._van.get(adres.sleutel)
            if bekend is None or rang < bekend[0]:
                self._van[adres.sleutel] = (rang, stuk.nummer, adres)

    def of(self, nummer: int) -> list[Bronadres]:
        """Return the addresses of the item with this number."""
        if not self._per_stuk:
            for _rang, van, adres in self._van.values():
                self._per_stuk.setdefault(van, []).append(adres)
        return self._per_stuk.get(nummer, [])

    def rows(self, doelen: Mapping[int, OudAdresregel]) -> Iterator[OudAdresregel]:
        """Yield what is to be kept of these items: {number: a row with what became of it; its address is not read}."""
        for _rang, nummer, adres in self._van.values():
            if nummer in doelen:
                yield replace(doelen[nummer], adres=askable(adres.sleutel), herkomst=adres.herkomst)


def askable(sleutel: str) -> str:
    """Return the address by which visitors ask a key: "/?p=5" of "?p=5", and with a slash unless it is a file."""
    if "?" in sleutel:
        return f"/{sleutel.lstrip('/')}"
    return sleutel if "." in sleutel.rpartition("/")[2] else f"{sleutel.rstrip('/')}/"


def rows_for(adressen: Iterable[Bronadres], doel: OudAdresregel) -> list[OudAdresregel]:
    """Return what is to be kept of addresses that all become the same: those of a keyword, of the news."""
    return [replace(doel, adres=askable(adres.sleutel), herkomst=adres.herkomst) for adres in adressen]
