"""The models of people, organisations and gemeenten, one module per subject."""

from .deelnames import Deelname, GemeentenMixin, Partnerschap, PartnersMixin, hele_regio, in_gemeente, with_gemeenten
from .organisaties import Gemeente, Organisatie, Organisatiesoort
from .paginas import ContactPagina
from .personen import Contactpersoon, Rol, Rolgroep, RollenMixin, Roltoewijzing
from .plaatsen import Plaats, PlaatsenMixin
from .woonplaatsen import Woonplaats

__all__ = [
    "ContactPagina",
    "Contactpersoon",
    "Deelname",
    "Gemeente",
    "GemeentenMixin",
    "Organisatie",
    "Organisatiesoort",
    "PartnersMixin",
    "Partnerschap",
    "Plaats",
    "PlaatsenMixin",
    "Rol",
    "Rolgroep",
    "RollenMixin",
    "Roltoewijzing",
    "Woonplaats",
    "hele_regio",
    "in_gemeente",
    "with_gemeenten",
]
