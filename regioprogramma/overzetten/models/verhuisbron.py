"""What a move is made from, and what it would become: files that were brought, and the outcome of the dry run."""

from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .verhuizing import Verhuisdoel, Verhuizing, map_of


class Bestandsrol(models.TextChoices):
    """What a file that was brought is for."""

    EXPORT = "export", _("Export van WordPress (.xml)")
    UPLOADS = "uploads", _("Map uploads (.zip)")
    OMLEIDINGEN = "omleidingen", _("Lijst met omleidingen (.csv, .json of .htaccess)")


class Verhuisbestand(models.Model):
    """A file of the old site that is brought here, in pieces."""

    wagtail_reference_index_ignore = True

    verhuizing = models.ForeignKey(Verhuizing, on_delete=models.CASCADE, related_name="bestanden")
    rol = models.CharField(_("soort"), max_length=12, choices=Bestandsrol)
    naam = models.CharField(_("naam"), max_length=255)
    #: In bytes: how large it is where it comes from, and how much of it is here.
    grootte = models.BigIntegerField(_("grootte"))
    ontvangen = models.BigIntegerField(_("ontvangen"), default=0)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    #: When it began to come, and then when all of it was here.
    op = models.DateTimeField(_("op"), auto_now_add=True)

    class Meta:
        verbose_name = _("bestand van een verhuizing")
        verbose_name_plural = _("bestanden van een verhuizing")
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.naam

    @property
    def is_heel(self) -> bool:
        """Whether all of it is here."""
        return self.ontvangen == self.grootte

    @property
    def pad(self) -> Path:
        """Where it is on the server: nothing of the name that it came with is in that."""
        return map_of(self.verhuizing_id) / f"{self.pk}-{self.rol}"


class Proefuitkomst(models.Model):
    """What one text of the old site would become, as the last dry run found it."""

    wagtail_reference_index_ignore = True

    verhuizing = models.ForeignKey(Verhuizing, on_delete=models.CASCADE, related_name="proeven")
    nummer = models.BigIntegerField(_("nummer"))
    soort = models.CharField(_("soort"), max_length=60)
    titel = models.CharField(_("titel"), max_length=255)
    oud_adres = models.CharField(_("oud adres"), max_length=2000, blank=True)
    doel = models.CharField(_("wordt"), max_length=10, choices=Verhuisdoel)
    #: How many words it had, how many of them would be lost (per 10,000 too, by which they are sorted), and which.
    woorden = models.PositiveIntegerField(default=0)
    aantal_kwijt = models.PositiveIntegerField(default=0)
    verlies = models.PositiveIntegerField(default=0)
    kwijt = models.JSONField(default=dict)
    #: Whether hardly a word would be lost: it would be published.
    is_heel = models.BooleanField(default=True)
    #: [kind, what] of what would not be here as it was there; and of what an editor would have to do.
    meldingen = models.JSONField(default=list)
    werk = models.JSONField(default=list)
    #: The lines that visitors of the old site read, and the blocks they would be here.
    oud = models.JSONField(default=list)
    blokken = models.JSONField(default=list)

    class Meta:
        verbose_name = _("uitkomst van een proef")
        verbose_name_plural = _("uitkomsten van een proef")
        ordering = ["is_heel", "-verlies", "-aantal_kwijt", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.titel
