"""The words that somebody types above a list of pages, looked up in the index."""

from collections.abc import Iterable

from django.db.models import Q
from django.db.models.expressions import RawSQL

from regioprogramma.core.registers import register_woordzoeker
from regioprogramma.taal import tokenize

from .bijhouden import read_own_changes
from .models import Vindplaats, Zoekbron
from .vraag import Term, read_vraag

_GEVONDEN = f"""
    SELECT bron_id FROM {Vindplaats._meta.db_table}
    WHERE bron = '{Zoekbron.PAGINA.value}' AND woorden @@ %s::tsquery"""  # noqa: S608 - constants only


@register_woordzoeker("woorden")
def find_in_lijst(tekst: str) -> Q:
    """Return the condition for pages with all these words in title, keywords or summary: what a list shows of them."""
    vraag = read_vraag(tekst)
    if not vraag.termen:
        return Q(pk__in=[])
    return _found(_in_kop(term) for term in vraag.termen)


@register_woordzoeker("naam")
def find_name(naam: str) -> Q:
    """Return the condition for pages with every word of a name in title, keywords or summary, if in a compound."""
    return _found(f"('={token.vorm}':ABC | '~{token.stam}':ABC)" for token in tokenize(naam))


def _found(delen: Iterable[str]) -> Q:
    read_own_changes()
    return Q(pk__in=RawSQL(_GEVONDEN, [" & ".join(delen)]))  # noqa: S611 - the value goes apart


def _in_kop(term: Term) -> str:
    """Return the query for a term in title or head; also for a word that only begins so: "fiets" in "Fietspad"."""
    kop = f"({term.alles('^')} | {term.alles('+')})"
    if term.letterlijk:
        return f"({kop} & ({term.exact}))"
    return f"({kop} | '={term.vormen[0]}':*ABC)" if len(term.vormen) == 1 else kop
