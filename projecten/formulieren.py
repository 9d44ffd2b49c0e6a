"""The form of a project: everything it belongs to is chosen from a short list."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from opgaven.formulieren import offer_opgaven, offer_speerpunten
from regioprogramma.core.opmaak import Datumlijstveld, Deeldatumveld, laatste_dag, machinedatum
from regioprogramma.core.pagina import PaginaFormulier, known_to
from regioprogramma.core.rijen import Rijformulier, offer_grouped


class Geldformulier(Rijformulier):
    """A row with money, perhaps a part of that of a deal: one that is published, or that is named already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if veld := self.fields.get("uit_deal"):
            genoemd = self._meta.model.objects.filter(uit_deal__isnull=False).order_by().values("uit_deal")
            veld.queryset = veld.queryset.filter(Q(live=True) | Q(pk__in=genoemd)).order_by("path")


class Bestedingformulier(Geldformulier):
    """A row with what became of money: of when it was, a year or a month is enough."""

    datum = Deeldatumveld(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kolom = self._meta.model._meta.get_field("datum")
        self.fields["datum"].label = capfirst(kolom.verbose_name)
        self.fields["datum"].help_text = kolom.help_text
        self.fields["datum"].stond = self.instance.datum_precisie

    def clean(self) -> dict[str, Any]:
        """Keep how much of the date was typed."""
        gegevens = super().clean()
        if gegevens.get("datum"):
            self.instance.datum_precisie = self.fields["datum"].precisie
        return gegevens


def read_published(mijlpalen: QuerySet) -> dict[int, tuple[date, str]]:
    """Return {milestone: (date, how precisely)} of those that visitors read and that are not reached."""
    stond = mijlpalen.filter(pagina__live=True, bereikt=False).values_list("pk", "datum", "datum_precisie")
    return {pk: (datum, precisie) for pk, datum, precisie in stond}


def left_behind(stond: tuple[date, str] | None, nieuw: date) -> list[str]:
    """Return the published date that another takes the place of, as it is stored; not one that is known better."""
    return [] if stond is None or stond[0] <= nieuw <= laatste_dag(*stond) else [machinedatum(*stond)]


class Mijlpaalformulier(Rijformulier):
    """A row with a milestone. That it was reached on a day says that it was reached."""

    eerder_gepland = Datumlijstveld(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kolom = self._meta.model._meta.get_field("eerder_gepland")
        self.fields["eerder_gepland"].label = capfirst(kolom.verbose_name)
        self.fields["eerder_gepland"].help_text = kolom.help_text

    def clean(self) -> dict[str, Any]:
        """Keep the date that visitors read until now, when another takes its place; whoever takes it out is heeded."""
        gegevens = super().clean()
        if self.instance.pk and "datum" in self.changed_data and gegevens.get("datum"):
            genoemd, eerder_genoemd = gegevens.get("eerder_gepland") or [], self.initial.get("eerder_gepland") or []
            stond = read_published(self._meta.model.objects.filter(pk=self.instance.pk))
            gepubliceerd = left_behind(stond.get(self.instance.pk), gegevens["datum"])
            achter = [datum for datum in gepubliceerd if datum not in eerder_genoemd]
            gegevens["eerder_gepland"] = sorted({*genoemd, *achter})
        return gegevens


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
