"""News and press releases, and what each says that it is about."""
