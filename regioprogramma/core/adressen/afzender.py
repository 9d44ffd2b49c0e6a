"""From which address on the internet a request comes: the one place that says so."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

#: What is said of whoever comes over a socket of the machine itself.
_ONBEKEND = "0.0.0.0"  # noqa: S104 - nothing is bound to it


def client_address(request: HttpRequest) -> str:
    """Return the address of whoever asks.

    What stands in `X-Forwarded-For` was typed by whoever asks, but for its last part: that was added by the proxy in
    front. It counts only with TRUSTED_PROXY, which says that nobody comes in without that proxy.
    """
    laatste = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2] if settings.TRUSTED_PROXY else ""
    return _read(laatste) or _read(request.META.get("REMOTE_ADDR", "")) or _ONBEKEND


def _read(tekst: str) -> str:
    """Return an address as it is usually written, without a port; "" for what is none."""
    tekst = tekst.strip()
    zonder_poort = tekst.partition("]")[0].lstrip("[") if tekst.startswith("[") else tekst
    if zonder_poort.count(":") == 1:
        zonder_poort = zonder_poort.partition(":")[0]
    try:
        adres = ipaddress.ip_address(zonder_poort)
    except ValueError:
        return ""
    if isinstance(adres, ipaddress.IPv6Address):
        # One address of the old kind, however a server writes it; and without the name of a network card.
        adres = adres.ipv4_mapped or ipaddress.IPv6Address(int(adres))
    return str(adres)
