"""The Regio Deal: the agreement between Rijk and region, its money and its reports."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from contacten.models import GemeentenMixin, Organisatie, PartnersMixin, RollenMixin
from opgaven.models import ResultatenMixin
from regioprogramma.core.inhoud import InhoudBlok
from regioprogramma.core.models import DocumentenMixin, FeitenMixin, GeordendOnderdeel, Pagina, PaginaManager
from regioprogramma.core.opmaak import met_hoofdletter, precisieveld, show_rangtelwoord
from regioprogramma.core.pagina import GEWOON, VOORBIJ, Paginatype, date_row
from regioprogramma.core.rijen import Kiesrijenpaneel, Rijenpaneel
from regioprogramma.gerelateerd.soorten import paren

from .geld import GeldMixin, project_in_schema_org
from .kaart import KaartMixin, KaartQuerySet
from .voortgang import MijlpalenMixin, StandMixin


class DealStatus(models.TextChoices):
    """How far a Regio Deal is."""

    VOORSTEL = "voorstel", _("Voorstel")
    GESELECTEERD = "geselecteerd", _("Geselecteerd")
    IN_UITWERKING = "in-uitwerking", _("In uitwerking")
    IN_UITVOERING = "in-uitvoering", _("In uitvoering")
    AFGEROND = "afgerond", _("Afgerond")


class RegioDealsPagina(Pagina):
    """All Regio Deals of the region, running and finished."""

    paginatype = None
    template = "pages/lijst.html"
    parent_page_types = ["core.HomePagina"]
    subpage_types = ["projecten.RegioDeal"]
    max_count_per_parent = 1
    secties = ("deals",)
    parameters = ("pagina",)
    content_panels = [*Pagina.content_panels, *Pagina.trefwoord_panels]

    class Meta:
        verbose_name = _("overzicht van Regio Deals")
        verbose_name_plural = _("overzichten van Regio Deals")


def _datumveld(naam: str, voorbeeld: str) -> models.DateField:
    return models.DateField(
        naam, null=True, blank=True, help_text=_("Bijvoorbeeld: %(voorbeeld)s.") % {"voorbeeld": voorbeeld}
    )


class RegioDeal(
    FeitenMixin,
    KaartMixin,
    StandMixin,
    GeldMixin,
    MijlpalenMixin,
    ResultatenMixin,
    DocumentenMixin,
    PartnersMixin,
    GemeentenMixin,
    RollenMixin,
    Pagina,
):
    """One Regio Deal. The year in its title, of selection, signing and start may all differ: each is kept."""

    tranche = models.PositiveSmallIntegerField(_("tranche"), null=True, blank=True, help_text=_("Bijvoorbeeld: 3."))
    status = models.CharField(
        _("status"),
        max_length=15,
        choices=DealStatus,
        default=DealStatus.VOORSTEL,
        help_text=_("Bijvoorbeeld: In uitvoering."),
    )
    aangevraagd_op = _datumveld(_("aangevraagd op"), "01-12-2019")
    aangevraagd_op_precisie = precisieveld()
    geselecteerd_op = _datumveld(_("geselecteerd op"), "01-02-2020")
    geselecteerd_op_precisie = precisieveld()
    getekend_op = _datumveld(_("ondertekend op"), "09-07-2020")
    getekend_op_precisie = precisieveld()
    startdatum = _datumveld(_("start"), "01-01-2020")
    startdatum_precisie = precisieveld()
    einddatum = _datumveld(_("einde"), "31-12-2024")
    einddatum_precisie = precisieveld()
    aantal_projecten = models.PositiveSmallIntegerField(
        _("aantal projecten"),
        null=True,
        blank=True,
        help_text=_(
            "Alleen als niet elk project hier een pagina heeft: hoeveel zijn het er in totaal? Bijvoorbeeld: 9."
        ),
    )
    voorganger = models.ForeignKey(
        "self",
        verbose_name=_("voorganger"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="opvolgers",
        help_text=_("De deal waar deze op volgt. Bijvoorbeeld: Cleantech Regio Deal 2019."),
    )
    regiokassier = models.ForeignKey(
        Organisatie,
        verbose_name=_("regiokassier"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Wie beheert het geld? Bijvoorbeeld: Gemeente Apeldoorn."),
    )
    verklaard_bedrag = models.DecimalField(
        _("verschil in euro’s"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Hoeveel van het verschil met de projecten legt u uit? Bijvoorbeeld: 275.000."),
    )
    verschil_toelichting = models.CharField(
        _("uitleg van het verschil"),
        max_length=250,
        blank=True,
        db_default="",
        default="",
        help_text=_("Dit lezen bezoekers. Bijvoorbeeld: Project Duiven kreeg ook geld van de deal van 2019."),
    )
    email = models.EmailField(
        _("e-mail van de deal"), blank=True, help_text=_("Bijvoorbeeld: regiodeal@regio.example.")
    )
    staatscourant = models.URLField(
        _("adres in de Staatscourant"),
        blank=True,
        help_text=_("Bijvoorbeeld: https://zoek.officielebekendmakingen.nl/stcrt-2020-14351.html."),
    )
    inhoud = StreamField(
        InhoudBlok(),
        verbose_name=_("inhoud"),
        blank=True,
        help_text=_("De tekst van de pagina, in blokken. Bijvoorbeeld: een tussenkop en daaronder een tekst."),
    )

    objects = PaginaManager.from_queryset(KaartQuerySet)()
    template = "pages/deal.html"
    parent_page_types = ["projecten.RegioDealsPagina"]
    subpage_types = []
    paginatype = Paginatype(
        naam="regio-deals",
        meervoud=_("Regio Deals"),
        plaats=40,
        gewicht=lambda deal: VOORBIJ if deal.is_afgelopen else GEWOON,
        lijstnummer=4,
        lijstnaam="deals",
        feed="deal",
        reeks=("gerelateerde_deals", _("Gerelateerde Regio Deals")),
        sjabloon="secties/kaarten.html",
    )
    soortnaam = _("Regio Deal")
    # What is spent of a deal was contributed to it, and its page asks much already.
    eu_staat_in = ("bijdragen",)
    zonder_besluit = frozenset({DealStatus.VOORSTEL, DealStatus.GESELECTEERD, DealStatus.IN_UITWERKING})
    secties = (
        "kerngegevens",
        "stand",
        "inhoud",
        "doelen",
        "projecten",
        "geld",
        "voortgang",
        "resultaten",
        "tijdlijn",
        "nieuws",
        "gerelateerd_nieuws",
        "documenten",
        "partners",
        "gemeenten",
        "contact",
        "voorgangers",
        "gerelateerd",
        "wijzigingen",
        "trefwoorden",
    )
    content_panels = [
        *Pagina.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel(["status", "tranche"]),
                date_row("aangevraagd_op"),
                date_row("geselecteerd_op"),
                date_row("getekend_op"),
                date_row("startdatum"),
                date_row("einddatum"),
                *StandMixin.stand_velden,
            ],
            heading=_("Status, datums en stand van zaken"),
        ),
        FieldPanel("inhoud"),
        Rijenpaneel("doelen", heading=_("Ambities en doelen"), label=_("Doel")),
        MultiFieldPanel(
            [*GeldMixin.totaal_velden, FieldRowPanel(["verklaard_bedrag", "verschil_toelichting"])],
            heading=_("Totaal, en verschil met de projecten"),
        ),
        *GeldMixin.geldrijen_panels,
        Kiesrijenpaneel(
            "rapportages",
            chooser_field_name="document",
            heading=_("Voortgangsrapportages"),
            label=_("Rapportage"),
            help_text=_("Kies of upload het document. Bijvoorbeeld: Voortgangsrapportage 2025."),
        ),
        *ResultatenMixin.resultaten_panels,
        *MijlpalenMixin.mijlpalen_panels,
        *DocumentenMixin.documenten_panels,
        *PartnersMixin.partners_panels,
        *GemeentenMixin.gemeenten_panels,
        *RollenMixin.rollen_panels,
        MultiFieldPanel(
            ["aantal_projecten", PageChooserPanel("voorganger"), "regiokassier", "email", "staatscourant"],
            heading=_("Meer gegevens"),
        ),
        *Pagina.trefwoord_panels,
        *FeitenMixin.wijziging_panels,
    ]
    search_fields = [*Pagina.search_fields, index.SearchField("inhoud", boost=1), index.FilterField("status")]

    class Meta:
        verbose_name = _("Regio Deal")
        verbose_name_plural = _("Regio Deals")
        constraints = [
            models.CheckConstraint(
                condition=Q(tranche__isnull=True) | Q(tranche__range=(1, 20)),
                name="deal_tranche",
                violation_error_message=_("Een tranche is een getal vanaf 1. Bijvoorbeeld: 3."),
            ),
            models.CheckConstraint(
                condition=Q(einddatum__gte=F("startdatum")),
                name="deal_einddatum_na_startdatum",
                violation_error_message=_("De einddatum ligt voor de startdatum."),
            ),
            models.CheckConstraint(
                condition=Q(totaal_bedrag__isnull=True) | Q(totaal_bedrag__gte=0),
                name="deal_totaal_niet_negatief",
                violation_error_message=_("Een bedrag kan niet lager zijn dan nul."),
            ),
        ]

    @property
    def is_afgelopen(self) -> bool:
        """Whether nothing more will be done."""
        return self.status == DealStatus.AFGEROND

    @property
    def ronde(self) -> str:
        """In which round of the Rijk the deal was made: "Vijfde ronde (tranche 5)"; "" when not known."""
        if not self.tranche:
            return ""
        velden = {"hoeveelste": met_hoofdletter(show_rangtelwoord(self.tranche)), "nummer": self.tranche}
        return _("%(hoeveelste)s ronde (tranche %(nummer)d)") % velden

    @property
    def meetperiode(self) -> tuple[date | None, date | None]:
        """The days between which its results must come."""
        return self.startdatum, self.einddatum

    @classmethod
    def shown_pairs(cls, ids: Collection[int] | None) -> Iterator[tuple[int, int]]:
        """A deal shows its predecessor, and the papers of its reports."""
        yield from paren(cls.objects.all(), "pk", "voorganger", ids)
        rapportages = Voortgangsrapportage.objects.annotate(papier=-F("document"))
        yield from paren(rapportages, "deal", "papier", ids)

    def schema_org(self, adres: str, beeld: Any, organisatie: dict[str, Any]) -> dict[str, Any]:
        return project_in_schema_org(self, adres, beeld, organisatie)


class Doel(GeordendOnderdeel):
    """One titled goal of a deal."""

    deal = ParentalKey(RegioDeal, on_delete=models.CASCADE, related_name="doelen")
    titel = models.CharField(_("titel"), max_length=120, help_text=_("Bijvoorbeeld: Groene Groei."))
    tekst = RichTextField(
        _("tekst"),
        blank=True,
        features=["bold", "italic", "ul", "link"],
        help_text=_("Wat wil de deal bereiken? Bijvoorbeeld: Bedrijven gebruiken minder grondstoffen."),
    )

    panels = [FieldPanel("titel"), FieldPanel("tekst")]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("doel")
        verbose_name_plural = _("doelen")

    def __str__(self) -> str:
        return self.titel


class Voortgangsrapportage(GeordendOnderdeel):
    """A report on the deal over a period."""

    deal = ParentalKey(RegioDeal, on_delete=models.CASCADE, related_name="rapportages")
    periode = models.CharField(_("periode"), max_length=60, help_text=_("Bijvoorbeeld: 2022."))
    datum = models.DateField(_("verschenen op"), help_text=_("Bijvoorbeeld: 01-03-2023."))
    datum_precisie = precisieveld()
    document = models.ForeignKey(
        "core.Document",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="rapportages",
        help_text=_("Bijvoorbeeld: Voortgangsrapportage 2022."),
    )
    samenvatting = models.TextField(
        _("samenvatting"), blank=True, help_text=_("Bijvoorbeeld: Acht van de tien projecten lopen op schema.")
    )

    panels = [
        FieldPanel("periode"),
        FieldRowPanel(["datum", "datum_precisie"]),
        FieldPanel("document"),
        FieldPanel("samenvatting"),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("voortgangsrapportage")
        verbose_name_plural = _("voortgangsrapportages")

    def __str__(self) -> str:
        return self.periode
