"""What an operation would do, counted before it is done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regioprogramma.core.models import Pagina, Trefwoord
from regioprogramma.gerelateerd.bijhouden import VEEL_TEGELIJK, WEINIG_TEGELIJK
from regioprogramma.gerelateerd.models import Lijst, Versie

from .koppelingen import paginas_met


@dataclass(frozen=True)
class Effect:
    """The pages that change, how many of them visitors see, and how many stored lists are made again at least."""

    paginas: list[int]
    zichtbaar: int
    lijsten: int

    @property
    def in_concept(self) -> int:
        """How many pages carry it only where visitors do not see it."""
        return len(self.paginas) - self.zichtbaar

    def __str__(self) -> str:
        paginas = ngettext("%d pagina", "%d pagina’s", len(self.paginas)) % len(self.paginas)
        lijsten = ngettext("%d lijst", "%d lijsten", self.lijsten) % self.lijsten
        return _("%(paginas)s, %(lijsten)s") % {"paginas": paginas, "lijsten": lijsten}


def effect_van(woorden: Iterable[Trefwoord]) -> Effect:
    """Return the Effect of replacing or deleting these keywords.

    The lists are those that certainly go: of the pages themselves and those they stand in. Where a page fits in a
    list only after the change, that list comes on top of these: nobody knows before the change.
    """
    paginas = paginas_met([woord.pk for woord in woorden])
    zichtbaar = Pagina.objects.visible().filter(pk__in=paginas).count()
    return Effect(paginas, zichtbaar, _count_lijsten(paginas))


def _count_lijsten(paginas: Sequence[int]) -> int:
    versie = Versie.objects.filter(actief=True).first()
    if versie is None or not paginas:
        return 0
    lijsten = Lijst.objects.filter(versie=versie)
    # The engine then drops everything at once.
    if len(paginas) <= max(VEEL_TEGELIJK * versie.stukken, WEINIG_TEGELIJK):
        lijsten = lijsten.filter(Q(stuk_id__in=paginas) | Q(stukken__overlap=paginas))
    return lijsten.count()
