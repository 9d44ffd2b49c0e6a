"""The brake on guessing: who tried too often waits, and what is right later is not tried at all until then.

It counts in the database, which knows every account: where there is no database nobody logs in. An attempt is counted
before it is judged, and taken back when it was right, so that a thousand at the same time are not all the first.
"""

import hashlib
import ipaddress
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from django.db import transaction

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.registers import Slot, lock_of

from .auditlog import NIEMAND, note, write_line
from .berichten import melden
from .models import Gebeurtenis, Poging


class Geheim(StrEnum):
    """What can be guessed, or asked for too often."""

    WACHTWOORD = "wachtwoord"
    CODE = "code"
    #: A code that was right.
    GEBRUIKT = "gebruikt"
    VERGETEN = "vergeten"
    BERICHT = "bericht"
    #: An address that is a secret.
    LINK = "link"


@dataclass(frozen=True)
class Grens:
    """So many attempts in so long a time."""

    aantal: int
    tijd: timedelta


_KWARTIER = timedelta(minutes=15)
#: Per secret and by what is counted. An office has one address: that one opens soonest.
GRENZEN = {
    (Geheim.WACHTWOORD, "account"): Grens(10, _KWARTIER),
    (Geheim.WACHTWOORD, "adres"): Grens(10, timedelta(minutes=5)),
    (Geheim.CODE, "account"): Grens(5, _KWARTIER),
    (Geheim.CODE, "adres"): Grens(10, timedelta(minutes=5)),
    # So long the same code of an app would be right: half a minute before its own, and after.
    (Geheim.GEBRUIKT, "account"): Grens(1, timedelta(seconds=90)),
    (Geheim.VERGETEN, "account"): Grens(3, timedelta(hours=1)),
    (Geheim.VERGETEN, "adres"): Grens(10, _KWARTIER),
    (Geheim.BERICHT, "account"): Grens(1, timedelta(days=1)),
    (Geheim.LINK, "account"): Grens(30, _KWARTIER),
    (Geheim.LINK, "adres"): Grens(30, timedelta(minutes=5)),
}


@dataclass
class Beurt:
    """One attempt that may be made: it counts as wrong until it is taken back."""

    geheim: Geheim
    account: str
    pks: list[int] = field(default_factory=list)
    #: By what this attempt was the last one: "account", "adres".
    laatste: list[str] = field(default_factory=list)

    def take_back(self) -> None:
        """It was right: it does not count."""
        Poging.objects.filter(pk__in=self.pks).delete()

    def was_wrong(self, gebruiker: Gebruiker | None) -> None:
        """Write that it was wrong, and that the brake came on when this was the last one."""
        note(Gebeurtenis.MISLUKT, self.geheim, gebruiker or NIEMAND)
        for waarop in self.laatste:
            note(Gebeurtenis.GEREMD, f"{self.geheim}: {waarop}", gebruiker or NIEMAND)
        if gebruiker and "account" in self.laatste and claim(Geheim.BERICHT, str(gebruiker.pk)):
            melden(gebruiker, "geremd")


def claim(geheim: Geheim, account: str, adres: str = "") -> Beurt | None:
    """Return the attempt that may be made now; None, and nothing is counted, when there were too many."""
    beurt = Beurt(geheim, account)
    sleutels = {waarop: sleutel for waarop, sleutel in _keys(geheim, account, adres).items() if sleutel}
    with transaction.atomic():
        # In one order, so that two who wait for the same do not wait for each other.
        for sleutel in sorted(sleutels.values()):
            lock_of(Slot.REM, int(sleutel[:8], 16))
        geteld = {w: Poging.objects.since(s, GRENZEN[geheim, w].tijd).count() for w, s in sleutels.items()}
        if any(aantal >= GRENZEN[geheim, waarop].aantal for waarop, aantal in geteld.items()):
            write_line(Gebeurtenis.MISLUKT, outcome="blocked", address=adres, detail=geheim)
            return None
        gemaakt = Poging.objects.bulk_create(Poging(sleutel=sleutel) for sleutel in sleutels.values())
    beurt.pks = [poging.pk for poging in gemaakt]
    beurt.laatste = [waarop for waarop, aantal in geteld.items() if aantal + 1 == GRENZEN[geheim, waarop].aantal]
    return beurt


def release(geheim: Geheim, account: str) -> None:
    """Take the brake off an account, for whoever showed in another way whose it is."""
    Poging.objects.filter(sleutel=_keys(geheim, account, "")["account"]).delete()


def _keys(geheim: Geheim, account: str, adres: str) -> dict[str, str]:
    """Return the keys under which is counted; "" where nothing is. No name or address is stored."""
    return {
        "account": _hash(geheim, "account", account.strip().casefold()),
        "adres": _hash(geheim, "adres", _network_of(adres)) if adres else "",
    }


def _hash(*delen: str) -> str:
    return hashlib.sha256("\0".join(delen).encode()).hexdigest()


def _network_of(adres: str) -> str:
    """Return the address as far as one party has it: of the new kind, everybody has 2⁶⁴."""
    ip = ipaddress.ip_address(adres)
    return str(ipaddress.ip_network((ip, 64), strict=False)) if ip.version == 6 else adres
