"""Adds up what was asked for, and keeps the totals.

Who asked is known while a log is read and no longer: by it words that fewer than five different visitors of a day
looked for are left out, for such words may be somebody's name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from .lezen import Loggelezen, Logstanden, open_log, read_log
from .logregels import Logregel
from .models import Dagtelling, Logstand, Telsoort
from .soorten import classify, is_robot

#: By how many different addresses words must be looked for on one day.
MINSTE_ZOEKERS = 5
#: How many different things are kept of one kind and day: more is made up by a robot.
MEESTE_PER_SOORT = 5_000
#: How many rows go to the database at once.
_TEGELIJK = 1_000

_Sleutel = tuple[date, Telsoort, str]


@dataclass
class Bezoektelling:
    """What was counted, and by whom words were looked for: numbers that mean nothing outside this process."""

    aantallen: Counter[_Sleutel] = field(default_factory=Counter)
    zoekers: defaultdict[_Sleutel, set[int]] = field(default_factory=lambda: defaultdict(set))
    verschillend: Counter[tuple[date, Telsoort]] = field(default_factory=Counter)

    def add(self, logregel: Logregel) -> None:
        """Count a request; of a robot only that it was there."""
        geteld = classify(logregel.methode, logregel.adres, logregel.status)
        if geteld and is_robot(logregel.programma):
            self._count((logregel.dag, Telsoort.ROBOT, ""), 1)
            return
        for soort, wat in geteld:
            sleutel = logregel.dag, soort, wat
            if self._count(sleutel, 1) and soort == Telsoort.ZOEKWOORD and len(self.zoekers[sleutel]) < MINSTE_ZOEKERS:
                # Python gives strings other numbers in every process.
                self.zoekers[sleutel].add(hash(logregel.wie))

    def _count(self, sleutel: _Sleutel, keer: int) -> bool:
        """Count so many; return False for one thing too many."""
        if sleutel not in self.aantallen:
            if self.verschillend[sleutel[:2]] >= MEESTE_PER_SOORT:
                return False
            self.verschillend[sleutel[:2]] += 1
        self.aantallen[sleutel] += keer
        return True

    def merge(self, ander: "Bezoektelling") -> None:
        """Add what another counted."""
        for sleutel, aantal in ander.aantallen.items():
            if self._count(sleutel, aantal) and sleutel[1] == Telsoort.ZOEKWOORD:
                self.zoekers[sleutel] |= ander.zoekers[sleutel]

    def kept(self, vanaf: date) -> list[tuple[date, str, str, int]]:
        """Return what is kept: (day, kind, what, how often), of days since `vanaf`."""
        return [
            (dag, str(soort), wat, aantal)
            for (dag, soort, wat), aantal in self.aantallen.items()
            if dag >= vanaf and (soort != Telsoort.ZOEKWOORD or len(self.zoekers[dag, soort, wat]) >= MINSTE_ZOEKERS)
        ]


@dataclass
class Bezoekuitkomst:
    """What a run did: lines read, lines not understood, and how much was counted."""

    regels: int = 0
    onbegrepen: int = 0
    geteld: int = 0


def count_logs(namen: Iterable[str]) -> Bezoekuitkomst:
    """Count what these logs hold that was not counted before; all of it, or when one cannot be read nothing."""
    vandaag = timezone.localdate()
    standen, alles, uitkomst = Logstanden(), Bezoektelling(), Bezoekuitkomst()
    for naam in namen:
        gelezen, telling = Loggelezen(), Bezoektelling()
        with open_log(naam) as bestand:
            for logregel in read_log(bestand, vandaag, standen, gelezen):
                if logregel is None:
                    telling = Bezoektelling()
                else:
                    telling.add(logregel)
        alles.merge(telling)
        uitkomst.regels += gelezen.regels
        uitkomst.onbegrepen += gelezen.onbegrepen
    rijen = alles.kept(oldest_day(vandaag))
    uitkomst.geteld = sum(aantal for *_rest, aantal in rijen)
    with transaction.atomic():
        _store(rijen)
        _remember(standen.nu, vandaag)
        forget_old(vandaag)
    return uitkomst


def oldest_day(vandaag: date) -> date:
    """Return the first day that is kept."""
    return vandaag - timedelta(days=settings.BEZOEK_DAGEN)


def forget_old(vandaag: date) -> None:
    """Remove the days that are over, and what is known of logs that are gone by now."""
    Dagtelling.objects.filter(dag__lt=oldest_day(vandaag)).delete()
    Logstand.objects.filter(gelezen_op__lt=oldest_day(vandaag)).delete()


def _store(rijen: list[tuple[date, str, str, int]]) -> None:
    """Add to what was counted of the same day before."""
    for begin in range(0, len(rijen), _TEGELIJK):
        dagen, soorten, watten, aantallen = zip(*sorted(rijen[begin : begin + _TEGELIJK]), strict=True)
        with connection.cursor() as cursor:
            cursor.execute(
                """INSERT INTO bezoek_dagtelling (dag, soort, wat, aantal)
                SELECT * FROM unnest(%s::date[], %s::varchar[], %s::varchar[], %s::integer[])
                ON CONFLICT (dag, soort, wat) DO UPDATE SET aantal = bezoek_dagtelling.aantal + EXCLUDED.aantal""",
                [list(dagen), list(soorten), list(watten), list(aantallen)],
            )


def _remember(gelezen: Iterable[Loggelezen], vandaag: date) -> None:
    """Keep how far each log was read, in place of how far it was before."""
    for log in gelezen:
        if log.eerder:
            Logstand.objects.filter(begin=log.begin, positie=log.eerder[0], eind=log.eerder[1]).delete()
        if log.begin:
            Logstand.objects.create(begin=log.begin, eind=log.eind, positie=log.positie, gelezen_op=vandaag)
