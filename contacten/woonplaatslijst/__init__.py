"""The villages and postcode areas of the region, from the files that whoever runs the site got at CBS or PDOK."""

from .bestand import Lijstfout
from .bijwerken import Bevinding, update_woonplaatsen

__all__ = ["Bevinding", "Lijstfout", "update_woonplaatsen"]
