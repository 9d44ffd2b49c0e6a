"""Dutch words: how a text becomes words, and a word its stem and its parts. Knows nothing of the site."""

from .ontleden import STOPWOORDEN, Token, ontleed, vouw
from .samenstellingen import kandidaten, splits
from .stam import stam_van

__all__ = ["STOPWOORDEN", "Token", "kandidaten", "ontleed", "splits", "stam_van", "vouw"]
