"""The shapes in which the demo content is written down. The loader turns each into what the site stores.

The files in inhoud/ have these names as their keys (lezen.py): a field without a default must be there.
Lists of names are one text with commas. A date is "2024-03-15", or "2024-03" or "2024" when no more is known.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .onderdeelvormen import (
    Besteding,
    Bijdrage,
    Doel,
    Kerncijfer,
    Mijlpaal,
    Rapportage,
    Resultaat,
    Totaal,
    Wijziging,
)


class Menus(NamedTuple):
    """Which pages come first: in the menus, and on the home page the popular ones and the one that is shown large."""

    menu: str
    voetmenu: str
    populair: str
    uitgelicht: str


class Thema(NamedTuple):
    """A look of the site. A colour that is left out is as the style sheet has it; without a logo there is a name."""

    naam: str
    merkkleur: str
    kleur_petrol: str = ""
    kleur_groen: str = ""
    kleur_blauw: str = ""
    kleur_paars: str = ""
    kleur_oker: str = ""
    kleur_terracotta: str = ""
    logo: str = ""


class Trefwoord(NamedTuple):
    """A word of the vocabulary."""

    naam: str
    omschrijving: str
    synoniemen: str = ""
    breder: str = ""


class Organisatie(NamedTuple):
    """A party that is not a gemeente of the region."""

    naam: str
    soort: str
    website: str = ""
    voormalige_namen: str = ""
    omschrijving: str = ""
    tooi: str = ""


class Gemeente(NamedTuple):
    """A gemeente, with its column and row on the tile map."""

    naam: str
    cbs_code: str
    kolom: int
    rij: int
    omschrijving: str
    provincie: str = "Gelderland"
    #: Its villages with their postcode areas, as "Giesbeek 6987, Lathum 6988".
    woonplaatsen: str = ""


class Rol(NamedTuple):
    """A responsibility."""

    naam: str
    volgorde: int
    groep: str = "opgave"
    uitleg: str = ""


@dataclass(frozen=True, kw_only=True)
class Persoon:
    """Somebody who does not exist. With `foto` a portrait is drawn; the date is that of the consent."""

    naam: str
    functie: str = ""
    organisatie: str = ""
    telefoon: str = ""
    email: str = ""
    foto: str = ""
    vertrokken: str = ""


class Rolhouder(NamedTuple):
    """Who has a role on a page; without a person it is vacant."""

    rol: str
    persoon: str = ""
    van: str = ""
    tot: str = ""


class Afbeelding(NamedTuple):
    """A drawn picture; without a description it is decoration."""

    sleutel: str
    titel: str
    omschrijving: str
    accent: str
    motief: str
    licentie: str = "cc0"


class Woo(NamedTuple):
    """What a document is to the Woo: its categories, by their code in the government's list, and the days of acts."""

    categorieen: str = ""
    vastgesteld: str = ""
    ontvangen: str = ""
    ondertekend: str = ""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A paper that the loader writes: the ending of its name decides what kind of file it becomes."""

    bestand: str
    titel: str
    omschrijving: str
    soort: str
    datum: str
    tekst: str = ""
    tabel: str = ""
    periode: str = ""
    accent: str = "petrol"
    toegankelijk: str = "ja"
    woo: Woo = Woo()

    @property
    def sleutel(self) -> str:
        """The name of the file without its ending."""
        return self.bestand.rpartition(".")[0]


@dataclass(frozen=True, kw_only=True)
class Pagina:
    """What every page has. `inhoud` is its text, in the small mark-up of tekst.py."""

    titel: str
    samenvatting: str
    trefwoorden: str
    datum: str
    sleutel: str = ""
    slug: str = ""
    herzien: str = ""
    bijgewerkt: str = ""
    beeld: str = ""
    inhoud: str = ""
    documenten: str = ""
    rollen: tuple[Rolhouder, ...] = ()
    wijzigingen: tuple[Wijziging, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Agenda(Pagina):
    """A regional agenda."""

    beginjaar: int
    eindjaar: int
    vastgesteld: str
    door: str
    lopend: bool = False


@dataclass(frozen=True, kw_only=True)
class Opgave(Pagina):
    """An opgave with its speerpunten."""

    accent: str
    agenda: str = "opgaven"
    ambitie: str = ""
    horizonkop: str = ""
    horizonjaar: int | None = None
    horizon: str = ""
    kerncijfers: tuple[Kerncijfer, ...] = ()
    resultaten: tuple[Resultaat, ...] = ()
    video: str = ""
    gemeenten: str = ""
    speerpunten: tuple["Speerpunt", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Speerpunt(Pagina):
    """A line of work of an opgave."""

    status: str = "lopend"
    beginjaar: int | None = 2026
    eindjaar: int | None = 2029
    kerncijfers: tuple[Kerncijfer, ...] = ()
    resultaten: tuple[Resultaat, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Werk(Pagina):
    """What a project and a Regio Deal share. The first partner leads when its name ends in a star."""

    status: str
    start: str = ""
    eind: str = ""
    gemeenten: str = ""
    partners: str = ""
    geld: tuple[Bijdrage, ...] = ()
    bestedingen: tuple[Besteding, ...] = ()
    stand_van_zaken: str = ""
    stand_peildatum: str = ""
    totaal: Totaal | None = None
    mijlpalen: tuple[Mijlpaal, ...] = ()
    resultaten: tuple[Resultaat, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Project(Werk):
    """A project; `doel` is the title of a goal of its deal."""

    opgave: str
    speerpunten: str = ""
    deal: str = ""
    doel: str = ""
    plaats: str = ""
    #: Villages and postcode areas, as "Duiven, 6922".
    plaatsen: str = ""
    website: str = ""
    video: str = ""


@dataclass(frozen=True, kw_only=True)
class Deal(Werk):
    """A Regio Deal with its goals."""

    tranche: int
    aantal_projecten: int | None = None
    doelen: tuple[Doel, ...]
    aangevraagd: str = ""
    geselecteerd: str = ""
    getekend: str = ""
    voorganger: str = ""
    regiokassier: str = ""
    email: str = ""
    verklaard_bedrag: int | None = None
    verschil_toelichting: str = ""
    rapportages: tuple[Rapportage, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Nieuws(Pagina):
    """A message."""

    opgaven: str = ""
    onderwerpen: str = ""
    gemeenten: str = ""
    pers: bool = False
    perscontact: str = ""


@dataclass(frozen=True, kw_only=True)
class Tekst(Pagina):
    """A page of text, below the home page or below another such page; `oproep_naar` is the key of a page."""

    onder: str = ""
    doelgroep: str = ""
    oproep: str = ""
    oproep_naar: str = ""
    oproep_tot: str = ""


@dataclass(frozen=True, kw_only=True)
class Overig(Pagina):
    """A page of a type that has no shape here, such as that of another app.

    `soort` is the model ("bijeenkomsten.Bijeenkomst") and `onder` the key of the page above it. `velden` holds the
    fields of its own, each as an editor would type it; a relation by the name or key of what it points at.
    """

    soort: str
    onder: str
    velden: dict[str, Any] = field(default_factory=dict)
    gemeenten: str = ""
    partners: str = ""
    video: str = ""


class Aanbeveling(NamedTuple):
    """A page that comes first for some words."""

    woorden: str
    pagina: str


class Zoeken(NamedTuple):
    """What the editors told search: words that mean the same, and pages that come first."""

    synoniemen: tuple[str, ...]
    aanbevelingen: tuple[Aanbeveling, ...]


class Bericht(NamedTuple):
    """A message that is not online yet."""

    titel: str
    samenvatting: str


class Ingevuld(NamedTuple):
    """What somebody filled in for a project in the reporting round, as it was typed; and how far it is by that."""

    project: str
    door: str
    cellen: dict[str, Any]
    staat: str = "bezig"


class Ronde(NamedTuple):
    """The reporting round that is open; it must be ready so many days after the demo was filled."""

    titel: str
    deal: str
    peildatum: str
    dagen: int
    toelichting: str
    ingevuld: tuple[Ingevuld, ...]


class Vraag(NamedTuple):
    """What visitors looked for in vain, and how often."""

    vraag: str
    aantal: int


class Aandacht(NamedTuple):
    """What waits for the editors: messages, pages to look at, the page with a broken link, questions in vain."""

    concept: Bericht
    gepland: Bericht
    embargo: Bericht
    controleren: tuple[str, ...]
    kapot: str
    vragen: tuple[Vraag, ...]
