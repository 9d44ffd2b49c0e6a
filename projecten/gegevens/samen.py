"""What projects and Regio Deals tell alike: their money added up, who takes part, where and until when."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import Field

from contacten.gegevens import OP_GEMEENTEN, OP_ROLLEN, tell_gemeenten, tell_partners, tell_rollen
from opgaven.gegevens import RESULTATEN_ERBIJ
from projecten.bedragen import van_rijk
from projecten.models import Besteding, Bijdrage, Stadium
from projecten.oc4ids import FASEN
from projecten.rekening import posts_of, spent_in
from projecten.sommen import Som, in_geld, in_natura
from regioprogramma.core.gegevens import (
    OP_DOCUMENTEN,
    OP_PAGINA,
    Adresmaker,
    Bedragvorm,
    Datumvorm,
    Gemeentevorm,
    Insluiting,
    Keuzevorm,
    Paginavorm,
    Partijvorm,
    Rolvorm,
    Verwijsvorm,
    describe_paginas,
    offer_documenten,
    per_stuk,
    refer_to_trefwoorden,
    write_bedrag,
    write_datum,
    write_keuze,
)

from .geld import BESTEDINGEN_ERBIJ, BIJDRAGEN_ERBIJ
from .mijlpalen import MIJLPALEN_ERBIJ

#: What can be given along with a project or a deal.
INSLUITINGEN: dict[str, Insluiting] = {
    "bijdragen": BIJDRAGEN_ERBIJ,
    "bestedingen": BESTEDINGEN_ERBIJ,
    "mijlpalen": MIJLPALEN_ERBIJ,
    "resultaten": RESULTATEN_ERBIJ,
}
#: The columns of what both have in common, before the sums and after.
GELDKOLOMMEN = {
    "totaal_in_euro": "totaal.bedrag", "totaal_nauwkeurigheid": "totaal.nauwkeurigheid",
    "totaal_peildatum": "totaal.peildatum", "som_bijdragen_in_euro": "somBijdragen.bedrag",
    "som_bijdragen_nauwkeurigheid": "somBijdragen.nauwkeurigheid", "bijdrage_rijk_in_euro": "bijdrageRijk.bedrag",
    "bijdrage_rijk_nauwkeurigheid": "bijdrageRijk.nauwkeurigheid", "in_natura_in_euro": "inNatura.bedrag",
    "in_natura_nauwkeurigheid": "inNatura.nauwkeurigheid",
}  # fmt: skip
STANDKOLOMMEN = {
    "uitgegeven_in_euro": "uitgegeven.bedrag", "uitgegeven_nauwkeurigheid": "uitgegeven.nauwkeurigheid",
    "status_oc4ids": "statusOc4ids", "stand_van_zaken": "standVanZaken", "stand_peildatum": "standPeildatum",
}  # fmt: skip
GEMEENTEKOLOMMEN = {
    "gemeenten": "gemeenten.titel", "gemeenten_cbs": "gemeenten.code", "hele_regio": "heleRegio",
}  # fmt: skip
#: What both lean on, by lookups.
OP_WERK = (
    *OP_PAGINA, *OP_DOCUMENTEN, *OP_ROLLEN, *OP_GEMEENTEN, "partnerschappen__organisatie", "bijdragen", "bestedingen",
)  # fmt: skip


class Werkvorm(Paginavorm):
    """Wat van projecten en Regio Deals bekend is."""

    status: Keuzevorm
    statusOc4ids: str = Field(description="De status in de woorden van OC4IDS 0.9.5.")
    start: Datumvorm | None
    einde: Datumvorm | None
    standVanZaken: str | None = Field(description="Hoe het gaat, in woorden.")
    standPeildatum: date | None
    totaal: Bedragvorm = Field(description="Zoals het is afgesproken; mag anders zijn dan de som.")
    somBijdragen: Bedragvorm = Field(description="Het geld van alle bijdragen bij elkaar.")
    bijdrageRijk: Bedragvorm
    inNatura: Bedragvorm = Field(description="Wat er in werk, grond of iets anders wordt bijgedragen.")
    uitgegeven: Bedragvorm
    gemeenten: list[Gemeentevorm]
    heleRegio: bool = Field(description="Of het voor alle gemeenten is.")
    trekkers: list[Partijvorm] = Field(description="Wie het werk leidt.")
    partners: list[Partijvorm] = Field(description="Wie er verder meedoet.")
    rollen: list[Rolvorm]
    documenten: list[Verwijsvorm]
    trefwoorden: list[Verwijsvorm]


def describe_werk(werken: Sequence[Any], adres_van: Adresmaker) -> dict[int, dict[str, Any]]:
    """Return {id: what a Werkvorm says} of projects or of deals."""
    ids = [werk.pk for werk in werken]
    deel = {
        **tell_partners(ids, adres_van),
        "rollen": tell_rollen(ids),
        "documenten": offer_documenten(ids, adres_van),
        "trefwoorden": refer_to_trefwoorden(ids, adres_van),
    }
    geld, gemeenten, paginas = _add_up(ids), tell_gemeenten(ids, adres_van), describe_paginas(werken, adres_van)
    return {
        werk.pk: {
            **paginas[werk.pk],
            **_stand(werk),
            "totaal": write_bedrag(werk.totaal_bedrag, werk.totaal_nauwkeurigheid, werk.totaal_peildatum),
            **geld[werk.pk],
            **gemeenten[werk.pk],
            **{naam: van.get(werk.pk, []) for naam, van in deel.items()},
        }
        for werk in werken
    }


def _stand(werk: Any) -> dict[str, Any]:
    return {
        "status": write_keuze(werk, "status"),
        "statusOc4ids": FASEN[werk.status],
        "start": write_datum(werk.startdatum, werk.startdatum_precisie),
        "einde": write_datum(werk.einddatum, werk.einddatum_precisie),
        "standVanZaken": werk.stand_van_zaken or None,
        "standPeildatum": werk.stand_peildatum,
    }


def _add_up(ids: Collection[int]) -> dict[int, Mapping[str, Any]]:
    """Return {id: the sums of the money}."""
    gegeven = per_stuk((rij.pagina_id, rij) for rij in Bijdrage.objects.filter(pagina__in=ids))
    uitgaven = Besteding.objects.filter(pagina__in=ids, stadium=Stadium.UITGEGEVEN)
    uit = per_stuk((rij.pagina_id, rij) for rij in uitgaven)
    return {pk: _sommen(gegeven.get(pk, []), uit.get(pk, [])) for pk in ids}


def _sommen(bijdragen: Sequence[Bijdrage], uitgaven: Sequence[Besteding]) -> dict[str, Any]:
    natura = in_natura(bijdragen)
    return {
        "somBijdragen": _som(in_geld(bijdragen)),
        "bijdrageRijk": _som(van_rijk(bijdragen)),
        "inNatura": write_bedrag(natura.bedrag, natura.nauwkeurigheid, in_natura=True),
        "uitgegeven": _som(spent_in(posts_of(bijdragen, uitgaven))),
    }


def _som(som: Som) -> dict[str, Any]:
    return write_bedrag(som.bedrag, som.nauwkeurigheid)
