"""The form of a project: everything it belongs to is chosen from a short list."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from opgaven.formulieren import offer_opgaven, offer_speerpunten
from regioprogramma.core.pagina import PaginaFormulier, known_to
from regioprogramma.core.rijen import offer_grouped


class ProjectFormulier(PaginaFormulier):
    """Offers opgaven per agenda, running speerpunten per opgave and goals per deal."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden = self.fields
        if "opgave" in velden:
            offer_opgaven(velden["opgave"], self.for_user, self.instance.opgave_id)
        if "speerpunten" in velden:
            offer_speerpunten(velden["speerpunten"], self.instance.speerpunten.all())
        if "regio_deal" in velden:
            velden["regio_deal"].queryset = self.known_deals
        if "doel" in velden:
            doelen = velden["doel"].queryset.filter(deal__in=self.known_deals.order_by())
            doelen = doelen.select_related("deal").order_by("deal__path", "sort_order")
            offer_grouped(velden["doel"], doelen, lambda doel: doel.deal.title)

    @cached_property
    def known_deals(self) -> QuerySet:
        """Return the deals that this editor knows of, and the one that was chosen before."""
        alle = self.instance._meta.get_field("regio_deal").related_model.objects.order_by("path")
        bekend = known_to(self.for_user, alle) if self.for_user else alle
        return alle.filter(Q(pk__in=bekend.order_by().values("pk")) | Q(pk=self.instance.regio_deal_id))

    def clean(self) -> dict[str, Any]:
        """Refuse a goal of another deal when the page is published; a draft may hold it while its editor goes on."""
        gegevens = super().clean()
        doel, deal = gegevens.get("doel"), gegevens.get("regio_deal")
        if doel and doel.deal_id != (deal and deal.pk) and self.goes_out:
            self.add_error("doel", _("Dit doel hoort bij een andere Regio Deal. Kies eerst de juiste deal."))
        return gegevens
