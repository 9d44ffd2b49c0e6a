"""The states of the components that show a page, a person, a document or a figure."""

from .waarden import (
    DAG,
    GALERIJWOORDEN,
    KLEURIG,
    LANG_WOORD,
    LANGE_ZIN,
    OVERVOL,
    Ding,
    Foto,
    Staat,
    galerijdocument,
    pagina,
    persoon,
)

_REGIO = Ding(telefoon="+31201234567", email="info@voorbeeld.example", naam="Regio Voorbeeld")
_IEDEREEN = {
    "telefoon": "+31201234567",
    "email": "noor@voorbeeld.example",
    "functie": "opgavemanager",
}
_BALK = [
    {"stap": "afgerond", "begin": 0, "lengte": 60},
    {"stap": "bezig", "begin": 60, "lengte": 100},
    {"stap": "gepland", "begin": 160, "lengte": 40},
]
_VIDEO = {
    "titel": "Energie naar een hoger niveau",
    "inleiding": "Een directeur vertelt over zijn bedrijf.",
    "duur": "3 minuten",
    "ondertiteld": True,
    "uitgeschreven": "Directeur: Wij maken batterijen.",
    "adres": "https://www.youtube.com/watch?v=abcdefghijk",
    "speler": "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
    "dienst": "YouTube",
}


ONDERDELEN = {
    "components/kaart.html": (
        Staat("gewoon, met status", {"pagina": pagina(), "status": "In uitvoering"}, "kaarten"),
        Staat(
            "met feiten, om te vergelijken",
            {"pagina": pagina(pk=1), "status": "Idee", "feiten": pagina().kaartfeiten, "vink": True},
            "kaarten",
        ),
        Staat("met foto", {"pagina": pagina(afbeelding=Foto())}, "kaarten"),
        Staat("bijna leeg", {"pagina": pagina("Werk", samenvatting="")}, "kaarten"),
        Staat(
            "overvol",
            {"pagina": OVERVOL, "status": OVERVOL.get_status_display, "feiten": [LANG_WOORD], "niveau": 4},
            "kaarten",
        ),
    ),
    "components/kaarten.html": (
        Staat("drie", {"paginas": KLEURIG[:3]}),
        Staat("zes, in elke kleur", {"paginas": KLEURIG}),
        Staat("één", {"paginas": KLEURIG[:1], "niveau": 2}),
        Staat("geen", {"paginas": []}),
    ),
    "components/beeld.html": (
        Staat("tekening", {"pagina": pagina()}),
        Staat("foto", {"pagina": pagina(afbeelding=Foto())}),
    ),
    "components/bandbeeld.html": (
        Staat("tekening", {"pagina": pagina()}, "band"),
        Staat("foto met maker", {"pagina": pagina(afbeelding=Foto())}, "band"),
    ),
    "components/beeldbron.html": (
        Staat("maker en licentie", {"afbeelding": Foto()}),
        Staat("zonder link", {"afbeelding": Foto(), "genoemd": True}),
    ),
    "components/rij.html": (
        Staat("gewoon, met datum", {"pagina": pagina(), "datum": DAG}, "rijen"),
        Staat(
            "met soort en reden", {"pagina": pagina(), "soort": "project", "trefwoorden": GALERIJWOORDEN[:1]}, "rijen"
        ),
        Staat("bijna leeg", {"pagina": pagina("Werk", samenvatting="")}, "rijen"),
        Staat(
            "overvol", {"pagina": OVERVOL, "datum": DAG, "soort": "project", "trefwoorden": GALERIJWOORDEN}, "rijen"
        ),
    ),
    "components/reden.html": (
        Staat("één", {"trefwoorden": GALERIJWOORDEN[:1]}),
        Staat("twee", {"trefwoorden": GALERIJWOORDEN[:2]}),
        Staat("geen", {"trefwoorden": ()}),
        Staat("overvol", {"trefwoorden": GALERIJWOORDEN}),
    ),
    "components/speerpunt.html": (
        Staat("gewoon", {"speerpunt": pagina(aantal_projecten=12), "nummer": 1}, "speerpunten"),
        Staat("zonder projecten en nummer", {"speerpunt": pagina(aantal_projecten=0), "nummer": None}, "speerpunten"),
        Staat(
            "overvol",
            {"speerpunt": Ding(**vars(OVERVOL), aantal_projecten=400, get_url=OVERVOL.get_url), "nummer": 24},
            "speerpunten",
        ),
    ),
    "components/agenda_opgave.html": (
        Staat("gewoon", {"opgave": pagina(), "speerpunten": KLEURIG[:5], "zin": "12 projecten, 3 afgerond"}),
        Staat("zonder speerpunten", {"opgave": pagina(), "speerpunten": [], "zin": ""}),
        Staat("overvol", {"opgave": OVERVOL, "speerpunten": [OVERVOL] * 3, "zin": LANGE_ZIN}),
    ),
    "components/persoon.html": (
        Staat("gewoon", {"persoon": persoon(**_IEDEREEN), "rol": "Opgavemanager", "niveau": 3}, "mensen"),
        Staat(
            "met foto en twee rollen",
            {
                "persoon": Ding(naam="Noor van Voorbeeld", foto=Foto(), **_IEDEREEN),
                "regels": [
                    {"rol": "Opgavemanager", "pagina": pagina("Productieve regio")},
                    {"rol": "Trekker", "pagina": None},
                ],
                "niveau": 3,
            },
            "mensen",
        ),
        Staat("alleen een naam", {"persoon": persoon("Zoë"), "niveau": 4}, "mensen"),
        Staat(
            "overvol",
            {
                "persoon": persoon(
                    f"Éowyn {LANG_WOORD}",
                    **{**_IEDEREEN, "functie": LANGE_ZIN, "email": f"{LANG_WOORD[:60]}@voorbeeld.example"},
                ),
                "rol": LANGE_ZIN,
                "niveau": 3,
            },
            "mensen",
        ),
    ),
    "components/vacature.html": (
        Staat("gewoon", {"rol": "Procesondersteuner", "niveau": 3, "regio": _REGIO}, "mensen"),
        Staat(
            "regio zonder telefoon en e-mail",
            {"rol": "Procesondersteuner", "niveau": 3, "regio": Ding(naam="Regio Voorbeeld")},
            "mensen",
        ),
    ),
    "components/algemeen_contact.html": (
        Staat("gewoon", vars(_REGIO)),
        Staat("alleen e-mail", {"telefoon": "", "email": _REGIO.email, "naam": _REGIO.naam}),
        Staat("leeg", {"telefoon": "", "email": "", "naam": _REGIO.naam}),
    ),
    "components/document.html": (
        Staat(
            "gewoon", {"document": galerijdocument(omschrijving="Wat er in 2025 is gedaan.", paginas=24)}, "documenten"
        ),
        Staat("bijna leeg", {"document": galerijdocument(datum=None, file_size=None)}, "documenten"),
        Staat(
            "overvol",
            {"document": galerijdocument(title=LANG_WOORD, omschrijving=LANGE_ZIN * 4, paginas=1)},
            "documenten",
        ),
    ),
    "components/bestand.html": (
        Staat("gewoon", {"document": galerijdocument()}),
        Staat("grootte onbekend", {"document": galerijdocument(file_size=None)}),
    ),
    "components/cijfers.html": (
        Staat(
            "gewoon",
            {
                "cijfers": [
                    {"waarde": "€ 7,5 miljoen", "label": "Van het Rijk"},
                    {"waarde": "ruim € 100 miljoen", "label": "Totaal", "toelichting": "Met alle partners"},
                    {"waarde": "€ 0", "label": "Uit de streek"},
                ]
            },
        ),
        Staat(
            "overvol", {"cijfers": [{"waarde": "€ 1.234.567.890", "label": LANGE_ZIN, "toelichting": LANGE_ZIN}] * 5}
        ),
    ),
    "components/staaf.html": tuple(Staat(f"{deel}%", {"deel": deel}) for deel in (0, 7, 60, 100)),
    "components/balk.html": (
        Staat("drie stappen", {"delen": _BALK, "lengte": 200}),
        Staat("niets", {"delen": [], "lengte": 200}),
    ),
    "components/balkteken.html": tuple(Staat(stap, {"stap": stap}) for stap in ("afgerond", "bezig", "gepland")),
    "components/status.html": (
        Staat("gewoon", {"tekst": "In uitvoering"}),
        Staat("overvol", {"tekst": LANGE_ZIN}),
    ),
    "components/alert.html": (
        Staat("gewoon", {"tekst": "Dit speerpunt hoort bij een eerdere agenda."}),
        Staat("overvol", {"tekst": LANGE_ZIN * 3 + LANG_WOORD}),
    ),
    "components/foutoverzicht.html": (
        Staat(
            "gewoon",
            {
                "kop": "Het is nog niet klaar",
                "fouten": [
                    Ding(veld="cel-bedrag-1.2", zin="Uitgegeven van het Rijk is nog niet ingevuld."),
                    Ding(veld="", zin="De ronde is gesloten."),
                ],
            },
        ),
        Staat("overvol", {"kop": LANG_WOORD, "fouten": [Ding(veld="", zin=LANGE_ZIN * 2 + LANG_WOORD)]}),
    ),
    "components/video.html": (
        Staat("gewoon", {"video": _VIDEO}),
        Staat(
            "met kop, zonder de rest",
            {"video": {**_VIDEO, "inleiding": "", "duur": "", "ondertiteld": False, "uitgeschreven": ""}, "kop": True},
        ),
        Staat("overvol", {"video": {**_VIDEO, "titel": LANG_WOORD, "inleiding": LANGE_ZIN * 3}}),
    ),
    "components/videoscript.html": (
        Staat("met een video", {"page": Ding(videos=[_VIDEO])}),
        Staat("zonder", {"page": pagina()}),
    ),
    "components/icoon.html": tuple(
        Staat(naam, {"naam": naam})
        for naam in (
            "phone",
            "envelope",
            "magnifying-glass",
            "funnel",
            "x-mark",
            "arrow-right",
            "arrow-left",
            "document-text",
            "information-circle",
            "play-circle",
        )
    ),
}
