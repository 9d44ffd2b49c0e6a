"""News and press releases."""

import re
from collections.abc import Collection, Iterator
from typing import Any, Self

from django import forms
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Revision
from wagtail.search import index

from contacten.models import Contactpersoon, Gemeente
from opgaven.models import Opgave
from regioprogramma.core.inhoud import InhoudBlok
from regioprogramma.core.lijsten import LijstMixin
from regioprogramma.core.models import (
    DocumentenMixin,
    Gebruiker,
    GeordendOnderdeel,
    Pagina,
    PaginaManager,
    PaginaQuerySet,
    PaginaTrefwoord,
    Trefwoord,
)
from regioprogramma.core.pagina import Paginatype, Sjabloonpaneel
from regioprogramma.core.registers import with_name
from regioprogramma.core.rijen import Kiesrijenpaneel
from regioprogramma.gerelateerd.soorten import paren

from .formulieren import NieuwsFormulier


class Nieuwssoort(models.TextChoices):
    """Whom a message is written for."""

    NIEUWS = "nieuws", _("Nieuws")
    PERSBERICHT = "persbericht", _("Persbericht")


class NieuwsPagina(LijstMixin, Pagina):
    """All news, newest first."""

    paginatype = None
    template = "pages/lijst.html"
    parent_page_types = ["core.HomePagina"]
    subpage_types = ["nieuws.Nieuwsbericht"]
    max_count_per_parent = 1
    secties = ("nieuwslijst",)
    content_panels = [*Pagina.content_panels, *Pagina.trefwoord_panels]

    class Meta:
        verbose_name = _("overzicht van nieuws")
        verbose_name_plural = _("overzichten van nieuws")


class NieuwsberichtQuerySet(PaginaQuerySet):
    """The vocabulary of every list of news."""

    def shielded(self, gebruiker: Gebruiker) -> Self:
        """Return the messages under embargo that somebody was not chosen to see, and did not make."""
        onder = self.filter(embargo=True, live=False).exclude(owner=gebruiker.pk)
        return onder.exclude(
            pk__in=Nieuwsbericht.embargo_voor.through.objects.filter(gebruiker=gebruiker.pk).values("nieuwsbericht_id")
        )

    def about(self, pagina: Pagina) -> Self:
        """Return the messages that say they are about this opgave, project or deal."""
        onderwerpen = Berichtonderwerp.objects.filter(pagina=pagina.pk).order_by().values("bericht_id")
        opgaven = Nieuwsbericht.opgaven.through.objects.filter(opgave=pagina.pk).values("nieuwsbericht_id")
        # Together: of one or the other PostgreSQL looks at every message.
        return self.filter(pk__in=onderwerpen.union(opgaven))

    def of_trefwoord(self, trefwoord: Trefwoord) -> Self:
        """Return the messages that carry this keyword."""
        return self.filter(pk__in=PaginaTrefwoord.objects.filter(trefwoord=trefwoord).values("pagina_id"))

    def of_gemeente(self, gemeente: Gemeente) -> Self:
        """Return the messages that say they are about this gemeente, or about one that merged into it."""
        through = Nieuwsbericht.gemeenten.through.objects
        gekozen = through.filter(Q(gemeente=gemeente.pk) | Q(gemeente__opgegaan_in=gemeente.pk))
        return self.filter(pk__in=gekozen.values("nieuwsbericht_id"))

    def naming(self, gemeente: Gemeente) -> Self:
        """Return the messages in whose title or summary a gemeente is a word of its own: "Ede" is not in "brede"."""
        woord = rf"(^|\W){re.escape(gemeente.naam)}(\W|$)"
        # Only those that have its words at all are read letter by letter.
        return self.filter(with_name(gemeente.naam), Q(title__iregex=woord) | Q(samenvatting__iregex=woord))


class Nieuwsbericht(DocumentenMixin, Pagina):
    """One message. It says for itself what it is about; its keywords bring it to pages that it does not name."""

    soort = models.CharField(
        _("soort"),
        max_length=12,
        choices=Nieuwssoort,
        default=Nieuwssoort.NIEUWS,
        help_text=_("Bijvoorbeeld: Persbericht."),
    )
    opgaven = ParentalManyToManyField(
        Opgave,
        verbose_name=_("opgaven"),
        blank=True,
        related_name="nieuwsberichten",
        help_text=_("Bijvoorbeeld: Productieve regio."),
    )
    gemeenten = ParentalManyToManyField(
        Gemeente,
        verbose_name=_("gemeenten"),
        blank=True,
        related_name="nieuwsberichten",
        help_text=_("Geen gemeente: het bericht gaat over de hele regio. Bijvoorbeeld: Zutphen."),
    )
    inhoud = StreamField(
        InhoudBlok(),
        verbose_name=_("tekst"),
        blank=True,
        default=[("tekst", "")],
        help_text=_("Het bericht zelf, in blokken. Bijvoorbeeld: een tekst, een foto en een citaat."),
    )
    perscontact = models.ForeignKey(
        Contactpersoon,
        verbose_name=_("contact voor de pers"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leeg: het algemene persadres. Bijvoorbeeld: Noor Voorbeeld."),
    )

    embargo = models.BooleanField(
        _("onder embargo"),
        default=False,
        help_text=_(
            "Tot het bericht is gepubliceerd, zien alleen de mensen hieronder het in het CMS, en wie het mag "
            "publiceren. Bijvoorbeeld: een benoeming die nog niet bekend is."
        ),
    )
    embargo_voor = ParentalManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("wie het mogen zien"),
        blank=True,
        related_name="+",
        help_text=_("U ziet het zelf altijd. Bijvoorbeeld: de woordvoerder en de opgavemanager."),
    )

    objects = PaginaManager.from_queryset(NieuwsberichtQuerySet)()
    base_form_class = NieuwsFormulier
    template = "pages/nieuwsbericht.html"
    parent_page_types = ["nieuws.NieuwsPagina"]
    subpage_types = []
    paginatype = Paginatype(
        naam="nieuws",
        meervoud=_("Nieuws"),
        plaats=50,
        gedateerd=True,
        lijstnummer=5,
        reeks=("gerelateerd_nieuws", _("Gerelateerd nieuws")),
        sjabloon="secties/berichten.html",
        overzicht=NieuwsPagina,
        alles_over=_("Al het nieuws over %(naam)s"),
    )
    soortnaam = _("Nieuws")
    secties = (
        "inhoud",
        "documenten",
        "gaat_over",
        "perscontact",
        "nieuws",
        "lees_ook",
        "gerelateerd_nieuws",
        "gerelateerde_documenten",
        "trefwoorden",
    )
    content_panels = [
        *Pagina.content_panels,
        FieldPanel("inhoud"),
        MultiFieldPanel(
            [
                FieldPanel("opgaven", widget=forms.CheckboxSelectMultiple),
                Kiesrijenpaneel(
                    "onderwerpen",
                    chooser_field_name="pagina",
                    heading=_("Projecten en Regio Deals"),
                    label=_("Project of Regio Deal"),
                    help_text=_(
                        "Het bericht komt op de pagina van elk project en elke deal die u kiest. "
                        "Bijvoorbeeld: Buurtbatterijen."
                    ),
                ),
                FieldPanel("gemeenten", widget=forms.CheckboxSelectMultiple),
                Sjabloonpaneel(template="nieuws/voorstellen.html"),
            ],
            heading=_("Waar gaat het over?"),
        ),
        *Pagina.trefwoord_panels,
        *DocumentenMixin.documenten_panels,
        MultiFieldPanel(["soort", "perscontact"], heading=_("Pers")),
    ]
    settings_panels = [
        *Pagina.settings_panels,
        MultiFieldPanel(
            [FieldPanel("embargo"), FieldPanel("embargo_voor", widget=forms.CheckboxSelectMultiple)],
            heading=_("Embargo"),
        ),
    ]
    search_fields = [*Pagina.search_fields, index.SearchField("inhoud", boost=1), index.FilterField("soort")]

    class Meta:
        verbose_name = _("nieuwsbericht")
        verbose_name_plural = _("nieuwsberichten")

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Store a version; an embargo holds from the first draft on, so it is part of the page, not of a version."""
        versie = super().save_revision(*args, **kwargs)
        if not self.live:
            Nieuwsbericht.objects.filter(pk=self.pk).update(embargo=self.embargo)
            self.embargo_voor.commit()
        return versie

    @property
    def status_string(self) -> str:
        """Its state in the lists of the CMS; an embargo is named before anything else."""
        return _("onder embargo") if self.embargo and not self.live else super().status_string

    @classmethod
    def shown_pairs(cls, ids: Collection[int] | None) -> Iterator[tuple[int, int]]:
        """What a message says it is about shows the message, and is shown by it."""
        yield from paren(cls.opgaven.through.objects.all(), "nieuwsbericht", "opgave", ids)
        yield from paren(Berichtonderwerp.objects.all(), "bericht", "pagina", ids)

    def schema_org(self, adres: str, beeld: Any, organisatie: dict[str, Any]) -> dict[str, Any]:
        algemeen = super().schema_org(adres, beeld, organisatie)
        return {
            **algemeen,
            "@type": "NewsArticle",
            "headline": self.title,
            "mainEntityOfPage": adres,
            "articleSection": self.get_soort_display(),
            "author": organisatie,
        }

    @property
    def bovenschrift(self) -> str:
        """The kind of message: "Nieuws" or "Persbericht"."""
        return self.get_soort_display()


class Berichtonderwerp(GeordendOnderdeel):
    """A message says that it is about a project or a Regio Deal."""

    bericht = ParentalKey(Nieuwsbericht, on_delete=models.CASCADE, related_name="onderwerpen")
    pagina = models.ForeignKey(
        Pagina,
        verbose_name=_("project of Regio Deal"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Bijvoorbeeld: Buurtbatterijen."),
    )

    panels = [PageChooserPanel("pagina", ["projecten.Project", "projecten.RegioDeal"])]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("onderwerp van een bericht")
        verbose_name_plural = _("onderwerpen van berichten")
        constraints = [
            models.UniqueConstraint(
                fields=["bericht", "pagina"],
                name="berichtonderwerp_uniek",
                violation_error_message=_("Dit project of deze deal staat er al bij."),
            )
        ]

    def __str__(self) -> str:
        return str(self.pagina)
