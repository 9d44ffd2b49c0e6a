"""Organisations and gemeenten: the parties of the programme."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from regioprogramma.core.models import AdresUitNaam
from regioprogramma.core.opmaak import name_order

from .gebieden import postcodesregel, postcodesveld

#: A gemeente can merge into another, and that one into yet another; more often than this is a circle.
MEESTE_HERINDELINGEN = 20


class Organisatiesoort(models.TextChoices):
    """What kind of party an organisation is."""

    GEMEENTE = "gemeente", _("Gemeente")
    PROVINCIE = "provincie", _("Provincie")
    RIJK = "rijk", _("Rijk")
    WATERSCHAP = "waterschap", _("Waterschap")
    SAMENWERKING = "samenwerking", _("Samenwerkingsverband")
    ONDERWIJS = "onderwijs", _("Onderwijs")
    BEDRIJF = "bedrijf", _("Bedrijf")
    MAATSCHAPPELIJK = "maatschappelijk", _("Maatschappelijke organisatie")
    OVERIG = "overig", _("Overig")


class Organisatie(index.Indexed, models.Model):
    """A party that takes part, pays or employs a contact person."""

    naam = models.CharField(_("naam"), max_length=120, help_text=_("Bijvoorbeeld: Provincie Gelderland."))
    soort = models.CharField(
        _("soort"),
        max_length=20,
        choices=Organisatiesoort,
        default=Organisatiesoort.OVERIG,
        help_text=_("Bijvoorbeeld: Provincie."),
    )
    website = models.URLField(_("website"), blank=True, help_text=_("Bijvoorbeeld: https://www.organisatie.example."))
    tooi = models.URLField(
        _("TOOI-adres"), blank=True, help_text=_("Bijvoorbeeld: https://identifier.overheid.nl/tooi/id/so/so0415.")
    )
    voormalige_namen = models.CharField(
        _("vroegere namen"),
        max_length=255,
        blank=True,
        help_text=_("Met komma’s ertussen. Bijvoorbeeld: Cleantech Regio."),
    )

    panels = [FieldPanel(name) for name in ("naam", "soort", "website", "tooi", "voormalige_namen")]
    search_fields = [
        index.SearchField("naam"),
        index.AutocompleteField("naam"),
        index.SearchField("voormalige_namen"),
        index.FilterField("soort"),
    ]

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = [name_order("naam")]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"),
                name="organisatie_naam_uniek",
                violation_error_message=_("Er is al een organisatie met deze naam."),
            )
        ]

    def __str__(self) -> str:
        return self.naam


class GemeenteQuerySet(models.QuerySet):
    """The vocabulary of every list of gemeenten."""

    def current(self, on: date | None = None) -> Self:
        """Return the gemeenten that exist on the given date (default: today)."""
        return self.filter(Q(opgeheven_op__isnull=True) | Q(opgeheven_op__gt=on or timezone.localdate()))


class Gemeente(index.Indexed, AdresUitNaam):
    """A gemeente of the region; the site makes a page for it from everything that points at it."""

    naam = models.CharField(
        _("naam"), max_length=80, unique=True, help_text=_("Zonder ‘gemeente’. Bijvoorbeeld: Zutphen.")
    )
    slug = models.SlugField(
        _("adres"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_("Het laatste deel van het webadres. Leeg: volgt uit de naam. Bijvoorbeeld: zutphen."),
    )
    cbs_code = models.CharField(
        _("CBS-code"), max_length=6, unique=True, help_text=_("GM en vier cijfers. Bijvoorbeeld: GM0301.")
    )
    provincie = models.CharField(_("provincie"), max_length=40, blank=True, help_text=_("Bijvoorbeeld: Gelderland."))
    omschrijving = models.TextField(
        _("omschrijving"), blank=True, help_text=_("Eén zin. Bijvoorbeeld: Stad en dorpen langs de rivier.")
    )
    website = models.URLField(_("website"), blank=True, help_text=_("Bijvoorbeeld: https://www.zutphen.nl."))
    postcodegebieden = postcodesveld(
        _("Alleen die nog niet bij een woonplaats staan. Met komma’s ertussen. Bijvoorbeeld: 7211, 7213.")
    )
    tegel_kolom = models.PositiveSmallIntegerField(
        _("kolom op de kaart"), null=True, blank=True, help_text=_("Van links naar rechts, vanaf 1. Bijvoorbeeld: 3.")
    )
    tegel_rij = models.PositiveSmallIntegerField(
        _("rij op de kaart"), null=True, blank=True, help_text=_("Van boven naar beneden, vanaf 1. Bijvoorbeeld: 2.")
    )
    # Both are set by the screen of a herindeling, which takes along what points at the gemeente.
    opgeheven_op = models.DateField(_("opgeheven op"), null=True, blank=True, editable=False)
    opgegaan_in = models.ForeignKey(
        "self",
        verbose_name=_("opgegaan in"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="opgegaan",
    )

    #: A column, not an expression: the gemeenten of a message in memory are ordered by the names of columns.
    naamvolgorde = models.GeneratedField(
        expression=name_order("naam"), output_field=models.CharField(max_length=80), db_persist=True, editable=False
    )

    panels = [
        MultiFieldPanel(["naam", "slug", "omschrijving"], heading=_("De gemeente")),
        MultiFieldPanel(["cbs_code", "provincie", "website", "postcodegebieden"], heading=_("Gegevens")),
        MultiFieldPanel([FieldRowPanel(["tegel_kolom", "tegel_rij"])], heading=_("Plaats op de tegelkaart")),
    ]
    objects = GemeenteQuerySet.as_manager()
    search_fields = [
        index.SearchField("naam"),
        index.AutocompleteField("naam"),
        index.FilterField("opgeheven_op"),
    ]

    class Meta:
        verbose_name = _("gemeente")
        verbose_name_plural = _("gemeenten")
        ordering = ["naamvolgorde"]
        constraints = [
            models.CheckConstraint(
                condition=Q(cbs_code__regex=r"^GM[0-9]{4}$"),
                name="gemeente_cbs_code",
                violation_error_message=_("Een CBS-code is GM met vier cijfers. Bijvoorbeeld: GM0301."),
            ),
            models.UniqueConstraint(
                fields=["tegel_kolom", "tegel_rij"],
                condition=Q(opgeheven_op__isnull=True),
                name="gemeente_tegel_uniek",
                violation_error_message=_("Op deze plaats van de kaart staat al een gemeente."),
            ),
            postcodesregel("gemeente_postcodegebieden"),
            models.CheckConstraint(
                condition=Q(opgeheven_op__isnull=True, opgegaan_in__isnull=True)
                | Q(opgeheven_op__isnull=False, opgegaan_in__isnull=False) & ~Q(opgegaan_in=F("id")),
                name="gemeente_opgegaan_in_een_andere",
                violation_error_message=_("Kies een andere gemeente, en de dag waarop de oude daarin opgaat."),
            ),
        ]

    def __str__(self) -> str:
        if self.is_current():
            return self.naam
        velden = {"naam": self.naam, "jaar": self.opgeheven_op.year, "nu": self.huidige.naam}
        return _("%(naam)s (tot %(jaar)s, nu %(nu)s)") % velden

    def get_absolute_url(self) -> str:
        return reverse("gemeente", args=[self.slug])

    def is_current(self, on: date | None = None) -> bool:
        """Whether the gemeente exists on the given date: like `current()`, for one gemeente."""
        return self.opgeheven_op is None or self.opgeheven_op > (on or timezone.localdate())

    @property
    def huidige(self) -> "Gemeente":
        """The gemeente that this one is today: itself, or the one it merged into."""
        gemeente = self
        for _keer in range(MEESTE_HERINDELINGEN):
            if gemeente.is_current():
                break
            gemeente = gemeente.opgegaan_in
        return gemeente
