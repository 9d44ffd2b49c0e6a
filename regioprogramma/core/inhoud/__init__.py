"""What editors write: the blocks of a text, the links in it, and the one door where text and photos are cleaned."""

from .blokken import OPMAAK, InhoudBlok, VideoBlok, anker, beelden, koppen
from .fotos import Fotoveld, Onverwerkt, Schoon, cleaned_foto, make_copies
from .links import Link, find_links
from .opslag import OpslagWeg
from .schoon import clean_html, clean_text, clean_texts
from .tekstveld import Tekstveld
from .wandeling import Blokplek, read_leaves, rewrite_leaves

__all__ = [
    "Blokplek",
    "Fotoveld",
    "InhoudBlok",
    "Link",
    "OPMAAK",
    "Onverwerkt",
    "OpslagWeg",
    "Tekstveld",
    "VideoBlok",
    "anker",
    "beelden",
    "clean_html",
    "clean_text",
    "clean_texts",
    "Schoon",
    "cleaned_foto",
    "make_copies",
    "find_links",
    "koppen",
    "read_leaves",
    "rewrite_leaves",
]
