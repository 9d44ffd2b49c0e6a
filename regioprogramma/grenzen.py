"""How long the database may take over anything, by which program it is that asks.

The server itself ends what takes too long. A server that says nothing any more, which TCP does not notice while the
machine it runs on still answers, is left by our side.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, TypeVar

import psycopg
from django.db import Error
from psycopg.abc import PQGen

_T = TypeVar("_T")
#: In seconds: how much longer than the server our side waits, so that it is the server that says what went wrong.
_SPELING = 2


@dataclass(frozen=True)
class Grenzen:
    """Bounds in seconds; 0 is none.

    `opdracht` is for one statement, `slot` for waiting until somebody else lets go, `stil` for a transaction in which
    nothing is asked.
    """

    opdracht: int
    slot: int
    stil: int

    @property
    def namen(self) -> dict[str, int]:
        """The same by the names of PostgreSQL."""
        return {
            "statement_timeout": self.opdracht,
            "lock_timeout": self.slot,
            "idle_in_transaction_session_timeout": self.stil,
        }

    @property
    def opties(self) -> str:
        """The same as libpq passes it on when it connects."""
        return " ".join(f"-c {naam}={seconden}s" for naam, seconden in self.namen.items())


#: Of a visitor or editor, who is gone by then; of the worker and of commands; of a migration, which may take hours but
#: holds everybody up while it waits for its turn.
WEB, WERK, MIGRATIE = Grenzen(8, 4, 10), Grenzen(300, 5, 300), Grenzen(0, 5, 0)


class Verbinding(psycopg.Connection[Any]):
    """A connection on which nobody waits for ever: what the server does not end, ends here, and so does it."""

    #: Those of this program.
    grenzen = WERK

    def wait(self, gen: PQGen[_T], interval: float = 0.1, timeout: float | None = None) -> _T:
        """Do what psycopg is about to do; raises OperationalError when the server says nothing for too long."""
        langst = self.grenzen.opdracht
        if timeout is not None or not langst:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, langst + _SPELING)
        except psycopg.errors._WaitTimeout as fout:
            # Whatever still comes would be taken for the answer to another question.
            self.pgconn.finish()
            raise psycopg.OperationalError(f"the server said nothing for {langst + _SPELING} seconds") from fout


def hold(grenzen: Grenzen) -> None:
    """Let these bounds count in this program, from the next connection on; call it before there is any."""
    from django.db import connections

    for database in connections.settings.values():
        opties = database["OPTIONS"].get("options", "")
        database["OPTIONS"]["options"] = opties.replace(Verbinding.grenzen.opties, grenzen.opties)
    Verbinding.grenzen = grenzen


@contextmanager
def held(grenzen: Grenzen, verbinding: Any) -> Iterator[None]:
    """Let these bounds count for one connection of Django, until the end of the block."""
    eerder = Verbinding.grenzen
    Verbinding.grenzen = grenzen
    try:
        _say(verbinding, grenzen)
        yield
    finally:
        Verbinding.grenzen = eerder
        # A connection that is lost needs to hear nothing; whoever uses it hears so.
        with suppress(Error):
            _say(verbinding, None)


def _say(verbinding: Any, grenzen: Grenzen | None) -> None:
    """Tell the server what counts, or that what was said when it was connected counts again."""
    with verbinding.cursor() as cursor:
        for naam in WERK.namen:
            cursor.execute(f"SET {naam} = '{grenzen.namen[naam]}s'" if grenzen else f"RESET {naam}")
