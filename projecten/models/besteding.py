"""What became of the money: promised, committed and spent, by year and source, with where that is written."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from contacten.models import Organisatie
from projecten.formulieren import Bestedingformulier
from regioprogramma.core.models import GeordendOnderdeel
from regioprogramma.core.opmaak import Nauwkeurigheid, precisieveld

from .geld import Geldbron, uit_deal_veld


class Stadium(models.TextChoices):
    """How far money is on its way; what is spent was committed before, and that was promised."""

    TOEGEZEGD = "toegezegd", _("Toegezegd")
    VERPLICHT = "verplicht", _("Verplicht")
    UITGEGEVEN = "uitgegeven", _("Uitgegeven")


class Besteding(GeordendOnderdeel):
    """What of the money of one source was promised, committed or spent in a year or on a day, in euros.

    The rows of a stage add up: each is what came with it, not what it was in all by then.
    """

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="bestedingen")
    stadium = models.CharField(
        _("stadium"),
        max_length=10,
        choices=Stadium,
        default=Stadium.UITGEGEVEN,
        help_text=_("Verplicht: het staat vast in een besluit of contract. Bijvoorbeeld: Uitgegeven."),
    )
    bron = models.CharField(
        _("bron"), max_length=12, choices=Geldbron, help_text=_("Wiens geld is het? Bijvoorbeeld: Rijk.")
    )
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("organisatie"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bestedingen",
        help_text=_("Wie betaalt precies? Bijvoorbeeld: Provincie Gelderland."),
    )
    ontvanger = models.ForeignKey(
        Organisatie,
        verbose_name=_("ontvanger"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="ontvangsten",
        help_text=_("Wie kreeg het geld? Leeg als het er meer zijn. Bijvoorbeeld: Gemeente Zutphen."),
    )
    bedrag = models.DecimalField(
        _("bedrag in euro’s"),
        max_digits=14,
        decimal_places=2,
        help_text=_("Alleen wat er in dat jaar bij kwam. Bijvoorbeeld: 340.000 of 1,9 miljoen."),
    )
    nauwkeurigheid = models.CharField(
        _("nauwkeurigheid"),
        max_length=8,
        choices=Nauwkeurigheid,
        default=Nauwkeurigheid.EXACT,
        help_text=_("Bijvoorbeeld: ruim."),
    )
    in_natura = models.BooleanField(
        _("in natura"), default=False, help_text=_("Geen geld maar bijvoorbeeld uren of grond.")
    )
    datum = models.DateField(
        _("wanneer"),
        null=True,
        blank=True,
        help_text=_("Een jaar, maand of dag. Leeg als u alleen het totaal kent. Bijvoorbeeld: 2025 of maart 2025."),
    )
    datum_precisie = precisieveld()
    peildatum = models.DateField(
        _("peildatum"), help_text=_("Tot en met welke dag is er geteld? Bijvoorbeeld: 31-12-2025.")
    )
    rapportage = models.ForeignKey(
        "core.Document",
        verbose_name=_("rapportage"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bestedingen",
        help_text=_("Waar staat het? Bijvoorbeeld: Voortgangsrapportage 2025."),
    )
    uit_deal = uit_deal_veld()

    rijformulier = Bestedingformulier
    panels = [
        FieldRowPanel(["stadium", "nauwkeurigheid", "bedrag", "in_natura"]),
        FieldRowPanel(["bron", "organisatie", "ontvanger", FieldPanel("uit_deal", widget=forms.Select)]),
        FieldRowPanel(["datum", "peildatum", "rapportage"]),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("besteding")
        verbose_name_plural = _("bestedingen")
        constraints = [
            models.CheckConstraint(
                condition=Q(bedrag__gte=0),
                name="besteding_niet_negatief",
                violation_error_message=_("Een bedrag kan niet lager zijn dan nul."),
            ),
            models.CheckConstraint(
                condition=Q(datum__isnull=True) | Q(datum__lte=models.F("peildatum")),
                name="besteding_geteld_na_datum",
                violation_error_message=_("De peildatum ligt voor de datum van de besteding."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stadium_display()}, {self.get_bron_display()}: {self.bedrag}"

    def clean(self) -> None:
        """Refuse what was counted on a day that has yet to come: that is a plan."""
        super().clean()
        if self.peildatum and self.peildatum > timezone.localdate():
            raise ValidationError({"peildatum": _("Deze dag moet nog komen. Tot en met welke dag is er geteld?")})

    @property
    def jaar(self) -> int | None:
        """The year in which it was; None when only the total until the reference date is known."""
        return self.datum.year if self.datum else None
