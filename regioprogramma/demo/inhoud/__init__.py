"""Everything the demo shows, subject by subject, ready for the loader."""

from .afbeeldingen import AFBEELDINGEN
from .agendas import AGENDAS
from .deals import DEALS
from .documenten import DOCUMENTEN
from .mensen import PERSONEN, ROLLEN
from .nieuws import NIEUWS
from .opgaven import OPGAVEN
from .partijen import GEMEENTEN, ORGANISATIES
from .projecten import PROJECTEN
from .regio import HOME, INDEXEN, MENU, POPULAIR, REGIO, UITGELICHT, VOETMENU
from .teksten import TEKSTEN
from .trefwoorden import TREFWOORDEN
from .zoeken import AANBEVELINGEN, SYNONIEMEN

__all__ = [
    "AANBEVELINGEN",
    "AFBEELDINGEN",
    "AGENDAS",
    "DEALS",
    "DOCUMENTEN",
    "GEMEENTEN",
    "HOME",
    "INDEXEN",
    "MENU",
    "NIEUWS",
    "OPGAVEN",
    "ORGANISATIES",
    "PERSONEN",
    "POPULAIR",
    "PROJECTEN",
    "REGIO",
    "ROLLEN",
    "SYNONIEMEN",
    "TEKSTEN",
    "TREFWOORDEN",
    "UITGELICHT",
    "VOETMENU",
]
