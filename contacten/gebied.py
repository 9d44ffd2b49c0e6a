"""A village or postcode area that a visitor names, and what is known of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import name_key
from regioprogramma.core.pagina import per_versie
from regioprogramma.taal import fold

from .models import Gemeente, Plaats, Woonplaats
from .models.gebieden import read_postcode
from .models.plaatsen import PlaatsQuerySet

#: In characters: no village has a longer name.
_LANGSTE_VRAAG = 80


@dataclass(frozen=True)
class Gebied:
    """A village, or several of one name, or a postcode area."""

    #: By what the list of projects is narrowed to it.
    waarde: str
    woonplaatsen: tuple[Woonplaats, ...]
    gemeenten: tuple[Gemeente, ...]
    postcode: str = ""

    @property
    def naam(self) -> str:
        """What a visitor reads."""
        return _("postcode %(cijfers)s") % {"cijfers": self.postcode} if self.postcode else self.waarde

    @property
    def plaatsen(self) -> PlaatsQuerySet:
        """What lies in it."""
        if self.postcode:
            return Plaats.objects.in_postcode(self.postcode)
        return Plaats.objects.in_woonplaatsen(self.woonplaatsen)


def find_gebied(tekst: str) -> Gebied | None:
    """Return the village or postcode area that a text names, however that is written; None for what is neither.

    Of a postcode only the digits are used.
    """
    if len(tekst) > _LANGSTE_VRAAG:
        return None
    if cijfers := read_postcode(tekst):
        return _find_postcode(cijfers)
    gezocht = _sleutels(tekst)
    gevonden = tuple(dorp for dorp in list_woonplaatsen() if gezocht & _sleutels(dorp.naam))
    if not gevonden:
        return None
    return Gebied(gevonden[0].naam, gevonden, _each_once(dorp.gemeente for dorp in gevonden))


def find_gemeente(tekst: str) -> Gemeente | None:
    """Return the gemeente that a text names; None for what is none of today's."""
    gezocht = _sleutels(tekst)
    return next((gemeente for gemeente in _list_gemeenten() if gezocht & _sleutels(gemeente.naam)), None)


def list_woonplaatsen() -> list[Woonplaats]:
    """Return every village with its gemeente, by name: there are some hundreds in a region."""
    return per_versie("woonplaatsen", lambda: list(Woonplaats.objects.select_related("gemeente__opgegaan_in")))


def _list_gemeenten() -> list[Gemeente]:
    return per_versie("gemeenten", lambda: list(Gemeente.objects.current()))


def _find_postcode(cijfers: str) -> Gebied | None:
    dorpen = tuple(dorp for dorp in list_woonplaatsen() if cijfers in dorp.postcodegebieden)
    los = (gemeente for gemeente in _list_gemeenten() if cijfers in gemeente.postcodegebieden)
    gemeenten = _each_once([*(dorp.gemeente for dorp in dorpen), *los])
    if not gemeenten and not Plaats.objects.in_postcode(cijfers).exists():
        return None
    return Gebied(cijfers, dorpen, gemeenten, cijfers)


def _each_once(gemeenten: Iterable[Gemeente]) -> tuple[Gemeente, ...]:
    return tuple({gemeente.pk: gemeente for gemeente in (deel.huidige for deel in gemeenten)}.values())


def _sleutels(naam: str) -> set[str]:
    """Return what a name may be typed as: "’s-Heerenberg" also as "s heerenberg" and "heerenberg"."""
    return {re.sub(r"[^a-z0-9]", "", fold(vorm)) for vorm in (naam, name_key(naam))} - {""}
