"""Search: an index of all that can be found, the question that somebody types, and its answer."""
