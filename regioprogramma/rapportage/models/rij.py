"""A project in a round, and what was filled in for it: a cell per figure, as it was typed."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from projecten.models import Project

from .ronde import Rapportageronde, account_field


class Regelstaat(models.TextChoices):
    """How far a project is with its report."""

    LEEG = "leeg", _("Leeg")
    BEZIG = "bezig", _("Bezig")
    KLAAR = "klaar", _("Klaar")
    AKKOORD = "akkoord", _("Akkoord")


#: How far a project is of which a round asks nothing: that follows from its page, and is stored of no row.
NIETS = "niets"
STAATNAMEN = {**dict(Regelstaat.choices), NIETS: _("Niets in te vullen")}


class RapportageregelQuerySet(models.QuerySet):
    """The vocabulary of the rows of a round."""

    def unready(self) -> Self:
        """Return the rows of which nobody said yet that they are ready."""
        return self.exclude(staat__in=[Regelstaat.KLAAR, Regelstaat.AKKOORD])


class Rapportageregel(models.Model):
    """One project in a round. A project whose page is deleted leaves what was filled in for it."""

    wagtail_reference_index_ignore = True

    ronde = models.ForeignKey(Rapportageronde, editable=False, on_delete=models.CASCADE, related_name="regels")
    project = models.ForeignKey(
        Project, null=True, editable=False, on_delete=models.SET_NULL, related_name="rapportageregels"
    )
    #: What the project is called, also when its page is gone.
    titel = models.CharField(_("project"), max_length=255, editable=False)
    staat = models.CharField(
        _("staat"), max_length=8, choices=Regelstaat, default=Regelstaat.LEEG, editable=False, db_index=True
    )
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), null=True, editable=False)
    gewijzigd_door = account_field(_("gewijzigd door"))
    #: Also of a project leader without an account, and of an account that is gone.
    gewijzigd_naam = models.CharField(_("gewijzigd door"), max_length=150, blank=True, editable=False)

    objects = RapportageregelQuerySet.as_manager()

    class Meta:
        verbose_name = _("rapportageregel")
        verbose_name_plural = _("rapportageregels")
        ordering = ["titel", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "project"],
                name="regel_een_per_project",
                violation_error_message=_("Dit project staat al in deze ronde."),
            )
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_op_slot(self) -> bool:
        """Whether nothing can be filled in: what was approved stays as it was approved."""
        return self.staat == Regelstaat.AKKOORD


class Rapportagecel(models.Model):
    """What was filled in for one figure, as it was typed; what it means, `invullen` reads from it.

    `versie` counts every change: who changes it says which version was on the screen.
    """

    wagtail_reference_index_ignore = True

    regel = models.ForeignKey(Rapportageregel, editable=False, on_delete=models.CASCADE, related_name="cellen")
    #: "uitgegeven.rijk.geld", "mijlpaal.12.bereikt", "resultaat.<sleutel>", "toelichting".
    sleutel = models.CharField(_("sleutel"), max_length=80, editable=False)
    waarde = models.TextField(_("waarde"), max_length=2000, blank=True, editable=False)
    versie = models.PositiveIntegerField(_("versie"), default=1, editable=False)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True, editable=False)
    gewijzigd_naam = models.CharField(_("gewijzigd door"), max_length=150, blank=True, editable=False)

    class Meta:
        verbose_name = _("rapportagecel")
        verbose_name_plural = _("rapportagecellen")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["regel", "sleutel"],
                name="cel_een_per_sleutel",
                violation_error_message=_("Dit gegeven staat al in deze regel."),
            ),
            models.CheckConstraint(
                condition=~Q(sleutel=""),
                name="cel_met_sleutel",
                violation_error_message=_("Een cel hoort bij een gegeven."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sleutel}: {self.waarde}"
