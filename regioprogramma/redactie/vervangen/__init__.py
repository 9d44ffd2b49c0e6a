"""Where a thing is used, and another in its place: in published pages, in all their versions, and elsewhere."""
