"""Ends the roles of a person on a day and begins those of the successor, in pages and in all their versions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.dateformat import format as toon
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from contacten.models import Contactpersoon, Roltoewijzing
from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.pagina import known_to
from regioprogramma.core.wijzigingen import rewrite_pages, store_versions
from regioprogramma.vervangen.plekken import bronnen_van
from regioprogramma.vervangen.vervang import ACTIE, rewrite_versions_with
from regioprogramma.vervangen.wissel import Wissel

#: Where a page and its versions keep the roles.
ROLLEN = "roltoewijzingen"
PERS = "perscontact"


@dataclass
class Opvolging:
    """Who takes over from whom, and from which day; without a successor the roles are vacant."""

    persoon: Contactpersoon
    opvolger: Contactpersoon | None
    datum: date
    vertrekt: bool

    def __post_init__(self) -> None:
        #: {row of the role that ended: row of the role that began}, so that page and versions speak of the same rows.
        self.nieuwe_rijen: dict[int | None, int | None] = {}

    @property
    def titel(self) -> str:
        """What happened, in a sentence for the log."""
        velden = {"oud": self.persoon, "nieuw": self.opvolger, "dag": toon(self.datum, "d-m-Y")}
        if self.opvolger:
            return _("‘%(nieuw)s’ neemt alles over van ‘%(oud)s’ per %(dag)s") % velden
        return _("De rollen van ‘%(oud)s’ zijn vacant per %(dag)s") % velden

    @transaction.atomic
    def carry_out(self, gebruiker: Gebruiker) -> None:
        """Do it all or nothing; history stays."""
        paginas, _anderen = bronnen_van(self.persoon)
        veranderd = rewrite_pages(paginas, self.change)
        self._remember_rows(paginas)
        veranderd |= rewrite_versions_with(Wissel(self.persoon), self.change)
        if self.vertrekt:
            self.persoon.vertrokken_op = self.datum
            self.persoon.save()
        store_versions(veranderd, ACTIE, gebruiker, {"titel": self.titel})
        for persoon in filter(None, (self.persoon, self.opvolger)):
            log(persoon, ACTIE, user=gebruiker, data={"titel": self.titel})

    def change(self, model: type[Model], velden: dict[str, Any]) -> bool:
        """Change the fields of a page or version in place; return whether anything changed."""
        anders = False
        if velden.get(ROLLEN):
            nieuw = [rij for oud in velden[ROLLEN] for rij in self._rijen(oud)]
            anders, velden[ROLLEN] = nieuw != velden[ROLLEN], nieuw
        # Without a successor nothing is put here: somebody who has left is not shown, and another is chosen later.
        if self.opvolger and issubclass(model, Nieuwsbericht) and velden.get(PERS) == self.persoon.pk:
            anders, velden[PERS] = True, self.opvolger.pk
        return anders

    def _rijen(self, rij: dict[str, Any]) -> list[dict[str, Any]]:
        """Return what becomes of one role: itself, or the part before the day and the part from it on."""
        van, tot = (_dag(rij.get(naam)) for naam in ("van", "tot"))
        if rij.get("persoon") != self.persoon.pk or (tot and tot <= self.datum):
            return [rij]
        wie = {"persoon": self.opvolger and self.opvolger.pk, "vacant": self.opvolger is None}
        if van and van >= self.datum:
            return [{**rij, **wie}]
        na = {**rij, **wie, "pk": self.nieuwe_rijen.get(rij.get("pk")), "van": self.datum.isoformat()}
        return [{**rij, "tot": self.datum.isoformat()}, na]

    def _remember_rows(self, paginas: Iterable[int]) -> None:
        """Pair the rows that ended with those that began, for the versions."""
        rijen = Roltoewijzing.objects.filter(pagina__in=paginas)
        begonnen = {
            (rij.pagina_id, rij.rol_id): rij.pk
            for rij in rijen.filter(persoon=self.opvolger, vacant=self.opvolger is None, van=self.datum)
        }
        for rij in rijen.filter(persoon=self.persoon, tot=self.datum):
            self.nieuwe_rijen[rij.pk] = begonnen.get((rij.pagina_id, rij.rol_id))


def _dag(waarde: str | date | None) -> date | None:
    """Return a date of a version: a text there, a date in a page that was just read."""
    return date.fromisoformat(waarde) if isinstance(waarde, str) else waarde


def lopende_rollen(persoon: Contactpersoon, datum: date, gebruiker: Gebruiker) -> list[Roltoewijzing]:
    """Return the roles that end or change on a day: those that hold then or begin later.

    Each has `paginanaam`; a draft that is not this editor's business is not named.
    """
    rollen = Roltoewijzing.objects.filter(persoon=persoon).exclude(tot__lte=datum)
    rollen = list(rollen.select_related("rol", "pagina").order_by("pagina__title", "rol__volgorde"))
    paginas = Pagina.objects.filter(pk__in=[rol.pagina_id for rol in rollen])
    bekend = set(known_to(gebruiker, paginas).values_list("pk", flat=True))
    for rol in rollen:
        rol.paginanaam = rol.pagina.title if rol.pagina_id in bekend else _("Een concept van een ander")
    return rollen


def is_later(datum: date) -> bool:
    """Whether the day is still to come."""
    return datum > timezone.localdate()
