"""How far it is: in words, and by its milestones."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from projecten.formulieren import Mijlpaalformulier
from regioprogramma.core.models import GeordendOnderdeel
from regioprogramma.core.opmaak import Precisie, is_voorbij, laatste_dag, precisieveld, read_machinedatum, show_datum
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
    bereikt_op = models.DateField(
        _("bereikt op"), null=True, blank=True, help_text=_("Leeg als u het niet weet. Bijvoorbeeld: 15-10-2026.")
    )
    bereikt_op_precisie = precisieveld(db_default=Precisie.DAG)
    eerder_gepland = ArrayField(
        models.CharField(max_length=10),
        verbose_name=_("eerder gepland"),
        default=list,
        blank=True,
        db_default=Value([], ArrayField(models.CharField(max_length=10))),
        help_text=_(
            "De site zet hier zelf de datum die er stond. Was dat een fout? Haal die dan weg. "
            "Bijvoorbeeld: maart 2025, 01-09-2025."
        ),
    )
    toelichting = models.CharField(
        _("toelichting"), max_length=250, blank=True, help_text=_("Bijvoorbeeld: Met 24 leerlingen.")
    )

    rijformulier = Mijlpaalformulier
    panels = [
        FieldRowPanel(["titel", "toelichting"]),
        FieldRowPanel(["datum", "datum_precisie", "eerder_gepland"]),
        FieldRowPanel(["bereikt", "bereikt_op", "bereikt_op_precisie"]),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("mijlpaal")
        verbose_name_plural = _("mijlpalen")
        constraints = [
            models.CheckConstraint(
                condition=Q(bereikt_op__isnull=True) | Q(bereikt=True),
                name="mijlpaal_bereikt_op_een_dag",
                violation_error_message=_("Er staat wanneer de mijlpaal is bereikt. Vink dan ook ‘bereikt’ aan."),
            )
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_te_laat(self) -> bool:
        """Whether the date has passed, as far as it is known, and the step is not reached."""
        return not self.bereikt and is_voorbij(self.datum, self.datum_precisie)

    def clean(self) -> None:
        """Refuse a step that was reached on a day that has yet to come."""
        super().clean()
        if self.bereikt_op and self.bereikt_op > timezone.localdate():
            raise ValidationError({"bereikt_op": _("Deze dag moet nog komen. Wanneer is de mijlpaal bereikt?")})

    @property
    def eerste_plan(self) -> tuple[date, str]:
        """For when it was planned at first, and how precisely."""
        return read_machinedatum(self.eerder_gepland[0]) if self.eerder_gepland else (self.datum, self.datum_precisie)

    @property
    def is_op_ander_moment(self) -> bool:
        """Whether it was reached in another month than it was planned for."""
        plan, precisie = self.datum, self.datum_precisie
        return bool(self.bereikt_op) and not plan.replace(day=1) <= self.bereikt_op <= laatste_dag(plan, precisie)

    @property
    def verschoven(self) -> str:
        """Say for when it was planned before: "Eerst gepland: maart 2025, daarna juni 2025."; "" when never else."""
        data = [show_datum(*read_machinedatum(tekst)) for tekst in self.eerder_gepland]
        if not data:
            return ""
        eerst, *daarna = data
        zin = _("Eerst gepland: %(eerst)s") % {"eerst": eerst}
        return zin + "".join(_(", daarna %(datum)s") % {"datum": datum} for datum in daarna) + "."

    def toestand(self, is_afgelopen: bool) -> str:
        """Say how far the step is, in words for beside its date; `is_afgelopen`: its page is done or stopped."""
        if self.bereikt:
            return _("Klaar")
        if not self.is_te_laat:
            return _("Gepland")
        return _("Niet gehaald") if is_afgelopen else _("Nog niet klaar")


class StandMixin(models.Model):
    """A page type of which somebody says in words how it is going."""

    stand_van_zaken = models.TextField(
        _("stand van zaken"),
        max_length=600,
        blank=True,
        db_default="",
        default="",
        help_text=_(
            "Hoe gaat het, en waarom gaat het sneller of langzamer? "
            "Bijvoorbeeld: De bouw begon een half jaar later, omdat het hout niet kwam."
        ),
    )
    stand_peildatum = models.DateField(
        _("peildatum"), null=True, blank=True, help_text=_("Wanneer was dat zo? Bijvoorbeeld: 30-06-2026.")
    )

    stand_velden = [FieldRowPanel(["stand_van_zaken", FieldPanel("stand_peildatum", disable_comments=True)])]
    stand_panels = [MultiFieldPanel(stand_velden, heading=_("Stand van zaken"))]

    class Meta:
        abstract = True


class MijlpalenMixin(models.Model):
    """A page type with milestones; `is_afgelopen` says whether it is done or stopped."""

    mijlpalen_panels = [Rijenpaneel("mijlpalen", heading=_("Mijlpalen"), label=_("Mijlpaal"))]

    class Meta:
        abstract = True
