"""A meeting, and the page that lists them all."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from contacten.models import GemeentenMixin
from regioprogramma.core.inhoud import InhoudBlok
from regioprogramma.core.lijsten import LijstMixin
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import Paginatype


class BijeenkomstenPagina(LijstMixin, Pagina):
    """All meetings."""

    paginatype = None
    template = "pages/lijst.html"
    parent_page_types = ["core.HomePagina"]
    subpage_types = ["bijeenkomsten.Bijeenkomst"]
    max_count_per_parent = 1
    secties = ("bijeenkomstenlijst",)

    class Meta:
        verbose_name = _("overzicht van bijeenkomsten")
        verbose_name_plural = _("overzichten van bijeenkomsten")


class Bijeenkomst(GemeentenMixin, Pagina):
    """One meeting."""

    begin = models.DateTimeField(_("begin"), null=True, help_text=_("Bijvoorbeeld: 12-03-2027 19:30."))
    inhoud = StreamField(InhoudBlok(), verbose_name=_("inhoud"), blank=True, help_text=_("Bijvoorbeeld: een tekst."))

    paginatype = Paginatype(
        naam="bijeenkomsten",
        meervoud=_("Bijeenkomsten"),
        plaats=900,
        lijstnummer=900,
        reeks=("gerelateerde_bijeenkomsten", _("Gerelateerde bijeenkomsten")),
        feed="bijeenkomst",
        overzicht=BijeenkomstenPagina,
        alles_over=_("Alle bijeenkomsten over %(naam)s"),
    )
    template = "pages/tekst.html"
    parent_page_types = ["bijeenkomsten.BijeenkomstenPagina"]
    subpage_types = []
    soortnaam = _("Bijeenkomst")
    secties = ("wanneer", "inhoud", "gerelateerde_projecten", "gerelateerde_bijeenkomsten", "gemeenten", "trefwoorden")
    content_panels = [
        *Pagina.content_panels,
        FieldPanel("begin"),
        FieldPanel("inhoud"),
        *GemeentenMixin.gemeenten_panels,
        *Pagina.trefwoord_panels,
    ]
    search_fields = [*Pagina.search_fields, index.SearchField("inhoud", boost=1)]

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
