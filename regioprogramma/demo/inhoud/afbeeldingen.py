"""The pictures that the loader draws. Two of them are decoration and say nothing."""

from .vormen import Afbeelding

AFBEELDINGEN = [
    Afbeelding(
        "rivier-bij-avond", "Rivier bij avond", "Getekend rivierlandschap met een lage zon.", "petrol", "rivier"
    ),
    Afbeelding(
        "kade-met-pakhuizen",
        "Kade met pakhuizen",
        "Getekende rij huizen en pakhuizen langs een kade.",
        "oker",
        "blokken",
    ),
    Afbeelding(
        "werkplaats-aan-het-water",
        "Werkplaats aan het water",
        "Getekende gevels die weerspiegelen in het water.",
        "oker",
        "blokken",
    ),
    Afbeelding(
        "kassen-van-boven",
        "Kassen van boven",
        "Getekend tuinbouwgebied van boven, met lange kavels.",
        "oker",
        "kavels",
    ),
    Afbeelding(
        "netwerk-van-routes",
        "Netwerk van routes",
        "Getekende kaart met routes tussen steden en dorpen.",
        "blauw",
        "knopen",
    ),
    Afbeelding(
        "lijnen-naar-het-station",
        "Lijnen naar het station",
        "Getekende kaart met lijnen die samenkomen bij een station.",
        "blauw",
        "knopen",
    ),
    Afbeelding(
        "velden-met-vezelhennep",
        "Velden met vezelhennep",
        "Getekende akkers in lange stroken langs een rivier.",
        "groen",
        "kavels",
    ),
    Afbeelding("stroming", "Stroming", "", "groen", "stroom", "alle-rechten"),
    Afbeelding(
        "dijk-met-bomen",
        "Dijk met bomen",
        "Getekende dijk met bomen en een bocht in de rivier.",
        "terracotta",
        "rivier",
    ),
    Afbeelding(
        "stadje-aan-de-ijssel",
        "Stadje aan de IJssel",
        "Getekend stadje met oude gevels aan een kade.",
        "terracotta",
        "blokken",
        "cc-by",
    ),
    Afbeelding(
        "uiterwaarden", "Uiterwaarden", "Getekend laag land met bochten in het water.", "petrol", "rivier", "cc-by-sa"
    ),
    Afbeelding("nieuwe-straat", "Nieuwe straat", "Getekende straat met rijen nieuwe huizen.", "petrol", "blokken"),
    Afbeelding("beek-in-bochten", "Beek in bochten", "Getekende hoogtelijnen rond een beek.", "petrol", "stroom"),
    Afbeelding(
        "polder-in-de-lente",
        "Polder in de lente",
        "Getekende polder van boven, met sloten en boerderijen.",
        "groen",
        "kavels",
    ),
    Afbeelding(
        "regio-op-de-kaart", "Regio op de kaart", "Getekende kaart met plaatsen en verbindingen.", "paars", "knopen"
    ),
    Afbeelding("golven", "Golven", "", "paars", "stroom", "alle-rechten"),
]
