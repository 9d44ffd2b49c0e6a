"""The public documents and the keywords as open data."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field

from regioprogramma.core.models import TOOI, Document, Trefwoord

from .schrijven import Adresmaker, write_datum, write_keuze, write_verwijzing
from .soort import Gegevenssoort
from .vormen import Datumvorm, Keuzevorm, Moment, Verwijsvorm, Vorm


class Woovorm(Keuzevorm):
    """Een categorie van de Wet open overheid."""

    concept: str = Field(description="Het adres van de categorie in de lijst van TOOI.")


class Handelingvorm(Vorm):
    """Wat er met een document is gedaan."""

    soort: Keuzevorm
    dag: date
    concept: str = Field(description="Het adres van de handeling in de lijst van TOOI.")


class Documentvorm(Verwijsvorm):
    """Een document dat iedereen mag lezen."""

    samenvatting: str | None
    soort: Keuzevorm
    wanneer: Datumvorm | None = Field(description="De datum van het stuk, niet preciezer dan hij bekend is.")
    periode: str | None = Field(description="Waar het stuk over gaat.", examples=["2023–2026"])
    taal: str = Field(description="ISO 639-1.", examples=["nl"])
    paginas: int | None = Field(description="Aantal pagina’s.")
    bestandstype: str = Field(examples=["pdf"])
    grootteInBytes: int | None
    toegankelijk: Keuzevorm = Field(description="Of het bestand is gecontroleerd op toegankelijkheid.")
    bestand: str = Field(description="Het adres van het bestand zelf.")
    uuid: str
    vastBestand: str = Field(description="Het adres dat blijft als het bestand wordt vervangen.")
    wooCategorieen: list[Woovorm]
    handelingen: list[Handelingvorm]
    gewijzigdOp: Moment


class Trefwoordvorm(Verwijsvorm):
    """Een onderwerp uit de woordenlijst van de regio."""

    code: str = Field(description="Waarop u filtert.", examples=["energie"])
    omschrijving: str | None
    synoniemen: list[str]
    breder: Verwijsvorm | None


def describe_documenten(documenten: Sequence[Document], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Documentvorm per document."""
    return [
        {
            **write_verwijzing(document, document.title, adres_van(document.get_absolute_url())),
            "samenvatting": document.omschrijving or None,
            "soort": write_keuze(document, "soort"),
            "wanneer": write_datum(document.datum, document.datum_precisie),
            "periode": document.periode or None,
            "taal": document.taal,
            "paginas": document.paginas,
            "bestandstype": document.bestandstype,
            "grootteInBytes": document.file_size,
            "toegankelijk": write_keuze(document, "toegankelijk"),
            "bestand": adres_van(document.bestandsadres),
            "uuid": str(document.uuid),
            "vastBestand": adres_van(document.vast_adres),
            "wooCategorieen": [
                {"code": soort.nummer, "naam": str(soort.label), "concept": f"{TOOI}{soort.value}"}
                for soort in document.categorieen
            ],
            "handelingen": [
                {
                    "soort": {"code": gedaan.soort.value, "naam": str(gedaan.soort.label)},
                    "dag": gedaan.dag,
                    "concept": f"{TOOI}{gedaan.soort.value}",
                }
                for gedaan in document.handelingen
            ],
            "gewijzigdOp": document.gewijzigd_op,
        }
        for document in documenten
    ]


def describe_trefwoorden(trefwoorden: Sequence[Trefwoord], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Trefwoordvorm per keyword."""
    breder = Trefwoord.objects.in_bulk({trefwoord.breder_id for trefwoord in trefwoorden} - {None})

    def refer(trefwoord: Trefwoord) -> dict[str, Any]:
        return write_verwijzing(trefwoord, trefwoord.naam, adres_van(trefwoord.get_absolute_url()))

    return [
        {
            **refer(trefwoord),
            "code": trefwoord.slug,
            "omschrijving": trefwoord.omschrijving or None,
            "synoniemen": trefwoord.synoniemen,
            "breder": refer(breder[trefwoord.breder_id]) if trefwoord.breder_id in breder else None,
        }
        for trefwoord in trefwoorden
    ]


OPEN_DOCUMENTEN = Gegevenssoort(
    "documenten",
    "document",
    Document,
    _("Alles wat iedereen mag lezen, met soort, datum en bestand."),
    Documentvorm,
    describe_documenten,
    {
        "id": "id", "titel": "titel", "samenvatting": "samenvatting", "soort": "soort.naam",
        "soort_code": "soort.code", "datum": "wanneer.waarde", "periode": "periode", "taal": "taal",
        "paginas": "paginas", "bestandstype": "bestandstype", "grootte_in_bytes": "grootteInBytes",
        "toegankelijk": "toegankelijk.code", "url": "url", "bestand": "bestand",
        "uuid": "uuid", "vast_bestand": "vastBestand", "woo_categorieen": "wooCategorieen.naam",
        "woo_nummers": "wooCategorieen.code", "handelingen": "handelingen.soort.naam",
        "handelingen_op": "handelingen.dag", "gewijzigd_op": "gewijzigdOp",
    },
    gewijzigd="gewijzigd_op",
    tijdvak=("datum", "datum"),
    precies="datum_precisie",
)  # fmt: skip
OPEN_TREFWOORDEN = Gegevenssoort(
    "trefwoorden",
    "trefwoord",
    Trefwoord,
    _("De woordenlijst van de regio, met synoniemen."),
    Trefwoordvorm,
    describe_trefwoorden,
    {
        "id": "id", "code": "code", "naam": "titel", "omschrijving": "omschrijving", "synoniemen": "synoniemen",
        "breder": "breder.titel", "breder_id": "breder.id", "url": "url",
    },
    leunt_op=("breder",),
)  # fmt: skip
