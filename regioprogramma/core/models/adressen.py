"""Addresses that once worked: a visitor who comes by an old link is told what was there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class VervallenAdres(models.Model):
    """The address of a page that was withdrawn or deleted; it answers 410 with the page's last title."""

    site = models.ForeignKey(Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="+")
    pad = models.CharField(_("pad"), max_length=2000)
    titel = models.CharField(_("titel"), max_length=255)
    sinds = models.DateTimeField(_("sinds"), auto_now=True)

    class Meta:
        verbose_name = _("vervallen adres")
        verbose_name_plural = _("vervallen adressen")
        constraints = [models.UniqueConstraint(fields=["site", "pad"], name="vervallen_adres_uniek")]

    def __str__(self):
        return self.pad
