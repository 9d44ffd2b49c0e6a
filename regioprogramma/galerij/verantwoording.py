"""The states of the components that tell the account: results, their line, money, and what differs from plan."""

from datetime import timedelta
from decimal import Decimal
from types import SimpleNamespace as Ding
from typing import Any

from opgaven.models import Meetreeks, Meting, Resultaat
from opgaven.stand import show_resultaat
from projecten.rekening import Geldstap, Post
from projecten.standvanzaken import tell_geld
from projecten.uitkomsten import Afwijking
from regioprogramma.core.models import Feitwijziging

from .waarden import DAG, LANG_WOORD, LANGE_ZIN, Staat, pagina


def _resultaat(*standen: int, indicator: str = "bedrijven geholpen", **velden: Any) -> dict[str, Any]:
    """Return what the component needs; of the values that were measured the last one is of DAG."""
    resultaat = Resultaat(indicator=indicator, eenheid="bedrijven", **velden)
    metingen = [
        Meting(datum=DAG - timedelta(365 * jaren), waarde=stand) for jaren, stand in enumerate(reversed(standen))
    ]
    reeks = Meetreeks(resultaat, tuple(reversed(metingen)))
    return {"rij": show_resultaat(reeks, DAG - timedelta(700), DAG + timedelta(700))}


def _geld(*bedragen: tuple[Geldstap, str, int | None]) -> dict[str, Any]:
    """Return what the component needs, from (step, source, amount)."""
    posten = [
        Post(stap, bron, False, None if bedrag is None else Decimal(bedrag), "exact", DAG.year, DAG)
        for stap, bron, bedrag in bedragen
    ]
    return {"geld": tell_geld(posten, {"deal": 1})}


def make_bijwerking(soort: str, wat: str, was: str, werd: str, reden: str = "") -> Ding:
    """Return one fact that changed, as the component shows a Bijwerking."""
    wijziging = Feitwijziging(soort=soort, wat=wat, was=was, werd=werd)
    return Ding(pagina=pagina(), moment=DAG, reden=reden, wijzigingen=[wijziging])


_AFWIJKING = Afwijking(
    "Geplante bomen", "310 van de 2.600 bomen (doel): achter op schema.", "", "Koele wijken", "/galerij/"
)


def _invulveld(soort: str, waarde: str, **velden: str) -> Ding:
    """Return a cell of a reporting round, as the component shows it."""
    gegeven = {
        "sleutel": soort,
        "soort": soort,
        "naam": "Uitgegeven van het Rijk",
        "is_tekst": soort == "tekst",
        "moet": False,
    }
    uitleg = {"uitleg": "afgesproken € 3 miljoen; t/m 2025 al € 1,2 miljoen", "bekend": "30 juni 2026"}
    fout = velden.pop("fout", "")
    return Ding(
        veld=f"cel-{soort}-{waarde[:3]}",
        waarde=waarde,
        versie=1,
        lezing=Ding(fout=fout),
        gegeven=Ding(**{**gegeven, **uitleg, **velden}),
    )


VERANTWOORDING = {
    "components/invulveld.html": (
        Staat("gewoon", {"cel": _invulveld("bedrag", "1.250,50"), "zin": "", "getypt": ""}),
        Staat("leeg", {"cel": _invulveld("bereikt", "", uitleg=""), "zin": "", "getypt": ""}),
        Staat("tekst", {"cel": _invulveld("tekst", LANGE_ZIN), "zin": "", "getypt": ""}),
        Staat(
            "niet begrepen",
            {"cel": _invulveld("stand", "veel", fout="‘veel’ is niet te lezen als getal."), "zin": "", "getypt": ""},
        ),
        Staat(
            "intussen anders",
            {
                "cel": _invulveld("gepland", "12.000"),
                "zin": "Intussen vulde Fatma ‘12.000’ in; u typte ‘15.000’.",
                "getypt": "15.000",
            },
        ),
        Staat("overvol", {"cel": _invulveld("overvol", LANG_WOORD, naam=LANG_WOORD), "zin": LANGE_ZIN, "getypt": ""}),
    ),
    "components/resultaat.html": (
        Staat("op weg", _resultaat(140, beginstand=40, doel=200), "resultaten"),
        Staat(
            "omlaag, achter",
            _resultaat(330, 322, 314, beginstand=340, doel=170, toelichting="De werving begon later."),
            "resultaten",
        ),
        Staat("beter dan het doel", _resultaat(210, beginstand=0, doel=200), "resultaten"),
        Staat("begin niet bekend", _resultaat(150, doel=200), "resultaten"),
        Staat("nog niet gemeten", _resultaat(beginstand=54, doel=200), "resultaten"),
        Staat("zonder doel", _resultaat(0), "resultaten"),
        Staat(
            "met een plan per jaar",
            _resultaat(20, 90, beginstand=0, doel=200, tussendoelen={"2025": "60", "2026": "120"}),
            "resultaten",
        ),
        Staat(
            "overvol",
            _resultaat(1, 10**9, indicator=LANG_WOORD, beginstand=Decimal("0.5"), doel=10**10, toelichting=LANGE_ZIN),
            "resultaten",
        ),
    ),
    "components/lijn.html": (
        Staat("met doel", {"lijn": _resultaat(20, 90, 140, beginstand=0, doel=200)["rij"]["lijn"]}),
        Staat(
            "met een plan per jaar",
            {"lijn": _resultaat(20, 90, beginstand=0, doel=200, tussendoelen={"2025": "60"})["rij"]["lijn"]},
        ),
        Staat("zonder doel", {"lijn": _resultaat(7, 7)["rij"]["lijn"]}),
    ),
    "components/europa.html": (
        Staat("met geld van anderen", {"zin": "Medegefinancierd door de Europese Unie"}),
        Staat("alleen geld van de EU", {"zin": "Gefinancierd door de Europese Unie"}),
        Staat("geen geld van de EU", {"zin": ""}),
    ),
    "components/geldstand.html": (
        Staat(
            "gewoon",
            _geld(
                (Geldstap.AFGESPROKEN, "rijk", 20_000_000),
                (Geldstap.VERPLICHT, "rijk", 9_800_000),
                (Geldstap.UITGEGEVEN, "rijk", 4_700_000),
                (Geldstap.AFGESPROKEN, "gemeenten", 11_500_000),
                (Geldstap.UITGEGEVEN, "gemeenten", 2_950_000),
            ),
        ),
        Staat("alleen uitgegeven", _geld((Geldstap.UITGEGEVEN, "eu", 1))),
        Staat("niets", {"geld": None}),
    ),
    "components/uitkomsten.html": (
        Staat("gewoon", {"kop": "Loopt achter", "uitkomsten": [_AFWIJKING]}),
        Staat(
            "overvol",
            {
                "kop": "Loopt achter",
                "uitkomsten": [Afwijking(LANG_WOORD, LANGE_ZIN, LANGE_ZIN, LANG_WOORD, "/galerij/")] * 4,
            },
        ),
        Staat("niets", {"kop": "Loopt voor", "uitkomsten": []}),
    ),
    "components/bijwerking.html": (
        Staat(
            "met een reden",
            {"bijwerking": make_bijwerking("looptijd", "einde", "juni 2026", "maart 2027", LANGE_ZIN)},
            "rijen",
        ),
        Staat(
            "zonder reden",
            {"bijwerking": make_bijwerking("status", "status", "goedgekeurd", "in uitvoering")},
            "rijen",
        ),
        Staat(
            "overvol",
            {"bijwerking": make_bijwerking("mijlpaal", LANGE_ZIN, LANG_WOORD, LANGE_ZIN), "met_pagina": True},
            "rijen",
        ),
    ),
}
