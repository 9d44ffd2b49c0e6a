"""Which snapshots there are of a deal, and what they hold."""

from django.db.models import QuerySet

from regioprogramma.rapportage.models import Momentopname, Rapportageronde

from .opname import Opname, read_opname


def read_momentopname(opname: Momentopname) -> Opname:
    """Return what a snapshot holds."""
    return read_opname(opname.gegevens, opname.volgnummer)


def earlier_than(opname: Momentopname) -> Momentopname | None:
    """Return the snapshot of the same deal that was made last before this one; None when it is the first."""
    return _of_deal(opname.ronde).filter(gemaakt_op__lte=opname.gemaakt_op, pk__lt=opname.pk).last()


def newest_for(ronde: Rapportageronde) -> Momentopname | None:
    """Return the newest snapshot of the deal of a round, with which what would be frozen is compared."""
    return _of_deal(ronde).last()


def _of_deal(ronde: Rapportageronde) -> QuerySet[Momentopname]:
    van = {"ronde__deal": ronde.deal_id} if ronde.deal_id else {"ronde": ronde.pk}
    return Momentopname.objects.filter(**van).select_related("ronde").order_by("gemaakt_op", "pk")
