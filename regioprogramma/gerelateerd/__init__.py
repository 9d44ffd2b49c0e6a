"""Pages that belong together, found through the keywords they share. One entry point: `lijsten.gerelateerd`."""
