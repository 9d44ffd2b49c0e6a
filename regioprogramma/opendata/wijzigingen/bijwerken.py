"""Writes down which open data changed: by what came and went, and by the rows that the database noted.

That happens when somebody asks and every minute, by one at a time. So the numbers come to be in the order in which
they are seen, however long the transaction of an editor takes: what is committed later is handled later.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from itertools import count

from django.db import connection, transaction
from django.db.models import DateField, DateTimeField, Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import Site

from regioprogramma.core.gegevens import Pad, Vinder
from regioprogramma.core.lijsten import LijstFilter, open_lijsten
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import op_site
from regioprogramma.core.registers import Slot, lock
from regioprogramma.inhoudversie.stand import present_version

from .boeken import Gegevenswijziging, Rijwijziging, Wijzigingenstand
from .triggers import ELKE_SITE

#: Of more changed rows than this is not looked up who leans on them: everything may be told otherwise.
_MEESTE = 20_000
#: How many are written in one statement.
_STUK = 2_000
_NEEM = f"""
    WITH genomen AS (DELETE FROM {Rijwijziging._meta.db_table} RETURNING tabel, kolom, ding)
    SELECT DISTINCT tabel, kolom, ding FROM genomen LIMIT %s"""  # noqa: S608 - constants only
#: {(table, column): ids}: the rows that changed.
Geraakt = dict[tuple[str, str], set[int]]


def catch_up() -> Wijzigingenstand:
    """Write down what changed since the last time; return how far that is."""
    stand = Wijzigingenstand.objects.first()
    if stand and stand.versie == present_version() and not Rijwijziging.objects.exists():
        return stand
    with transaction.atomic():
        lock(Slot.WIJZIGINGEN)
        return _write_down(timezone.now())


def start_anew() -> None:
    """Forget what was written down: who read on from there is told to begin anew, with numbers that nobody had."""
    with transaction.atomic():
        lock(Slot.WIJZIGINGEN)
        Wijzigingenstand.objects.all().delete()
        Gegevenswijziging.objects.all().delete()


def _write_down(nu: datetime) -> Wijzigingenstand:
    # By the clock: a database that was put back to an earlier day gives no number that it gave before.
    eerste = int(nu.timestamp() * 1000)
    # The version before the rows: of what is committed in between, at worst nothing is found the next time.
    versie = present_version()
    stand = Wijzigingenstand.objects.first() or Wijzigingenstand(moment=nu, begin=eerste, laatste=eerste)
    geraakt = _take_rows()
    if geraakt is not None:
        _add_days(geraakt, stand.moment, nu)
    nummers = count(max(stand.laatste + 1, eerste))
    for site in Site.objects.order_by("pk"):
        with op_site(site):
            for soort, weg, ids in _look_at(site, geraakt):
                rijen = [
                    Gegevenswijziging(
                        site=site, soort=soort, ding=ding, volgnummer=next(nummers), moment=nu, verwijderd=weg
                    )
                    for ding in sorted(ids)
                ]
                Gegevenswijziging.objects.bulk_create(
                    rijen,
                    batch_size=_STUK,
                    update_conflicts=True,
                    unique_fields=["site", "soort", "ding"],
                    update_fields=["volgnummer", "moment", "verwijderd"],
                )
    stand.versie, stand.moment, stand.laatste = versie, nu, next(nummers) - 1
    stand.save()
    return stand


def _take_rows() -> Geraakt | None:
    """Return the rows that changed, which are no longer noted then; None when everything may be told otherwise."""
    with connection.cursor() as cursor:
        cursor.execute(_NEEM, [_MEESTE + 1])
        rijen = cursor.fetchall()
    geraakt: Geraakt = defaultdict(set)
    for tabel, kolom, ding in rijen:
        geraakt[tabel, kolom].add(ding)
    return None if len(rijen) > _MEESTE or ELKE_SITE in geraakt else geraakt


def _add_days(geraakt: Geraakt, sinds: datetime, nu: datetime) -> None:
    """Add the rows of which a day came, or a page expired: those are told otherwise without being changed."""
    verlopen = Pagina.objects.filter(expire_at__gt=sinds, expire_at__lte=nu)
    geraakt[Pagina._meta.db_table, str(Pagina._meta.pk.column)].update(verlopen.values_list("pk", flat=True))
    dagen = timezone.localdate(sinds), timezone.localdate(nu)
    if dagen[0] == dagen[1]:
        return
    for steun in {steun for lijst in open_lijsten().values() for steun in lijst.soort().steunen}:
        voorwaarde = Q(pk__in=[])
        for veld in steun.model._meta.local_fields:
            if isinstance(veld, DateField) and not isinstance(veld, DateTimeField):
                voorwaarde |= Q(**{f"{veld.name}__range": dagen})
        if voorwaarde != Q(pk__in=[]):
            rijen = steun.model._base_manager.filter(voorwaarde)
            geraakt[steun.plek].update(rijen.values_list(steun.kolom, flat=True))


def _look_at(site: Site, geraakt: Geraakt | None) -> list[tuple[str, bool, set[int]]]:
    """Return (kind, whether they are gone, ids) of everything that is told otherwise on this site."""
    lijsten = open_lijsten()
    gekomen, gegaan = {}, {}
    for naam, lijst in lijsten.items():
        gekomen[naam], gegaan[naam] = _compare(site, naam, lijst.stukken().order_by())
    hier = None if geraakt is None else {plek: set(ids) for plek, ids in geraakt.items()}
    if hier is not None:
        for naam, lijst in lijsten.items():
            _mark(hier, lijst, gekomen[naam] | gegaan[naam])
    anders = {naam: gekomen[naam] | _find_leaning(lijst, hier) for naam, lijst in lijsten.items()}
    return [
        (naam, weg, ids) for weg, per_soort in ((True, gegaan), (False, anders)) for naam, ids in per_soort.items()
    ]


def _compare(site: Site, soort: str, stukken: QuerySet) -> tuple[set[int], set[int]]:
    """Return which things came and which went, by what was written down."""
    bekend = Gegevenswijziging.objects.filter(site=site, soort=soort, verwijderd=False)
    gekomen = stukken.filter(~Exists(bekend.filter(ding=OuterRef("pk"))))
    gegaan = bekend.exclude(ding__in=stukken.values("pk"))
    return set(gekomen.values_list("pk", flat=True)), set(gegaan.values_list("ding", flat=True))


def _mark(geraakt: Geraakt, lijst: type[LijstFilter], ids: Collection[int]) -> None:
    """Let what came or went count as changed for what names it."""
    for steun in lijst.soort().steunen:
        if ids and steun.vind == Pad("pk") and issubclass(lijst.soort().model, steun.model):
            geraakt.setdefault(steun.plek, set()).update(ids)


def _find_leaning(lijst: type[LijstFilter], geraakt: Geraakt | None) -> set[int]:
    """Return the things that can be seen and lean on a row that changed."""
    stukken = lijst.stukken().order_by()
    if geraakt is None:
        return set(stukken.values_list("pk", flat=True))
    per_vinder: dict[Vinder, set[int]] = defaultdict(set)
    for steun in lijst.soort().steunen:
        per_vinder[steun.vind] |= geraakt.get(steun.plek, set())
    gevonden: set[int] = set()
    for vind, ids in per_vinder.items():
        if ids:
            gevonden.update(stukken.filter(vind(ids)).values_list("pk", flat=True))
    return gevonden
