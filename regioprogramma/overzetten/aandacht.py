"""What a move asks of the editors on the dashboard."""

from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, When, Window
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.registers import Blok, Regel, Rij, changeable, register_regel

from .models import Overnamewerk
from .wordpress.achtergrond import VERHUISRECHT


class WerkNaOverzetten(Regel):
    """Pages that moved in, on which somebody still has something to do; and how much nobody was given."""

    naam = "werk-na-overzetten"
    titel = gettext_lazy("Werk na het overzetten")
    uitleg = gettext_lazy("Deze pagina’s komen van de oude website. Er moet nog iets aan gebeuren.")
    blok = Blok.WACHT
    volgorde = 30

    def objecten(self, gebruiker: Gebruiker) -> QuerySet:
        """Return one row of all that is nobody’s, for whoever divides that, and a row per page of one’s own work."""
        open_ = Overnamewerk.objects.filter(gedaan_op=None, overname__pagina__in=changeable(gebruiker, Pagina))
        van = Q(eigenaar=gebruiker.pk)
        if gebruiker.has_perm(VERHUISRECHT):
            van |= Q(eigenaar=None)
        rijen = open_.filter(van).annotate(
            van_pagina=Case(When(eigenaar=gebruiker.pk, then=F("overname__pagina"))),
            op_pagina=Case(When(eigenaar=gebruiker.pk, then=F("overname__pagina__draft_title"))),
        )
        groepen = rijen.order_by().values("van_pagina", "op_pagina").annotate(aantal=Count("pk"))
        return groepen.order_by(F("op_pagina").asc(nulls_first=True), "van_pagina")

    def eerste(self, gebruiker: Gebruiker, hoeveel: int) -> tuple[list[Rij], int]:
        gevonden = list(self.objecten(gebruiker).annotate(er_zijn=Window(Count("*")))[:hoeveel])
        return self.rijen(gevonden), gevonden[0]["er_zijn"] if gevonden else 0

    def rij(self, ding: Any) -> Rij:
        aantal, pagina, lijst = ding["aantal"], ding["van_pagina"], reverse("overzetten:werklijst")
        zin = ngettext("%(aantal)s ding te doen", "%(aantal)s dingen te doen", aantal) % {"aantal": aantal}
        if pagina is None:
            return Rij(_("Werk zonder eigenaar"), zin, f"{lijst}?eigenaar=niemand")
        return Rij(ding["op_pagina"], zin, f"{lijst}?eigenaar=mij&pagina={pagina}")


register_regel(WerkNaOverzetten())
