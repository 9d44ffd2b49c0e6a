"""The search index, the words it knows, and what editors say about words."""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel

from regioprogramma.taal import tokenize


class Zoekbron(models.TextChoices):
    """What kind of thing can be found."""

    PAGINA = "pagina", _("Pagina")
    DOCUMENT = "document", _("Document")
    PERSOON = "persoon", _("Persoon")
    GEMEENTE = "gemeente", _("Gemeente")
    ORGANISATIE = "organisatie", _("Organisatie")
    TREFWOORD = "trefwoord", _("Trefwoord")


class Vindplaats(models.Model):
    """One thing that can be found: its words, weighed by where they stand. Whether it may be shown is asked each time.

    The row itself is small, the words and the text lie outside it (see the migration): a search that looks at many
    rows reads the words of few.
    """

    bron = models.CharField(max_length=12, choices=Zoekbron)
    bron_id = models.IntegerField()
    soort = models.CharField(max_length=30)
    gewicht = models.FloatField(default=1)
    datum = models.DateField(null=True)
    titelwoorden = models.PositiveSmallIntegerField(default=1)
    woorden = SearchVectorField()
    tekst = models.TextField(blank=True)

    class Meta:
        verbose_name = _("vindplaats")
        verbose_name_plural = _("vindplaatsen")
        constraints = [models.UniqueConstraint(fields=["bron", "bron_id"], name="vindplaats_uniek")]
        indexes = [GinIndex("woorden", name="vindplaats_woorden", fastupdate=False)]

    def __str__(self) -> str:
        return f"{self.bron} {self.bron_id}"


class Woord(models.Model):
    """A word of the site: its stem, its parts when it is a compound, and what it becomes with one letter less."""

    vorm = models.CharField(max_length=60, primary_key=True)
    stam = models.CharField(max_length=60, db_index=True)
    delen = ArrayField(models.CharField(max_length=60), default=list)
    weglatingen = ArrayField(models.CharField(max_length=60), default=list)

    class Meta:
        verbose_name = _("woord")
        verbose_name_plural = _("woorden")
        indexes = [
            GinIndex("weglatingen", name="woord_weglatingen", fastupdate=False),
            GinIndex("delen", name="woord_delen", fastupdate=False),
        ]

    def __str__(self) -> str:
        return self.vorm


def _check_woorden(woorden: Sequence[str], minstens: int) -> None:
    if len(woorden) < minstens:
        raise ValidationError({"woorden": _("Vul minstens twee woorden in, met een komma ertussen.")})
    if leeg := [woord for woord in woorden if not tokenize(woord)]:
        raise ValidationError({"woorden": _("Hier staat geen woord in: %(leeg)s.") % {"leeg": ", ".join(leeg)}})


class Synoniem(models.Model):
    """Words that mean the same to whoever searches: each finds what the others find."""

    woorden = ArrayField(
        models.CharField(max_length=60),
        verbose_name=_("woorden"),
        help_text=_("Met komma’s ertussen. Bijvoorbeeld: mkb, midden- en kleinbedrijf, kleine bedrijven."),
    )

    panels = [FieldPanel("woorden")]

    class Meta:
        verbose_name = _("synoniem")
        verbose_name_plural = _("synoniemen")
        ordering = ["woorden"]

    def __str__(self) -> str:
        return " = ".join(self.woorden)

    def clean(self) -> None:
        _check_woorden(self.woorden or [], 2)


class Gelijkwoord(models.Model):
    """A word, or a row of words, of a group of synonyms, as stems: made from the synonyms and the keywords."""

    sleutel = models.CharField(max_length=200, db_index=True)
    groep = models.CharField(max_length=30, db_index=True)

    class Meta:
        verbose_name = _("gelijkwoord")
        verbose_name_plural = _("gelijkwoorden")
        constraints = [models.UniqueConstraint(fields=["groep", "sleutel"], name="gelijkwoord_uniek")]

    def __str__(self) -> str:
        return self.sleutel


class Aanbeveling(models.Model):
    """A page that editors put on top for some searches."""

    woorden = ArrayField(
        models.CharField(max_length=60),
        verbose_name=_("zoekwoorden"),
        help_text=_("Bij welke vragen staat de pagina bovenaan? Met komma’s ertussen. Bijvoorbeeld: subsidie, geld."),
    )
    pagina = models.ForeignKey(
        "core.Pagina",
        verbose_name=_("pagina"),
        on_delete=models.CASCADE,
        related_name="aanbevelingen",
        help_text=_("Bijvoorbeeld: Productieve regio."),
    )
    volgorde = models.PositiveSmallIntegerField(
        _("volgorde"), default=10, help_text=_("Laag staat vooraan. Bijvoorbeeld: 10.")
    )
    sleutels = ArrayField(models.CharField(max_length=200), default=list, editable=False)

    panels = [FieldPanel("woorden"), PageChooserPanel("pagina"), FieldPanel("volgorde")]

    class Meta:
        verbose_name = _("aanbeveling")
        verbose_name_plural = _("aanbevelingen")
        ordering = ["volgorde", "pk"]
        indexes = [GinIndex("sleutels", name="aanbeveling_sleutels")]

    def __str__(self) -> str:
        return f"{', '.join(self.woorden)}: {self.pagina}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sleutels = [sleutel_van(woord) for woord in self.woorden]
        super().save(*args, **kwargs)

    def clean(self) -> None:
        _check_woorden(self.woorden or [], 1)


def sleutel_van(tekst: str) -> str:
    """Return what two ways to write the same words have in common: their stems, without what says nothing."""
    tokens = tokenize(tekst)
    return " ".join(token.stam for token in [t for t in tokens if not t.is_stopwoord] or tokens)[:200]


class LegeZoekvraag(models.Model):
    """A search that found nothing, counted per day. Nothing about who asked is kept."""

    dag = models.DateField(_("dag"))
    vraag = models.CharField(_("vraag"), max_length=80)
    aantal = models.PositiveIntegerField(_("aantal keer"), default=1)

    class Meta:
        verbose_name = _("zoekvraag zonder resultaat")
        verbose_name_plural = _("zoekvragen zonder resultaat")
        constraints = [models.UniqueConstraint(fields=["dag", "vraag"], name="lege_zoekvraag_uniek")]
        ordering = ["-dag", "-aantal"]

    def __str__(self) -> str:
        return self.vraag
