"""The project: what is done, by whom, with what money, and whether it worked."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Self

from django import forms
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, When
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from contacten.models import GemeentenMixin, PartnersMixin, PlaatsenMixin, RollenMixin
from opgaven.models import Opgave, ResultatenMixin, Speerpunt
from projecten.formulieren import ProjectFormulier
from regioprogramma.core.inhoud import InhoudBlok
from regioprogramma.core.lijsten import LijstMixin
from regioprogramma.core.models import DocumentenMixin, FeitenMixin, Pagina, PaginaManager, VideoMixin
from regioprogramma.core.opmaak import over_before, precisieveld
from regioprogramma.core.pagina import GEWOON, VOORBIJ, Paginatype, date_row
from regioprogramma.gerelateerd.soorten import paren

from .deal import Doel, RegioDeal
from .geld import GeldMixin, project_in_schema_org, totaalbedrag
from .kaart import KaartMixin, KaartQuerySet
from .voortgang import Mijlpaal, MijlpalenMixin, StandMixin


class ProjectStatus(models.TextChoices):
    """How far a project is."""

    IDEE = "idee", _("Idee")
    AANGEMELD = "aangemeld", _("Aangemeld")
    GOEDGEKEURD = "goedgekeurd", _("Goedgekeurd")
    IN_UITVOERING = "in-uitvoering", _("In uitvoering")
    AFGEROND = "afgerond", _("Afgerond")
    GESTOPT = "gestopt", _("Gestopt")


#: In which order a visitor wants them: what happens now, what will, what was done; ideas and what stopped last.
VOLGORDE = (
    ProjectStatus.IN_UITVOERING,
    ProjectStatus.GOEDGEKEURD,
    ProjectStatus.AANGEMELD,
    ProjectStatus.AFGEROND,
    ProjectStatus.IDEE,
    ProjectStatus.GESTOPT,
)


class ProjectenPagina(LijstMixin, Pagina):
    """All projects of the region."""

    paginatype = None
    template = "pages/lijst.html"
    parent_page_types = ["core.HomePagina"]
    subpage_types = ["projecten.Project"]
    max_count_per_parent = 1
    secties = ("projectenlijst",)
    content_panels = [*Pagina.content_panels, *Pagina.trefwoord_panels]

    class Meta:
        verbose_name = _("overzicht van projecten")
        verbose_name_plural = _("overzichten van projecten")


class ProjectQuerySet(KaartQuerySet):
    """The vocabulary of every list of projects."""

    def of_opgave(self, opgave: Opgave | int) -> Self:
        """Return the projects that have this opgave as their home."""
        return self.filter(opgave=opgave)

    def of_speerpunt(self, speerpunt: Speerpunt) -> Self:
        """Return the projects that work on this speerpunt."""
        through = Project.speerpunten.through.objects.filter(speerpunt=speerpunt)
        return self.filter(pk__in=through.values("project_id"))

    def in_order(self) -> Self:
        """Order by VOLGORDE; within that what has a milestone soonest, then the newest."""
        rang = Case(*(When(status=status, then=plek) for plek, status in enumerate(VOLGORDE)), default=len(VOLGORDE))
        straks = Mijlpaal.objects.filter(~over_before("datum", timezone.localdate()), bereikt=False)
        eerste = Subquery(straks.filter(pagina=OuterRef("pk")).order_by("datum").values("datum")[:1])
        # Who has one at all is asked once; asked of each project it took half the time of a long list.
        eerstvolgende = Case(When(pk__in=straks.values("pagina"), then=eerste))
        nieuwste = F("publicatiedatum").desc(nulls_last=True)
        return self.order_by(rang, eerstvolgende.asc(nulls_last=True), nieuwste, "-pk")

    def by_einde(self) -> Self:
        """Order by the end: first what ends soonest, then what has ended, the last first; without a date last."""
        voorbij = over_before("einddatum", timezone.localdate())
        rang = Case(When(einddatum__isnull=True, then=2), When(voorbij, then=1), default=0)
        komend = Case(When(voorbij, then=None), default=F("einddatum"))
        return self.order_by(rang, komend, F("einddatum").desc(nulls_last=True), "pk")

    def by_bedrag(self) -> Self:
        """Order by the total, the highest first; what is not known last."""
        return self.order_by(totaalbedrag().desc(nulls_last=True), "pk")

    def with_late(self) -> Self:
        """Give each its milestones whose date has passed, as far as it is known, in `te_laat`; see `late_of`."""
        voorbij = over_before("datum", timezone.localdate())
        laat = Mijlpaal.objects.filter(voorbij, bereikt=False, pagina=OuterRef("pk")).order_by("datum", "pk")
        velden = JSONObject(titel="titel", datum="datum", datum_precisie="datum_precisie", toelichting="toelichting")
        return self.annotate(te_laat=ArraySubquery(laat.values(velden=velden)))

    def finished(self) -> Self:
        """Return the projects that are done."""
        return self.filter(status=ProjectStatus.AFGEROND)


class Project(
    FeitenMixin,
    KaartMixin,
    StandMixin,
    GeldMixin,
    MijlpalenMixin,
    ResultatenMixin,
    VideoMixin,
    DocumentenMixin,
    PartnersMixin,
    PlaatsenMixin,
    GemeentenMixin,
    RollenMixin,
    Pagina,
):
    """One project. Title, summary, status and opgave make a complete page; everything else may follow."""

    status = models.CharField(
        _("status"),
        max_length=15,
        choices=ProjectStatus,
        default=ProjectStatus.IDEE,
        help_text=_("Bijvoorbeeld: In uitvoering."),
    )
    opgave = models.ForeignKey(
        Opgave,
        verbose_name=_("opgave"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="projecten",
        help_text=_("Waar hoort het project bij? Bijvoorbeeld: Productieve regio."),
    )
    speerpunten = ParentalManyToManyField(
        Speerpunt,
        verbose_name=_("speerpunten"),
        blank=True,
        related_name="projecten",
        help_text=_("Bijvoorbeeld: Duurzame logistiek."),
    )
    regio_deal = models.ForeignKey(
        RegioDeal,
        verbose_name=_("Regio Deal"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="projecten",
        help_text=_("Leeg als er geen deal bij hoort. Bijvoorbeeld: Cleantech Regio Deal 2019."),
    )
    doel = models.ForeignKey(
        Doel,
        verbose_name=_("doel van de deal"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="projecten",
        help_text=_("Bijvoorbeeld: Groene Groei."),
    )
    startdatum = models.DateField(_("start"), null=True, blank=True, help_text=_("Bijvoorbeeld: 01-03-2024."))
    startdatum_precisie = precisieveld()
    einddatum = models.DateField(_("einde"), null=True, blank=True, help_text=_("Bijvoorbeeld: 31-12-2026."))
    einddatum_precisie = precisieveld()
    locatie = models.CharField(
        _("naam van de plek"), max_length=120, blank=True, help_text=_("Bijvoorbeeld: Stationsgebied Zutphen.")
    )
    website = models.URLField(_("website"), blank=True, help_text=_("Bijvoorbeeld: https://www.project.example."))
    inhoud = StreamField(
        InhoudBlok(),
        verbose_name=_("wat we doen"),
        blank=True,
        help_text=_("De tekst van de pagina, in blokken. Bijvoorbeeld: een tussenkop en daaronder een tekst."),
    )

    base_form_class = ProjectFormulier
    template = "pages/project.html"
    parent_page_types = ["projecten.ProjectenPagina"]
    subpage_types = []
    paginatype = Paginatype(
        naam="projecten",
        meervoud=_("Projecten"),
        plaats=30,
        gewicht=lambda project: VOORBIJ if project.is_afgelopen else GEWOON,
        lijstnummer=3,
        reeks=("gerelateerde_projecten", _("Gerelateerde projecten")),
        feed="project",
        feed_op_pagina=False,
        sjabloon="secties/kaarten.html",
        volgorde=lambda projecten: projecten.in_order(),
        overzicht=ProjectenPagina,
        alles_over=_("Alle projecten over %(naam)s"),
    )
    soortnaam = _("Project")
    zonder_besluit = frozenset({ProjectStatus.IDEE, ProjectStatus.AANGEMELD})
    rollen_van = "opgave"
    secties = (
        "feiten",
        "stand",
        "inhoud",
        "mijlpalen",
        "resultaten",
        "geld",
        "video",
        "nieuws",
        "documenten",
        "contact",
        "gerelateerde_projecten",
        "gerelateerde_documenten",
        "gerelateerd_nieuws",
        "gerelateerde_deals",
        "gerelateerde_opgaven",
        "wijzigingen",
        "trefwoorden",
    )
    content_panels = [
        *Pagina.content_panels,
        FieldPanel("status"),
        FieldPanel("opgave", widget=forms.Select),
        FieldPanel("inhoud"),
        MultiFieldPanel(
            [
                FieldPanel("speerpunten", widget=forms.CheckboxSelectMultiple),
                date_row("startdatum"),
                date_row("einddatum"),
                FieldPanel("regio_deal", widget=forms.Select),
                FieldPanel("doel", widget=forms.Select),
                FieldRowPanel(["locatie", "website"]),
            ],
            heading=_("Feiten"),
        ),
        *PlaatsenMixin.plaatsen_panels,
        *GemeentenMixin.gemeenten_panels,
        *PartnersMixin.partners_panels,
        *StandMixin.stand_panels,
        *GeldMixin.geld_panels,
        *MijlpalenMixin.mijlpalen_panels,
        *ResultatenMixin.resultaten_panels,
        *VideoMixin.video_panels,
        *DocumentenMixin.documenten_panels,
        *RollenMixin.rollen_panels,
        *Pagina.trefwoord_panels,
        *FeitenMixin.wijziging_panels,
    ]
    objects = PaginaManager.from_queryset(ProjectQuerySet)()
    search_fields = [*Pagina.search_fields, index.SearchField("inhoud", boost=1), index.FilterField("status")]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projecten")
        constraints = [
            models.CheckConstraint(
                condition=Q(einddatum__gte=F("startdatum")),
                name="project_einddatum_na_startdatum",
                violation_error_message=_("De einddatum ligt voor de startdatum."),
            ),
            models.CheckConstraint(
                condition=Q(totaal_bedrag__isnull=True) | Q(totaal_bedrag__gte=0),
                name="project_totaal_niet_negatief",
                violation_error_message=_("Een bedrag kan niet lager zijn dan nul."),
            ),
        ]

    @property
    def is_afgelopen(self) -> bool:
        """Whether nothing more will be done: the project is finished or was stopped."""
        return self.status in {ProjectStatus.AFGEROND, ProjectStatus.GESTOPT}

    @property
    def meetperiode(self) -> tuple[date | None, date | None]:
        """The days between which its results must come."""
        return self.startdatum, self.einddatum

    @classmethod
    def shown_pairs(cls, ids: Collection[int] | None) -> Iterator[tuple[int, int]]:
        """A project is shown by its opgave, its speerpunten and its deal, and shows them."""
        yield from paren(cls.objects.all(), "pk", "opgave", ids)
        yield from paren(cls.objects.all(), "pk", "regio_deal", ids)
        yield from paren(cls.speerpunten.through.objects.all(), "project", "speerpunt", ids)

    def schema_org(self, adres: str, beeld: Any, organisatie: dict[str, Any]) -> dict[str, Any]:
        plaatsen = [plaats.in_schema_org() for plaats in self.getoonde_plaatsen()]
        return {**project_in_schema_org(self, adres, beeld, organisatie), "location": plaatsen}

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.opgave:
            self.accent = self.opgave.accent
        return super().save(*args, **kwargs)
