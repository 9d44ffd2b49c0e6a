"""Projects, Regio Deals, their money and their milestones as open data."""

from .deals import OPEN_DEALS
from .geld import OPEN_BESTEDINGEN, OPEN_BIJDRAGEN
from .mijlpalen import OPEN_MIJLPALEN
from .projecten import OPEN_PROJECTEN

__all__ = ["OPEN_BESTEDINGEN", "OPEN_BIJDRAGEN", "OPEN_DEALS", "OPEN_MIJLPALEN", "OPEN_PROJECTEN"]
