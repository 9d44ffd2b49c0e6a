"""A list that visitors filter, order, page through and download; and the columns of the lists in the CMS."""

from .beheer import Beheerlijst, beheerlijsten, controle_kolom, filter_by_choice, register_beheerlijst
from .bladzijde import Bladen, Bladzijde
from .facetten import Facet, Groep, Jaarfacet, Keuze, Koppeling, Woorden
from .kolommen import Datumkolom
from .lijst import (
    NIEUWSTE,
    TITEL,
    Knop,
    LijstFilter,
    LijstMixin,
    Lijstvorm,
    Sortering,
    has_lijst,
    lijst_op,
    make_lijstsectie,
)
from .trefwoordfacet import make_trefwoordfacet
from .uitvoer import FORMATEN, Uitgever, Uitvoer, Uitvoervraag, as_attachment, cel, per_stuk, register_uitgever
from .werkblad import XLSX, text_cell, value_cell

__all__ = [
    "Beheerlijst",
    "beheerlijsten",
    "controle_kolom",
    "filter_by_choice",
    "register_beheerlijst",
    "Datumkolom",
    "Bladen",
    "Bladzijde",
    "FORMATEN",
    "Facet",
    "Groep",
    "Jaarfacet",
    "Keuze",
    "Knop",
    "Koppeling",
    "LijstFilter",
    "LijstMixin",
    "Lijstvorm",
    "NIEUWSTE",
    "Sortering",
    "TITEL",
    "Uitgever",
    "Uitvoer",
    "Uitvoervraag",
    "Woorden",
    "XLSX",
    "as_attachment",
    "cel",
    "has_lijst",
    "lijst_op",
    "make_lijstsectie",
    "make_trefwoordfacet",
    "per_stuk",
    "register_uitgever",
    "text_cell",
    "value_cell",
]
