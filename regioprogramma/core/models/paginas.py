"""The page types that belong to no domain: the home page and plain texts."""

from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.search import index

from regioprogramma.core.inhoud import InhoudBlok
from regioprogramma.core.rijen import Kiesrijenpaneel, Rijenpaneel

from .media import DocumentenMixin
from .oproep import OproepMixin
from .pagina import Pagina
from .rij import GeordendOnderdeel


class HomePagina(Pagina):
    """The front door: who we are, what we work on, what is new."""

    uitgelicht = models.ForeignKey(
        "core.Pagina",
        verbose_name=_("uitgelicht"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Eén project of Regio Deal om te laten zien. Bijvoorbeeld: Werkplaats Slim Maken."),
    )
    vast_nieuws = models.ForeignKey(
        "core.Pagina",
        verbose_name=_("nieuws dat bovenaan blijft"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leeg: gewoon het nieuwste. Bijvoorbeeld: Subsidie open tot 1 juni."),
    )

    inhoud = StreamField(
        InhoudBlok(),
        verbose_name=_("eigen tekst"),
        blank=True,
        help_text=_("Staat onderaan. Bijvoorbeeld: een tussenkop en daaronder een tekst over de regio."),
    )

    paginatype = None
    template = "pages/home.html"
    parent_page_types = ["core.Pagina"]
    #: Every page type that names this one as its parent.
    subpage_types = None
    secties = ("opgaven", "nieuws", "uitgelicht", "gemeenten", "inhoud")
    content_panels = [
        *Pagina.content_panels,
        Kiesrijenpaneel(
            "populair",
            chooser_field_name="doel",
            label=_("Link"),
            heading=_("Veel gezocht"),
            max_num=3,
            help_text=_("Hooguit drie links onder het zoekveld. Bijvoorbeeld: Subsidie aanvragen."),
        ),
        PageChooserPanel("uitgelicht", ["projecten.Project", "projecten.RegioDeal"]),
        PageChooserPanel("vast_nieuws", ["nieuws.Nieuwsbericht"]),
        FieldPanel("inhoud"),
    ]
    search_fields = [*Pagina.search_fields, index.SearchField("inhoud", boost=1)]

    class Meta:
        verbose_name = _("homepagina")
        verbose_name_plural = _("homepagina’s")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        gekozen = [link.doel_id for link in self.kinderen("populair")]
        zichtbaar = Pagina.objects.visible_by_id(gekozen)
        context["populair"] = [zichtbaar[pk] for pk in gekozen if pk in zichtbaar]
        return context


class PopulaireLink(GeordendOnderdeel):
    """A page that many visitors look for, linked under the search field of the home page."""

    home = ParentalKey(HomePagina, on_delete=models.CASCADE, related_name="populair")
    doel = models.ForeignKey(
        "core.Pagina",
        verbose_name=_("pagina"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Waar gaat de link naartoe? Bijvoorbeeld: Subsidie aanvragen."),
    )

    panels = [FieldPanel("doel")]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("populaire link")
        verbose_name_plural = _("populaire links")

    def __str__(self) -> str:
        return str(self.doel)


class TekstPagina(OproepMixin, DocumentenMixin, Pagina):
    """A page of text, such as "Over ons", "Privacy" or "Toegankelijkheid"."""

    inhoud = StreamField(
        InhoudBlok(),
        verbose_name=_("inhoud"),
        blank=True,
        help_text=_("De tekst van de pagina, in blokken. Bijvoorbeeld: een tussenkop en daaronder een tekst."),
    )

    paginatype = None
    template = "pages/tekst.html"
    parent_page_types = ["core.HomePagina", "core.TekstPagina"]
    subpage_types = ["core.TekstPagina"]
    secties = (
        "oproep", "inhoud", "toegankelijkheidsverklaring", "getest", "onderliggend", "documenten", "contact",
        "trefwoorden",
    )  # fmt: skip
    content_panels = [
        *Pagina.content_panels,
        *OproepMixin.oproep_panels,
        FieldPanel("inhoud"),
        *DocumentenMixin.documenten_panels,
        Rijenpaneel(
            "roltoewijzingen",
            heading=_("Contact"),
            label=_("Rol"),
            vlot=True,
            help_text=_("Wie kan een lezer hierover bellen of mailen?"),
        ),
        *Pagina.trefwoord_panels,
    ]
    search_fields = [*Pagina.search_fields, index.SearchField("inhoud", boost=1)]

    class Meta:
        verbose_name = _("tekstpagina")
        verbose_name_plural = _("tekstpagina’s")

    @property
    def bijgewerkt_op(self) -> datetime | None:
        """When it was published last."""
        return self.last_published_at
