"""The text of an item becomes blocks of ours: every word in reading order, whatever made it."""

from .omzetter import convert
from .samenvatten import first_sentences, read_summary, read_title
from .tellen import count_source_words
from .woorden import count_block_words, words_of

__all__ = [
    "convert",
    "count_block_words",
    "count_source_words",
    "read_summary",
    "first_sentences",
    "read_title",
    "words_of",
]
