"""A list that visitors filter, order, page through and download; and the columns of the lists in the CMS."""

from .beheer import Beheerlijst, beheerlijsten, controle_kolom, filter_by_choice, register_beheerlijst
from .bladzijde import Bladen, Bladzijde
from .facetten import Facet, Groep, Jaarfacet, Keuze, Koppeling, Woorden
from .kolommen import Datumkolom
from .lijst import (
    LANGSTE_VRAAG,
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
    open_lijsten,
)
from .trefwoordfacet import make_trefwoordfacet
from .uitvoer import (
    FORMATEN,
    Uitgever,
    Uitvoervraag,
    adres_maker,
    as_attachment,
    cel,
    describe_all,
    lines_of_csv,
    register_uitgever,
    write_json,
)
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
    "LANGSTE_VRAAG",
    "LijstFilter",
    "LijstMixin",
    "Lijstvorm",
    "NIEUWSTE",
    "Sortering",
    "TITEL",
    "Uitgever",
    "Uitvoervraag",
    "Woorden",
    "XLSX",
    "adres_maker",
    "as_attachment",
    "cel",
    "describe_all",
    "has_lijst",
    "lijst_op",
    "make_lijstsectie",
    "make_trefwoordfacet",
    "open_lijsten",
    "register_uitgever",
    "text_cell",
    "value_cell",
    "lines_of_csv",
    "write_json",
]
