"""What the editors' tools remember: the links on pages, and who gets the weekly e-mail."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry
from wagtail.models.audit_log import ModelLogEntryManager

from regioprogramma.core.opmaak import compare_velden, read_velden


class Reden(models.TextChoices):
    """Why a link to another site does not work."""

    ADRES = "adres", _("dit is geen goed webadres")
    NAAM = "naam", _("deze website bestaat niet (meer)")
    BINNEN = "binnen", _("dit adres is alleen binnen een netwerk te bereiken")
    VERBINDING = "verbinding", _("de website is niet te bereiken")
    TIJD = "tijd", _("de website antwoordt niet op tijd")
    CERTIFICAAT = "certificaat", _("de beveiligde verbinding klopt niet")
    KRING = "kring", _("de website stuurt steeds door")
    WEG = "weg", _("de pagina bestaat niet (meer)")
    FOUT = "fout", _("de website geeft een fout")


class Buitenlink(models.Model):
    """An address of another site that pages link to, with what came of asking for it."""

    #: On how many different days a link must fail before an editor hears of it.
    DAGEN = 2

    adres = models.CharField(_("webadres"), max_length=2000, unique=True)
    host = models.CharField(_("website"), max_length=255, db_index=True)
    volgende = models.DateTimeField(_("opnieuw controleren op"), default=timezone.now, db_index=True)
    geprobeerd_op = models.DateTimeField(_("geprobeerd op"), null=True)
    goed_op = models.DateTimeField(_("werkte nog op"), null=True)
    misdagen = models.PositiveSmallIntegerField(_("aantal dagen dat het mislukte"), default=0)
    laatste_misdag = models.DateField(_("mislukte het laatst op"), null=True)
    reden = models.CharField(_("reden"), max_length=12, choices=Reden, blank=True)
    status = models.PositiveSmallIntegerField(_("antwoord van de website"), null=True)

    class Meta:
        verbose_name = _("link naar buiten")
        verbose_name_plural = _("links naar buiten")

    def __str__(self) -> str:
        return self.adres


class Linkplek(models.Model):
    """A link in a text or field of a page as it is published: to another site, to a page or to a document.

    A page or document is kept as its number only: the row must outlive what it points at.
    """

    #: Kept by the worker: does not count as use of what it is about.
    wagtail_reference_index_ignore = True

    pagina = models.ForeignKey("core.Pagina", on_delete=models.CASCADE, related_name="linkplekken")
    pad = models.CharField(_("plaats"), max_length=255)
    tekst = models.CharField(_("linktekst"), max_length=120, blank=True)
    buitenlink = models.ForeignKey(Buitenlink, null=True, on_delete=models.CASCADE, related_name="plekken")
    naar_pagina = models.BigIntegerField(null=True)
    naar_document = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("plaats van een link")
        verbose_name_plural = _("plaatsen van links")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(buitenlink__isnull=False, naar_pagina__isnull=True, naar_document__isnull=True)
                | models.Q(buitenlink__isnull=True, naar_pagina__isnull=False, naar_document__isnull=True)
                | models.Q(buitenlink__isnull=True, naar_pagina__isnull=True, naar_document__isnull=False),
                name="linkplek_een_doel",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.pad}"


class Linkstand(models.Model):
    """When the links of a page were collected; what is published later is collected again."""

    #: Kept by the worker: does not count as use of what it is about.
    wagtail_reference_index_ignore = True

    pagina = models.OneToOneField("core.Pagina", on_delete=models.CASCADE, related_name="linkstand")
    verzameld_op = models.DateTimeField(_("verzameld op"))

    class Meta:
        verbose_name = _("stand van de links")
        verbose_name_plural = _("standen van de links")

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.verzameld_op}"


class Weekbericht(models.Model):
    """Whether somebody wants the weekly e-mail, and which week's was dealt with last."""

    #: Kept by the worker: does not count as use of what it is about.
    wagtail_reference_index_ignore = True

    gebruiker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="weekbericht")
    uit = models.BooleanField(_("uitgezet"), default=False)
    #: The Monday of the week.
    week = models.DateField(_("laatste week"), null=True)
    niet_voor = models.DateTimeField(_("opnieuw proberen vanaf"), null=True)

    class Meta:
        verbose_name = _("weekbericht")
        verbose_name_plural = _("weekberichten")

    def __str__(self) -> str:
        return str(self.gebruiker)


class WijzigingslogManager(ModelLogEntryManager):
    """Writes a line of the log."""

    def log_action(self, instance: models.Model, action: str, **kwargs: Any) -> models.Model:
        """Add what was changed, when `instance` remembers how it was; see `historie/logboek.py`."""
        oud = vars(instance).pop("zoals_het_was", None)
        if oud and action == "wagtail.edit":
            wijzigingen = compare_velden(oud, read_velden(type(instance), instance.pk) or {})
            kwargs["data"] = {**(kwargs.get("data") or {}), "wijzigingen": wijzigingen}
        return super().log_action(instance, action, **kwargs)


class Wijzigingslog(ModelLogEntry):
    """A line of Wagtail's log that says which fields were changed; the same table."""

    objects = WijzigingslogManager()

    class Meta:
        proxy = True
        verbose_name = _("regel van het logboek")
        verbose_name_plural = _("regels van het logboek")
        default_permissions = ()
