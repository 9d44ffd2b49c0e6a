"""What editors still have to do on pages that moved in: written down by a run, closed when the thing is done.

What somebody said is done stays done, whatever the old site says later: a run only adds what is new, and takes away
what is open and no longer so.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils import timezone

from regioprogramma.core.models import Afbeelding, Pagina
from regioprogramma.overzetten.models import Overname, Overnamewerk
from regioprogramma.overzetten.wordpress.omzetten.beelden import read_plain
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Blokinhoud, Redactiewerk, Werksoort, split_dead_link
from regioprogramma.overzetten.wordpress.omzetten.videos import is_titel

#: What is looked at when the page is new: a later run says nothing of it.
_BIJ_HET_BEGIN = {Werksoort.VELD, Werksoort.TREFWOORDEN, Werksoort.OPGAVE}
#: What is about an address: the same thing when the text above it became longer, and its block has another id.
_AAN_ADRES = {Werksoort.BEELD_BESCHRIJVEN, Werksoort.VIDEO_TITEL, Werksoort.DODE_LINK}
_LINK = re.compile(r"<a\b[^>]*>.*?</a>", re.DOTALL)


def note_work(
    rij: Overname, beeld: int | None, blokken: Iterable[Blokinhoud], werk: Iterable[Redactiewerk], *, is_nieuw: bool
) -> None:
    """Write down what is to be done on a page of which this is the text, and `beeld` the picture above it."""
    taken = _as_tasks(rij, beeld, blokken, werk)
    if is_nieuw:
        Overnamewerk.objects.bulk_create(taken)
        return
    bekend = list(rij.werk.all())
    blijft = _keep_known(bekend, taken)
    Overnamewerk.objects.bulk_create(taak for taak in taken if taak.pk is None)
    weg = [oud.pk for oud in bekend if oud.pk not in blijft and not oud.gedaan_op and oud.soort not in _BIJ_HET_BEGIN]
    if weg:
        Overnamewerk.objects.filter(pk__in=weg).delete()


def add_work(rij: Overname, beeld: int | None, blokken: Iterable[Blokinhoud], werk: Iterable[Redactiewerk]) -> None:
    """Write down what comes with parts of a text that somebody took over; what there was stays."""
    taken = _as_tasks(rij, beeld, blokken, werk)
    _keep_known(list(rij.werk.all()), taken)
    Overnamewerk.objects.bulk_create(taak for taak in taken if taak.pk is None)


def _as_tasks(
    rij: Overname, beeld: int | None, blokken: Iterable[Blokinhoud], werk: Iterable[Redactiewerk]
) -> list[Overnamewerk]:
    """Return it as it is kept, without pictures that somebody described already."""
    per_id = {blok["id"]: blok for blok in blokken}
    alle = (_as_task(rij, beeld, per_id, taak) for taak in werk)
    taken = list({(taak.soort, taak.blok, taak.wat): taak for taak in alle}.values())
    beelden = {taak.afbeelding_id for taak in taken} - {None}
    if not beelden:
        return taken
    open_ = set(Afbeelding.objects.filter(pk__in=beelden, nog_beschrijven=True).values_list("pk", flat=True))
    return [taak for taak in taken if taak.afbeelding_id is None or taak.afbeelding_id in open_]


def _as_task(rij: Overname, beeld: int | None, per_id: Mapping[str, Blokinhoud], werk: Redactiewerk) -> Overnamewerk:
    taak = Overnamewerk(overname=rij, soort=str(werk.soort), blok=werk.blok, wat=werk.wat[:500])
    blok = per_id.get(werk.blok)
    if werk.soort == Werksoort.BEELD_BESCHRIJVEN:
        taak.afbeelding_id = _picture_in(blok) if blok else beeld
    if werk.soort == Werksoort.DODE_LINK:
        woorden, adres = split_dead_link(werk.wat)
        if not (blok and woorden in _words_without_link(blok["value"])):
            # The words do not stand there as they did: that they are gone then says nothing.
            taak.wat = adres[:500]
    return taak


def _keep_known(bekend: Iterable[Overnamewerk], taken: list[Overnamewerk]) -> set[int]:
    """Give the tasks that are known the id of what is kept of them; return these ids."""
    precies = {(oud.soort, oud.blok, oud.wat): oud.pk for oud in bekend}
    for taak in taken:
        taak.pk = precies.get((taak.soort, taak.blok, taak.wat))
    blijft = {taak.pk for taak in taken} - {None}
    elders: dict[tuple[str, str], list[Overnamewerk]] = defaultdict(list)
    for oud in bekend:
        if oud.pk not in blijft and oud.soort in _AAN_ADRES:
            elders[oud.soort, oud.wat].append(oud)
    for taak in taken:
        if taak.pk is None and taak.wat and (plekken := elders[taak.soort, taak.wat]):
            oud = plekken.pop(0)
            taak.pk, oud.blok, oud.afbeelding_id = oud.pk, taak.blok, taak.afbeelding_id
            oud.save(update_fields=["blok", "afbeelding"])
            blijft.add(oud.pk)
    return blijft


def close_done(pagina: Pagina) -> None:
    """Close what was done on a page, as it is stored now; one question when there is nothing open."""
    open_ = list(Overnamewerk.objects.filter(overname__pagina=pagina.pk, gedaan_op=None))
    if not open_:
        return
    blokken = {blok.get("id", ""): blok for blok in blocks_of(pagina)}
    gedaan = [taak.pk for taak in open_ if is_done(taak, pagina, blokken)]
    if gedaan:
        Overnamewerk.objects.filter(pk__in=gedaan).update(gedaan_op=timezone.now())


def close_described(beeld: Afbeelding) -> None:
    """Close what was to be done about a picture, on every page where it stands, once somebody said what it shows."""
    if not beeld.nog_beschrijven:
        open_ = Overnamewerk.objects.filter(afbeelding=beeld.pk, gedaan_op=None)
        open_.filter(soort=Werksoort.BEELD_BESCHRIJVEN).update(gedaan_op=timezone.now())


def close_keywords(paginas: Iterable[int]) -> None:
    """Close the choosing of keywords on pages that got some in another way than by their form."""
    open_ = Overnamewerk.objects.filter(overname__pagina__in=list(paginas), gedaan_op=None)
    met = open_.filter(soort=Werksoort.TREFWOORDEN, overname__pagina__trefwoord_koppelingen__isnull=False)
    Overnamewerk.objects.filter(pk__in=met.values("pk")).update(gedaan_op=timezone.now())


def blocks_of(pagina: Pagina) -> list[Blokinhoud]:
    """Return the blocks of the text of a page as they are stored."""
    inhoud = getattr(pagina, "inhoud", None)
    return list(inhoud.raw_data) if inhoud else []


def is_done(taak: Overnamewerk, pagina: Pagina, blokken: Mapping[str, Blokinhoud]) -> bool:
    """Whether a page no longer needs what was to be done: by the rule of its kind, or because its block is gone."""
    if taak.blok:
        blok = blokken.get(taak.blok)
        regel = _VAN_BLOKKEN.get(taak.soort)
        return blok is None or bool(regel and regel(taak, blok))
    van_pagina = _VAN_PAGINAS.get(taak.soort)
    return bool(van_pagina and van_pagina(taak, pagina))


def _picture_in(blok: Blokinhoud) -> int | None:
    waarde = blok["value"]
    beeld = waarde.get("afbeelding") if isinstance(waarde, dict) else None
    return beeld.get("image") if isinstance(beeld, dict) else beeld


def _is_described(taak: Overnamewerk, blok: Blokinhoud) -> bool:
    """Whether a picture has a description in its block, or made room for another."""
    beeld = blok["value"].get("afbeelding") if isinstance(blok["value"], dict) else None
    if isinstance(beeld, dict) and (beeld.get("alt_text") or beeld.get("decorative")):
        return True
    return bool(taak.afbeelding_id) and _picture_in(blok) != taak.afbeelding_id


def _has_title(taak: Overnamewerk, blok: Blokinhoud) -> bool:
    return blok["type"] != "video" or is_titel(blok["value"].get("titel") or "")


def _has_head(taak: Overnamewerk, blok: Blokinhoud) -> bool:
    """Whether every column but the first, which may name its rows, has a heading."""
    kolommen = blok["value"]["tabel"]["columns"] if blok["type"] == "tabel" else []
    return all(kolom["heading"].strip() for kolom in kolommen[1:])


def _has_own_caption(taak: Overnamewerk, blok: Blokinhoud) -> bool:
    return blok["type"] != "tabel" or blok["value"]["bijschrift"] != taak.wat


def _is_linked_or_gone(taak: Overnamewerk, blok: Blokinhoud) -> bool:
    """Whether the words that were a dead link are a link again, or no longer there."""
    woorden, _adres = split_dead_link(taak.wat)
    return bool(woorden) and woorden not in _words_without_link(blok["value"])


def _words_without_link(waarde: Any) -> str:
    """Return the words of a stored value that are no link, with one space between them."""
    if isinstance(waarde, str):
        return " ".join(read_plain(_LINK.sub(" ", waarde)).split())
    delen = waarde.values() if isinstance(waarde, dict) else waarde if isinstance(waarde, list) else []
    return " ".join(filter(None, map(_words_without_link, delen)))


_VAN_BLOKKEN: dict[str, Callable[[Overnamewerk, Blokinhoud], bool]] = {
    Werksoort.BEELD_BESCHRIJVEN: _is_described,
    Werksoort.VIDEO_TITEL: _has_title,
    Werksoort.TABEL_KOP: _has_head,
    Werksoort.BIJSCHRIFT: _has_own_caption,
    Werksoort.DODE_LINK: _is_linked_or_gone,
}
#: Of a page itself. What its fields said that was not understood, and what is there in
#: the place of a form, only a person can judge.
_VAN_PAGINAS: dict[str, Callable[[Overnamewerk, Any], bool]] = {
    Werksoort.BEELD_BESCHRIJVEN: lambda taak, pagina: pagina.afbeelding_id != taak.afbeelding_id,
    Werksoort.SAMENVATTING: lambda taak, pagina: pagina.samenvatting != taak.wat,
    # A page that is published without a day gets that of its first publication by itself.
    Werksoort.DATUM: lambda taak, pagina: pagina.publicatiedatum not in {None, pagina.first_published_at},
    Werksoort.TREFWOORDEN: lambda taak, pagina: pagina.trefwoord_koppelingen.exists(),
    Werksoort.OPGAVE: lambda taak, pagina: bool(pagina.opgave_id),
    Werksoort.LEEG: lambda taak, pagina: bool(pagina.inhoud),
    Werksoort.CONCEPT: lambda taak, pagina: pagina.live and not pagina.has_unpublished_changes,
}
