"""The form of a project: everything it belongs to is chosen from a short list."""

from django.utils.translation import gettext as _

from opgaven.formulieren import toon_gegroepeerd, toon_opgaven, toon_speerpunten
from regioprogramma.core.formulieren import PaginaFormulier


class ProjectFormulier(PaginaFormulier):
    """Offers opgaven per agenda, running speerpunten per opgave and goals per deal."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        velden = self.fields
        if "opgave" in velden:
            toon_opgaven(velden["opgave"], self.for_user, self.instance.opgave_id)
        if "speerpunten" in velden:
            toon_speerpunten(velden["speerpunten"], self.instance.speerpunten.all())
        if "doel" in velden:
            doelen = velden["doel"].queryset.select_related("deal").order_by("deal__path", "sort_order")
            toon_gegroepeerd(velden["doel"], doelen, lambda doel: doel.deal.title)

    def clean(self):
        """Refuse a goal of another deal when the page goes out; a draft may hold it while its editor goes on."""
        gegevens = super().clean()
        doel, deal = gegevens.get("doel"), gegevens.get("regio_deal")
        if doel and doel.deal_id != (deal and deal.pk) and self.goes_out:
            self.add_error("doel", _("Dit doel hoort bij een andere Regio Deal. Kies eerst de juiste deal."))
        return gegevens
