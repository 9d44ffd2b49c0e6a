"""The states of the blocks of a text, and of the sections that draw what they tell."""

from collections.abc import Sequence
from typing import Any

from wagtail.rich_text import RichText

from regioprogramma.core.pagina import Sectie

from .onderdelen import ONDERDELEN
from .overzicht import bladzijden, galerijlijst
from .waarden import (
    DAG,
    KLEURIG,
    LANG_WOORD,
    LANGE_ZIN,
    OVERVOL,
    Ding,
    Foto,
    Staat,
    galerijdocument,
    galerijgemeente,
    galerijpartij,
    pagina,
)


def _sectie(sjabloon: str, staat: str, kop: str, soort: str = "", **inhoud: Any) -> Staat:
    return Staat(staat, {"sectie": Sectie("galerij", kop, f"secties/{sjabloon}.html", inhoud)}, soort)


def _tabel(kolommen: int, rijen: int, woord: str) -> dict[str, Any]:
    """Return a table as its block reads it, with figures in all columns but the first."""
    kop = [
        Ding(heading=f"{woord} {nummer}", block=Ding(name="getal" if nummer else "tekst"))
        for nummer in range(kolommen)
    ]
    cel = [Ding(value=nummer * 1234 if nummer else woord, block=kolom.block) for nummer, kolom in enumerate(kop)]
    rij = [(kolom.heading, inhoud) for kolom, inhoud in zip(kop, cel, strict=True)]
    return {
        "bijschrift": "Banen per gemeente, 2025",
        "tabel": Ding(columns=kop),
        "rijen": [rij] * rijen,
        "is_breed": kolommen > 5,
    }


def _documenten(staat: str, rijen: Sequence[Any]) -> Staat:
    inhoud = {**galerijlijst([]), "aantal": len(rijen), "pagina": bladzijden(rijen, per_bladzijde=20)}
    return _sectie("documentenlijst", staat, "", "lijst", **inhoud)


def _tegel(kolom: int, rij: int, naam: str) -> dict[str, Any]:
    tegel = {"gemeente": galerijgemeente(naam), "kort": naam[:3], "aantal": kolom * rij}
    return {**tegel, "kolom": kolom, "rij": rij}


def _partij(projecten: int, deals: int, naam: str = "Techniekschool") -> dict[str, Any]:
    return {"organisatie": galerijpartij(naam), "projecten": projecten, "deals": deals}


def _organisaties(staat: str, rijen: Sequence[Any]) -> Staat:
    inhoud = {**galerijlijst([]), "aantal": len(rijen), "pagina": bladzijden(rijen), "rijen": rijen}
    return _sectie("organisatielijst", staat, "", "lijst", **inhoud)


_WERK: list[dict[str, Any]] = [
    {
        "pagina": pagina("Regio Deal Sterk", soort="Regio Deal"),
        "rollen": "Trekker, Regiokassier",
        "status": "In uitvoering",
        "looptijd": "2024 tot en met 2027",
        "bijdragen": [
            {"bedrag": "ruim € 1,3 miljoen", "in_natura": False, "peildatum": DAG},
            {"bedrag": "€ 200.000", "in_natura": True, "peildatum": None},
        ],
    },
    {"pagina": OVERVOL, "rollen": "Draagt bij", "status": "Idee", "bijdragen": [{"bedrag": "", "in_natura": False}]},
    {"pagina": pagina(), "rollen": "Partner", "status": "", "bijdragen": []},
]
_TEGELS = [_tegel(1, 1, "Middenburg"), _tegel(2, 1, "Oeverstad"), _tegel(2, 2, "’s-Gravenhoek"), _tegel(3, 2, "Zand")]
_TRAP = [_tegel(plaats, plaats, f"Woudrichemerwaard {plaats}") for plaats in range(1, 13)]
_BETALERS: list[dict[str, Any]] = [
    {"naam": "Het Rijk", "bedrag": "€ 7,5 miljoen", "deel": 8, "peildatum": DAG},
    {"naam": "Gemeenten", "organisatie": "Middenburg", "bedrag": "ruim € 92 miljoen", "deel": 92, "in_natura": True},
    {"naam": "Ondernemers", "bedrag": "", "deel": None},
]
_STAPPEN = [
    {
        "mijlpaal": {
            "datum": DAG,
            "datum_precisie": "maand",
            "titel": "Subsidie toegekend",
            "bereikt": True,
            "toelichting": LANGE_ZIN,
        },
        "toestand": "Klaar",
    },
    {
        "mijlpaal": {"datum": DAG, "datum_precisie": "dag", "titel": "Eerste werkplaats open"},
        "toestand": "Nog niet klaar",
    },
    {"mijlpaal": {"datum": DAG, "datum_precisie": "jaar", "titel": LANG_WOORD}, "toestand": "Niet gehaald"},
]
_VOORTGANG = [
    {
        "opgave": opgave,
        "afgerond": 3,
        "bezig": 5,
        "gepland": 2,
        "gestopt": 1,
        "delen": [
            {"stap": "afgerond", "begin": 0, "lengte": 60},
            {"stap": "bezig", "begin": 60, "lengte": 100},
            {"stap": "gepland", "begin": 160, "lengte": 40},
        ],
    }
    for opgave in (*KLEURIG[:3], OVERVOL)
]
_KANTOOR = Ding(
    naam="Regio Voorbeeld",
    telefoon="+31201234567",
    email="info@voorbeeld.example",
    openingstijden="maandag tot en met vrijdag van 9.00 tot 17.00 uur",
    adres="Markt 1\n1234 AB Middenburg",
    route=LANGE_ZIN,
)
_TEKST = "<p>Een <a href='/'>link</a> en een lijst:</p><ul><li>één</li><li>twee</li></ul><h3>Kop</h3><h4>Kopje</h4>"
_VIDEO = ONDERDELEN["components/video.html"][0].inhoud["video"]

BLOKKEN = {
    "blocks/kop.html": (
        Staat("gewoon", {"value": "Samen werken aan sterke bedrijven", "id": "a"}, "verhaal"),
        Staat("overvol", {"value": LANG_WOORD, "id": "b"}, "verhaal"),
    ),
    "blocks/tekst.html": (
        Staat(
            "gewoon",
            {"value": _TEKST},
            "verhaal",
        ),
        Staat("overvol", {"value": f"<p>{LANGE_ZIN * 5}</p><p><a href='/'>{LANG_WOORD}</a></p>"}, "verhaal"),
    ),
    "blocks/citaat.html": (
        Staat(
            "gewoon",
            {"value": {"citaat": "Zonder de regio was dit niet gelukt.", "wie": "Sanne Voorbeeld, ondernemer"}},
            "verhaal",
        ),
        Staat("overvol", {"value": {"citaat": LANGE_ZIN * 4 + LANG_WOORD, "wie": LANGE_ZIN}}, "verhaal"),
    ),
    "blocks/tabel.html": (
        Staat("drie kolommen", {"value": _tabel(3, 4, "Gemeente")}, "verhaal"),
        Staat("twaalf kolommen", {"value": _tabel(12, 2, "Gemeente")}, "verhaal"),
        Staat("zonder rijen", {"value": _tabel(2, 0, "Gemeente")}, "verhaal"),
        Staat("overvol", {"value": _tabel(4, 2, LANG_WOORD)}, "verhaal"),
    ),
    "blocks/afbeelding.html": (
        Staat(
            "met bijschrift en maker", {"value": {"afbeelding": Foto(), "bijschrift": "De rivier in mei."}}, "verhaal"
        ),
        Staat("overvol", {"value": {"afbeelding": Foto(), "bijschrift": LANGE_ZIN * 3}}, "verhaal"),
    ),
    "blocks/uitklap.html": (
        Staat(
            "gewoon",
            {
                "value": {
                    "vraag": "Kan mijn bedrijf meedoen?",
                    "antwoord": RichText("<p>Ja, als het in de regio staat.</p>"),
                }
            },
            "verhaal",
        ),
        Staat("overvol", {"value": {"vraag": LANG_WOORD, "antwoord": LANGE_ZIN * 4}}, "verhaal"),
    ),
    "blocks/document.html": (
        Staat("gewoon", {"value": galerijdocument()}, "verhaal"),
        Staat("weg", {"value": None}, "verhaal"),
    ),
    "blocks/video.html": (Staat("gewoon", {"value": _VIDEO}, "verhaal"),),
}

SECTIES = {
    "secties/opgaven.html": (
        _sectie("opgaven", "gewoon", "Onze opgaven", opgaven=KLEURIG),
        _sectie("opgaven", "overvol", "Onze opgaven", opgaven=[OVERVOL] * 2),
    ),
    "secties/documentenlijst.html": (
        _documenten("gewoon", [galerijdocument(), galerijdocument(periode="2025")]),
        _documenten("niets gevonden", []),
        _documenten("overvol", [galerijdocument(title=LANG_WOORD, periode=LANGE_ZIN)] * 3),
    ),
    "secties/adres.html": (
        Staat("gewoon", {"sectie": Sectie("galerij", "Ons kantoor", "secties/adres.html"), "regio": _KANTOOR}),
        Staat(
            "alleen een adres",
            {"sectie": Sectie("galerij", "Ons kantoor", "secties/adres.html"), "regio": {"adres": "Markt 1"}},
        ),
    ),
    "secties/geld.html": (
        _sectie("geld", "gewoon", "Wie betaalt wat", zin="Het Rijk betaalt 8%.", rijen=_BETALERS, uitleg=LANGE_ZIN),
        _sectie("geld", "alleen een zin", "Geld", zin="Het bedrag is nog niet bekend.", rijen=[]),
        _sectie("geld", "overvol", "Geld", zin=LANGE_ZIN, rijen=[{**_BETALERS[1], "naam": LANG_WOORD}] * 12),
    ),
    "secties/agenda_voortgang.html": (
        _sectie(
            "agenda_voortgang",
            "gewoon",
            "Hoe ver zijn we?",
            zin="Er zijn 40 projecten.",
            rijen=_VOORTGANG,
            lengte=200,
        ),
    ),
    "secties/mijlpalen.html": (_sectie("mijlpalen", "elke stand", "Mijlpalen", stappen=_STAPPEN),),
    "secties/gemeentekaart.html": (
        _sectie("gemeentekaart", "met kaart", "", gemeenten=_TEGELS, tegels=_TEGELS, regionaal=2, op_telefoon=True),
        _sectie("gemeentekaart", "overvol", "", gemeenten=_TRAP, tegels=_TRAP, regionaal=1),
        _sectie("gemeentekaart", "zonder kaart", "Gemeenten", gemeenten=_TEGELS[:1], tegels=[], regionaal=0),
    ),
    "secties/woonplaatsen.html": (
        _sectie(
            "woonplaatsen",
            "gewoon",
            "Woonplaatsen",
            woonplaatsen=[
                {"naam": "Oeverdorp", "aantal": 2, "url": "#resultaten"},
                {"naam": "’s-Gravenhoek", "aantal": 0, "url": ""},
            ],
            met_projecten=True,
        ),
    ),
    "secties/kerncijfers.html": (
        _sectie(
            "kerncijfers",
            "gewoon",
            "In cijfers",
            cijfers=[
                {
                    "omschrijving": "banen in de maakindustrie",
                    "waarde": 12000,
                    "eenheid": "banen",
                    "peildatum": DAG,
                    "bron": "CBS",
                },
                {"omschrijving": LANGE_ZIN, "waarde": 1234567890, "eenheid": "", "peildatum": DAG, "bron": ""},
            ],
        ),
    ),
    "secties/feiten.html": (
        _sectie(
            "feiten",
            "gewoon",
            "Feiten",
            feiten=[
                {"naam": "Looptijd", "waarden": [{"tekst": "2024 tot en met 2027"}]},
                {
                    "naam": "Gemeenten",
                    "waarden": [
                        {"tekst": "Middenburg", "url": "/galerij/"},
                        {"tekst": LANG_WOORD, "url": "/galerij/"},
                    ],
                },
            ],
        ),
    ),
    "secties/uitgelicht.html": (
        _sectie(
            "uitgelicht",
            "gewoon",
            "Uitgelicht",
            pagina=pagina(),
            cijfers=[{"waarde": "€ 7,5 miljoen", "label": "Rijk"}],
        ),
        _sectie("uitgelicht", "overvol", "Uitgelicht", pagina=OVERVOL, cijfers=[]),
    ),
    "secties/buren.html": (
        _sectie("buren", "beide kanten", "Vorige en volgende", vorige=KLEURIG[0], volgende=KLEURIG[1]),
        _sectie("buren", "overvol, één kant", "Vorige en volgende", vorige=None, volgende=OVERVOL),
    ),
    "secties/horizon.html": (
        _sectie("horizon", "gewoon", "In 2030", "horizon", tekst=f"<p>{LANGE_ZIN}</p><ul><li>Meer werk</li></ul>"),
    ),
    "secties/organisatiefeiten.html": (
        _sectie(
            "organisatiefeiten",
            "alles",
            "In het kort",
            organisatie=galerijpartij(
                website="https://www.techniekschool.example", voormalige_namen=f"Ambachtsschool, {LANG_WOORD}"
            ),
            gemeente=galerijgemeente(),
        ),
        _sectie("organisatiefeiten", "alleen de soort", "In het kort", organisatie=galerijpartij(), gemeente=None),
    ),
    "secties/organisatiegeld.html": (
        _sectie(
            "organisatiegeld",
            "gewoon",
            "Geld",
            organisatie=galerijpartij(),
            geeft={
                "cijfers": [
                    {"waarde": "ruim € 17,5 miljoen", "label": "aan Regio Deals", "toelichting": "afgesproken op"},
                    {"waarde": "€ 12.500", "label": LANG_WOORD, "toelichting": ""},
                ],
                "uitleg": LANGE_ZIN,
            },
        ),
    ),
    "secties/organisatiewerk.html": (
        _sectie("organisatiewerk", "gewoon", "Werk", rijen=_WERK, pagina=bladzijden(_WERK), met_geld=True),
        _sectie("organisatiewerk", "zonder geld", "Werk", rijen=_WERK[2:], pagina=bladzijden(_WERK), met_geld=False),
    ),
    "secties/organisatielijst.html": (
        _organisaties("gewoon", [_partij(2, 1), _partij(1, 0), _partij(0, 0, LANG_WOORD)]),
        _organisaties("leeg", []),
    ),
    "secties/partners.html": (
        _sectie(
            "partners",
            "gewoon",
            "Partners",
            partners=[
                {"organisatie": galerijpartij(), "rollen": ["trekker", "regiokassier"]},
                {"organisatie": galerijpartij(LANG_WOORD)},
            ],
        ),
    ),
}
