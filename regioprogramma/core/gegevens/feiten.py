"""The facts that became other than before as open data."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field

from regioprogramma.core.models import Feitwijziging

from .schrijven import Adresmaker, write_keuze
from .soort import Gegevenssoort
from .verband import tell_waar
from .vormen import Keuzevorm, Moment, Nummer, Verwijsvorm, Vorm


class Feitwijzigingvorm(Vorm):
    """Een feit dat anders werd: een status, datum, bedrag, doel of resultaat."""

    id: Nummer
    moment: Moment
    pagina: Verwijsvorm
    soort: str = Field(description="Wat voor pagina dat is.", examples=["Project"])
    onderwerp: Keuzevorm
    wat: str
    was: str | None
    werd: str | None
    reden: str | None
    verbetering: bool = Field(description="Of alleen een fout is verbeterd.")


def describe_feitwijzigingen(rijen: Sequence[Feitwijziging], adres_van: Adresmaker) -> list[dict[str, Any]]:
    """Return a Feitwijzigingvorm per fact that changed."""
    hoort_bij = tell_waar([rij.pagina_id for rij in rijen], adres_van)
    return [
        {
            "id": rij.pk,
            "moment": rij.moment,
            **hoort_bij[rij.pagina_id],
            "onderwerp": write_keuze(rij, "soort"),
            "wat": rij.wat,
            "was": rij.was or None,
            "werd": rij.werd or None,
            "reden": rij.reden or None,
            "verbetering": rij.is_verbetering,
        }
        for rij in rijen
        if rij.pagina_id in hoort_bij
    ]


OPEN_FEITWIJZIGINGEN = Gegevenssoort(
    "feitwijzigingen",
    "feitwijziging",
    Feitwijziging,
    _("Welke status, datum, welk bedrag of resultaat anders werd, en waarom."),
    Feitwijzigingvorm,
    describe_feitwijzigingen,
    {
        "id": "id", "moment": "moment", "pagina": "pagina.titel", "pagina_id": "pagina.id", "soort": "soort",
        "onderwerp": "onderwerp.naam", "onderwerp_code": "onderwerp.code", "wat": "wat", "was": "was", "werd": "werd",
        "reden": "reden", "verbetering": "verbetering", "url": "pagina.url",
    },
    gewijzigd="moment",
    tijdvak=("moment", "moment"),
    leunt_op=("pagina",),
)  # fmt: skip
