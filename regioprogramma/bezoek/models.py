"""What is kept of the log of the proxy: totals per day, and how far each file was read. Nothing of a visitor."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Telsoort(models.TextChoices):
    """What was counted."""

    PAGINA = "pagina", _("Pagina")
    ZOEKWOORD = "zoekwoord", _("Zoekwoord")
    DOWNLOAD = "download", _("Download")
    ROBOT = "robot", _("Robots")


class Dagtelling(models.Model):
    """How often something was asked for on one day; `wat` is the path, the words, or "" for robots."""

    #: Counts as no use of anything.
    wagtail_reference_index_ignore = True

    dag = models.DateField(_("dag"), editable=False)
    soort = models.CharField(_("soort"), max_length=10, choices=Telsoort, editable=False)
    wat = models.CharField(_("wat"), max_length=200, editable=False)
    aantal = models.PositiveIntegerField(_("aantal"), editable=False)

    class Meta:
        verbose_name = _("dagtelling")
        verbose_name_plural = _("dagtellingen")
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["dag", "soort", "wat"], name="dagtelling_uniek")]

    def __str__(self) -> str:
        return f"{self.dag:%d-%m-%Y} {self.wat}: {self.aantal}"


class Logstand(models.Model):
    """How far a log was read: it is known by its first request, whatever its name is by now.

    `begin` and `eind` stand for the first request and the last one that was read: a few letters made of the moment,
    the path and the answer, and not of who asked.
    """

    #: Counts as no use of anything.
    wagtail_reference_index_ignore = True

    begin = models.CharField(_("begin"), max_length=32, editable=False, db_index=True)
    eind = models.CharField(_("eind"), max_length=32, editable=False)
    positie = models.BigIntegerField(_("positie"), editable=False)
    gelezen_op = models.DateField(_("gelezen op"), editable=False)

    class Meta:
        verbose_name = _("logstand")
        verbose_name_plural = _("logstanden")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.begin[:8]} {self.positie}"
