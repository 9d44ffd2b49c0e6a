"""The opgave and what stands on its page."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, Max, Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from contacten.models import GemeentenMixin, RollenMixin
from opgaven.woorden import woord_speerpunt
from regioprogramma.core.inhoud import OPMAAK, InhoudBlok
from regioprogramma.core.models import (
    DocumentenMixin,
    FeitenMixin,
    GeordendOnderdeel,
    Pagina,
    PaginaManager,
    PaginaQuerySet,
    VideoMixin,
)
from regioprogramma.core.pagina import GEWOON, VOORBIJ, VOOROP, PaginaFormulier, Paginatype, per_versie
from regioprogramma.core.rijen import Rijenpaneel
from regioprogramma.gerelateerd.soorten import paren

from .agenda import Agenda
from .resultaten import ResultatenMixin


class Kerncijfer(GeordendOnderdeel):
    """One figure with its unit, date and source."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="kerncijfers")
    waarde = models.DecimalField(_("waarde"), max_digits=14, decimal_places=2, help_text=_("Bijvoorbeeld: 1.250."))
    eenheid = models.CharField(_("eenheid"), max_length=40, blank=True, help_text=_("Bijvoorbeeld: banen of procent."))
    omschrijving = models.CharField(
        _("omschrijving"), max_length=120, help_text=_("Bijvoorbeeld: nieuwe banen in de techniek.")
    )
    peildatum = models.DateField(_("peildatum"), help_text=_("Op welke dag gold dit? Bijvoorbeeld: 31-12-2025."))
    bron = models.CharField(_("bron"), max_length=120, blank=True, help_text=_("Bijvoorbeeld: CBS."))

    panels = [
        FieldRowPanel(["waarde", "eenheid"]),
        FieldPanel("omschrijving"),
        FieldRowPanel(["peildatum", "bron"]),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("kerncijfer")
        verbose_name_plural = _("kerncijfers")

    def __str__(self) -> str:
        return f"{self.waarde} {self.eenheid}"


class KerncijfersMixin(models.Model):
    """A page type that may show figures."""

    kerncijfers_panels = [
        Rijenpaneel(
            "kerncijfers",
            heading=_("Kerncijfers"),
            label=_("Kerncijfer"),
            max_num=4,
            help_text=_("Hooguit vier. Bijvoorbeeld: 1250 banen."),
        )
    ]

    class Meta:
        abstract = True


def years_as_days(begin: int | None, eind: int | None) -> tuple[date | None, date | None]:
    """Return the first day of one year and the last of another."""
    return date(begin, 1, 1) if begin else None, date(eind, 12, 31) if eind else None


class OpgaveQuerySet(PaginaQuerySet):
    """The vocabulary of every list of opgaven."""

    def of_running_agenda(self) -> Self:
        """Return the opgaven of the agenda that runs now, in the editors' order; of all agendas when none runs."""
        running = Agenda.objects.visible().filter(lopend=True).first()
        return (self.child_of(running) if running else self).order_by("path")


class Opgave(
    FeitenMixin, KerncijfersMixin, ResultatenMixin, VideoMixin, DocumentenMixin, GemeentenMixin, RollenMixin, Pagina
):
    """One large task of the region, such as "Productieve regio"."""

    # Named, because the automatic accessor would be `pagina.opgave`: the name that a project and a speerpunt need.
    pagina_ptr = models.OneToOneField(Pagina, parent_link=True, on_delete=models.CASCADE, related_name="als_opgave")
    ambitie = models.CharField(
        _("ambitie in één zin"),
        max_length=200,
        blank=True,
        help_text=_("Staat in het overzicht van de agenda. Bijvoorbeeld: Meer banen en een fijne plek om te wonen."),
    )
    horizonkop = models.CharField(
        _("kop van de toekomst"),
        max_length=80,
        blank=True,
        help_text=_("Alleen als u het jaar niet weet. Bijvoorbeeld: Over vijf jaar."),
    )
    horizonjaar = models.PositiveSmallIntegerField(
        _("jaar van de toekomst"),
        null=True,
        blank=True,
        help_text=_("Zo blijft de kop waar. Bijvoorbeeld: 2028 geeft ‘In 2028’."),
    )
    horizon = RichTextField(
        _("waar we naartoe werken"),
        blank=True,
        features=OPMAAK,
        help_text=_("Hoe ziet de regio er dan uit? Bijvoorbeeld: Iedereen heeft passend werk."),
    )
    inhoud = StreamField(
        InhoudBlok(),
        verbose_name=_("inhoud"),
        blank=True,
        help_text=_("De tekst van de pagina, in blokken. Bijvoorbeeld: een tussenkop en daaronder een tekst."),
    )

    objects = PaginaManager.from_queryset(OpgaveQuerySet)()
    template = "pages/opgave.html"
    parent_page_types = ["opgaven.Agenda"]
    subpage_types = ["opgaven.Speerpunt"]
    paginatype = Paginatype(
        naam="opgaven",
        meervoud=_("Opgaven"),
        plaats=10,
        gewicht=lambda opgave: VOOROP,
        lijstnummer=1,
        reeks=("gerelateerde_opgaven", _("Gerelateerde opgaven")),
        feed="opgave",
    )
    soortnaam = _("Opgave")
    secties = (
        "vergelijken",
        "speerpunten",
        "horizon",
        "inhoud",
        "resultaten",
        "stand",
        "kerncijfers",
        "video",
        "projecten",
        "gerelateerde_projecten",
        "nieuws",
        "gerelateerd_nieuws",
        "documenten",
        "gerelateerde_documenten",
        "gerelateerde_deals",
        "gerelateerde_opgaven",
        "contact",
        "gemeenten",
        "wijzigingen",
        "trefwoorden",
    )
    content_panels = [
        *Pagina.content_panels,
        FieldPanel("ambitie"),
        MultiFieldPanel(["horizonkop", "horizonjaar", "horizon"], heading=_("Waar we naartoe werken")),
        FieldPanel("inhoud"),
        *KerncijfersMixin.kerncijfers_panels,
        *ResultatenMixin.doelen_panels,
        *VideoMixin.video_panels,
        *DocumentenMixin.documenten_panels,
        *RollenMixin.rollen_panels,
        *GemeentenMixin.gemeenten_panels,
        *Pagina.trefwoord_panels,
        *FeitenMixin.wijziging_panels,
        FieldPanel("accent"),
    ]
    search_fields = [
        *Pagina.search_fields,
        index.SearchField("ambitie", boost=1),
        index.SearchField("horizon", boost=1),
        index.SearchField("inhoud", boost=1),
    ]

    class Meta:
        verbose_name = _("opgave")
        verbose_name_plural = _("opgaven")

    def save(self, *args: Any, **kwargs: Any) -> None:
        result = super().save(*args, **kwargs)
        # The colour is a column of every page of the opgave, so that a card needs no other table.
        projecten = Pagina.objects.filter(pk__in=self.projecten.values("pk"))
        for paginas in (Pagina.objects.descendant_of(self), projecten):
            paginas.exclude(accent=self.accent).update(accent=self.accent)
        return result

    def _agenda(self) -> Agenda | None:
        """Return its agenda, with whether there is another opgave that visitors may see."""
        andere = Opgave.objects.visible().order_by().exclude(pk=self.pk)
        boven = Agenda.objects.parent_of(self).annotate(met_andere=Exists(andere))
        return self.remember("agenda", lambda: boven.first() if self.pk else None)

    @property
    def meetperiode(self) -> tuple[date | None, date | None]:
        """The years of its agenda: in those its goals must be reached."""
        agenda = self._agenda()
        return years_as_days(agenda.beginjaar, agenda.eindjaar) if agenda else (None, None)

    @property
    def is_enige(self) -> bool:
        """Whether visitors see no other opgave; of one that was never stored it is not known, and so it is."""
        agenda = self._agenda()
        return agenda is None or not agenda.met_andere


class SpeerpuntStatus(models.TextChoices):
    """Whether a speerpunt belongs to the running agenda."""

    LOPEND = "lopend", _("Lopend")
    AFGEROND = "afgerond", _("Afgerond")
    VERVALLEN = "vervallen", _("Vervallen")


NUMMER_BEZET = _("Dit nummer is al van een ander lopend speerpunt van deze opgave.")


class SpeerpuntFormulier(PaginaFormulier):
    """The form of a speerpunt; it checks the number, as the opgave it must be unique in is not a field of the form."""

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if gegevens.get("volgorde") and gegevens.get("status") == SpeerpuntStatus.LOPEND:
            opgave = self.instance.opgave_id or self.parent_page.pk
            zelfde = Speerpunt.objects.filter(
                opgave=opgave, volgorde=gegevens["volgorde"], status=SpeerpuntStatus.LOPEND
            )
            if zelfde.exclude(pk=self.instance.pk).exists():
                self.add_error("volgorde", NUMMER_BEZET)
        return gegevens


class Speerpunt(FeitenMixin, KerncijfersMixin, ResultatenMixin, DocumentenMixin, RollenMixin, Pagina):
    """One line of work of an opgave. Those of an earlier agenda keep their address and say so."""

    opgave = models.ForeignKey(
        Opgave,
        verbose_name=_("opgave"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="speerpunten",
    )
    volgorde = models.PositiveSmallIntegerField(
        _("nummer"), null=True, blank=True, help_text=_("Plaats in de rij. Leeg: achteraan. Bijvoorbeeld: 3.")
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=SpeerpuntStatus,
        default=SpeerpuntStatus.LOPEND,
        help_text=_("Hoort het bij de agenda die nu loopt? Bijvoorbeeld: Lopend."),
    )
    beginjaar = models.PositiveSmallIntegerField(
        _("eerste jaar"), null=True, blank=True, help_text=_("Bijvoorbeeld: 2023.")
    )
    eindjaar = models.PositiveSmallIntegerField(
        _("laatste jaar"), null=True, blank=True, help_text=_("Bijvoorbeeld: 2026.")
    )
    inhoud = StreamField(
        InhoudBlok(),
        verbose_name=_("inhoud"),
        blank=True,
        help_text=_("De tekst van de pagina, in blokken. Bijvoorbeeld: een tussenkop en daaronder een tekst."),
    )

    base_form_class = SpeerpuntFormulier
    # A copy gets a number of its own.
    exclude_fields_in_copy = ["volgorde"]
    template = "pages/speerpunt.html"
    parent_page_types = ["opgaven.Opgave"]
    subpage_types = []
    paginatype = Paginatype(
        naam="speerpunten",
        meervoud=lambda request: capfirst(woord_speerpunt(request, 2)),
        plaats=20,
        gewicht=lambda speerpunt: GEWOON if speerpunt.is_lopend else VOORBIJ,
        lijstnummer=2,
        feed="speerpunt",
    )
    soortnaam = _("Speerpunt")
    rollen_van = "opgave"
    secties = (
        "inhoud",
        "stand",
        "projecten",
        "resultaten",
        "kerncijfers",
        "gerelateerde_projecten",
        "gerelateerd_nieuws",
        "documenten",
        "gerelateerde_documenten",
        "gerelateerde_deals",
        "contact",
        "wijzigingen",
        "trefwoorden",
        "buren",
    )
    content_panels = [
        *Pagina.content_panels,
        MultiFieldPanel(
            [FieldRowPanel(["volgorde", "status"]), FieldRowPanel(["beginjaar", "eindjaar"])],
            heading=_("Plaats en periode"),
        ),
        FieldPanel("inhoud"),
        *KerncijfersMixin.kerncijfers_panels,
        *ResultatenMixin.doelen_panels,
        *DocumentenMixin.documenten_panels,
        *RollenMixin.rollen_panels,
        *Pagina.trefwoord_panels,
        *FeitenMixin.wijziging_panels,
    ]
    search_fields = [*Pagina.search_fields, index.SearchField("inhoud", boost=1), index.FilterField("status")]

    class Meta:
        verbose_name = _("speerpunt")
        verbose_name_plural = _("speerpunten")
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(
                fields=["opgave", "volgorde"],
                condition=Q(status=SpeerpuntStatus.LOPEND),
                name="speerpunt_volgorde_uniek",
                violation_error_message=NUMMER_BEZET,
            ),
            models.CheckConstraint(
                condition=Q(eindjaar__gte=models.F("beginjaar")),
                name="speerpunt_eindjaar_na_beginjaar",
                violation_error_message=_("Het laatste jaar ligt voor het eerste jaar."),
            ),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        # The opgave is the parent page; kept as a column so that the database can guard the number within it.
        ouder = self.get_parent()
        self.opgave_id, self.accent = ouder.pk, ouder.accent
        if self.volgorde is None:
            hoogste = Speerpunt.objects.filter(opgave=self.opgave_id).aggregate(hoogste=Max("volgorde"))["hoogste"]
            self.volgorde = (hoogste or 0) + 1
        return super().save(*args, **kwargs)

    @property
    def meetperiode(self) -> tuple[date | None, date | None]:
        """Its years: in those its results must come."""
        return years_as_days(self.beginjaar, self.eindjaar)

    @property
    def is_afgelopen(self) -> bool:
        """Whether nothing more will be done."""
        return not self.is_lopend

    @classmethod
    def shown_pairs(cls, ids: Collection[int] | None) -> Iterable[tuple[int, int]]:
        """An opgave shows its speerpunten, and is shown by them."""
        return paren(cls.objects.all(), "pk", "opgave", ids)

    def reeks(self) -> list["Speerpunt"]:
        """Return the visible speerpunten of the opgave that this one stands among: the running or the earlier ones."""
        return [ander for ander in self._van_opgave() if ander.is_lopend == self.is_lopend]

    def _van_opgave(self) -> list["Speerpunt"]:
        alle = Speerpunt.objects.visible().filter(opgave=self.opgave_id).order_by("volgorde", "path")
        return per_versie(("speerpunten", self.opgave_id), lambda: list(alle))

    @property
    def is_lopend(self) -> bool:
        """Whether this speerpunt belongs to the running agenda."""
        return self.status == SpeerpuntStatus.LOPEND
