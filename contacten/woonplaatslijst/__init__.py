"""The villages and postcode areas of the region, from the files that whoever runs the site got at CBS or PDOK."""

from .bestand import Lijstfout
from .bijwerken import Lijstuitkomst, update_woonplaatsen

__all__ = ["Lijstuitkomst", "Lijstfout", "update_woonplaatsen"]
