"""The shapes that the kinds of open data share: a reference, an amount, a date that may not be known to the day.

Names are Dutch and lower camelCase (NLGov REST API Design Rules). The words at a field are those of the documentation.
"""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Vorm(BaseModel):
    """What every shape keeps to: a name that is not described here is a mistake of ours."""

    model_config = ConfigDict(extra="forbid")


Nummer = Annotated[int, Field(description="Vast nummer van dit gegeven.", ge=1)]
Adres = Annotated[str, Field(description="De pagina op deze website.")]
Moment = Annotated[datetime, Field(description="Datum en tijd, met tijdzone.")]


class Verwijsvorm(Vorm):
    """Iets anders waar dit bij hoort."""

    id: Nummer
    titel: str
    url: Adres


class Gemeentevorm(Verwijsvorm):
    """Een gemeente van de regio."""

    code: str = Field(description="CBS-code.", examples=["GM0301"])


class Partijvorm(Verwijsvorm):
    """Een organisatie, met haar adres in het register van overheidsorganisaties (TOOI) als zij daarin staat."""

    tooi: str | None


class Keuzevorm(Vorm):
    """Een waarde uit een vaste lijst."""

    code: str = Field(description="Waarop u filtert.")
    naam: str


class Datumvorm(Vorm):
    """Een datum, niet preciezer dan hij bekend is."""

    waarde: str = Field(
        description="Jaar, jaar en maand, of dag.", examples=["2026-03"], pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"
    )
    precisie: Literal["dag", "maand", "jaar"]


class Bedragvorm(Vorm):
    """Een bedrag, met hoe precies het is."""

    bedrag: float | None = Field(description="In euro’s; leeg als het niet bekend is.")
    valuta: Literal["EUR"]
    nauwkeurigheid: Literal["exact", "ruim", "minimaal", "circa"] | None = Field(
        description="Hoe precies het bedrag is; leeg als het bedrag niet bekend is."
    )
    inNatura: bool = Field(description="Of het werk, grond of iets anders is dan geld.")
    peildatum: date | None


class Rolvorm(Vorm):
    """Wie verantwoordelijk is. Van mensen staat hier niet meer dan dat."""

    rol: str
    naam: str | None = Field(description="Leeg als er nu niemand is.")
    organisatie: str | None


class Beeldvorm(Vorm):
    """De foto van een pagina."""

    url: str
    omschrijving: str | None = Field(description="Wat erop staat; leeg als het alleen versiering is.")
    maker: str | None
    licentie: Keuzevorm
    voorwaarden: str | None = Field(description="Het adres van de licentie; leeg als u de foto niet mag gebruiken.")


class Paginavorm(Vorm):
    """Wat van elke pagina bekend is."""

    id: Nummer
    titel: str
    samenvatting: str
    url: Adres
    afbeelding: Beeldvorm | None
    gepubliceerdOp: Moment | None
    gewijzigdOp: Moment | None
