"""How the region looks: its colours, its style sheet, and the drawings that stand in for a photo."""

from .beeldgroep import Beeldgroep, in_beeldgroep, join_beeldgroep
from .deelbeeld import Deelbeeld, deelbeeld_van, serve_deelbeeld
from .kleuren import ACCENTEN, MINIMAAL, STANDAARD, leesbaarheid, nearest_accent, parse_colour
from .kunst import BREEDTE, HOEKEN, HOOGTE, Toevalsreeks, choose_motief, draw_kunst, palette
from .kunst_view import serve_kunst
from .svg import SvgFout, clean_svg
from .thema import MERK, serve_thema, stijlregels
from .weergaven import DEELBEELD, FOTOFORMATEN, LOGO, MATEN, MATENMERK, WEERGAVEN, find_weergaven

__all__ = [
    "ACCENTEN",
    "BREEDTE",
    "Beeldgroep",
    "DEELBEELD",
    "Deelbeeld",
    "HOEKEN",
    "FOTOFORMATEN",
    "HOOGTE",
    "LOGO",
    "MATEN",
    "MATENMERK",
    "MERK",
    "MINIMAAL",
    "STANDAARD",
    "SvgFout",
    "Toevalsreeks",
    "WEERGAVEN",
    "choose_motief",
    "clean_svg",
    "deelbeeld_van",
    "draw_kunst",
    "find_weergaven",
    "in_beeldgroep",
    "join_beeldgroep",
    "leesbaarheid",
    "nearest_accent",
    "palette",
    "parse_colour",
    "serve_deelbeeld",
    "serve_kunst",
    "serve_thema",
    "stijlregels",
]
