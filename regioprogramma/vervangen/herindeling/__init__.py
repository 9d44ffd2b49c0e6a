"""A gemeente goes on in another from a day: what points at the old one points at the new one, and history stays."""
