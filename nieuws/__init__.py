"""News and press releases, and what each says it is about."""
