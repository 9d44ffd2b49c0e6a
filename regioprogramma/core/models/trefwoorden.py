"""The controlled vocabulary through which pages find each other."""

from collections.abc import Mapping
from typing import TypeVar

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from regioprogramma.core.opmaak import name_order

from .adressen import AdresUitNaam
from .rij import Onderdeel

#: What stands for a keyword: its id, or its name.
_Woord = TypeVar("_Woord", int, str)


class Trefwoord(index.Indexed, AdresUitNaam):
    """One subject of the vocabulary, such as "energie". Editors choose from the list; adding needs a right."""

    naam = models.CharField(_("naam"), max_length=60, help_text=_("Kort en in kleine letters. Bijvoorbeeld: energie."))
    slug = models.SlugField(
        _("adres"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_("Het laatste deel van het webadres. Leeg: volgt uit de naam. Bijvoorbeeld: energie."),
    )
    omschrijving = models.TextField(
        _("omschrijving"),
        blank=True,
        help_text=_("Wat valt eronder? Bijvoorbeeld: opwek, opslag en besparing van energie."),
    )
    synoniemen = ArrayField(
        models.CharField(max_length=60),
        verbose_name=_("synoniemen"),
        default=list,
        blank=True,
        help_text=_("Andere woorden hiervoor, met komma’s ertussen. Bijvoorbeeld: stroom, elektriciteit."),
    )
    breder = models.ForeignKey(
        "self",
        verbose_name=_("breder trefwoord"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="smaller",
        help_text=_("Het ruimere onderwerp. Bijvoorbeeld: duurzaamheid."),
    )

    panels = [FieldPanel(name) for name in ("naam", "slug", "omschrijving", "synoniemen", "breder")]
    search_fields = [index.SearchField("naam"), index.AutocompleteField("naam")]

    class Meta:
        verbose_name = _("trefwoord")
        verbose_name_plural = _("trefwoorden")
        ordering = [name_order("naam")]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"), name="trefwoord_naam_uniek", violation_error_message=_("Dit trefwoord bestaat al.")
            ),
            models.CheckConstraint(
                condition=Q(breder__isnull=True) | ~Q(breder=F("id")),
                name="trefwoord_niet_breder_dan_zichzelf",
                violation_error_message=_("Een trefwoord kan niet onder zichzelf vallen."),
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("trefwoord", args=[self.slug])

    def clean(self) -> None:
        if self.pk and self.breder_id and self.pk in (self.breder_id, *boven(self.breder_id)):
            raise ValidationError({"breder": kring_melding(self.naam, self.breder.naam)})


def boven(pk: _Woord | None, breder_van: Mapping[_Woord, _Woord] | None = None) -> list[_Woord]:
    """Return the ids of all that is broader than a keyword, the nearest first; a circle is cut short.

    `breder_van` gives {keyword: the broader one} when that is not what is stored.
    """
    if breder_van is None:
        breder_van = dict(Trefwoord.objects.filter(breder__isnull=False).values_list("pk", "breder_id"))
    gezien: list[_Woord] = []
    while pk is not None and (pk := breder_van.get(pk)) is not None and pk not in gezien:
        gezien.append(pk)
    return gezien


def kring_melding(naam: str, breder: str) -> str:
    """Return the sentence that refuses a circle."""
    return _("‘%(breder)s’ valt al onder ‘%(naam)s’. Dan zou het trefwoord onder zichzelf vallen.") % {
        "breder": breder,
        "naam": naam,
    }


class PaginaTrefwoord(Onderdeel):
    """A page carries a keyword."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="trefwoord_koppelingen")
    trefwoord = models.ForeignKey(
        Trefwoord,
        verbose_name=_("trefwoord"),
        on_delete=models.CASCADE,
        related_name="pagina_koppelingen",
        help_text=_("Kies uit de lijst. Bijvoorbeeld: energie."),
    )

    panels = [FieldPanel("trefwoord")]

    class Meta:
        verbose_name = _("trefwoord van een pagina")
        verbose_name_plural = _("trefwoorden van een pagina")
        constraints = [
            models.UniqueConstraint(
                fields=["pagina", "trefwoord"],
                name="pagina_trefwoord_uniek",
                violation_error_message=_("Dit trefwoord staat al bij deze pagina."),
            )
        ]

    def __str__(self) -> str:
        return str(self.trefwoord)
