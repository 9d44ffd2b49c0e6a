"""Compares a file with the vocabulary, says what is new, changed, equal and wrong, and stores it: all or nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from regioprogramma.core.models import Gebruiker, Trefwoord, boven, kring_melding
from regioprogramma.trefwoorden.bewerken import keep_velden, log_rename
from regioprogramma.trefwoorden.vergelijken import exact

from .vormen import Invoer, OnleesbareInvoer

#: A vocabulary that people choose from is smaller; a larger file is another kind of list.
_MEESTE = 5000
#: How many faults are reported at once.
MEESTE_FOUTEN = 50


@dataclass
class Vergelijking:
    """What would happen: rows that are new, rows that change a keyword, how many are the same, and what is wrong."""

    nieuw: list[Invoer] = field(default_factory=list)
    anders: list[tuple[Trefwoord, Invoer]] = field(default_factory=list)
    gelijk: int = 0
    fouten: list[str] = field(default_factory=list)

    @property
    def kan(self) -> bool:
        """Whether there is something to do and nothing wrong."""
        return bool(self.nieuw or self.anders) and not self.fouten

    def inhoud(self) -> tuple[object, ...]:
        """Return what differs as soon as anything else would happen."""
        return self.nieuw, [(woord.pk, rij) for woord, rij in self.anders], self.fouten


def compare(rijen: Sequence[Invoer]) -> Vergelijking:
    """Return the Vergelijking of [Invoer] with the vocabulary; raises Onleesbaar when there are too many."""
    if len(rijen) > _MEESTE:
        raise OnleesbareInvoer(
            _("Er staan %(aantal)d trefwoorden in dit bestand. Het mogen er hoogstens %(meeste)d zijn.")
            % {"aantal": len(rijen), "meeste": _MEESTE}
        )
    uit = Vergelijking()
    bestaand = list(Trefwoord.objects.select_related("breder"))
    per_naam = {exact(woord.naam): woord for woord in bestaand}
    per_slug = {woord.slug: woord for woord in bestaand}
    doelen = [per_slug.get(rij.slug) or per_naam.get(exact(rij.naam)) for rij in rijen]
    uit.fouten = [*_fouten_per_rij(rijen, per_naam, doelen), *_kringen(rijen, bestaand, doelen)][:MEESTE_FOUTEN]
    for rij, woord in zip(rijen, doelen, strict=True):
        if woord is None:
            uit.nieuw.append(rij)
        elif _is_anders(rij, woord):
            uit.anders.append((woord, rij))
        else:
            uit.gelijk += 1
    return uit


@transaction.atomic
def bring_in(vergelijking: Vergelijking, gebruiker: Gebruiker) -> None:
    """Store what is new or different; raises ValidationError, and then nothing is stored."""
    woorden = {}
    for woord, rij in [*((None, rij) for rij in vergelijking.nieuw), *vergelijking.anders]:
        oud = keep_velden(woord) if woord else None
        woord = woord or Trefwoord()
        woord.naam, woord.omschrijving, woord.synoniemen = rij.naam, rij.omschrijving, rij.synoniemen
        woord.slug = rij.slug or woord.slug
        _save(woord, rij)
        if oud and (oud["naam"], oud["slug"]) != (woord.naam, woord.slug):
            log_rename(oud, woord, gebruiker)
        log(woord, "wagtail.edit" if oud else "wagtail.create", user=gebruiker)
        woorden[woord.pk] = (woord, rij)
    # Only now does every word exist that another can be under.
    per_naam = {exact(woord.naam): woord for woord in Trefwoord.objects.all()}
    for woord, rij in woorden.values():
        breder = per_naam[exact(rij.breder)] if rij.breder else None
        Trefwoord.objects.filter(pk=woord.pk).update(breder=breder)


def _save(woord: Trefwoord, rij: Invoer) -> None:
    try:
        woord.full_clean(exclude=["breder"])
    except ValidationError as fout:
        raise ValidationError([_op_rij(rij, zin) for zin in fout.messages]) from fout
    woord.save()


def _is_anders(rij: Invoer, woord: Trefwoord) -> bool:
    breder = woord.breder.naam if woord.breder else ""
    nu = (woord.naam, woord.omschrijving, woord.synoniemen, exact(breder))
    slug = rij.slug or woord.slug
    return slug != woord.slug or nu != (rij.naam, rij.omschrijving, rij.synoniemen, exact(rij.breder))


def _fouten_per_rij(
    rijen: Sequence[Invoer], per_naam: Mapping[str, Trefwoord], doelen: Sequence[Trefwoord | None]
) -> Iterator[str]:
    """Yield a sentence for everything that is wrong with one row."""
    keer = Counter(exact(rij.naam) for rij in rijen)
    adressen = Counter(_slug(rij, woord) for rij, woord in zip(rijen, doelen, strict=True))
    hernoemd_weg = {woord.pk for rij, woord in zip(rijen, doelen, strict=True) if woord and rij.naam != woord.naam}
    bekend = keer.keys() | {naam for naam, woord in per_naam.items() if woord.pk not in hernoemd_weg}
    for rij, woord in zip(rijen, doelen, strict=True):
        ander = per_naam.get(exact(rij.naam))
        if not exact(rij.naam):
            yield _op_rij(rij, _("De naam ontbreekt."))
        elif keer[exact(rij.naam)] > 1:
            yield _op_rij(rij, _("‘%(naam)s’ staat er meer dan één keer in.") % {"naam": rij.naam[:60]})
        elif adressen[_slug(rij, woord)] > 1:
            yield _op_rij(rij, _("Een ander trefwoord krijgt hetzelfde adres ‘%(adres)s’.") % {"adres": rij.slug[:60]})
        elif ander and woord and ander.pk != woord.pk and ander not in doelen:
            yield _op_rij(rij, _("Er is al een ander trefwoord met de naam ‘%(naam)s’.") % {"naam": rij.naam[:60]})
        elif rij.breder and exact(rij.breder) not in bekend:
            yield _op_rij(rij, _("Het bredere trefwoord ‘%(naam)s’ bestaat niet.") % {"naam": rij.breder[:60]})
        else:
            yield from _te_lang(rij)


def _te_lang(rij: Invoer) -> Iterator[str]:
    lang = next((naam for naam in [rij.naam, *rij.synoniemen] if len(naam) > 60), None)
    if lang:
        yield _op_rij(rij, _("‘%(naam)s…’ is te lang: hoogstens 60 tekens.") % {"naam": lang[:30]})
    if rij.slug and (rij.slug != slugify(rij.slug) or len(rij.slug) > 80):
        yield _op_rij(
            rij, _("Het adres ‘%(adres)s’ kan niet: gebruik letters, cijfers en streepjes.") % {"adres": rij.slug[:60]}
        )


def _slug(rij: Invoer, woord: Trefwoord | None) -> str:
    return rij.slug or (woord.slug if woord else slugify(rij.naam))


def _kringen(
    rijen: Sequence[Invoer], bestaand: Iterable[Trefwoord], doelen: Sequence[Trefwoord | None]
) -> Iterator[str]:
    """Yield a sentence for the rows that make a circle, in the vocabulary as it would become."""
    breder_van = {exact(woord.naam): exact(woord.breder.naam) for woord in bestaand if woord.breder}
    for woord in doelen:
        if woord:
            breder_van.pop(exact(woord.naam), None)
    breder_van |= {exact(rij.naam): exact(rij.breder) for rij in rijen if rij.breder}
    for rij in rijen:
        sleutel = exact(rij.naam)
        if rij.breder and sleutel in boven(sleutel, breder_van):
            yield _op_rij(rij, kring_melding(rij.naam, rij.breder))


def _op_rij(rij: Invoer, zin: str) -> str:
    return _("Regel %(nummer)d: %(zin)s") % {"nummer": rij.nummer, "zin": zin}
