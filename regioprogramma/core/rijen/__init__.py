"""The rows of the form of a page: what belongs to it, such as its milestones."""

from .formulier import Rijformulier
from .lezen import EenmaalGelezen, offer_grouped, read_once, read_together
from .panelen import NIEUW, Kiesrijenpaneel, Rijenpaneel, find_rows, is_place
from .vinkjes import Vinkjespaneel
from .voorwaarden import check_all

__all__ = [
    "EenmaalGelezen",
    "NIEUW",
    "Kiesrijenpaneel",
    "Rijenpaneel",
    "Rijformulier",
    "Vinkjespaneel",
    "check_all",
    "find_rows",
    "is_place",
    "offer_grouped",
    "read_once",
    "read_together",
]
