"""What is kept of the redirects that a website had."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from regioprogramma.core.adressen import OudAdresregel
from regioprogramma.core.models import Herkomst
from regioprogramma.overzetten.wordpress.bronnen.omleiding import Omleiding

from .stukken import askable, is_of_source, keys_in_source


def rows_of_omleidingen(rijen: Iterable[Omleiding], basis: str) -> Iterator[OudAdresregel]:
    """Yield what is to be kept of redirects of the website at `basis`.

    Of what is gone without a title the address says what it was.
    """
    for rij in rijen:
        # That all below an address is gone is no answer about each of them.
        if rij.is_begin and rij.is_weg:
            continue
        titel = rij.van.strip("/") if rij.is_weg else ""
        naar = _here(rij.naar, basis)
        for sleutel in keys_in_source(rij.van, basis) or [rij.van]:
            van = askable(sleutel)
            yield OudAdresregel(van, str(Herkomst.OMLEIDING), naar=naar, titel=titel, is_begin=rij.is_begin)


def _here(naar: str, basis: str) -> str:
    """Return a target as an address of this website, when it was one of the source."""
    if not is_of_source(naar, basis):
        return naar
    zonder = urlsplit(naar)._replace(scheme="", netloc="").geturl()
    onder = urlsplit(basis).path.rstrip("/")
    return zonder.removeprefix(onder) if zonder.startswith(f"{onder}/") else zonder
