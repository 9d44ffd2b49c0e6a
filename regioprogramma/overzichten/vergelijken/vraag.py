"""What somebody asks to see side by side, as far as it is there, and the buttons that change it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from regioprogramma.core.lijsten import Knop
from regioprogramma.core.pagina import Sectie

from .soorten import Ding, Vergelijksoort

#: How many things stand side by side at most: more is no table that somebody reads.
MEESTE_NAAST_ELKAAR = 4
#: How many are looked for, of an address that asks for more; and the letters of a question.
_GEVRAAGD, _LANGSTE_VRAAG = 20, 100


@dataclass(frozen=True)
class Vergelijkvraag:
    """Things of one kind, in the order in which they were chosen."""

    soort: Vergelijksoort
    request: HttpRequest
    dingen: list[Ding] = field(init=False)
    meldingen: list[str] = field(init=False)

    def __post_init__(self) -> None:
        gevraagd = [waarde for waarde in dict.fromkeys(self.request.GET.getlist("kies")) if waarde][:_GEVRAAGD]
        bekend = {ding.waarde: ding for ding in self.soort.find(gevraagd, self.request)} if gevraagd else {}
        gevonden = [bekend[waarde] for waarde in gevraagd if waarde in bekend]
        object.__setattr__(self, "dingen", gevonden[:MEESTE_NAAST_ELKAAR])
        object.__setattr__(self, "meldingen", list(_messages(len(gevraagd), len(gevonden))))

    @property
    def actie(self) -> str:
        """The address that the forms lead to."""
        return reverse("vergelijking", args=[self.soort.naam])

    @property
    def paren(self) -> tuple[tuple[str, str], ...]:
        """The pairs (name, value) that ask for what is shown."""
        return tuple(("kies", ding.waarde) for ding in self.dingen)

    @property
    def is_vol(self) -> bool:
        """Whether there is no place for another."""
        return len(self.dingen) >= MEESTE_NAAST_ELKAAR

    @property
    def zoek(self) -> str:
        """The words by which another one is looked for."""
        return self.request.GET.get("zoek", "").strip()[:_LANGSTE_VRAAG]

    @cached_property
    def andere(self) -> list[Ding]:
        """What can be added: of a kind with few all others, else what has the words that were typed."""
        if self.is_vol:
            return []
        if self.soort.offer:
            alle = self.soort.offer(self.request)
        else:
            alle = self.soort.search(self.zoek, self.request) if self.soort.search and self.zoek else []
        gekozen = {ding.waarde for ding in self.dingen}
        return [ding for ding in alle if ding.waarde not in gekozen]

    def sectie(self) -> Sectie:
        """Return the section with the table, and with the forms that change what is in it."""
        gesorteerd = sorted(self.paren)
        return Sectie("vergelijking", "", "secties/vergelijking.html", {
            "adres": f"{self.actie}?{urlencode(gesorteerd)}" if gesorteerd else self.actie,
            "zoekbaar": not (self.dingen or self.zoek),
            "actie": self.actie,
            "paren": self.paren,
            "soort": self.soort,
            "dingen": self.dingen,
            "gekozen": [Knop(ding.naam, self._without(ding)) for ding in self.dingen],
            "wis_url": self.actie,
            "meldingen": self.meldingen,
            "is_vol": self.is_vol,
            "met_zoekveld": self.soort.search is not None,
            "keuzes": [(ding.waarde, ding.naam) for ding in self.andere],
            "zoek": self.zoek,
            "rijen": self._rijen(),
        })  # fmt: skip

    def _rijen(self) -> list[Any]:
        if not self.dingen:
            return []
        return [rij for rij in self.soort.rows([ding.zelf for ding in self.dingen], self.request) if rij]

    def _without(self, ding: Ding) -> tuple[tuple[str, str], ...]:
        return tuple(paar for paar in self.paren if paar[1] != ding.waarde)


def _messages(gevraagd: int, gevonden: int) -> Iterator[str]:
    """Yield what a visitor must know of what was asked for and what is shown."""
    if gevonden < gevraagd:
        yield _("Niet alles wat u koos, staat op deze website. U ziet wat er wel is.")
    if gevonden > MEESTE_NAAST_ELKAAR:
        yield _("U kunt er hooguit vier naast elkaar zetten. U ziet de eerste vier.")
    if gevonden == 1:
        yield _("Kies er nog een, dan ziet u ze naast elkaar.")
