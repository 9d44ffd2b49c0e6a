"""What is known of every operation on the vocabulary: enough to go on after an interruption, and to undo it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Bewerkingsoort(models.TextChoices):
    """What an editor can do with keywords that changes pages or addresses."""

    SAMENVOEGEN = "samenvoegen", _("Samenvoegen")
    SPLITSEN = "splitsen", _("Splitsen")
    VERWIJDEREN = "verwijderen", _("Verwijderen")
    HERNOEMEN = "hernoemen", _("Hernoemen")


class Bewerkingstatus(models.TextChoices):
    """How far an operation is."""

    BEZIG = "bezig", _("Bezig")
    KLAAR = "klaar", _("Klaar")
    TERUG = "terug", _("Wordt teruggedraaid")
    TERUGGEDRAAID = "teruggedraaid", _("Teruggedraaid")


class Bewerking(models.Model):
    """One operation on the vocabulary, running, done or undone. At most one runs."""

    soort = models.CharField(_("wat"), max_length=12, choices=Bewerkingsoort)
    status = models.CharField(_("status"), max_length=14, choices=Bewerkingstatus, default=Bewerkingstatus.BEZIG)
    #: Whether it waits for work to be done; the database lets one do so at a time.
    loopt = models.BooleanField(default=True)
    titel = models.CharField(_("bewerking"), max_length=500)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    op = models.DateTimeField(_("op"), auto_now_add=True)
    bijgewerkt_op = models.DateTimeField(auto_now=True)
    #: How often it was started without getting any further.
    pogingen = models.PositiveSmallIntegerField(default=0)
    #: The pages to change, in order, and how many of them are done.
    paginas = ArrayField(models.IntegerField(), default=list)
    gedaan = models.PositiveIntegerField(default=0)
    #: The keywords that go, with all their fields; for a rename the name and address from before.
    weg = models.JSONField(default=list)
    #: The ids of the keywords that come instead, and per page what an editor chose instead.
    doelen = ArrayField(models.IntegerField(), default=list)
    keuzes = models.JSONField(default=dict)
    #: The keywords that were made for this, and the synonyms that the one that stays got.
    gemaakt = ArrayField(models.IntegerField(), default=list)
    synoniemen = ArrayField(models.CharField(max_length=60), default=list)

    class Meta:
        verbose_name = _("bewerking van trefwoorden")
        verbose_name_plural = _("bewerkingen van trefwoorden")
        ordering = ["-op", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["loopt"],
                condition=Q(loopt=True),
                name="trefwoorden_een_lopende_bewerking",
                violation_error_message=_("Er loopt al een bewerking."),
            )
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("trefwoorden:bewerking", args=[self.pk])

    @property
    def ids_weg(self) -> list[int]:
        """The ids of the keywords that go."""
        return [oud["id"] for oud in self.weg]

    @property
    def aantal(self) -> int:
        """How many pages it is about."""
        return len(self.paginas)

    @property
    def can_be_undone(self) -> bool:
        """Whether it can be undone: when it is done, or stopped half-way."""
        return self.status == Bewerkingstatus.KLAAR or (self.status == Bewerkingstatus.BEZIG and self.is_vastgelopen)

    @property
    def is_vastgelopen(self) -> bool:
        """Whether it was tried a few times without getting any further."""
        return self.loopt and self.pogingen >= MAX_POGINGEN

    def doelen_van(self, pagina_id: int) -> list[int]:
        """Return the ids of the keywords that this page gets instead."""
        return self.keuzes.get(str(pagina_id), self.doelen)


#: How often an operation is started again by itself.
MAX_POGINGEN = 3


class Bewerkingsregel(models.Model):
    """The keywords of one page, or of one version of it, before and after an operation."""

    bewerking = models.ForeignKey(Bewerking, on_delete=models.CASCADE, related_name="regels")
    pagina_id = models.IntegerField()
    #: Empty for the page itself.
    versie_id = models.IntegerField(null=True)
    voor = models.JSONField()
    na = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["bewerking", "pagina_id"], name="trefwoorden_regel_pagina")]
