"""Images and documents: one record each, with what the law and the reader need to know about them."""

import zlib
from collections.abc import Collection, Iterable
from typing import Any, Self

from django.core.files import File
from django.db import models, transaction
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.managers import TaggableManager
from wagtail.admin.panels import FieldPanel
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, SourceImageIOError
from wagtail.models import CollectionViewRestriction
from wagtail.search import index

from regioprogramma.core.huisstijl import MATENMERK, Beeldgroep, join_beeldgroep
from regioprogramma.core.inhoud import Fotoveld, Onverwerkt
from regioprogramma.core.opmaak import Keuzewoorden, precisieveld
from regioprogramma.core.pagina import per_versie_elk
from regioprogramma.core.registers import Slot, lock_of
from regioprogramma.core.rijen import Kiesrijenpaneel

from .aanbod import released
from .documentwoorden import Documentsoort, Toegankelijkheid
from .kopieen import copy_apart
from .leesprobleem import Leesprobleem
from .rij import GeordendOnderdeel
from .woo import Informatiecategorie, Woovelden


class Licentie(models.TextChoices):
    """Under what terms others may use an image."""

    ALLE_RECHTEN = "alle-rechten", _("Alle rechten voorbehouden")
    CC0 = "cc0", _("CC0: vrij te gebruiken")
    CC_BY = "cc-by", _("CC BY: met naamsvermelding")
    CC_BY_SA = "cc-by-sa", _("CC BY-SA: met naamsvermelding, gelijk delen")

    @property
    def adres(self) -> str:
        """Where the terms are (creativecommons.org); "" when nobody else may use it."""
        return _VOORWAARDEN.get(self, "")

    @property
    def kort(self) -> str:
        """What stands beside a picture: "CC BY 4.0"; "" as above."""
        versie = {part for part in self.adres.split("/") if part in {"1.0", "4.0"}}
        return " ".join([str(self.label).partition(":")[0], *versie]) if versie else ""


_VOORWAARDEN = {
    Licentie.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Licentie.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.nl",
    Licentie.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.nl",
}


class Afbeelding(AbstractImage):
    """A picture of the image library. It says what it shows, or that it is decoration only."""

    file = Fotoveld.in_plaats_van(AbstractImage._meta.get_field("file"))
    decoratief = models.BooleanField(
        _("alleen versiering"),
        default=False,
        help_text=_("Vink dit aan als de afbeelding niets vertelt. Bijvoorbeeld: een patroon of sfeerbeeld."),
    )
    #: Came in from elsewhere without anybody saying what it shows: its text is empty until somebody writes it.
    nog_beschrijven = models.BooleanField(default=False, db_default=False, editable=False)
    bron = models.CharField(
        _("maker"),
        max_length=120,
        blank=True,
        help_text=_("Staat bij de afbeelding. Bijvoorbeeld: Foto: Regio Rivierenland."),
    )
    licentie = models.CharField(
        _("licentie"),
        max_length=15,
        choices=Licentie,
        default=Licentie.ALLE_RECHTEN,
        help_text=_("Mogen anderen de afbeelding gebruiken? Bijvoorbeeld: CC0."),
    )

    #: Of what its copies were made last (`weergavemerk`); "" when they are still to be made. And since when, and how
    #: often, they were asked for.
    weergaven_van = models.CharField(max_length=80, default="", blank=True, editable=False)
    weergaven_gevraagd = models.DateTimeField(null=True, editable=False)
    weergaven_pogingen = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)

    #: Kept true by `core/signalen.py`, which knows when many are written together.
    search_auto_update = False
    #: Those that were read for the same page; None when it was not read for one.
    beeldgroep: Beeldgroep | None = None

    admin_form_fields = (
        "file", "title", "description", "decoratief", "bron", "licentie", "collection",
        "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height",
    )  # fmt: skip

    class Meta(AbstractImage.Meta):
        verbose_name = _("afbeelding")
        verbose_name_plural = _("afbeeldingen")
        permissions = [("choose_image", "Can choose image")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decoratief=True) | Q(nog_beschrijven=True) | ~Q(description=""),
                name="afbeelding_beschreven_of_decoratief",
                violation_error_message=_(
                    "Beschrijf wat de afbeelding laat zien, of vink ‘alleen versiering’ aan. "
                    "Bijvoorbeeld: Twee monteurs plaatsen een zonnepaneel."
                ),
            )
        ]

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any]) -> Self:
        """Return a picture as it was read, together with those of the same page."""
        afbeelding = super().from_db(db, field_names, values)
        join_beeldgroep(afbeelding)
        return afbeelding

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.nog_beschrijven = self.nog_beschrijven and not (self.description or self.decoratief)
        super().save(*args, **kwargs)

    @property
    def weergavemerk(self) -> str:
        """What its copies follow from: the sizes of the site, its file, and what of it must stay in view."""
        in_beeld = [self.focal_point_x, self.focal_point_y, self.focal_point_width, self.focal_point_height]
        return ".".join(map(str, [MATENMERK, self.file_hash, *in_beeld]))[:80]

    def create_rendition(self, filter: Filter) -> AbstractRendition:
        """Make one copy; whoever wants the same one meanwhile waits for it, so that no file is made twice."""
        with transaction.atomic():
            lock_of(Slot.WEERGAVE, zlib.crc32(f"{self.pk} {filter.spec}".encode()))
            try:
                return self.renditions.get(filter_spec=filter.spec, focal_point_key=filter.get_cache_key(self))
            except Weergave.DoesNotExist:
                return self._created(filter)

    def _created(self, filter: Filter) -> AbstractRendition:
        """Make and store a copy; whatever keeps that from being done is for Wagtail a picture that is not there."""
        try:
            return super().create_rendition(filter)
        except (Onverwerkt, OSError) as fout:
            raise SourceImageIOError(str(fout)) from fout

    def create_renditions(self, *filters: Filter) -> dict[Filter, AbstractRendition]:
        """Make copies one by one: together they would take the memory of all."""
        return {filter_: self.create_rendition(filter_) for filter_ in dict.fromkeys(filters)}

    def copy_ahead(self, specs: Iterable[str]) -> None:
        """Make the files of copies from one reading of the picture; who asks for one of them then stores it.

        Raises Onverwerkt when the picture cannot be decoded, OSError when its file is away.
        """
        self.gemaakt = copy_apart(self, [Filter(spec=spec) for spec in specs])

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:
        """Return a copy as a file; the picture itself is decoded apart, never here."""
        gemaakt = getattr(self, "gemaakt", {}).pop(filter.spec, None) or copy_apart(self, [filter])[filter.spec]
        return super().generate_rendition_file(gemaakt, source=source)

    @property
    def voorwaarden(self) -> Licentie:
        """Under what terms others may use it, with where these are."""
        return Licentie(self.licentie)

    @property
    def default_alt_text(self) -> str:
        """The text for people who cannot see the image; empty when it is decoration."""
        return "" if self.decoratief else self.description


class Weergave(AbstractRendition):
    """A copy of an image in one size and format."""

    image = models.ForeignKey(Afbeelding, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("weergave")
        verbose_name_plural = _("weergaven")
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="weergave_uniek")
        ]


class AlleDocumenten(DocumentQuerySet):
    """The vocabulary of every list of documents."""

    def visible(self) -> Self:
        """Return the documents that anyone may read now: released, and not behind a log-in.

        Released is what a visible page offers, in whatever way, and what has a public day of its own that has come.
        """
        return self.unlocked().filter(released())

    def visible_by_id(self, ids: Iterable[int]) -> dict[int, "Document"]:
        """Return {id: document} of those of `ids` that anyone may read now: each read once per version, and shared."""
        return per_versie_elk("documenten", ids, lambda mist: Document.objects.visible().in_bulk(mist))

    def unlocked(self) -> Self:
        """Return the documents that are not in a collection behind a log-in."""
        restricted = CollectionViewRestriction.objects.annotate(
            binnen=ExpressionWrapper(OuterRef("collection__path"), models.CharField())
        ).filter(binnen__startswith=F("collection__path"))
        return self.filter(~Exists(restricted))

    def newest(self) -> Self:
        """Order by the date of the paper, newest first; without a date last."""
        return self.order_by(F("datum").desc(nulls_last=True), "-pk")


class Document(Woovelden, Keuzewoorden, AbstractDocument):
    """A file to download, with a permanent page of its own."""

    omschrijving = models.TextField(
        _("samenvatting"), blank=True, help_text=_("Wat staat erin? Bijvoorbeeld: Wat de deal in 2025 opleverde.")
    )
    soort = models.CharField(
        _("soort"),
        max_length=25,
        choices=Documentsoort,
        default=Documentsoort.OVERIG,
        help_text=_("Wat voor stuk is het? Bijvoorbeeld: Voortgangsrapportage."),
    )
    periode = models.CharField(
        _("periode"),
        max_length=40,
        blank=True,
        help_text=_("Waar gaat het stuk over? Bijvoorbeeld: 2025 of 2023–2026."),
    )
    datum = models.DateField(
        _("datum van het stuk"),
        null=True,
        blank=True,
        help_text=_("Wanneer is het vastgesteld? Bijvoorbeeld: 14-03-2026."),
    )
    datum_precisie = precisieveld()
    openbaar_vanaf = models.DateField(
        _("openbaar vanaf"),
        null=True,
        blank=True,
        help_text=_(
            "Leeg: openbaar zolang een pagina die te zien is het document aanbiedt. Vul een dag in voor een document "
            "dat ook zonder pagina openbaar is. Bijvoorbeeld: 01-03-2026."
        ),
    )
    taal = models.CharField(
        _("taal"),
        max_length=2,
        choices=[("nl", _("Nederlands")), ("en", _("Engels")), ("de", _("Duits"))],
        default="nl",
        help_text=_("In welke taal is het stuk geschreven? Bijvoorbeeld: Nederlands."),
    )
    toegankelijk = models.CharField(
        _("toegankelijk"),
        max_length=10,
        choices=Toegankelijkheid,
        default=Toegankelijkheid.ONBEKEND,
        help_text=_("Is het bestand gecontroleerd op toegankelijkheid? Bijvoorbeeld: Ja."),
    )
    omslag = models.ForeignKey(
        Afbeelding,
        verbose_name=_("omslag"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Een plaatje van de voorkant. Bijvoorbeeld: de omslag van het rapport."),
    )
    paginas = models.PositiveIntegerField(_("aantal pagina’s"), null=True, blank=True, editable=False)
    tekst = models.TextField(_("tekst van het bestand"), blank=True, editable=False)
    is_scan = models.BooleanField(_("scan zonder tekst"), default=False, editable=False)
    leesprobleem = models.CharField(
        _("leesprobleem"), max_length=12, choices=Leesprobleem, blank=True, db_default="", editable=False
    )
    gelezen_hash = models.CharField(_("gelezen versie"), max_length=40, blank=True, editable=False)
    #: Its address then says what was there, when it is no longer public.
    was_openbaar = models.BooleanField(_("ooit openbaar"), default=False, editable=False)
    #: Whether it was public when search and the related lists were last told.
    bekend_als_openbaar = models.BooleanField(_("bekend als openbaar"), default=False, editable=False)

    # Not used by us (pages carry trefwoorden), but Wagtail's forms expect it; renamed for the same clash as below.
    tags = TaggableManager(verbose_name=_("labels"), blank=True, help_text=None, related_name="regiodocumenten")

    admin_form_fields = (
        "file", "title", "omschrijving", "soort", "periode", "datum", "datum_precisie", "openbaar_vanaf", "taal",
        "toegankelijk", "omslag", "woo_categorieen", "vastgesteld_op", "ontvangen_op", "ondertekend_op",
        "collection",
    )  # fmt: skip
    objects = AlleDocumenten.as_manager()
    #: As of pictures.
    search_auto_update = False
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("omschrijving", boost=1),
        index.SearchField("tekst", boost=0.5),
    ]

    class Meta(AbstractDocument.Meta):
        # Wagtail's own Document exists beside this one and takes the names that Django would choose.
        default_related_name = "regiodocumenten"
        verbose_name = _("document")
        verbose_name_plural = _("documenten")
        permissions = [("choose_document", "Can choose document")]
        constraints = [
            models.CheckConstraint(
                condition=Q(woo_categorieen__contained_by=Informatiecategorie.values),
                name="document_bekende_categorieen",
                violation_error_message=_("Kies categorieën uit de lijst. Bijvoorbeeld: convenanten."),
            )
        ]

    def clean(self) -> None:
        # About a file that was refused for another reason nothing more need be said.
        if self.file:
            super().clean()

    def get_absolute_url(self) -> str:
        """Return the address of the document's own page; it stays when the file is replaced."""
        return reverse("document", args=[self.pk, slugify(self.title)[:80] or "document"])

    @property
    def bestandsadres(self) -> str:
        """The address of the file itself; the name at its end may change, an old name keeps working."""
        return reverse("document_bestand", args=[self.pk, self.filename])

    @property
    def url(self) -> str:
        """What a link in a text points at."""
        return self.bestandsadres

    @property
    def bestandstype(self) -> str:
        """The kind of file as people say it: "pdf"."""
        return self.file_extension.lower()


class PaginaDocument(GeordendOnderdeel):
    """A document that a page offers."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="document_koppelingen")
    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="pagina_koppelingen",
        help_text=_("Kies een document of upload een nieuw. Bijvoorbeeld: Koers Economie van de Toekomst."),
    )

    panels = [FieldPanel("document")]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("document van een pagina")
        verbose_name_plural = _("documenten van een pagina")
        constraints = [
            models.UniqueConstraint(
                fields=["pagina", "document"],
                name="pagina_document_uniek",
                violation_error_message=_("Dit document staat al bij deze pagina."),
            )
        ]

    def __str__(self) -> str:
        return str(self.document)


class DocumentenMixin(models.Model):
    """A page type that may offer documents."""

    documenten_panels = [
        Kiesrijenpaneel(
            "document_koppelingen",
            chooser_field_name="document",
            heading=_("Documenten"),
            label=_("Document"),
            help_text=_("Kies of upload er een of meer. Bijvoorbeeld: Uitvoeringsprogramma 2026."),
        ),
    ]

    class Meta:
        abstract = True
