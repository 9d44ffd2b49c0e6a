"""What the editors of the demo told search about words."""

#: Words that mean the same to who searches.
SYNONIEMEN = (
    "afval, vuilnis",
    "bedrijf, onderneming, firma",
    "co2, broeikasgas",
    "e-bike, elektrische fiets",
)
#: A page that comes first for some words.
AANBEVELINGEN = (("werken bij, vacatures", "regiobureau"), ("klacht, bezwaar", "contact"))
