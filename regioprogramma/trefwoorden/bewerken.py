"""Starts operations on the vocabulary; each comes back as a Bewerking that the background carries out."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regioprogramma.core.models import Gebruiker, Trefwoord

from .koppelingen import paginas_met
from .models import Bewerking, Bewerkingsoort, Bewerkingstatus
from .taken import carry_out_bewerking


class KanNiet(Exception):
    """The operation cannot be done now; its text is a sentence for the editor."""


def merge(woorden: Sequence[Trefwoord], doel: Trefwoord, gebruiker: Gebruiker) -> Bewerking:
    """Merge keywords into `doel`: pages that carried them carry that one, and their names become its synonyms."""
    titel = _("%(woorden)s samengevoegd in ‘%(doel)s’") % {"woorden": name_trefwoorden(woorden), "doel": doel.naam}
    return _begin(Bewerkingsoort.SAMENVOEGEN, titel, woorden, [doel.pk], gebruiker)


def delete(woord: Trefwoord, vervanging: Trefwoord | None, gebruiker: Gebruiker) -> Bewerking:
    """Delete a keyword; pages that carried it get `vervanging`, or nothing when that is None."""
    if vervanging:
        titel = _("‘%(woord)s’ vervangen door ‘%(doel)s’") % {"woord": woord.naam, "doel": vervanging.naam}
    else:
        titel = _("‘%(woord)s’ verwijderd") % {"woord": woord.naam}
    return _begin(Bewerkingsoort.VERWIJDEREN, titel, [woord], [vervanging.pk] if vervanging else [], gebruiker)


@transaction.atomic
def split(
    woord: Trefwoord, namen: Sequence[str], keuzes: Mapping[int, Sequence[str]], gebruiker: Gebruiker
) -> Bewerking:
    """Split a keyword into the words with these names; `keuzes` says per page which of the names it gets.

    A page that is not in `keuzes` gets all. The old word goes, unless its name is one of `namen`.
    """
    per_naam = {bestaand.naam.lower(): bestaand.pk for bestaand in Trefwoord.objects.all()}
    gemaakt = []
    for naam in namen:
        if naam.lower() not in per_naam:
            nieuw = Trefwoord.objects.create(naam=naam, slug=vrije_slug(naam), breder_id=woord.breder_id)
            per_naam[naam.lower()] = nieuw.pk
            gemaakt.append(nieuw.pk)
    titel = _("‘%(woord)s’ gesplitst in %(namen)s") % {
        "woord": woord.naam,
        "namen": ", ".join(f"‘{naam}’" for naam in namen),
    }
    return _begin(
        Bewerkingsoort.SPLITSEN,
        titel,
        [woord],
        [per_naam[naam.lower()] for naam in namen],
        gebruiker,
        keuzes={str(pk): [per_naam[naam.lower()] for naam in gekozen] for pk, gekozen in keuzes.items()},
        gemaakt=gemaakt,
    )


def log_rename(oud: dict[str, Any], nieuw: Trefwoord, gebruiker: Gebruiker) -> Bewerking:
    """Log that a keyword got another name or address: pages follow by themselves, so it is done at once."""
    titel = _("‘%(oud)s’ hernoemd in ‘%(nieuw)s’") % {"oud": oud["naam"], "nieuw": nieuw.naam}
    return Bewerking.objects.create(
        soort=Bewerkingsoort.HERNOEMEN,
        status=Bewerkingstatus.KLAAR,
        loopt=False,
        titel=titel,
        door=gebruiker,
        weg=[{**oud, "id": nieuw.pk}],
        doelen=[nieuw.pk],
    )


def undo(bewerking: Bewerking, gebruiker: Gebruiker) -> None:
    """Undo an operation, in the background."""
    with transaction.atomic():
        bewerking = Bewerking.objects.select_for_update().get(pk=bewerking.pk)
        if not bewerking.can_be_undone:
            raise KanNiet(_("Deze bewerking is intussen al teruggedraaid, of nog bezig."))
        _await_turn(bewerking)
        _is_vrij(bewerking)
        bewerking.status, bewerking.loopt, bewerking.gedaan, bewerking.pogingen = Bewerkingstatus.TERUG, True, 0, 0
        bewerking.door = gebruiker
        bewerking.save()
        carry_out_bewerking.enqueue(bewerking.pk)


def name_trefwoorden(woorden: Sequence[Trefwoord]) -> str:
    """Return the names of keywords as they stand in a sentence, at most five of them."""
    namen = [f"‘{woord.naam}’" for woord in woorden[:5]]
    rest = len(woorden) - len(namen)
    return ", ".join(namen) + (ngettext(" en nog %d", " en nog %d", rest) % rest if rest else "")


def vrije_slug(naam: str) -> str:
    """Return a slug for a new keyword that no other has."""
    basis = slugify(naam)[:70] or "trefwoord"
    slug, nummer = basis, 2
    while Trefwoord.objects.filter(slug=slug).exists():
        slug, nummer = f"{basis}-{nummer}", nummer + 1
    return slug


def keep_velden(woord: Trefwoord) -> dict[str, Any]:
    """Return all of a keyword, as it can be made again."""
    return {
        "id": woord.pk,
        "naam": woord.naam,
        "slug": woord.slug,
        "omschrijving": woord.omschrijving,
        "synoniemen": woord.synoniemen,
        "breder": woord.breder_id,
        "smaller": list(woord.smaller.values_list("pk", flat=True)),
    }


@transaction.atomic
def _begin(
    soort: str, titel: str, woorden: Sequence[Trefwoord], doelen: list[int], gebruiker: Gebruiker, **velden: Any
) -> Bewerking:
    _await_turn()
    gaan = [woord for woord in woorden if woord.pk not in doelen]
    # A word that stays is only taken off the pages where an editor chose so.
    bewerking = Bewerking.objects.create(
        soort=soort,
        titel=titel[:500],
        door=gebruiker,
        weg=[keep_velden(woord) for woord in gaan or woorden],
        doelen=doelen,
        paginas=paginas_met([woord.pk for woord in woorden]),
        **velden,
    )
    carry_out_bewerking.enqueue(bewerking.pk)
    return bewerking


def _await_turn(bewerking: Bewerking | None = None) -> None:
    """Raise KanNiet when another operation runs."""
    lopend = Bewerking.objects.select_for_update().filter(loopt=True).exclude(pk=bewerking and bewerking.pk).first()
    if lopend:
        raise KanNiet(_("Er loopt al een bewerking: %(titel)s. Wacht tot die klaar is.") % {"titel": lopend.titel})


def _is_vrij(bewerking: Bewerking) -> None:
    """Raise KanNiet when a name or address that comes back belongs to another word by now."""
    for oud in bewerking.weg:
        anderen = Trefwoord.objects.exclude(pk=oud["id"])
        ander = anderen.filter(Q(naam__iexact=oud["naam"]) | Q(slug=oud["slug"])).first()
        if ander:
            raise KanNiet(
                _(
                    "Er is nu een ander trefwoord met deze naam of dit adres: ‘%(naam)s’. "
                    "Hernoem of verwijder dat eerst."
                )
                % {"naam": ander.naam}
            )
