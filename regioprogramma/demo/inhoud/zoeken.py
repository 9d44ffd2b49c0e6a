"""What the editors of the demo told search about words; what holds in every region, search knows by itself."""

#: Words that mean the same to who searches.
SYNONIEMEN = (
    "rrw, regio rijn en waal",
    "sterk-deal, sterk in stad en land",
    "liemersroute, snelfietsroute liemers",
)
#: A page that comes first for some words.
AANBEVELINGEN = (("werken bij, vacatures", "regiobureau"), ("klacht, bezwaar", "contact"))
