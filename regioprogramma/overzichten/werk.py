"""In what an organisation takes part, in which role, and what it gives to it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacten.models import Partnerschap
from projecten.models import Bijdrage, RegioDeal
from regioprogramma.core.models import Pagina


class Werkrol(models.TextChoices):
    """What an organisation is on a page, from who does most to who does least."""

    TREKKER = "trekker", _("Trekker")
    REGIOKASSIER = "regiokassier", _("Regiokassier")
    PARTNER = "partner", _("Partner")
    GEVER = "gever", _("Draagt bij")


#: By their place: the order of the rows of a list.
_VOLGORDE = list(Werkrol)


@dataclass
class Werk:
    """What an organisation is on one page, and what it gives there."""

    rollen: list[Werkrol] = field(default_factory=list)
    bijdragen: list[Bijdrage] = field(default_factory=list)

    @property
    def alle_rollen(self) -> list[Werkrol]:
        """The roles, the weightiest first; whoever has none but gives something is called that."""
        return sorted(self.rollen, key=_VOLGORDE.index) or [Werkrol.GEVER]

    @property
    def rang(self) -> int:
        """The place of this work among that on other pages, from 0."""
        return _VOLGORDE.index(self.alle_rollen[0])


def read_werk(organisaties: Collection[int]) -> dict[int, dict[int, Werk]]:
    """Return {organisation: {page: Werk}} of organisations by their ids, on the pages that visitors see."""
    werk: dict[int, dict[int, Werk]] = {pk: defaultdict(Werk) for pk in organisaties}
    for organisatie, pagina, rol in _read_rollen(organisaties):
        werk[organisatie][pagina].rollen.append(rol)
    bijdragen = Bijdrage.objects.filter(organisatie__in=organisaties, pagina__in=_zichtbaar())
    for bijdrage in bijdragen.order_by("pagina", "sort_order", "pk"):
        werk[bijdrage.organisatie_id][bijdrage.pagina_id].bijdragen.append(bijdrage)
    return werk


def _read_rollen(organisaties: Collection[int]) -> Iterator[tuple[int, int, Werkrol]]:
    """Yield (organisation, page, role)."""
    partners = Partnerschap.objects.filter(organisatie__in=organisaties, pagina__in=_zichtbaar())
    for organisatie, pagina, trekker in partners.values_list("organisatie_id", "pagina_id", "trekker"):
        yield organisatie, pagina, Werkrol.TREKKER if trekker else Werkrol.PARTNER
    deals = RegioDeal.objects.visible().filter(regiokassier__in=organisaties)
    for organisatie, pagina in deals.values_list("regiokassier_id", "pk"):
        yield organisatie, pagina, Werkrol.REGIOKASSIER


def _zichtbaar() -> models.QuerySet:
    return Pagina.objects.visible().order_by().values("pk")
