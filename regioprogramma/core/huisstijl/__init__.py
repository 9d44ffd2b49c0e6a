"""How the region looks: its colours, its style sheet, and the drawings that stand in for a photo."""

from .deelbeeld import Deelbeeld, deelbeeld_van, serve_deelbeeld
from .kleuren import ACCENTEN, MINIMAAL, STANDAARD, leesbaarheid, nearest_accent, parse_colour
from .kunst import BREEDTE, HOEKEN, HOOGTE, Toevalsreeks, choose_motief, draw_kunst, palette
from .kunst_view import serve_kunst
from .svg import SvgFout, clean_svg
from .thema import MERK, serve_thema, stijlregels

__all__ = [
    "ACCENTEN",
    "BREEDTE",
    "Deelbeeld",
    "HOEKEN",
    "HOOGTE",
    "MERK",
    "MINIMAAL",
    "STANDAARD",
    "SvgFout",
    "Toevalsreeks",
    "choose_motief",
    "clean_svg",
    "deelbeeld_van",
    "draw_kunst",
    "leesbaarheid",
    "nearest_accent",
    "palette",
    "parse_colour",
    "serve_deelbeeld",
    "serve_kunst",
    "serve_thema",
    "stijlregels",
]
