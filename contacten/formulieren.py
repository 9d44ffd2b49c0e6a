"""Fields of forms about where things lie."""

from typing import Any

from django.db.models import QuerySet
from django.forms import ModelChoiceField

from regioprogramma.core.opmaak import name_order
from regioprogramma.core.rijen import offer_grouped


class Woonplaatsveld(ModelChoiceField):
    """A village out of those of the region, under the names of their gemeenten."""

    def __init__(self, queryset: QuerySet, **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        alle = queryset.select_related("gemeente").order_by("gemeente__naamvolgorde", name_order("naam"), "pk")
        offer_grouped(self, alle, lambda woonplaats: woonplaats.gemeente.naam)
