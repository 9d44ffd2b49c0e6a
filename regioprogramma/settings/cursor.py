"""How a query goes to PostgreSQL: its values apart from its text, so that the text is read and planned only once."""

from typing import Any, Self

from django.db.backends.postgresql.base import ServerBindingCursor
from psycopg import ClientCursor


class Cursor(ServerBindingCursor):
    """Sends values apart from the text, except where the same expression with a value in it must stand there twice."""

    def execute(self, query: Any, params: Any = None, **kwargs: Any) -> Self:
        """Execute as psycopg does.

        Django writes what a SELECT DISTINCT is ordered by twice, and PostgreSQL takes two values that come apart for
        two different ones, whatever they are. There the values go in the text.
        """
        if params and "SELECT DISTINCT" in str(query):
            tekst = ClientCursor(self.connection).mogrify(query, params)
            return super().execute(tekst, prepare=False)
        return super().execute(query, params, **kwargs)
