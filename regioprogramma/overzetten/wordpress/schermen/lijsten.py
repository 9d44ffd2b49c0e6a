"""The rows of the lists of terms and of pages: each with what it becomes, and what is worth saying about that."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from regioprogramma.overzetten.models import Verhuisdoel
from regioprogramma.overzetten.wordpress.indeling import Verhuisindeling

from .woorden import say_lijst, say_soort

#: How many of the terms that become one keyword are named beside each, and how deep pages are shown.
_MEESTE_SAMEN, _DIEPST = 5, 5


def term_rows(
    termen: dict[str, dict[str, Any]], indeling: Verhuisindeling, bekend: Iterable[tuple[str, list[str]]]
) -> list[dict[str, Any]]:
    """Return the terms: those that become one keyword beside each other, the most used first, left out ones last."""
    heet = _names(bekend)
    groepen: dict[str, list[str]] = defaultdict(list)
    for sleutel in sorted(termen, key=lambda sleutel: -termen[sleutel]["keren"]):
        woord = indeling.termen.get(sleutel, "").strip()
        groepen[heet.get(woord.casefold(), woord).casefold()].append(sleutel)
    weg = groepen.pop("", [])
    volgorde = sorted(groepen.values(), key=lambda groep: -sum(termen[sleutel]["keren"] for sleutel in groep))
    uit = [_term_row(sleutel, groep, termen, indeling, heet) for groep in volgorde for sleutel in groep]
    return uit + [_term_row(sleutel, [], termen, indeling, heet) for sleutel in weg]


def _names(bekend: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    """Return {name or synonym in small letters: keyword}."""
    rijen = list(bekend)
    synoniemen = {synoniem.casefold(): naam for naam, deze in rijen for synoniem in deze}
    return synoniemen | {naam.casefold(): naam for naam, _synoniemen in rijen}


def _term_row(
    sleutel: str,
    groep: list[str],
    termen: dict[str, dict[str, Any]],
    indeling: Verhuisindeling,
    heet: dict[str, str],
) -> dict[str, Any]:
    term, woord = termen[sleutel], indeling.termen.get(sleutel, "")
    anderen = [
        f"{termen[ander]['naam']} ({say_lijst(termen[ander]['domein'])})" for ander in groep if ander != sleutel
    ]
    return {
        **term,
        "sleutel": sleutel,
        "lijst": say_lijst(term["domein"]),
        "woord": woord,
        "bestaat": heet.get(woord.casefold(), ""),
        "samen": anderen[:_MEESTE_SAMEN],
        "samen_meer": max(0, len(anderen) - _MEESTE_SAMEN),
        "is_eerste": not groep or groep[0] == sleutel,
        "zoekbaar": f"{term['naam']} {woord}".casefold(),
    }


def page_rows(inspectie: dict[str, Any], indeling: Verhuisindeling) -> list[dict[str, Any]]:
    """Return the pages in the order of their tree."""
    boom, voorstel = inspectie.get("boom", []), inspectie.get("voorstel", {})
    wordt = {rij["nummer"]: indeling.named_for(rij["nummer"], rij["soort"]) for rij in boom}
    per_pad = {rij["pad"].rstrip("/"): rij["nummer"] for rij in reversed(boom) if rij["soort"] == "page"}
    return [
        {
            **rij,
            "sleutel": rij["nummer"],
            "soortnaam": say_soort(rij["soort"]),
            "diepte": min(rij["diepte"], _DIEPST),
            "wordt": wordt[rij["nummer"]].label,
            "is_als_soort": rij["nummer"] not in indeling.paginas,
            "voorstel": _proposal(rij, voorstel, indeling),
            "zonder_opgave": _lacks_opgave(rij, wordt, per_pad),
            "zoekbaar": f"{rij['titel']} {rij['pad']}".casefold(),
        }
        for rij in boom
    ]


def _proposal(rij: dict[str, Any], voorstel: dict[str, str], indeling: Verhuisindeling) -> str:
    """Return what a page seems to be, as long as nobody said what it becomes; "" for nothing special."""
    doel = voorstel.get(str(rij["nummer"]))
    return str(Verhuisdoel(doel).label) if doel and rij["nummer"] not in indeling.paginas else ""


def _lacks_opgave(rij: dict[str, Any], wordt: dict[int, Verhuisdoel], per_pad: dict[str, int]) -> bool:
    """Whether a page becomes a speerpunt and the one above it no opgave: then it cannot be placed."""
    hoger = per_pad.get(rij["pad"].rstrip("/").rpartition("/")[0], 0)
    return wordt[rij["nummer"]] is Verhuisdoel.SPEERPUNT and not any(
        wordt.get(nummer) is Verhuisdoel.OPGAVE for nummer in (rij["ouder"], hoger)
    )
