"""What every page is made of beside its columns: sections, breadcrumbs, form, rights, the site it is on."""

from .formulieren import Kopieerformulier, PaginaFormulier
from .geheugen import Geheugen, Paginageheugen, read_kinderen
from .gereserveerd import is_taken, taken_sentence
from .kruimels import kruimels_onder_home, kruimels_van
from .ontbrekend import without_missing
from .oordeel import judged, was_judged
from .opbouw import Bouwer, Sectie, Verwijzing, bouwer_van, gather_verder, sectie, secties_van
from .paginatype import GEWOON, VOORBIJ, VOOROP, Paginatype, paginatype_of, typed_models
from .panelen import Sjabloonpaneel, date_row
from .rechten import Paginarechten, known_to, schilden
from .sites import bediende_site, find_site, huidige_site, op_site, read_beside_site, read_with_site, wortels
from .uitzonderingen import HalfFormulier, Ingetrokken
from .versiegeheugen import op_versie, per_versie, per_versie_elk

__all__ = [
    "GEWOON",
    "Geheugen",
    "Paginageheugen",
    "VOORBIJ",
    "VOOROP",
    "Bouwer",
    "Paginatype",
    "paginatype_of",
    "typed_models",
    "wortels",
    "HalfFormulier",
    "Ingetrokken",
    "Kopieerformulier",
    "PaginaFormulier",
    "Paginarechten",
    "Sectie",
    "Sjabloonpaneel",
    "date_row",
    "Verwijzing",
    "bediende_site",
    "bouwer_van",
    "find_site",
    "gather_verder",
    "huidige_site",
    "is_taken",
    "judged",
    "known_to",
    "kruimels_onder_home",
    "kruimels_van",
    "op_site",
    "op_versie",
    "read_beside_site",
    "read_with_site",
    "per_versie",
    "per_versie_elk",
    "read_kinderen",
    "schilden",
    "sectie",
    "secties_van",
    "taken_sentence",
    "was_judged",
    "without_missing",
]
