"""How a query goes to PostgreSQL: its values apart from its text, so that the text is read and planned only once."""

from typing import Any, Self

from django.db.backends.postgresql.base import ServerBindingCursor
from psycopg import ClientCursor

#: More values than this do not come twice with the same text; PostgreSQL takes at most 65,535.
MEESTE = 1000


class Cursor(ServerBindingCursor):
    """Sends values apart from the text, but not where PostgreSQL cannot do with that."""

    def execute(self, query: Any, params: Any = None, **kwargs: Any) -> Self:
        """Execute as psycopg does.

        What a SELECT DISTINCT is ordered by, Django writes twice, and PostgreSQL takes two values that come apart for
        two different ones, whatever they are. There, and where they are very many, the values go in the text.
        """
        if params and (len(params) > MEESTE or "SELECT DISTINCT" in str(query)):
            tekst = ClientCursor(self.connection).mogrify(query, params)
            return super().execute(tekst, prepare=False)
        return super().execute(query, params, **kwargs)
