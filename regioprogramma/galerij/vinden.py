"""The states of the components to look at a list in another way, and to put things side by side."""

from decimal import Decimal
from typing import Any

from projecten.projecttabel import Projectgeld, Projectrij, Projecttabel
from projecten.sommen import Som
from regioprogramma.core.lijsten import Lijstvorm
from regioprogramma.core.opmaak import Nauwkeurigheid
from regioprogramma.core.pagina import Verwijzing
from regioprogramma.overzichten.vergelijken.rijen import Vergelijkrij, make_rij

from .overzicht import galerijlijst
from .waarden import LANG_WOORD, LANGE_ZIN, OVERVOL, Ding, Staat, pagina

_VORMEN = (Lijstvorm("kaarten", "Kaarten", 9), Lijstvorm("tabel", "Tabel", 25))
_GEEN = Som(None, None)
_KEUZES = [(str(nummer), naam) for nummer, naam in enumerate(("Groene regio", "Verbonden regio", "Circulaire regio"))]
_RUBRIEKEN = [
    {"naam": "Website", "waarden": [{"tekst": "www.regio.example", "url": "/galerij/"}]},
    {"naam": "Gemeenten", "waarden": [{"tekst": "Middenburg"}, {"tekst": "Waalstad"}]},
]
_VELDEN = [
    {"naam": "titel", "soort": "tekst", "uitleg": ""},
    {"naam": "gewijzigdSinds", "soort": "dag of moment", "uitleg": "Alleen wat sindsdien is gepubliceerd."},
]
_DINGEN = [{"naam": naam, "url": "/galerij/"} for _waarde, naam in _KEUZES]
_RIJEN = [
    make_rij("Status", ["In uitvoering", "Afgerond", ""]),
    Vergelijkrij(
        "Projecten", [[Verwijzing("/galerij/", "12 projecten")], [], [Verwijzing("/galerij/", "1 project")] * 2]
    ),
    make_rij("Doelen", [["Bomen: 310 van de 2.600 (doel). Achter op schema.", "Banen: niet gemeten."], "", LANGE_ZIN]),
]


def _som(bedrag: int, woord: str = "exact") -> Som:
    return Som(Decimal(bedrag), Nauwkeurigheid(woord))


def _rij(project: Any, geld: Projectgeld, looptijd: str = "2024 – 2027") -> Projectrij:
    return Projectrij(project, None, looptijd, geld)


def _tabel(*rijen: Projectrij) -> dict[str, Any]:
    samen = Projectgeld(_som(52_300_000, "minimaal"), _som(20_000_000), _som(4_700_000))
    zin = "Van 1 project is geen bedrag bekend. Dat telt niet mee in het totaal."
    return {"tabel": Projecttabel(list(rijen), samen, [zin]), "aantal": len(rijen)}


def _zoek(zoek: str, **velden: Any) -> dict[str, Any]:
    soort = Ding(ander="Zoek een ander project")
    return {"lijst": {**galerijlijst(), "zoek": zoek, "soort": soort, "keuzes": [], **velden}}


_GEWOON = pagina(pk=1, gemeentetekst="Middenburg en Oeverstad")
VINDEN = {
    "components/vormen.html": (
        Staat("kaarten gekozen", {"lijst": galerijlijst(vormen=_VORMEN, vorm=_VORMEN[0])}),
        Staat("tabel gekozen", {"lijst": galerijlijst(vormen=_VORMEN, vorm=_VORMEN[1])}),
        Staat("één manier: niets te kiezen", {"lijst": galerijlijst(vormen=())}),
    ),
    "components/snel.html": (
        Staat(
            "gewoon",
            {
                "verwijzingen": [
                    Verwijzing("/galerij/", tekst) for tekst in ("In uitvoering (24)", "Eindigt in 2026 (3)")
                ]
            },
        ),
        Staat("niets", {"verwijzingen": []}),
        Staat("overvol", {"verwijzingen": [Verwijzing("/galerij/", LANG_WOORD)] * 3}),
    ),
    "components/projecttabel.html": (
        Staat(
            "gewoon",
            _tabel(
                _rij(_GEWOON, Projectgeld(_som(4_100_000), _som(1_700_000), _som(120_000))),
                _rij(pagina("Dorpshuis", pk=2, gemeentetekst="hele regio"), Projectgeld(_GEEN, _GEEN, _GEEN), ""),
            ),
        ),
        Staat("overvol", _tabel(_rij(OVERVOL, Projectgeld(_som(10**10, "circa"), _som(10**9), _som(1))))),
    ),
    "components/rubrieken.html": (
        Staat("gewoon", {"rubrieken": _RUBRIEKEN}),
        Staat("overvol", {"rubrieken": [{"naam": LANG_WOORD, "waarden": [{"tekst": LANGE_ZIN}] * 3}]}),
    ),
    "components/veldtabel.html": (
        Staat("namen met uitleg", {"titel": "Wat u kunt vragen", "rijen": _VELDEN}),
        Staat("met wat het is", {"titel": "Velden", "rijen": _VELDEN, "met_soort": True}),
        Staat(
            "overvol", {"titel": "Velden", "rijen": [{"naam": LANG_WOORD, "soort": LANG_WOORD, "uitleg": LANGE_ZIN}]}
        ),
    ),
    "components/vergelijkvink.html": (
        Staat("gewoon", {"waarde": "1", "naam": "Dorpshuis Plus"}),
        Staat("overvol", {"waarde": "1", "naam": LANG_WOORD}),
    ),
    "components/vergelijkknop.html": (Staat("gewoon", {"soort": "projecten"}),),
    "components/vergelijkmet.html": (
        Staat("weinig: een knop per keuze", {"actie": "/galerij/", "paren": (("kies", "9"),), "keuzes": _KEUZES}),
        Staat(
            "veel: een lijst",
            {"actie": "/galerij/", "paren": (), "keuzes": _KEUZES * 4, "label": "Andere gemeente"},
        ),
        Staat("overvol", {"actie": "/galerij/", "paren": (), "keuzes": [("1", LANG_WOORD)] * 3, "label": LANGE_ZIN}),
    ),
    "components/vergelijkkies.html": (
        Staat("gewoon", {"actie": "/galerij/", "keuzes": _KEUZES}),
        Staat("overvol", {"actie": "/galerij/", "keuzes": [("1", LANG_WOORD)] * 12}),
    ),
    "components/vergelijkzoek.html": (
        Staat("nog niet gezocht", _zoek("")),
        Staat("niets gevonden", _zoek(LANG_WOORD)),
    ),
    "components/vergelijking.html": (
        Staat("drie", {"titel": "Opgaven vergelijken", "dingen": _DINGEN, "rijen": _RIJEN}),
        Staat(
            "overvol",
            {
                "titel": "Opgaven vergelijken",
                "dingen": [{"naam": LANG_WOORD, "url": "/galerij/"}] * 4,
                "rijen": [make_rij(LANG_WOORD, [[LANG_WOORD, LANGE_ZIN], LANGE_ZIN, "", LANG_WOORD])],
            },
        ),
    ),
}
