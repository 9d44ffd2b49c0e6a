"""The regional agenda: what the gemeenten agreed for a period."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel

from contacten.models import RollenMixin
from regioprogramma.core.models import DocumentenMixin, Pagina


class Agenda(DocumentenMixin, RollenMixin, Pagina):
    """A regional agenda with its opgaven. At most one is running; earlier ones stay to be read."""

    beginjaar = models.PositiveSmallIntegerField(
        _("eerste jaar"), null=True, blank=True, help_text=_("Bijvoorbeeld: 2026.")
    )
    eindjaar = models.PositiveSmallIntegerField(
        _("laatste jaar"), null=True, blank=True, help_text=_("Bijvoorbeeld: 2029.")
    )
    vastgesteld_op = models.DateField(
        _("vastgesteld op"), null=True, blank=True, help_text=_("Bijvoorbeeld: 15-12-2025.")
    )
    vastgesteld_door = models.CharField(
        _("vastgesteld door"), max_length=120, blank=True, help_text=_("Bijvoorbeeld: het algemeen bestuur.")
    )
    lopend = models.BooleanField(
        _("deze agenda loopt nu"),
        default=False,
        help_text=_("Er is er hooguit één die loopt. Bijvoorbeeld: die van 2026–2029."),
    )

    paginatype = None
    template = "pages/agenda.html"
    parent_page_types = ["core.HomePagina"]
    subpage_types = ["opgaven.Opgave"]
    soortnaam = _("Regionale agenda")
    # At most one agenda runs: a copy does not.
    exclude_fields_in_copy = ["lopend"]
    secties = ("opgaven", "voortgang", "documenten", "eerdere_agendas", "contact", "trefwoorden")
    content_panels = [
        *Pagina.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel(["beginjaar", "eindjaar"]),
                FieldRowPanel(["vastgesteld_op", "vastgesteld_door"]),
                "lopend",
            ],
            heading=_("Periode en besluit"),
        ),
        *DocumentenMixin.documenten_panels,
        *RollenMixin.rollen_panels,
        *Pagina.trefwoord_panels,
    ]

    class Meta:
        verbose_name = _("regionale agenda")
        verbose_name_plural = _("regionale agenda’s")
        constraints = [
            models.UniqueConstraint(
                fields=["lopend"],
                condition=Q(lopend=True),
                name="agenda_een_lopend",
                violation_error_message=_("Er loopt al een agenda. Zet die eerst op ‘niet lopend’."),
            ),
            models.CheckConstraint(
                condition=Q(eindjaar__gte=F("beginjaar")),
                name="agenda_eindjaar_na_beginjaar",
                violation_error_message=_("Het laatste jaar ligt voor het eerste jaar."),
            ),
        ]

    @property
    def bijgewerkt_op(self) -> datetime | None:
        """When it was published last."""
        return self.last_published_at

    @property
    def periode(self) -> str:
        """The years of the agenda, "2026–2029"; what is not known is left out."""
        return "–".join(str(jaar) for jaar in (self.beginjaar, self.eindjaar) if jaar)
