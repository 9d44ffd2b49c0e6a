"""Counts the searches that found nothing, without anything about who asked."""

import re
from datetime import date, timedelta
from typing import TypedDict

from django.db import Error, connection, transaction
from django.db.models import Max, QuerySet, Sum
from django.utils import timezone

from regioprogramma.taal import tokenize

from .models import LegeZoekvraag

#: How many days back editors look.
DAGEN = 90
#: What somebody must be allowed to see these questions.
RECHT = "zoeken.view_legezoekvraag"
#: How many different questions are kept per day: more is a robot.
MEESTE_PER_DAG = 1000
#: What may say something about a person: an e-mail address, a telephone number, a postcode, a number of any kind.
_VAN_IEMAND = re.compile(r"@|\d[\d\s().-]{4,}\d|\b\d{4}\s?[a-z]{2}\b", re.IGNORECASE)


class LegeVraag(TypedDict):
    """A question without an answer, how often it was asked, and when last."""

    vraag: str
    keer: int
    laatst: date


def clean_vraag(tekst: str) -> str:
    """Return the words of a question as they may be kept: "" for none, and for what may be about a person."""
    return "" if _VAN_IEMAND.search(tekst) else " ".join(token.vorm for token in tokenize(tekst))[:80]


def count_lege_vraag(tekst: str) -> None:
    """Count a question without an answer; what may be about a person is not kept, and nothing goes wrong for it."""
    vraag = clean_vraag(tekst)
    if not vraag:
        return
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                """INSERT INTO zoeken_legezoekvraag (dag, vraag, aantal)
                SELECT %(dag)s::date, %(vraag)s::text, 1 WHERE %(meeste)s > (
                    SELECT count(*) FROM zoeken_legezoekvraag WHERE dag = %(dag)s::date AND vraag <> %(vraag)s::text)
                ON CONFLICT (dag, vraag) DO UPDATE SET aantal = zoeken_legezoekvraag.aantal + 1""",
                {"dag": timezone.localdate(), "vraag": vraag, "meeste": MEESTE_PER_DAG},
            )
    except Error:
        # A read-only database (during an upgrade) still answers questions.
        return


def lege_vragen() -> QuerySet:
    """Return the questions of the last months, each once as a LegeVraag, the most wanted first."""
    vanaf = timezone.localdate() - timedelta(days=DAGEN)
    alle = LegeZoekvraag.objects.filter(dag__gt=vanaf).order_by().values("vraag")
    return alle.annotate(keer=Sum("aantal"), laatst=Max("dag")).order_by("-keer", "vraag")
