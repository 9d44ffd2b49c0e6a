"""What a round asks of the editors on the dashboard."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.registers import Blok, Regel, Rij, register_regel

from .models import Rapportageronde
from .rechten import may_manage, regels_of, rondes_of


class OpenRonde(Regel):
    """A round that is open, of which somebody may fill in rows."""

    naam = "rapportagerondes"
    titel = gettext_lazy("Open rapportages")
    uitleg = gettext_lazy("Deze rapportages zijn open. Vul in wat u weet, voor de ronde klaar moet zijn.")
    blok = Blok.WACHT
    volgorde = 20

    def objecten(self, gebruiker: Gebruiker) -> QuerySet:
        """Return the open rounds, the one that must be ready first in front; not where all of one's own is ready."""
        rondes = rondes_of(gebruiker).open()
        if not may_manage(gebruiker):
            rondes = rondes.filter(pk__in=regels_of(gebruiker).unready().order_by().values("ronde"))
        return rondes.order_by("klaar_op", "pk")

    def rijen(self, dingen: Any) -> list[Rij]:
        """Return these rounds with how many rows of them are ready."""
        rondes = Rapportageronde.objects.filter(pk__in=[ronde.pk for ronde in dingen]).with_counts()
        tellingen = {ronde.pk: ronde for ronde in rondes}
        return [self.rij(tellingen[ronde.pk]) for ronde in dingen]

    def rij(self, ding: Any) -> Rij:
        velden = {"klaar": ding.aantal_klaar, "aantal": ding.aantal, "dag": show_datum(ding.klaar_op)}
        zin = _("klaar op %(dag)s, %(klaar)s van %(aantal)s projecten zijn klaar")
        if ding.klaar_op < timezone.localdate():
            zin = _("had klaar moeten zijn op %(dag)s, %(klaar)s van %(aantal)s projecten zijn klaar")
        return Rij(ding.titel, zin % velden, ding.get_absolute_url())


register_regel(OpenRonde())
