"""The forms of the sources of a move: which website, which files, and reading the live site."""

from typing import Any
from urllib.parse import SplitResult, urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.overzetten.models import Bestandsrol, Verhuizing
from regioprogramma.overzetten.wordpress.inventaris import host_of

from .websites import is_openbare_naam

#: What a file of each role may be called, for whoever chooses it.
_SOORTEN = {Bestandsrol.EXPORT: ".xml", Bestandsrol.UPLOADS: ".zip", Bestandsrol.OMLEIDINGEN: ".csv,.json,.htaccess"}
_UITLEG = {
    Bestandsrol.EXPORT: gettext_lazy(
        "In WordPress: Gereedschap, Exporteren, Alle inhoud. Bijvoorbeeld: regio.WordPress.2026-11-30.xml."
    ),
    Bestandsrol.UPLOADS: gettext_lazy(
        "De map wp-content/uploads van de oude website, ingepakt. Bijvoorbeeld: uploads.zip."
    ),
    Bestandsrol.OMLEIDINGEN: gettext_lazy("Van Redirection, Yoast of Apache. Bijvoorbeeld: redirection.csv."),
}


class Websiteformulier(forms.Form):
    """The website that moves."""

    adres = forms.URLField(
        label=gettext_lazy("Adres van de oude website"),
        help_text=gettext_lazy("Bijvoorbeeld: https://www.oude-regio.nl."),
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": gettext_lazy("Dit is geen adres van een website. Kijk het na.")},
    )

    def clean_adres(self) -> str:
        """Refuse what is no website for everybody, a password, and a website of which there is a move."""
        adres: str = self.cleaned_data["adres"].rstrip("/")
        delen = urlsplit(adres)
        if delen.scheme not in {"http", "https"}:
            raise ValidationError(_("Begin het adres met https://."))
        if "@" in delen.netloc:
            raise ValidationError(_("Laat de naam en het wachtwoord weg uit het adres."))
        if not is_openbare_naam(delen.hostname or "") or not _has_good_port(delen):
            raise ValidationError(
                _("Dit is geen website die iedereen kan openen. Vul het adres in dat bezoekers gebruiken.")
            )
        adres = f"{delen.scheme}://{delen.netloc}{delen.path.rstrip('/')}"
        if Verhuizing.objects.filter(host=host_of(adres)[:255]).exists():
            raise ValidationError(_("Van deze website is er al een verhuizing. Kies die hierboven."))
        return adres


def _has_good_port(delen: SplitResult) -> bool:
    try:
        return delen.port != 0
    except ValueError:
        return False


class Bestandenformulier(forms.Form):
    """A file for each role. Large ones come in pieces; without a script at once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for rol in Bestandsrol:
            self.fields[rol.value] = forms.FileField(
                label=rol.label,
                help_text=_UITLEG[rol],
                required=False,
                widget=forms.FileInput(attrs={"accept": _SOORTEN[rol], "data-rol": rol.value}),
            )

    def clean(self) -> dict[str, Any]:
        """Refuse to go on without anything."""
        gekozen = super().clean() or {}
        if not any(gekozen.values()):
            raise ValidationError(_("Kies eerst een bestand."))
        return gekozen


class Leesformulier(forms.Form):
    """Reading the sources: with or without the live site, and as whom."""

    website = forms.BooleanField(
        label=gettext_lazy("Lees ook de website zelf"),
        help_text=gettext_lazy("Alleen nodig als u geen export hebt. De website vraagt de teksten op bij WordPress."),
        required=False,
    )
    naam = forms.CharField(
        label=gettext_lazy("Gebruikersnaam in WordPress"),
        help_text=gettext_lazy("Zonder naam leest de website alleen wat bezoekers zien. Bijvoorbeeld: redactie."),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    wachtwoord = forms.CharField(
        label=gettext_lazy("Applicatiewachtwoord"),
        help_text=gettext_lazy(
            "Maak het in WordPress bij uw profiel. Het wordt één keer gebruikt en niet bewaard. "
            "Bijvoorbeeld: abcd efgh ijkl mnop."
        ),
        required=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse half of a name and password, or one that nobody asked for."""
        gezegd = super().clean() or {}
        naam, wachtwoord = gezegd.get("naam", ""), gezegd.get("wachtwoord", "")
        if bool(naam) != bool(wachtwoord):
            self.add_error("wachtwoord", _("Vul de naam en het wachtwoord allebei in, of geen van beide."))
        if ":" in naam:
            self.add_error("naam", _("In een gebruikersnaam van WordPress staat geen dubbele punt."))
        if naam and not gezegd.get("website"):
            self.add_error("website", _("Kruis dit aan om de naam en het wachtwoord te gebruiken."))
        return gezegd

    @property
    def aanmelding(self) -> str:
        """The name and password as the live site asks for them, "" without."""
        naam, wachtwoord = self.cleaned_data["naam"], self.cleaned_data["wachtwoord"]
        return f"{naam}:{wachtwoord}" if naam else ""
