"""Dutch words: how a text becomes words, and a word its stem and its parts. Knows nothing of the site."""

from .noemen import GEWICHTEN, rank_named
from .ontleden import STOPWOORDEN, Token, ontleed, vouw
from .samenstellingen import kandidaten, splits
from .stam import stam_van
from .woordenboek import is_gewoon, is_nederlands

__all__ = [
    "GEWICHTEN",
    "STOPWOORDEN",
    "Token",
    "is_gewoon",
    "is_nederlands",
    "kandidaten",
    "ontleed",
    "rank_named",
    "splits",
    "stam_van",
    "vouw",
]
