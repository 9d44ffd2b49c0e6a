"""Writing a cell. Nothing is overwritten that the writer did not see.

Whoever writes says which version of the cell was on the screen. When somebody changed it by then, it stays, and the
writer is told both values. A round that is being closed waits for whoever writes, and the other way round.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.rapportage.models import Rapportagecel, Rapportageregel, Regelstaat, Rondestatus

from .gegevens import Gegevensoort
from .lezen import LENGTE, TEKSTLENGTE
from .rooster import Roostercel, Roosterrij, read_rij
from .wie import Invuller


class Schrijfsoort(StrEnum):
    """What became of a cell that somebody wanted to write."""

    BEWAARD = "bewaard"
    #: It says that already.
    GELIJK = "gelijk"
    #: Somebody else changed it: nothing was written.
    ANDERS = "anders"
    #: It cannot be written, now or ever.
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True)
class Schrijfuitslag:
    """What became of it, a sentence for whoever typed it, and the cell as it is now (None: there is no such cell)."""

    soort: Schrijfsoort
    zin: str
    cel: Roostercel | None = None
    #: What was typed, when it was not written.
    getypt: str = ""


@dataclass(frozen=True)
class Celinvoer:
    """What somebody typed in a cell, and which version was on the screen."""

    waarde: str
    versie: int


class Invulweigering(Exception):
    """Nothing can be written in this row; the message is a Dutch sentence."""


def hold_regel(pk: int, *, ook_akkoord: bool = False) -> Rapportageregel:
    """Return a row that is held until the end of the transaction; raises Invulweigering when nothing can be written.

    That is also so when it was approved, unless with `ook_akkoord`. The round is held first, and shared: many write
    in it, and only whoever closes it wants it alone.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT r.status FROM rapportage_rapportageronde r JOIN rapportage_rapportageregel g ON g.ronde_id = r.id "
            "WHERE g.id = %s FOR SHARE OF r",
            [pk],
        )
        gevonden = cursor.fetchone()
    if gevonden is None:
        raise Invulweigering(_("Dit project staat niet meer in de ronde."))
    if gevonden[0] != Rondestatus.OPEN:
        raise Invulweigering(_("De ronde is gesloten. Er kan niets meer worden ingevuld."))
    alle = Rapportageregel.objects.select_for_update(of=("self",)).select_related("ronde", "project")
    regel = alle.get(pk=pk)
    if regel.project is None:
        raise Invulweigering(_("De pagina van dit project is verwijderd. Er kan niets meer worden ingevuld."))
    if regel.is_op_slot and not ook_akkoord:
        raise Invulweigering(_("Dit project is akkoord. Vraag de beheerder om het akkoord terug te nemen."))
    return regel


def write_cellen(
    pk: int, invoer: Mapping[str, Celinvoer], wie: Invuller
) -> tuple[dict[str, Schrijfuitslag], Roosterrij]:
    """Write cells of a row, by their keys; return what became of each, and the row as it is then.

    Raises Invulweigering when nothing can be written in this row.
    """
    with transaction.atomic():
        regel = hold_regel(pk)
        rij = read_rij(regel)
        soorten = {sleutel: _write_cel(rij, sleutel, getypt, wie) for sleutel, getypt in invoer.items()}
        if any(soort == Schrijfsoort.BEWAARD for soort, _naam in soorten.values()):
            rij = _note_change(regel, wie)
    uitslagen = {
        sleutel: _outcome(rij, sleutel, soorten[sleutel], getypt.waarde) for sleutel, getypt in invoer.items()
    }
    return uitslagen, rij


def _write_cel(rij: Roosterrij, sleutel: str, invoer: Celinvoer, wie: Invuller) -> tuple[Schrijfsoort, str]:
    """Write one cell of a row that is held; return what became of it, and whose the other value is."""
    cel = rij.per_sleutel.get(sleutel)
    waarde = _as_kept(invoer.waarde)
    if cel is None or "\0" in waarde or len(waarde) > _longest(cel):
        return Schrijfsoort.GEWEIGERD, ""
    if waarde == cel.waarde:
        return Schrijfsoort.GELIJK, ""
    if invoer.versie != cel.versie:
        ander = Rapportagecel.objects.filter(regel=rij.regel, sleutel=sleutel).first()
        return Schrijfsoort.ANDERS, ander.gewijzigd_naam if ander else ""
    Rapportagecel.objects.update_or_create(
        regel=rij.regel,
        sleutel=sleutel,
        defaults={"waarde": waarde, "versie": cel.versie + 1, "gewijzigd_naam": wie.naam},
    )
    return Schrijfsoort.BEWAARD, ""


def _as_kept(waarde: str) -> str:
    """Return what is kept of what was typed: a browser sends the ends of lines in its own way."""
    return waarde.replace("\r\n", "\n").strip()


def _longest(cel: Roostercel) -> int:
    return TEKSTLENGTE if cel.gegeven.soort == Gegevensoort.TEKST else LENGTE


def _note_change(regel: Rapportageregel, wie: Invuller) -> Roosterrij:
    """Write who changed a row, and how far it is by that; return it as it is now."""
    rij = read_rij(regel)
    regel.staat = Regelstaat.LEEG if rij.is_leeg else Regelstaat.BEZIG
    sign(regel, wie)
    return rij


def sign(regel: Rapportageregel, wie: Invuller) -> None:
    """Store the state of a row with who changed it, and when."""
    regel.gewijzigd_op, regel.gewijzigd_door, regel.gewijzigd_naam = timezone.now(), wie.gebruiker, wie.naam
    regel.save(update_fields=["staat", "gewijzigd_op", "gewijzigd_door", "gewijzigd_naam"])


def _outcome(rij: Roosterrij, sleutel: str, soort: tuple[Schrijfsoort, str], getypt: str) -> Schrijfuitslag:
    wat, ander = soort
    cel = rij.per_sleutel.get(sleutel)
    if wat == Schrijfsoort.GEWEIGERD or cel is None:
        zin = _("Dit is te lang of niet te bewaren.") if cel else _("Dit gegeven wordt niet (meer) gevraagd.")
        return Schrijfuitslag(Schrijfsoort.GEWEIGERD, zin, cel, getypt)
    if wat == Schrijfsoort.ANDERS:
        velden = {"naam": ander or _("iemand"), "ander": cel.waarde, "eigen": getypt}
        zin = (
            _("Intussen vulde %(naam)s ‘%(ander)s’ in; u typte ‘%(eigen)s’.")
            if cel.waarde
            else _("Intussen maakte %(naam)s dit leeg; u typte ‘%(eigen)s’.")
        )
        return Schrijfuitslag(wat, zin % velden, cel, getypt)
    return Schrijfuitslag(wat, _tell_kept(cel), cel)


def _tell_kept(cel: Roostercel) -> str:
    """Say what was understood of a cell that was written."""
    if cel.lezing.fout:
        return _("Bewaard zoals u het typte. %(fout)s") % {"fout": cel.lezing.fout}
    return _("Opgeslagen: %(wat)s.") % {"wat": cel.lezing.toon} if cel.lezing.toon else _("Opgeslagen.")
