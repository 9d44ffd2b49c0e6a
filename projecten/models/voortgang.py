"""How far it is and what came of it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from regioprogramma.core.models import GeordendOnderdeel
from regioprogramma.core.opmaak import is_voorbij, precisieveld
from regioprogramma.core.rijen import Rijenpaneel


class Mijlpaal(GeordendOnderdeel):
    """A step on the way, planned or reached."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="mijlpalen")
    titel = models.CharField(_("mijlpaal"), max_length=150, help_text=_("Bijvoorbeeld: Eerste les in de werkplaats."))
    datum = models.DateField(_("datum"), help_text=_("Bijvoorbeeld: 01-09-2026."))
    datum_precisie = precisieveld()
    bereikt = models.BooleanField(
        _("bereikt"), default=False, help_text=_("Vink aan als het is gelukt. Bijvoorbeeld: de werkplaats is open.")
    )
    toelichting = models.CharField(
        _("toelichting"), max_length=250, blank=True, help_text=_("Bijvoorbeeld: Met 24 leerlingen.")
    )

    panels = [
        FieldPanel("titel"),
        FieldRowPanel(["datum", "datum_precisie"]),
        FieldPanel("bereikt"),
        FieldPanel("toelichting"),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("mijlpaal")
        verbose_name_plural = _("mijlpalen")

    def __str__(self) -> str:
        return self.titel

    @property
    def is_te_laat(self) -> bool:
        """Whether the date has passed, as far as it is known, and the step is not reached."""
        return not self.bereikt and is_voorbij(self.datum, self.datum_precisie)

    def toestand(self, is_afgelopen: bool) -> str:
        """Say how far the step is, in words for beside its date; `is_afgelopen`: its page is done or stopped."""
        if self.bereikt:
            return _("Klaar")
        if not self.is_te_laat:
            return _("Gepland")
        return _("Niet gehaald") if is_afgelopen else _("Nog niet klaar")


class MijlpalenMixin(models.Model):
    """A page type with milestones; `is_afgelopen` says whether it is done or stopped."""

    mijlpalen_panels = [Rijenpaneel("mijlpalen", heading=_("Mijlpalen"), label=_("Mijlpaal"))]

    class Meta:
        abstract = True


class Resultaat(GeordendOnderdeel):
    """A measured result: where it began, where it must go, where it is."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="resultaten")
    indicator = models.CharField(_("wat we meten"), max_length=150, help_text=_("Bijvoorbeeld: bedrijven geholpen."))
    eenheid = models.CharField(
        _("eenheid"), max_length=40, blank=True, help_text=_("Bijvoorbeeld: bedrijven of procent.")
    )
    beginstand = models.DecimalField(
        _("beginstand"), max_digits=14, decimal_places=2, null=True, blank=True, help_text=_("Bijvoorbeeld: 0.")
    )
    doel = models.DecimalField(
        _("doel"), max_digits=14, decimal_places=2, null=True, blank=True, help_text=_("Bijvoorbeeld: 200.")
    )
    stand = models.DecimalField(
        _("stand nu"), max_digits=14, decimal_places=2, null=True, blank=True, help_text=_("Bijvoorbeeld: 140.")
    )
    peildatum = models.DateField(
        _("peildatum"), null=True, blank=True, help_text=_("Wanneer gold de stand? Bijvoorbeeld: 31-12-2025.")
    )

    panels = [
        FieldPanel("indicator"),
        FieldPanel("eenheid"),
        FieldRowPanel(["beginstand", "doel"]),
        FieldRowPanel(["stand", "peildatum"]),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("resultaat")
        verbose_name_plural = _("resultaten")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stand__isnull=True) | models.Q(peildatum__isnull=False),
                name="resultaat_stand_met_peildatum",
                violation_error_message=_("Vul bij de stand ook de peildatum in."),
            ),
        ]

    def __str__(self) -> str:
        return self.indicator

    def clean(self) -> None:
        """Refuse what was measured on a day that has yet to come: that is a goal, or a slip of the keys."""
        super().clean()
        if self.stand is not None and self.peildatum and self.peildatum > timezone.localdate():
            raise ValidationError({"peildatum": _("Deze dag moet nog komen. Wanneer is de stand gemeten?")})


class ResultatenMixin(models.Model):
    """A page type with measured results."""

    resultaten_panels = [Rijenpaneel("resultaten", heading=_("Resultaten"), label=_("Resultaat"))]

    class Meta:
        abstract = True
