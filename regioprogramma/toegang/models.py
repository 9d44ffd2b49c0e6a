"""What the door remembers: who must have a second factor, what was tried lately, and what happened."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from regioprogramma.core.registers import every_minute


@register_setting(icon="lock", order=800)
class Toegang(BaseGenericSetting):
    """Which roles must have a second factor."""

    rollen = models.ManyToManyField(
        "auth.Group",
        verbose_name=_("tweede factor verplicht voor"),
        blank=True,
        related_name="+",
        limit_choices_to={"permissions__codename": "access_admin"},
        help_text=_(
            "Wie zo’n rol heeft, logt in met een wachtwoord en iets tweeds: een code uit een app of een passkey. Wie "
            "dat nog niet heeft, stelt het eerst in. Wie inlogt via een andere organisatie, doet dat daar. "
            "Bijvoorbeeld: Beheerder. Dat geldt dan ook voor administrators."
        ),
    )

    panels = [FieldPanel("rollen", widget=CheckboxSelectMultiple)]

    class Meta:
        verbose_name = _("toegang")
        default_permissions = ("change",)


class PogingQuerySet(models.QuerySet):
    """The vocabulary of attempts."""

    def since(self, sleutel: str, begin: timedelta) -> "PogingQuerySet":
        """Return the attempts under this key since so long ago."""
        return self.filter(sleutel=sleutel, moment__gt=timezone.now() - begin)


class Poging(models.Model):
    """One attempt at something that can be guessed, which was wrong or is being judged; see `rem.py`."""

    #: Counts as no use of anything.
    wagtail_reference_index_ignore = True

    sleutel = models.CharField(_("sleutel"), max_length=64, editable=False)
    moment = models.DateTimeField(_("moment"), default=timezone.now, editable=False)

    objects = PogingQuerySet.as_manager()

    class Meta:
        verbose_name = _("poging")
        verbose_name_plural = _("pogingen")
        default_permissions = ()
        indexes = [models.Index(fields=["sleutel", "moment"], name="poging_sleutel_moment")]

    def __str__(self) -> str:
        return f"{self.sleutel[:8]} {self.moment:%d-%m-%Y %H:%M}"


class Gebeurtenis(models.TextChoices):
    """What happened."""

    INGELOGD = "ingelogd", _("ingelogd")
    MISLUKT = "mislukt", _("inloggen mislukt")
    GEREMD = "geremd", _("te vaak geprobeerd")
    UITGELOGD = "uitgelogd", _("uitgelogd")
    VERLOPEN = "verlopen", _("sessie verlopen")
    FACTOR = "factor", _("tweede factor")
    WACHTWOORD = "wachtwoord", _("wachtwoord")
    ACCOUNT = "account", _("account")
    ROL = "rol", _("rol")
    INSTELLING = "instelling", _("instelling")
    EXPORT = "export", _("export")


class Auditregel(models.Model):
    """One line of the audit log: who, when, from where, what. What happens to content is in Wagtail's own log.

    It names accounts by their name of that moment, and is kept when an account is deleted: until its own time is over.
    """

    #: Counts as no use of anything.
    wagtail_reference_index_ignore = True

    moment = models.DateTimeField(_("wanneer"), default=timezone.now, db_index=True, editable=False)
    soort = models.CharField(_("soort"), max_length=12, choices=Gebeurtenis, editable=False)
    #: Empty: the site itself, or whoever is not known yet.
    wie = models.CharField(_("wie"), max_length=150, blank=True, editable=False)
    account = models.CharField(_("account"), max_length=150, blank=True, editable=False)
    wat = models.CharField(_("wat"), max_length=500, blank=True, editable=False)
    adres = models.GenericIPAddressField(_("vanaf"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("regel van de auditlog")
        verbose_name_plural = _("auditlog")
        ordering = ["-moment", "-pk"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.moment:%d-%m-%Y %H:%M} {self.get_soort_display()} {self.account or self.wie}"


@every_minute
def forget_old() -> None:
    """Throw away what was kept long enough: attempts a day, the log as long as AUDIT_DAYS says."""
    nu = timezone.now()
    Poging.objects.filter(moment__lt=nu - timedelta(days=1, minutes=1)).delete()
    Auditregel.objects.filter(moment__lt=nu - timedelta(days=settings.AUDIT_DAYS)).delete()
