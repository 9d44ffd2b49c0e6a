"""The states of what is folded on a phone or everywhere, and of the lists of which a half can be folded."""

from types import SimpleNamespace as Ding
from typing import Any

from projecten.standvanzaken import Standvanzaken, Statussen
from regioprogramma.core.pagina import Sectie, Verwijzing

from .verantwoording import make_bijwerking
from .waarden import DAG, KLEURIG, LANG_WOORD, LANGE_ZIN, Staat, galerijdocument, pagina


def _deel(kop: str, rijen: list[dict[str, Any]]) -> Sectie:
    return Sectie("deel", kop, "secties/gerelateerd.html", {"rijen": rijen, "meer": None}, verder=True)


_MOMENTEN = [
    {"datum": DAG, "precisie": "maand", "tekst": "Deal ondertekend", "geweest": True, "toestand": ""},
    {"datum": DAG, "precisie": "dag", "tekst": LANGE_ZIN + LANG_WOORD, "geweest": False, "toestand": "Gepland"},
]
_RAPPORTAGES = [
    {
        "rapportage": Ding(datum=DAG, datum_precisie="dag", periode="2025", samenvatting=LANGE_ZIN),
        "document": galerijdocument(),
    },
    {"rapportage": Ding(datum=DAG, datum_precisie="jaar", periode=LANG_WOORD), "document": None},
]
_DELEN = [
    _deel("Gerelateerde projecten", [{"pagina": pagina(), "reden": "Bij dezelfde opgave"}]),
    _deel(LANG_WOORD, [{"pagina": KLEURIG[1], "reden": LANGE_ZIN}]),
]
_GROEPEN = [
    {"doel": Ding(titel="Werk dat past"), "projecten": [pagina()], "aantal": 3, "meer": 2},
    {"doel": None, "projecten": [pagina(LANG_WOORD)] * 2, "aantal": 12, "meer": 0},
]
_ALLES = Verwijzing("/galerij/", "Alle 15 projecten")
_STAND = Standvanzaken(projecten=Statussen(aantal=13))

UITKLAPPEN = {
    "components/tijdlijn.html": (Staat("gewoon en overvol", {"momenten": _MOMENTEN}),),
    "components/rapportages.html": (Staat("gewoon en overvol", {"rapportages": _RAPPORTAGES}),),
    "components/bijwerkingen.html": (
        Staat("gewoon", {"bijwerkingen": [make_bijwerking("status", "status", "goedgekeurd", "in uitvoering")]}),
    ),
    "components/instand.html": (
        Staat("gewoon", {"secties": [Sectie("stand", "", "secties/stand.html", {"stand": _STAND})]}),
        Staat("zonder stand", {"secties": []}),
    ),
    "secties/oproep.html": (
        Staat(
            "gewoon",
            {
                "sectie": Sectie(
                    "oproep",
                    "",
                    "secties/oproep.html",
                    {
                        "doelgroep": "bedrijven met een plan",
                        "knop": Verwijzing("/galerij/", "Dien uw project in"),
                        "termijn": "Dit kan tot en met 26 februari 2027.",
                    },
                )
            },
        ),
        Staat(
            "te laat",
            {"sectie": Sectie("laat", "", "secties/oproep.html", {"termijn": "Dit kon tot en met 2 mei 2026."})},
        ),
    ),
    "secties/eerder.html": (
        Staat(
            "gewoon",
            {
                "sectie": Sectie(
                    "eerder",
                    "Eerder op dit adres",
                    "secties/eerder.html",
                    {"inhoud": [], "titel": "Zoeken op onze oude website", "adres": "/zoeken-uitleg/"},
                )
            },
        ),
    ),
    "secties/meer_hierover.html": (
        Staat("gewoon", {"sectie": Sectie("meer", "Meer hierover", "secties/meer_hierover.html", {"delen": _DELEN})}),
    ),
    "secties/doelprojecten.html": (
        Staat(
            "per doel",
            {
                "sectie": Sectie(
                    "per-doel",
                    "Projecten",
                    "secties/doelprojecten.html",
                    {"zin": "", "groepen": _GROEPEN, "alles": _ALLES},
                )
            },
        ),
    ),
}
