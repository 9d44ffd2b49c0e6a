"""Ends where the old gemeente takes part and begins it for the new one, in pages and in all their versions."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.dateformat import format as toon
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from contacten.models import Deelname, Gemeente, Organisatie, Woonplaats
from regioprogramma.core.models import Gebruiker
from regioprogramma.core.registers import every_minute
from regioprogramma.core.wijzigingen import rewrite_pages, store_versions
from regioprogramma.vervangen.plekken import bronnen_van
from regioprogramma.vervangen.vervang import ACTIE, replace, rewrite_versions_with
from regioprogramma.vervangen.wissel import Wissel

#: Where a page and its versions keep the gemeenten that take part.
DEELNAMES = "deelnames"


@dataclass
class Herindeling:
    """Which gemeente merges into which other one, and from which day."""

    oud: Gemeente
    nieuw: Gemeente
    datum: date

    def __post_init__(self) -> None:
        #: {page: the row in which the new gemeente takes part}, so that page and versions speak of the same row.
        self.rijen: dict[int | None, int] = {}

    @property
    def titel(self) -> str:
        """What happens, in a sentence for the editor and the log."""
        velden = {"oud": self.oud.naam, "dag": toon(self.datum, "d-m-Y"), "nieuw": self.nieuw.naam}
        return _("Gemeente %(oud)s gaat per %(dag)s op in %(nieuw)s") % velden

    @transaction.atomic
    def carry_out(self, gebruiker: Gebruiker) -> None:
        """Do it all or nothing. Organisations and villages have no dates: they follow on the day itself."""
        titel = self.titel
        paginas, _anderen = bronnen_van(self.oud)
        veranderd = rewrite_pages(paginas, self.change)
        rijen = Deelname.objects.filter(pagina__in=paginas, gemeente=self.nieuw)
        self.rijen = dict(rijen.values_list("pagina_id", "pk"))
        veranderd |= rewrite_versions_with(Wissel(self.oud), self.change)
        self.oud.opgeheven_op, self.oud.opgegaan_in = self.datum, self.nieuw
        self.oud.save()
        store_versions(veranderd, ACTIE, gebruiker, {"titel": titel})
        for gemeente in (self.oud, self.nieuw):
            log(gemeente, ACTIE, user=gebruiker, data={"titel": titel})
        follow_herindelingen(gebruiker)

    def change(self, model: type[Model], velden: dict[str, Any]) -> bool:
        """Change the fields of a page or version in place; return whether anything changed."""
        rijen = velden.get(DEELNAMES) or []
        over, erbij = [], None
        for rij in rijen:
            van, tot = (_dag(rij.get(naam)) for naam in ("van", "tot"))
            if rij.get("gemeente") != self.oud.pk or (tot and tot <= self.datum):
                over.append(rij)
                continue
            begint_later = bool(van and van >= self.datum)
            begin = van if van and begint_later else self.datum
            erbij = {**rij, "gemeente": self.nieuw.pk, "van": begin.isoformat()}
            if begint_later:
                continue
            over.append({**rij, "tot": self.datum.isoformat()})
        if erbij is None:
            return False
        velden[DEELNAMES] = self._met(over, erbij, velden.get("pk"))
        return True

    def _met(self, rijen: list[dict[str, Any]], erbij: dict[str, Any], pagina: int | None) -> list[dict[str, Any]]:
        """Return the rows with one for the new gemeente; when it took part already, its period becomes longer."""
        for plek, rij in enumerate(rijen):
            if rij.get("gemeente") == self.nieuw.pk:
                return [*rijen[:plek], _langer(rij, erbij), *rijen[plek + 1 :]]
        return [*rijen, {**erbij, "pk": self.rijen.get(pagina)}]


def _langer(rij: dict[str, Any], erbij: dict[str, Any]) -> dict[str, Any]:
    """Return a row over the period of both; without a date it has no beginning or no end."""
    van, tot = ([dag for deel in (rij, erbij) if (dag := _dag(deel.get(naam)))] for naam in ("van", "tot"))
    begin = min(van) if len(van) == 2 else None
    eind = max(tot) if len(tot) == 2 else None
    return {**rij, "van": begin and begin.isoformat(), "tot": eind and eind.isoformat()}


def _dag(waarde: str | date | None) -> date | None:
    """Return a date of a version: a text there, a date in a page that was just read."""
    return date.fromisoformat(waarde) if isinstance(waarde, str) else waarde


@every_minute
def follow_herindelingen(gebruiker: Gebruiker | None = None) -> None:
    """Let the organisations and villages of a gemeente that has merged into another follow, from the day itself."""
    opgeheven = Gemeente.objects.filter(opgeheven_op__lte=timezone.localdate()).select_related("opgegaan_in")
    for gemeente in opgeheven:
        for organisatie in Organisatie.objects.of_gemeente(gemeente):
            _follow(organisatie, gemeente, gemeente.huidige, gebruiker)
        _move_woonplaatsen(gemeente, gemeente.huidige, gebruiker)


@transaction.atomic
def _follow(organisatie: Organisatie, oud: Gemeente, nieuw: Gemeente, gebruiker: Gebruiker | None) -> None:
    """Merge an organisation into that of the new gemeente, or let it have the new name when there is none."""
    oude_naam = organisatie.naam
    doel = Organisatie.objects.of_gemeente(nieuw).first()
    if doel is None:
        doel = organisatie
        doel.naam = f"Gemeente {nieuw.naam}" if oude_naam.lower().startswith("gemeente ") else nieuw.naam
    else:
        replace(organisatie, doel, gebruiker)
        organisatie.delete()
    namen = [naam for naam in (doel.voormalige_namen, oude_naam) if naam]
    doel.voormalige_namen = ", ".join(namen)[: Organisatie._meta.get_field("voormalige_namen").max_length]
    doel.save()
    titel = _("‘%(oud)s’ heet nu ‘%(nieuw)s’") % {"oud": oude_naam, "nieuw": doel.naam}
    log(doel, ACTIE, user=gebruiker, data={"titel": titel})


@transaction.atomic
def _move_woonplaatsen(oud: Gemeente, nieuw: Gemeente, gebruiker: Gebruiker | None) -> None:
    """Let the villages and postcode areas of a gemeente be those of the one it merged into.

    A village whose name the new gemeente has already stays until somebody renames one of both: search leads to the
    new gemeente all the same.
    """
    if meer := set(oud.postcodegebieden) - set(nieuw.postcodegebieden):
        nieuw.postcodegebieden = sorted({*nieuw.postcodegebieden, *meer})
        nieuw.save()
    bezet = {naam.lower() for naam in nieuw.woonplaatsen.values_list("naam", flat=True)}
    for dorp in Woonplaats.objects.filter(gemeente=oud):
        if dorp.naam.lower() not in bezet:
            dorp.gemeente = nieuw
            dorp.save()
            titel = _("‘%(dorp)s’ ligt nu in ‘%(nieuw)s’") % {"dorp": dorp.naam, "nieuw": nieuw.naam}
            log(dorp, ACTIE, user=gebruiker, data={"titel": titel})
