"""What a move asks of the editors on the dashboard."""

from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.registers import Blok, Regel, Rij, changeable, register_regel

from .models import Overnamewerk
from .wordpress.schermen.basis import VERHUISRECHT


class WerkNaOverzetten(Regel):
    """Pages that moved in, on which somebody still has something to do; and how much nobody was given."""

    naam = "werk-na-overzetten"
    titel = gettext_lazy("Werk na het overzetten")
    uitleg = gettext_lazy("Deze pagina’s komen van de oude website. Wat er nog aan moet gebeuren, is aan u gegeven.")
    blok = Blok.WACHT
    volgorde = 30

    def objecten(self, gebruiker: Gebruiker) -> QuerySet:
        """Return a row per page of one's own work, then one of all that is nobody's, for whoever divides that."""
        open_ = Overnamewerk.objects.filter(gedaan_op=None, overname__pagina__in=changeable(gebruiker, Pagina))
        van = Q(eigenaar=gebruiker.pk)
        if gebruiker.has_perm(VERHUISRECHT):
            van |= Q(eigenaar=None)
        rijen = open_.filter(van).annotate(
            van_pagina=Case(When(eigenaar=gebruiker.pk, then=F("overname__pagina"))),
            op_pagina=Case(When(eigenaar=gebruiker.pk, then=F("overname__pagina__draft_title"))),
        )
        groepen = rijen.order_by().values_list("van_pagina", "op_pagina", named=True).annotate(aantal=Count("pk"))
        return groepen.order_by(F("op_pagina").asc(nulls_last=True), "van_pagina")

    def rij(self, ding: Any) -> Rij:
        zin = ngettext("%(aantal)s ding te doen", "%(aantal)s dingen te doen", ding.aantal) % {"aantal": ding.aantal}
        lijst = reverse("overzetten:werklijst")
        if ding.van_pagina is None:
            return Rij(_("Werk zonder eigenaar"), zin, f"{lijst}?eigenaar=niemand")
        return Rij(ding.op_pagina, zin, f"{lijst}?eigenaar=mij&pagina={ding.van_pagina}")


register_regel(WerkNaOverzetten())
