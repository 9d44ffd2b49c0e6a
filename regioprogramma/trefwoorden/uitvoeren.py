"""Carries out an operation in batches: each is one transaction, so an interruption loses nothing and doubles nothing.

Undoing goes the same way: every page and version gets back what its Bewerkingsregel says, whatever was done so far.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Revision

from regioprogramma.core.models import Pagina, Trefwoord, boven
from regioprogramma.core.wijzigingen import lock_pages, rewrite_versions, store_versions, versions_of

from . import adressen
from .koppelingen import (
    KOPPELVELD,
    Koppelingen,
    koppelingen_van,
    paginas_met,
    replace_koppelingen,
    restore_koppelingen,
    woorden,
    write_koppelingen,
)
from .models import Bewerking, Bewerkingsoort, Bewerkingsregel, Bewerkingstatus

#: How many pages are changed in one transaction.
_STAPEL = 50


def run_bewerking(bewerking_id: int) -> None:
    """Do batch after batch until the operation is done."""
    while stap(bewerking_id):
        pass


@transaction.atomic
def stap(bewerking_id: int) -> bool:
    """Do the next batch of an operation, or its end; return whether there is more to do."""
    bewerking = Bewerking.objects.select_for_update().filter(pk=bewerking_id, loopt=True).first()
    if bewerking is None:
        return False
    terug = bewerking.status == Bewerkingstatus.TERUG
    stapel = bewerking.paginas[bewerking.gedaan : bewerking.gedaan + _STAPEL]
    if not stapel:
        (_finish_undo if terug else _finish)(bewerking)
        return False
    if terug:
        if bewerking.gedaan == 0:
            _make_words_again(bewerking)
        _undo(bewerking, stapel)
    else:
        _replace(bewerking, stapel)
    bewerking.gedaan += len(stapel)
    bewerking.pogingen = 0
    bewerking.save(update_fields=["gedaan", "pogingen", "bijgewerkt_op"])
    return True


def _replace(bewerking: Bewerking, paginas: Sequence[int]) -> None:
    """Replace the keywords of these pages and of all their versions, and keep what was there."""
    weg, regels = set(bewerking.ids_weg), []
    nieuw = {}
    for pk, voor in koppelingen_van(lock_pages(paginas)).items():
        na = _without_doubles(voor, weg, bewerking.doelen_van(pk))
        if na != voor:
            nieuw[pk] = na
            regels.append(Bewerkingsregel(bewerking=bewerking, pagina_id=pk, voor=voor, na=na))
    write_koppelingen(nieuw)

    def in_version(versie: Revision) -> bool:
        pk, voor = int(versie.object_id), versie.content.get(KOPPELVELD, [])
        na = _without_doubles(voor, weg, bewerking.doelen_van(pk))
        if na == voor:
            return False
        versie.content[KOPPELVELD] = na
        regels.append(Bewerkingsregel(bewerking=bewerking, pagina_id=pk, versie_id=versie.pk, voor=voor, na=na))
        return True

    rewrite_versions(versions_of(paginas), in_version)
    geraakt = {regel.pagina_id for regel in regels}
    onder = dict(Pagina.objects.filter(pk__in=geraakt).values_list("pk", "latest_revision_id"))
    bovenop = store_versions(geraakt, "trefwoorden.bewerkt", bewerking.door, _logdata(bewerking))
    regels += _regels_van_kopieen(regels, onder, bovenop)
    Bewerkingsregel.objects.bulk_create(regels, batch_size=500)


def _regels_van_kopieen(
    regels: Sequence[Bewerkingsregel], onder: Mapping[int, int | None], bovenop: Mapping[int, Revision]
) -> list[Bewerkingsregel]:
    """Return the rules that undo the change in each new version as it is undone in the version that this is a copy of.

    `onder` is {page: the version that was the newest}, `bovenop` {page: its new version}.
    """
    per_versie = {regel.versie_id: regel for regel in regels if regel.versie_id}
    uit = []
    for pk, versie in bovenop.items():
        if onder[pk] is None:
            # It was made from the page itself, and so was its rule.
            continue
        zelfde = versie.content.get(KOPPELVELD, [])
        regel = per_versie.get(onder[pk]) or Bewerkingsregel(voor=zelfde, na=zelfde)
        van = {"bewerking": regels[0].bewerking, "pagina_id": pk, "versie_id": versie.pk}
        uit.append(Bewerkingsregel(**van, voor=regel.voor, na=regel.na))
    return uit


def _without_doubles(koppelingen: Koppelingen, weg: set[int], erbij: Sequence[int]) -> Koppelingen:
    if not weg & set(woorden(koppelingen)):
        return koppelingen
    return replace_koppelingen(koppelingen, weg - set(erbij), erbij)


def _finish(bewerking: Bewerking) -> None:
    """Delete the words that go, after the pages that got them meanwhile; then the addresses and the synonyms."""
    # From here on nobody can give a page one of these words: that waits for this lock.
    gaan = list(Trefwoord.objects.select_for_update().filter(pk__in=set(bewerking.ids_weg) - set(bewerking.doelen)))
    laatkomers = paginas_met([woord.pk for woord in gaan])
    _replace(bewerking, laatkomers)
    bewerking.paginas += [pk for pk in laatkomers if pk not in bewerking.paginas]
    doel = Trefwoord.objects.filter(pk__in=bewerking.doelen[:1]).first()
    if doel and bewerking.soort == Bewerkingsoort.SAMENVOEGEN:
        _take_over_names(bewerking, doel, gaan)
    for woord in gaan:
        _rehang(woord, doel)
    for woord in gaan:
        log(woord, "trefwoorden.bewerkt", user=bewerking.door, data=_logdata(bewerking), deleted=True)
        if doel:
            adressen.lead_trefwoord_on(woord.slug, doel.slug)
        woord.delete()
    for woord in Trefwoord.objects.filter(pk__in=bewerking.doelen):
        log(woord, "trefwoorden.bewerkt", user=bewerking.door, data=_logdata(bewerking))
    _close(bewerking, Bewerkingstatus.KLAAR)


def _rehang(woord: Trefwoord, doel: Trefwoord | None) -> None:
    """Put what is narrower than a word that goes below the one that takes over, never making a circle."""
    woord.refresh_from_db(fields=["breder"])
    boven_doel = {doel.pk, *boven(doel.pk)} if doel else set()
    woord.smaller.filter(pk__in=boven_doel).update(breder=woord.breder_id)
    woord.smaller.exclude(pk__in=boven_doel).update(breder=doel.pk if doel else woord.breder_id)


def _take_over_names(bewerking: Bewerking, doel: Trefwoord, gaan: Iterable[Trefwoord]) -> None:
    bekend = {naam.lower() for naam in [doel.naam, *doel.synoniemen]}
    for naam in [naam for woord in gaan for naam in [woord.naam, *woord.synoniemen]]:
        if naam.lower() not in bekend:
            bekend.add(naam.lower())
            bewerking.synoniemen.append(naam)
    doel.synoniemen += bewerking.synoniemen
    doel.save(update_fields=["synoniemen"])


def _make_words_again(bewerking: Bewerking) -> None:
    """Make the deleted words again as they were, with their own ids."""
    if bewerking.soort == Bewerkingsoort.HERNOEMEN:
        return
    for oud in bewerking.weg:
        if not Trefwoord.objects.filter(pk=oud["id"]).exists():
            velden = {naam: oud[naam] for naam in ("naam", "slug", "omschrijving", "synoniemen")}
            Trefwoord.objects.create(pk=oud["id"], **velden)
    for oud in bewerking.weg:
        ruimer = Trefwoord.objects.filter(pk=oud["breder"]).values_list("pk", flat=True).first()
        Trefwoord.objects.filter(pk=oud["id"]).update(breder=ruimer)
        Trefwoord.objects.filter(pk__in=oud["smaller"]).update(breder=oud["id"])


def _undo(bewerking: Bewerking, paginas: Sequence[int]) -> None:
    per_pagina: dict[int, Bewerkingsregel] = {}
    per_versie: dict[int, Bewerkingsregel] = {}
    for regel in bewerking.regels.filter(pagina_id__in=paginas).order_by("pk"):
        if regel.versie_id is None:
            per_pagina.setdefault(regel.pagina_id, regel)
        else:
            per_versie.setdefault(regel.versie_id, regel)
    anders = {regel.pagina_id: regel for regel in per_versie.values()} | per_pagina
    nu = koppelingen_van(lock_pages(per_pagina))
    write_koppelingen(
        {pk: restore_koppelingen(lijst, per_pagina[pk].voor, per_pagina[pk].na) for pk, lijst in nu.items()}
    )

    def back(versie: Revision) -> bool:
        # A version from after the operation has no rule of its own: the page's says what to take back.
        regel = per_versie.get(versie.pk) or anders.get(int(versie.object_id))
        if not regel or KOPPELVELD not in versie.content:
            return False
        oud = restore_koppelingen(versie.content[KOPPELVELD], regel.voor, regel.na)
        versie.content[KOPPELVELD] = _met_pagina(oud, versie)
        return True

    rewrite_versions(versions_of(paginas), back)
    store_versions(set(anders), "trefwoorden.teruggedraaid", bewerking.door, _logdata(bewerking))


def _met_pagina(koppelingen: Koppelingen, versie: Revision) -> Koppelingen:
    return [{"pagina": int(versie.object_id), **koppeling} for koppeling in koppelingen]


def _finish_undo(bewerking: Bewerking) -> None:
    if not bewerking.paginas:
        _make_words_again(bewerking)
    if bewerking.soort == Bewerkingsoort.HERNOEMEN:
        for oud in bewerking.weg:
            woord = Trefwoord.objects.get(pk=oud["id"])
            woord.naam, woord.slug = oud["naam"], oud["slug"]
            woord.save()
    doel = Trefwoord.objects.filter(pk__in=bewerking.doelen[:1]).first()
    if doel and bewerking.synoniemen:
        doel.synoniemen = [naam for naam in doel.synoniemen if naam not in bewerking.synoniemen]
        doel.save(update_fields=["synoniemen"])
    # What was made for this and is on no page has no purpose left.
    for woord in Trefwoord.objects.filter(pk__in=bewerking.gemaakt):
        if not paginas_met([woord.pk]):
            woord.delete()
    for woord in Trefwoord.objects.filter(pk__in={*bewerking.ids_weg, *bewerking.doelen}):
        log(woord, "trefwoorden.teruggedraaid", user=bewerking.door, data=_logdata(bewerking))
    _close(bewerking, Bewerkingstatus.TERUGGEDRAAID)


def _logdata(bewerking: Bewerking) -> dict[str, Any]:
    return {"bewerking": bewerking.pk, "titel": bewerking.titel}


def _close(bewerking: Bewerking, status: str) -> None:
    bewerking.status, bewerking.loopt, bewerking.gedaan = status, False, len(bewerking.paginas)
    bewerking.save()
