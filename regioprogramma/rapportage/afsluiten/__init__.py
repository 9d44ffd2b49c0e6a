"""The end of a round: freeze what was filled in, and offer it to the pages as drafts."""
