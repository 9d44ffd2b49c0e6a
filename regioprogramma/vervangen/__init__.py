"""Things change once: replace, withdraw, succession and herindeling, in pages and in all their versions."""
