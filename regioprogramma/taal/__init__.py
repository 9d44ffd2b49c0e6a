"""Dutch words: how a text becomes words, and a word its stem and its parts; and how a number is written.

Knows nothing of the site.
"""

from .getallen import write_number
from .noemen import GEWICHTEN, rank_named
from .ontleden import STOPWOORDEN, Token, fold, tokenize
from .samenstellingen import kandidaten, split_samenstelling
from .stam import stam_van
from .woordenboek import is_gewoon, is_nederlands

__all__ = [
    "GEWICHTEN",
    "STOPWOORDEN",
    "Token",
    "fold",
    "is_gewoon",
    "is_nederlands",
    "kandidaten",
    "rank_named",
    "split_samenstelling",
    "stam_van",
    "tokenize",
    "write_number",
]
