"""What a card tells of a project or deal: where it is, until when it runs and how much it takes."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any, NamedTuple, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, OuterRef, TextField
from django.db.models.functions import Cast, JSONObject
from django.utils.translation import gettext as _

from contacten.models import Deelname
from projecten.sommen import Gift, total_of
from regioprogramma.core.models import PaginaQuerySet

from .geld import Bijdrage

#: How many gemeenten a card names; of more it says how many there are.
_GENOEMD = 2


class _Bedrag(NamedTuple):
    """An amount as `with_kaartfeiten` read it."""

    bedrag: Decimal | None
    nauwkeurigheid: str
    in_natura: bool = False


class KaartQuerySet(PaginaQuerySet):
    """The vocabulary of lists of pages whose cards tell where, until when and how much."""

    def with_images(self) -> Self:
        """Fetch all that a card shows: beside the pictures the facts, in the same question."""
        return super().with_images().with_kaartfeiten()

    def with_kaartfeiten(self) -> Self:
        """Give each the names of its gemeenten and its money, in the same question."""
        deelnames = Deelname.objects.filter(pagina=OuterRef("pk"))
        geld = Bijdrage.objects.filter(pagina=OuterRef("pk"), in_natura=False).order_by()
        delen = JSONObject(bedrag=Cast("bedrag", TextField()), nauwkeurigheid="nauwkeurigheid")
        return self.annotate(
            kaart_heeft_gemeenten=Exists(deelnames),
            kaart_gemeenten=ArraySubquery(
                deelnames.current().order_by("gemeente__naamvolgorde").values("gemeente__naam")
            ),
            kaart_geld=ArraySubquery(geld.annotate(delen=delen).values("delen")),
        )


class KaartMixin(models.Model):
    """A page type with gemeenten, money and an end, whose card tells of these."""

    class Meta:
        abstract = True

    @property
    def kaartfeiten(self) -> list[str]:
        """The facts for a card; what is not known is left out. In a preview they are those of the draft."""
        einde = _("tot en met %(jaar)d") % {"jaar": self.einddatum.year} if self.einddatum else ""
        som = total_of(self, self._kaartgeld())
        return [feit for feit in (self.gemeentetekst, einde, str(som) if som.bedrag else "") if feit]

    @property
    def gemeentetekst(self) -> str:
        """Where it is, in a few words: the names of one or two gemeenten, or how many; "" when not known."""
        namen = self.gemeentenamen()
        if len(namen) > _GENOEMD:
            return _("%(aantal)d gemeenten") % {"aantal": len(namen)}
        if namen:
            return _(" en ").join(namen)
        return "" if self._names_gemeenten() else _("hele regio")

    def gemeentenamen(self) -> list[str]:
        """Return the names of the gemeenten that take part now."""
        gelezen: list[str] | None = self.__dict__.get("kaart_gemeenten")
        return [gemeente.naam for gemeente in self.deelnemers()] if gelezen is None else gelezen

    def _names_gemeenten(self) -> bool:
        """Whether it names a gemeente at all, if only one that takes part no more."""
        gelezen: bool | None = self.__dict__.get("kaart_heeft_gemeenten")
        return bool(self.kinderen("deelnames", "gemeente")) if gelezen is None else gelezen

    def _kaartgeld(self) -> Collection[Gift]:
        gelezen: list[dict[str, Any]] | None = self.__dict__.get("kaart_geld")
        if gelezen is None:
            bijdragen: list[Gift] = self.kinderen("bijdragen", "organisatie")
            return bijdragen
        return [_Bedrag(deel["bedrag"] and Decimal(deel["bedrag"]), deel["nauwkeurigheid"]) for deel in gelezen]
