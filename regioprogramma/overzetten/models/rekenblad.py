"""What is moved in: a file that was read, what becomes of each project, and what the site remembers of both."""

from collections.abc import Collection
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.registers import register_nummers


class Overzetstatus(models.TextChoices):
    """How far a file is."""

    GELEZEN = "gelezen", _("Kolommen kiezen")
    VERGELIJKEN = "vergelijken", _("Wordt vergeleken")
    BEKEKEN = "bekeken", _("Bekijken wat verandert")
    BEZIG = "bezig", _("Bezig")
    KLAAR = "klaar", _("Klaar")


class OverzettingQuerySet(models.QuerySet):
    """The vocabulary of files that are moved in."""

    def of(self, gebruiker: Any) -> Self:
        """Return those that somebody brought in: what others compare may name drafts that this one may not see."""
        return self if gebruiker.is_superuser else self.filter(door=gebruiker)


class Overzetting(models.Model):
    """A file that is moved in: what stands in it, which column is what, and how far it is."""

    wagtail_reference_index_ignore = True

    bestandsnaam = models.CharField(_("bestand"), max_length=200)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    op = models.DateTimeField(_("op"), auto_now_add=True)
    status = models.CharField(
        _("status"), max_length=12, choices=Overzetstatus, default=Overzetstatus.GELEZEN, db_index=True
    )
    #: What was read (`rekenblad.lezen.Rekenblad`); emptied when all is done and no page was left for it changed.
    inhoud = models.JSONField(default=dict)
    #: Which sheet and column is what (`rekenblad.indeling`); empty until somebody said so.
    indeling = models.JSONField(default=dict)
    #: Sentences about the file as a whole.
    meldingen = models.JSONField(default=list)
    #: Whether what was published as it stood is published again.
    publiceren = models.BooleanField(default=False)

    objects = OverzettingQuerySet.as_manager()

    class Meta:
        verbose_name = _("overzetting")
        verbose_name_plural = _("overzettingen")
        ordering = ["-op", "-pk"]
        default_permissions = ("add",)

    def __str__(self) -> str:
        return self.bestandsnaam

    def get_absolute_url(self) -> str:
        """Return the address of the screen where it goes on."""
        scherm = "kolommen" if self.status == Overzetstatus.GELEZEN else "overzetting"
        return reverse(f"overzetten:{scherm}", args=[self.pk])

    def can_compare(self) -> bool:
        """Whether the file can be compared (once more): while nothing is done with it, and for what was left then."""
        return bool(self.inhoud) and self.status in {Overzetstatus.GELEZEN, Overzetstatus.BEKEKEN, Overzetstatus.KLAAR}


class Overzetsoort(models.TextChoices):
    """What becomes of a project of a file."""

    FOUT = "fout", _("Kan niet")
    ANDERS = "anders", _("Verandert")
    NIEUW = "nieuw", _("Nieuw")
    GELIJK = "gelijk", _("Blijft gelijk")


class Regelafloop(models.TextChoices):
    """How that ended."""

    WACHT = "wacht", _("Nog niet gedaan")
    CONCEPT = "concept", _("Bewaard als concept")
    GEPUBLICEERD = "gepubliceerd", _("Gepubliceerd")
    #: Somebody changed the page after it was compared.
    VERANDERD = "veranderd", _("Niet gedaan: de pagina is intussen veranderd")
    GEWEIGERD = "geweigerd", _("Niet gedaan")


class Overzetregel(models.Model):
    """One project of a file: what would change, exactly that, and how it ended."""

    wagtail_reference_index_ignore = True

    overzetting = models.ForeignKey(Overzetting, on_delete=models.CASCADE, related_name="regels")
    volgorde = models.PositiveIntegerField()
    soort = models.CharField(max_length=10, choices=Overzetsoort)
    afloop = models.CharField(max_length=12, choices=Regelafloop, default=Regelafloop.WACHT)
    #: The id of the page; empty for a project that is new.
    pagina_id = models.IntegerField(null=True)
    naam = models.CharField(max_length=255)
    nummer = models.CharField(max_length=60, blank=True)
    #: What stands for the version that was compared: another one is another page.
    afdruk = models.CharField(max_length=64, blank=True)
    #: What a version holds, as far as it changes.
    velden = models.JSONField(default=dict)
    #: [what, old, new] of each cell that differs, and the sentences about it.
    wijzigingen = models.JSONField(default=list)
    fouten = models.JSONField(default=list)
    let_op = models.JSONField(default=list)
    #: Why it was not done.
    reden = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["volgorde", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.naam


class ProjectnummerQuerySet(models.QuerySet):
    """The vocabulary of the numbers of projects."""

    def named(self, nummers: Any) -> Self:
        """Return those with one of these numbers, however their letters are written."""
        return self.alias(klein=Lower("nummer")).filter(klein__in={nummer.lower() for nummer in nummers})


class Projectnummer(models.Model):
    """The number that the region itself gives a project, by which a file finds its page again."""

    wagtail_reference_index_ignore = True

    nummer = models.CharField(_("nummer"), max_length=60)
    pagina = models.OneToOneField(
        "core.Pagina", verbose_name=_("project"), on_delete=models.CASCADE, related_name="projectnummer"
    )

    objects = ProjectnummerQuerySet.as_manager()

    class Meta:
        verbose_name = _("projectnummer")
        verbose_name_plural = _("projectnummers")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                Lower("nummer"),
                name="projectnummer_uniek",
                violation_error_message=_("Dit nummer hoort al bij een ander project."),
            ),
            models.CheckConstraint(
                condition=~Q(nummer=""),
                name="projectnummer_niet_leeg",
                violation_error_message=_("Een projectnummer is niet leeg."),
            ),
        ]

    def __str__(self) -> str:
        return self.nummer


@register_nummers
def read_nummers(paginas: Collection[int]) -> dict[int, str]:
    """Return {page: number} of the pages (ids) to which the region gave one."""
    return dict(Projectnummer.objects.filter(pagina__in=paginas).values_list("pagina_id", "nummer"))


class Bladindeling(models.Model):
    """Which column is what in files with the same sheets and heads, as somebody said the last time."""

    vingerafdruk = models.CharField(max_length=64, unique=True)
    indeling = models.JSONField()
    op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("bladindeling")
        verbose_name_plural = _("bladindelingen")
        default_permissions = ()

    def __str__(self) -> str:
        return self.vingerafdruk
