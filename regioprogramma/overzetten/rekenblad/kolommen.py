"""Which tables and columns a spreadsheet of projects has: what they are called, and what each holds.

This is the one list that reading, writing, comparing and the template follow.
"""

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from typing import Any

from django.db.models import Field, Model
from django.utils.translation import gettext_lazy as _

from opgaven.models import Meting, Resultaat
from projecten.models import Besteding, Bijdrage, Geldbron, Mijlpaal, Project


class Waardesoort(Enum):
    """How what stands in a cell is read."""

    TEKST = auto()
    #: A word of a short list.
    KEUZE = auto()
    JANEE = auto()
    BEDRAG = auto()
    GETAL = auto()
    #: As much of a date as is known; another field says how much that is.
    DATUM = auto()
    #: A day.
    DAG = auto()
    #: The name of something that the site has, or of several.
    VERWIJZING = auto()
    VERWIJZINGEN = auto()
    #: What says which project a row is about.
    NUMMER = auto()


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """One column. `veld` is the field of `model` that it fills."""

    naam: str
    label: Any
    soort: Waardesoort
    model: type[Model] = Project
    veld: str = ""
    synoniemen: tuple[str, ...] = ()
    uitleg: Any = ""
    #: Of a date: whether a quarter means its end; of a name: in which list of the site it is looked for.
    tot: bool = False
    naslag: str = ""
    #: Of an amount in a wide table: of whom, and whether it is in kind.
    bron: str = ""
    in_natura: bool = False

    @cached_property
    def modelveld(self) -> Field:
        """The field of the model that says how long a text may be, and which words there are."""
        return self.model._meta.get_field(self.veld or self.naam)


@dataclass(frozen=True, kw_only=True)
class Werktabel:
    """A table of a spreadsheet. `relatie` is where its rows stand in a version of a page; "" for the page itself."""

    naam: str
    label: Any
    kolommen: tuple[Kolom, ...]
    relatie: str = ""
    synoniemen: tuple[str, ...] = ()
    #: What tells one row of a project from the others.
    sleutel: tuple[str, ...] = ()
    per_naam: dict[str, Kolom] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "per_naam", {kolom.naam: kolom for kolom in self.kolommen})


_NUMMER = Kolom(
    naam="nummer",
    label=_("nummer"),
    soort=Waardesoort.NUMMER,
    synoniemen=(
        "projectnummer",
        "projectnr",
        "nr",
        "project nr",
        "id",
        "project id",
        "code",
        "projectcode",
        "kenmerk",
    ),
    uitleg=_("Het nummer dat uw regio zelf gebruikt. Daarmee vindt de website het project terug."),
)
_PROJECT = Kolom(
    naam="project",
    label=_("project"),
    soort=Waardesoort.NUMMER,
    synoniemen=("projectnaam", "naam project", "naam van het project", "naam", "titel", "project titel"),
    uitleg=_("De naam van het project. Nodig als er geen nummer staat."),
)
_NATURA = _("%(bron)s in natura")
_GELDWOORDEN = {
    Geldbron.RIJK: ("rijksbijdrage", "bijdrage rijk", "rijk", "rijksgeld", "rijksmiddelen", "regio envelop",
        "regio enveloppe", "rijksfinanciering", "bijdrage regio deal", "rijksdeel"),
    Geldbron.PROVINCIE: ("provincie", "provinciale bijdrage", "bijdrage provincie", "provinciaal"),
    Geldbron.GEMEENTEN: ("gemeenten", "gemeente", "gemeentelijke bijdrage", "bijdrage gemeenten", "bijdrage gemeente",
        "gemeentelijk"),
    Geldbron.PRIVAAT: ("privaat", "private bijdrage", "bijdrage privaat", "bedrijven", "bedrijfsleven", "private"),
    Geldbron.ONDERWIJS: ("onderwijs", "bijdrage onderwijs", "kennisinstellingen", "onderwijs en kennis"),
    Geldbron.EU: ("eu", "europa", "efro", "europese unie", "bijdrage eu", "europese subsidie"),
    Geldbron.OVERIG: ("overig", "overige", "overige bijdragen", "overige financiering", "bijdrage overig", "anders"),
}  # fmt: skip


def _breed(bron: Geldbron, *, in_natura: bool) -> Kolom:
    """Return a column with what one kind of party gives to the project of a row."""
    woorden = _GELDWOORDEN[bron]
    natura = [f"{woord} {erbij}" for woord in woorden for erbij in ("in natura", "natura", "inkind", "in kind")]
    if bron is Geldbron.OVERIG:
        natura += ["in natura", "natura", "inkind", "in kind"]
    return Kolom(
        naam=f"{'natura' if in_natura else 'geld'}_{bron.value}",
        label=_NATURA % {"bron": bron.label} if in_natura else _("bijdrage: %(bron)s") % {"bron": bron.label},
        soort=Waardesoort.BEDRAG,
        model=Bijdrage,
        veld="bedrag",
        synoniemen=tuple(natura) if in_natura else woorden,
        bron=str(bron),
        in_natura=in_natura,
    )


#: What stands in the template and in what the site writes; the wide amounts are only read.
BREED = tuple(_breed(bron, in_natura=natura) for natura in (False, True) for bron in Geldbron)

PROJECTEN = Werktabel(
    naam="projecten",
    label=_("Projecten"),
    synoniemen=("project", "projectenlijst", "projectoverzicht", "overzicht projecten"),
    kolommen=(
        _NUMMER,
        Kolom(naam="title", label=_("naam"), soort=Waardesoort.TEKST,
            synoniemen=("projectnaam", "titel", "project", "naam project", "projecttitel", "omschrijving project")),
        Kolom(naam="samenvatting", label=_("samenvatting"), soort=Waardesoort.TEKST,
            synoniemen=("korte omschrijving", "omschrijving", "beschrijving", "toelichting project", "inhoud"),
            uitleg=_("Eén of twee zinnen, hooguit 300 tekens.")),
        Kolom(naam="status", label=_("status"), soort=Waardesoort.KEUZE,
            synoniemen=("projectstatus", "fase", "stand")),
        Kolom(naam="opgave", label=_("opgave"), soort=Waardesoort.VERWIJZING, naslag="opgave",
            synoniemen=("thema", "programmalijn", "pijler", "hoofdopgave")),
        Kolom(naam="speerpunten", label=_("speerpunten"), soort=Waardesoort.VERWIJZINGEN, naslag="speerpunt",
            synoniemen=("speerpunt", "actielijn", "actielijnen")),
        Kolom(naam="regio_deal", label=_("Regio Deal"), soort=Waardesoort.VERWIJZING, naslag="deal",
            synoniemen=("deal", "regiodeal")),
        Kolom(naam="doel", label=_("doel van de deal"), soort=Waardesoort.VERWIJZING, naslag="doel",
            synoniemen=("doel", "dealdoel", "ambitie")),
        Kolom(naam="startdatum", label=_("start"), soort=Waardesoort.DATUM,
            synoniemen=("startdatum", "begindatum", "begin", "van", "aanvang", "start project"),
            uitleg=_("Een dag, maand of jaar. Bijvoorbeeld: 01-03-2024, maart 2024 of 2024.")),
        Kolom(naam="einddatum", label=_("einde"), soort=Waardesoort.DATUM, tot=True,
            synoniemen=("einddatum", "eind", "tot", "gereed", "oplevering", "einde project", "tot en met")),
        Kolom(naam="locatie", label=_("naam van de plek"), soort=Waardesoort.TEKST,
            synoniemen=("plaats", "locatie", "plek", "waar")),
        Kolom(naam="gemeenten", label=_("deelnemende gemeenten"), soort=Waardesoort.VERWIJZINGEN, naslag="gemeente",
            synoniemen=("gemeente", "gemeentes", "deelnemers gemeenten", "welke gemeenten"),
            uitleg=_("Met een streep ertussen. Bijvoorbeeld: Lochem | Zutphen.")),
        Kolom(naam="trekkers", label=_("trekkers"), soort=Waardesoort.VERWIJZINGEN, naslag="organisatie",
            synoniemen=("trekker", "penvoerder", "penvoerders", "aanvrager", "projecteigenaar", "eigenaar")),
        Kolom(naam="partners", label=_("partners"), soort=Waardesoort.VERWIJZINGEN, naslag="organisatie",
            synoniemen=("partner", "projectpartners", "samenwerkingspartners", "partijen")),
        Kolom(naam="totaal_bedrag", label=_("totaal in euro’s"), soort=Waardesoort.BEDRAG,
            synoniemen=("totaal", "totale kosten", "begroting", "totaalbedrag", "projectkosten", "omvang",
                "totale begroting", "totale projectkosten", "investering", "budget",
                "totaal budget", "projectbudget")),
        Kolom(naam="totaal_nauwkeurigheid", label=_("nauwkeurigheid van het totaal"), soort=Waardesoort.KEUZE,
            synoniemen=("nauwkeurigheid",)),
        Kolom(naam="totaal_peildatum", label=_("peildatum van het totaal"), soort=Waardesoort.DAG,
            synoniemen=("peildatum", "peildatum totaal", "stand per")),
        Kolom(naam="stand_van_zaken", label=_("stand van zaken"), soort=Waardesoort.TEKST,
            synoniemen=("voortgang", "toelichting voortgang", "stand vd zaken")),
        Kolom(naam="stand_peildatum", label=_("peildatum van de stand van zaken"), soort=Waardesoort.DAG),
        Kolom(naam="website", label=_("website"), soort=Waardesoort.TEKST,
            synoniemen=("url", "link", "webadres", "site")),
        Kolom(naam="trefwoorden", label=_("trefwoorden"), soort=Waardesoort.VERWIJZINGEN, naslag="trefwoord",
            synoniemen=("trefwoord", "tags", "onderwerpen")),
        *BREED,
    ),
)  # fmt: skip


def _geld(model: type[Model]) -> tuple[Kolom, ...]:
    """Return the columns that every row with money has."""
    return (
        Kolom(naam="bron", label=_("bron"), soort=Waardesoort.KEUZE, model=model,
            synoniemen=("soort", "soort bijdrage", "financier", "type", "geldbron", "categorie")),
        Kolom(naam="organisatie", label=_("organisatie"), soort=Waardesoort.VERWIJZING, naslag="organisatie",
            model=model, synoniemen=("wie", "partij", "naam organisatie", "bijdrage van", "betaler")),
    )  # fmt: skip


def _bedrag(model: type[Model]) -> tuple[Kolom, ...]:
    return (
        Kolom(naam="bedrag", label=_("bedrag in euro’s"), soort=Waardesoort.BEDRAG, model=model,
            synoniemen=("bedrag", "bijdrage", "euro", "eur", "hoogte")),
        Kolom(naam="nauwkeurigheid", label=_("nauwkeurigheid"), soort=Waardesoort.KEUZE, model=model),
        Kolom(naam="in_natura", label=_("in natura"), soort=Waardesoort.JANEE, model=model,
            synoniemen=("natura", "inkind", "in kind")),
    )  # fmt: skip


def _van_deal(model: type[Model]) -> Kolom:
    return Kolom(naam="uit_deal", label=_("uit de deal"), soort=Waardesoort.VERWIJZING, naslag="geldige_deal",
        model=model, synoniemen=("regio deal", "deal", "uit deal"))  # fmt: skip


BIJDRAGEN = Werktabel(
    naam="bijdragen",
    label=_("Bijdragen"),
    relatie="bijdragen",
    synoniemen=("bijdrage", "financiering", "dekking", "cofinanciering", "financieel"),
    sleutel=("bron", "organisatie", "in_natura", "uit_deal"),
    kolommen=(
        _NUMMER,
        _PROJECT,
        *_geld(Bijdrage),
        *_bedrag(Bijdrage),
        Kolom(
            naam="peildatum", label=_("peildatum"), soort=Waardesoort.DAG, model=Bijdrage, synoniemen=("stand per",)
        ),
        _van_deal(Bijdrage),
    ),
)
BESTEDINGEN = Werktabel(
    naam="bestedingen",
    label=_("Bestedingen"),
    relatie="bestedingen",
    synoniemen=("besteding", "uitgaven", "realisatie", "besteed"),
    sleutel=("stadium", "bron", "organisatie", "ontvanger", "in_natura", "uit_deal", "datum"),
    kolommen=(
        _NUMMER,
        _PROJECT,
        Kolom(naam="stadium", label=_("stadium"), soort=Waardesoort.KEUZE, model=Besteding),
        *_geld(Besteding),
        Kolom(naam="ontvanger", label=_("ontvanger"), soort=Waardesoort.VERWIJZING, naslag="organisatie",
            model=Besteding, synoniemen=("begunstigde", "ontvangen door", "aan wie")),
        *_bedrag(Besteding),
        Kolom(naam="datum", label=_("wanneer"), soort=Waardesoort.DATUM, model=Besteding,
            synoniemen=("jaar", "datum", "boekjaar", "periode")),
        Kolom(naam="peildatum", label=_("peildatum"), soort=Waardesoort.DAG, model=Besteding,
            synoniemen=("stand per",)),
        Kolom(naam="rapportage", label=_("rapportage"), soort=Waardesoort.VERWIJZING, naslag="document",
            model=Besteding, synoniemen=("document", "vindplaats")),
        _van_deal(Besteding),
    ),
)  # fmt: skip
MIJLPALEN = Werktabel(
    naam="mijlpalen",
    label=_("Mijlpalen"),
    relatie="mijlpalen",
    synoniemen=("mijlpaal", "planning", "milestones"),
    sleutel=("titel",),
    kolommen=(
        _NUMMER,
        _PROJECT,
        Kolom(naam="titel", label=_("mijlpaal"), soort=Waardesoort.TEKST, model=Mijlpaal,
            synoniemen=("omschrijving mijlpaal", "stap", "wat", "activiteit", "naam mijlpaal")),
        Kolom(naam="datum", label=_("datum"), soort=Waardesoort.DATUM, tot=True, model=Mijlpaal,
            synoniemen=("gepland", "planning", "wanneer", "deadline", "gereed")),
        Kolom(naam="bereikt", label=_("bereikt"), soort=Waardesoort.JANEE, model=Mijlpaal,
            synoniemen=("gehaald", "klaar", "behaald")),
        Kolom(naam="bereikt_op", label=_("bereikt op"), soort=Waardesoort.DATUM, tot=True, model=Mijlpaal,
            synoniemen=("gehaald op", "gerealiseerd op")),
        Kolom(naam="toelichting", label=_("toelichting"), soort=Waardesoort.TEKST, model=Mijlpaal,
            synoniemen=("opmerking", "opmerkingen")),
    ),
)  # fmt: skip
RESULTATEN = Werktabel(
    naam="resultaten",
    label=_("Resultaten"),
    relatie="resultaten",
    synoniemen=("resultaat", "indicatoren", "kpi", "kpis", "prestaties"),
    sleutel=("indicator", "eenheid"),
    kolommen=(
        _NUMMER,
        _PROJECT,
        Kolom(naam="indicator", label=_("wat we meten"), soort=Waardesoort.TEKST, model=Resultaat,
            synoniemen=("indicator", "kpi", "resultaat", "prestatie-indicator")),
        Kolom(naam="eenheid", label=_("eenheid"), soort=Waardesoort.TEKST, model=Resultaat),
        Kolom(naam="beginstand", label=_("beginstand"), soort=Waardesoort.GETAL, model=Resultaat,
            synoniemen=("nulmeting", "begin", "startwaarde", "uitgangswaarde")),
        Kolom(naam="doel", label=_("doel"), soort=Waardesoort.GETAL, model=Resultaat,
            synoniemen=("streefwaarde", "target", "doelwaarde")),
        Kolom(naam="stand", label=_("stand"), soort=Waardesoort.GETAL, model=Meting, veld="waarde",
            synoniemen=("huidige stand", "gerealiseerd", "realisatie", "waarde", "meting", "actueel")),
        Kolom(naam="peildatum", label=_("peildatum"), soort=Waardesoort.DATUM, tot=True, model=Meting, veld="datum",
            synoniemen=("stand per", "datum", "gemeten op")),
        Kolom(naam="toelichting", label=_("toelichting"), soort=Waardesoort.TEKST, model=Resultaat,
            synoniemen=("opmerking", "opmerkingen")),
    ),
)  # fmt: skip

TABELLEN = {tabel.naam: tabel for tabel in (PROJECTEN, BIJDRAGEN, BESTEDINGEN, MIJLPALEN, RESULTATEN)}
#: The sheet of the template with the words that there are: it is never read.
KEUZENBLAD = _("Keuzes")
#: What else people write for the words of our lists.
KEUZEWOORDEN = {
    "loopt": "in-uitvoering", "lopend": "in-uitvoering", "gestart": "in-uitvoering", "uitvoering": "in-uitvoering",
    "gereed": "afgerond", "klaar": "afgerond", "afgesloten": "afgerond", "voltooid": "afgerond",
    "beëindigd": "gestopt", "vervallen": "gestopt", "ingediend": "aangemeld", "aanvraag": "aangemeld",
    "toegekend": "goedgekeurd", "beschikt": "goedgekeurd", "akkoord": "goedgekeurd",
    "besteed": "uitgegeven", "gerealiseerd": "uitgegeven", "uitgaven": "uitgegeven",
    "verplichting": "verplicht", "vastgelegd": "verplicht",
    "exact": "exact", "ca.": "circa", "ca": "circa", "ongeveer": "circa", "minstens": "minimaal",
    **{woord: bron.value for bron, woorden in _GELDWOORDEN.items() for woord in woorden},
}  # fmt: skip
