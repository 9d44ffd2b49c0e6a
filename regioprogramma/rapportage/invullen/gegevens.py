"""What a round asks of a project: a figure per source of money, per milestone and per result, and an explanation."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from opgaven.models import Meetreeks
from projecten.models import Geldbron, Mijlpaal
from projecten.sommen import Som
from regioprogramma.core.opmaak import laatste_dag, show_bedrag, show_datum, show_getal
from regioprogramma.rapportage.models import Rapportageronde

TOELICHTING = "toelichting"
#: Whose money it is, as it is said after "Uitgegeven".
VAN_BRON = {
    Geldbron.RIJK: gettext_lazy("van het Rijk"),
    Geldbron.PROVINCIE: gettext_lazy("van de provincie"),
    Geldbron.GEMEENTEN: gettext_lazy("van gemeenten"),
    Geldbron.PRIVAAT: gettext_lazy("van bedrijven"),
    Geldbron.ONDERWIJS: gettext_lazy("van het onderwijs"),
    Geldbron.EU: gettext_lazy("van de Europese Unie"),
    Geldbron.OVERIG: gettext_lazy("van anderen"),
}


class Gegevensoort(StrEnum):
    """How what is typed is read."""

    BEDRAG = "bedrag"
    BEREIKT = "bereikt"
    GEPLAND = "gepland"
    STAND = "stand"
    TEKST = "tekst"


#: What to do about a figure that one does not know.
_ZONDER_ANTWOORD = {
    Gegevensoort.BEDRAG: gettext_lazy("Weet u het bedrag niet? Schrijf dan: niet bekend."),
    Gegevensoort.STAND: gettext_lazy(
        "Is het niet gemeten, of weet u het niet? Schrijf dan: niet gemeten of niet bekend."
    ),
    Gegevensoort.BEREIKT: gettext_lazy(
        "Vul in wanneer de mijlpaal is bereikt. Is dat nog niet zo? Vul dan de nieuwe planning in."
    ),
}


@dataclass(frozen=True)
class Gegeven:
    """One figure that is asked. `sleutel` is by what it is stored; `plaats` the column of the grid where it stands.

    `naam` says it in full, `kort` within its column; `uitleg` is what is known already, `bekend` what can be taken
    over of that, as text. `moet`: the row is not ready without it, or without one of those with the same `groep`.
    """

    sleutel: str
    soort: Gegevensoort
    plaats: str
    naam: str
    kort: str = ""
    #: What the milestone or result is called.
    titel: str = ""
    uitleg: str = ""
    bekend: str = ""
    moet: bool = False
    groep: str = ""

    def tell_missing(self, getypt: str) -> str:
        """Say that it has no answer yet, and how to answer what one does not know."""
        velden = {"gegeven": self.titel_of_naam, "getypt": getypt}
        zin = (
            _("%(gegeven)s: ‘%(getypt)s’ is nog geen antwoord.") if getypt else _("%(gegeven)s is nog niet ingevuld.")
        )
        return f"{zin % velden} {_ZONDER_ANTWOORD.get(self.soort, '')}".strip()

    @property
    def titel_of_naam(self) -> str:
        """What it is called by itself: of a milestone one answer of two is enough."""
        is_mijlpaal = self.soort in {Gegevensoort.BEREIKT, Gegevensoort.GEPLAND}
        return _("Mijlpaal %(titel)s") % {"titel": self.titel} if is_mijlpaal else self.naam

    @property
    def is_tekst(self) -> bool:
        """Whether more than one line may be typed."""
        return self.soort == Gegevensoort.TEKST


@dataclass
class Bronstand:
    """What is known of the money of one source on a project: agreed, spent before the year, and in it."""

    afgesproken: Som | None = None
    eerder: Som | None = None
    dit_jaar: Som | None = None


@dataclass
class Projectstand:
    """What the site knows of a project: {(source, in kind): its money}, milestones, results, and how it is going."""

    geld: dict[tuple[str, bool], Bronstand] = field(default_factory=dict)
    mijlpalen: list[Mijlpaal] = field(default_factory=list)
    reeksen: list[Meetreeks] = field(default_factory=list)
    stand_van_zaken: str = ""


def money_key(bron: str, in_natura: bool) -> str:
    """Return the key of what was spent of a source."""
    return f"uitgegeven.{bron}.{'natura' if in_natura else 'geld'}"


def list_gegevens(ronde: Rapportageronde, stand: Projectstand, ingevuld: Collection[str] = ()) -> list[Gegeven]:
    """Return everything that is asked of a project, in order; every source is there, whether it pays or not.

    `ingevuld`: the keys of what was filled in. A milestone that the page has as reached by that is still asked.
    """
    return [
        *_of_money(ronde, stand),
        *_of_mijlpalen(ronde, stand.mijlpalen, ingevuld),
        *_of_resultaten(ronde, stand.reeksen),
        Gegeven(TOELICHTING, Gegevensoort.TEKST, TOELICHTING, _("Toelichting"), bekend=stand.stand_van_zaken),
    ]


def name_of_money(bron: str, in_natura: bool) -> str:
    """Say whose spending it is: "Uitgegeven van het Rijk"."""
    zin = _("Uitgegeven %(van)s, in natura") if in_natura else _("Uitgegeven %(van)s")
    return zin % {"van": VAN_BRON[Geldbron(bron)]}


def _of_money(ronde: Rapportageronde, stand: Projectstand) -> Iterator[Gegeven]:
    for bron in Geldbron.values:
        for in_natura in (False, True):
            sleutel, geld = money_key(bron, in_natura), stand.geld.get((bron, in_natura))
            yield Gegeven(
                sleutel,
                Gegevensoort.BEDRAG,
                plaats=sleutel,
                naam=name_of_money(bron, in_natura),
                uitleg=_tell_money(ronde, geld) if geld else "",
                bekend=show_bedrag(geld.dit_jaar.bedrag) if geld and geld.dit_jaar and geld.dit_jaar.bedrag else "",
                moet=geld is not None,
            )


def _tell_money(ronde: Rapportageronde, geld: Bronstand) -> str:
    delen = [
        (_("afgesproken %(bedrag)s"), geld.afgesproken),
        (_("t/m %(jaar)d al %(bedrag)s"), geld.eerder),
        (_("op de site: %(bedrag)s"), geld.dit_jaar),
    ]
    velden = {"jaar": ronde.jaar - 1}
    return "; ".join(zin % {**velden, "bedrag": som} for zin, som in delen if som and som.bedrag is not None)


def _of_mijlpalen(
    ronde: Rapportageronde, mijlpalen: Iterable[Mijlpaal], ingevuld: Collection[str]
) -> Iterator[Gegeven]:
    """Yield of each milestone that was not reached before the year: when it was, or when it will be."""
    for nummer, mijlpaal in enumerate(_asked_in(ronde, mijlpalen, ingevuld), start=1):
        sleutel = f"mijlpaal.{mijlpaal.pk}"
        bekend = _reached_by(ronde, mijlpaal)
        moet = bool(bekend) or laatste_dag(mijlpaal.datum, mijlpaal.datum_precisie) <= ronde.peildatum
        yield Gegeven(
            f"{sleutel}.bereikt",
            Gegevensoort.BEREIKT,
            plaats=f"mijlpaal.{nummer}.bereikt",
            naam=_("Mijlpaal %(titel)s: bereikt op") % {"titel": mijlpaal.titel},
            kort=mijlpaal.titel,
            titel=mijlpaal.titel,
            uitleg=_tell_mijlpaal(mijlpaal),
            bekend=bekend,
            moet=moet,
            groep=sleutel,
        )
        yield Gegeven(
            f"{sleutel}.gepland",
            Gegevensoort.GEPLAND,
            plaats=f"mijlpaal.{nummer}.gepland",
            naam=_("Mijlpaal %(titel)s: nieuwe planning") % {"titel": mijlpaal.titel},
            kort=_("nieuwe planning"),
            titel=mijlpaal.titel,
            uitleg=_("als de mijlpaal nog niet is bereikt") if moet and not bekend else "",
            moet=moet,
            groep=sleutel,
        )


def _reached_by(ronde: Rapportageronde, mijlpaal: Mijlpaal) -> str:
    """Return what would be typed of a milestone that the page says was reached by the reference date."""
    if not mijlpaal.bereikt or (mijlpaal.bereikt_op or mijlpaal.datum) > ronde.peildatum:
        return ""
    return show_datum(mijlpaal.bereikt_op, mijlpaal.bereikt_op_precisie) if mijlpaal.bereikt_op else _("bereikt")


def _tell_mijlpaal(mijlpaal: Mijlpaal) -> str:
    """Say what the page says of a milestone."""
    zin = _("gepland: %(datum)s") % {"datum": show_datum(mijlpaal.datum, mijlpaal.datum_precisie)}
    if not mijlpaal.bereikt:
        return zin
    if mijlpaal.bereikt_op is None:
        return zin + "; " + _("op de site: bereikt, dag niet bekend")
    bereikt = show_datum(mijlpaal.bereikt_op, mijlpaal.bereikt_op_precisie)
    return zin + "; " + _("op de site: bereikt %(datum)s") % {"datum": bereikt}


def _asked_in(ronde: Rapportageronde, mijlpalen: Iterable[Mijlpaal], ingevuld: Collection[str]) -> list[Mijlpaal]:
    """Return the milestones of which a round asks: not reached yet, or reached in its year, as far as is known.

    And those of which something was filled in: when that is on the page, it is still what the round says.
    """
    return [
        mijlpaal
        for mijlpaal in mijlpalen
        if not mijlpaal.bereikt
        or (mijlpaal.bereikt_op or mijlpaal.datum) >= ronde.begin
        or any(f"mijlpaal.{mijlpaal.pk}.{wat}" in ingevuld for wat in ("bereikt", "gepland"))
    ]


def _of_resultaten(ronde: Rapportageronde, reeksen: Iterable[Meetreeks]) -> Iterator[Gegeven]:
    for nummer, reeks in enumerate(reeksen, start=1):
        resultaat = reeks.resultaat
        gemeten = [meting for meting in reeks.metingen if meting.datum <= ronde.peildatum]
        laatste = gemeten[-1] if gemeten else None
        delen = [
            (_("begin %(getal)s"), resultaat.beginstand),
            (_("doel %(getal)s"), resultaat.doel),
            (_("laatste stand %(getal)s"), laatste and laatste.waarde),
        ]
        eenheid = f" ({resultaat.eenheid})" if resultaat.eenheid else ""
        yield Gegeven(
            f"resultaat.{resultaat.sleutel}",
            Gegevensoort.STAND,
            plaats=f"resultaat.{nummer}",
            naam=_("Resultaat %(titel)s: stand") % {"titel": resultaat.indicator + eenheid},
            kort=resultaat.indicator + eenheid,
            titel=resultaat.indicator,
            uitleg="; ".join(zin % {"getal": show_getal(getal)} for zin, getal in delen if getal is not None),
            bekend=show_getal(laatste.waarde) if laatste and laatste.datum >= ronde.begin else "",
            moet=True,
        )
