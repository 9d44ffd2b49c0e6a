"""The Wet open overheid: which categories hold for this region, and its documents as open.overheid.nl reads them."""
