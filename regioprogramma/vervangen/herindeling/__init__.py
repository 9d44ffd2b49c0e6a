"""A gemeente merges into another on a day: what points at the old one points at the new one, and history stays."""
