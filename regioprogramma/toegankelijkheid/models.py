"""What a region declares about the accessibility of its website, after the Dutch legal model."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Site

from .criteria import CRITERIA
from .formulier import Verklaringformulier
from .regels import Toegankelijkheidsstatus


@register_setting(icon="glasses", order=20)
class Toegankelijkheidsverklaring(ClusterableModel, BaseSiteSetting):
    """The statement of one site. What its status asks stands in `regels.py`; tests never set it."""

    status = models.CharField(
        _("status"),
        max_length=1,
        choices=Toegankelijkheidsstatus,
        default=Toegankelijkheidsstatus.E,
        help_text=_("De status in het register van verklaringen. Bijvoorbeeld: B: voldoet gedeeltelijk."),
    )
    register = models.URLField(
        _("adres in het register"),
        blank=True,
        help_text=_("Bijvoorbeeld: https://www.toegankelijkheidsverklaring.nl/register/1234."),
    )
    vastgesteld_op = models.DateField(
        _("vastgesteld op"),
        null=True,
        blank=True,
        help_text=_("De dag waarop de verklaring is ondertekend. Bijvoorbeeld: 12-03-2026."),
    )
    ondertekenaar = models.CharField(
        _("ondertekend door"),
        max_length=120,
        blank=True,
        help_text=_("De functie is genoeg. Bijvoorbeeld: de secretaris van de regio."),
    )
    bekeken_op = models.DateField(
        _("voor het laatst bekeken op"),
        null=True,
        blank=True,
        help_text=_("Klopt de verklaring nog? Bekijk haar elk jaar. Bijvoorbeeld: 02-11-2026."),
    )
    onderzoek_op = models.DateField(
        _("onderzocht op"),
        null=True,
        blank=True,
        help_text=_("De datum van het rapport over het hele onderzoek. Bijvoorbeeld: 20-02-2026."),
    )
    onderzoeker = models.CharField(
        _("onderzocht door"), max_length=120, blank=True, help_text=_("Bijvoorbeeld: een onafhankelijk bureau.")
    )
    onderzoeksrapport = models.URLField(
        _("adres van het rapport"),
        blank=True,
        help_text=_("Waar kan iedereen het rapport lezen? Bijvoorbeeld: https://www.regio.example/documenten/12/."),
    )
    onderzoek_gepland_op = models.DateField(
        _("volgend onderzoek"),
        null=True,
        blank=True,
        help_text=_("Wanneer is er een nieuw onderzoek? Bijvoorbeeld: 15-01-2027."),
    )
    adressen = models.TextField(
        _("andere websites"),
        blank=True,
        help_text=_("Geldt de verklaring ook voor een ander adres? Eén per regel. Bijvoorbeeld: kaart.regio.example."),
    )
    email = models.EmailField(
        _("e-mail voor meldingen"),
        blank=True,
        help_text=_("Leeg: de e-mail van de regio. Bijvoorbeeld: toegankelijk@regio.example."),
    )
    pagina = models.ForeignKey(
        "core.TekstPagina",
        verbose_name=_("pagina"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Onder de tekst van deze pagina staat de verklaring. Bijvoorbeeld: Toegankelijkheid."),
    )

    base_form_class = Verklaringformulier
    panels = [
        MultiFieldPanel(
            ["status", "register", "vastgesteld_op", "ondertekenaar", "bekeken_op"], heading=_("De verklaring")
        ),
        MultiFieldPanel(
            ["onderzoek_op", "onderzoeker", "onderzoeksrapport", "onderzoek_gepland_op"], heading=_("Het onderzoek")
        ),
        InlinePanel("problemen", heading=_("Bekende problemen"), label=_("Probleem")),
        MultiFieldPanel(["adressen", "email"], heading=_("Waarvoor en voor wie")),
        FieldPanel("pagina"),
    ]

    class Meta:
        verbose_name = _("toegankelijkheidsverklaring")
        verbose_name_plural = _("toegankelijkheidsverklaringen")
        default_permissions = ("change",)
        constraints = [
            models.CheckConstraint(
                condition=Q(bekeken_op__isnull=True) | Q(bekeken_op__gte=F("vastgesteld_op")),
                name="verklaring_bekeken_na_vaststellen",
                violation_error_message=_("De verklaring is bekeken voordat zij is vastgesteld. Kijk de datums na."),
            ),
        ]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @property
    def laatst(self) -> date | None:
        """The last day on which somebody said that the statement is true."""
        return self.bekeken_op or self.vastgesteld_op

    @classmethod
    def read_for(cls, request: HttpRequest) -> Self:
        """Return the statement to show, read once per request; unlike `for_site` it stores nothing."""
        naam = cls.get_cache_attr_name()
        if not hasattr(request, naam):
            site = Site.find_for_request(request)
            gevonden: Self | None = cls.objects.filter(site=site).first() if site else None
            setattr(request, naam, gevonden or cls(site=site))
        verklaring: Self = getattr(request, naam)
        return verklaring


class Toegankelijkheidsprobleem(Orderable):
    """What is known to be wrong: one row of a statement."""

    verklaring = ParentalKey(Toegankelijkheidsverklaring, on_delete=models.CASCADE, related_name="problemen")
    criterium = models.CharField(
        _("eis"),
        max_length=6,
        choices=[(nummer, str(criterium)) for nummer, criterium in CRITERIA.items()],
        help_text=_("Aan welke eis voldoet de website niet? Bijvoorbeeld: 1.4.3 Contrast (minimum)."),
    )
    oorzaak = models.CharField(
        _("wat er mis is"),
        max_length=300,
        help_text=_("En hoe dat komt. Bijvoorbeeld: Twee oude rapporten zijn gescand, zonder tekst."),
    )
    gevolg = models.CharField(
        _("gevolg"),
        max_length=300,
        blank=True,
        help_text=_("Wie heeft er last van? Bijvoorbeeld: Een schermlezer kan deze rapporten niet voorlezen."),
    )
    alternatief = models.CharField(
        _("wat wel kan"),
        max_length=300,
        blank=True,
        help_text=_("Hoe komt iemand nu aan de informatie? Bijvoorbeeld: Vraag ons om een andere versie."),
    )
    maatregel = models.CharField(
        _("maatregel"),
        max_length=300,
        blank=True,
        help_text=_("Wat doet u eraan? Bijvoorbeeld: Wij maken beide rapporten opnieuw."),
    )
    gepland_op = models.DateField(
        _("klaar op"), null=True, blank=True, help_text=_("Wanneer is het opgelost? Bijvoorbeeld: 01-03-2027.")
    )

    panels = ["criterium", "oorzaak", "gevolg", "alternatief", "maatregel", "gepland_op"]

    class Meta(Orderable.Meta):
        verbose_name = _("toegankelijkheidsprobleem")
        verbose_name_plural = _("toegankelijkheidsproblemen")
        default_permissions = ()

    def __str__(self) -> str:
        return str(CRITERIA[self.criterium])
