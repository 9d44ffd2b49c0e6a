"""People and their roles, organisations and gemeenten."""
