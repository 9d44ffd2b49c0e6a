"""What came of it: a result with its goal, the values that were measured, and the values planned on the way."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Func, OuterRef, Subquery
from django.db.models.functions import Cast, JSONObject
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel

from opgaven.resultaatformulier import Reekspaneel, Resultaatformulier, Resultatenpaneel
from regioprogramma.core.models import GeordendOnderdeel, Onderdeel
from regioprogramma.core.opmaak import precisieveld, show_datum


class Resultaat(GeordendOnderdeel):
    """A measured result: where it began and where it must go. Of an opgave it is a goal of that opgave.

    Its values hang on the page, each with the `sleutel` of its result: so a copy of a page has its own. What is
    planned for the end of a year stands in `tussendoelen`, as {"2026": "80"}.
    """

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="resultaten")
    sleutel = models.UUIDField(
        _("sleutel"), default=uuid4, db_default=Func(function="gen_random_uuid"), editable=False
    )
    indicator = models.CharField(_("wat we meten"), max_length=150, help_text=_("Bijvoorbeeld: bedrijven geholpen."))
    eenheid = models.CharField(
        _("eenheid"), max_length=40, blank=True, help_text=_("Bijvoorbeeld: bedrijven of procent.")
    )
    beginstand = models.DecimalField(
        _("beginstand"), max_digits=14, decimal_places=2, null=True, blank=True, help_text=_("Bijvoorbeeld: 0.")
    )
    doel = models.DecimalField(
        _("doel"), max_digits=14, decimal_places=2, null=True, blank=True, help_text=_("Bijvoorbeeld: 200.")
    )
    tussendoelen = models.JSONField(
        _("doel per jaar"),
        default=dict,
        blank=True,
        db_default={},
        help_text=_("Hoe ver moet het aan het eind van elk jaar zijn? Bijvoorbeeld: 2026: 80."),
    )
    toelichting = models.CharField(
        _("toelichting"),
        max_length=250,
        blank=True,
        db_default="",
        default="",
        help_text=_("Waarom gaat het sneller of langzamer dan gepland? Bijvoorbeeld: De werving begon later."),
    )
    opgavedoel = models.ForeignKey(
        "self",
        verbose_name=_("telt mee voor"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bijdragende",
        help_text=_("Een doel van een opgave. Bijvoorbeeld: Productieve regio: nieuwe banen."),
    )

    rijformulier = Resultaatformulier
    panels = [
        FieldRowPanel(["indicator", "eenheid", "toelichting"]),
        FieldRowPanel(["beginstand", "doel", "opgavedoel"]),
        FieldRowPanel([Reekspaneel("metingen"), "tussendoelen"]),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("resultaat")
        verbose_name_plural = _("resultaten")
        # It was a model of the app that is named here; the table kept its name.
        db_table = "projecten_resultaat"

    def __str__(self) -> str:
        return self.indicator

    @property
    def plan(self) -> list[tuple[int, Decimal]]:
        """What is planned for the end of each year, as (year, value), the first year first."""
        return sorted((int(jaar), Decimal(waarde)) for jaar, waarde in self.tussendoelen.items())


class Meting(Onderdeel):
    """The value of a result at a date: one of a series, which later values leave as they are."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="metingen")
    sleutel = models.UUIDField(_("resultaat"), editable=False)
    datum = models.DateField(_("peildatum"), help_text=_("Wanneer gold dit? Bijvoorbeeld: 31-12-2025."))
    datum_precisie = precisieveld()
    waarde = models.DecimalField(
        _("stand"), max_digits=14, decimal_places=2, help_text=_("Wat is er gemeten? Bijvoorbeeld: 140.")
    )
    rapportage = models.ForeignKey(
        "core.Document",
        verbose_name=_("rapportage"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="metingen",
        help_text=_("Waar staat het? Bijvoorbeeld: Voortgangsrapportage 2025."),
    )

    class Meta:
        verbose_name = _("meting")
        verbose_name_plural = _("metingen")
        ordering = ["datum", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pagina", "sleutel", "datum"],
                name="meting_een_per_dag",
                violation_error_message=_("Van een resultaat is er op een dag één stand."),
            )
        ]

    def __str__(self) -> str:
        return f"{show_datum(self.datum, self.datum_precisie)}: {self.waarde}"

    def clean(self) -> None:
        """Refuse what was measured on a day that has yet to come: that is a goal, or a slip of the keys."""
        super().clean()
        if self.datum and self.datum > timezone.localdate():
            raise ValidationError({"datum": _("Deze dag moet nog komen. Wanneer is de stand gemeten?")})


@dataclass(frozen=True)
class Meetreeks:
    """A result with its values, the oldest first."""

    resultaat: Resultaat
    metingen: tuple[Meting, ...] = ()

    @property
    def laatste(self) -> Meting | None:
        """The newest value; None when nothing was measured yet."""
        return self.metingen[-1] if self.metingen else None

    @property
    def stand(self) -> Decimal | None:
        """How far it is, by the newest value."""
        return self.laatste.waarde if self.laatste else None

    @property
    def peildatum(self) -> date | None:
        """When that was."""
        return self.laatste.datum if self.laatste else None


#: What says to which result a value belongs: within one page its key, of many pages that and the page.
_OP_PAGINA, _VAN_PAGINAS = attrgetter("sleutel"), attrgetter("pagina_id", "sleutel")


def _put_together(
    eigen: Callable[[Any], Any], resultaten: Iterable[Resultaat], metingen: Iterable[Meting]
) -> list[Meetreeks]:
    """Return a Meetreeks per result, from values in any order."""
    gemeten: dict[Any, list[Meting]] = {}
    for meting in sorted(metingen, key=lambda meting: meting.datum):
        gemeten.setdefault(eigen(meting), []).append(meting)
    return [Meetreeks(resultaat, tuple(gemeten.get(eigen(resultaat), ()))) for resultaat in resultaten]


def read_meetreeksen(resultaten: Collection[Resultaat]) -> list[Meetreeks]:
    """Return the Meetreeks of each stored result, of whatever pages, in one question."""
    if not resultaten:
        return []
    metingen = Meting.objects.filter(pagina__in={resultaat.pagina_id for resultaat in resultaten})
    return _put_together(_VAN_PAGINAS, resultaten, metingen.select_related("rapportage"))


def read_newest(resultaten: models.QuerySet[Resultaat]) -> list[Meetreeks]:
    """Return each of these stored results with the newest of its values alone, in one question."""
    eigen = Meting.objects.filter(pagina=OuterRef("pagina"), sleutel=OuterRef("sleutel")).order_by("-datum")
    beide = JSONObject(datum="datum", precisie="datum_precisie", waarde=Cast("waarde", models.TextField()))
    met_nieuwste = resultaten.annotate(nieuwste=Subquery(eigen.annotate(beide=beide).values("beide")[:1]))
    return [
        Meetreeks(resultaat, (_as_meting(resultaat.nieuwste),) if resultaat.nieuwste else ())
        for resultaat in met_nieuwste
    ]


def _as_meting(gelezen: dict[str, str]) -> Meting:
    datum = date.fromisoformat(gelezen["datum"])
    return Meting(datum=datum, datum_precisie=gelezen["precisie"], waarde=Decimal(gelezen["waarde"]))


class ResultatenMixin(models.Model):
    """A page type with measured results."""

    resultaten_panels = [Resultatenpaneel("resultaten", heading=_("Resultaten"), label=_("Resultaat"))]
    #: The same, of a page whose results are its goals.
    doelen_panels = [
        Resultatenpaneel(
            "resultaten",
            heading=_("Doelen"),
            label=_("Doel"),
            help_text=_("Wat moet er bereikt zijn, en hoe ver is het? Bijvoorbeeld: 1.000 nieuwe banen in 2028."),
        )
    ]

    class Meta:
        abstract = True

    @property
    def is_afgelopen(self) -> bool:
        """Whether nothing more will be done for its results."""
        return False

    @property
    def meetperiode(self) -> tuple[date | None, date | None]:
        """The first and the last day between which its results must come; None for what is not known."""
        raise NotImplementedError

    def meetreeksen(self) -> list[Meetreeks]:
        """Return its results with their values, as this version of the page says it."""
        return self.remember("meetreeksen", partial(_reeksen_van, self))


def _reeksen_van(pagina: Any) -> list[Meetreeks]:
    resultaten = pagina.kinderen("resultaten")
    return _put_together(_OP_PAGINA, resultaten, pagina.kinderen("metingen", "rapportage")) if resultaten else []
