"""What is odd about where a project lies."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacten.models import Deelname, Plaats, hele_regio
from regioprogramma.core.models import Pagina
from regioprogramma.core.registers import Rij, paginarij, register_regel

from .paginas import Paginaregel


class BuitenDeelnemers(Paginaregel):
    """A page lies in a gemeente that never took part in it, while others do: one of both may be wrong."""

    naam = "plaatsen"
    titel = gettext_lazy("Plaats in een andere gemeente")
    uitleg = gettext_lazy(
        "De pagina ligt in een gemeente die niet bij de deelnemende gemeenten staat. Klopt de plaats, en doet die "
        "gemeente mee? Vul dan de gemeente aan."
    )
    volgorde = 60

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        doet_mee = Deelname.objects.filter(pagina=OuterRef("pagina"), gemeente=OuterRef("woonplaats__gemeente"))
        buiten = Plaats.objects.filter(~Exists(doet_mee), pagina=OuterRef("pk"), woonplaats__isnull=False)
        return paginas.filter(Exists(buiten)).exclude(hele_regio()).order_by("title", "pk")

    def rij(self, ding: Pagina) -> Rij:
        return paginarij(ding, _("ligt in een gemeente die niet meedoet"), "plaatsen")


register_regel(BuitenDeelnemers())
