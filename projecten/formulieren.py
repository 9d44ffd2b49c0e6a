"""The form of a project: everything it belongs to is chosen from a short list."""

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
