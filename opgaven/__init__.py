"""The agenda of the region, its opgaven and their speerpunten."""
