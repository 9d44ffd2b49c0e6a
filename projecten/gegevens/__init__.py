"""Projects, Regio Deals, their money and their milestones as open data."""

from .deals import DEALS
from .geld import BESTEDINGEN, BIJDRAGEN
from .mijlpalen import MIJLPALEN
from .projecten import PROJECTEN

__all__ = ["BESTEDINGEN", "BIJDRAGEN", "DEALS", "MIJLPALEN", "PROJECTEN"]
