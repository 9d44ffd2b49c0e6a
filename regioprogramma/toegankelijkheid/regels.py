"""What each status asks of a statement.

Source: the table of https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status. A: all is researched and
nothing is wrong. B: all is researched, and of all that is wrong it is known what will be done, and when. C: a research
comes within six months. A research counts for three years.
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.opmaak import show_datum

from .termijnen import ONDERZOEK, PLANNEN, add_months

#: Since when the law asks for a statement (Tijdelijk besluit digitale toegankelijkheid overheid).
WET_SINDS = date(2018, 7, 1)
#: The field that a sentence about the known problems belongs to.
STATUS = "status"


class Toegankelijkheidsstatus(models.TextChoices):
    """How far a website complies, in the words of the Dutch register.

    Source: https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status.
    """

    A = "A", gettext_lazy("A: voldoet volledig")
    B = "B", gettext_lazy("B: voldoet gedeeltelijk")
    C = "C", gettext_lazy("C: eerste maatregelen genomen")
    D = "D", gettext_lazy("D: voldoet niet")
    E = "E", gettext_lazy("E: geen verklaring")


class Verklaard(Protocol):
    """What the rules read of a statement."""

    status: str
    vastgesteld_op: date | None
    ondertekenaar: str
    bekeken_op: date | None
    onderzoek_op: date | None
    onderzoek_gepland_op: date | None


class Bekend(Protocol):
    """What the rules read of a known problem."""

    maatregel: str
    gepland_op: date | None


def find_gebreken(verklaring: Verklaard, problemen: Sequence[Bekend]) -> dict[str, str]:
    """Return {field: what its status asks and is not there, in Dutch}; empty for a statement that is complete."""
    if verklaring.status == Toegankelijkheidsstatus.E:
        return _about_none(verklaring)
    gebreken = _about_signing(verklaring)
    if verklaring.status in {Toegankelijkheidsstatus.A, Toegankelijkheidsstatus.B}:
        gebreken |= _about_research(verklaring)
    if verklaring.status == Toegankelijkheidsstatus.C:
        gebreken |= _about_plan(verklaring)
    if zin := _about_problems(verklaring.status, problemen):
        gebreken[STATUS] = zin
    return gebreken


def _about_none(verklaring: Verklaard) -> dict[str, str]:
    if verklaring.vastgesteld_op is None:
        return {}
    return {STATUS: _("Met status E is er geen verklaring. Kies de status, of haal de datum van de verklaring weg.")}


def _about_signing(verklaring: Verklaard) -> dict[str, str]:
    gebreken, vandaag = {}, timezone.localdate()
    if verklaring.vastgesteld_op is None:
        gebreken["vastgesteld_op"] = _("Vul in wanneer de verklaring is ondertekend.")
    if not verklaring.ondertekenaar:
        gebreken["ondertekenaar"] = _("Vul in wie de verklaring heeft ondertekend. De functie is genoeg.")
    for veld in ("vastgesteld_op", "bekeken_op", "onderzoek_op"):
        dag = getattr(verklaring, veld)
        if dag and dag > vandaag:
            gebreken[veld] = _("Deze dag is nog niet geweest. Vul een dag in tot en met vandaag.")
        elif dag and dag < WET_SINDS:
            zin = _("Toen was er nog geen wet over toegankelijkheid. Vul een dag in vanaf %(dag)s.")
            gebreken[veld] = zin % {"dag": show_datum(WET_SINDS)}
    return gebreken


def _about_research(verklaring: Verklaard) -> dict[str, str]:
    if verklaring.onderzoek_op is None:
        return {"onderzoek_op": _("Voor status A of B is alles onderzocht. Vul de datum van het rapport in.")}
    laatst = verklaring.bekeken_op or verklaring.vastgesteld_op
    einde = add_months(verklaring.onderzoek_op, ONDERZOEK)
    if laatst is None or laatst <= einde:
        return {}
    zin = _("Dit onderzoek telde tot %(dag)s: drie jaar. Vul een nieuw onderzoek in, of kies status C of D.")
    return {"onderzoek_op": zin % {"dag": show_datum(einde)}}


def _about_plan(verklaring: Verklaard) -> dict[str, str]:
    gepland, laatst = verklaring.onderzoek_gepland_op, verklaring.bekeken_op or verklaring.vastgesteld_op
    if gepland is None:
        zin = _("Voor status C is er binnen zes maanden een onderzoek. Vul in wanneer.")
    elif laatst is not None and gepland > add_months(laatst, PLANNEN):
        zin = _("Voor status C is het onderzoek binnen zes maanden na de verklaring. Vul een eerdere dag in.")
    else:
        return {}
    return {"onderzoek_gepland_op": zin}


def _about_problems(status: str, problemen: Sequence[Bekend]) -> str:
    if status == Toegankelijkheidsstatus.A and problemen:
        return _("Met status A is er niets mis. Kies status B, of haal de bekende problemen weg die zijn opgelost.")
    if status != Toegankelijkheidsstatus.B:
        return ""
    if not problemen:
        return _("Met status B is bekend wat er mis is. Voeg de bekende problemen toe, of kies een andere status.")
    if any(not (probleem.maatregel and probleem.gepland_op) for probleem in problemen):
        return _("Met status B heeft elk bekend probleem een maatregel en een dag waarop het klaar is. Vul die in.")
    return ""
