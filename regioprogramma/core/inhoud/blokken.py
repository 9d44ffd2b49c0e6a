"""The building blocks of a text. Few of them: an editor types content, the site makes the layout."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtail.images.models import AbstractImage

from regioprogramma.core.opmaak import Getalblok

#: What an editor may do inside a text. No headings of level 2, no colours, no alignment.
OPMAAK = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]

_YOUTUBE = re.compile(r"^https://(?:www\.)?(?:youtube\.com/(?:watch\?v=|embed/|shorts/)|youtu\.be/)([\w-]{11})")
_VIMEO = re.compile(r"^https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d+)")

#: How many columns fit beside each other on a wide screen.
MEESTE_KOLOMMEN = 5


class KopBlok(blocks.CharBlock):
    """A heading of level 2; it gets an entry in the contents list."""

    class Meta:
        label = _("Tussenkop")
        icon = "title"
        template = "blocks/kop.html"
        preview_value = "Samen werken aan sterke bedrijven"
        description = _("Een kop boven een nieuw onderdeel.")


class TekstBlok(blocks.RichTextBlock):
    """Paragraphs, lists and links."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": OPMAAK, **kwargs})

    class Meta:
        label = _("Tekst")
        icon = "pilcrow"
        template = "blocks/tekst.html"
        preview_value = "<p>De regio helpt kleine bedrijven met nieuwe techniek.</p>"
        description = _("Alinea’s, lijsten en links.")


class Beeldkeuze(ImageBlock):
    """A picture with its description; Wagtail's own has a field whose label is English."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.child_blocks["image"].label = _("Bestand")


class AfbeeldingBlok(blocks.StructBlock):
    """A picture with its caption; who made it comes from the image library."""

    afbeelding = Beeldkeuze(label=_("Afbeelding"), help_text=_("Bijvoorbeeld: een foto van de werkplaats."))
    bijschrift = blocks.CharBlock(
        label=_("Bijschrift"), required=False, max_length=200, help_text=_("Bijvoorbeeld: De werkplaats in 2025.")
    )

    class Meta:
        label = _("Afbeelding")
        icon = "image"
        template = "blocks/afbeelding.html"
        description = _("Een foto of tekening met bijschrift.")


class CitaatBlok(blocks.StructBlock):
    """Somebody's own words, with who said them."""

    citaat = blocks.TextBlock(label=_("Citaat"), help_text=_("Zonder aanhalingstekens: die zet de site."))
    wie = blocks.CharBlock(label=_("Wie"), max_length=120, help_text=_("Bijvoorbeeld: Sanne Voorbeeld, ondernemer."))

    class Meta:
        label = _("Citaat")
        icon = "openquote"
        template = "blocks/citaat.html"
        preview_value = {"citaat": "Zonder de regio was dit niet gelukt.", "wie": "Sanne Voorbeeld, ondernemer"}
        description = _("Wat iemand zei, met naam.")


class VideoWaarde(blocks.StructValue):
    """The value of a video block, with what a template needs to link to and to play it."""

    @property
    def dienst(self) -> str:
        """The name of the service that has the video, as shown on the button."""
        return "Vimeo" if _VIMEO.match(self["adres"]) else "YouTube"

    @property
    def speler(self) -> str:
        """The address of the player; only asked for after the visitor clicked."""
        if gevonden := _VIMEO.match(self["adres"]):
            return f"https://player.vimeo.com/video/{gevonden[1]}?dnt=1&autoplay=1"
        gevonden = _YOUTUBE.match(self["adres"])
        return f"https://www.youtube-nocookie.com/embed/{gevonden[1]}?autoplay=1" if gevonden else ""


class VideoBlok(blocks.StructBlock):
    """A video on another service: nothing is asked of that service before the visitor clicks."""

    titel = blocks.CharBlock(
        label=_("Titel"), max_length=120, help_text=_("Bijvoorbeeld: Energie naar een hoger niveau.")
    )
    adres = blocks.URLBlock(
        label=_("Webadres"),
        help_text=_("Van YouTube of Vimeo. Bijvoorbeeld: https://www.youtube.com/watch?v=abcdefghijk."),
    )
    inleiding = blocks.TextBlock(
        label=_("Waar gaat de video over"),
        required=False,
        help_text=_("Bijvoorbeeld: Een directeur vertelt over zijn bedrijf."),
    )
    duur = blocks.CharBlock(label=_("Duur"), required=False, max_length=30, help_text=_("Bijvoorbeeld: 3 minuten."))
    ondertiteld = blocks.BooleanBlock(
        label=_("Heeft ondertiteling"), required=False, help_text=_("Bijvoorbeeld: ja, ook als die nog uit staat.")
    )
    uitgeschreven = TekstBlok(
        label=_("Uitgeschreven tekst"),
        required=False,
        features=["bold", "italic", "ul"],
        help_text=_("Alles wat in de video wordt gezegd. Bijvoorbeeld: Directeur: Wij maken batterijen."),
    )

    class Meta:
        label = _("Video")
        icon = "media"
        template = "blocks/video.html"
        value_class = VideoWaarde
        description = _("Een video van YouTube of Vimeo, met uitgeschreven tekst.")

    def clean(self, value: Any) -> VideoWaarde:
        cleaned = super().clean(value)
        if cleaned["adres"] and not cleaned.speler:
            error = ValidationError(_("Gebruik een webadres van een video op YouTube of Vimeo."))
            raise blocks.StructBlockValidationError(block_errors={"adres": error})
        return cleaned


class DocumentBlok(DocumentChooserBlock):
    """A document in the middle of a text."""

    class Meta:
        label = _("Document")
        icon = "doc-full"
        template = "blocks/document.html"
        description = _("Een document uit de bibliotheek.")


class TabelWaarde(blocks.StructValue):
    """A table as the template reads it."""

    @property
    def rijen(self) -> list[list[tuple[str, Any]]]:
        """Return the rows as lists of (heading of the column, cell)."""
        koppen = [kolom["heading"] for kolom in self["tabel"].columns]
        return [list(zip(koppen, rij, strict=True)) for rij in self["tabel"].rows]

    @property
    def is_breed(self) -> bool:
        """Whether there are too many columns to stand beside each other in a column of text."""
        return len(self["tabel"].columns) > MEESTE_KOLOMMEN


class TabelBlok(blocks.StructBlock):
    """A table with a caption and header cells."""

    bijschrift = blocks.CharBlock(
        label=_("Bijschrift"), max_length=200, help_text=_("Bijvoorbeeld: Banen per gemeente, 2025.")
    )
    tabel = TypedTableBlock(
        [
            ("tekst", blocks.CharBlock(label=_("Tekst"), required=False)),
            ("getal", Getalblok(label=_("Getal"), required=False)),
        ],
        label=_("Tabel"),
        help_text=_("Geef elke kolom een kop. Bijvoorbeeld: Gemeente en Banen."),
    )

    class Meta:
        label = _("Tabel")
        icon = "table"
        template = "blocks/tabel.html"
        value_class = TabelWaarde
        description = _("Cijfers of tekst in rijen en kolommen.")


class UitklapBlok(blocks.StructBlock):
    """A question that opens to its answer."""

    vraag = blocks.CharBlock(label=_("Vraag"), max_length=150, help_text=_("Bijvoorbeeld: Kan mijn bedrijf meedoen?"))
    antwoord = TekstBlok(
        label=_("Antwoord"),
        features=["bold", "italic", "ol", "ul", "link"],
        help_text=_("Bijvoorbeeld: Ja, als uw bedrijf in de regio staat."),
    )

    class Meta:
        label = _("Vraag en antwoord")
        icon = "help"
        template = "blocks/uitklap.html"
        preview_value = {
            "vraag": "Kan mijn bedrijf meedoen?",
            "antwoord": "<p>Ja, als u in de regio gevestigd bent.</p>",
        }
        description = _("Een vraag die openklapt.")


class InhoudBlok(blocks.StreamBlock):
    """The body of every page type: eight blocks."""

    kop = KopBlok(max_length=120)
    tekst = TekstBlok()
    afbeelding = AfbeeldingBlok()
    citaat = CitaatBlok()
    video = VideoBlok()
    document = DocumentBlok()
    tabel = TabelBlok()
    uitklap = UitklapBlok()

    class Meta:
        required = False

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Leave out the texts in which nothing was typed: a new message starts with one, and not all need it.

        A draft keeps them: somebody is still at work. An error keeps the place of its block on the screen.
        """
        if self.is_deferred_validation:
            return super().clean(value)
        vol = [(plek, deel) for plek, deel in enumerate(value) if not _is_lege_tekst(deel)]
        try:
            return super().clean(blocks.StreamValue(self, [(deel.block_type, deel.value, deel.id) for _, deel in vol]))
        except blocks.StreamBlockValidationError as fout:
            per_plek = {vol[nummer][0]: reden for nummer, reden in fout.block_errors.items()}
            raise blocks.StreamBlockValidationError(per_plek, fout.non_block_errors) from fout


def _is_lege_tekst(deel: blocks.StreamValue.StreamChild) -> bool:
    return deel.block_type == "tekst" and not strip_tags(deel.value.source).strip()


def beelden(inhoud: blocks.StreamValue) -> list[AbstractImage]:
    """Return the pictures in a body, in order; one that is gone is left out."""
    gekozen = (blok.value["afbeelding"] for blok in inhoud if blok.block_type == "afbeelding")
    return [beeld for beeld in gekozen if beeld]


def koppen(inhoud: blocks.StreamValue) -> list[tuple[str, str]]:
    """Return the headings of a body as (anchor, text) pairs, for the contents list."""
    return [(anker(blok.id, blok.value), blok.value) for blok in inhoud if blok.block_type == "kop"]


def anker(blok_id: str | None, tekst: str) -> str:
    """Return the fragment of a heading: readable, and unique on the page through the block's own id."""
    return f"{slugify(tekst)[:60]}-{(blok_id or '')[:4]}".strip("-")
