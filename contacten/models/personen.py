"""People and what they are responsible for. One person is one record, shown wherever a role points at it."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from contacten.initialen import read_initials
from regioprogramma.core.models import GeordendOnderdeel, Pagina, stands_on
from regioprogramma.core.opmaak import Telefoonveld, name_order
from regioprogramma.core.rijen import Rijenpaneel

from .organisaties import Organisatie


class ContactpersoonQuerySet(models.QuerySet):
    """The vocabulary of every list of people."""

    def visible(self, on: date | None = None) -> Self:
        """Return the people who have not left on the given date (default: today)."""
        return self.filter(Q(vertrokken_op__isnull=True) | Q(vertrokken_op__gt=on or timezone.localdate()))

    def shown(self) -> Self:
        """Return whom visitors see: people with a role now on a page that they see, or whom it names otherwise."""
        paginas = Pagina.objects.visible()
        rollen = Roltoewijzing.objects.current().filter(pagina__in=paginas.order_by().values("pk"))
        anders = stands_on(self.model, paginas, behalve=Roltoewijzing)
        return self.visible().filter(Exists(rollen.filter(persoon=OuterRef("pk"))) | anders)


class Contactpersoon(index.Indexed, models.Model):
    """Somebody the public may turn to."""

    naam = models.CharField(
        _("naam"), max_length=120, help_text=_("Voor- en achternaam. Bijvoorbeeld: Noor Voorbeeld.")
    )
    functie = models.CharField(
        _("functie"), max_length=120, blank=True, help_text=_("Bijvoorbeeld: wethouder Economie.")
    )
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("organisatie"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="personen",
        help_text=_("Waar werkt deze persoon? Bijvoorbeeld: Gemeente Lochem."),
    )
    telefoon = Telefoonveld(_("telefoon"), blank=True, help_text=_("Bijvoorbeeld: 06 12 34 56 78."))
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Bijvoorbeeld: noor@regio.example."))
    foto = models.ForeignKey(
        "core.Afbeelding",
        verbose_name=_("foto"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Zonder foto staan er initialen. Bijvoorbeeld: portret."),
    )
    foto_toestemming_op = models.DateField(
        _("toestemming voor de foto op"),
        null=True,
        blank=True,
        help_text=_("Zonder toestemming geen foto. Bijvoorbeeld: 01-02-2026."),
    )
    vertrokken_op = models.DateField(
        _("vertrokken op"),
        null=True,
        blank=True,
        help_text=_("Vanaf deze dag is de persoon nergens meer te zien. Bijvoorbeeld: 01-09-2026."),
    )

    panels = [
        MultiFieldPanel(["naam", "functie", "organisatie"], heading=_("Persoon")),
        MultiFieldPanel(["telefoon", "email"], heading=_("Bereikbaar")),
        MultiFieldPanel(["foto", "foto_toestemming_op"], heading=_("Foto")),
        FieldPanel("vertrokken_op"),
    ]
    objects = ContactpersoonQuerySet.as_manager()
    search_fields = [
        index.SearchField("naam"),
        index.AutocompleteField("naam"),
        index.SearchField("functie"),
        index.FilterField("vertrokken_op"),
        index.FilterField("organisatie"),
    ]

    class Meta:
        verbose_name = _("persoon")
        verbose_name_plural = _("personen")
        ordering = [name_order("naam")]
        constraints = [
            models.CheckConstraint(
                condition=Q(foto__isnull=True) | Q(foto_toestemming_op__isnull=False),
                name="persoon_foto_met_toestemming",
                violation_error_message=_("Vul in wanneer deze persoon toestemming gaf voor de foto."),
            )
        ]

    def __str__(self) -> str:
        return self.naam

    def is_visible(self, on: date | None = None) -> bool:
        """Whether this person has not left on the given date: like `visible()`, for one person."""
        return self.vertrokken_op is None or self.vertrokken_op > (on or timezone.localdate())

    @property
    def initialen(self) -> str:
        """The first letters of the first and last name: "Noor van Voorbeeld" becomes "NV"."""
        return read_initials(self.naam)


class Rolgroep(models.TextChoices):
    """Under which heading of the contact page a role stands."""

    OPGAVE = "opgave", _("Opgaven")
    REGIOBUREAU = "regiobureau", _("Regiobureau")
    BESTUUR = "bestuur", _("Bestuur")


class Rol(models.Model):
    """A responsibility, such as "Opgavemanager"; its order is the order on a page."""

    naam = models.CharField(_("naam"), max_length=80, unique=True, help_text=_("Bijvoorbeeld: Opgavemanager."))
    volgorde = models.PositiveSmallIntegerField(
        _("volgorde"), default=100, help_text=_("Laag staat vooraan. Bijvoorbeeld: 10 voor de bestuurder.")
    )
    groep = models.CharField(
        _("groep"),
        max_length=12,
        choices=Rolgroep,
        default=Rolgroep.OPGAVE,
        help_text=_("Onder welke kop van de contactpagina? Bijvoorbeeld: Regiobureau."),
    )

    uitleg = models.CharField(
        _("wat doet iemand met deze rol?"),
        max_length=120,
        blank=True,
        help_text=_("Een halve zin, die onder de rol staat. Bijvoorbeeld: Leidt de opgave en kent alle projecten."),
    )

    panels = [FieldPanel("naam"), FieldPanel("uitleg"), FieldPanel("volgorde"), FieldPanel("groep")]

    class Meta:
        verbose_name = _("rol")
        verbose_name_plural = _("rollen")
        ordering = ["volgorde", name_order("naam")]

    def __str__(self) -> str:
        return self.naam


class RoltoewijzingQuerySet(models.QuerySet):
    """The vocabulary of who is responsible for what."""

    def current(self, on: date | None = None) -> Self:
        """Return the assignments that hold on the given date (default: today), of people who have not left."""
        day = on or timezone.localdate()
        return self.filter(
            Q(van__isnull=True) | Q(van__lte=day),
            Q(tot__isnull=True) | Q(tot__gt=day),
            Q(persoon__isnull=True) | Q(persoon__vertrokken_op__isnull=True) | Q(persoon__vertrokken_op__gt=day),
        )


class Roltoewijzing(GeordendOnderdeel):
    """A person, or a vacancy, in a role on a page (opgave, speerpunt, deal, project) for a period."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="roltoewijzingen")
    rol = models.ForeignKey(
        Rol,
        verbose_name=_("rol"),
        on_delete=models.PROTECT,
        related_name="toewijzingen",
        help_text=_("Bijvoorbeeld: Opgavemanager."),
    )
    persoon = models.ForeignKey(
        Contactpersoon,
        verbose_name=_("persoon"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="toewijzingen",
        help_text=_("Bijvoorbeeld: Noor Voorbeeld."),
    )
    vacant = models.BooleanField(
        _("vacature"),
        default=False,
        help_text=_("Er is nu niemand voor deze rol. Bijvoorbeeld: tot de nieuwe collega begint."),
    )
    van = models.DateField(_("van"), null=True, blank=True, help_text=_("Bijvoorbeeld: 01-01-2026."))
    tot = models.DateField(
        _("tot"),
        null=True,
        blank=True,
        help_text=_("Vanaf deze dag geldt de rol niet meer. Bijvoorbeeld: 01-01-2028."),
    )

    panels = [
        FieldRowPanel(["rol", "persoon"]),
        FieldPanel("vacant"),
        FieldRowPanel(["van", "tot"]),
    ]
    objects = RoltoewijzingQuerySet.as_manager()

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("roltoewijzing")
        verbose_name_plural = _("roltoewijzingen")
        constraints = [
            models.CheckConstraint(
                condition=Q(persoon__isnull=False, vacant=False) | Q(persoon__isnull=True, vacant=True),
                name="roltoewijzing_persoon_of_vacature",
                violation_error_message=_("Kies een persoon, of vink ‘vacature’ aan. Niet allebei."),
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(van__isnull=True) | Q(tot__gte=F("van")),
                name="roltoewijzing_tot_na_van",
                violation_error_message=_("De einddatum van de rol ligt voor de begindatum."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rol}: {self.persoon or _('vacature')}"

    def is_current(self, on: date | None = None) -> bool:
        """Whether the assignment holds on the given date: like `current()`, for what an editor has not saved yet."""
        day = on or timezone.localdate()
        begonnen = self.van is None or self.van <= day
        geldt_nog = self.tot is None or self.tot > day
        return begonnen and geldt_nog and (self.persoon is None or self.persoon.is_visible(day))


class RollenMixin(models.Model):
    """A page type for which people may be responsible."""

    rollen_panels = [
        Rijenpaneel(
            "roltoewijzingen",
            heading=_("Contact"),
            label=_("Rol"),
            vlot=True,
            help_text=_("Wie is waarvoor verantwoordelijk? De bestuurder staat vanzelf vooraan."),
        )
    ]
    #: The column with the page whose people answer for this one when it names nobody; "" without.
    rollen_van = ""

    class Meta:
        abstract = True
