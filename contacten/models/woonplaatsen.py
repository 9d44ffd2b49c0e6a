"""The villages and towns of the gemeenten, as the Basisregistratie Adressen en Gebouwen (BAG) names them."""

import re

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from regioprogramma.core.opmaak import name_order

from .gebieden import clean_punt, postcodesregel, postcodesveld, puntregel, puntveld
from .organisaties import Gemeente


def read_woonplaatscode(tekst: str) -> str:
    """Return the code of a village as CBS writes it, "WP2096", also for the four digits of the BAG; else as it is."""
    kaal = tekst.strip().upper()
    return f"WP{kaal:0>4}" if re.fullmatch(r"[0-9]{1,4}", kaal) else kaal


class Woonplaats(index.Indexed, models.Model):
    """A village or town: every address in the Netherlands lies in one, and each of these in one gemeente."""

    naam = models.CharField(_("naam"), max_length=80, help_text=_("Zoals in een adres. Bijvoorbeeld: Eefde."))
    gemeente = models.ForeignKey(
        Gemeente,
        verbose_name=_("gemeente"),
        # Whoever deletes a gemeente says first what becomes of its villages.
        on_delete=models.PROTECT,
        related_name="woonplaatsen",
        help_text=_("In welke gemeente ligt de woonplaats? Bijvoorbeeld: Lochem."),
    )
    code = models.CharField(
        _("woonplaatscode"),
        max_length=6,
        blank=True,
        help_text=_("Uit de Basisregistratie Adressen en Gebouwen (BAG). Bijvoorbeeld: WP2096."),
    )
    postcodegebieden = postcodesveld(_("De vier cijfers, met komma’s ertussen. Bijvoorbeeld: 7211, 7213."))
    coordinaten = puntveld()

    panels = [FieldPanel(naam) for naam in ("naam", "gemeente", "code", "postcodegebieden", "coordinaten")]
    search_fields = [index.SearchField("naam"), index.AutocompleteField("naam"), index.FilterField("gemeente")]

    class Meta:
        verbose_name = _("woonplaats")
        verbose_name_plural = _("woonplaatsen")
        ordering = [name_order("naam"), "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"),
                "gemeente",
                name="woonplaats_naam_uniek",
                violation_error_message=_("Deze woonplaats staat al bij deze gemeente."),
            ),
            models.UniqueConstraint(
                fields=["code"],
                condition=~Q(code=""),
                name="woonplaats_code_uniek",
                violation_error_message=_("Er is al een woonplaats met deze code."),
            ),
            models.CheckConstraint(
                condition=Q(code__regex=r"^(WP[0-9]{4})?$"),
                name="woonplaats_code",
                violation_error_message=_("Een woonplaatscode is WP met vier cijfers. Bijvoorbeeld: WP2096."),
            ),
            postcodesregel("woonplaats_postcodegebieden"),
            puntregel("woonplaats_coordinaten"),
        ]

    def __str__(self) -> str:
        return self.naam

    def clean(self) -> None:
        """Write code, postcode areas and point as they are stored; raises ValidationError for a point that is none."""
        self.code = read_woonplaatscode(self.code)
        self.postcodegebieden = sorted(set(self.postcodegebieden or ()))
        clean_punt(self)
