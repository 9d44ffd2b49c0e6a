"""What is kept when a round closes, and how the account made of it is laid out."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Verantwoordingsindeling(models.Model):
    """Which sheets and columns an account has, what they are called, and which codes stand in them: data, not code."""

    wagtail_reference_index_ignore = True

    naam = models.CharField(_("naam"), max_length=80, unique=True, help_text=_("Bijvoorbeeld: Rijk, zesde tranche."))
    is_standaard = models.BooleanField(
        _("standaard"), default=False, help_text=_("Voor een nieuwe ronde. Bijvoorbeeld: die van de laatste tranche.")
    )
    #: A list of {blad, veld, kop, aan}.
    kolommen = models.JSONField(_("kolommen"), default=list, editable=False)
    #: {lijst: {waarde: code}} for sources, statuses and stages.
    codes = models.JSONField(_("codes"), default=dict, editable=False)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), auto_now=True, editable=False)

    admin_form_fields = ("naam", "is_standaard")

    class Meta:
        verbose_name = _("verantwoordingsindeling")
        verbose_name_plural = _("verantwoordingsindelingen")
        ordering = ["naam"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["is_standaard"],
                condition=Q(is_standaard=True),
                name="indeling_een_standaard",
                violation_error_message=_("Er is al een indeling die standaard is."),
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Momentopname(models.Model):
    """What a round said when it was closed. It never changes and is never deleted; the database sees to that too."""

    wagtail_reference_index_ignore = True

    ronde = models.ForeignKey(
        "rapportage.Rapportageronde", editable=False, on_delete=models.PROTECT, related_name="momentopnamen"
    )
    volgnummer = models.PositiveIntegerField(_("nummer"), editable=False)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("gemaakt door"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    #: The name as it was, for when the account is gone.
    gemaakt_naam = models.CharField(_("gemaakt door"), max_length=150, blank=True, editable=False)
    gegevens = models.JSONField(editable=False)

    class Meta:
        verbose_name = _("momentopname")
        verbose_name_plural = _("momentopnamen")
        ordering = ["ronde", "volgnummer"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "volgnummer"],
                name="momentopname_volgnummer_uniek",
                violation_error_message=_("Deze momentopname is er al."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.ronde} ({self.volgnummer})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            self._refuse()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        self._refuse()

    def _refuse(self) -> NoReturn:
        """Raise TypeError: what was accounted for is not changed afterwards."""
        raise TypeError("A Momentopname never changes and is never deleted.")
