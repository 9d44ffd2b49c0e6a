"""Pages that belong together, found through the keywords they share. One entry point: `lijst.gerelateerd`."""
