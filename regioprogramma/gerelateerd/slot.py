"""The lock under which the index changes.

Two rules make the engine safe with any number of writers and readers. The index changes only under the lock, by one
at a time. A list is stored only by whoever has shared that lock since before it was computed: so a list from before a
change is never stored after it.
"""

from regioprogramma.core.registers import Slot, lock, try_share


def lock_index() -> None:
    """Take the lock until the end of the transaction."""
    lock(Slot.GERELATEERD)


def share_index() -> bool:
    """Share the lock until the end of the transaction; return False, at once, when somebody changes the index."""
    return try_share(Slot.GERELATEERD)
