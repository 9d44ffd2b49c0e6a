"""The models of the core, one module per subject."""

from .aanbod import Weg, released, stands_on, ways_to
from .adressen import AdresUitNaam, VervallenAdres
from .bewaren import BUITEN_DE_VERSIE
from .documentintekst import DocumentInTekst
from .documentversie import DocumentVersie
from .documentwoorden import Documentsoort, Toegankelijkheid
from .feiten import Bijwerking, Feit, FeitenMixin, Feitenstand, Feitsoort, Feitwijziging, put_together
from .gebruiker import Gebruiker
from .leesprobleem import Leesprobleem
from .media import (
    Afbeelding,
    Document,
    DocumentenMixin,
    Licentie,
    PaginaDocument,
    Weergave,
)
from .oudadres import DOELVELDEN, ERONDER, LANGSTE_SLEUTEL, LEIDT_DOOR, Adresstand, Herkomst, OudAdres
from .pagina import Pagina
from .paginas import HomePagina, PopulaireLink, TekstPagina
from .regio import Regio
from .rij import GeordendOnderdeel, Onderdeel
from .trefwoorden import PaginaTrefwoord, Trefwoord, boven, kring_melding
from .video import VideoMixin
from .woo import TOOI, TOOI_ORGANISATIE, VAN_LICHAAM, Gedaan, Handeling, Informatiecategorie, validate_tooi
from .zichtbaar import ONZICHTBAAR, PaginaManager, PaginaQuerySet

__all__ = [
    "BUITEN_DE_VERSIE",
    "ONZICHTBAAR",
    "AdresUitNaam",
    "Adresstand",
    "ERONDER",
    "DOELVELDEN",
    "Herkomst",
    "LANGSTE_SLEUTEL",
    "LEIDT_DOOR",
    "OudAdres",
    "Afbeelding",
    "Document",
    "DocumentInTekst",
    "DocumentVersie",
    "DocumentenMixin",
    "Documentsoort",
    "Bijwerking",
    "Feit",
    "FeitenMixin",
    "Feitenstand",
    "Feitsoort",
    "Feitwijziging",
    "Gebruiker",
    "HomePagina",
    "Leesprobleem",
    "Licentie",
    "Pagina",
    "PaginaDocument",
    "PaginaManager",
    "PaginaQuerySet",
    "PaginaTrefwoord",
    "PopulaireLink",
    "Regio",
    "GeordendOnderdeel",
    "Onderdeel",
    "TekstPagina",
    "Toegankelijkheid",
    "Trefwoord",
    "Gedaan",
    "Handeling",
    "Informatiecategorie",
    "TOOI",
    "TOOI_ORGANISATIE",
    "VAN_LICHAAM",
    "VervallenAdres",
    "VideoMixin",
    "Weg",
    "Weergave",
    "boven",
    "kring_melding",
    "put_together",
    "released",
    "stands_on",
    "validate_tooi",
    "ways_to",
]
