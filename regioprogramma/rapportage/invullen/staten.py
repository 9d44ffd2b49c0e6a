"""How far a row is: who filled it in says that it is ready, and whoever manages the round approves that."""

from django.db import transaction
from django.utils.translation import gettext as _

from regioprogramma.rapportage.models import Rapportageregel, Regelstaat

from .bewaren import Celinvoer, Invulweigering, Schrijfuitslag, hold_regel, sign, write_cellen
from .rooster import Hindernis, Roosterrij, read_rij
from .wie import Invuller


def say_klaar(pk: int, wie: Invuller) -> list[Hindernis]:
    """Call a row ready; return what hinders that: then it is not. Raises Invulweigering."""
    with transaction.atomic():
        regel = hold_regel(pk)
        if hinder := read_rij(regel).hinder:
            return hinder
        if regel.staat != Regelstaat.KLAAR:
            regel.staat = Regelstaat.KLAAR
            sign(regel, wie)
    return []


def say_bezig(pk: int, wie: Invuller) -> None:
    """Call a row not ready after all. Raises Invulweigering."""
    with transaction.atomic():
        regel = hold_regel(pk)
        if regel.staat == Regelstaat.KLAAR:
            regel.staat = Regelstaat.BEZIG
            sign(regel, wie)


def approve(pk: int) -> None:
    """Approve a row that is ready: its cells are fixed from then on. Raises Invulweigering."""
    with transaction.atomic():
        regel = hold_regel(pk)
        if regel.staat != Regelstaat.KLAAR:
            raise Invulweigering(_("Akkoord kan pas als het project klaar is."))
        _set(regel, Regelstaat.AKKOORD)


def take_back(pk: int) -> None:
    """Take the approval of a row back, in a round that is open: it is ready again. Raises Invulweigering."""
    with transaction.atomic():
        regel = hold_regel(pk, ook_akkoord=True)
        if regel.is_op_slot:
            _set(regel, Regelstaat.KLAAR)


def _set(regel: Rapportageregel, staat: Regelstaat) -> None:
    # Who filled it in stays who filled it in.
    Rapportageregel.objects.filter(pk=regel.pk).update(staat=staat)


def take_over(pk: int, wie: Invuller) -> tuple[dict[str, Schrijfuitslag], Roosterrij]:
    """Fill the empty cells of a row with what the site knows already. Raises Invulweigering."""
    with transaction.atomic():
        rij = read_rij(hold_regel(pk))
        invoer = {cel.gegeven.sleutel: Celinvoer(cel.gegeven.bekend, cel.versie) for cel in rij.over_te_nemen}
        return write_cellen(pk, invoer, wie)
