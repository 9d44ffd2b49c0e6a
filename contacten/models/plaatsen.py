"""Where something lies: in which village, in which postcode area, or at which point."""

from collections.abc import Iterable
from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, F, Func, OuterRef, Q, When
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from regioprogramma.core.models import GeordendOnderdeel
from regioprogramma.core.rijen import Rijenpaneel

from .gebieden import POSTCODEZIN, clean_punt, puntregel, puntveld, read_postcode, split_punt
from .woonplaatsen import Woonplaats

_TEKSTEN = ArrayField(models.CharField())


class PlaatsQuerySet(models.QuerySet):
    """The vocabulary of where things lie."""

    def in_woonplaatsen(self, woonplaatsen: Iterable[Woonplaats]) -> Self:
        """Return what lies in one of these villages, or in a postcode area of one without a village being named."""
        gekozen = list(woonplaatsen)
        gebieden = {cijfers for woonplaats in gekozen for cijfers in woonplaats.postcodegebieden}
        return self.filter(Q(woonplaats__in=gekozen) | Q(woonplaats__isnull=True, postcodegebied__in=gebieden))

    def in_postcode(self, cijfers: str) -> Self:
        """Return what lies in a postcode area, or in a village of it without an area being named."""
        return self.filter(
            Q(postcodegebied=cijfers) | Q(postcodegebied="", woonplaats__postcodegebieden__contains=[cijfers])
        )

    def per_gebied(self) -> models.QuerySet:
        """Return a row (pagina_id, gebied) per page and each village and postcode area that it lies in, once.

        It is the same rule as in `in_woonplaatsen` and `in_postcode`, for all of these at once.
        """
        met_postcode = Woonplaats.objects.filter(postcodegebieden__contains=[OuterRef("postcodegebied")])
        dorpen = Case(
            When(woonplaats__isnull=False, then=Func(F("woonplaats__naam"), template="ARRAY[%(expressions)s]")),
            When(~Q(postcodegebied=""), then=ArraySubquery(met_postcode.order_by().values("naam"))),
            output_field=_TEKSTEN,
        )
        postcodes = Case(
            When(postcodegebied="", then=F("woonplaats__postcodegebieden")),
            default=Func(F("postcodegebied"), template="ARRAY[%(expressions)s]"),
            output_field=_TEKSTEN,
        )
        samen = Func(dorpen, postcodes, template="unnest(%(expressions)s)", arg_joiner=" || ")
        return self.annotate(
            gebied=Func(samen, template="%(expressions)s", output_field=models.CharField())
        ).distinct()


class Plaats(GeordendOnderdeel):
    """Where a project lies, as exactly as is known and no more exactly."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="plaatsen")
    woonplaats = models.ForeignKey(
        Woonplaats,
        verbose_name=_("woonplaats"),
        null=True,
        blank=True,
        # The screen that deletes a village says first which pages name it, and offers another in its place.
        on_delete=models.CASCADE,
        related_name="plaatsen",
        help_text=_("Staat hij er niet bij? De beheerder voegt hem toe bij Gegevens. Bijvoorbeeld: Eefde."),
    )
    postcodegebied = models.CharField(
        _("postcodegebied"),
        max_length=7,
        blank=True,
        help_text=_("Vier cijfers; de letters bewaren wij niet. Bijvoorbeeld: 7211."),
    )
    coordinaten = puntveld()

    panels = [FieldRowPanel(["woonplaats", "postcodegebied"]), FieldPanel("coordinaten")]
    objects = PlaatsQuerySet.as_manager()

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("plaats")
        verbose_name_plural = _("plaatsen")
        constraints = [
            models.CheckConstraint(
                condition=Q(postcodegebied__regex=r"^([1-9][0-9]{3})?$"),
                name="plaats_postcodegebied",
                violation_error_message=POSTCODEZIN,
            ),
            puntregel("plaats_coordinaten"),
            models.CheckConstraint(
                condition=Q(woonplaats__isnull=False) | ~Q(postcodegebied="") | ~Q(coordinaten=""),
                name="plaats_is_bekend",
                violation_error_message=_("Kies een woonplaats, of vul een postcodegebied of coördinaten in."),
            ),
        ]

    def __str__(self) -> str:
        """What a visitor reads: the village, or else the postcode area, or else the point."""
        if self.woonplaats_id:
            return self.woonplaats.naam
        return self.gebied if self.postcodegebied else self.coordinaten

    @property
    def gebied(self) -> str:
        """The postcode area in words; "" when it is not known."""
        return _nu("Postcode %(cijfers)s") % {"cijfers": self.postcodegebied} if self.postcodegebied else ""

    @property
    def filterwaarde(self) -> str:
        """By what the list of projects is narrowed to what lies here; "" for a mere point."""
        return self.woonplaats.naam if self.woonplaats_id else self.postcodegebied

    def clean(self) -> None:
        """Keep four digits of a postcode, and write a point as it is stored; raises ValidationError for no point."""
        self.postcodegebied = read_postcode(self.postcodegebied) or self.postcodegebied
        clean_punt(self)

    def in_schema_org(self) -> dict[str, Any]:
        """Return it as a place of schema.org."""
        punt = split_punt(self.coordinaten)
        return {
            "@type": "Place",
            "name": "" if punt and not self.filterwaarde else str(self),
            "address": {
                "@type": "PostalAddress",
                "addressLocality": self.woonplaats.naam if self.woonplaats_id else "",
                "postalCode": self.postcodegebied,
                "addressCountry": "NL",
            },
            "geo": punt and {"@type": "GeoCoordinates", "latitude": punt[0], "longitude": punt[1]},
        }


class PlaatsenMixin(models.Model):
    """A page type that lies somewhere."""

    plaatsen_panels = [
        Rijenpaneel(
            "plaatsen",
            heading=_("Plaatsen"),
            label=_("Plaats"),
            help_text=_("Zo vinden inwoners het project bij hun dorp of postcode. Bijvoorbeeld: Eefde."),
        )
    ]

    class Meta:
        abstract = True

    def getoonde_plaatsen(self) -> list[Plaats]:
        """Return where it lies, each place once, as this version of the page says it."""
        plaatsen = self.kinderen("plaatsen", "woonplaats__gemeente")
        return list({str(plaats): plaats for plaats in reversed(plaatsen)}.values())[::-1]
