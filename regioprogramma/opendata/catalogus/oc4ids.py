"""Projects and Regio Deals in the words of OC4IDS 0.9.5, made of what the API tells of them.

Source: https://standard.open-contracting.org/infrastructure/0.9.5/. It knows no word for how exact an amount is, nor
for what is given in kind: an amount has `qualifier` (exact, ruim, minimaal, circa) and `inKind` beside its own fields.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urlsplit

from regioprogramma.core.models import Regio
from regioprogramma.core.opmaak import Nauwkeurigheid, laatste_dag, read_machinedatum

_Ding = dict[str, Any]
#: What is given along with each, for this.
ERBIJ = ("bijdragen", "mijlpalen", "resultaten")


class Oc4ids:
    """Writes things of the API as projects of one region, which is named by its number in the register (TOOI)."""

    def __init__(self, regio: Regio, wortel: str) -> None:
        self.regio, self.wortel = regio, wortel
        self.voorvoegsel = regio.tooi.rstrip("/").rpartition("/")[2] if regio.tooi else str(urlsplit(wortel).hostname)

    def describe_package(self, nu: datetime) -> _Ding:
        """Return what stands around the projects."""
        return {
            "uri": f"{self.wortel}/data/oc4ids.json",
            "version": "0.9",
            "publishedDate": _moment(nu),
            "publisher": {"name": self.regio.naam, "uri": self.regio.tooi or f"{self.wortel}/"},
            "license": "https://creativecommons.org/publicdomain/zero/1.0/",
        }

    def describe_project(self, ding: _Ding) -> _Ding:
        """Return a project or deal, without what is not known."""
        return _without_empty(
            {
                "id": self._id(ding),
                "updated": ding["gewijzigdOp"] and _moment(ding["gewijzigdOp"]),
                "language": "nl",
                "title": ding["titel"],
                "description": ding["samenvatting"],
                "status": ding["statusOc4ids"],
                "period": {"startDate": _first(ding["start"]), "endDate": _last(ding["einde"])},
                "locations": list(_locations(ding)),
                "publicAuthority": self._authority(),
                "parties": list(self._parties(ding)),
                "budget": _budget(ding),
                "milestones": [_milestone(mijlpaal) for mijlpaal in ding["mijlpalen"]],
                "metrics": [_metric(resultaat) for resultaat in ding["resultaten"]],
                "forecasts": [_goal(resultaat) for resultaat in ding["resultaten"] if resultaat["doel"] is not None],
                "documents": [
                    {"id": str(document["id"]), "title": document["titel"], "url": document["url"], "language": "nl"}
                    for document in ding["documenten"]
                ],
                "relatedProjects": self._related(ding),
            }
        )

    def _id(self, ding: _Ding) -> str:
        return f"{self.voorvoegsel}-{ding['id']}"

    def _authority(self) -> _Ding:
        return {"id": self.voorvoegsel, "name": self.regio.naam}

    def _related(self, ding: _Ding) -> list[_Ding]:
        anderen = [*ding.get("projecten", []), *([ding["regioDeal"]] if ding.get("regioDeal") else [])]
        return [
            {
                "id": str(ander["id"]),
                "scheme": "oc4ids",
                "identifier": self._id(ander),
                "title": ander["titel"],
                "uri": ander["url"],
            }
            for ander in anderen
        ]

    def _parties(self, ding: _Ding) -> Iterator[_Ding]:
        """Yield everybody who is named anywhere in the project, each once, with all that they do."""
        rollen: dict[str, tuple[str, list[str], str | None]] = {}

        def add(sleutel: str, naam: str, rol: str, tooi: str | None = None) -> None:
            rollen.setdefault(sleutel, (naam, [], tooi))[1].append(rol)

        add(self.voorvoegsel, self.regio.naam, "publicAuthority", self.regio.tooi or None)
        for bijdrage in ding["bijdragen"]:
            add(*_source(bijdrage), "funder", (bijdrage["organisatie"] or {}).get("tooi"))
        for rol, partijen in (("administrativeEntity", ding["trekkers"]), ("partner", ding["partners"])):
            for partij in partijen:
                add(_party_id(partij), partij["titel"], rol, partij["tooi"])
        for sleutel, (naam, wat, tooi) in rollen.items():
            register = {"scheme": "NL-TOOI", "id": tooi.rstrip("/").rpartition("/")[2], "uri": tooi} if tooi else {}
            yield {"id": sleutel, "name": naam, "roles": list(dict.fromkeys(wat)), "identifier": register}


def _party_id(partij: _Ding) -> str:
    return f"organisatie-{partij['id']}"


def _source(bijdrage: _Ding) -> tuple[str, str]:
    """Return the id and the name of who pays: the organisation, or else the kind of party."""
    if bijdrage["organisatie"]:
        return _party_id(bijdrage["organisatie"]), bijdrage["organisatie"]["titel"]
    return f"bron-{bijdrage['bron']['code']}", bijdrage["bron"]["naam"]


def _locations(ding: _Ding) -> Iterator[_Ding]:
    for gemeente in ding["gemeenten"]:
        yield {"id": gemeente["code"], "description": gemeente["titel"], "uri": gemeente["url"]}
    for nummer, plaats in enumerate(ding.get("plaatsen", []), 1):
        punt = plaats["coordinaten"] and [float(deel) for deel in plaats["coordinaten"].split(",")]
        # GeoJSON writes the longitude first.
        geometrie = {"type": "Point", "coordinates": punt[::-1]} if punt else {}
        naam = plaats["woonplaats"] or plaats["postcodegebied"]
        yield {"id": f"plaats-{nummer}", "description": naam, "geometry": geometrie}


def _value(bedrag: _Ding) -> _Ding:
    if bedrag["bedrag"] is None:
        return {}
    natuur = {"inKind": True} if bedrag["inNatura"] else {}
    return {
        "amount": float(bedrag["bedrag"]),
        "currency": bedrag["valuta"],
        "qualifier": bedrag["nauwkeurigheid"],
        **natuur,
    }


def _total(ding: _Ding) -> _Ding:
    """Return the agreed total; without one what the parts make together, money and what is given in kind."""
    if ding["totaal"]["bedrag"] is not None:
        return ding["totaal"]
    geld, natuur = ding["somBijdragen"], ding["inNatura"]
    if None in (geld["bedrag"], natuur["bedrag"]):
        return geld if natuur["bedrag"] is None else natuur
    zeker = {geld["nauwkeurigheid"], natuur["nauwkeurigheid"]}
    precies = zeker.pop() if len(zeker) == 1 else Nauwkeurigheid.CIRCA.value
    return {**geld, "bedrag": geld["bedrag"] + natuur["bedrag"], "nauwkeurigheid": precies}


def _budget(ding: _Ding) -> _Ding:
    delen = [
        {
            "id": str(bijdrage["id"]),
            "sourceParty": dict(zip(("id", "name"), _source(bijdrage), strict=True)),
            "amount": _value(bijdrage["bedrag"]),
        }
        for bijdrage in ding["bijdragen"]
    ]
    return {
        "amount": _value(_total(ding)),
        "approvalDate": _first(ding.get("ondertekendOp")),
        "budgetBreakdowns": [{"id": "bijdragen", "budgetBreakdown": delen}] if delen else [],
    }


def _milestone(mijlpaal: _Ding) -> _Ding:
    return {
        "id": str(mijlpaal["id"]),
        "title": mijlpaal["titel"],
        "description": mijlpaal["toelichting"],
        "dueDate": _last(mijlpaal["gepland"]),
        "dateMet": _first(mijlpaal["bereiktOp"]),
        "status": "met" if mijlpaal["bereikt"] else "scheduled",
    }


def _metric(resultaat: _Ding) -> _Ding:
    """Return what was measured, the beginning first."""
    begin = [("begin", resultaat["beginstand"], None)] if resultaat["beginstand"] is not None else []
    gemeten = [(str(meting["id"]), meting["waarde"], meting["wanneer"]) for meting in resultaat["metingen"]]
    return {**_indicator(resultaat), "observations": [_observation(resultaat, *deel) for deel in (*begin, *gemeten)]}


def _goal(resultaat: _Ding) -> _Ding:
    onderweg = [
        (str(doel["jaar"]), doel["waarde"], {"waarde": str(doel["jaar"])}) for doel in resultaat["tussendoelen"]
    ]
    delen = [*onderweg, ("doel", resultaat["doel"], None)]
    return {**_indicator(resultaat), "observations": [_observation(resultaat, *deel) for deel in delen]}


def _indicator(resultaat: _Ding) -> _Ding:
    return {"id": str(resultaat["id"]), "title": resultaat["indicator"], "description": resultaat["toelichting"]}


def _observation(resultaat: _Ding, sleutel: str, waarde: Any, wanneer: _Ding | None) -> _Ding:
    return {
        "id": sleutel,
        "measure": float(waarde),
        "unit": {"name": resultaat["eenheid"]},
        "period": {"endDate": _last(wanneer)},
    }


def _first(datum: _Ding | None) -> str | None:
    return _day(read_machinedatum(datum["waarde"])[0]) if datum else None


def _last(datum: _Ding | None) -> str | None:
    """Return the last day that a date can be, as far as it is known."""
    return _day(laatste_dag(*read_machinedatum(datum["waarde"]))) if datum else None


def _day(dag: date) -> str:
    return _moment(datetime.combine(dag, time.min, UTC))


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _without_empty(waarde: Any) -> Any:
    """Return a thing without what is not known, and without what is empty because of that."""
    if isinstance(waarde, dict):
        schoon = {naam: _without_empty(deel) for naam, deel in waarde.items()}
        return {naam: deel for naam, deel in schoon.items() if deel not in (None, "", [], {})}
    if isinstance(waarde, list):
        return [deel for deel in map(_without_empty, waarde) if deel not in (None, "", [], {})]
    return waarde


def lines_of_package(schrijver: Oc4ids, dingen: Iterable[_Ding], nu: datetime, write: Any) -> Iterator[str]:
    """Yield the package in pieces, a project at a time; `write` makes JSON of a thing."""
    yield f'{write(schrijver.describe_package(nu))[:-1]}, "projects": ['
    tussen = "\n"
    for ding in dingen:
        yield tussen + write(schrijver.describe_project(ding))
        tussen = ",\n"
    yield "\n]}\n"
