"""Organisations and gemeenten: the parties of the programme."""

from datetime import date
from itertools import count
from typing import Any, Self

from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Concat, Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from regioprogramma.core.models import AdresUitNaam, Pagina, stands_on
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


class OrganisatieQuerySet(models.QuerySet):
    """The vocabulary of every list of organisations."""

    def visible(self) -> Self:
        """Return those that have a page of their own.

        A page that visitors see names them, or somebody whom visitors see works there.
        """
        mensen = self.model._meta.get_field("personen").related_model.objects.shown()
        genoemd = stands_on(self.model, Pagina.objects.visible())
        return self.filter(genoemd | Exists(mensen.filter(organisatie=OuterRef("pk"))))

    def of_gemeente(self, gemeente: "Gemeente") -> Self:
        """Return the organisations that are this gemeente: partners, who pays and where people work."""
        namen = Q(naam__iexact=gemeente.naam) | Q(naam__iexact=f"Gemeente {gemeente.naam}")
        return self.filter(namen, soort=Organisatiesoort.GEMEENTE)

    def without_gemeenten(self) -> Self:
        """Return those that are not a gemeente of the region."""
        van_de_regio = Exists(Gemeente.objects.current().named(OuterRef("naam")))
        return self.exclude(van_de_regio, soort=Organisatiesoort.GEMEENTE)


class Organisatie(index.Indexed, AdresUitNaam):
    """A party that takes part, pays or employs a contact person; the site makes a page for it when a page names it."""

    naam = models.CharField(_("naam"), max_length=120, help_text=_("Bijvoorbeeld: Provincie Gelderland."))
    soort = models.CharField(
        _("soort"),
        max_length=20,
        choices=Organisatiesoort,
        default=Organisatiesoort.OVERIG,
        help_text=_("Bijvoorbeeld: Provincie."),
    )
    #: A row of the version before this one, which knows no addresses, gets one that nothing else has.
    slug = models.SlugField(
        _("adres"),
        max_length=120,
        unique=True,
        blank=True,
        default="",
        db_default=RandomUUID(),
        help_text=_("Het laatste deel van het webadres. Leeg: volgt uit de naam. Bijvoorbeeld: provincie-gelderland."),
    )
    omschrijving = models.CharField(
        _("omschrijving"),
        max_length=255,
        blank=True,
        db_default="",
        help_text=_("Eén zin: wie is dit? Bijvoorbeeld: School voor beroepsonderwijs met vier locaties in de regio."),
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

    panels = [
        MultiFieldPanel(["naam", "slug", "soort", "omschrijving"], heading=_("De organisatie")),
        MultiFieldPanel(["website", "tooi", "voormalige_namen"], heading=_("Gegevens")),
    ]
    objects = OrganisatieQuerySet.as_manager()
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

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("organisatie", args=[self.slug])

    @property
    def vroegere_namen(self) -> list[str]:
        """The names that it had before."""
        return [naam for deel in self.voormalige_namen.split(",") if (naam := deel.strip())]

    def find_gemeente(self) -> "Gemeente | None":
        """Return the gemeente of the region that this organisation is; None when it is none."""
        if self.soort != Organisatiesoort.GEMEENTE:
            return None
        return Gemeente.objects.current().named(self.naam).first()

    def _fill_slug(self) -> None:
        getypt = self.slug
        super()._fill_slug()
        self.slug = getypt or self._free_slug()

    def _free_slug(self) -> str:
        """Return the slug of the name, with a number behind it when another organisation has that one.

        Two names that differ in a dash or an accent have one slug, and the window to choose one has no field for it.
        """
        # Room for the number.
        basis = slugify(self.naam)[:110].strip("-") or "organisatie"
        anderen = Organisatie.objects.filter(slug__startswith=basis).exclude(pk=self.pk)
        bezet = set(anderen.values_list("slug", flat=True))
        return basis if basis not in bezet else next(vrij for n in count(2) if (vrij := f"{basis}-{n}") not in bezet)


class GemeenteQuerySet(models.QuerySet):
    """The vocabulary of every list of gemeenten."""

    def current(self, on: date | None = None) -> Self:
        """Return the gemeenten that exist on the given date (default: today)."""
        return self.filter(Q(opgeheven_op__isnull=True) | Q(opgeheven_op__gt=on or timezone.localdate()))

    def named(self, naam: str | OuterRef) -> Self:
        """Return the gemeente that an organisation of this name is: "Zutphen" or "Gemeente Zutphen"."""
        voluit = self.annotate(voluit=Concat(Value("Gemeente "), "naam"))
        return voluit.filter(Q(naam__iexact=naam) | Q(voluit__iexact=naam))


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
