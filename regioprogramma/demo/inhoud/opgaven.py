"""The opgaven of the demo, those of the running agenda first."""

from .opgave_circulair import CIRCULAIR
from .opgave_eerder import DUURZAAM
from .opgave_groen import GROEN
from .opgave_ontspannen import ONTSPANNEN
from .opgave_productief import PRODUCTIEF
from .opgave_verbonden import VERBONDEN

OPGAVEN = [PRODUCTIEF, VERBONDEN, CIRCULAIR, ONTSPANNEN, GROEN, DUURZAAM]
