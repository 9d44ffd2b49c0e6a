"""What the examples are made of: things that look to a template like a page, a picture or a person of the site."""

from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace as Ding
from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest
from wagtail.images.models import Filter

from contacten.models import Contactpersoon, Gemeente, Organisatie
from regioprogramma.core.models import Document, Trefwoord

#: A title that nobody hopes for: no space in it to break a line at.
LANG_WOORD = "Samenwerkingsovereenkomstenregisterbeheer" * 5
LANGE_ZIN = (
    "Wij maken samen met ondernemers, scholen, bewoners en gemeenten werk van een regio waarin iedereen mee kan doen. "
)
DAG = date(2026, 3, 12)


@dataclass(frozen=True)
class Staat:
    """One state of a component: its name, what the template gets, and the class of the list or box around it."""

    naam: str
    inhoud: dict[str, Any] = field(default_factory=dict)
    om: str = ""


class Galerijpagina(Ding):
    """A page as a card or a row reads it."""

    def get_url(self, request: HttpRequest) -> str:
        """Return an address; it leads to the gallery itself."""
        return request.path


class Foto:
    """A picture that needs no file and no database."""

    bron = "Beeld: Regio Voorbeeld"
    voorwaarden = Ding(adres="https://creativecommons.org/licenses/by/4.0/deed.nl", kort="CC BY 4.0")
    default_alt_text = "Een rivier tussen groene oevers"

    def find_existing_renditions(self, *filters: Filter) -> dict[Filter, Ding]:
        """Return the drawing of the gallery for every size asked for."""
        adres = staticfiles_storage.url("galerij/foto.svg")
        return {filter_: Ding(url=adres, width=640, height=360) for filter_ in filters}


def pagina(titel: str = "Slimme werkplaatsen voor het mkb", **velden: Any) -> Galerijpagina:
    """Return a page with what every component asks of one; `velden` replaces or adds."""
    gewoon = {
        "title": titel,
        "slug": "slimme-werkplaatsen",
        "samenvatting": "Kleine bedrijven proberen samen nieuwe techniek uit.",
        "accent": "petrol",
        "afbeelding": None,
        "soort": "project",
        "soortnaam": "Project",
        "ambitie": "",
        "get_status_display": "In uitvoering",
        "kaartfeiten": ["Middenburg en Oeverstad", "tot en met 2027", "ruim € 4,1 miljoen"],
    }
    return Galerijpagina(**{**gewoon, **velden})


def galerijdocument(**velden: Any) -> Document:
    """Return a document as it comes from the library, without a file behind it."""
    gewoon = {
        "pk": 1,
        "title": "Voortgang 2025",
        "file_size": 2_400_000,
        "soort": "voortgangsrapportage",
        "datum": DAG,
    }
    # Left out, the database would be asked for the collection while this module loads.
    return Document(file="documents/voortgang.pdf", collection_id=None, **{**gewoon, **velden})


def persoon(naam: str = "Noor van Voorbeeld", **velden: Any) -> Contactpersoon:
    """Return a person who is in no database."""
    return Contactpersoon(naam=naam, **velden)


def galerijgemeente(naam: str = "Middenburg") -> Gemeente:
    """Return a gemeente who is in no database."""
    return Gemeente(naam=naam, slug="middenburg")


def galerijpartij(naam: str = "Techniekschool Rivierenland", **velden: Any) -> Organisatie:
    """Return an organisation that is in no database."""
    return Organisatie(naam=naam, slug="techniekschool", soort="onderwijs", **velden)


KLEURIG = [
    pagina(f"Opgave in {kleur}", accent=kleur, slug=f"opgave-{kleur}")
    for kleur in ("petrol", "groen", "blauw", "paars", "oker", "terracotta")
]
OVERVOL = pagina(LANG_WOORD, samenvatting=LANGE_ZIN * 4, get_status_display="Tijdelijk stilgelegd na overleg")
GALERIJWOORDEN = [Trefwoord(naam=naam, slug="woord") for naam in ("energie", "mkb", LANG_WOORD[:60])]
