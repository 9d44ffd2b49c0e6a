"""Whether the figures of a snapshot agree, and every difference that they do not explain themselves.

What is on the public site is judged by `projecten.aansluiting`, which only tells what is wrong whatever the
circumstances. Whoever accounts for a deal must tell all of it: also what is not known, and what is yet to be divided.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from projecten.aansluiting import name_source
from projecten.rekening import Geldstap
from projecten.sommen import Som
from regioprogramma.core.opmaak import show_bedrag, show_datum
from regioprogramma.rapportage.models import NIETS, STAATNAMEN, Regelstaat

from .opname import Geldregel, Opname, Opnameproject, Resultaatregel, sum_figures


class Verschilsoort(TextChoices):
    """What kind of difference it is, in the order in which somebody looks at them."""

    DEAL = "deal", gettext_lazy("Projecten en deal")
    MEER = "meer", gettext_lazy("Meer dan afgesproken")
    MINDER = "minder", gettext_lazy("Minder dan vorige keer")
    DEELS = "deels", gettext_lazy("Niet te splitsen")
    ONBEKEND = "onbekend", gettext_lazy("Niet bekend")
    NIET_BEGREPEN = "niet-begrepen", gettext_lazy("Niet te lezen")
    RESULTAAT = "resultaat", gettext_lazy("Resultaat")
    AKKOORD = "akkoord", gettext_lazy("Geen akkoord")
    PROJECT = "project", gettext_lazy("Project erbij of weg")


@dataclass(frozen=True)
class Verschilregel:
    """One difference: of what it is, the amounts where there are any, and a sentence about it."""

    soort: Verschilsoort
    zin: str
    nummer: str = ""
    naam: str = ""
    bron: str = ""
    in_natura: bool = False
    stap: str = ""
    verwacht: Decimal | None = None
    gevonden: Decimal | None = None
    verklaring: str = ""

    @property
    def verschil(self) -> Decimal | None:
        """How much more was found than expected; None when one of both is not known."""
        return None if self.verwacht is None or self.gevonden is None else self.gevonden - self.verwacht


def find_differences(opname: Opname, vorige: Opname | None) -> list[Verschilregel]:
    """Return all differences in a snapshot, and with the one before it, in the order of their kinds."""
    regels = [*_with_deal(opname)]
    for project in opname.projecten:
        regels += [*_of_project(project, opname)]
    for resultaat in opname.deal_resultaten:
        regels += [*_of_result(None, resultaat, opname)]
    if vorige is not None:
        regels += [*_with_earlier(opname, vorige)]
    volgorde = list(Verschilsoort)
    return sorted(regels, key=lambda regel: volgorde.index(regel.soort))


def _where(regel: Geldregel) -> str:
    """Return of whom money is, as it stands in a sentence: "het Rijk", or "de gemeenten (in natura)"."""
    naam = name_source(regel.bron)
    return _("%(bron)s (in natura)") % {"bron": naam} if regel.in_natura else naam


_Deel = Callable[[Geldregel], Som | None]
#: Per step: what a deal says of it, and what of a project is a part of that; for whom does so wholly what is spent.
_STAPPEN: tuple[tuple[Geldstap, str, _Deel, _Deel], ...] = (
    (Geldstap.AFGESPROKEN, gettext_lazy("afgesproken"), lambda regel: regel.afgesproken, lambda regel: regel.uit_deal),
    (
        Geldstap.TOEGEZEGD,
        gettext_lazy("toegezegd"),
        lambda regel: regel.toegezegd,
        lambda regel: regel.toegezegd_uit_deal,
    ),
    (
        Geldstap.VERPLICHT,
        gettext_lazy("verplicht"),
        lambda regel: regel.verplicht,
        lambda regel: regel.verplicht_uit_deal,
    ),
    (
        Geldstap.UITGEGEVEN,
        gettext_lazy("uitgegeven in eerdere jaren"),
        lambda regel: regel.eerder,
        lambda regel: regel.eerder if regel.is_geheel_uit_deal else None,
    ),
    (
        Geldstap.UITGEGEVEN,
        gettext_lazy("uitgegeven in dit jaar"),
        lambda regel: regel.jaar,
        lambda regel: regel.jaar if regel.is_geheel_uit_deal else None,
    ),
)


def _with_deal(opname: Opname) -> Iterator[Verschilregel]:
    """Yield where the parts of a deal's money on the projects are not that money, more or less."""
    for eigen in opname.deal_geld:
        delen = [
            regel
            for project in opname.projecten
            if (regel := project.geld_of(eigen.bron, eigen.in_natura)) and regel.uit_deal is not None
        ]
        for stap, hoe, van_deal, van_project in _STAPPEN:
            deal, projecten = van_deal(eigen), sum_figures(van_project(regel) for regel in delen)
            if deal is None or deal.bedrag is None or projecten is None or projecten.bedrag is None:
                continue
            if deal.bedrag != projecten.bedrag:
                yield _of_deal(opname, eigen, stap, str(hoe), deal.bedrag, projecten.bedrag)
    yield from _unplaced(opname)


def _of_deal(
    opname: Opname, eigen: Geldregel, stap: Geldstap, hoe: str, deal: Decimal, projecten: Decimal
) -> Verschilregel:
    past = opname.verklaring and opname.verklaard_bedrag == abs(projecten - deal)
    zin = _("Van %(bron)s is op de projecten %(projecten)s %(hoe)s, en volgens de deal %(deal)s.")
    velden = {"bron": _where(eigen), "projecten": show_bedrag(projecten), "deal": show_bedrag(deal), "hoe": hoe}
    return Verschilregel(
        Verschilsoort.DEAL,
        zin % velden,
        naam=opname.deal_titel,
        bron=eigen.bron,
        in_natura=eigen.in_natura,
        stap=stap,
        verwacht=deal,
        gevonden=projecten,
        verklaring=opname.verklaring if past else "",
    )


def _unplaced(opname: Opname) -> Iterator[Verschilregel]:
    """Yield where projects have money out of the deal, of a source of which the deal has none."""
    eigen = {(regel.bron, regel.in_natura) for regel in opname.deal_geld}
    vreemd = {
        (regel.bron, regel.in_natura): regel
        for project in opname.projecten
        for regel in project.geld
        if regel.uit_deal is not None and (regel.bron, regel.in_natura) not in eigen
    }
    for (bron, in_natura), regel in vreemd.items():
        delen = [deel.uit_deal for project in opname.projecten if (deel := project.geld_of(bron, in_natura))]
        som = sum_figures(delen)
        zin = _("Van %(bron)s is op de projecten %(projecten)s uit de deal afgesproken; de deal noemt deze bron niet.")
        yield Verschilregel(
            Verschilsoort.DEAL,
            zin % {"bron": _where(regel), "projecten": str(som)},
            naam=opname.deal_titel,
            bron=bron,
            in_natura=in_natura,
            stap=Geldstap.AFGESPROKEN,
            gevonden=som.bedrag if som else None,
        )


def _of_project(project: Opnameproject, opname: Opname) -> Iterator[Verschilregel]:
    for regel in project.geld:
        yield from _of_money(project, regel, opname)
    for wat, waarde, waarom in project.niet_begrepen:
        zin = _("%(wat)s: ‘%(waarde)s’ is niet meegeteld. %(waarom)s") % {
            "wat": wat,
            "waarde": waarde,
            "waarom": waarom,
        }
        yield _at(project, Verschilsoort.NIET_BEGREPEN, zin.strip())
    for resultaat in project.resultaten:
        yield from _of_result(project, resultaat, opname)
    if project.staat not in {Regelstaat.AKKOORD, NIETS}:
        staat = str(STAATNAMEN.get(project.staat, project.staat)).lower()
        zin = _("De rapportage van dit project is niet akkoord, maar ‘%(staat)s’.") % {"staat": staat}
        yield _at(project, Verschilsoort.AKKOORD, zin)


def _at(project: Opnameproject, soort: Verschilsoort, zin: str) -> Verschilregel:
    return Verschilregel(soort, zin, nummer=project.nummer, naam=project.titel)


def _at_money(
    project: Opnameproject, regel: Geldregel, soort: Verschilsoort, zin: str, stap: str, *delen: Decimal | None
) -> Verschilregel:
    """Return a difference of money on a project; `delen` are what was expected and what was found, when known."""
    verwacht, gevonden = delen or (None, None)
    return replace(
        _at(project, soort, zin),
        bron=regel.bron,
        in_natura=regel.in_natura,
        stap=str(stap),
        verwacht=verwacht,
        gevonden=gevonden,
    )


def _of_money(project: Opnameproject, regel: Geldregel, opname: Opname) -> Iterator[Verschilregel]:
    yield from _too_much(project, regel)
    if regel.is_deels_uit_deal:
        zin = _("Van %(bron)s is een deel uit de deal. Welk deel is uitgegeven, is niet bekend.")
        wie = {"bron": _where(regel)}
        yield _at_money(project, regel, Verschilsoort.DEELS, zin % wie, Geldstap.UITGEGEVEN)
    for stap, zin in _unknown(regel):
        velden = {"bron": _where(regel), "jaar": str(opname.jaar), "bedrag": show_bedrag(regel.zonder_jaar)}
        yield _at_money(project, regel, Verschilsoort.ONBEKEND, zin % velden, stap)


def _too_much(project: Opnameproject, regel: Geldregel) -> Iterator[Verschilregel]:
    """Yield that more was spent than was agreed, or without any agreement; not when the agreed is not known."""
    afspraak, besteed = regel.afgesproken or Som(Decimal(0), None), regel.cumulatief
    if besteed.bedrag is None or afspraak.bedrag is None or besteed.bedrag <= afspraak.bedrag:
        return
    if regel.afgesproken is None:
        zin = _("Van %(bron)s is %(besteed)s uitgegeven. Er is niets met deze bron afgesproken.")
    else:
        zin = _("Van %(bron)s is %(besteed)s uitgegeven, en %(afgesproken)s afgesproken.")
    velden = {"bron": _where(regel), "besteed": str(besteed), "afgesproken": str(afspraak)}
    amounts = (afspraak.bedrag, besteed.bedrag)
    yield _at_money(project, regel, Verschilsoort.MEER, zin % velden, Geldstap.UITGEGEVEN, *amounts)


def _unknown(regel: Geldregel) -> Iterator[tuple[Geldstap, str]]:
    """Yield (step, sentence) of what is not known of money, which makes sums no more than at least what they are."""
    if regel.afgesproken is not None and regel.afgesproken.bedrag is None:
        yield Geldstap.AFGESPROKEN, _("Hoeveel er van %(bron)s is afgesproken, is niet bekend.")
    elif regel.uit_deal is not None and regel.uit_deal.bedrag is None:
        yield Geldstap.AFGESPROKEN, _("Hoeveel er van %(bron)s uit de deal komt, is niet bekend.")
    if regel.eerder is None or regel.eerder.bedrag is None:
        yield Geldstap.UITGEGEVEN, _("Wat er van %(bron)s vóór %(jaar)s is uitgegeven, is niet bekend.")
    if regel.jaar is None or regel.jaar.bedrag is None:
        yield Geldstap.UITGEGEVEN, _("Wat er van %(bron)s in %(jaar)s is uitgegeven, is niet ingevuld.")
    if regel.zonder_jaar is not None:
        zin = _("Op de pagina staat %(bedrag)s uitgegeven van %(bron)s zonder jaar. Dat is niet meegeteld.")
        yield Geldstap.UITGEGEVEN, zin


def _of_result(project: Opnameproject | None, resultaat: Resultaatregel, opname: Opname) -> Iterator[Verschilregel]:
    if resultaat.niet_gemeten:
        zin = _("‘%(indicator)s’ is niet gemeten.")
    elif resultaat.stand is None:
        zin = _("De stand van ‘%(indicator)s’ is niet bekend.")
    elif resultaat.stand_op and resultaat.stand_op < opname.peildatum:
        zin = _("‘%(indicator)s’ is niet op de peildatum gemeten, maar op %(dag)s.")
    else:
        return
    velden = {"indicator": resultaat.indicator, "dag": show_datum(resultaat.stand_op)}
    if project is None:
        yield Verschilregel(Verschilsoort.RESULTAAT, zin % velden, naam=opname.deal_titel)
    else:
        yield _at(project, Verschilsoort.RESULTAAT, zin % velden)


def _with_earlier(opname: Opname, vorige: Opname) -> Iterator[Verschilregel]:
    """Yield what was spent until now that is less than it was before, and projects that came or went."""
    for project in opname.projecten:
        eerder = vorige.per_id.get(project.id)
        if eerder is None:
            zin = _("Dit project stond niet in de vorige momentopname.")
            yield _at(project, Verschilsoort.PROJECT, zin)
        else:
            yield from _less(eerder, project)
    for project in vorige.projecten:
        if project.id not in opname.per_id:
            zin = _("Dit project stond in de vorige momentopname, en nu niet meer.")
            yield _at(project, Verschilsoort.PROJECT, zin)


def _less(eerder: Opnameproject, nu: Opnameproject) -> Iterator[Verschilregel]:
    for was in eerder.geld:
        toen = was.cumulatief.bedrag
        regel = nu.geld_of(was.bron, was.in_natura)
        straks = regel.cumulatief.bedrag if regel else None
        if not toen or (straks is not None and straks >= toen):
            continue
        if straks is None:
            zin = _("Van %(bron)s was %(toen)s uitgegeven; nu is dat niet bekend.")
        elif regel and was.bekende_delen != regel.bekende_delen:
            # What is not filled in now was not spent less.
            zin, straks = _("Van %(bron)s was %(toen)s uitgegeven; nu is niet alles bekend: %(nu)s."), None
        else:
            zin = _("Van %(bron)s is in alle jaren %(nu)s uitgegeven; vorige keer was dat %(toen)s.")
        velden = {"bron": _where(was), "toen": str(was.cumulatief), "nu": str(regel.cumulatief) if regel else ""}
        yield _at_money(nu, was, Verschilsoort.MINDER, zin % velden, Geldstap.UITGEGEVEN, toen, straks)


def count_kinds(regels: Iterable[Verschilregel]) -> dict[Verschilsoort, int]:
    """Return how many differences there are of each kind that there is."""
    tellingen: dict[Verschilsoort, int] = {}
    for regel in regels:
        tellingen[regel.soort] = tellingen.get(regel.soort, 0) + 1
    return tellingen
