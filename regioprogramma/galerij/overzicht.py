"""The states of the components to find, filter and turn pages with."""

from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html

from regioprogramma.core.lijsten import FORMATEN, Bladen, Bladzijde, Groep, Keuze, Knop
from regioprogramma.core.pagina import Sectie, Verwijzing

from .waarden import GALERIJWOORDEN, LANG_WOORD, LANGE_ZIN, Staat


def _keuzes(aantal: int, gekozen: int = 0, tekst: str = "Productieve regio") -> list[Keuze]:
    return [Keuze(str(nummer), tekst, nummer * 250, nummer < gekozen) for nummer in range(aantal)]


def galerijlijst(
    groepen: Sequence[Groep] = (),
    gekozen: Sequence[Knop] = (),
    laat_vallen: Sequence[Knop] = (),
    q: str = "",
    **velden: Any,
) -> dict[str, Any]:
    """Return what a list with filters shows, without its rows."""
    return {
        "actie": "/galerij/",
        "q": q,
        "groepen": groepen,
        "gekozen": gekozen,
        "wis_url": "/galerij/",
        "met_zoekveld": True,
        "laat_vallen": laat_vallen,
        "sorteer": {"gekozen": "titel", "keuzes": _VOLGORDE},
        "paren": (("opgave", "1"),),
        **velden,
    }


_VOLGORDE = [{"waarde": "nieuw", "tekst": "nieuwste eerst"}, {"waarde": "titel", "tekst": "op titel"}]
_SOORTEN = [
    {"naam": naam, "url": "/galerij/", "aantal": aantal, "gekozen": naam == "Alles"}
    for naam, aantal in (("Alles", 1200), ("Projecten", 900), ("Nieuws", 300))
]
_TREFFER = {
    "url": "/galerij/",
    "titel": format_html("<mark>{}</mark> van dichtbij", "Energie"),
    "fragment": format_html("Schone stroom en <mark>{}</mark> uit de eigen buurt.", "energie"),
    "soort": "Speerpunt",
    "accent": "groen",
    "pad": ["Opgaven", "Circulaire regio"],
}
_VERWIJZINGEN = [Verwijzing("/galerij/", "Productieve regio"), Verwijzing("/galerij/", "Middenburg")]
_GEKOZEN = [Knop("Productieve regio", (("gemeente", "middenburg"),)), Knop("Middenburg", (("opgave", "1"),))]
_OVERVOL = [Knop(LANG_WOORD, ())] * 8
_MINDER = [Knop("Middenburg", (("opgave", "1"),), 1200)]
_SECTIES = [
    Sectie(f"deel-{nummer}", tekst, "secties/zin.html", {"zin": LANGE_ZIN})
    for nummer, tekst in enumerate(("Wat we doen", "Vijf speerpunten", LANG_WOORD))
]


def bladzijden(rijen: Sequence[Any], nummer: int = 1, per_bladzijde: int = 1) -> Bladzijde:
    """Return one page of these rows."""
    return Bladen(rijen, per_bladzijde).page(nummer)


OVERZICHT = {
    "components/zoekveld.html": (
        Staat("gewoon", {"id": "zoek-a", "label": "Zoeken op de site"}),
        Staat(
            "met label en vraag",
            {"id": "zoek-b", "label": "Zoek op naam", "waarde": "Noor", "actie": "/galerij/", "zichtbaar": True},
        ),
        Staat("overvol", {"id": "zoek-c", "label": LANGE_ZIN, "waarde": LANG_WOORD, "zichtbaar": True}),
    ),
    "components/filter.html": (
        Staat(
            "gewoon",
            {"lijst": galerijlijst([Groep("Opgave", "opgave", _keuzes(5))]), "zoeklabel": "Zoek in projecten"},
        ),
        Staat(
            "gekozen, met een lange groep",
            {
                "lijst": galerijlijst([Groep("Gemeente", "gemeente", _keuzes(18, 2))], _GEKOZEN, q="werk"),
                "zoeklabel": "Zoek in projecten",
            },
        ),
        Staat(
            "overvol",
            {
                "lijst": galerijlijst([Groep(LANGE_ZIN, "x", _keuzes(3, 1, LANG_WOORD))] * 4, _OVERVOL),
                "zoeklabel": LANGE_ZIN,
            },
        ),
    ),
    "components/keuzes.html": (
        Staat("gewoon", {"groep": Groep("Opgave", "opgave", _keuzes(3, 1))}),
        Staat("overvol", {"groep": Groep("Opgave", "opgave", _keuzes(30, 4, LANG_WOORD))}),
    ),
    "components/gekozen.html": (
        Staat("één", {"lijst": galerijlijst(gekozen=_GEKOZEN[:1])}),
        Staat("twee", {"lijst": galerijlijst(gekozen=_GEKOZEN)}),
        Staat("geen", {"lijst": galerijlijst()}),
        Staat("overvol", {"lijst": galerijlijst(gekozen=_OVERVOL)}),
    ),
    "components/geen.html": (
        Staat("met een uitweg", {"lijst": galerijlijst([], _GEKOZEN, _MINDER)}),
        Staat("zonder uitweg", {"lijst": galerijlijst([], _GEKOZEN)}),
        Staat("zonder filter", {"lijst": galerijlijst([])}),
    ),
    "components/paginering.html": (
        Staat("eerste van drie", {"pagina": bladzijden(range(3), 1)}),
        Staat("middelste van vijftig", {"pagina": bladzijden(range(50), 25)}),
        Staat("laatste van twee", {"pagina": bladzijden(range(2), 2)}),
        Staat("één bladzijde", {"pagina": bladzijden(range(1), 1)}),
    ),
    "components/soorten.html": (
        Staat("alles gekozen", {"soorten": _SOORTEN}),
        Staat("één soort: niets te kiezen", {"soorten": _SOORTEN[:2]}),
        Staat("overvol", {"soorten": [{**_SOORTEN[0], "naam": LANG_WOORD}] * 4}),
    ),
    "components/treffer.html": (
        Staat("gewoon", {"treffer": _TREFFER, "niveau": 3}, "rijen"),
        Staat(
            "alleen een titel",
            {"treffer": {"url": "/", "titel": "Energie", "soort": "Onderwerp"}, "niveau": 3},
            "rijen",
        ),
        Staat(
            "overvol", {"treffer": {**_TREFFER, "titel": LANG_WOORD, "pad": [LANG_WOORD] * 3}, "niveau": 3}, "rijen"
        ),
    ),
    "components/bladnummer.html": (
        Staat("gewoon", {"nummer": 4, "vraag": bladzijden(range(3)).vraag}),
        Staat("eerste", {"nummer": 1, "eerste": True, "vraag": bladzijden(range(3), 2).vraag}),
    ),
    "components/kruimels.html": (
        Staat("gewoon", {"kruimels": [{"titel": "Home", "url": "/"}, {"titel": "Opgaven", "url": "/opgaven/"}]}),
        Staat("geen", {"kruimels": []}),
        Staat("overvol", {"kruimels": [{"titel": LANG_WOORD, "url": "/"}] * 4}),
    ),
    "components/inhoudsopgave.html": (
        Staat("gewoon", {"lijst": [("a", "Wat we doen"), ("b", "Vijf speerpunten"), ("c", "Contact")]}),
        Staat("geen", {"lijst": []}),
        Staat("overvol", {"lijst": [("a", LANG_WOORD), ("b", LANGE_ZIN)] * 6}),
    ),
    "components/sectiekop.html": (
        Staat("gewoon", {"sectie": _SECTIES[0]}, "sectie"),
        Staat("zonder kop", {"sectie": Sectie("tekst", "", "secties/zin.html")}, "sectie"),
        Staat("overvol", {"sectie": _SECTIES[2]}, "sectie"),
    ),
    "components/secties.html": (
        Staat("drie, met inhoudsopgave", {"secties": _SECTIES}),
        Staat("één", {"secties": _SECTIES[:1]}),
    ),
    "components/extern.html": (
        Staat("gewoon", {"url": "https://www.techniekschool.example"}),
        Staat("overvol", {"url": f"https://www.{LANG_WOORD.lower()}.example"}),
    ),
    "components/alles.html": (
        Staat("gewoon", {"alles": Verwijzing("/galerij/", "Alle 20 projecten van Productieve regio")}),
        Staat("niets meer", {"alles": None}),
        Staat("overvol", {"alles": Verwijzing("/galerij/", LANGE_ZIN + LANG_WOORD)}),
    ),
    "components/meer.html": (
        Staat("gewoon", {"meer": Verwijzing("/galerij/", "Meer berichten over deze onderwerpen")}),
        Staat("overvol", {"meer": Verwijzing("/galerij/", LANGE_ZIN + LANG_WOORD)}),
    ),
    "components/feed.html": (Staat("gewoon", {"adres": "/galerij/"}),),
    "components/trefwoorden.html": (
        Staat("gewoon", {"trefwoorden": GALERIJWOORDEN[:2]}),
        Staat("overvol", {"trefwoorden": GALERIJWOORDEN * 4}),
    ),
    "components/downloads.html": (
        Staat("gewoon", {"lijst": galerijlijst(downloads=_VERWIJZINGEN)}),
        Staat("met filters", {"lijst": galerijlijst(formaten=FORMATEN)}),
    ),
    "components/paren.html": (Staat("gewoon", {"paren": (("opgave", "1"),)}),),
    "components/verwijzingen.html": (
        Staat("gewoon", {"verwijzingen": _VERWIJZINGEN}),
        Staat("overvol", {"verwijzingen": [Verwijzing("/galerij/", LANG_WOORD)] * 8}),
    ),
    "components/plaatsuitleg.html": (
        Staat("gewoon", {"uitleg": {"zin": "Oeverdorp ligt in Middenburg. Bekijk:", "verwijzingen": _VERWIJZINGEN}}),
        Staat("zonder meer", {"uitleg": {"zin": "Oeverdorp ligt in Middenburg.", "verwijzingen": []}}),
        Staat("overvol", {"uitleg": {"zin": LANGE_ZIN + LANG_WOORD, "verwijzingen": _VERWIJZINGEN * 4}}),
    ),
}
