"""Which parties take part in what a page is about."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, Expression, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import get_page_models

from regioprogramma.core.models import GeordendOnderdeel
from regioprogramma.core.opmaak import name_key
from regioprogramma.core.rijen import Rijenpaneel, Vinkjespaneel

from .organisaties import Gemeente, Organisatie


class DeelnameQuerySet(models.QuerySet):
    """The vocabulary of taking part."""

    def current(self, on: date | None = None) -> Self:
        """Return what holds on the given date (default: today)."""
        day = on or timezone.localdate()
        return self.filter(Q(van__isnull=True) | Q(van__lte=day), Q(tot__isnull=True) | Q(tot__gt=day))


class Deelname(GeordendOnderdeel):
    """A gemeente takes part in an opgave, project or deal, perhaps for a period: each gemeente decides per opgave."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="deelnames")
    gemeente = models.ForeignKey(
        Gemeente,
        verbose_name=_("gemeente"),
        on_delete=models.CASCADE,
        related_name="deelnames",
        help_text=_("Welke gemeente doet mee? Bijvoorbeeld: Zutphen."),
    )
    van = models.DateField(
        _("van"), null=True, blank=True, help_text=_("Leeg: vanaf het begin. Bijvoorbeeld: 01-01-2026.")
    )
    tot = models.DateField(
        _("tot"), null=True, blank=True, help_text=_("Leeg: tot het einde. Bijvoorbeeld: 01-01-2028.")
    )

    panels = [FieldPanel("gemeente"), FieldRowPanel(["van", "tot"])]
    objects = DeelnameQuerySet.as_manager()

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("deelnemende gemeente")
        verbose_name_plural = _("deelnemende gemeenten")
        constraints = [
            models.UniqueConstraint(
                fields=["pagina", "gemeente"],
                name="deelname_uniek",
                violation_error_message=_("Deze gemeente staat er al bij."),
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(van__isnull=True) | Q(tot__gte=F("van")),
                name="deelname_tot_na_van",
                violation_error_message=_("De einddatum van de deelname ligt voor de begindatum."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.gemeente)

    def is_current(self, on: date | None = None) -> bool:
        """Whether the gemeente takes part on the given date: like `current()`, for what is not saved yet."""
        day = on or timezone.localdate()
        return (self.van is None or self.van <= day) and (self.tot is None or self.tot > day)


def hele_regio() -> Expression:
    """Return the condition for pages that name no gemeente: those are of the whole region."""
    return ~Exists(Deelname.objects.filter(pagina=OuterRef("pk")))


def in_gemeente(gemeenten: Iterable[Gemeente]) -> Q:
    """Return the condition for pages that are of one of these gemeenten.

    A page without gemeenten is of the whole region, so of each of them.
    """
    eigen = Deelname.objects.filter(pagina=OuterRef("pk"))
    return Exists(eigen.current().filter(gemeente__in=gemeenten)) | hele_regio()


class GemeentenMixin(models.Model):
    """A page type in which gemeenten take part."""

    gemeenten_panels = [
        Vinkjespaneel(
            "deelnames",
            keuze="gemeente",
            keuzes=lambda: Gemeente.objects.current(),
            erbij=_("Periode"),
            leeg=_("Er zijn nog geen gemeenten. De beheerder voegt ze toe bij Gegevens."),
            heading=_("Deelnemende gemeenten"),
            label=_("Gemeente"),
            help_text=_("Geen gemeente: het geldt voor de hele regio. Bijvoorbeeld: Lochem, Zutphen."),
        )
    ]

    class Meta:
        abstract = True

    def deelnemers(self) -> list[Gemeente]:
        """Return the gemeenten that take part now, by name, as this version of the page says it."""
        nu = [deelname.gemeente for deelname in self.kinderen("deelnames", "gemeente") if deelname.is_current()]
        return sorted(nu, key=lambda gemeente: name_key(gemeente.naam))


def with_gemeenten() -> list[type[models.Model]]:
    """Return the page types in which gemeenten take part."""
    return [model for model in get_page_models() if issubclass(model, GemeentenMixin)]


class Partnerschap(GeordendOnderdeel):
    """An organisation is a partner in a project or deal."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="partnerschappen")
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("organisatie"),
        on_delete=models.CASCADE,
        related_name="partnerschappen",
        help_text=_("Wie doet mee? Bijvoorbeeld: Provincie Gelderland."),
    )
    trekker = models.BooleanField(
        _("trekker"),
        default=False,
        help_text=_("Deze partner leidt het werk. Bijvoorbeeld: de gemeente die de aanvraag deed."),
    )

    panels = [FieldRowPanel(["organisatie", "trekker"])]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.UniqueConstraint(
                fields=["pagina", "organisatie"],
                name="partnerschap_uniek",
                violation_error_message=_("Deze organisatie staat er al bij."),
            )
        ]

    def __str__(self) -> str:
        return str(self.organisatie)


class PartnersMixin(models.Model):
    """A page type that has partners."""

    partners_panels = [
        Rijenpaneel(
            "partnerschappen",
            heading=_("Partners"),
            label=_("Partner"),
            help_text=_("Bijvoorbeeld: Provincie Gelderland, of een school of bedrijf."),
        )
    ]

    class Meta:
        abstract = True
