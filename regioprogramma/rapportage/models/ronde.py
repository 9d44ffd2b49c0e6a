"""The round: for which deal, until which day, and when it must be ready."""

from datetime import date
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from projecten.models import RegioDeal

from .opname import Verantwoordingsindeling


class Rondestatus(models.TextChoices):
    """Whether a round can be filled in."""

    OPEN = "open", _("Open")
    GESLOTEN = "gesloten", _("Gesloten")


def account_field(naam: str) -> models.ForeignKey:
    """Return the column for the account that did something; empty when that account is gone."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=naam,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )


class RapportagerondeQuerySet(models.QuerySet):
    """The vocabulary of rounds."""

    def open(self) -> Self:
        """Return the rounds that can be filled in."""
        return self.filter(status=Rondestatus.OPEN)

    def with_counts(self) -> Self:
        """Give each how many rows it has, and of how many of these somebody said that they are ready."""
        klaar = Count("regels", filter=Q(regels__staat__in=["klaar", "akkoord"]))
        return self.annotate(aantal=Count("regels"), aantal_klaar=klaar)


class Rapportageronde(models.Model):
    """One round of reporting on a deal: every project says until where it came on the reference date.

    The year of that day is the year that is accounted for. A deal whose page is deleted leaves its rounds: what was
    accounted for stays.
    """

    wagtail_reference_index_ignore = True

    titel = models.CharField(_("naam"), max_length=120, help_text=_("Bijvoorbeeld: Rapportage 2026-1."))
    deal = models.ForeignKey(
        RegioDeal,
        verbose_name=_("Regio Deal"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="rondes",
        help_text=_("Over welke deal gaat het? Bijvoorbeeld: Cleantech Regio Deal 2019."),
    )
    #: What the deal is called, also when its page is gone.
    deal_titel = models.CharField(_("titel van de deal"), max_length=255, editable=False)
    peildatum = models.DateField(
        _("peildatum"), help_text=_("Tot en met welke dag wordt er geteld? Bijvoorbeeld: 30-06-2026.")
    )
    klaar_op = models.DateField(
        _("klaar op"), help_text=_("Wanneer moet iedereen klaar zijn? Bijvoorbeeld: 15-09-2026.")
    )
    toelichting = models.TextField(
        _("uitleg voor projectleiders"),
        max_length=1000,
        blank=True,
        db_default="",
        default="",
        help_text=_("Staat boven het formulier. Bijvoorbeeld: Tel ook de uren van vrijwilligers mee."),
    )
    indeling = models.ForeignKey(
        Verantwoordingsindeling,
        verbose_name=_("indeling van de verantwoording"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="rondes",
        help_text=_("Welke kolommen en codes vraagt het Rijk? Bijvoorbeeld: Rijk, zesde tranche."),
    )
    status = models.CharField(
        _("status"), max_length=8, choices=Rondestatus, default=Rondestatus.OPEN, editable=False, db_index=True
    )
    geopend_door = account_field(_("geopend door"))
    geopend_op = models.DateTimeField(_("geopend op"), default=timezone.now, editable=False)
    gesloten_door = account_field(_("gesloten door"))
    #: The name as it was, for when the account is gone.
    gesloten_naam = models.CharField(_("gesloten door"), max_length=150, blank=True, editable=False)
    gesloten_op = models.DateTimeField(_("gesloten op"), null=True, editable=False)
    #: Which reminders were sent to whoever opened it; see `herinneren.py`.
    herinnerd = ArrayField(models.CharField(max_length=10), default=list, editable=False)

    admin_form_fields = ("titel", "deal", "peildatum", "klaar_op", "toelichting", "indeling")
    objects = RapportagerondeQuerySet.as_manager()

    class Meta:
        verbose_name = _("rapportageronde")
        verbose_name_plural = _("rapportagerondes")
        ordering = ["-peildatum", "-pk"]
        default_permissions = ()
        permissions = [("beheer_ronde", _("Rapportagerondes openen, akkoord geven en sluiten"))]
        constraints = [
            models.UniqueConstraint(
                fields=["deal", "peildatum"],
                condition=Q(status="open"),
                name="ronde_een_open_per_deal_en_dag",
                violation_error_message=_("Er is al een open ronde voor deze deal en deze peildatum."),
            ),
            models.CheckConstraint(
                condition=Q(klaar_op__gte=models.F("peildatum")),
                name="ronde_klaar_na_peildatum",
                violation_error_message=_("De ronde moet klaar zijn op of na de peildatum."),
            ),
            models.CheckConstraint(
                condition=Q(status="open") | Q(gesloten_op__isnull=False),
                name="ronde_gesloten_op_een_moment",
                violation_error_message=_("Een gesloten ronde is op een moment gesloten."),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Return the address of its screen in the CMS."""
        return reverse("rapportage:ronde", args=[self.pk])

    @property
    def jaar(self) -> int:
        """The year that is accounted for."""
        return self.peildatum.year

    @property
    def begin(self) -> date:
        """The first day of the year that is accounted for."""
        return date(self.jaar, 1, 1)

    @property
    def is_open(self) -> bool:
        """Whether it can be filled in."""
        return self.status == Rondestatus.OPEN
