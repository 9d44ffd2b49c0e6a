"""The forms of old addresses: find them, choose what becomes of one, and bring a list to test."""

from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminPageChooser
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.images.widgets import AdminImageChooser

from regioprogramma.core.adressen import OudAdresregel
from regioprogramma.core.models import DOELVELDEN, ERONDER, Adresstand, Herkomst, OudAdres
from regioprogramma.overzetten.wordpress.adressen.stukken import askable
from regioprogramma.overzetten.wordpress.bronnen.adreslijst import Adreslijst, read_adreslijst

_MEGABYTE = 1024 * 1024
_GROOTSTE_UPLOAD = 50 * _MEGABYTE


class Adresfilter(forms.Form):
    """What is looked for among the old addresses."""

    zoek = forms.CharField(label=gettext_lazy("Zoek in adres of titel"), required=False, max_length=200)
    stand = forms.ChoiceField(
        label=gettext_lazy("Wat ermee gebeurt"),
        required=False,
        choices=[("", gettext_lazy("Alles")), *Adresstand.choices],
    )
    herkomst = forms.ChoiceField(
        label=gettext_lazy("Herkomst"), required=False, choices=[("", gettext_lazy("Alles")), *Herkomst.choices]
    )


class Adresformulier(WagtailAdminModelForm):
    """What becomes of one old address."""

    class Meta:
        model = OudAdres
        fields = ["pagina", "document", "afbeelding", "adres", "titel"]
        widgets = {
            "pagina": AdminPageChooser(),
            "document": AdminDocumentChooser(),
            "afbeelding": AdminImageChooser(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.is_begin:
            # A rule leads to what stands below another address.
            for naam in ("pagina", "document", "afbeelding", "titel"):
                del self.fields[naam]

    def clean_adres(self) -> str:
        """Refuse what is no address; the fragment of a page may be one."""
        adres: str = self.cleaned_data["adres"].strip()
        try:
            delen = urlsplit(adres)
        except ValueError as fout:
            raise ValidationError(_("Dit is geen goed webadres. Kijk of het compleet is.")) from fout
        is_van_ons = adres.startswith("/") and not adres.startswith("//")
        if adres and not is_van_ons and not (delen.scheme in {"http", "https"} and delen.netloc):
            raise ValidationError(_("Begin met een schuine streep (/) of met https://."))
        return adres

    def clean(self) -> dict[str, Any]:
        """Refuse a choice of nothing."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        gekozen = [veld for veld in DOELVELDEN if gegevens.get(veld)]
        if not self.errors and not gekozen and not gegevens.get("titel"):
            raise ValidationError(_("Kies waar dit adres naartoe leidt, of vul de titel in van wat er stond."))
        return gegevens

    def as_regel(self) -> OudAdresregel:
        """Return what was chosen, as it is to be kept."""
        gekozen = {veld: self.cleaned_data.get(veld) for veld in ("pagina", "document", "afbeelding")}
        sleutel = self.instance.sleutel
        return OudAdresregel(
            askable(sleutel.removesuffix(ERONDER)),
            str(Herkomst.HAND),
            naar=self.cleaned_data.get("adres", ""),
            titel=self.cleaned_data.get("titel", ""),
            is_begin=self.instance.is_begin,
            **{veld: ding.pk if ding else None for veld, ding in gekozen.items()},
        )


class Toetsformulier(forms.Form):
    """A list of addresses to test."""

    adressen = forms.CharField(
        label=gettext_lazy("Plak adressen"),
        required=False,
        max_length=2 * _MEGABYTE,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("Eén adres per regel. Bijvoorbeeld: /over-ons/organisatie/."),
    )
    bestand = forms.FileField(
        label=gettext_lazy("Of kies een bestand"),
        required=False,
        help_text=gettext_lazy(
            "Een site map (.xml), het logboek van een webserver of een lijst met adressen. Van een logboek bewaart de "
            "website alleen de adressen en hoe vaak ze zijn gevraagd. Bijvoorbeeld: sitemap.xml."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Read the list; refuse one without addresses."""
        gegevens = super().clean() or {}
        bestand = gegevens.get("bestand")
        if bestand and bestand.size > _GROOTSTE_UPLOAD:
            raise ValidationError(_("Dit bestand is groter dan 50 MB. Kies een deel ervan."))
        self.lijst = self._read(gegevens)
        if not self.lijst.aantallen:
            raise ValidationError(
                self.lijst.meldingen or [_("Er staan geen adressen in. Plak er een, of kies een bestand.")]
            )
        return gegevens

    def _read(self, gegevens: dict[str, Any]) -> Adreslijst:
        uit = read_adreslijst(BytesIO(gegevens.get("adressen", "").encode()))
        if bestand := gegevens.get("bestand"):
            geplakt, uit = uit, read_adreslijst(bestand.file)
            uit.aantallen.update(geplakt.aantallen)
        return uit
