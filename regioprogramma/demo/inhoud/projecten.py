"""The projects of the demo, opgave by opgave."""

from .projecten_bedrijven import BEDRIJVEN
from .projecten_circulair import CIRCULAIR
from .projecten_eerder import EERDER
from .projecten_groen import GROEN
from .projecten_ontspannen import ONTSPANNEN
from .projecten_productief import PRODUCTIEF
from .projecten_verbonden import VERBONDEN

PROJECTEN = [*PRODUCTIEF, *BEDRIJVEN, *VERBONDEN, *EERDER, *CIRCULAIR, *ONTSPANNEN, *GROEN]
