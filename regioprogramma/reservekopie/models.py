"""When the backups of every night were made, and which were not."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Reservekopie(models.Model):
    """A backup at BACKUP_URL: begun, and made or failed. Neither, and it goes on, or its program was killed."""

    begonnen_op = models.DateTimeField(_("begonnen op"), default=timezone.now, editable=False)
    gelukt_op = models.DateTimeField(_("gelukt op"), null=True, editable=False)
    #: Why not, for whoever runs the server.
    fout = models.TextField(_("fout"), blank=True, editable=False)

    class Meta:
        verbose_name = _("reservekopie")
        verbose_name_plural = _("reservekopieën")
        default_permissions = ()
        ordering = ["-begonnen_op", "-pk"]

    def __str__(self) -> str:
        return f"{self.begonnen_op:%Y-%m-%d %H:%M}"
