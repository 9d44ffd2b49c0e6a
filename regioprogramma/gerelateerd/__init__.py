"""Pages that belong together, found through the keywords they share. One entry point: `lijsten.gerelateerd`.

`formule` says what a list is, `models` what is stored, `bijhouden` keeps that true, `lijsten` reads it.
"""
