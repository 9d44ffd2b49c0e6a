"""Organisations and gemeenten: the parties of the programme."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from regioprogramma.core.models import AdresUitNaam


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
        ordering = [Lower("naam")]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"),
                name="organisatie_naam_uniek",
                violation_error_message=_("Er is al een organisatie met deze naam."),
            )
        ]

    def __str__(self):
        return self.naam


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
    tegel_kolom = models.PositiveSmallIntegerField(
        _("kolom op de kaart"), null=True, blank=True, help_text=_("Van links naar rechts, vanaf 1. Bijvoorbeeld: 3.")
    )
    tegel_rij = models.PositiveSmallIntegerField(
        _("rij op de kaart"), null=True, blank=True, help_text=_("Van boven naar beneden, vanaf 1. Bijvoorbeeld: 2.")
    )

    panels = [
        MultiFieldPanel(["naam", "slug", "omschrijving"], heading=_("De gemeente")),
        MultiFieldPanel(["cbs_code", "provincie", "website"], heading=_("Gegevens")),
        MultiFieldPanel([FieldRowPanel(["tegel_kolom", "tegel_rij"])], heading=_("Plaats op de tegelkaart")),
    ]
    search_fields = [index.SearchField("naam"), index.AutocompleteField("naam")]

    class Meta:
        verbose_name = _("gemeente")
        verbose_name_plural = _("gemeenten")
        ordering = [Lower("naam")]
        constraints = [
            models.CheckConstraint(
                condition=Q(cbs_code__regex=r"^GM[0-9]{4}$"),
                name="gemeente_cbs_code",
                violation_error_message=_("Een CBS-code is GM met vier cijfers. Bijvoorbeeld: GM0301."),
            ),
            models.UniqueConstraint(
                fields=["tegel_kolom", "tegel_rij"],
                name="gemeente_tegel_uniek",
                violation_error_message=_("Op deze plaats van de kaart staat al een gemeente."),
            ),
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse("gemeente", args=[self.slug])
