"""What search asks of the editors: words that visitors use and pages do not."""

from django.contrib.auth.models import PermissionsMixin
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from regioprogramma.core.registers import Regel, Rij, register_regel

from .leeg import RECHT, LegeVraag, lege_vragen


class ZonderResultaat(Regel):
    """What visitors looked for in vain."""

    naam = "zoeken"
    titel = gettext_lazy("Gezocht zonder resultaat")
    uitleg = gettext_lazy(
        "Bezoekers zochten dit de laatste drie maanden en vonden niets. Maak er een synoniem van, of schrijf erover."
    )
    volgorde = 110

    def objecten(self, gebruiker: PermissionsMixin) -> QuerySet:
        """Return the questions, the most wanted first; nothing for whoever may not see them."""
        return lege_vragen() if gebruiker.has_perm(RECHT) else lege_vragen().none()

    def eerste(self, gebruiker: PermissionsMixin, hoeveel: int) -> tuple[list[Rij], int]:
        """Return (the first rows, how many there are): these are groups, which a window cannot count."""
        gevonden = self.objecten(gebruiker)
        rijen = self.rijen(gevonden[:hoeveel])
        return rijen, gevonden.count() if rijen else 0

    def rij(self, ding: LegeVraag) -> Rij:
        keer = ngettext("%(keer)s keer gezocht", "%(keer)s keer gezocht", ding["keer"]) % {"keer": ding["keer"]}
        return Rij(ding["vraag"], keer, reverse("synoniemen:add") + "#id_woorden")


register_regel(ZonderResultaat())
