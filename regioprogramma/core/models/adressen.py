"""Addresses that once worked: a visitor who comes by an old link is told what was there."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
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

    def __str__(self) -> str:
        return self.pad


class AdresUitNaam(models.Model):
    """A model whose `slug` follows from its `naam` when nobody typed one, and is checked like one that was typed."""

    # The columns of these two are the model's own.
    naam: Any
    slug: Any

    class Meta:
        abstract = True

    def full_clean(self, exclude: Collection[str] | None = None, **kwargs: Any) -> None:
        self._fill_slug()
        super().full_clean(exclude=exclude, **kwargs)

    def validate_unique(self, exclude: Collection[str] | None = None) -> None:
        # A form leaves out what the editor left empty; by now it is not empty any more.
        super().validate_unique(exclude=set(exclude or ()) - {"slug"})

    def _fill_slug(self) -> None:
        self.slug = self.slug or slugify(self.naam)
        if self.naam and not self.slug:
            raise ValidationError({"naam": _("Gebruik letters of cijfers in de naam.")})
