"""The checks, each with what it says; what they look for is in static/redactie/controles.js."""

from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

from regioprogramma.core.models import Pagina

from .woorden import WOORDEN

#: What the script looks for: (what is wrong, what to do).
CONTROLES = {
    "linktekst": (
        _("De tekst van de link zegt niet waar hij heen gaat"),
        _("Schrijf waar de link naartoe gaat. Bijvoorbeeld: ‘Plan voor de haven’ en niet ‘klik hier’."),
    ),
    "plaats": (
        _("De tekst wijst naar een plek op het scherm"),
        _("Op een telefoon of in een voorleesprogramma klopt ‘hieronder’ niet. Noem wat u bedoelt: ‘de tabel Banen’."),
    ),
    "video": (
        _("De video heeft geen ondertiteling en geen uitgeschreven tekst"),
        _("Wie niet hoort, mist de inhoud. Vul bij de video de uitgeschreven tekst in, of zorg voor ondertiteling."),
    ),
    "pdf": (
        _("Een pdf zonder samenvatting"),
        _("Schrijf in twee zinnen wat erin staat: bij de omschrijving van het document of in de alinea."),
    ),
    "zin": (
        _("Een zin van meer dan 25 woorden"),
        _("Maak er twee zinnen van. Begin de tweede bij ‘en’, ‘maar’, ‘omdat’ of ‘die’."),
    ),
    "bedrag": (
        _("Een bedrag zonder datum"),
        _("Zet erbij van wanneer het bedrag is. Bijvoorbeeld: € 2 miljoen (stand op 1 maart 2026)."),
    ),
}
#: Wagtail's own rules that we keep, in our words.
VAN_WAGTAIL = {
    "alt-text-quality": (
        _("De beschrijving van de afbeelding is een bestandsnaam"),
        _("Schrijf wat er te zien is. Bijvoorbeeld: Twee monteurs plaatsen een zonnepaneel."),
    ),
    "heading-order": (
        _("Er is een niveau van de koppen overgeslagen"),
        _("Gebruik onder een tussenkop eerst ‘Kop 3’ en daaronder pas ‘Kop 4’."),
    ),
    "empty-heading": (_("Een kop zonder tekst"), _("Typ een kop of haal hem weg.")),
    "link-name": (_("Een link zonder tekst"), _("Typ een tekst voor de link of haal hem weg.")),
    "empty-table-header": (_("Een kolom zonder kop"), _("Geef elke kolom van de tabel een kop.")),
    "p-as-heading": (
        _("Een vette alinea in plaats van een kop"),
        _("Gebruik het blok ‘Tussenkop’ of ‘Kop 3’. Dan staat hij ook in de inhoudsopgave."),
    ),
    "frame-title": (_("Een venster zonder titel"), _("Meld dit bij de beheerder.")),
    "button-name": (_("Een knop zonder tekst"), _("Meld dit bij de beheerder.")),
    "input-button-name": (_("Een knop zonder tekst"), _("Meld dit bij de beheerder.")),
}
BESTANDSNAAM = r"\.(avif|gif|jpe?g|png|svg|webp|heic)$|_|^(img|dsc|dscn|pxl|foto|afbeelding|image|scan)[ -]?\d*$"
#: The attribute in which the script says what it found.
CONTROLEMERK = "data-controle"


def meldingen() -> dict[str, dict[str, str]]:
    """Return {name: {error_name, help_text}} of every rule but those of hard words, as the panel shows them."""
    alle = {**CONTROLES, **VAN_WAGTAIL}
    return {naam: {"error_name": titel, "help_text": hulp} for naam, (titel, hulp) in alle.items()}


class Controles(ContentCheckerItem):
    """Wagtail's checks of the content, with ours beside them and all of them in our words.

    Every rule of ours selects what the script has marked, so a page is read once, however many words are hard. Each
    hard word is a rule too, which the script makes: written out here they were a third of every form.
    """

    axe_run_only = [*VAN_WAGTAIL, *CONTROLES]
    axe_custom_rules = [
        *(regel for regel in ContentCheckerItem.axe_custom_rules if regel["id"] in VAN_WAGTAIL),
        *(
            {
                "id": naam,
                "impact": "moderate",
                "selector": f'[{CONTROLEMERK}~="{naam}"]',
                "tags": ["best-practice"],
                "any": ["regio-gevonden"],
                "enabled": True,
                # The text of a video that is folded away is text too.
                "excludeHidden": False,
            }
            for naam in CONTROLES
        ),
    ]
    axe_custom_checks = [
        {"id": "check-image-alt-text", "options": {"pattern": BESTANDSNAAM}},
        {"id": "regio-gevonden"},
    ]

    @property
    def media(self) -> Media:
        """The script that marks what it finds; loaded where the checks run."""
        return Media(js=["redactie/controles.js"])

    def get_axe_messages(self, request: HttpRequest) -> dict[str, dict[str, str]]:
        """Return what every rule says."""
        return meldingen()

    def get_axe_configuration(self, request: HttpRequest) -> dict[str, Any]:
        """Return what Wagtail's script wants to know, and the hard words with what our script says of them."""
        zinnen = [_("Moeilijk woord: ‘%(woord)s’"), _("Schrijf liever: %(beter)s.")]
        return {**super().get_axe_configuration(request), "woorden": WOORDEN, "woordzinnen": zinnen}


def put_controles(request: HttpRequest, items: list[Any], page: Pagina) -> None:
    """Put our checks in place of Wagtail's, in the user bar and in the panel of the form."""
    for plek, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[plek] = Controles(in_editor=item.in_editor)
