"""Keeps what changed of the facts of a page, by comparing them at every publication with those of the one before.

Only facts: other words for the same are no change. An app says what the facts of its page types are.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_published

from regioprogramma.core.models import Feit, FeitenMixin, Feitenstand, Feitsoort, Feitwijziging, Pagina
from regioprogramma.core.pagina import typed_models
from regioprogramma.core.registers import every_minute

from .herschrijven import lock_pages

#: Yields (key, Feit) of a page; a key stays the same when the words of its fact change. Without a text, no fact.
Teller = Callable[[Any], Iterator[tuple[str, Feit]]]
Feiten = dict[str, Feit]

_tellers: dict[type[models.Model], list[Teller]] = {}
#: Of how many pages the facts are written down in a minute, and how many old publications of a page are read.
_PER_KEER, _MEESTE_PUBLICATIES = 100, 50
#: Longer does not fit in a column.
_LANGST = 250


def tells_feiten(*paginatypen: type[models.Model]) -> Callable[[Teller], Teller]:
    """Register the decorated function `page -> (key, Feit) …` for page types and what is made of them."""

    def register(teller: Teller) -> Teller:
        for paginatype in paginatypen:
            _tellers.setdefault(paginatype, []).append(teller)
        return teller

    return register


def gather_feiten(pagina: Any) -> Feiten:
    """Return the facts of a page as this version of it says them."""
    tellers = [teller for klasse in type(pagina).__mro__ for teller in _tellers.get(klasse, ())]
    return {sleutel: feit for teller in tellers for sleutel, feit in teller(pagina) if feit.tekst}


def compare_feiten(oud: Feiten, nieuw: Feiten) -> list[Feitwijziging]:
    """Return what changed, not stored yet; what was typed anew (another key) is known by its name or its value."""
    weg = {sleutel: feit for sleutel, feit in oud.items() if sleutel not in nieuw}
    erbij = {sleutel: feit for sleutel, feit in nieuw.items() if sleutel not in oud}
    paren = [(oud[sleutel], feit) for sleutel, feit in nieuw.items() if sleutel in oud]
    for gelijk in (lambda feit: (feit.soort, feit.naam), lambda feit: (feit.soort, feit.waarde)):
        eerder = {gelijk(feit): sleutel for sleutel, feit in weg.items()}
        for sleutel, feit in list(erbij.items()):
            if (stond := eerder.pop(gelijk(feit), None)) is not None:
                paren.append((weg.pop(stond), erbij.pop(sleutel)))
    veranderd = [_change(nu, toen.tekst, nu.tekst) for toen, nu in paren if toen.waarde != nu.waarde]
    return [
        *veranderd,
        *(_change(feit, "", feit.tekst) for feit in erbij.values()),
        *(_change(feit, feit.tekst, "") for feit in weg.values()),
    ]


def _change(feit: Feit, was: str, werd: str) -> Feitwijziging:
    return Feitwijziging(soort=feit.soort, wat=feit.naam[:_LANGST], was=was[:_LANGST], werd=werd[:_LANGST])


@receiver(page_published)
def record_publication(sender: type[models.Model], instance: Pagina, **kwargs: object) -> None:
    """Compare a page with how it was published before, and keep what changed."""
    if not isinstance(instance, FeitenMixin) or not instance.live:
        return
    with transaction.atomic(savepoint=False):
        nu, toen = gather_feiten(instance), _known_feiten(instance)
        if toen is None:
            return
        wijzigingen = compare_feiten(toen, nu)
        if not wijzigingen and _tells_of_text(instance):
            wijzigingen = [Feitwijziging(soort=Feitsoort.TEKST, wat=_("De tekst is veranderd"))]
        _store(instance, wijzigingen, instance.last_published_at, instance)
        if nu != toen:
            Feitenstand.objects.filter(pagina=instance.pk).update(feiten=nu)


def _tells_of_text(pagina: Any) -> bool:
    """Whether somebody says why the text changed. A version that is published again said so the first time."""
    if not pagina.wijziging_reden or pagina.wijziging_is_verbetering:
        return False
    laatste = Feitwijziging.objects.filter(pagina=pagina.pk).values_list("reden", flat=True).first()
    return pagina.wijziging_reden != laatste


def _known_feiten(pagina: Any) -> Feiten | None:
    """Return the facts of a page as it was published before; None when it never was.

    They are locked: of two who publish at once the other compares with what the one published. Of a page that has
    none yet, the page is. A stand is not stored by `save`, which tells everybody that the page changed.
    """
    eigen = Feitenstand.objects.filter(pagina=pagina.pk).values_list("feiten", flat=True)
    stand = eigen.select_for_update().first()
    if stand is None:
        lock_pages([pagina.pk])
        stand = eigen.first()
    if stand is not None:
        return {sleutel: Feit(*delen) for sleutel, delen in stand.items()}
    Feitenstand.objects.bulk_create([Feitenstand(pagina_id=pagina.pk, feiten=gather_feiten(pagina))])
    return _replay(pagina)


def _store(pagina: Any, wijzigingen: Iterable[Feitwijziging], moment: datetime, versie: Any = None) -> None:
    """Store what changed at a moment; why stands in a version of the page."""
    for wijziging in wijzigingen:
        wijziging.pagina_id, wijziging.moment = pagina.pk, moment
        wijziging.reden = getattr(versie, "wijziging_reden", "")
        wijziging.is_verbetering = getattr(versie, "wijziging_is_verbetering", False)
    Feitwijziging.objects.bulk_create(wijzigingen)


def _replay(pagina: Any) -> Feiten | None:
    """Keep what changed by the publications that the history has; return the last facts.

    That it is new is the first change, when it is known since when. None when it was never published before.
    """
    if begin := pagina.first_published_at or pagina.publicatiedatum:
        _store(pagina, [Feitwijziging(soort=Feitsoort.NIEUW, wat=_("Nieuw op deze website"))], begin)
    gelezen: Feiten | None = None
    for moment, revisie in _publications(pagina):
        versie = revisie.as_object()
        feiten = gather_feiten(versie)
        if gelezen is not None:
            _store(pagina, compare_feiten(gelezen, feiten), moment, versie)
        gelezen = feiten
    return gelezen


def _publications(pagina: Pagina) -> list[tuple[datetime, Revision]]:
    """Return when the page was published, and with which version, the oldest first."""
    regels = PageLogEntry.objects.filter(page_id=pagina.pk, action="wagtail.publish", revision__isnull=False)
    nieuwste = regels.select_related("revision").order_by("-timestamp", "-pk")[:_MEESTE_PUBLICATIES]
    return [(regel.timestamp, regel.revision) for regel in reversed(nieuwste)]


@every_minute
def complete_feiten(hoogstens: int = _PER_KEER) -> None:
    """Write down the facts of pages that were not published by hand, such as those of before this was kept."""
    soorten = [model for model in typed_models() if issubclass(model, FeitenMixin)]
    for model in soorten:
        for pagina in model.objects.filter(live=True, feitenstand=None).order_by("pk")[:hoogstens]:
            with transaction.atomic():
                _known_feiten(pagina)
