"""A page before it is published: as a card, in search, on paper, and behind a link that ends."""
