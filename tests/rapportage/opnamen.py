"""Snapshots that chance makes, and the smallest one."""

from decimal import Decimal

from projecten.models import Geldbron
from projecten.models.project import ProjectStatus
from regioprogramma.core.opmaak import Nauwkeurigheid
from regioprogramma.rapportage.models import Regelstaat

JAAR, PEILDATUM = 2026, "2026-06-30"
WOORDEN = ["exact", "ruim", "minimaal", "circa"]


def geldstuk(bron="rijk", in_natura=False, **velden):
    """Return the money of a source: `afgesproken`, `eerdere_jaren` and `dit_jaar` in euros, None for not known."""
    stuk = {"bron": bron, "in_natura": in_natura, "afgesproken": None, "nauwkeurigheid": "", "uit_deal": None}
    stuk |= {"eerdere_jaren": "0", "eerdere_jaren_nauwkeurigheid": "exact", "dit_jaar": None, **velden}
    return stuk


def projectstuk(pk=1, **velden):
    """Return a project without figures."""
    return {
        "id": pk, "nummer": "", "titel": f"Project {pk}", "status": "in-uitvoering", "status_naam": "In uitvoering",
        "adres": "", "trekkers": [], "staat": "akkoord", "geld": [], "resultaten": [], "mijlpalen": [],
        "toelichting": "", **velden,
    }  # fmt: skip


def opnamestuk(*projecten, geld=(), resultaten=(), **deal):
    """Return a snapshot of these projects; `geld` and `resultaten` are those of the deal."""
    ronde = {"titel": "Rapportage 2026-1", "deal": 99, "deal_titel": "Regio Deal", "tranche": 6}
    return {
        "vorm": 1,
        "ronde": {**ronde, "peildatum": PEILDATUM, "jaar": JAAR},
        "deal": {"geld": list(geld), "resultaten": list(resultaten), **deal},
        "projecten": list(projecten),
    }


def resultaatstuk(sleutel="a", **velden):
    """Return a result of which nothing is known."""
    return {
        "sleutel": sleutel, "indicator": "bedrijven", "eenheid": "", "begin": None, "doel": None, "stand": None,
        "stand_op": None, "niet_gemeten": False, **velden,
    }  # fmt: skip


def mijlpaalstuk(pk=1, **velden):
    """Return a milestone that is planned for after the reference date."""
    return {"id": pk, "naam": "Open", "gepland": "2026-09-01", "precisie": "dag", "bereikt": None, **velden}


def _amount(toeval, kans=0.2):
    return None if toeval.random() < kans else str(toeval.randint(0, 9_999_999_00) / Decimal(100))


def _figure(toeval, naam, woord=""):
    """Return an amount with its word: known, not known, or not there."""
    if toeval.random() < 0.15:
        return {naam: None, (woord or f"{naam}_nauwkeurigheid"): ""}
    return {naam: _amount(toeval), (woord or f"{naam}_nauwkeurigheid"): toeval.choice(WOORDEN)}


def _money(toeval):
    stukken = []
    for bron in toeval.sample(Geldbron.values, toeval.randint(0, 5)):
        for in_natura in toeval.sample([False, True], toeval.randint(1, 2)):
            stuk = geldstuk(bron, in_natura, **_figure(toeval, "afgesproken", "nauwkeurigheid"))
            for naam in ("uit_deal", "toegezegd", "verplicht", "eerdere_jaren", "dit_jaar"):
                stuk |= _figure(toeval, naam)
            if toeval.random() < 0.3:
                # Everything out of the deal.
                stuk |= {"uit_deal": stuk["afgesproken"], "uit_deal_nauwkeurigheid": stuk["nauwkeurigheid"]}
            stuk["zonder_jaar"] = _amount(toeval, 0.9)
            stukken.append(stuk)
    return stukken


def _result(toeval, nummer):
    gemeten = toeval.random() < 0.7
    return resultaatstuk(
        f"r{nummer}", indicator=f"=indicator {nummer}", eenheid=toeval.choice(["", "banen", "procent"]),
        begin=_amount(toeval), doel=_amount(toeval), stand=_amount(toeval) if gemeten else None,
        stand_op=toeval.choice([PEILDATUM, "2025-12-31"]) if gemeten else None,
        niet_gemeten=not gemeten and toeval.random() < 0.5,
    )  # fmt: skip


def _milestone(toeval, nummer):
    bereikt = toeval.choice([None, None, "2026-03-02"])
    return mijlpaalstuk(
        nummer, naam=f"Mijlpaal; \"{nummer}\"", precisie=toeval.choice(["dag", "maand", "jaar"]), bereikt=bereikt,
        gepland=f"202{toeval.randint(4, 8)}-0{toeval.randint(1, 9)}-01",
    )  # fmt: skip


def random_opname(toeval, aantal=6):
    """Return a snapshot with figures of every kind, known or not."""
    projecten = [
        projectstuk(
            pk, nummer=toeval.choice(["", f"P-{pk}"]), titel=f"{toeval.choice(['', '=', '+', '@'])}Project {pk}",
            status=toeval.choice(ProjectStatus.values), staat=toeval.choice(Regelstaat.values), geld=_money(toeval),
            resultaten=[_result(toeval, nummer) for nummer in range(toeval.randint(0, 3))],
            mijlpalen=[_milestone(toeval, nummer) for nummer in range(toeval.randint(0, 3))],
            trekkers=toeval.sample(["Gemeente A", "Stichting; B"], toeval.randint(0, 2)),
            toelichting=toeval.choice(["", "Twee\nregels", "-1+1"]),
            niet_begrepen=[["Uitgegeven", "veel", "Dat is geen getal."]] if toeval.random() < 0.2 else [],
        )
        for pk in toeval.sample(range(1, aantal * 2), aantal)
    ]  # fmt: skip
    return opnamestuk(*projecten, geld=_money(toeval), resultaten=[_result(toeval, "deal")])


assert set(WOORDEN) == set(Nauwkeurigheid.values)
