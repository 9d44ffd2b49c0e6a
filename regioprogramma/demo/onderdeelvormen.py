"""The shapes in which what belongs to a page is written down: figures, steps, results, money, goals and reports."""

from typing import NamedTuple


class Kerncijfer(NamedTuple):
    """A figure of an opgave or speerpunt."""

    waarde: float
    eenheid: str
    omschrijving: str
    peildatum: str
    bron: str = ""


class Mijlpaal(NamedTuple):
    """A step, planned or reached; `eerder_gepland` holds the dates that it had before."""

    datum: str
    titel: str
    bereikt: bool = False
    bereikt_op: str = ""
    eerder_gepland: str = ""
    toelichting: str = ""


class Resultaat(NamedTuple):
    """What is measured; `metingen` and `tussendoelen` are lines as an editor types them, with a slash between.

    `voor` is the goal of its opgave that it helps, by its name.
    """

    indicator: str
    eenheid: str
    beginstand: float | None = None
    doel: float | None = None
    metingen: str = ""
    tussendoelen: str = ""
    toelichting: str = ""
    voor: str = ""


class Bijdrage(NamedTuple):
    """What one party pays, in euros."""

    bron: str
    bedrag: int | None = None
    organisatie: str = ""
    nauwkeurigheid: str = "exact"
    in_natura: bool = False
    peildatum: str = ""
    uit_deal: bool = False


class Besteding(NamedTuple):
    """What was promised, committed or spent in euros, in a year or on a day (`wanneer`), counted until `peildatum`."""

    stadium: str
    bron: str
    bedrag: int
    peildatum: str
    wanneer: str = ""
    organisatie: str = ""
    ontvanger: str = ""
    nauwkeurigheid: str = "exact"
    in_natura: bool = False
    rapportage: str = ""
    uit_deal: bool = False


class Doel(NamedTuple):
    """A goal of a deal."""

    titel: str
    tekst: str


class Totaal(NamedTuple):
    """A total as it was agreed."""

    bedrag: int
    nauwkeurigheid: str = "exact"
    peildatum: str = ""


class Rapportage(NamedTuple):
    """A progress report of a deal."""

    periode: str
    datum: str
    document: str
    samenvatting: str


class Wijziging(NamedTuple):
    """A fact that changed when the page was published on a day; `soort` is one of Feitsoort."""

    datum: str
    soort: str
    wat: str
    was: str = ""
    werd: str = ""
    reden: str = ""
    is_verbetering: bool = False
