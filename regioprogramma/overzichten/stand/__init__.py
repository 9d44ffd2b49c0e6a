"""How it is going in the whole region: a page of sentences and figures, and of each figure the rows it is made of."""
