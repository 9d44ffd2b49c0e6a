"""The sheets of the account, made from a snapshot alone: {column: value}. An amount that is not known is empty."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from projecten.sommen import Som
from regioprogramma.core.opmaak import Nauwkeurigheid, laatste_dag, opsomming, show_datum
from regioprogramma.rapportage.models import STAATNAMEN

from .aansluiting import Verschilregel, find_differences
from .indeling import Uitvoerindeling
from .kolommen import RAPPORTBLADEN, Geldgroep, Rapportvorm
from .opname import Geldregel, Mijlpaalregel, Opname, Opnameproject, Resultaatregel, sum_figures
from .vergelijken import compare_opnamen

Rapportwaarde = str | Decimal | date | None
Rapportrij = dict[str, Rapportwaarde]
#: What counts of a line of money, such as what was spent in the year.
Deelsom = Callable[[Geldregel], Som | None]


@dataclass(frozen=True)
class Bladtabel:
    """A sheet as it is written: its name, the heads of its columns, and its rows."""

    naam: str
    label: str
    koppen: tuple[str, ...]
    vormen: tuple[Rapportvorm, ...]
    rijen: tuple[tuple[Rapportwaarde, ...], ...]


def make_bladen(opname: Opname, vorige: Opname | None, indeling: Uitvoerindeling) -> list[Bladtabel]:
    """Return the sheets in their order. A comparison only exists when there is something to compare with."""
    rijen: dict[str, Iterable[Rapportrij]] = {
        "projecten": _projects(opname, indeling),
        "bestedingen": _spending(opname, indeling),
        "cofinanciering": _cofinancing(opname, indeling),
        "resultaten": _results(opname),
        "mijlpalen": _milestones(opname),
        "aansluiting": [_difference(regel, indeling) for regel in find_differences(opname, vorige)],
        "verantwoording": _about(opname, vorige, indeling),
    }
    if vorige is not None:
        rijen["vergelijking"] = _comparison(vorige, opname, indeling)
    return [
        _as_table(naam, list(rijen[naam]), opname, indeling)
        for naam in RAPPORTBLADEN
        if naam in rijen and indeling.kolommen[naam]
    ]


def _as_table(naam: str, rijen: list[Rapportrij], opname: Opname, indeling: Uitvoerindeling) -> Bladtabel:
    kolommen = [kolom for kolom, _kop in indeling.kolommen[naam]]
    return Bladtabel(
        naam=naam,
        label=str(RAPPORTBLADEN[naam].label),
        koppen=tuple(indeling.heads(naam, opname.jaar)),
        vormen=tuple(kolom.vorm for kolom in kolommen),
        rijen=tuple(tuple(rij.get(kolom.veld) for kolom in kolommen) for rij in rijen),
    )


def _head_of(project: Opnameproject) -> Rapportrij:
    return {"nummer": project.nummer, "project": project.titel}


def _projects(opname: Opname, indeling: Uitvoerindeling) -> Iterator[Rapportrij]:
    staten = {waarde: str(label) for waarde, label in STAATNAMEN.items()}
    for project in opname.projecten:
        yield {
            **_head_of(project),
            "status": indeling.word("status", project.status),
            "trekkers": ", ".join(project.trekkers),
            "staat": staten.get(project.staat, project.staat),
            "toelichting": project.toelichting,
            "adres": project.adres,
        }


class _Figures:
    """The figures of a row that add up, with a note of each that is not exactly known."""

    def __init__(self, regels: Iterable[Geldregel], indeling: Uitvoerindeling) -> None:
        self.indeling = indeling
        self.regels = list(regels)
        self.rij: Rapportrij = {}
        self.noten: list[str] = []

    def of_groups(self, groepen: Iterable[str], in_natura: bool, deel: Deelsom) -> Som | None:
        """Return the sum of a figure over groups; None when no source of these has it."""
        tellen = set(groepen)
        return sum_figures(
            deel(regel)
            for regel in self.regels
            if regel.in_natura is in_natura and self.indeling.word("groep", regel.bron) in tellen
        )

    def put(self, veld: str, som: Som | None, wat: str) -> None:
        """Put a sum in a column; what it lacks is noted."""
        self.rij[veld] = None if som is None else som.bedrag
        if som is not None and som.bedrag is None:
            self.noten.append(_("%(wat)s: niet bekend") % {"wat": wat})
        elif som is not None and som.nauwkeurigheid != Nauwkeurigheid.EXACT:
            self.noten.append(f"{wat}: {som.nauwkeurigheid.label if som.nauwkeurigheid else ''}")

    @property
    def filled(self) -> Rapportrij:
        """The columns, with the notes."""
        return {**self.rij, "let_op": "; ".join(self.noten)}


def _with_total(opname: Opname, maak: Callable[[Iterable[Geldregel]], Rapportrij]) -> Iterator[Rapportrij]:
    """Yield a row per project, and one with the sums of all."""
    for project in opname.projecten:
        yield {**_head_of(project), **maak(project.geld)}
    alles = [regel for project in opname.projecten for regel in project.geld]
    yield {"nummer": "", "project": _("Totaal"), **maak(alles)}


def _spending(opname: Opname, indeling: Uitvoerindeling) -> Iterator[Rapportrij]:
    def row(regels: Iterable[Geldregel]) -> Rapportrij:
        cijfers = _Figures(regels, indeling)
        for groep in Geldgroep:
            naam = indeling.word("groepnaam", groep)
            for vorm, in_natura in (("geld", False), ("natura", True)):
                wie = _("%(groep)s, in natura") % {"groep": naam} if in_natura else naam
                jaar = cijfers.of_groups([groep], in_natura, _spent_this_year)
                totaal = cijfers.of_groups([groep], in_natura, _spent)
                cijfers.put(f"{groep}_{vorm}_jaar", jaar, f"{wie}, {opname.jaar}")
                cijfers.put(f"{groep}_{vorm}_totaal", totaal, _("%(wie)s, alle jaren") % {"wie": wie})
        return cijfers.filled

    yield from _with_total(opname, row)


def _spent_this_year(regel: Geldregel) -> Som:
    return regel.jaar or Som(None, None)


def _spent(regel: Geldregel) -> Som:
    return regel.cumulatief


def _agreed(regel: Geldregel) -> Som | None:
    return regel.afgesproken


def _cofinancing(opname: Opname, indeling: Uitvoerindeling) -> Iterator[Rapportrij]:
    def row(regels: Iterable[Geldregel]) -> Rapportrij:
        cijfers = _Figures(regels, indeling)
        for begin, deel, wat in (
            ("afgesproken", _agreed, _("afgesproken")),
            ("besteed", _spent, _("uitgegeven")),
        ):
            _put_cofinancing(cijfers, begin, deel, wat)
        return cijfers.filled

    yield from _with_total(opname, row)


def _put_cofinancing(cijfers: _Figures, begin: str, deel: Deelsom, wat: str) -> None:
    """Put the columns of what was agreed or spent: the groups, their sum, and the share that is not of the Rijk."""
    for groep in Geldgroep:
        naam = cijfers.indeling.word("groepnaam", groep)
        cijfers.put(f"{begin}_{groep}", cijfers.of_groups([groep], False, deel), f"{naam}, {wat}")
    totaal = cijfers.of_groups(Geldgroep.values, False, deel)
    cofinanciering = cijfers.of_groups([Geldgroep.PUBLIEK, Geldgroep.PRIVAAT], False, deel)
    cijfers.put(f"{begin}_totaal", totaal, _("totaal %(wat)s") % {"wat": wat})
    cijfers.put(f"{begin}_cofinanciering", cofinanciering, _("cofinanciering %(wat)s") % {"wat": wat})
    cijfers.rij[f"{begin}_aandeel"] = deel_in_procent = share_of(cofinanciering, totaal)
    if deel_in_procent is not None and not (_is_exact(totaal) and _is_exact(cofinanciering)):
        cijfers.noten.append(_("aandeel cofinanciering %(wat)s: bij benadering") % {"wat": wat})
    cijfers.put(
        f"{begin}_natura", cijfers.of_groups(Geldgroep.values, True, deel), _("in natura %(wat)s") % {"wat": wat}
    )


def _is_exact(som: Som | None) -> bool:
    return som is None or som.nauwkeurigheid == Nauwkeurigheid.EXACT


def share_of(deel: Som | None, geheel: Som | None) -> Decimal | None:
    """Return which part of a sum another is, in per cent with one decimal; None when one of them is not known."""
    if geheel is None or not geheel.bedrag:
        return None
    if deel is not None and deel.bedrag is None:
        return None
    bedrag = deel.bedrag if deel is not None and deel.bedrag is not None else Decimal(0)
    return (bedrag * 100 / geheel.bedrag).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _results(opname: Opname) -> Iterator[Rapportrij]:
    deal = {"nummer": "", "project": _("%(deal)s (de deal zelf)") % {"deal": opname.deal_titel}}
    for resultaat in opname.deal_resultaten:
        yield {**deal, **_result(resultaat, opname)}
    for project in opname.projecten:
        for resultaat in project.resultaten:
            yield {**_head_of(project), **_result(resultaat, opname)}


def _result(resultaat: Resultaatregel, opname: Opname) -> Rapportrij:
    if resultaat.niet_gemeten:
        let_op = _("niet gemeten")
    elif resultaat.stand is None:
        let_op = _("niet bekend")
    elif resultaat.stand_op and resultaat.stand_op < opname.peildatum:
        let_op = _("niet op de peildatum gemeten")
    else:
        let_op = ""
    return {
        "indicator": resultaat.indicator,
        "eenheid": resultaat.eenheid,
        "begin": resultaat.begin,
        "doel": resultaat.doel,
        "stand": resultaat.stand,
        "stand_op": resultaat.stand_op,
        "let_op": let_op,
    }


def _milestones(opname: Opname) -> Iterator[Rapportrij]:
    for project in opname.projecten:
        for mijlpaal in project.mijlpalen:
            if mijlpaal.is_bereikt:
                toestand = _("Bereikt")
            elif mijlpaal.gepland and laatste_dag(mijlpaal.gepland, mijlpaal.precisie) < opname.peildatum:
                toestand = _("Te laat")
            else:
                toestand = _("Gepland")
            yield {
                **_head_of(project),
                "mijlpaal": mijlpaal.naam,
                "gepland": show_datum(mijlpaal.gepland, mijlpaal.precisie),
                "bereikt": _tell_reached(mijlpaal),
                "toestand": toestand,
            }


def _tell_reached(mijlpaal: Mijlpaalregel) -> str:
    if mijlpaal.is_bereikt and mijlpaal.bereikt is None:
        return _("dag niet bekend")
    return show_datum(mijlpaal.bereikt, mijlpaal.bereikt_precisie)


def _difference(regel: Verschilregel, indeling: Uitvoerindeling) -> Rapportrij:
    return {
        "soort": str(regel.soort.label),
        "nummer": regel.nummer,
        "project": regel.naam,
        "bron": _source(regel.bron, regel.in_natura, indeling),
        "stap": indeling.word("stap", regel.stap) if regel.stap else "",
        "verwacht": regel.verwacht,
        "gevonden": regel.gevonden,
        "verschil": regel.verschil,
        "zin": regel.zin,
        "verklaring": regel.verklaring,
    }


def _source(bron: str, in_natura: bool, indeling: Uitvoerindeling) -> str:
    if not bron:
        return ""
    naam = indeling.word("bron", bron)
    return _("%(bron)s, in natura") % {"bron": naam} if in_natura else naam


def _comparison(vorige: Opname, opname: Opname, indeling: Uitvoerindeling) -> Iterator[Rapportrij]:
    for regel in compare_opnamen(vorige, opname):
        yield {
            "nummer": regel.nummer,
            "project": regel.naam,
            "bron": indeling.word("bron", regel.bron) if regel.bron else "",
            "vorm": "" if not regel.bron else _("in natura") if regel.in_natura else _("geld"),
            "stap": indeling.word("stap", regel.stap) if regel.stap else "",
            "toen": regel.toen,
            "nu": regel.nu,
            "verschil": regel.verschil,
            "let_op": regel.let_op,
        }


def _about(opname: Opname, vorige: Opname | None, indeling: Uitvoerindeling) -> Iterator[Rapportrij]:
    """Yield what the file is made of, and what went where."""
    yield {"wat": _("Rapportage"), "inhoud": opname.titel}
    yield {"wat": _("Regio Deal"), "inhoud": opname.deal_titel}
    yield {"wat": _("Tranche"), "inhoud": str(opname.tranche or "")}
    yield {"wat": _("Peildatum"), "inhoud": opname.peildatum}
    yield {"wat": _("Momentopname"), "inhoud": str(opname.volgnummer or "")}
    if vorige is not None:
        met = _("%(titel)s, momentopname %(nummer)s") % {"titel": vorige.titel, "nummer": vorige.volgnummer}
        yield {"wat": _("Vergeleken met"), "inhoud": met}
    for groep in Geldgroep:
        bronnen = [
            indeling.word("bron", bron) for bron, in_groep in indeling.codes["groep"].items() if in_groep == groep
        ]
        inhoud = opsomming(bronnen) if bronnen else _("geen enkele bron")
        yield {
            "wat": _("Bij ‘%(groep)s’ telt mee") % {"groep": indeling.word("groepnaam", groep)},
            "inhoud": inhoud,
        }
    yield {"wat": _("Lege cel"), "inhoud": _("Niet bekend, of niet aan de orde. Een 0 is een ingevuld bedrag.")}
    yield {
        "wat": _("Minimaal"),
        "inhoud": _("Van een deel is het bedrag niet bekend. Het totaal is dan ten minste wat er staat."),
    }
    yield {
        "wat": _("Aandeel cofinanciering"),
        "inhoud": _("Het geld dat niet van het Rijk is, als deel van al het geld. Wat in natura is, telt niet mee."),
    }
