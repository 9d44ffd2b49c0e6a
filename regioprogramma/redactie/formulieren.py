"""The forms with which an editor logs in and uploads: each refusal stands at the field it is about."""

import os.path
import struct
import zlib

from django.core.exceptions import ValidationError
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image
from wagtail.admin.forms.auth import LoginForm
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from regioprogramma.core.bestanden import Kapot, Vergrendeld, look_at
from regioprogramma.core.models import DocumentVersie, Toegankelijkheid

#: What Pillow raises on a file that begins like a picture and is damaged further on.
ONLEESBAAR = (OSError, SyntaxError, ValueError, IndexError, EOFError, struct.error, zlib.error)

SCAN = gettext_lazy(
    "In dit bestand staat geen tekst: het is een scan. Niet iedereen kan het lezen, en zoeken vindt het niet. "
    "Het staat op ‘niet toegankelijk’. Beter is het bestand waarvan de scan is gemaakt. Bijvoorbeeld: uit Word."
)


class Inlogformulier(LoginForm):
    """Wagtail's own, of which one label is made from a name in English."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Wachtwoord")


class Afbeeldingveld(WagtailImageField):
    """Takes a picture that can be shown.

    Wagtail looks at the first bytes and the size of the first frame only: it stumbles over half a file, and lets a
    film of large frames in.
    """

    def to_python(self, data):
        """Return the picture; a damaged one is refused here, not found out on the public site."""
        try:
            bestand = super().to_python(data)
            punten = decodeer(bestand) if bestand is not None else 0
        except ONLEESBAAR as fout:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from fout
        if self.max_image_pixels is not None and punten > self.max_image_pixels:
            grenzen = {"num_pixels": punten, "max_pixels_count": self.max_image_pixels}
            raise ValidationError(self.error_messages["file_too_many_pixels"] % grenzen, code="file_too_many_pixels")
        return bestand


def decodeer(bestand):
    """Decode the first picture in an uploaded file and return the number of points of all pictures in it.

    Raises one of ONLEESBAAR when that cannot be done.
    """
    bestand.seek(0)
    with Image.open(bestand) as beeld:
        # The second picture in a photo of a phone is no film.
        beelden = 1 if beeld.format == "MPO" else getattr(beeld, "n_frames", 1)
        punten = beeld.width * beeld.height * beelden
        # A JPEG decodes to an eighth of its size in a fraction of the time; other formats ignore this.
        beeld.draft("RGB", (beeld.width // 8, beeld.height // 8))
        beeld.load()
    bestand.seek(0)
    return punten


class AfbeeldingFormulier(BaseImageForm):
    """Uploads a picture; it says what it shows, or that it is decoration."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if veld := self.fields.get("file"):
            self.fields["file"] = Afbeeldingveld(
                label=veld.label, required=veld.required, widget=veld.widget, max_length=veld.max_length
            )

    def clean(self):
        gegevens = super().clean()
        if "description" in self.fields and not gegevens.get("decoratief") and not gegevens.get("description"):
            self.add_error(
                "description",
                _(
                    "Beschrijf wat de afbeelding laat zien, of vink ‘alleen versiering’ aan. "
                    "Bijvoorbeeld: Twee monteurs plaatsen een zonnepaneel."
                ),
            )
        return gegevens


class DocumentFormulier(BaseDocumentForm):
    """Uploads a document with what the law wants to know about it; a file that is replaced is kept."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        document = self.instance
        self.vorige = document.pk and DocumentVersie(
            document=document, file=document.file.name, file_size=document.file_size, paginas=document.paginas
        )
        self.is_scan = document.is_scan
        if "omschrijving" in self.fields:
            # One or two sentences: what needs ten lines is a page.
            self.fields["omschrijving"].widget.attrs["rows"] = 3
        if document.is_scan and "toegankelijk" in self.fields:
            self.fields["toegankelijk"].help_text = SCAN

    def clean_file(self):
        bestand = self.cleaned_data["file"]
        if "file" in self.changed_data:
            self.is_scan = _keur(bestand)
        return bestand

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("woo_handeling") and not gegevens.get("woo_handelingsdatum"):
            self.add_error("woo_handelingsdatum", _("Vul bij de handeling ook de datum in."))
        if self.is_scan and gegevens.get("toegankelijk") == Toegankelijkheid.ONBEKEND:
            gegevens["toegankelijk"] = Toegankelijkheid.NEE
        return gegevens

    def save(self, commit=True):
        self.instance.is_scan = self.is_scan
        if self.vorige and "file" in self.changed_data:
            # Wagtail would delete it.
            self.original_file = None
            self.vorige.save()
            # In a folder of its own the new file keeps its name, also when the old one had the same.
            nieuw = self.instance.file
            nieuw.name = f"{get_random_string(8)}/{os.path.basename(nieuw.name)}"
        return super().save(commit=commit)


def _keur(bestand):
    """Return whether an uploaded document is a scan; one that visitors cannot open is refused."""
    soort = os.path.splitext(bestand.name)[1][1:].lower()
    try:
        return look_at(bestand, soort)
    except Vergrendeld as fout:
        raise ValidationError(
            _("Op dit bestand zit een wachtwoord. Bezoekers kunnen het niet openen. Haal het wachtwoord eraf."),
            code="wachtwoord",
        ) from fout
    except Kapot as fout:
        raise ValidationError(
            _(
                "Dit bestand kan niet worden geopend. Het is beschadigd of geen echte %(soort)s. "
                "Sla het opnieuw op en kies het dan nog eens."
            ),
            code="kapot",
            params={"soort": soort},
        ) from fout
