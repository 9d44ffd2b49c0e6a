"""The base page: all that a card, a list, search, a feed or the related engine needs, in one table."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from html import unescape
from itertools import accumulate
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import (
    F,
    Q,
    QuerySet,
)
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import (
    AbstractPage,
    DefaultBasePageMixin,
    PageViewRestriction,
    Site,
)
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index
from wagtail.url_routing import RouteResult

from regioprogramma.core.opmaak import Accent, Keuzewoorden
from regioprogramma.core.pagina import (
    Ingetrokken,
    Kopieerformulier,
    PaginaFormulier,
    Paginageheugen,
    Paginarechten,
    Paginatype,
    Sjabloonpaneel,
    bediende_site,
    is_taken,
    secties_van,
    wortels,
)
from regioprogramma.core.registers import list_aanblikken, show_aanblik
from regioprogramma.core.rijen import Kiesrijenpaneel

from .bewaren import Bewaren
from .zichtbaar import PaginaManager


class Pagina(Keuzewoorden, Bewaren, Paginageheugen, DefaultBasePageMixin, AbstractPage):
    """A page of the site. Never made itself: the page types below it are."""

    samenvatting = models.TextField(
        _("samenvatting"),
        max_length=300,
        help_text=_(
            "Eén of twee zinnen. Staat boven de pagina, op kaarten en in zoekresultaten. "
            "Bijvoorbeeld: Wij helpen kleine bedrijven met nieuwe techniek."
        ),
    )
    afbeelding = models.ForeignKey(
        "core.Afbeelding",
        verbose_name=_("afbeelding"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Zonder afbeelding tekent de site zelf een illustratie. Bijvoorbeeld: foto van de werkplaats."),
    )
    publicatiedatum = models.DateTimeField(
        _("publicatiedatum"),
        null=True,
        blank=True,
        help_text=_(
            "De datum die de bezoeker ziet. Leeg: de dag van de eerste publicatie. Bijvoorbeeld: 12-03-2026 09:00."
        ),
    )
    herzien_voor = models.DateField(
        _("controleren voor"),
        null=True,
        blank=True,
        help_text=_("Voor deze datum kijkt u of de pagina nog klopt. Bijvoorbeeld: 01-09-2027."),
    )

    accent = models.CharField(
        _("kleur"),
        max_length=12,
        choices=Accent,
        default=Accent.PETROL,
        help_text=_("De kleur van deze pagina en alles wat erbij hoort. Bijvoorbeeld: Oker."),
    )

    #: Whether it is behind a log-in, by itself or by a page above it. The database keeps it (core, migration 0006).
    is_beperkt = models.BooleanField(default=False, db_default=False, editable=False)

    objects = PaginaManager()

    template = "pages/tekst.html"
    parent_page_types: list[str] = []
    subpage_types: list[str] | None = []
    #: Names of the sections of this page type, in the order of the page; see core/pagina/opbouw.py.
    secties: tuple[str, ...] = ()
    #: What the rest of the site knows of this page type (core/pagina/paginatype.py); each type says it, or None.
    paginatype: Paginatype | None = None
    #: The word above the title, such as "Opgave"; empty for pages that need none.
    soortnaam = ""
    private_page_options = ["groups", "login"]
    allowed_http_methods = ["GET", "HEAD", "OPTIONS"]

    lead_panels = [FieldPanel("samenvatting"), FieldPanel("afbeelding")]
    trefwoord_panels = [
        Kiesrijenpaneel(
            "trefwoord_koppelingen",
            chooser_field_name="trefwoord",
            label=_("Trefwoord"),
            heading=_("Trefwoorden"),
            help_text=_(
                "Kies er minstens vier. Zo komt deze pagina op de juiste plaatsen. Bijvoorbeeld: energie, mkb."
            ),
        ),
        Sjabloonpaneel(plek="voorstellen"),
        Sjabloonpaneel(plek="gerelateerd", heading=_("Gerelateerd")),
    ]
    content_panels = [*AbstractPage.content_panels, *lead_panels]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", help_text=_("Het laatste deel van het webadres. Bijvoorbeeld: productieve-regio.")),
                FieldPanel(
                    "seo_title", help_text=_("Leeg: de titel. Bijvoorbeeld: Productieve regio: werk en bedrijven.")
                ),
                FieldPanel(
                    "search_description",
                    help_text=_("Leeg: de samenvatting. Bijvoorbeeld: Wat de regio doet voor het mkb."),
                ),
            ],
            heading=_("Voor zoekmachines"),
        )
    ]
    settings_panels = [
        MultiFieldPanel([FieldPanel("publicatiedatum"), FieldPanel("herzien_voor")], heading=_("Datums")),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel(
                            "go_live_at",
                            heading=_("Publiceren op"),
                            help_text=_("Leeg: zodra u publiceert. Bijvoorbeeld: 26-11-2026 09:00."),
                        ),
                        FieldPanel(
                            "expire_at",
                            heading=_("Weghalen op"),
                            help_text=_("Leeg: de pagina blijft staan. Bijvoorbeeld: 31-12-2027 17:00."),
                        ),
                    ]
                )
            ],
            heading=_("Inplannen"),
        ),
        CommentPanel(),
    ]
    #: Kept true by `core/signalen.py`, which knows when many pages are written together.
    search_auto_update = False
    search_fields = [
        *AbstractPage.search_fields,
        *DefaultBasePageMixin.search_fields,
        index.SearchField("samenvatting", boost=1),
    ]

    class Meta(AbstractPageMeta):
        verbose_name = _("pagina")
        verbose_name_plural = _("pagina’s")
        indexes = [
            models.Index(fields=["path"], name="pagina_zichtbaar", condition=Q(live=True)),
            # For whether a page is visible, without the page: what counts all pages reads only this.
            models.Index(
                fields=["id"],
                include=["path", "depth", "expire_at"],
                name="pagina_open",
                condition=Q(live=True, is_beperkt=False),
            ),
            # What lies just below home is asked for every page; of the whole tree that is next to nothing.
            models.Index(fields=["depth"], name="pagina_diepte", condition=Q(live=True)),
            # For route(); a hash, because an address may be longer than a tree index can hold.
            HashIndex(fields=["url_path"], name="pagina_url_path"),
            # What expired last is asked several times a second (inhoudversie/stand.py).
            models.Index(fields=["expire_at"], name="pagina_verloopt", condition=Q(expire_at__isnull=False)),
            models.Index(F("publicatiedatum").desc(nulls_last=True), F("id").desc(), name="pagina_nieuwste"),
        ]

    copy_form_class = Kopieerformulier

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        # Not on this class itself: Wagtail gives the base page its own when the CMS starts.
        if "base_form_class" not in cls.__dict__:
            cls.base_form_class = PaginaFormulier

    def permissions_for_user(self, user: AbstractBaseUser) -> Paginarechten:
        """Return what somebody may do with this page."""
        return Paginarechten(user, self)

    @staticmethod
    def _slug_is_available(slug: str, parent_page: AbstractPage | None, page: AbstractPage | None = None) -> bool:
        """Whether a page may have this slug there: Wagtail asks it wherever a page is made, copied, moved or saved.

        Not an address that the site itself uses; but a page that was there before the site used it can be saved.
        """
        if not AbstractPage._slug_is_available(slug, parent_page, page):
            return False
        if parent_page is None or not is_taken(slug, parent_page):
            return True
        return bool(page and page.pk and parent_page.get_children().filter(pk=page.pk, slug=slug).exists())

    def is_verlopen(self) -> bool:
        """Whether the expiry has passed, even when the background job has not taken the page down yet."""
        return self.expire_at is not None and self.expire_at <= timezone.now()

    @staticmethod
    def route_for_request(request: HttpRequest, path: str) -> RouteResult | None:
        """Return the route to a path of the site that is asked for, or None; once per request.

        Like Wagtail's own, which however first fetches the whole home page: `route()` needs only what every page has.
        """
        if not hasattr(request, "_wagtail_route_for_request"):
            site = Site.find_for_request(request)
            try:
                route = site.root_page.route(request, [deel for deel in path.split("/") if deel]) if site else None
            except Http404:
                route = None
            request._wagtail_route_for_request = route
        return request._wagtail_route_for_request

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page below this one, together with the pages between, in one query instead of two per level.

        Raises Http404 when there is none and Ingetrokken when it, or a page above it, has expired: at that moment,
        not when a background job comes by. The pages above are kept on the page found, for its breadcrumbs; so is its
        picture.
        """
        paden = list(accumulate(path_components, "{}{}/".format, initial=self.url_path))
        op_pad = Pagina.objects.filter(url_path__in=paden, path__startswith=self.path).order_by("depth")
        spoor = list(op_pad.select_related("afbeelding"))
        if len(spoor) != len(paden):
            raise Http404("no such page")
        if any(pagina.is_verlopen() for pagina in spoor):
            raise Ingetrokken(spoor[-1].title)
        gevonden = spoor[-1].specific
        if not gevonden.live:
            raise Http404("not published")
        gevonden.afbeelding = spoor[-1].afbeelding
        gevonden.spoor = spoor[:-1]
        return RouteResult(gevonden)

    def get_view_restrictions(self) -> QuerySet:
        """Return the restrictions that hold for this page; of most `route()` has read just now that they have none."""
        if self.is_beperkt or self.alias_of_id or not hasattr(self, "spoor"):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def _get_site_root_paths(self, cache_object: Any = None, **kwargs: Any) -> list[Any]:
        # The site being served remembers where sites begin, even for a link that is made without the request.
        houder = bediende_site() or cache_object or self
        paden = getattr(houder, "_wagtail_cached_site_root_paths", None) or wortels()
        # Wagtail's redirects of a page that moves look for them where they asked for them, and fail when they are not.
        for plek in filter(None, (houder, cache_object)):
            plek._wagtail_cached_site_root_paths = paden
        return paden

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        alle = secties_van(self, request)
        context["bovenaan"] = [sectie for sectie in alle if sectie.bovenaan]
        context["secties"] = [sectie for sectie in alle if not sectie.bovenaan]
        return context

    def get_admin_display_title(self) -> str:
        """Return the title in the lists of the CMS: of a published page the published one.

        What an editor writes in its draft is for whoever may see that; a list is for everybody with a login.
        """
        return self.title if self.live else self.draft_title or self.title

    @property
    def lead(self) -> str:
        """The summary as it stands above the text: "" when the text begins with it, so that nobody reads it twice."""
        begin = next((blok.value for blok in getattr(self, "inhoud", ()) if blok.block_type == "tekst"), None)
        woorden = re.sub(r"\W+", "", self.samenvatting).casefold()
        if begin is None or not woorden:
            return self.samenvatting
        tekst = re.sub(r"\W+", "", unescape(strip_tags(begin.source[:4000]))).casefold()
        return "" if tekst.startswith(woorden) else self.samenvatting

    @property
    def bijgewerkt_op(self) -> datetime | None:
        """When what it says changed last, as a visitor reads it; None on a page that is not kept up."""
        return None

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The ways to look at a page before it is published."""
        return list_aanblikken()

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        """The sizes of screen to look at it on; most visitors have a phone."""
        return [
            {"name": "mobile", "icon": "mobile-alt", "device_width": 390, "label": _("Voorbeeld op een telefoon")},
            {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": _("Voorbeeld op een tablet")},
            {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": _("Voorbeeld op een computer")},
        ]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Return the page in one of its `preview_modes`."""
        return show_aanblik(mode_name, self, request)

    @property
    def parameters(self) -> Collection[str]:
        """What its address may ask; anything else leads to the address without it (core/adressen/parameters.py)."""
        return ()

    @property
    def feed_adres(self) -> str:
        """The address of the feed with the news about this page; "" without."""
        soort = self.paginatype
        if not (soort and soort.feed and soort.feed_op_pagina and self.pk):
            return ""
        return reverse("feed_onderwerp", args=[soort.feed, self.pk])

    def schema_org(self, adres: str, beeld: Any, organisatie: dict[str, Any]) -> dict[str, Any]:
        """Return what this page is in the words of schema.org; a page type says it more precisely.

        `beeld` is the address of its picture or a description of that, `organisatie` a reference to the region.
        """
        return {
            "@type": "WebPage",
            "name": self.title,
            "description": self.samenvatting,
            "url": adres,
            "image": beeld,
            "inLanguage": "nl",
            "datePublished": self.publicatiedatum,
            "dateModified": self.last_published_at,
            "publisher": organisatie,
        }

    @classmethod
    def shown_pairs(cls, ids: Collection[int] | None) -> Iterable[tuple[int, int]]:
        """Yield pairs (id, id) of pages that show each other, for any reason but the related lists.

        Of those where at least one of the two is in `ids`; of all when `ids` is None. A type says what it shows
        itself.
        """
        return ()

    @property
    def soort(self) -> str:
        """The word for this type of page, even when only the base page was fetched: "Project"."""
        return self.specific_class.soortnaam

    @property
    def bovenschrift(self) -> str:
        """The words above the title; a page type may make them from its data."""
        return self.soortnaam

    @property
    def kaartfeiten(self) -> Sequence[str]:
        """What its card tells beside title, summary and status; a page type makes it from its data."""
        return ()
