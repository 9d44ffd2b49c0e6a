"""The forms with which an editor uploads: each refusal stands at the field it is about."""

import os.path
from typing import Any, NoReturn

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms import DateField, FileField
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from regioprogramma.core.apart import Einde, Vergrendeld
from regioprogramma.core.documenten import Kapot, look_at
from regioprogramma.core.inhoud import Onverwerkt, Tekstveld, cleaned_foto
from regioprogramma.core.models import Document, DocumentVersie, Gebruiker, Toegankelijkheid
from regioprogramma.core.opmaak import typed_date
from regioprogramma.vervangen.rechten import may_publish

from .opslag import telling_of_storage

SCAN = gettext_lazy(
    "In dit bestand staat geen tekst: het is een scan. Niet iedereen kan het lezen, en zoeken vindt het niet. "
    "Het staat op ‘niet toegankelijk’. Beter is het bestand waarvan de scan is gemaakt. Bijvoorbeeld: uit Word."
)


BEWEEGT = gettext_lazy(
    "Dit is een PNG die beweegt. Dat kan de website niet tonen. Sla hem op als gif of als een gewone png."
)


ZONDER_OMSCHRIJVING = gettext_lazy(
    "Beschrijf wat de afbeelding laat zien, of vink ‘alleen versiering’ aan. "
    "Bijvoorbeeld: Twee monteurs plaatsen een zonnepaneel."
)


class Afbeeldingveld(WagtailImageField):
    """Takes a picture that can be shown.

    It is cleaned here as it will be stored, which shows whether that can be done. That happens apart: Wagtail would
    open it in this process.
    """

    def to_python(self, data: UploadedFile | None) -> UploadedFile | None:
        """Return the picture; a damaged one is refused here, not found out on the public site."""
        bestand = FileField.to_python(self, data)
        if bestand is None:
            return None
        self.check_image_file_size(bestand)
        if os.path.splitext(bestand.name)[1].lower()[1:] not in self.allowed_image_extensions:
            raise ValidationError(self.error_messages["invalid_image_extension"], code="invalid_image_extension")
        with telling_of_storage():
            try:
                bestand.schoon = cleaned_foto(bestand)
            except Onverwerkt as fout:
                self._refuse(fout)
        bestand.image = bestand.schoon.gegevens
        bestand.content_type = bestand.image.mime_type
        self.check_image_file_format(bestand)
        return bestand

    def check_image_file_format(self, bestand: UploadedFile) -> None:
        """Check whether the name says what the file is; one kind of picture has two names."""
        if not (bestand.name.lower().endswith(".heif") and bestand.image.format_name == "heic"):
            super().check_image_file_format(bestand)

    def _refuse(self, fout: Onverwerkt) -> NoReturn:
        beeld = fout.gegevens
        if beeld and beeld.soort == "png" and beeld.beelden > 1:
            # Wagtail cannot make it smaller.
            raise ValidationError(BEWEEGT, code="bewegende_png") from fout
        if beeld and self.max_image_pixels is not None and beeld.punten > self.max_image_pixels:
            grenzen = {"num_pixels": beeld.punten, "max_pixels_count": self.max_image_pixels}
            tekst = self.error_messages["file_too_many_pixels"] % grenzen
            raise ValidationError(tekst, code="file_too_many_pixels") from fout
        if fout.einde is Einde.KAPOT:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from fout
        raise fout


class AfbeeldingFormulier(BaseImageForm):
    """Uploads a picture; it says what it shows, or that it is decoration."""

    class Meta(BaseImageForm.Meta):
        field_classes = dict.fromkeys(("title", "description", "bron"), Tekstveld)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if veld := self.fields.get("file"):
            self.fields["file"] = Afbeeldingveld(
                label=veld.label, required=veld.required, widget=veld.widget, max_length=veld.max_length
            )
        if omschrijving := self.fields.get("description"):
            versiert = self.data.get(self.add_prefix("decoratief")) if self.is_bound else self.instance.decoratief
            omschrijving.required = not versiert
            omschrijving.error_messages["required"] = ZONDER_OMSCHRIJVING


class DocumentFormulier(BaseDocumentForm):
    """Uploads a document with what the law wants to know about it; a file that is replaced is kept."""

    class Meta(BaseDocumentForm.Meta):
        field_classes = dict.fromkeys(("title", "omschrijving", "periode"), Tekstveld)

    def __init__(self, *args: Any, user: Gebruiker | None = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        # Wagtail makes this form without what is said about fields of the CMS.
        self.fields |= {naam: typed_date(veld) for naam, veld in self.fields.items() if isinstance(veld, DateField)}
        document = self.instance
        if (dag := self.fields.get("openbaar_vanaf")) and not (user and may_publish(user)):
            # What stands on a page was seen by whoever published that; here nobody else would look.
            dag.disabled = True
            dag.help_text = _("Alleen wie mag publiceren, vult dit in. Het document wordt openbaar met uw pagina.")
        if categorieen := self.fields.get("woo_categorieen"):
            categorieen.offer(document.woo_categorieen)
        self.vorige = document.pk and DocumentVersie(
            document=document, file=document.file.name, file_size=document.file_size, paginas=document.paginas
        )
        self.is_scan = document.is_scan
        if "omschrijving" in self.fields:
            # One or two sentences: what needs ten lines is a page.
            self.fields["omschrijving"].widget.attrs["rows"] = 3
        if document.is_scan and "toegankelijk" in self.fields:
            self.fields["toegankelijk"].help_text = SCAN

    def clean_file(self) -> UploadedFile:
        bestand = self.cleaned_data["file"]
        if "file" in self.changed_data:
            # What could not be seen in time is seen in the background.
            self.is_scan = bool(_inspect(bestand))
        return bestand

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if self.is_scan and gegevens.get("toegankelijk") == Toegankelijkheid.ONBEKEND:
            gegevens["toegankelijk"] = Toegankelijkheid.NEE
        return gegevens

    def save(self, commit: bool = True) -> Document:
        self.instance.is_scan = self.is_scan
        if self.vorige and "file" in self.changed_data:
            # Wagtail would delete it.
            self.original_file = None
            self.vorige.save()
            # In a folder of its own the new file keeps its name, even when the old one had the same.
            nieuw = self.instance.file
            nieuw.name = f"{get_random_string(8)}/{os.path.basename(nieuw.name)}"
        return super().save(commit=commit)


def _inspect(bestand: UploadedFile) -> bool | None:
    """Return whether an uploaded document is a scan, when that is known; what visitors cannot open is refused."""
    soort = os.path.splitext(bestand.name)[1][1:].lower()
    try:
        with telling_of_storage():
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
