"""The workers that are there."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Werker(models.Model):
    """A process that does work in the background. It says so all the time: who is silent for long is no more."""

    naam = models.CharField(_("naam"), max_length=64, primary_key=True, editable=False)
    begonnen_op = models.DateTimeField(_("begonnen op"), default=timezone.now, editable=False)
    gezien_op = models.DateTimeField(_("gezien op"), editable=False)

    class Meta:
        verbose_name = _("werker")
        verbose_name_plural = _("werkers")
        default_permissions = ()

    def __str__(self) -> str:
        return self.naam
