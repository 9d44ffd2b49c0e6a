"""The steps of a move, as the command takes them, and what is left of it in the database."""

from pathlib import Path

from django.db import connection
from django.utils import timezone

from nieuws.models import Nieuwsbericht
from projecten.models import Project
from regioprogramma.andere_sites import is_openbaar
from regioprogramma.core.models import TekstPagina
from regioprogramma.overzetten.models import Overname
from regioprogramma.overzetten.wordpress.bronnen.uploads import Uploads
from regioprogramma.overzetten.wordpress.indeling import Verhuisindeling, propose
from regioprogramma.overzetten.wordpress.inventaris import take_stock
from regioprogramma.overzetten.wordpress.overnemen.ronde import Bronbestanden, open_verhuizing, run_to_the_end
from regioprogramma.overzetten.wordpress.overnemen.termen import known_words
from regioprogramma.overzetten.wordpress.overzicht import describe_sources

#: Tables in which a run may write although nothing changed: its own record.
EIGEN = {"overzetten_verhuizing"}


def verhuis(export, uploads=None, meld=lambda wat, klaar, alle: None, *, van=(), mag=is_openbaar, **indeling):
    """Move an export in with the division that is proposed, but for what is said; return the move.

    `van` are the hosts of which files may be downloaded, at addresses for which `mag` is true.
    """
    inventaris = take_stock([Path(export)])
    verhuizing = open_verhuizing(inventaris, Bronbestanden([Path(export)], uploads, ophalen_van=van))
    voorstel = propose(inventaris, known_words())
    for naam, waarde in indeling.items():
        setattr(voorstel, naam, waarde)
    verhuizing.indeling = voorstel.as_json()
    verhuizing.save()
    run_to_the_end(verhuizing, meld, mag)
    return verhuizing


def overname(nummer, **filters):
    """Return the row of the ledger of an item."""
    return Overname.objects.get(nummer=nummer, **filters)


def pagina_van(nummer):
    """Return the page that an item became, as its own type."""
    return overname(nummer).pagina.specific


def zie_alles():
    """Return what moved in, in words: title, address, text and whether it is public, of every page."""
    paginas = [*TekstPagina.objects.all(), *Nieuwsbericht.objects.all(), *Project.objects.all()]
    return sorted(
        (pagina.title, pagina.url_path, pagina.live, pagina.samenvatting, str(pagina.inhoud.raw_data[:]))
        for pagina in paginas
    )


def schrijft(context):
    """Return the tables that were written in among captured queries."""
    woorden = ("INSERT INTO ", "UPDATE ", "DELETE FROM ")
    tabellen = set()
    for vraag in context.captured_queries:
        for woord in woorden:
            if vraag["sql"].startswith(woord):
                tabellen.add(vraag["sql"][len(woord) :].split()[0].strip('"'))
    return tabellen - EIGEN


def tel_rijen():
    """Return {table: how many rows}."""
    with connection.cursor() as cursor:
        namen = connection.introspection.table_names(cursor)
        uit = {}
        for naam in namen:
            cursor.execute(f'SELECT count(*) FROM "{naam}"')
            uit[naam] = cursor.fetchone()[0]
    return uit


def legt_uploads(map_: Path, bestanden: dict[str, bytes]) -> Uploads:
    """Put files in a folder; return that folder."""
    for naam, inhoud in bestanden.items():
        pad = map_ / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)
    return map_


def lees_in(export, uploads=None, **bronnen):
    """Read an export as the worker does for the screens; return the move."""
    inventaris = take_stock([Path(export)])
    bestanden = Uploads.of(uploads) if uploads else Uploads.none()
    verhuizing = open_verhuizing(inventaris, Bronbestanden([Path(export)], uploads, **bronnen))
    oud = Verhuisindeling.from_json(verhuizing.indeling)
    verhuizing.inspectie = describe_sources(inventaris, bestanden)
    verhuizing.indeling = oud.completed(propose(inventaris, known_words())).as_json()
    verhuizing.gelezen_op = timezone.now()
    verhuizing.save()
    verhuizing.refresh_from_db()
    return verhuizing


def zet_over(verhuizing):
    """Do a move as it was divided on the screens."""
    verhuizing.refresh_from_db()
    run_to_the_end(verhuizing, lambda wat, klaar, alle: None)
